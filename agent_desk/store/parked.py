"""Goodbyes that wait to be finished at this desk, with what was being typed in them."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

import sqlalchemy as sa

from agent_desk.domain.ids import Id
from agent_desk.store import open_here
from agent_desk.store.open_here import OpenPlace
from agent_desk.store.prepared import Prepared, inserting
from agent_desk.store.tables import draft, interaction, parked, parked_draft


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkedPlace(OpenPlace):
    """A contact that waits for its goodbye; ``for_call`` if a call came before it."""

    parked_at: int
    for_call: bool


_FIELDS = tuple(field.name for field in fields(ParkedPlace))
_PARK = inserting(parked, _FIELDS)
# Whoever parked it may have left since: then it waits for who says goodbye instead. It may have
# been said at another desk.
_OF_AGENT = Prepared(
    sa.select(*(parked.c[name] for name in _FIELDS))
    .join(interaction, interaction.c.interaction_id == parked.c.interaction_id, isouter=True)
    .where(
        sa.func.coalesce(interaction.c.passed_to, parked.c.agent_id) == sa.bindparam("agent"),
        interaction.c.closed_at.is_(None),
    )
    .order_by(parked.c.parked_at, parked.c.interaction_id)
)
_FORGET = Prepared(sa.delete(parked).where(parked.c.interaction_id == sa.bindparam("id")))
_FORGET_DRAFTS = Prepared(
    sa.delete(parked_draft).where(parked_draft.c.interaction_id == sa.bindparam("id"))
)


def park(db: sa.Connection, place: OpenPlace, at: int, *, for_call: bool) -> None:
    """Let who is open here wait as they are; nobody is open afterwards."""
    values = {field.name: getattr(place, field.name) for field in fields(OpenPlace)}
    _PARK.run(db, **values, parked_at=at, for_call=int(for_call))
    typed = sa.select(sa.literal(place.interaction_id), draft.c.field, draft.c.text)
    db.execute(sa.insert(parked_draft).from_select(["interaction_id", "field", "text"], typed))
    open_here.clear(db)


def bring_back(db: sa.Connection, place: ParkedPlace, by: Id) -> Mapping[str, str]:
    """Open them again for this agent, and what was being typed for them."""
    open_here.put(db, replace(place, agent_id=by))
    chosen = sa.select(parked_draft.c.field, parked_draft.c.text).where(
        parked_draft.c.interaction_id == place.interaction_id
    )
    typed = {row.field: row.text for row in db.execute(chosen)}
    for field, text in typed.items():
        open_here.keep_draft(db, field, text)
    _FORGET.run(db, id=place.interaction_id)
    _FORGET_DRAFTS.run(db, id=place.interaction_id)
    return typed


def of_agent(db: sa.Connection, agent_id: Id) -> tuple[ParkedPlace, ...]:
    """What waits for this agent, in the order it was parked."""
    rows = _OF_AGENT.rows(db, agent=agent_id)
    named = (dict(zip(_FIELDS, row, strict=True)) for row in rows)
    return tuple(ParkedPlace(**{**one, "for_call": bool(one["for_call"])}) for one in named)
