"""What this desk has to send, and what it has sent."""

import secrets
from collections.abc import Iterable, Iterator, Sequence

import sqlalchemy as sa

from agent_desk.domain.entries import ALONE
from agent_desk.domain.ids import LENGTH, Id
from agent_desk.store import desk, entries, ledger
from agent_desk.store.connection import Connection, Store
from agent_desk.store.prepared import Prepared, Row, inserting
from agent_desk.store.tables import dead_letter, entry, outbox, sent_batch
from agent_desk.store.turns import Turns
from agent_desk.sync.batches import Batch, Head

# The larger, the less each costs; and a line of a megabit a second brings one over in three
# seconds.
MOST_ROWS = 2000
_MOST_BYTES = 384 * 1024
# What an entry takes beside its text and body.
_BESIDE = 200
# How many of its own batches a desk knows again as they come back to it.
_REMEMBERED = 200

_NEXT = Prepared(
    sa.select(outbox.c.site_seq, *entries.COLUMNS, dead_letter.c.site_seq.label("dead"))
    .join(entry, entry.c.id == outbox.c.entry_id)
    .outerjoin(dead_letter, dead_letter.c.site_seq == outbox.c.site_seq)
    .where(outbox.c.site_seq > sa.bindparam("after"))
    .order_by(outbox.c.site_seq)
    .limit(sa.bindparam("most"))
)
_TEXT, _BODY = (1 + entries.FIELDS.index(name) for name in ("text", "body"))
_NOTE = inserting(sent_batch, ("batch_id", "site_id", "seq_from", "seq_to"))
_SENT = Prepared(
    sa.select(sent_batch.c.seq_to).where(
        sent_batch.c.batch_id == sa.bindparam("batch_id"),
        sent_batch.c.site_id == sa.bindparam("site_id"),
    )
)
_SENT_LATELY = Prepared(
    sa.select(sent_batch.c.batch_id).order_by(sent_batch.c.seq_to.desc()).limit(_REMEMBERED)
)
_SET_ASIDE = inserting(dead_letter, ("site_seq", "error", "first_at", "tries"))
_LACKED = Prepared(
    sa.select(entry.c.id).where(
        entry.c.hub_seq.is_(None),
        sa.or_(entry.c.branch_id == ALONE, entry.c.branch_id == sa.bindparam("branch")),
        entry.c.id.not_in(sa.select(outbox.c.entry_id)),
    )
)


def next_batch(store: Store, acked_seq: int, most: int) -> Batch | None:
    """The next batch, noted as sent before it is; None if nothing waits."""
    with store.read() as db:
        site_id = desk.here(db).site_id
        found = _NEXT.rows(db, after=acked_seq, most=most)
    fitting = list(_fitting(found))
    if not fitting:
        return None
    kept = [(seq, *row) for seq, *row, dead in fitting if dead is None]
    return noted(store, site_id, acked_seq, kept, seq_to=fitting[-1][0])


def noted(
    store: Store,
    site_id: Id,
    acked_seq: int,
    values: Sequence[Row],
    *,
    seq_to: int = 0,
) -> Batch:
    """A batch of these, noted as sent; up to ``seq_to`` if the last are left out."""
    batch = Batch(
        batch_id=secrets.token_bytes(LENGTH),
        site_id=site_id,
        seq_from=acked_seq + 1,
        seq_to=seq_to or values[-1][0],
        values=values,
    )
    with store.write() as db:
        _NOTE.run(
            db,
            batch_id=batch.batch_id,
            site_id=site_id,
            seq_from=batch.seq_from,
            seq_to=batch.seq_to,
        )
    return batch


def sent_here(db: Connection, site_id: Id, head: Head) -> bool:
    """Whether this file sent what a head shows; it has every entry up to there then."""
    if head.last_batch is None:
        return head.acked_seq == 0
    return _SENT.first(db, batch_id=head.last_batch, site_id=site_id) == (head.acked_seq,)


def sent_lately(db: Connection) -> frozenset[bytes]:
    """The batches sent last."""
    return frozenset(_SENT_LATELY.column(db))


def set_aside(store: Store, site_seq: int, error: str, at: int) -> None:
    """Leave out, from now on, what cannot be taken."""
    with store.write() as db:
        _SET_ASIDE.run(db, site_seq=site_seq, error=error[:1000], first_at=at, tries=1)


def offer_what_lacks(store: Store) -> int:
    """Queue what is here, came from others, and is not on the hub; returns how much that is.

    It came through files, or the hub was put back to what it held before it came.
    """
    with store.read() as db:
        lacked = _LACKED.column(db, branch=desk.here(db).branch_id)
    Turns(store).write(lacked, ledger.offer)
    return len(lacked)


def _fitting(rows: Iterable[Row]) -> Iterator[Row]:
    """As many as one batch may hold, and one in any case."""
    room = _MOST_BYTES
    for number, row in enumerate(rows):
        # In characters: nearly all of them are one byte each.
        room -= _BESIDE + len(row[_TEXT]) + len(row[_BODY])
        if number and room < 0:
            return
        yield row
