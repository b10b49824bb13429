"""Reads what others shared, from where it was left off.

The batch at that place must still be there: a hub that was put back gives the same numbers
again to other entries, so without it the stream is read from its beginning. Entries and the
place they lead to are written in one transaction. Nothing is deleted here, ever.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import sqlalchemy as sa

from agent_desk.domain.clock import Clock, hlc_of
from agent_desk.domain.entries import ALONE, UNDONE, Entry, holds
from agent_desk.domain.errors import StoppedError
from agent_desk.domain.ids import Id
from agent_desk.store import bulk, desk, erasures, ledger
from agent_desk.store.connection import Connection, Store
from agent_desk.store.prepared import Prepared, inserting
from agent_desk.store.tables import cursor, entry, not_taken
from agent_desk.store.turns import Turns
from agent_desk.sync import first_pull, outbox
from agent_desk.sync.batches import SCHEMA, Head, Hub, Place, Step

Told = Callable[[int], None]

# Clocks of two desks may differ so much before one stops following the other.
_AHEAD = 5 * 60 * 1_000_000
# One pull may take away a hundredth of what is here, and in any case so much.
_SHARE, _FEW = 100, 20
_ERASED = "customer.erased"

_LAST_ROW = Prepared(sa.select(sa.func.coalesce(sa.func.max(entry.c.row), 0)))
_THIS = cursor.c.stream == sa.bindparam("name")
_PLACE = Prepared(sa.select(cursor.c.last_seq, cursor.c.last_batch).where(_THIS))
_BEGIN = inserting(cursor, ("stream", "last_seq", "last_batch", "whole"))
_PUT = Prepared(
    sa.update(cursor)
    .where(_THIS)
    .values(last_seq=sa.bindparam("last_seq"), last_batch=sa.bindparam("last_batch"))
)
_UNKNOWN = Prepared(sa.select(cursor.c.stream).where(cursor.c.whole == 0).limit(1))
_READ_WHOLE = Prepared(sa.select(cursor.c.stream).where(cursor.c.whole == 1).limit(1))
_NUMBERED = Prepared(
    sa.select(entry.c.id).where(
        entry.c.hub_seq.is_not(None),
        sa.or_(entry.c.branch_id == ALONE, entry.c.branch_id == sa.bindparam("branch")),
    )
)
_WHOLE = Prepared(sa.update(cursor).values(whole=sa.bindparam("is_whole")))


def pull_all(
    store: Store, hub: Hub, head: Head, clock: Clock, told: Told, *, may_take_away: bool = False
) -> bool:
    """Read every stream to its end; ``told`` is called with how many entries were new.

    Returns:
        Whether something was found here that the hub lacks, and now waits to be sent.

    Raises:
        StoppedError: The hub needs a newer version, or too much would be taken away.
    """
    if head.min_reader > SCHEMA:
        raise StoppedError(
            "The hub needs a newer version of Agent Desk.",
            "Update this computer. What you log is saved here and goes on being sent.",
        )
    pull = _Pull(store, hub, clock, told, may_take_away=may_take_away)
    if isinstance(hub, first_pull.Ordered):
        pull.read_first(hub)
    for stream in hub.streams():
        pull.read(stream)
    return pull.offer_what_lacks()


class _Pull:
    """One reading of every stream."""

    def __init__(
        self, store: Store, hub: Hub, clock: Clock, told: Told, *, may_take_away: bool
    ) -> None:
        self._store = store
        self._hub = hub
        self._clock = clock
        self._told = told
        self._may_take_away = may_take_away
        self._taken_away = 0
        with store.read() as db:
            self._last_row = _LAST_ROW.column(db)[0]
            # Also where a first reading was cut off, and where a hub was put back.
            is_first = hub.numbers and _READ_WHOLE.first(db) is None
        self._turns = Turns(store, unseen=is_first)

    def read_first(self, hub: first_pull.Ordered) -> None:
        """Read this desk's own branch in an order of its own, if it was never read."""
        stream = self._hub.streams()[0]
        while not first_pull.read(self._store, hub, stream, partial(self._receive, stream)):
            self._begin_anew(stream)

    def read(self, stream: str) -> None:
        """Read one stream to its end."""
        while True:
            with self._store.read() as db:
                place, own = _place(db, stream), outbox.sent_lately(db)
            if place is None:
                with self._store.write() as db:
                    _BEGIN.run(db, stream=stream, last_seq=0, last_batch=b"", whole=0)
                continue
            steps = self._hub.after(stream, place, own)
            if steps is None:
                self._begin_anew(stream)
            elif not steps:
                return
            else:
                self._refuse_to_lose(steps)
                self._turns.write(steps, partial(self._take, stream))

    def offer_what_lacks(self) -> bool:
        """Offer what is here and not on the hub, once after a stream was begun."""
        with self._store.read() as db:
            if not self._hub.numbers or _UNKNOWN.first(db) is None:
                return False
        offered = outbox.offer_what_lacks(self._store)
        with self._store.write() as db:
            _WHOLE.run(db, is_whole=1)
        return offered > 0

    def _take(self, stream: str, db: Connection, steps: Sequence[Step]) -> None:
        self._receive(stream, db, steps)
        _put(db, stream, steps[-1].place)

    def _receive(self, stream: str, db: Connection, steps: Sequence[Step]) -> None:
        here = desk.here(db)
        came = [(step.entry, step.place.seq) for step in steps if step.entry is not None]
        good, wrong = [], []
        for made, seq in came:
            if (sealed := _as_sealed(made)) is None:
                wrong.append((made, seq))
            else:
                good.append((sealed, seq if self._hub.numbers else None))
        now = self._clock.now()
        latest = max(here.hlc, hlc_of(now + _AHEAD))
        new = ledger.receive(db, good, latest_hlc=latest)
        if wrong:
            _keep_apart(db, stream, wrong, now)
        if new and not self._hub.numbers:
            _WHOLE.run(db, is_whole=0)
        self._told(len(new))

    def _begin_anew(self, stream: str) -> None:
        """Forget what the hub has: it is no longer the hub those numbers came from."""
        with self._store.read() as db:
            branch = desk.here(db).branch_id
            ids = _NUMBERED.column(db, branch=branch) if stream == branch else []
        self._turns.write(ids, _forget_numbers)
        with self._store.write() as db:
            _put(db, stream, Place())
            _WHOLE.run(db, is_whole=0)

    def _refuse_to_lose(self, steps: Sequence[Step]) -> None:
        """Stop before what is here disappears in great number: somebody may have erred.

        Source:
            Joplin's fail-safe for an emptied target, laurent22/joplin#11295.
        """
        taking = {
            step.entry.id: step.entry
            for step in steps
            if step.entry is not None and step.entry.kind in {UNDONE, _ERASED}
        }
        if self._may_take_away or not taking:
            return
        with self._store.read() as db:
            # A stream that is read again brings what was taken away before.
            for (known,) in bulk.rows_of(db, entry, ["id"], "id", taking):
                taking.pop(known)
            given = taking.values()
            undone = {made.about_id for made in given if made.kind == UNDONE and made.about_id}
            erased = {
                made.customer_id for made in given if made.kind == _ERASED and made.customer_id
            }
            erased -= set(erasures.already(db, erased))
            # What came in this same pull was never shown to anybody here.
            self._taken_away += _rows_before(db, self._last_row, entry.c.id, undone)
            self._taken_away += _rows_before(db, self._last_row, entry.c.about_id, erased)
        if self._taken_away > max(_FEW, self._last_row // _SHARE):
            raise StoppedError(
                "{count} things here would be taken away at once.",
                "If that is meant, run agent-desk sync --once --accept-removals.",
                count=self._taken_away,
            )


def _as_sealed(made: Entry) -> Entry | None:
    """The entry as it was sealed; None if it is not what it was.

    The hub gives everything of a branch its name, also what a desk wrote before it joined.
    """
    if holds(made):
        return made
    alone = replace(made, branch_id=ALONE)
    return alone if holds(alone) else None


def _rows_before(db: Connection, last_row: int, column: sa.Column[bytes], ids: set[Id]) -> int:
    chosen = sa.select(sa.func.count()).where(bulk.among(column), entry.c.row <= last_row)
    return int(db.execute(chosen, bulk.listed(ids)).scalar_one())


def _keep_apart(
    db: Connection, stream: str, wrong: Sequence[tuple[Entry, int]], at: int
) -> None:
    rows = [
        {"stream": stream, "seq": seq, "entry_id": made.id, "first_at": at}
        for made, seq in wrong
    ]
    db.execute(sa.insert(not_taken).prefix_with("OR IGNORE"), rows)


def _forget_numbers(db: Connection, ids: Sequence[bytes]) -> None:
    bulk.change(db, entry, "hub_seq", "id", [(None, known) for known in ids])


def _place(db: Connection, stream: str) -> Place | None:
    row = _PLACE.first(db, name=stream)
    return None if row is None else Place(*row)


def _put(db: Connection, stream: str, place: Place) -> None:
    _PUT.run(db, name=stream, last_seq=place.seq, last_batch=place.batch_id)
