"""What an agent asked their lead for: to stand by them, or to look at something.

It is what they said or did themselves. Nothing is inferred from it, least of all a mood.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id


class Asked(StrEnum):
    """What they asked for, or did."""

    STAND_BY = "stand_by"
    FOR_LEAD = "for_lead"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionForLead:
    """``interaction.for_lead``: a lead is to look at this; why, in the entry's text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedForLead:
    """One thing an agent asked for.

    Attributes:
        answered_at: When a lead stood by them; None where nobody did, or nothing was to answer.
        joined_by: The lead who stood by them last, and is seen to.
        ended_at: When nobody needed to stand by them any more.
    """

    entry_id: Id
    interaction_id: Id
    customer_id: Id
    branch_id: str
    at: int
    what: Asked
    text: str = ""
    agent_id: Id | None = None
    answered_at: int | None = None
    joined_by: Id | None = None
    ended_at: int | None = None


_ASKED = {
    "interaction.stand_by_asked": Asked.STAND_BY,
    "interaction.for_lead": Asked.FOR_LEAD,
    "interaction.ended_covered": Asked.ENDED,
}


def fold(standing: Iterable[Entry]) -> list[AskedForLead]:
    """What was asked for in one contact, in order."""
    found: list[AskedForLead] = []
    for entry in standing:
        what = _ASKED.get(entry.kind)
        if what is not None and entry.about_id and entry.customer_id:
            found.append(_asked(what, entry, entry.about_id, entry.customer_id))
        elif entry.kind == "interaction.stood_by":
            found = [_answered(one, entry) for one in found]
        elif entry.kind == "interaction.stand_by_ended":
            found = [_ended(one, entry.at) for one in found]
    return found


def _asked(what: Asked, entry: Entry, interaction_id: Id, customer_id: Id) -> AskedForLead:
    return AskedForLead(
        entry_id=entry.id,
        interaction_id=interaction_id,
        customer_id=customer_id,
        branch_id=entry.branch_id,
        at=entry.at,
        what=what,
        text=entry.text,
        agent_id=entry.agent_id,
    )


def _answered(one: AskedForLead, joined: Entry) -> AskedForLead:
    if one.what is not Asked.STAND_BY:
        return one
    at = joined.at if one.answered_at is None else one.answered_at
    return replace(one, answered_at=at, joined_by=joined.agent_id)


def _ended(one: AskedForLead, at: int) -> AskedForLead:
    waits = one.what is Asked.STAND_BY and one.answered_at is None
    return replace(one, ended_at=at) if waits else one
