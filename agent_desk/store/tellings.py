"""What is told within contacts besides: feelings, what a lead was asked for, protected ends."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields

import sqlalchemy as sa

from agent_desk.domain import for_lead, hard_moments
from agent_desk.domain.entries import Entry
from agent_desk.domain.hard_moments import EndedCovered
from agent_desk.domain.ids import Id
from agent_desk.domain.tellings import fold_felt
from agent_desk.store.tables import asked_for_lead, ended_covered, felt

# Rare: most contacts have none of them, and are spared two statements.
KINDS = frozenset(
    {
        "interaction.felt", "interaction.ended_covered", "interaction.stand_by_asked",
        "interaction.stood_by", "interaction.stand_by_ended", "interaction.for_lead",
    }
)  # fmt: skip
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
    return (
        (asked_for_lead, touched, asked),
        (felt, touched, feelings),
        (ended_covered, touched, [asdict(found) for found in ended if found is not None]),
    )


def last_ended_covered(db: sa.Connection, customer_ids: Sequence[Id]) -> EndedCovered | None:
    """The last contact with these customers that was ended so; None if none was."""
    row = db.execute(_LAST_ENDED, {"ids": customer_ids}).one_or_none()
    return None if row is None else EndedCovered(**row._mapping)  # noqa: SLF001 - by name
