"""What is told within contacts besides: feelings, what a lead was asked for, protected ends."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields

import sqlalchemy as sa

from agent_desk.domain import for_lead, hard_moments
from agent_desk.domain.entries import Entry
from agent_desk.domain.hard_moments import EndedCovered, StandBy
from agent_desk.domain.ids import Id
from agent_desk.domain.tellings import fold_felt
from agent_desk.store.tables import (
    asked_for_lead,
    ended_covered,
    felt,
    interaction,
    stand_by,
)

# Rare: most contacts have none of them, and are spared two statements.
KINDS = frozenset(
    {
        "interaction.felt", "interaction.ended_covered", "interaction.stand_by_asked",
        "interaction.stood_by", "interaction.for_lead",
    }
)  # fmt: skip
_BY_CONTACT = sa.select(*(stand_by.c[f.name] for f in fields(StandBy))).where(
    stand_by.c.interaction_id == sa.bindparam("id")
)
_STILL_ASKED = (
    sa.select(*(stand_by.c[f.name] for f in fields(StandBy)))
    .join(interaction, interaction.c.interaction_id == stand_by.c.interaction_id)
    .where(
        sa.text("stand_by.joined_at IS NULL"),
        stand_by.c.asked_at > sa.bindparam("since"),
        interaction.c.closed_at.is_(None),
    )
    .order_by(stand_by.c.asked_at)
    .limit(sa.bindparam("limit"))
)
_LAST_ENDED = (
    sa.select(*(ended_covered.c[f.name] for f in fields(EndedCovered)))
    .where(ended_covered.c.customer_id.in_(sa.bindparam("ids", expanding=True)))
    .order_by(ended_covered.c.ended_at.desc())
    .limit(1)
)


def tables_of(
    told: Mapping[Id, Sequence[Entry]], standing: Mapping[Id, Sequence[Entry]]
) -> tuple[tuple[sa.Table, Sequence[Id], Sequence[Mapping[str, object]]], ...]:
    """What contacts among these subjects tell, as rows of tables with their subjects."""
    touched = [
        subject
        for subject, group in told.items()
        if any(found.kind in KINDS for found in group)
    ]
    if not touched:
        return ()
    feelings = [asdict(found) for subject in touched for found in fold_felt(standing[subject])]
    ended = [hard_moments.fold(subject, standing[subject]) for subject in touched]
    asked = [asdict(found) for subject in touched for found in for_lead.fold(standing[subject])]
    stood = [hard_moments.fold_stand_by(subject, standing[subject]) for subject in touched]
    return (
        (asked_for_lead, touched, asked),
        (felt, touched, feelings),
        (ended_covered, touched, [asdict(found) for found in ended if found is not None]),
        (stand_by, touched, [asdict(found) for found in stood if found is not None]),
    )


def last_ended_covered(db: sa.Connection, customer_ids: Sequence[Id]) -> EndedCovered | None:
    """The last contact with these customers that was ended so; None if none was."""
    row = db.execute(_LAST_ENDED, {"ids": customer_ids}).one_or_none()
    return None if row is None else EndedCovered(**row._mapping)  # noqa: SLF001 - by name


def stand_by_in(db: sa.Connection, interaction_id: Id) -> StandBy | None:
    """Whether somebody was asked to stand by in this contact, and who joined."""
    row = db.execute(_BY_CONTACT, {"id": interaction_id}).one_or_none()
    return None if row is None else StandBy(**row._mapping)  # noqa: SLF001 - by name


def stand_by_asked(db: sa.Connection, since: int, limit: int) -> tuple[StandBy, ...]:
    """Where nobody has joined yet and the contact goes on, asked after ``since``."""
    rows = db.execute(_STILL_ASKED, {"since": since, "limit": limit})
    return tuple(StandBy(**row._mapping) for row in rows)  # noqa: SLF001 - by name
