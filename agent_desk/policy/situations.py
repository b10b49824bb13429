"""What is known when a decision is asked for: facts, the time, and what was given before."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from agent_desk.policy.facts import Value
from agent_desk.policy.policies import Per, Policy
from agent_desk.reading.dates import read_zone


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """One customer, now.

    Attributes:
        facts: What has been looked at. A fact that is not here is not checked.
        now: In any zone; days and windows follow the policy's.
        subject: What is decided on, such as an order's number.
        incidents: Those going on that this customer is part of.
        asked: The kinds of decision the customer has asked for themselves.
    """

    facts: Mapping[str, Value]
    now: datetime
    subject: str = ""
    incidents: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()


def on_the_clock_of(policy: Policy, situation: Situation) -> Situation:
    """The same situation, its time in the policy's zone."""
    return replace(situation, now=situation.now.astimezone(read_zone(policy.zone)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Which earlier decisions are asked about.

    Attributes:
        since: The first moment that counts; None for ever. There is no end: a decision dated
            later than now, on a desk whose clock is ahead, counts too.
        currency: Whose amounts to add up; empty if only the number matters.
        declined: Whether to count what was offered and declined instead of what was given.
    """

    kinds: frozenset[str]
    per: Per
    subject: str = ""
    since: datetime | None = None
    currency: str = ""
    declined: bool = False


@dataclass(frozen=True, slots=True)
class Usage:
    """What was used: how often, and how much in minor units."""

    times: int = 0
    minor: int = 0


# Who answers knows the customer, the matter, the interaction and the agent; it counts what
# colleagues gave, as far as this desk has heard of it, and nothing that was undone.
Used = Callable[[Counted], Usage]


def nothing_used(_counted: Counted) -> Usage:
    """Answer for somebody who never got anything."""
    return Usage()


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One earlier decision, or an offer that was declined.

    Attributes:
        minor: Its money in minor units; 0 if it has none.
        places: The id of whatever it belongs to, by what limits can count together.
        undone: Taken back before the customer had it.
    """

    kind: str
    at: datetime
    places: Mapping[Per, str]
    minor: int = 0
    currency: str = ""
    declined: bool = False
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Past:
    """Earlier decisions as a list, with where we are now; answers as ``Used``.

    Attributes:
        here: The ids of this interaction, matter, customer, agent, branch and desk.
    """

    given: Sequence[Given] = ()
    here: Mapping[Per, str] = field(default_factory=dict)

    def __call__(self, counted: Counted) -> Usage:
        """Add up what was used."""
        found = [one for one in self.given if self._counts(one, counted)]
        money = (one.minor for one in found if one.currency == counted.currency)
        return Usage(len(found), sum(money))

    def plus(self, *chosen: Given) -> "Past":
        """The same with more decisions, such as those chosen and not yet logged."""
        return replace(self, given=(*self.given, *chosen))

    def _counts(self, one: Given, counted: Counted) -> bool:
        if one.undone or one.kind not in counted.kinds or one.declined != counted.declined:
            return False
        if counted.since is not None and one.at < counted.since:
            return False
        here = counted.subject if counted.per is Per.SUBJECT else self.here.get(counted.per)
        return one.places.get(counted.per) == here
