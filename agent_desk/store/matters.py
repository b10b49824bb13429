"""What customers are in touch about."""

from collections.abc import Mapping, Sequence
from dataclasses import fields

import sqlalchemy as sa

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.domain.matters import Matter, fold
from agent_desk.store.tables import Rows, matter

_FIELDS = tuple(f.name for f in fields(Matter))
_COLUMNS = [matter.c[name] for name in _FIELDS]
_OPEN = (
    sa.select(*_COLUMNS)
    .where(matter.c.customer_id.in_(sa.bindparam("ids", expanding=True)))
    .where(sa.text("matter.open = 1"))
    .order_by(matter.c.since_at.desc(), matter.c.matter_id)
    .limit(sa.bindparam("limit"))
)
_BY_ID = sa.select(*_COLUMNS).where(matter.c.matter_id == sa.bindparam("id"))


def rows(standing: Mapping[Id, Sequence[Entry]]) -> Rows:
    """These matters as rows."""
    folded = [fold(matter_id, group) for matter_id, group in standing.items()]
    kept = [found for found in folded if found is not None]
    return {matter: [{name: getattr(found, name) for name in _FIELDS} for found in kept]}


def open_with(db: sa.Connection, customer_ids: Sequence[Id], limit: int) -> tuple[Matter, ...]:
    """What is open with these customers, newest first."""
    rows = db.execute(_OPEN, {"ids": customer_ids, "limit": limit})
    return tuple(_from_row(row) for row in rows)


def find(db: sa.Connection, matter_id: Id) -> Matter | None:
    """The matter of this id; None if nobody opened it."""
    row = db.execute(_BY_ID, {"id": matter_id}).one_or_none()
    return None if row is None else _from_row(row)


def _from_row(row: sa.Row[tuple[object, ...]]) -> Matter:
    values = dict(row._mapping)  # noqa: SLF001 - the documented way to read a row by name
    return Matter(**{**values, "open": bool(values["open"])})
