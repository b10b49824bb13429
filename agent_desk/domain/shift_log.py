"""The shift, person by person: who left unhappy, who has reason to be, and whether it is open.

What a contact, a promise or a question for a yes gives somebody as a reason follows from its
own entries; whether it still stands, and whether it was made good, depends on what came since.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from agent_desk.domain.decisions import Decision
from agent_desk.domain.ids import Id
from agent_desk.domain.interactions import (
    Direction,
    Feeling,
    FeelingSource,
    Interaction,
    NeedMet,
)
from agent_desk.domain.memory import UNHAPPY
from agent_desk.domain.promises import Promise

HUNG_UP, CUT_OFF = "hung_up", "cut_off"
# A contact that is open for longer was left without a goodbye.
_LEFT_OPEN = 12 * 3_600_000_000


class Cause(StrEnum):
    """Why somebody is on the list, the gravest first."""

    LEFT_UNHAPPY = "left_unhappy"
    HUNG_UP = "hung_up"
    CUT_OFF = "cut_off"
    LATE = "late"
    AGAIN = "again"
    WAITED = "waited"
    NOT_MET = "not_met"
    NO_OUTCOME = "no_outcome"


class State(StrEnum):
    """How it stands with somebody who is on the list."""

    OPEN = "open"
    MADE_GOOD = "made_good"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """What one contact, promise or question for a yes gives a customer to be unhappy about.

    Attributes:
        at: When it happened; a late promise happens when it was due.
        stands_from: From when it counts, UTC microseconds: nothing is late before it is due.
        ended_at: When it came to its own end: the late promise was kept.
        sure: What holds whatever came before or after.
        again_of: The matter; it is a reason if they were in touch about it before.
        cut_off: It is a reason until they were spoken to again.
        text: What was promised or asked for.
    """

    subject_id: Id
    customer_id: Id
    branch_id: str
    at: int
    stands_from: int
    interaction_id: Id | None = None
    ended_at: int | None = None
    sure: tuple[Cause, ...] = ()
    again_of: Id | None = None
    cut_off: bool = False
    text: str = ""


def of_contact(contact: Interaction) -> Reason | None:
    """What a contact gives them; None if it is nothing."""
    sure = tuple(_of_outcome(contact))
    cut_off = contact.result == CUT_OFF
    # Whom we ring has not come to us again.
    again_of = None if contact.is_ours else contact.matter_id
    if not sure and again_of is None and not cut_off:
        return None
    goes_on = contact.closed_at is None
    return Reason(
        subject_id=contact.interaction_id,
        customer_id=contact.customer_id,
        branch_id=contact.branch_id,
        interaction_id=contact.interaction_id,
        at=contact.opened_at,
        stands_from=contact.opened_at + (_LEFT_OPEN if goes_on else 0),
        sure=sure,
        again_of=again_of,
        cut_off=cut_off,
    )


def _of_outcome(contact: Interaction) -> Iterable[Cause]:
    """What the way it ended gives them. Other systems need not say how their contacts ended."""
    if contact.feeling in UNHAPPY:
        yield Cause.LEFT_UNHAPPY
    if contact.result == HUNG_UP:
        yield Cause.HUNG_UP
    if contact.need_met is NeedMet.NOT_YET:
        yield Cause.NOT_MET
    unsaid = contact.need_met is None and contact.feeling is None and not contact.result
    if unsaid and contact.site_id is not None:
        yield Cause.NO_OUTCOME


def of_promise(promise: Promise, branch_id: str) -> Reason | None:
    """A promise that is late, or will be if nobody keeps it; None if it was kept in time."""
    if promise.kept_at is not None and promise.kept_at <= promise.due_at:
        return None
    return Reason(
        subject_id=promise.promise_id,
        customer_id=promise.customer_id,
        branch_id=branch_id,
        interaction_id=promise.interaction_id,
        at=promise.due_at,
        stands_from=promise.due_at,
        ended_at=promise.kept_at,
        sure=(Cause.LATE,),
        text=promise.text,
    )


def of_decision(decision: Decision) -> Reason | None:
    """They waited while a yes was asked for; None if nobody was asked."""
    if decision.asked_at is None:
        return None
    return Reason(
        subject_id=decision.decision_id,
        customer_id=decision.customer_id,
        branch_id=decision.branch_id,
        interaction_id=decision.interaction_id,
        at=decision.asked_at,
        stands_from=decision.asked_at,
        sure=(Cause.WAITED,),
        text=decision.text,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which part of the log is asked for.

    Attributes:
        from_at: The first moment, UTC microseconds.
        to_at: The first moment after it.
        branch: Its name; empty for all.
        state: None for both.
        words: In the customer's name, their words, or what it was about.
    """

    from_at: int
    to_at: int
    branch: str = ""
    state: State | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftKey:
    """Where a page of people ends: the next one starts right after it."""

    section: int
    at: int
    subject_id: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Unhappy:
    """One person of the list. No agent's name stands in it.

    Attributes:
        causes: The gravest first.
        at: When the latest of it happened.
        may_ring: They have a number, and do not ask not to be called.
        words: Their own, the latest that were written down.
        about: What they were in touch about.
        late_since: When the promise was due that is late still.
        waited: The longest they waited for a yes, microseconds.
        interaction_ids: Their contacts that gave them reason.
    """

    customer_id: Id
    name: str
    state: State
    causes: tuple[Cause, ...]
    at: int
    may_ring: bool
    key: ShiftKey
    words: str = ""
    feeling: Feeling | None = None
    source: FeelingSource | None = None
    about: str = ""
    branch_id: str = ""
    late_since: int | None = None
    waited: int = 0
    interaction_ids: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactKey:
    """Where a page of contacts ends: the next one starts right after it."""

    at: int
    interaction_id: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftContact:
    """One contact of a shift, whoever it was with. No agent's name stands in it.

    Attributes:
        direction: Whether they got in touch with us, or we with them.
        again: They were in touch about the matter before.
    """

    interaction_id: Id
    customer_id: Id
    name: str
    channel: str
    at: int
    direction: Direction = Direction.IN
    branch_id: str = ""
    need_met: NeedMet | None = None
    feeling: Feeling | None = None
    source: FeelingSource | None = None
    words: str = ""
    about: str = ""
    reason: str = ""
    result: str = ""
    again: bool = False
    causes: tuple[Cause, ...] = ()

    @property
    def key(self) -> ContactKey:
        """Where it stands."""
        return ContactKey(at=self.at, interaction_id=self.interaction_id)


def in_gravity(causes: Iterable[Cause]) -> tuple[Cause, ...]:
    """Each cause once, the gravest first."""
    found = set(causes)
    return tuple(cause for cause in Cause if cause in found)
