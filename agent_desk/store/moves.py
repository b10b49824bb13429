"""Contacts that went over to the right customer, and what goes with them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import sqlalchemy as sa

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.domain.moves import MOVED, moved_to, placed
from agent_desk.store import bulk, erasures
from agent_desk.store.tables import entry, moved, moved_moment

Grouped: TypeAlias = Mapping[Id, Sequence[Entry]]
TableRows: TypeAlias = tuple[sa.Table, Sequence[Id], list[Mapping[str, object]]]

_WITHIN = sa.select(entry.c.about_id).where(
    bulk.among(entry.c.interaction_id), entry.c.about_id.is_not(None)
)
_WHOSE = sa.select(moved.c.interaction_id, moved.c.customer_id).where(
    bulk.among(moved.c.interaction_id)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoneOver:
    """What is read otherwise because contacts went over.

    Attributes:
        placed: What stands of the subjects concerned, each entry with whose it is.
        hidden: Moments the history leaves out where they were written.
        tables: Rows of other tables, with the subjects they are of.
    """

    placed: Grouped = field(default_factory=dict)
    hidden: list[Mapping[str, object]] = field(default_factory=list)
    tables: tuple[TableRows, ...] = ()


def followers(db: sa.Connection, told: Grouped) -> frozenset[Id]:
    """What else to fold again because a contact among these subjects went over."""
    movers = _movers(told)
    if not movers:
        return frozenset()
    found = db.execute(_WITHIN, bulk.listed(movers)).scalars()
    return frozenset(found) - told.keys()


def gone_over(db: sa.Connection, told: Grouped, holds: Grouped, standing: Grouped) -> GoneOver:
    """How contacts that went over change what stands of these subjects.

    ``holds`` is what stands, with what was erased: a contact that went over to somebody who is
    erased since does not come back to whoever it was opened with.
    """
    movers = _movers(told)
    whose = _whose(db, told)
    for interaction_id in movers:
        whose.pop(interaction_id, None)
        if (customer_id := moved_to(holds[interaction_id])) is not None:
            whose[interaction_id] = customer_id
    concerned = whose.keys() | set(movers)
    if not concerned:
        return GoneOver()
    erased = frozenset(erasures.already(db, set(whose.values())))
    found = {
        subject: placed(standing[subject], whose, erased)
        for subject, group in told.items()
        if any(one.interaction_id in concerned for one in group)
    }
    over = [
        (subject, one)
        for subject, group in found.items()
        for one in group
        if one.moment and one not in standing[subject]
    ]
    return GoneOver(
        placed=found,
        hidden=[{"entry_id": one.id, "subject_id": subject} for subject, one in over],
        tables=(
            (moved, movers, _rows(movers, whose)),
            (moved_moment, list(found), [_moment(subject, one) for subject, one in over]),
        ),
    )


def _movers(told: Grouped) -> list[Id]:
    return [
        subject for subject, group in told.items() if any(one.kind == MOVED for one in group)
    ]


def _whose(db: sa.Connection, told: Grouped) -> dict[Id, Id]:
    """Whose those contacts are that these subjects had a part in and that went over.

    All that is known of an unmoved contact itself is in its own entries: nothing to ask.
    """
    within = {
        one.interaction_id
        for subject, group in told.items()
        for one in group
        if one.interaction_id and one.interaction_id != subject
    }
    if not within:
        return {}
    rows = db.execute(_WHOSE, bulk.listed(within))
    return {row.interaction_id: row.customer_id for row in rows}


def _rows(movers: Sequence[Id], whose: Mapping[Id, Id]) -> list[Mapping[str, object]]:
    return [
        {"interaction_id": interaction_id, "customer_id": whose[interaction_id]}
        for interaction_id in movers
        if interaction_id in whose
    ]


def _moment(subject: Id, one: Entry) -> Mapping[str, object]:
    return {
        "entry_id": one.id,
        "subject_id": subject,
        "customer_id": one.customer_id,
        "at": one.at,
    }
