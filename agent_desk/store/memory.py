"""How contacts went for a customer: the newest, and the best and worst of all, by index."""

from collections.abc import Iterable, Mapping, Sequence

import sqlalchemy as sa

from agent_desk.domain.ids import Id
from agent_desk.domain.interactions import Feeling, FeelingSource
from agent_desk.domain.memory import WORTH, Remembered
from agent_desk.store.tables import felt, interaction

_OF_CONTACT = (
    interaction.c.interaction_id,
    interaction.c.opened_at.label("at"),
    interaction.c.feeling,
    interaction.c.feeling_source.label("source"),
    interaction.c.words,
)
_OF_FELT = (
    felt.c.interaction_id,
    felt.c.at.label("at"),
    felt.c.feeling,
    felt.c.source,
    sa.literal("").label("words"),
)
_TOLD = sa.text("interaction.feeling <> 'could_not_tell'")
_NEWEST = (
    sa.select(*_OF_CONTACT)
    .where(interaction.c.customer_id.in_(sa.bindparam("ids", expanding=True)), _TOLD)
    .order_by(interaction.c.opened_at.desc())
    .limit(sa.bindparam("limit"))
)
_NEWEST_FELT = (
    sa.select(*_OF_FELT)
    .where(felt.c.customer_id.in_(sa.bindparam("ids", expanding=True)))
    .order_by(felt.c.at.desc())
    .limit(sa.bindparam("limit"))
)
_LAST_OF = (
    sa.select(*_OF_CONTACT)
    .where(interaction.c.customer_id.in_(sa.bindparam("ids", expanding=True)), _TOLD)
    .where(interaction.c.feeling == sa.bindparam("feeling"))
    .order_by(interaction.c.opened_at.desc())
    .limit(1)
)
_LAST_FELT_OF = (
    sa.select(*_OF_FELT)
    .where(felt.c.customer_id.in_(sa.bindparam("ids", expanding=True)))
    .where(felt.c.feeling == sa.bindparam("feeling"))
    .order_by(felt.c.at.desc())
    .limit(1)
)


def outcomes(
    db: sa.Connection, customer_ids: Sequence[Id], limit: int
) -> tuple[Remembered, ...]:
    """How the newest contacts ended for these customers, where it was told; latest first."""
    return _read(db, _NEWEST, {"ids": customer_ids, "limit": limit})


def within(db: sa.Connection, customer_ids: Sequence[Id], limit: int) -> tuple[Remembered, ...]:
    """How these customers felt within contacts, where it was told; latest first."""
    told = _read(db, _NEWEST_FELT, {"ids": customer_ids, "limit": limit})
    return tuple(found for found in told if found.feeling in WORTH)


def latest_of(
    db: sa.Connection, customer_ids: Sequence[Id], order: Iterable[Feeling]
) -> Remembered | None:
    """The latest moment of the first of these feelings that was ever told; None without any."""
    for feeling in order:
        values = {"ids": customer_ids, "feeling": feeling.value}
        found = [*_read(db, _LAST_OF, values), *_read(db, _LAST_FELT_OF, values)]
        if found:
            return max(found, key=lambda told: told.at)
    return None


def _read(
    db: sa.Connection, chosen: sa.Select[tuple[object, ...]], values: Mapping[str, object]
) -> tuple[Remembered, ...]:
    return tuple(
        Remembered(
            interaction_id=row.interaction_id,
            at=row.at,
            feeling=Feeling(row.feeling),
            source=None if row.source is None else FeelingSource(row.source),
            words=row.words,
        )
        for row in db.execute(chosen, values)
    )
