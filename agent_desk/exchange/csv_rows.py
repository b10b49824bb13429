"""Comma-separated files and their relatives, row by row."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TextIO

from agent_desk.domain.errors import BadInputError
from agent_desk.exchange.encodings import encoding_of, unreadable
from agent_desk.exchange.rows import (
    FileFormat,
    Note,
    Place,
    Read,
    Refused,
    Row,
    name_of,
    nothing,
)

DELIMITERS = (",", ";", "\t", "|")
SNIFFED_CHARACTERS = 64 * 1024
# One field. A quote that opens and never closes would else take in the rest of the file.
LONGEST_FIELD = 128 * 1024


def read_csv(path: Path, how: FileFormat, note: Note = nothing) -> Read:
    """Every row under the header, or why it is none.

    ``note`` is told how many bytes are read, and of how many.

    Raises:
        BadInputError: The file is in another encoding or has no header.
        FileError: The file cannot be read.
    """
    encoding = encoding_of(path, how.encoding)
    try:
        with path.open(encoding=encoding, newline="") as text:
            size = path.stat().st_size
            lines = _Lines(text)
            how = _as_excel_says(text, how)
            if not how.delimiter:
                how = replace(how, delimiter=sniffed(text, how))
            for _ in range(how.skip_lines):
                next(lines, None)
            for row in _under_header(name_of(path), how, lines):
                yield row
                note(lines.bytes_read(), size)
    except OSError as error:
        raise unreadable(path, error) from None


def _as_excel_says(text: TextIO, how: FileFormat) -> FileFormat:
    """Excel may write the delimiter into a line of its own, above the header: ``sep=;``."""
    said = re.fullmatch(r"sep=(.)\s*", text.readline(SNIFFED_CHARACTERS))
    text.seek(0)
    if said is None or how.skip_lines:
        return how
    return replace(how, delimiter=how.delimiter or said[1], skip_lines=1)


def sniffed(text: TextIO, how: FileFormat) -> str:
    """The delimiter that cuts the beginning into rows of one width; a comma if none does."""
    sample = text.read(SNIFFED_CHARACTERS)
    text.seek(0)
    whole = sample.splitlines(keepends=True)[how.skip_lines :]
    if len(sample) == SNIFFED_CHARACTERS:
        whole = whole[:-1] or whole
    best, best_score = ",", (0.0, 0)
    for delimiter in DELIMITERS:
        widths = Counter(_widths(whole, replace(how, delimiter=delimiter)))
        width, rows = widths.most_common(1)[0] if widths else (1, 0)
        score = (rows / widths.total(), width) if width > 1 else (0.0, 0)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _widths(lines: list[str], how: FileFormat) -> Iterator[int]:
    try:
        for fields in csv.reader(lines, **_dialect(how)):
            if fields:
                yield len(fields)
    except csv.Error:
        return


def _dialect(how: FileFormat) -> dict[str, Any]:
    return {
        "delimiter": how.delimiter,
        "quotechar": how.quote or None,
        "quoting": csv.QUOTE_MINIMAL if how.quote else csv.QUOTE_NONE,
        "escapechar": how.escape or None,
        "doublequote": not how.escape,
    }


class _Lines:
    """The lines of a file, which can be put back, and where in the file we are."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self._back: list[str] = []
        self.taken: list[str] = []
        self.number = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._back.pop() if self._back else next(self._text)
        self.taken.append(line)
        self.number += 1
        return line

    def keep_first(self) -> None:
        """Put back all taken lines but the first, to be read again."""
        self.number -= len(self.taken[1:])
        self._back.extend(reversed(self.taken[1:]))
        self.taken = self.taken[:1]

    def bytes_read(self) -> int:
        return int(self._text.buffer.tell())


def _fields(lines: _Lines, how: FileFormat) -> Iterator[tuple[int, list[str] | str]]:
    """First line and fields of each row, or the reason why they cannot be told apart.

    After a row that cannot be read, reading goes on in the line after its first: one stray
    quote costs one row.
    """
    csv.field_size_limit(LONGEST_FIELD)
    reader = csv.reader(lines, strict=True, **_dialect(how))
    while True:
        lines.taken.clear()
        start = lines.number + 1
        try:
            fields = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            lines.keep_first()
            reader = csv.reader(lines, strict=True, **_dialect(how))
            yield start, _reason(str(error), how.quote)
            continue
        if any(fields) or len(fields) > 1:
            yield start, fields


def _reason(error: str, quote: str) -> str:
    if "field larger" in error or "unexpected end" in error:
        return (
            f"A {quote} opens a field and does not close,"
            f" or the field is longer than {LONGEST_FIELD} characters."
        )
    if "expected after" in error:
        return (
            f"A {quote} stands inside a quoted field; inside one it is written {quote}{quote}."
        )
    if "new-line" in error:
        return "A line break stands inside a field that is not quoted."
    return f"The row cannot be cut into fields ({error})."


def _under_header(file: str, how: FileFormat, lines: _Lines) -> Read:
    columns = how.columns
    for line, fields in _fields(lines, how):
        place = Place(file=file, line=line)
        if not columns and isinstance(fields, str):
            raise BadInputError(
                "The header of {file}, line {line}, cannot be read. {reason}",
                "Correct it, or name the columns in the mapping's [file] table.",
                file=file, line=line, reason=fields,
            )  # fmt: skip
        elif not columns:
            columns = _named(list(fields))
        elif isinstance(fields, str):
            yield Refused(place=place, reason=fields)
        else:
            yield _row(place, columns, fields, how)
    if not columns:
        raise BadInputError("{file} is empty: it has no header line.", file=file)


def _row(
    place: Place, columns: tuple[str, ...], fields: list[str], how: FileFormat
) -> Row | Refused:
    while len(fields) > len(columns) and not fields[-1]:
        fields = fields[:-1]
    missing = len(columns) - len(fields)
    if missing > 0 and how.short_rows == "fill":
        fields = fields + [""] * missing
    elif missing:
        return Refused(
            place=place,
            reason=f"Its fields are {len(fields)}, those of the header {len(columns)}.",
        )
    return Row(place=place, values=dict(zip(columns, fields, strict=True)))


def _named(header: list[str]) -> tuple[str, ...]:
    """Column names, each once: a second ``name`` is ``name (2)``, an empty one ``column 3``."""
    names: list[str] = []
    for number, written in enumerate(header, 1):
        first = name = written.strip() or f"column {number}"
        times = 1
        while name in names:
            times += 1
            name = f"{first} ({times})"
        names.append(name)
    return tuple(names)
