"""The handover: a customer goes to somebody by name, and is theirs only when they accept."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """One handover.

    Attributes:
        text: What whoever takes over has to know.
        offered_by: Whose the customer is until it is accepted.
        accepted_at: None while nobody accepted; the wait until then is the organisation's.
        passed_at: When it went on because somebody of it left or is away; None if it did not.
        passed_from: To whom it was offered before.
    """

    handover_id: Id
    customer_id: Id
    text: str
    offered_at: int
    interaction_id: Id | None = None
    matter_id: Id | None = None
    offered_by: Id | None = None
    offered_to: Id | None = None
    accepted_at: int | None = None
    accepted_by: Id | None = None
    passed_at: int | None = None
    passed_from: Id | None = None

    @property
    def waits(self) -> bool:
        """Whether somebody is still to accept it: not who has the customer already."""
        return self.accepted_at is None and self.offered_to != self.offered_by

    @property
    def owner_id(self) -> Id | None:
        """Whose the customer is."""
        return self.offered_by if self.accepted_at is None else self.accepted_by


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverOffered:
    """``handover.offered``: ``to`` whom, in hexadecimal; what to know, in the entry's text."""

    to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverAccepted:
    """``handover.accepted``: it is theirs now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverPassedOn:
    """``handover.passed_on``: somebody of it has left or is away.

    Attributes:
        to: Who is to accept it instead, in hexadecimal; whose the customer is ends it.
        owner: Whose the customer is instead until then.
    """

    to: str = ""
    owner: str = ""


def fold(handover_id: Id, entries: Iterable[Entry]) -> Handover | None:
    """The handover as its entries leave it, in order; None if nobody offered it."""
    handover: Handover | None = None
    for entry in entries:
        if entry.kind == "handover.offered" and entry.customer_id is not None:
            handover = handover or Handover(
                handover_id=handover_id,
                customer_id=entry.customer_id,
                interaction_id=entry.interaction_id,
                matter_id=entry.matter_id,
                text=entry.text,
                offered_at=entry.at,
                offered_by=entry.agent_id,
                offered_to=entry.id_in("to"),
            )
        elif entry.kind == "handover.accepted" and handover and handover.accepted_at is None:
            handover = replace(handover, accepted_at=entry.at, accepted_by=entry.agent_id)
        elif entry.kind == "handover.passed_on" and handover and handover.accepted_at is None:
            handover = _passed_on(handover, entry)
    return handover


def _passed_on(handover: Handover, entry: Entry) -> Handover:
    handover = replace(handover, offered_by=entry.id_in("owner") or handover.offered_by)
    if (to := entry.id_in("to")) is None:
        return handover
    return replace(handover, offered_to=to, passed_from=handover.offered_to, passed_at=entry.at)
