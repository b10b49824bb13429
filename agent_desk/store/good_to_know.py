"""The lines that are good to know of customers."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields

import sqlalchemy as sa

from agent_desk.domain.entries import Entry
from agent_desk.domain.good_to_know import Known, fold
from agent_desk.domain.ids import Id
from agent_desk.store.tables import Rows, good_to_know

_COLUMNS = [good_to_know.c[f.name] for f in fields(Known)]
_BY_ID = sa.select(*_COLUMNS).where(good_to_know.c.known_id == sa.bindparam("id"))
_SHOWN = (
    sa.select(*_COLUMNS)
    .where(good_to_know.c.customer_id.in_(sa.bindparam("ids", expanding=True)))
    .where(sa.text("good_to_know.retired = 0"))
    .order_by(good_to_know.c.told_at.desc(), good_to_know.c.known_id.desc())
    .limit(sa.bindparam("limit"))
)


def rows(standing: Mapping[Id, Sequence[Entry]]) -> Rows:
    """These lines as rows."""
    folded = [fold(known_id, group) for known_id, group in standing.items()]
    return {good_to_know: [asdict(found) for found in folded if found is not None]}


def find(db: sa.Connection, known_id: Id) -> Known | None:
    """The line of this id; None if nobody told it."""
    row = db.execute(_BY_ID, {"id": known_id}).one_or_none()
    return None if row is None else _from_row(row)


def shown(db: sa.Connection, customer_ids: Sequence[Id], limit: int) -> tuple[Known, ...]:
    """What is not retired, told last first."""
    rows = db.execute(_SHOWN, {"ids": customer_ids, "limit": limit})
    return tuple(_from_row(row) for row in rows)


def _from_row(row: sa.Row[tuple[object, ...]]) -> Known:
    values = dict(row._mapping)  # noqa: SLF001 - the documented way to read a row by name
    return Known(**{**values, "retired": bool(values["retired"])})
