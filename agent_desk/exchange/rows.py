"""Rows: what the readers bring, each with its place, and what could not be brought and why."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# A value as a file gives it: text, true or false, nothing, or a list or table of those.
# Numbers stay the text they were written in, so that 47.80 is not shown as 47.8.
Value = Any
Note = Callable[[int, int], None]

GROUPS_HELD = 1000


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
        group: The column whose equal rows are one record, as the lines of an invoice are.
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
    """Rows with the same text in ``column`` as one, the single ones in ``rows``.

    They need not lie side by side, but not farther apart than 1,000 other groups: that much is
    kept in memory. The other columns are those of the first. Rows without a text there stay
    alone.
    """
    held: dict[str, tuple[Row, list[Mapping[str, Value]]]] = {}
    for row in rows:
        value = row.values.get(column) if isinstance(row, Row) else None
        if isinstance(row, Refused):
            yield row
        elif not isinstance(value, str) or not value:
            yield _group(row, [row.values])
        elif value in held:
            held[value][1].append(row.values)
        else:
            held[value] = (row, [row.values])
            if len(held) > GROUPS_HELD:
                yield _group(*held.pop(next(iter(held))))
    for first, members in held.values():
        yield _group(first, members)


def _group(first: Row, members: list[Mapping[str, Value]]) -> Row:
    return Row(place=first.place, values={**first.values, "rows": members})


def name_of(path: Path) -> str:
    """The path as text that can be written anywhere, also if the name is no valid Unicode."""
    return str(path).encode("utf-8", "replace").decode("utf-8")
