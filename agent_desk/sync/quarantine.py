"""What could not be shared, why, and letting it try again."""

from dataclasses import dataclass

import sqlalchemy as sa

from agent_desk.domain.ids import Id
from agent_desk.store import ledger
from agent_desk.store.connection import Store
from agent_desk.store.tables import cursor, dead_letter, entry, not_taken, outbox


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """One entry that was set aside.

    Attributes:
        sent: Whether the hub would not take it from here; else it came and is not what its
            seal says.
        kind: What it is; empty where it is not here.
        at: When it was set aside, UTC microseconds.
        why: What the hub said; empty for what came.
    """

    entry_id: Id
    sent: bool
    kind: str
    at: int
    why: str


def listed(store: Store) -> tuple[Apart, ...]:
    """All that was set aside: what was to be sent first, each the oldest first."""
    refused = (
        sa.select(entry.c.id, entry.c.kind, dead_letter.c.first_at, dead_letter.c.error)
        .join(outbox, outbox.c.site_seq == dead_letter.c.site_seq)
        .join(entry, entry.c.id == outbox.c.entry_id)
        .order_by(dead_letter.c.site_seq)
    )
    came = sa.select(not_taken.c.entry_id, not_taken.c.first_at).order_by(
        not_taken.c.first_at, not_taken.c.stream, not_taken.c.seq
    )
    with store.read() as db:
        return (
            *(
                Apart(entry_id=found, sent=True, kind=kind, at=at, why=why)
                for found, kind, at, why in db.execute(refused)
            ),
            *(
                Apart(entry_id=found, sent=False, kind="", at=at, why="")
                for found, at in db.execute(came)
            ),
        )


def release(store: Store) -> int:
    """Let all of it try again with the next round; returns how many there were.

    What was refused is queued once more, under a number of its own: those before it have been
    passed. What came is read again, with all of its stream.
    """
    with store.write() as db:
        refused = sa.select(outbox.c.entry_id).join(
            dead_letter, dead_letter.c.site_seq == outbox.c.site_seq
        )
        ids = list(dict.fromkeys(db.execute(refused.order_by(outbox.c.site_seq)).scalars()))
        streams = set(db.execute(sa.select(not_taken.c.stream)).scalars())
        came = db.execute(sa.select(sa.func.count()).select_from(not_taken)).scalar_one()
        ledger.offer(db, ids)
        db.execute(sa.delete(dead_letter))
        db.execute(sa.delete(not_taken))
        db.execute(
            sa.update(cursor)
            .where(cursor.c.stream.in_(streams))
            .values(last_seq=0, last_batch=b"")
        )
    return len(ids) + came
