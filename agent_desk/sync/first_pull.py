"""The first reading of a large branch: customers first, then what is owed, then the newest.

The hub's last batch is written down as a mark, and all up to it is read in an order of its own.
Numbers below the mark are all given and visible by then (hub_push), so when everything up to it
was read and the mark is still there, the stream goes on behind it as if it had been read from
its beginning. Killed anywhere it goes on where it was.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import sqlalchemy as sa

from agent_desk.domain.entries import Entry
from agent_desk.store.connection import Connection, Store
from agent_desk.store.tables import cursor, first_pull
from agent_desk.store.turns import Turns
from agent_desk.sync.batches import Place, Step

# A smaller branch is read faster than it can be put in order.
FEWEST = 5_000
# Nouns of each part; the last is all the others, from the newest back.
PARTS: tuple[tuple[str, ...], ...] = (
    ("agent", "customer", "contact", "policy"),
    ("promise", "mistake", "matter", "handover", "known"),
    (),
)
NEWEST = len(PARTS) - 1


@runtime_checkable
class Ordered(Protocol):
    """A hub that can be read in another order than it was written in."""

    def mark(self, stream: str) -> Place | None:
        """The last batch of a stream; None if there is none."""

    def page(self, stream: str, until: int, part: int, at: int) -> Sequence[tuple[int, Entry]]:
        """The next entries of one of PARTS with their numbers, none beyond ``until``."""

    def is_there(self, stream: str, place: Place) -> bool:
        """Whether a batch is still there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stand:
    """How far it is."""

    mark: Place
    part: int
    at: int


def read(
    store: Store,
    hub: Ordered,
    stream: str,
    take: Callable[[Connection, Sequence[Step]], object],
) -> bool:
    """Read a stream that was never read, if it is large.

    Args:
        store: Where to.
        hub: Where from.
        stream: Which.
        take: Takes in what came; it is saved together with how far it is.

    Returns:
        False if the mark is no longer there: the hub was put back meanwhile.
    """
    if not _begin(store, hub, stream):
        return True
    turns = Turns(store, unseen=True)
    while (stand := _stand(store, stream)).part <= NEWEST:
        page = hub.page(stream, stand.mark.seq, stand.part, stand.at)
        steps = [Step(Place(seq, stand.mark.batch_id), made) for seq, made in page]

        def take_part(db: Connection, part: Sequence[Step]) -> None:
            take(db, part)
            _came(db, stream, part[-1].place.seq, len(part))

        turns.write(steps, take_part)
        if not steps:
            _go_on(store, stream, stand)
    there = hub.is_there(stream, stand.mark)
    with store.write() as db:
        if there:
            values = {"last_seq": stand.mark.seq, "last_batch": stand.mark.batch_id}
            db.execute(sa.delete(cursor).where(cursor.c.stream == stream))
            db.execute(sa.insert(cursor).values(stream=stream, whole=0, **values))
        db.execute(sa.delete(first_pull))
    return there


def _begin(store: Store, hub: Ordered, stream: str) -> bool:
    """Whether it is going on, or has to begin."""
    with store.read() as db:
        read_to = db.execute(sa.select(cursor.c.last_seq).where(cursor.c.stream == stream))
        if read_to.scalar():
            return False
        if db.execute(sa.select(first_pull)).first():
            return True
    mark = hub.mark(stream)
    if mark is None or mark.seq < FEWEST:
        return False
    values = {"stream": stream, "until": mark.seq, "last_batch": mark.batch_id}
    with store.write() as db:
        db.execute(sa.insert(first_pull).values(one=1, part=0, at=0, done=0, **values))
    return True


def _stand(store: Store, stream: str) -> _Stand:
    with store.read() as db:
        row = db.execute(sa.select(first_pull).where(first_pull.c.stream == stream)).one()
    return _Stand(mark=Place(row.until, row.last_batch), part=row.part, at=row.at)


def _came(db: Connection, stream: str, at: int, count: int) -> None:
    there = sa.update(first_pull).where(first_pull.c.stream == stream)
    db.execute(there.values(at=at, done=first_pull.c.done + count))


def _go_on(store: Store, stream: str, stand: _Stand) -> None:
    part = stand.part + 1
    at = stand.mark.seq + 1 if part == NEWEST else 0
    with store.write() as db:
        there = sa.update(first_pull).where(first_pull.c.stream == stream)
        db.execute(there.values(part=part, at=at))
