"""What this desk shares through, as sync sees it: a hub, or a folder that stands in for one.

A *batch* is a run of the desk's own outbox, sent as one. A *stream* is what can be read: of a
hub one for each branch, of a folder one for each desk. Its entries are numbered upwards without
one that could appear below a number already read.
"""

import hashlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.store import entries
from agent_desk.store.entries import FIELDS
from agent_desk.store.prepared import Row

# What this version reads and writes of the hub.
SCHEMA = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What there is of one site's outbox: up to which number, and the batch that brought it.

    Attributes:
        hub_at: What time it is there, UTC microseconds; 0 where there is no clock.
    """

    acked_seq: int = 0
    last_batch: bytes | None = None
    min_reader: int = 1
    min_writer: int = 1
    revoked: bool = False
    hub_at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """A run of the outbox.

    Attributes:
        values: Of each entry its number and then its fields, in Entry's order; those that are
            set aside are left out. It is sent as it is read: to make an entry of each takes a
            third of a desk's time.
    """

    batch_id: bytes
    site_id: Id
    seq_from: int
    seq_to: int
    values: Sequence[Row]

    @property
    def rows(self) -> tuple[tuple[int, Entry], ...]:
        """Each entry with its number."""
        return tuple((seq, entries.from_row(row)) for seq, *row in self.values)

    def column(self, name: str) -> Sequence[Any]:
        """One field of every entry."""
        place = 1 + FIELDS.index(name)
        return [row[place] for row in self.values]

    @property
    def sha256(self) -> bytes:
        """Over the hashes of its entries, in their order."""
        return hashlib.sha256(b"".join(self.column("hash"))).digest()


@dataclass(frozen=True, slots=True)
class Place:
    """How far a stream was read: the last number, and the batch it came in."""

    seq: int = 0
    batch_id: bytes = b""


@dataclass(frozen=True, slots=True)
class Step:
    """The next of a stream: an entry, or None at the end of a batch."""

    place: Place
    entry: Entry | None


def _nothing() -> None:
    """What there is to do meanwhile if nobody says."""


class Hub(Protocol):
    """What can be asked of it. Everything raises UnreachableError and StoppedError."""

    @property
    def numbers(self) -> bool:
        """Whether entries get a number here that is the same for every desk."""

    def hello(self, site_id: Id) -> Head:
        """Make this site known and say what there is of it. Raises OthersSiteError."""

    def push(self, batch: Batch, head: Head, meanwhile: Callable[[], None] = _nothing) -> bool:
        """Take a batch if the site's head is still this one. Raises PoisonError.

        ``meanwhile`` is called once, while the batch is on its way.
        """

    def streams(self) -> Sequence[str]:
        """What can be read; the desk's own branch first."""

    def after(self, stream: str, place: Place, own: Collection[bytes]) -> Sequence[Step] | None:
        """Some of what comes next; nothing at the end, None where this place is not in it.

        Args:
            stream: One of ``streams``.
            place: How far it was read.
            own: Batches the desk sent itself; their entries may be left out.
        """

    def erasures(self, places: Mapping[str, int]) -> Sequence[Entry]:
        """Erasures that stand after these places of streams: they are read before all else."""

    def confirm(
        self, site_id: Id, erasures: Sequence[Id], left: Callable[[Entry], Entry]
    ) -> bool:
        """Hear that nothing is left at this desk of those these erasures are of.

        Args:
            site_id: Who says so.
            erasures: Which were not yet told.
            left: What may be left of an entry.

        Returns:
            Whether it is remembered and need not be told again.
        """

    def quarantine(self, batch: Batch, error: str) -> None:
        """Keep the one entry of a batch that cannot be taken. Raises PoisonError."""


class PoisonError(Exception):
    """Something in the batch cannot be taken, now or ever."""


class OthersSiteError(Exception):
    """The site id belongs to another desk: this profile is a copy."""
