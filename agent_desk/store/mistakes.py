"""What went wrong for customers, until it is settled."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields

import sqlalchemy as sa

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.domain.mistakes import Mistake, MistakeEnd, fold
from agent_desk.store.tables import Rows, mistake

_COLUMNS = [mistake.c[f.name] for f in fields(Mistake)]
_BY_ID = sa.select(*_COLUMNS).where(mistake.c.mistake_id == sa.bindparam("id"))
_UNSETTLED = mistake.c.settled_at.is_(None)
_OPEN = (
    sa.select(*_COLUMNS)
    .where(mistake.c.customer_id.in_(sa.bindparam("ids", expanding=True)), _UNSETTLED)
    .order_by(mistake.c.opened_at, mistake.c.mistake_id)
    .limit(sa.bindparam("limit"))
)
_COUNT = (
    sa.select(sa.func.count())
    .select_from(mistake)
    .where(mistake.c.customer_id.in_(sa.bindparam("ids", expanding=True)))
)
_OWN = (
    sa.select(*_COLUMNS)
    .where(mistake.c.owner_id == sa.bindparam("owner"), sa.text("mistake.settled_at IS NULL"))
    .order_by(mistake.c.opened_at, mistake.c.mistake_id)
    .limit(sa.bindparam("limit"))
)
_TAKEN_OVER = (
    sa.select(*_COLUMNS)
    .where(
        mistake.c.owned_from == sa.bindparam("owner"),
        mistake.c.owned_at > sa.bindparam("since"),
    )
    .order_by(mistake.c.owned_at, mistake.c.mistake_id)
    .limit(sa.bindparam("limit"))
)


def rows(standing: Mapping[Id, Sequence[Entry]]) -> Rows:
    """These mistakes as rows."""
    folded = [fold(mistake_id, group) for mistake_id, group in standing.items()]
    return {mistake: [asdict(found) for found in folded if found is not None]}


def find(db: sa.Connection, mistake_id: Id) -> Mistake | None:
    """The mistake of this id; None if nobody opened it."""
    row = db.execute(_BY_ID, {"id": mistake_id}).one_or_none()
    return None if row is None else _from_row(row)


def open_with(db: sa.Connection, customer_ids: Sequence[Id], limit: int) -> tuple[Mistake, ...]:
    """What is not settled with these customers, the oldest first."""
    return _read(db, _OPEN, {"ids": customer_ids, "limit": limit})


def count(db: sa.Connection, customer_ids: Sequence[Id]) -> int:
    """How many mistakes there ever were with these customers, settled ones too."""
    return int(db.execute(_COUNT, {"ids": customer_ids}).scalar_one())


def owned_by(db: sa.Connection, agent_id: Id, limit: int) -> tuple[Mistake, ...]:
    """What this agent has and is not settled, the oldest first."""
    return _read(db, _OWN, {"owner": agent_id, "limit": limit})


def taken_over_from(
    db: sa.Connection, agent_id: Id, since: int, limit: int
) -> tuple[Mistake, ...]:
    """What others took over from this agent after ``since``, UTC microseconds."""
    return _read(db, _TAKEN_OVER, {"owner": agent_id, "since": since, "limit": limit})


def _read(
    db: sa.Connection, chosen: sa.Select[tuple[object, ...]], values: Mapping[str, object]
) -> tuple[Mistake, ...]:
    return tuple(_from_row(row) for row in db.execute(chosen, values))


def _from_row(row: sa.Row[tuple[object, ...]]) -> Mistake:
    values = dict(row._mapping)  # noqa: SLF001 - the documented way to read a row by name
    return Mistake(**{**values, "ended": MistakeEnd(values["ended"])})
