"""Hard moments: somebody stands by the agent, or the agent ends the call and is covered."""

from collections.abc import Iterable
from dataclasses import dataclass

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionStandByAsked:
    """``interaction.stand_by_asked``: the agent wants somebody beside them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionStoodBy:
    """``interaction.stood_by``: a lead has joined, and is seen to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionStandByEnded:
    """``interaction.stand_by_ended``: who asked has left or is away: nobody need join."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionEndedCovered:
    """``interaction.ended_covered``: no Goodbye; ``owner``, a lead, does what follows."""

    owner: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndedCovered:
    """A contact that was ended to protect the agent.

    Attributes:
        owner_id: The lead who does what follows; None if none is named.
    """

    interaction_id: Id
    customer_id: Id
    ended_at: int
    owner_id: Id | None = None


def fold(interaction_id: Id, standing: Iterable[Entry]) -> EndedCovered | None:
    """How the contact was ended, if it was so; None if not."""
    ended = None
    for entry in standing:
        if entry.kind == "interaction.ended_covered" and entry.customer_id is not None:
            ended = EndedCovered(
                interaction_id=interaction_id,
                customer_id=entry.customer_id,
                ended_at=entry.at,
                owner_id=entry.id_in("owner"),
            )
    return ended
