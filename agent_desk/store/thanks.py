"""The thanks on record."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields

import sqlalchemy as sa

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.domain.thanks import Thanks, fold
from agent_desk.store.tables import Rows, thanks

_COLUMNS = [thanks.c[f.name] for f in fields(Thanks)]
_LATEST = (
    sa.select(*_COLUMNS)
    .where(thanks.c.customer_id.in_(sa.bindparam("ids", expanding=True)))
    .order_by(thanks.c.said_at.desc(), thanks.c.thanks_id.desc())
    .limit(sa.bindparam("limit"))
)


def rows(standing: Mapping[Id, Sequence[Entry]]) -> Rows:
    """These thanks as rows."""
    folded = [fold(thanks_id, group) for thanks_id, group in standing.items()]
    return {thanks: [asdict(found) for found in folded if found is not None]}


def latest(db: sa.Connection, customer_ids: Sequence[Id], limit: int) -> tuple[Thanks, ...]:
    """What these customers thanked us for, last first."""
    rows = db.execute(_LATEST, {"ids": customer_ids, "limit": limit})
    return tuple(Thanks(**row._mapping) for row in rows)  # noqa: SLF001 - by name
