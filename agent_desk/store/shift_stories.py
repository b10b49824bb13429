"""What is read when one person of a shift is opened."""

from collections.abc import Iterable
from dataclasses import fields

import sqlalchemy as sa

from agent_desk.domain.handovers import Handover
from agent_desk.domain.ids import Id
from agent_desk.domain.mistakes import Mistake, MistakeEnd
from agent_desk.domain.promises import Promise
from agent_desk.store import bulk
from agent_desk.store.prepared import Prepared, Row
from agent_desk.store.tables import entry, handover, interaction, mistake, promise

_RANGE: tuple[sa.BindParameter[int], ...] = (sa.bindparam("from_at"), sa.bindparam("to_at"))
_BRANCH: sa.BindParameter[str] = sa.bindparam("branch")
_CONTACTS = Prepared(
    sa.select(interaction.c.interaction_id)
    .where(
        bulk.among(interaction.c.customer_id),
        interaction.c.opened_at >= _RANGE[0],
        interaction.c.opened_at < _RANGE[1],
    )
    .order_by(interaction.c.opened_at.desc())
    .limit(sa.bindparam("limit"))
)
_NTH = Prepared(
    sa.select(sa.func.count()).where(
        interaction.c.matter_id == sa.bindparam("matter_id"),
        interaction.c.opened_at <= sa.bindparam("at"),
        interaction.c.direction == sa.literal_column("'in'"),
    )
)
_PROMISE_FIELDS = tuple(field.name for field in fields(Promise))
_PROMISES = Prepared(
    sa.select(*(promise.c[name] for name in _PROMISE_FIELDS)).where(
        bulk.among(promise.c.customer_id),
        sa.or_(
            sa.and_(promise.c.made_at >= _RANGE[0], promise.c.made_at < _RANGE[1]),
            sa.and_(promise.c.due_at >= _RANGE[0], promise.c.due_at < _RANGE[1]),
        ),
    )
)
_MADE_IN = (
    sa.select(entry.c.branch_id)
    .where(entry.c.about_id == promise.c.promise_id)
    .limit(1)
    .scalar_subquery()
)
_OPEN_PROMISES = Prepared(
    sa.select(*(promise.c[name] for name in _PROMISE_FIELDS))
    .where(
        promise.c.due_at >= _RANGE[0],
        promise.c.due_at < _RANGE[1],
        promise.c.kept_at.is_(None),
        sa.or_(_BRANCH == "", _MADE_IN == _BRANCH),
    )
    .order_by(promise.c.due_at, promise.c.promise_id)
    .limit(sa.bindparam("limit"))
)
_MISTAKE_FIELDS = tuple(field.name for field in fields(Mistake))
_MISTAKES = Prepared(
    sa.select(*(mistake.c[name] for name in _MISTAKE_FIELDS)).where(
        bulk.among(mistake.c.customer_id),
        mistake.c.opened_at < _RANGE[1],
        sa.or_(mistake.c.settled_at.is_(None), mistake.c.settled_at >= _RANGE[0]),
    )
)
_HANDOVER_FIELDS = tuple(field.name for field in fields(Handover))
_HANDOVERS = Prepared(
    sa.select(*(handover.c[name] for name in _HANDOVER_FIELDS)).where(
        handover.c.interaction_id == sa.bindparam("id")
    )
)


def contact_ids(
    db: sa.Connection, customer_ids: Iterable[Id], from_at: int, to_at: int, limit: int
) -> list[Id]:
    """Their contacts within a time, at most so many of the latest; in the order of time."""
    values = {"from_at": from_at, "to_at": to_at, "limit": limit}
    return _CONTACTS.column(db, **bulk.listed(customer_ids), **values)[::-1]


def nth_about(db: sa.Connection, matter_id: Id, at: int) -> int:
    """How often they had come to us about a matter by then."""
    return int(_NTH.column(db, matter_id=matter_id, at=at)[0])


def promises(
    db: sa.Connection, customer_ids: Iterable[Id], from_at: int, to_at: int
) -> list[Promise]:
    """What was promised to them within a time, or was due then."""
    rows = _PROMISES.rows(db, **bulk.listed(customer_ids), from_at=from_at, to_at=to_at)
    return list(map(_promise, rows))


def open_promises(
    db: sa.Connection, from_at: int, to_at: int, branch: str, limit: int
) -> list[Promise]:
    """What is due within a time and not kept yet, of a branch or of all, in order."""
    values = {"from_at": from_at, "to_at": to_at, "branch": branch, "limit": limit}
    return list(map(_promise, _OPEN_PROMISES.rows(db, **values)))


def _promise(row: Row) -> Promise:
    told = dict(zip(_PROMISE_FIELDS, row, strict=True))
    flags = {name: bool(told[name]) for name in ("whole_day", "as_told")}
    return Promise(**{**told, **flags})


def mistakes(
    db: sa.Connection, customer_ids: Iterable[Id], from_at: int, to_at: int
) -> list[Mistake]:
    """What had gone wrong for them by then and was not settled before."""
    rows = _MISTAKES.rows(db, **bulk.listed(customer_ids), from_at=from_at, to_at=to_at)
    told = (dict(zip(_MISTAKE_FIELDS, row, strict=True)) for row in rows)
    return [Mistake(**{**one, "ended": MistakeEnd(one["ended"])}) for one in told]


def handovers(db: sa.Connection, interaction_id: Id) -> list[Handover]:
    """To whom they were handed over in one contact."""
    rows = _HANDOVERS.rows(db, id=interaction_id)
    return [Handover(**dict(zip(_HANDOVER_FIELDS, row, strict=True))) for row in rows]
