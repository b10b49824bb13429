"""Contacts with customers, ours and imported ones."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields

import sqlalchemy as sa

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.domain.interactions import (
    Direction,
    Feeling,
    FeelingSource,
    Interaction,
    NeedMet,
    Word,
    continued,
    fold,
)
from agent_desk.domain.shift_log import of_contact
from agent_desk.reading.search_words import index_words
from agent_desk.store import causes
from agent_desk.store.prepared import Prepared, Row, putting
from agent_desk.store.tables import Rows, cause, interaction

_FIELDS = tuple(field.name for field in fields(Interaction))
_ALL = sa.select(*(interaction.c[name] for name in _FIELDS))
_BY_ID = Prepared(_ALL.where(interaction.c.interaction_id == sa.bindparam("id")))
# Each customer of a person is asked alone: of several SQLite would read and sort every contact.
_THEIRS = interaction.c.customer_id == sa.bindparam("id")
_OTHERS = interaction.c.interaction_id != sa.bindparam("but")
_LATEST = (
    _ALL.where(_THEIRS)
    .order_by(interaction.c.opened_at.desc(), interaction.c.interaction_id.desc())
    .limit(1)
)
_LAST_WORDS = Prepared(_LATEST.where(sa.text("interaction.words <> ''")))
_LAST = Prepared(_LATEST.where(_OTHERS))
_COUNT = Prepared(sa.select(sa.func.count()).where(_THEIRS, _OTHERS))
_OPEN_ELSEWHERE = Prepared(
    _ALL.where(
        _THEIRS,
        interaction.c.opened_at > sa.bindparam("since"),
        interaction.c.closed_at.is_(None),
        interaction.c.site_id != sa.bindparam("site"),
    ).order_by(interaction.c.opened_at)
)
_IS_OPEN = sa.text("interaction.closed_at IS NULL")
# Those of other systems have no site: nobody here could say goodbye.
_UNFINISHED = Prepared(
    _ALL.where(
        interaction.c.agent_id == sa.bindparam("agent"),
        sa.text("interaction.passed_to IS NULL"),
        sa.text("interaction.site_id IS NOT NULL"),
        _IS_OPEN,
    ).limit(sa.bindparam("limit"))
)
_PASSED_TO = Prepared(
    _ALL.where(interaction.c.passed_to == sa.bindparam("agent"), _IS_OPEN).limit(
        sa.bindparam("limit")
    )
)
_PUT = putting(interaction, (*_FIELDS, "searched"), "interaction_id")


def rows(standing: Mapping[Id, Sequence[Entry]]) -> Rows:
    """These contacts as rows."""
    folded = [fold(subject, group) for subject, group in standing.items()]
    return rows_of(found for found in folded if found is not None)


def rows_of(contacts: Iterable[Interaction]) -> Rows:
    """Contacts as rows, and what they give their customers to be unhappy about."""
    told = [(found, row(found)) for found in contacts]
    return {
        interaction: [values for _, values in told],
        cause: [
            causes.to_row(reason, str(values["searched"]))
            for found, values in told
            if (reason := of_contact(found)) is not None
        ],
    }


def row(contact: Interaction) -> dict[str, object]:
    """A contact as values of its table."""
    values: dict[str, object] = {name: getattr(contact, name) for name in _FIELDS}
    values["searched"] = index_words([contact.words, contact.first_note])
    return values


def go_on(db: sa.Connection, newest: Entry, interaction_id: Id) -> bool:
    """Bring a contact up to its newest entry.

    Returns:
        Whether its customer may have come nearer.
    """
    before = find(db, interaction_id)
    now = continued(interaction_id, before, newest)
    if now is None or now == before:
        return False
    values = row(now)
    _PUT.run(db, **values)
    causes.follow(db, interaction_id, of_contact(now), str(values["searched"]))
    return before is None or before.opened_at != now.opened_at


def find(db: sa.Connection, interaction_id: Id) -> Interaction | None:
    """The contact of this id; None if it is not here."""
    row = _BY_ID.first(db, id=interaction_id)
    return None if row is None else _from_row(row)


def customer_of(db: sa.Connection, interaction_id: Id) -> Id:
    """Whose this contact is. Raises NoResultFound if it is not here."""
    chosen = sa.select(interaction.c.customer_id)
    return bytes(
        db.execute(chosen.where(interaction.c.interaction_id == interaction_id)).scalar_one()
    )


def last_with_words(db: sa.Connection, customer_ids: Sequence[Id]) -> Interaction | None:
    """The latest contact in which their own words were written down."""
    return _latest(_LAST_WORDS.first(db, id=customer_id) for customer_id in customer_ids)


def last_but(db: sa.Connection, customer_ids: Sequence[Id], but: Id) -> Interaction | None:
    """The latest contact but this one."""
    return _latest(_LAST.first(db, id=customer_id, but=but) for customer_id in customer_ids)


def open_elsewhere(
    db: sa.Connection, customer_ids: Sequence[Id], site_id: Id, since: int
) -> tuple[Interaction, ...]:
    """Contacts with these customers that other desks opened after ``since`` and go on."""
    rows = (
        row
        for customer_id in customer_ids
        for row in _OPEN_ELSEWHERE.rows(db, id=customer_id, since=since, site=site_id)
    )
    return tuple(map(_from_row, rows))


def unfinished_by(db: sa.Connection, agent_id: Id, limit: int) -> tuple[Interaction, ...]:
    """Contacts in which this agent is still to say goodbye, their own first; -1 for all."""
    return tuple(
        _from_row(row)
        for chosen in (_UNFINISHED, _PASSED_TO)
        for row in chosen.rows(db, agent=agent_id, limit=limit)
    )


def passed_to(db: sa.Connection, agent_id: Id, limit: int) -> tuple[Interaction, ...]:
    """Contacts in which this agent says goodbye instead of a colleague."""
    return tuple(map(_from_row, _PASSED_TO.rows(db, agent=agent_id, limit=limit)))


def count_but(db: sa.Connection, customer_ids: Sequence[Id], but: Id) -> int:
    """How many contacts there were but this one."""
    return sum(
        count
        for customer_id in customer_ids
        for count in _COUNT.column(db, id=customer_id, but=but)
    )


def _latest(rows: Iterable[Row | None]) -> Interaction | None:
    found = [_from_row(row) for row in rows if row is not None]
    return max(found, key=lambda one: (one.opened_at, one.interaction_id), default=None)


def _from_row(row: Row) -> Interaction:
    values = dict(zip(_FIELDS, row, strict=True))
    return Interaction(
        **{
            **values,
            "direction": Direction(values["direction"]),
            "need_met": _word(NeedMet, values["need_met"]),
            "feeling": _word(Feeling, values["feeling"]),
            "feeling_source": _word(FeelingSource, values["feeling_source"]),
        }
    )


def _word(words: type[Word], value: str | None) -> Word | None:
    return None if value is None else words(value)
