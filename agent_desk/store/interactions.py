"""Contacts with customers, ours and imported ones."""

from collections.abc import Mapping, Sequence
from dataclasses import fields

import sqlalchemy as sa

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.domain.interactions import (
    Feeling,
    FeelingSource,
    Interaction,
    NeedMet,
    Word,
    fold,
)
from agent_desk.store.tables import Rows, interaction

_FIELDS = tuple(f.name for f in fields(Interaction))
_COLUMNS = [interaction.c[name] for name in _FIELDS]
_BY_ID = sa.select(*_COLUMNS).where(interaction.c.interaction_id == sa.bindparam("id"))
_OF = sa.select(*_COLUMNS).where(
    interaction.c.customer_id.in_(sa.bindparam("ids", expanding=True))
)
_LATEST = interaction.c.opened_at.desc(), interaction.c.interaction_id.desc()
_LAST_WORDS = _OF.where(sa.text("interaction.words <> ''")).order_by(*_LATEST).limit(1)
_LAST = (
    _OF.where(interaction.c.interaction_id != sa.bindparam("but")).order_by(*_LATEST).limit(1)
)
_COUNT = sa.select(sa.func.count()).where(
    interaction.c.customer_id.in_(sa.bindparam("ids", expanding=True)),
    interaction.c.interaction_id != sa.bindparam("but"),
)


def rows(standing: Mapping[Id, Sequence[Entry]]) -> Rows:
    """These contacts as rows."""
    folded = [fold(subject, group) for subject, group in standing.items()]
    return {interaction: [row(found) for found in folded if found is not None]}


def row(contact: Interaction) -> Mapping[str, object]:
    """A contact as values of its table."""
    return {name: getattr(contact, name) for name in _FIELDS}


def find(db: sa.Connection, interaction_id: Id) -> Interaction | None:
    """The contact of this id; None if it is not here."""
    row = db.execute(_BY_ID, {"id": interaction_id}).one_or_none()
    return None if row is None else _from_row(row)


def last_with_words(db: sa.Connection, customer_ids: Sequence[Id]) -> Interaction | None:
    """The latest contact in which their own words were written down."""
    row = db.execute(_LAST_WORDS, {"ids": customer_ids}).one_or_none()
    return None if row is None else _from_row(row)


def last_but(db: sa.Connection, customer_ids: Sequence[Id], but: Id) -> Interaction | None:
    """The latest contact but this one."""
    row = db.execute(_LAST, {"ids": customer_ids, "but": but}).one_or_none()
    return None if row is None else _from_row(row)


def count_but(db: sa.Connection, customer_ids: Sequence[Id], but: Id) -> int:
    """How many contacts there were but this one."""
    return int(db.execute(_COUNT, {"ids": customer_ids, "but": but}).scalar_one())


def _from_row(row: sa.Row[tuple[object, ...]]) -> Interaction:
    values = dict(row._mapping)  # noqa: SLF001 - the documented way to read a row by name
    return Interaction(
        **{
            **values,
            "need_met": _word(NeedMet, values["need_met"]),
            "feeling": _word(Feeling, values["feeling"]),
            "feeling_source": _word(FeelingSource, values["feeling_source"]),
        }
    )


def _word(words: type[Word], value: str | None) -> Word | None:
    return None if value is None else words(value)
