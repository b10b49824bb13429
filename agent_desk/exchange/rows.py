"""Rows: what the readers bring, each with its place, and what could not be brought and why."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# A value as a file gives it: text, true or false, nothing, or a list or table of those.
# Numbers stay the text they were written in, so that 47.80 is not shown as 47.8.
Value = Any
Note = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a row stands.

    Attributes:
        file: The file's path as it was given.
        line: Its first line, from 1; for JSON the item, from 1; 0 is the file as a whole.
        unit: ``line`` or ``item``.
    """

    file: str
    line: int = 0
    unit: str = "line"

    def __str__(self) -> str:
        return f"{self.file}, {self.unit} {self.line}" if self.line else self.file


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One record of a file: its columns and their values."""

    place: Place
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A row that did not go in, and why, as a sentence."""

    place: Place
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFormat:
    """How a file is to be read; what is empty or None is found out.

    Attributes:
        format: ``csv``, ``json`` or ``jsonl``.
        encoding: A codec's name; empty is UTF-8, or UTF-16 with its mark, strictly.
        delimiter: One character.
        quote: One character, or empty: nothing is quoted.
        escape: One character that stands before a quote inside quotes; empty if it is doubled.
        columns: Their names, where the file has no header line.
        skip_lines: Lines above the header.
        short_rows: A row with too few fields is filled up instead of refused.
        records: Where in a JSON document the records are, step by step.
        shape: What is there: ``list``, ``keyed`` (an object of records by id) or ``single``.
        key_column: The name under which a keyed record's id is a column.
        group: The column whose equal, neighbouring rows are one record (lines of an invoice).
    """

    format: str = ""
    encoding: str = ""
    delimiter: str = ""
    quote: str = '"'
    escape: str = ""
    columns: tuple[str, ...] = ()
    skip_lines: int = 0
    short_rows: str = "refuse"
    records: tuple[str, ...] = ()
    shape: str = ""
    key_column: str = "key"
    group: str = ""


Read = Iterator[Row | Refused]


def nothing(_done: int, _total: int) -> None:
    """A note of progress that nobody wants."""


def grouped(rows: Read, column: str) -> Read:
    """Neighbouring rows with the same text in ``column`` as one, the single ones in ``rows``.

    The other columns are those of the first. Rows without a value there stay alone.
    """
    first: Row | None = None
    members: list[Mapping[str, Value]] = []
    for row in rows:
        if isinstance(row, Refused):
            yield row
        elif first is not None and _same(row, first, column):
            members.append(row.values)
        else:
            if first is not None:
                yield Row(place=first.place, values={**first.values, "rows": members})
            first, members = row, [row.values]
    if first is not None:
        yield Row(place=first.place, values={**first.values, "rows": members})


def _same(row: Row, first: Row, column: str) -> bool:
    value = row.values.get(column)
    return value is not None and value != "" and value == first.values.get(column)


def name_of(path: Path) -> str:
    """The path as text that can be written anywhere, also if the name is no valid Unicode."""
    return str(path).encode("utf-8", "replace").decode("utf-8")
