"""Erasures travel before everything else, and it is told when nothing is left.

A desk sends its own under a site id beside its own, numbered without a gap there, so they need
not wait for what stands before them in its outbox; they stand in the outbox too, and what has
arrived is known by its id. Those of others are asked for before anything is sent or read.
"""

from collections.abc import Callable, Mapping, Sequence

import sqlalchemy as sa

from agent_desk.domain.clock import Clock, hlc_of
from agent_desk.domain.entries import Entry, holds
from agent_desk.domain.erasures import ERASED, emptied, named_in
from agent_desk.domain.errors import StoppedError
from agent_desk.domain.ids import Id, derived_id
from agent_desk.domain.redactions import redacted
from agent_desk.store import bulk, desk, entries, erasing, ledger, redactions
from agent_desk.store.connection import Connection, Store
from agent_desk.store.prepared import Prepared
from agent_desk.store.tables import cursor, entry, erased, erasure, erasure_outbox
from agent_desk.sync import outbox
from agent_desk.sync.batches import SCHEMA, Head, Hub, OthersSiteError, PoisonError

_AHEAD = 5 * 60 * 1_000_000
# One round may take away a hundredth of what is here, and in any case so much.
_SHARE, _FEW = 100, 20
_WAITING = Prepared(
    sa.select(erasure_outbox.c.site_seq, *entries.COLUMNS)
    .join(entry, entry.c.id == erasure_outbox.c.entry_id)
    .where(erasure_outbox.c.site_seq > sa.bindparam("after"))
    .order_by(erasure_outbox.c.site_seq)
)
_WAITS = Prepared(
    sa.select(erasure_outbox.c.site_seq).where(erasure_outbox.c.ahead == 0).limit(1)
)
_TOLD = Prepared(
    sa.select(erasure.c.erasure_id).where(
        erasure.c.done == 1,
        sa.or_(erasure.c.receipt_by.is_(None), erasure.c.receipt_by != sa.bindparam("site_id")),
    )
)
_GONE = Prepared(sa.select(erased.c.id))
_KNOWN = Prepared(sa.select(erasure.c.erasure_id))
_PLACES = Prepared(sa.select(cursor.c.stream, cursor.c.last_seq))


def first(
    store: Store, hub: Hub, head: Head, clock: Clock, *, may_take_away: bool = False
) -> int:
    """Send this desk's erasures, take those of others, and empty what they ask for.

    Returns:
        How many came.

    Raises:
        StoppedError: Too much would be taken away.
    """
    if head.min_writer <= SCHEMA:
        _send_ahead(store, hub)
    came = _take(store, hub, clock, may_take_away=may_take_away)
    erasing.finish(store)
    return came


def confirm(store: Store, hub: Hub) -> None:
    """Empty what came meanwhile, and say of which people nothing is left here."""
    erasing.finish(store)
    with store.read() as db:
        site_id = desk.here(db).site_id
        told = _TOLD.column(db, site_id=site_id)
        gone = frozenset(_GONE.column(db))
        taken_out = redactions.taken_out(db)
    if not (gone or taken_out) or not hub.confirm(site_id, told, _left(gone, taken_out)):
        return
    with store.write() as db:
        chosen = bulk.among(erasure.c.erasure_id)
        db.execute(
            sa.update(erasure).where(chosen).values(receipt_by=site_id), bulk.listed(told)
        )


def lane_of(site_id: Id) -> Id:
    """The site id under which a site's erasures travel."""
    return derived_id("erasures of", site_id.hex())


def _left(gone: frozenset[Id], taken_out: frozenset[Id]) -> Callable[[Entry], Entry]:
    """What is left of an entry when nothing of these is, and these texts are taken out."""

    def left(one: Entry) -> Entry:
        if one.kind != ERASED and (one.id in gone or one.customer_id in gone):
            return emptied(one)
        return redacted(one) if one.id in taken_out else one

    return left


def _send_ahead(store: Store, hub: Hub) -> None:
    """Send what has not yet gone ahead.

    Where that cannot be done now, it goes with all else that waits.
    """
    with store.read() as db:
        waits = _WAITS.first(db)
        lane = lane_of(desk.here(db).site_id)
    if waits is None:
        return
    try:
        head = hub.hello(lane)
        with store.read() as db:
            if not outbox.sent_here(db, lane, head):
                return
            rows = _WAITING.rows(db, after=head.acked_seq)
        if rows and not hub.push(outbox.noted(store, lane, head.acked_seq, rows), head):
            return
    except (OthersSiteError, PoisonError):
        return
    with store.write() as db:
        db.execute(sa.update(erasure_outbox).values(ahead=1))


def _take(store: Store, hub: Hub, clock: Clock, *, may_take_away: bool) -> int:
    """Take the erasures of others that were not read yet."""
    with store.read() as db:
        places: dict[str, int] = dict(_PLACES.rows(db))
    given = [one for one in hub.erasures(places) if holds(one) and one.kind == ERASED]
    with store.read() as db:
        known = set(_KNOWN.column(db))
    new = [one for one in given if one.id not in known]
    if not new:
        return 0
    if not may_take_away:
        with store.read() as db:
            _refuse_to_lose(db, new)
    with store.write() as db:
        latest = max(desk.here(db).hlc, hlc_of(clock.now() + _AHEAD))
        came = ledger.receive(db, [(one, None) for one in new], latest_hlc=latest)
    return len(came)


def _refuse_to_lose(db: Connection, new: Sequence[Entry]) -> None:
    """Stop before what is here disappears in great number: somebody may have erred."""
    customers = {one.customer_id for one in new if one.customer_id}
    named = {found for one in new for found in named_in(one)}
    last = db.execute(sa.select(sa.func.coalesce(sa.func.max(entry.c.row), 0))).scalar_one()
    counts: Mapping[sa.Column[bytes], set[Id]] = {
        entry.c.about_id: customers, entry.c.id: named
    }  # fmt: skip
    taken_away = sum(
        db.execute(
            sa.select(sa.func.count()).select_from(entry).where(bulk.among(column)),
            bulk.listed(ids),
        ).scalar_one()
        for column, ids in counts.items()
    )
    if taken_away > max(_FEW, last // _SHARE):
        raise StoppedError(
            "{count} things here would be taken away at once.",
            "If that is meant, run agent-desk sync --once --accept-removals.",
            count=taken_away,
        )
