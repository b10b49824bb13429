"""JSON documents and JSON Lines, record by record.

Numbers are kept as the text they are written in: 47.80 stays 47.80, and an id of thirty digits
stays itself.
"""

import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from agent_desk.domain.errors import BadInputError
from agent_desk.exchange.encodings import encoding_of, unreadable
from agent_desk.exchange.rows import (
    FileFormat,
    Note,
    Place,
    Read,
    Refused,
    Row,
    Value,
    name_of,
    nothing,
)

# A document is read whole and takes about ten times its size in memory.
LARGEST_DOCUMENT = 200 * 1024 * 1024


def read_json(path: Path, how: FileFormat, note: Note = nothing) -> Read:
    """Every record of one JSON document, or why it is none.

    Raises:
        BadInputError: It is not JSON, too large or too deep, or has no records at that place.
        FileError: The file cannot be read.
    """
    try:
        size = path.stat().st_size
        if size > LARGEST_DOCUMENT:
            raise BadInputError(
                "{file} has {size} MB; a JSON document is read whole, up to {most} MB.",
                "Export it as JSON Lines (one record a line) or as CSV, or in parts.",
                file=name_of(path), size=size >> 20, most=LARGEST_DOCUMENT >> 20,
            )  # fmt: skip
        text = path.read_text(encoding=encoding_of(path, how.encoding))
    except OSError as error:
        raise unreadable(path, error) from None
    found = _found(_document(text, path), how, name_of(path))
    for number, (key, value) in enumerate(found, 1):
        place = Place(file=name_of(path), line=number, unit="item")
        yield _row(place, value, key, how)
        note(size * number // len(found), size)


def read_json_lines(path: Path, how: FileFormat, note: Note = nothing) -> Read:
    """The record in each line, or why it is none.

    Raises:
        BadInputError: The file is in another encoding.
        FileError: The file cannot be read.
    """
    encoding = encoding_of(path, how.encoding)
    try:
        with path.open("rb") as file, io.TextIOWrapper(file, encoding=encoding) as text:
            size = path.stat().st_size
            for number, line in enumerate(text, 1):
                if not line.strip():
                    continue
                place = Place(file=name_of(path), line=number)
                try:
                    yield _row(place, parsed(line), None, how)
                except BadInputError as error:
                    yield Refused(place=place, reason=str(error))
                note(file.tell(), size)
    except OSError as error:
        raise unreadable(path, error) from None


def parsed(text: str) -> Value:
    """The value a JSON text stands for, its numbers as text.

    Raises:
        BadInputError: It is not JSON, or nested too deep to be data.
    """
    try:
        return json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as error:
        raise BadInputError(
            "This is not JSON: line {line}, column {column}: {reason}.",
            line=error.lineno, column=error.colno, reason=error.msg.lower(),
        ) from None  # fmt: skip
    except RecursionError:
        raise BadInputError("This JSON is nested too deep to be records.") from None


def _found(document: Value, how: FileFormat, file: str) -> list[tuple[str | None, Value]]:
    try:
        return list(_records(document, how, file))
    except RecursionError:
        raise BadInputError("{file} is nested too deep to be records.", file=file) from None


def _document(text: str, path: Path) -> Value:
    try:
        return parsed(text)
    except BadInputError as error:
        raise BadInputError(
            "{file} cannot be read. {reason}",
            'Export it again; if each line is a record of its own, set format = "jsonl".',
            file=name_of(path), reason=str(error),
        ) from None  # fmt: skip
    except MemoryError:
        raise BadInputError(
            "{file} does not fit into memory.",
            "Export it as JSON Lines (one record a line) or as CSV, or in parts.",
            file=name_of(path),
        ) from None


def _records(document: Value, how: FileFormat, file: str) -> Iterator[tuple[str | None, Value]]:
    """Records with their keys, if they are keyed."""
    places: list[Value] = [document]
    for step in how.records:
        places = [inner for place in places for inner in _inside(place, step)]
        if not places:
            raise BadInputError(
                "{file} has no “{step}” where the mapping looks for records.",
                "Correct records in the mapping's [file] table, or leave it out.",
                file=file, step=step,
            )  # fmt: skip
    for place in places:
        yield from _members(place, how)


def _inside(place: Value, step: str) -> Iterator[Value]:
    """What lies under the name; a record found on the way is the parent of those in it."""
    outer = place if isinstance(place, list) else [place]
    for holder in outer:
        if not isinstance(holder, Mapping) or step not in holder:
            continue
        around = {name: value for name, value in holder.items() if name != step}
        yield _with_parent(holder[step], around)


def _with_parent(value: Value, around: Mapping[str, Value]) -> Value:
    if isinstance(value, list):
        return [_with_parent(member, around) for member in value]
    if isinstance(value, Mapping) and "parent" not in value:
        return {**value, "parent": around}
    return value


def _members(place: Value, how: FileFormat) -> Iterator[tuple[str | None, Value]]:
    shape = how.shape or _shape(place)
    if shape == "list" and isinstance(place, list):
        yield from ((None, member) for member in place)
    elif shape == "keyed" and isinstance(place, Mapping):
        parent = place.get("parent") if how.records else None
        members = ((key, member) for key, member in place.items() if member is not parent)
        for key, member in members:
            with_parent = parent is not None and isinstance(member, Mapping)
            yield key, {**member, "parent": parent} if with_parent else member
    else:
        yield None, place


def _shape(place: Value) -> str:
    if isinstance(place, list):
        return "list"
    if isinstance(place, Mapping) and all(isinstance(v, Mapping) for v in place.values()):
        return "keyed"
    return "single"


def _row(place: Place, value: Value, key: str | None, how: FileFormat) -> Row | Refused:
    """A record as a row; a bare text or number is a row with the one column ``value``."""
    if isinstance(value, list):
        return Refused(place=place, reason="It is a list where a record was expected.")
    columns = dict(value) if isinstance(value, Mapping) else {"value": value}
    if key is not None:
        columns.setdefault(how.key_column, key)
    return Row(place=place, values=columns)
