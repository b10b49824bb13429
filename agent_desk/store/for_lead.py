"""What agents asked their lead for, and who stood by them."""

from dataclasses import fields

import sqlalchemy as sa

from agent_desk.domain.for_lead import Asked, AskedForLead
from agent_desk.domain.ids import Id
from agent_desk.store.prepared import Prepared, Row
from agent_desk.store.tables import asked_for_lead, interaction

_FIELDS = tuple(field.name for field in fields(AskedForLead))
_ALL = sa.select(*(asked_for_lead.c[name] for name in _FIELDS))
_BETWEEN = Prepared(
    _ALL.where(
        asked_for_lead.c.at >= sa.bindparam("from_at"),
        asked_for_lead.c.at < sa.bindparam("to_at"),
        sa.or_(
            sa.bindparam("branch") == "",
            asked_for_lead.c.branch_id == sa.bindparam("branch"),
        ),
    )
    .order_by(asked_for_lead.c.at.desc(), asked_for_lead.c.entry_id.desc())
    .limit(sa.bindparam("limit"))
)
_OF_CONTACT = Prepared(
    _ALL.where(asked_for_lead.c.interaction_id == sa.bindparam("id")).order_by(
        asked_for_lead.c.at
    )
)
_STAND_BY_WAITS = (
    _ALL.join(interaction, interaction.c.interaction_id == asked_for_lead.c.interaction_id)
    .where(
        sa.text("asked_for_lead.what = 'stand_by'"),
        sa.text("asked_for_lead.answered_at IS NULL"),
        sa.text("asked_for_lead.ended_at IS NULL"),
        asked_for_lead.c.at > sa.bindparam("since"),
        interaction.c.closed_at.is_(None),
    )
    .order_by(asked_for_lead.c.at)
)
_STAND_BY = Prepared(_STAND_BY_WAITS.limit(sa.bindparam("limit")))
_STAND_BY_OF = Prepared(
    _STAND_BY_WAITS.where(asked_for_lead.c.agent_id == sa.bindparam("agent"))
)


def between(
    db: sa.Connection, from_at: int, to_at: int, branch: str, limit: int
) -> tuple[AskedForLead, ...]:
    """What was asked for within a time, in a branch or in all, latest first."""
    found = _BETWEEN.rows(db, from_at=from_at, to_at=to_at, branch=branch, limit=limit)
    return tuple(map(_from_row, found))


def of_interaction(db: sa.Connection, interaction_id: Id) -> tuple[AskedForLead, ...]:
    """What was asked for in one contact, in order."""
    return tuple(map(_from_row, _OF_CONTACT.rows(db, id=interaction_id)))


def stand_by(db: sa.Connection, since: int, limit: int) -> tuple[AskedForLead, ...]:
    """Where nobody has joined yet and the contact goes on, asked after ``since``."""
    return tuple(map(_from_row, _STAND_BY.rows(db, since=since, limit=limit)))


def stand_by_of(db: sa.Connection, agent_id: Id, since: int) -> tuple[AskedForLead, ...]:
    """The same of what one agent asked for."""
    return tuple(map(_from_row, _STAND_BY_OF.rows(db, agent=agent_id, since=since)))


def _from_row(row: Row) -> AskedForLead:
    values = dict(zip(_FIELDS, row, strict=True))
    return AskedForLead(**{**values, "what": Asked(values["what"])})
