"""Which encoding a file is in: said by the mapping, or decided strictly, before a row is read.

A guess that is wrong spoils names for good, so there is none: without a word in the mapping a
file is UTF-8, or UTF-16 or UTF-8 with its byte order mark, from its first byte to its last.
"""

import codecs
from pathlib import Path
from typing import BinaryIO

from agent_desk.domain.errors import BadInputError, FileError
from agent_desk.exchange.rows import name_of

CHUNK = 1 << 20
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# First bytes of what people take for a table, and what it is.
NO_TEXT = {
    b"PK\x03\x04": "an Excel workbook or another zip archive",
    b"\xd0\xcf\x11\xe0": "an old Excel workbook",
    b"\x1f\x8b": "a gzip archive",
    b"%PDF": "a PDF",
    b"SQLite f": "a database",
}


def encoding_of(path: Path, said: str = "") -> str:
    """The encoding in which every byte of the file can be read.

    Raises:
        BadInputError: Some byte is not a character in it; the sentence names the first one.
        FileError: The file cannot be read.
    """
    try:
        with path.open("rb") as file:
            start = file.read(8)
            _refuse_what_is_no_text(start, name_of(path))
            encoding = _stripping_mark(said) if said else _by_mark(start, name_of(path))
            file.seek(0)
            _read_through(file, encoding, name_of(path))
    except OSError as error:
        raise unreadable(path, error) from None
    return encoding


def is_encoding(name: str) -> bool:
    """Whether ``name`` is a character encoding Python knows."""
    try:
        found = codecs.lookup(name)
        return bool(getattr(found, "_is_text_encoding", True)) and bool(
            found.incrementaldecoder
        )
    except (LookupError, ValueError):
        return False


def unreadable(path: Path, error: OSError) -> FileError:
    """The sentence for a file the system does not let us read."""
    return FileError(
        "{file} cannot be read: {reason}.",
        "Check its name and whether you may read it.",
        file=name_of(path),
        reason=(error.strerror or type(error).__name__).lower(),
    )


def _refuse_what_is_no_text(start: bytes, name: str) -> None:
    for beginning, what in NO_TEXT.items():
        if start.startswith(beginning):
            raise BadInputError(
                "{file} is {what}, not text.",
                "Export it as CSV or JSON, or unpack it first.",
                file=name,
                what=what,
            )


def _by_mark(start: bytes, name: str) -> str:
    encoding = next((name for mark, name in MARKS if start.startswith(mark)), "utf-8")
    for half, other in ((0, "utf-16-be"), (1, "utf-16-le")):
        zeros, signs = start[half::2], start[1 - half :: 2]
        # Two letters at least: one NUL alone says nothing.
        if encoding == "utf-8" and len(zeros) > 1 and all(signs) and not any(zeros):
            raise BadInputError(
                "{file} looks like UTF-16 without its mark.",
                'Say encoding = "{other}" in the mapping\'s [file] table.',
                file=name,
                other=other,
            )
    return encoding


def _stripping_mark(said: str) -> str:
    """UTF-8 also with its mark, which would else be glued to the first column's name."""
    return "utf-8-sig" if codecs.lookup(said).name == "utf-8" else said


def _read_through(file: BinaryIO, encoding: str, name: str) -> None:
    """Decode all of it, so that a wrong encoding is known before the first row goes in."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    read, lines = 0, 0
    while True:
        chunk = file.read(CHUNK)
        # What the decoder still holds is the beginning of the bytes it complains about.
        held = len(decoder.getstate()[0])
        try:
            text = decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            before = error.object[: error.start].decode(encoding, "replace")
            at = read - held + error.start + 1
            raise _wrong(name, encoding, at, lines + before.count("\n") + 1) from None
        except UnicodeError as error:
            raise _wrong(name, encoding, read + 1, lines + 1) from error
        if not chunk:
            return
        read += len(chunk)
        lines += text.count("\n")


def _wrong(name: str, encoding: str, byte: int, line: int) -> BadInputError:
    other = "utf-8" if not encoding.startswith("utf") else "windows-1252"
    return BadInputError(
        "{file} is not {encoding} throughout: byte {byte}, in line {line}, is no character"
        " in it.",
        "Say in the mapping's [file] table what the file was written in,"
        ' for example encoding = "{other}".',
        file=name,
        encoding=encoding.removesuffix("-sig").upper(),
        byte=byte,
        line=line,
        other=other,
    )
