"""What customers are in touch about."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from itertools import chain

import sqlalchemy as sa

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.domain.matters import Matter, continued, fold
from agent_desk.store.prepared import Prepared, Row, putting
from agent_desk.store.tables import Rows, interaction, matter

_FIELDS = tuple(field.name for field in fields(Matter))
_ALL = sa.select(*(matter.c[name] for name in _FIELDS))
# Each customer of a person is asked alone, so that the index gives the newest without sorting.
_OPEN = Prepared(
    _ALL.where(matter.c.customer_id == sa.bindparam("id"), sa.text("matter.open = 1"))
    .order_by(matter.c.since_at.desc(), matter.c.matter_id.desc())
    .limit(sa.bindparam("limit"))
)
_BY_ID = Prepared(_ALL.where(matter.c.matter_id == sa.bindparam("id")))
_PUT = putting(matter, _FIELDS, "matter_id")
_TIMES = (
    sa.select(
        interaction.c.matter_id,
        sa.func.count().label("contacts"),
        sa.func.min(interaction.c.opened_at).label("first_at"),
    )
    .where(
        interaction.c.matter_id.in_(sa.bindparam("ids", expanding=True)),
        interaction.c.direction == sa.literal_column("'in'"),
    )
    .group_by(interaction.c.matter_id)
)
_LAST_CONTACTS = (
    sa.select(interaction.c.interaction_id)
    .where(interaction.c.matter_id == sa.bindparam("id"))
    .order_by(interaction.c.opened_at.desc())
    .limit(sa.bindparam("limit"))
)


def rows(standing: Mapping[Id, Sequence[Entry]]) -> Rows:
    """These matters as rows."""
    folded = [fold(matter_id, group) for matter_id, group in standing.items()]
    return {matter: [_to_row(found) for found in folded if found is not None]}


def go_on(db: sa.Connection, newest: Entry, matter_id: Id) -> bool:
    """Bring a matter up to its newest entry.

    Returns:
        Whether its customer may have come nearer or gone further.
    """
    before = find(db, matter_id)
    now = continued(matter_id, before, newest)
    if now is None or now == before:
        return False
    _PUT.run(db, **_to_row(now))
    return before is None or before.open != now.open


def open_with(db: sa.Connection, customer_ids: Sequence[Id], limit: int) -> tuple[Matter, ...]:
    """What is open with these customers, newest first."""
    rows = chain.from_iterable(_OPEN.rows(db, id=one, limit=limit) for one in customer_ids)
    newest = sorted(
        map(_from_row, rows), key=lambda found: (found.since_at, found.matter_id), reverse=True
    )
    return tuple(newest[:limit])


def times(db: sa.Connection, matter_ids: Sequence[Id]) -> Mapping[Id, tuple[int, int]]:
    """How often they came to us about each matter, and first when, UTC microseconds.

    A matter they were not in touch about is left out; that we rang them is not counted.
    """
    rows = db.execute(_TIMES, {"ids": matter_ids})
    return {row.matter_id: (row.contacts, row.first_at) for row in rows}


def last_contacts(db: sa.Connection, matter_id: Id, limit: int) -> tuple[Id, ...]:
    """The contacts that were about a matter, latest first."""
    return tuple(db.execute(_LAST_CONTACTS, {"id": matter_id, "limit": limit}).scalars())


def find(db: sa.Connection, matter_id: Id) -> Matter | None:
    """The matter of this id; None if nobody opened it."""
    row = _BY_ID.first(db, id=matter_id)
    return None if row is None else _from_row(row)


def _to_row(found: Matter) -> dict[str, object]:
    return {name: getattr(found, name) for name in _FIELDS}


def _from_row(row: Row) -> Matter:
    values = dict(zip(_FIELDS, row, strict=True))
    return Matter(**{**values, "open": bool(values["open"])})
