"""Reads entries. Nothing deletes one, and only ``redactions`` takes a text out of one."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any

import sqlalchemy as sa

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.store import bulk
from agent_desk.store.prepared import Prepared, inserting
from agent_desk.store.tables import entry

FIELDS = tuple(field.name for field in fields(Entry))
"""The fields of an entry, in the order of COLUMNS."""

COLUMNS = tuple(entry.c[name] for name in FIELDS)

_ALL = sa.select(*COLUMNS)
_BY_ID = Prepared(_ALL.where(entry.c.id == sa.bindparam("id")))
_WITH_IDS = Prepared(_ALL.where(bulk.among(entry.c.id)))
_ABOUT = Prepared(_ALL.where(bulk.among(entry.c.about_id)))
_OF_INTERACTION = Prepared(_ALL.where(entry.c.interaction_id == sa.bindparam("id")))
_INSERT = inserting(entry, FIELDS)
_VALUES = attrgetter(*FIELDS)


def find(db: sa.Connection, entry_id: Id) -> Entry | None:
    """The entry of this id; None if it is not here."""
    row = _BY_ID.first(db, id=entry_id)
    return None if row is None else from_row(row)


def with_ids(db: sa.Connection, ids: Iterable[Id]) -> list[Entry]:
    """Those of these entries that are here, in no order."""
    return [from_row(row) for row in _WITH_IDS.rows(db, **bulk.listed(ids))]


def about(db: sa.Connection, ids: Iterable[Id]) -> list[Entry]:
    """Every entry that names one of ``ids`` as what it is about, in no order."""
    return [from_row(row) for row in _ABOUT.rows(db, **bulk.listed(ids))]


def of_interaction(db: sa.Connection, interaction_id: Id) -> list[Entry]:
    """Every entry of one interaction, in no order."""
    return [from_row(row) for row in _OF_INTERACTION.rows(db, id=interaction_id)]


def of_site(db: sa.Connection, site_id: Id) -> list[Entry]:
    """What one desk wrote itself, in the order it was written."""
    chosen = sa.select(*COLUMNS).where(entry.c.site_id == site_id).order_by(entry.c.row)
    return [from_row(row) for row in db.execute(chosen)]


def insert(db: sa.Connection, made: Entry) -> None:
    """Append one entry."""
    _INSERT.run(db, **to_row(made))


def insert_all(db: sa.Connection, made: Sequence[Entry], numbers: Sequence[int | None]) -> None:
    """Append entries, each with the hub's number for it."""
    rows = [(*_VALUES(one), number) for one, number in zip(made, numbers, strict=True)]
    bulk.insert_rows(db, entry, (*FIELDS, "hub_seq"), rows)


def from_row(row: Iterable[object]) -> Entry:
    """The entry in a row of COLUMNS."""
    values = dict(zip(FIELDS, row, strict=True))
    values["moment"] = bool(values["moment"])
    return Entry(**values)  # type: ignore[arg-type] # the columns are Entry's own fields


def values(made: Entry) -> tuple[Any, ...]:
    """The entry as a row of COLUMNS."""
    return _VALUES(made)


def to_row(made: Entry) -> dict[str, object]:
    """The entry as values of COLUMNS."""
    return {name: getattr(made, name) for name in FIELDS}
