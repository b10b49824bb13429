"""Who is at which desk, and who was."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields

import sqlalchemy as sa

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.domain.shifts import Shift, fold
from agent_desk.store.prepared import Prepared
from agent_desk.store.tables import Rows, shift

_FIELDS = tuple(field.name for field in fields(Shift))
_OPEN_AT = Prepared(
    sa.select(*(shift.c[name] for name in _FIELDS))
    .where(shift.c.site_id == sa.bindparam("site"), sa.text("shift.ended_at IS NULL"))
    .order_by(shift.c.started_at)
)


def rows(standing: Mapping[Id, Sequence[Entry]]) -> Rows:
    """These shifts as rows."""
    folded = (fold(shift_id, group) for shift_id, group in standing.items())
    return {shift: [asdict(found) for found in folded if found is not None]}


def open_at(db: sa.Connection, site_id: Id) -> tuple[Shift, ...]:
    """What has not ended at this desk, the oldest first; more than one only after a copy."""
    found = _OPEN_AT.rows(db, site=site_id)
    return tuple(Shift(**dict(zip(_FIELDS, row, strict=True))) for row in found)
