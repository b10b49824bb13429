"""Customers who are handed over by name."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields

import sqlalchemy as sa

from agent_desk.domain.entries import Entry
from agent_desk.domain.handovers import Handover, fold
from agent_desk.domain.ids import Id
from agent_desk.store.prepared import Prepared
from agent_desk.store.tables import Rows, handover

_FIELDS = tuple(field.name for field in fields(Handover))
_ALL = sa.select(*(handover.c[name] for name in _FIELDS))
_BY_ID = Prepared(_ALL.where(handover.c.handover_id == sa.bindparam("id")))
_OF_CONTACT = Prepared(
    _ALL.where(handover.c.interaction_id == sa.bindparam("id"))
    .order_by(handover.c.offered_at.desc())
    .limit(1)
)
_OFFERED_TO = Prepared(
    _ALL.where(
        handover.c.offered_to == sa.bindparam("id"),
        handover.c.offered_at > sa.bindparam("since"),
        sa.text("handover.accepted_at IS NULL"),
        handover.c.offered_to.is_distinct_from(handover.c.offered_by),
    )
    .order_by(handover.c.offered_at)
    .limit(sa.bindparam("limit"))
)
_OFFERED_BY = Prepared(
    _ALL.where(
        handover.c.offered_by == sa.bindparam("id"),
        sa.text("handover.accepted_at IS NULL"),
        handover.c.offered_to.is_distinct_from(handover.c.offered_by),
    ).order_by(handover.c.offered_at)
)
_PASSED_ON = Prepared(
    _ALL.where(
        handover.c.offered_by == sa.bindparam("id"),
        sa.text("handover.passed_at IS NOT NULL"),
        handover.c.passed_at > sa.bindparam("since"),
    )
    .order_by(handover.c.passed_at)
    .limit(sa.bindparam("limit"))
)


def rows(standing: Mapping[Id, Sequence[Entry]]) -> Rows:
    """These handovers as rows."""
    folded = [fold(subject, group) for subject, group in standing.items()]
    return {handover: [asdict(found) for found in folded if found is not None]}


def find(db: sa.Connection, handover_id: Id) -> Handover | None:
    """The handover of this id; None if nobody offered it."""
    row = _BY_ID.first(db, id=handover_id)
    return None if row is None else Handover(**dict(zip(_FIELDS, row, strict=True)))


def last_of(db: sa.Connection, interaction_id: Id) -> Handover | None:
    """What was offered last in a contact; None if nothing was."""
    row = _OF_CONTACT.first(db, id=interaction_id)
    return None if row is None else Handover(**dict(zip(_FIELDS, row, strict=True)))


def offered_to(db: sa.Connection, agent_id: Id, since: int, limit: int) -> tuple[Handover, ...]:
    """What waits for this person since after ``since``, UTC microseconds; the longest first."""
    found = _OFFERED_TO.rows(db, id=agent_id, since=since, limit=limit)
    return tuple(Handover(**dict(zip(_FIELDS, row, strict=True))) for row in found)


def offered_by(db: sa.Connection, agent_id: Id) -> tuple[Handover, ...]:
    """What this person offered and nobody accepted yet, the longest first."""
    found = _OFFERED_BY.rows(db, id=agent_id)
    return tuple(Handover(**dict(zip(_FIELDS, row, strict=True))) for row in found)


def passed_on(db: sa.Connection, agent_id: Id, since: int, limit: int) -> tuple[Handover, ...]:
    """What this person offered and went on to another after ``since``, UTC microseconds."""
    found = _PASSED_ON.rows(db, id=agent_id, since=since, limit=limit)
    return tuple(Handover(**dict(zip(_FIELDS, row, strict=True))) for row in found)
