"""An import: rows in, records put away in small transactions, a tally out.

It can end at any moment, also by a power cut: every transaction is whole, ids are derived from
what is imported, and the same import again goes on where it ended.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from agent_desk.actions.imports import Imports
from agent_desk.domain.imports import ImportedRecord, Put
from agent_desk.exchange.files import all_rows, size
from agent_desk.exchange.mapping import ImportMapping
from agent_desk.exchange.records import Brought, records
from agent_desk.exchange.rows import Note, Refused, nothing

# One transaction. A desk that is open beside the import waits for it.
MOST_RECORDS = 500


@dataclass(slots=True)
class Tally:
    """What has become of the rows so far.

    Attributes:
        rows: Read, those refused included.
        records: Customers and moments in them.
        left_out: Rows in which the mapping sees neither, or that only say again what was said.
        refused: Rows that could not be read.
        unreadable: Files that could not be read, or not to their end.
        stopped: Ended before the last row, because somebody asked.
    """

    rows: int = 0
    records: int = 0
    left_out: int = 0
    refused: int = 0
    unreadable: int = 0
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    redone: int = 0
    stopped: bool = False

    def take(self, found: Brought | Refused) -> None:
        """Count a row."""
        if isinstance(found, Refused) and not found.place.line:
            self.unreadable += 1
            return
        self.rows += 1
        if isinstance(found, Refused):
            self.refused += 1
        else:
            self.records += len(found.records)
            self.left_out += not found.records

    def add(self, put: Put) -> None:
        """Count what a transaction did."""
        self.added += put.added
        self.changed += put.changed
        self.unchanged += put.unchanged
        self.redone += put.redone

    @property
    def nothing_new(self) -> bool:
        """Everything was known."""
        return not (self.added or self.changed or self.redone)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listener:
    """Who wants to know how an import goes on.

    Attributes:
        note: Bytes read of all bytes.
        counted: The tally, after each row.
        refused: Each row that is refused.
        stop: Asked between transactions whether to end.
    """

    note: Note = nothing
    counted: Callable[[Tally], None] = lambda _tally: None
    refused: Callable[[Refused], None] = lambda _refused: None
    stop: Callable[[], bool] = lambda: False


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Files that are read by one mapping."""

    mapping: ImportMapping
    paths: tuple[Path, ...]


def import_all(sources: Sequence[Source], imports: Imports | None, listener: Listener) -> Tally:
    """Import one source after another.

    Args:
        sources: Customers before their moments, for whoever looks on while it runs.
        imports: Where to; None reads everything and writes nothing.
        listener: Who wants to know.

    Raises:
        WorldError: The ledger cannot take more. What came before is in.
    """
    tally = Tally()
    total = sum(size(path) for source in sources for path in source.paths)
    before = 0
    for source in sources:
        told = replace(listener, note=_after(before, total, listener.note))
        _import(source, imports, told, tally)
        if tally.stopped:
            break
        before += sum(size(path) for path in source.paths)
    if imports is not None:
        imports.settle()
    return tally


def _import(source: Source, imports: Imports | None, listener: Listener, tally: Tally) -> None:
    batch: list[ImportedRecord] = []
    for found in records(all_rows(source.paths, source.mapping, listener.note), source.mapping):
        tally.take(found)
        if isinstance(found, Refused):
            listener.refused(found)
        else:
            batch.extend(found.records)
        while len(batch) >= MOST_RECORDS:
            _put(batch[:MOST_RECORDS], imports, tally)
            del batch[:MOST_RECORDS]
        listener.counted(tally)
        if listener.stop():
            tally.stopped = True
            break
    _put(batch, imports, tally)


def _put(batch: Sequence[ImportedRecord], imports: Imports | None, tally: Tally) -> None:
    if batch and imports is not None:
        tally.add(imports.put(batch))


def _after(before: int, total: int, note: Note) -> Note:
    return lambda read, _of: note(before + read, total)
