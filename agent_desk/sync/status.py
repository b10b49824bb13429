"""How sharing stands, as the header and ``agent-desk sync status`` say it."""

import sqlalchemy as sa

from agent_desk.domain.clock import at_of
from agent_desk.domain.errors import StoppedError, WorldError
from agent_desk.domain.sharing import MANY, State, Status, kept, said
from agent_desk.store import lease
from agent_desk.store.connection import Store
from agent_desk.store.tables import (
    dead_letter,
    decision,
    entry,
    first_pull,
    handover,
    heard,
    outbox,
)

# When all is well it is noted so often that it was.
_NOTED_EVERY = 60 * 1_000_000
# Whoever asked for a yes, or offered a customer, longer ago is not waiting at the screen.
_AWAITED_FOR = 30 * 60 * 1_000_000


_WAITING = (
    sa.select(entry.c.moment, entry.c.hlc)
    .join(outbox, entry.c.id == outbox.c.entry_id)
    .where(outbox.c.site_seq > sa.bindparam("acked"))
    .where(outbox.c.site_seq.not_in(sa.select(dead_letter.c.site_seq)))
    .order_by(outbox.c.site_seq)
    .limit(MANY)
)


def status(store: Store) -> Status:
    """How sharing stands, from what was last heard and what has been written since."""
    with store.read() as db:
        last = db.execute(sa.select(heard)).one()
        waiting = db.execute(_WAITING, {"acked": last.acked_seq}).all()
        set_aside = db.execute(sa.select(sa.func.count()).select_from(dead_letter)).scalar_one()
        first = db.execute(sa.select(first_pull)).first()
    stopped = last.trouble == StoppedError.code
    never = not last.shared_at
    trouble = said(last.said)
    return Status(
        state=State.STOPPED if stopped else State.WAITING if waiting or never else State.SHARED,
        waiting=len(waiting),
        moments=sum(moment for moment, _ in waiting),
        since=at_of(waiting[0].hlc) if waiting else None,
        shared_at=last.shared_at or None,
        trouble=str(trouble) if trouble else "",
        why=last.said,
        set_aside=set_aside,
        first_done=first.done if first else 0,
        first_of=first.until if first else 0,
    )


def note_shared(store: Store, acked_seq: int, at: int) -> None:
    """Note that all was shared; not each time when nothing else is new."""
    with store.read() as db:
        last = db.execute(sa.select(heard)).one()
    noted = last.acked_seq == acked_seq and not last.trouble
    if noted and 0 <= at - last.shared_at < _NOTED_EVERY:
        return
    _note(store, acked_seq=acked_seq, shared_at=at, trouble="", said="")


def note_met(store: Store, hub_at: int) -> None:
    """Note that the hub was met, by its clock; where there is no hub there is none."""
    with store.read() as db:
        if not hub_at or not lease.needs_noting(db, hub_at):
            return
    with store.write() as db:
        lease.met(db, hub_at)


def note_trouble(store: Store, error: WorldError) -> None:
    """Note why nothing can be shared; not when that is known."""
    with store.read() as db:
        known = db.execute(sa.select(heard.c.said)).scalar_one()
    told = kept(error)
    if known != told:
        _note(store, trouble=error.code, said=told)


def is_awaited(store: Store, now: int) -> bool:
    """Whether somebody waits for a yes, or for a customer to be taken over."""
    recent = now - _AWAITED_FOR
    asked = sa.select(decision.c.decision_id).where(
        decision.c.asked_at > recent, decision.c.answered_at.is_(None)
    )
    offered = sa.select(handover.c.handover_id).where(
        handover.c.offered_at > recent, handover.c.accepted_at.is_(None)
    )
    with store.read() as db:
        return any(db.execute(found.limit(1)).first() for found in (asked, offered))


def _note(store: Store, **values: object) -> None:
    with store.write() as db:
        db.execute(sa.update(heard).values(values))
