"""Which files are meant, what they are, and their rows."""

import glob
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from agent_desk.domain.errors import BadInputError, FileError
from agent_desk.exchange.columns import with_columns
from agent_desk.exchange.csv_rows import read_csv
from agent_desk.exchange.encodings import encoding_of, unreadable
from agent_desk.exchange.json_rows import parsed, read_json, read_json_lines
from agent_desk.exchange.mapping import ImportMapping
from agent_desk.exchange.rows import (
    FileFormat,
    Note,
    Place,
    Read,
    Refused,
    grouped,
    name_of,
    nothing,
)

ENDINGS = {
    ".csv": "csv",
    ".tsv": "csv",
    ".tab": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
}
READERS: dict[str, Callable[[Path, FileFormat, Note], Read]] = {
    "csv": read_csv,
    "json": read_json,
    "jsonl": read_json_lines,
}
SNIFFED_BYTES = 256 * 1024


def files_meant(written: Sequence[str]) -> tuple[Path, ...]:
    """The files meant by names, folders and patterns; those of a folder by name.

    A folder means the data files right in it.

    Raises:
        FileError: A name, folder or pattern means none.
    """
    return tuple(dict.fromkeys(path for one in written for path in _meant(one)))


def rows(path: Path, how: FileFormat, note: Note = nothing) -> Read:
    """The file's rows.

    Raises:
        BadInputError: The file cannot be read as what it is.
        FileError: It cannot be read at all.
    """
    read = READERS[how.format or format_of(path, how.encoding)]
    found = read(path, how, note)
    return grouped(found, how.group) if how.group else found


def all_rows(paths: Sequence[Path], mapping: ImportMapping, note: Note = nothing) -> Read:
    """The rows of one file after another, with the columns the mapping needs.

    A file that cannot be read is one refused row, and so is the rest of one that breaks off.
    ``note`` is told how many bytes of all of them are read.
    """
    total = sum(map(size, paths))
    before = 0
    for path in paths:
        try:
            found = rows(path, mapping.how, _shifted(note, before, total))
            yield from with_columns(found, mapping, name_of(path))
        except (BadInputError, FileError) as error:
            yield Refused(place=Place(file=name_of(path)), reason=str(error))
        before += size(path)
        note(before, total)


def format_of(path: Path, encoding: str = "") -> str:
    """``csv``, ``json`` or ``jsonl``, by the file's ending and its first line."""
    ending = ENDINGS.get(path.suffix.lower())
    if ending in {"csv", "jsonl"}:
        return ending
    try:
        with path.open(encoding=encoding_of(path, encoding)) as text:
            start = text.read(SNIFFED_BYTES)
    except OSError as error:
        raise unreadable(path, error) from None
    return _by_start(start.lstrip(), ending or "csv")


def _by_start(start: str, otherwise: str) -> str:
    lines = [line for line in start.splitlines()[:3] if line.strip()]
    if len(lines) > 1 and all(line.startswith("{") and _is_json(line) for line in lines[:2]):
        return "jsonl"
    if start[:1] in {"{", "["}:
        return "json"
    return otherwise


def _is_json(line: str) -> bool:
    try:
        parsed(line)
    except BadInputError:
        return False
    return True


def _meant(written: str) -> Iterator[Path]:
    path = Path(written)
    if path.is_dir():
        inside = [p for p in sorted(path.iterdir()) if p.suffix.lower() in ENDINGS]
        found = [file for file in inside if file.is_file()]
    elif path.exists() or not glob.has_magic(written):
        found = [path]
    else:
        names = sorted(glob.glob(written, recursive=True))  # noqa: PTH207 - may be absolute
        found = [path for name in names if (path := Path(name)).is_file()]
    if not found or not found[0].exists():
        raise FileError(
            "{written} is no file, and no folder or pattern with files in it.",
            "Check the name; a folder means its .csv, .tsv, .json and .jsonl files.",
            written=name_of(path),
        )
    yield from found


def size(path: Path) -> int:
    """Bytes; 0 for a file that is not there."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _shifted(note: Note, before: int, total: int) -> Note:
    return lambda done, _size: note(before + done, total)
