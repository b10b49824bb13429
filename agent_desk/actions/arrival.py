"""Between two customers: what was promised in the last call, and what waits for this agent."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from agent_desk.actions.agents import require_agent
from agent_desk.actions.colleagues import Asked, Asks, asked_of
from agent_desk.actions.interactions import Parked, longest_parked
from agent_desk.actions.lease import why_hidden
from agent_desk.actions.promises import told_of
from agent_desk.actions.talks import TalkWith, news_for
from agent_desk.domain.agents import Agent
from agent_desk.domain.cases import CaseAnswer
from agent_desk.domain.clock import Clock
from agent_desk.domain.decisions import Decision
from agent_desk.domain.errors import RuleError
from agent_desk.domain.handovers import Handover
from agent_desk.domain.ids import Id
from agent_desk.domain.mistakes import Mistake
from agent_desk.domain.promises import Promise
from agent_desk.store import (
    agents,
    cases,
    customers,
    decisions,
    handovers,
    interactions,
    lease,
    mistakes,
    private,
    promises,
)
from agent_desk.store.connection import Connection, Store

_FEW = 2
_MOST_OPEN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenOver:
    """What a colleague took over: the promise or mistake in its words."""

    text: str
    customer_id: Id
    owner_id: Id | None
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedOn:
    """What waited for somebody who left or is away, and went on.

    Attributes:
        offer: It was a handover they were to accept; else a yes they were asked for.
        text: In its own words.
        gone: Who left or is away.
        to: Who has it now; None where somebody else is to be chosen.
        stays: The customer was offered, and nobody is to accept them any more.
    """

    offer: bool
    text: str
    customer_id: Id
    gone: Agent | None
    to: Agent | None
    at: int
    stays: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseTold:
    """What a lead answered to a gesture of theirs: the gesture in its words."""

    text: str
    customer_id: Id
    answer: CaseAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class Arriving:
    """What an agent comes back to.

    Attributes:
        now: When this was read, UTC microseconds.
        promised: What was promised in the call that just ended, the first due first.
        offers_pause: The agent marked that call as hard.
        promises: Their own that are open, the first due first.
        mistakes: Their own that are open, the oldest first.
        taken_over: What a colleague took over and they have not read yet, the oldest first.
        cases: What leads answered to their gestures and they have not read yet.
        parked: The goodbye that waits longest.
        torn: Their own promises two desks said different things of.
        asked: What colleagues ask of them and wait for.
        hidden: Why some of it is not told, and what to do: this desk is past its lease, and
            names no customer; None if all is told.
        passed_on: What they offered or asked for and went on to another, the oldest first.
        talks: What somebody wrote to them alone and they have not opened here.
        customers: The names of those named above.
        colleagues: Likewise.
    """

    now: int
    promised: tuple[Promise, ...]
    offers_pause: bool
    promises: tuple[Promise, ...]
    mistakes: tuple[Mistake, ...]
    taken_over: tuple[TakenOver, ...]
    customers: Mapping[Id, str]
    colleagues: Mapping[Id, str]
    cases: tuple[CaseTold, ...] = ()
    parked: Parked | None = None
    torn: tuple[Promise, ...] = ()
    asked: Asked = field(default_factory=Asked)
    passed_on: tuple[PassedOn, ...] = ()
    talks: tuple[TalkWith, ...] = ()
    hidden: RuleError | None = None


_Told = TypeVar("_Told", Promise, Mistake, TakenOver, PassedOn, CaseTold, Asks)


class Arrival:
    """Reads what an agent comes back to. One transaction, nothing written."""

    def __init__(self, store: Store, clock: Clock, lease_days: int = 0) -> None:
        self._store = store
        self._clock = clock
        self._lease_days = lease_days

    def read(self, by: Id, interaction_id: Id | None = None) -> Arriving:
        """What waits for this agent.

        Args:
            by: The agent.
            interaction_id: The call that just ended; None at the begin of a shift.
        """
        with self._store.read() as db:
            agent, now = require_agent(db, by), self._clock.now()
            found = _read(db, agent, interaction_id, now)
            if not self._lease_days:
                return found
            why = why_hidden(db, self._lease_days, now)
            return found if why is None else _hidden(db, found, why)


def _read(db: Connection, agent: Agent, interaction_id: Id | None, now: int) -> Arriving:
    by = agent.agent_id
    promised = _promised_in(db, interaction_id) if interaction_id else ()
    own, wrong = _own(db, by), mistakes.owned_by(db, by, _FEW)
    torn = promises.torn_of(db, by, _FEW)
    taken, passed, told = _taken_over(db, by), _passed_on(db, by), _cases(db, by)
    named: Iterable[Promise | Mistake | TakenOver | PassedOn | CaseTold] = (
        *own, *wrong, *torn, *taken, *passed, *told,
    )  # fmt: skip
    others = {one.owner_id for one in taken} | {one.answer.answered_by for one in told}
    return Arriving(
        now=now,
        promised=promised,
        offers_pause=private.is_hard(db, by, interaction_id or b""),
        promises=own,
        mistakes=wrong,
        taken_over=taken,
        customers=_customers(db, {one.customer_id for one in named}),
        colleagues=_colleagues(db, others),
        cases=told,
        parked=longest_parked(db, by),
        torn=torn,
        asked=asked_of(db, agent, now),
        passed_on=passed,
        talks=news_for(db, by),
    )


def _hidden(db: Connection, found: Arriving, why: RuleError) -> Arriving:
    """The same without the customers who are hidden here, and why."""
    parked = found.parked
    shown = replace(
        found,
        promised=_shown(db, found.promised),
        promises=_shown(db, found.promises),
        mistakes=_shown(db, found.mistakes),
        taken_over=_shown(db, found.taken_over),
        torn=_shown(db, found.torn),
        passed_on=_shown(db, found.passed_on),
        cases=_shown(db, found.cases),
        talks=tuple(replace(one, about="") for one in found.talks),
        parked=parked if parked and lease.is_unshared(db, parked.customer_id) else None,
        asked=Asked(
            stand_by=_shown(db, found.asked.stand_by),
            yeses=_shown(db, found.asked.yeses),
            handovers=_shown(db, found.asked.handovers),
        ),
        customers={
            customer_id: name
            for customer_id, name in found.customers.items()
            if lease.is_unshared(db, customer_id)
        },
    )
    return found if shown == found else replace(shown, hidden=why)


def _shown(db: Connection, told: tuple[_Told, ...]) -> tuple[_Told, ...]:
    return tuple(one for one in told if lease.is_unshared(db, one.customer_id))


def _own(db: Connection, by: Id) -> tuple[Promise, ...]:
    """What is theirs to keep, each once: not again as the customer told it."""
    own = promises.owned_by(db, by, _MOST_OPEN)
    told = {
        paired
        for customer_id in {one.customer_id for one in own if one.as_told}
        for paired in told_of(db, customers.same_person(db, customer_id))
    }
    return tuple(one for one in own if one.promise_id not in told and not one.torn)[:_FEW]


def _promised_in(db: Connection, interaction_id: Id) -> tuple[Promise, ...]:
    same = customers.same_person(db, interactions.customer_of(db, interaction_id))
    made = promises.open_with(db, same, _MOST_OPEN)
    return tuple(one for one in made if one.interaction_id == interaction_id)


def _customers(db: Connection, people: Iterable[Id]) -> Mapping[Id, str]:
    found = (customers.find(db, one) for one in people)
    return {one.customer_id: one.name for one in found if one is not None}


def _colleagues(db: Connection, people: Iterable[Id | None]) -> Mapping[Id, str]:
    found = (agents.find(db, one) for one in people if one is not None)
    return {one.agent_id: one.name for one in found if one is not None}


def _taken_over(db: Connection, by: Id) -> tuple[TakenOver, ...]:
    since = private.told(db, by)
    wrong = mistakes.taken_over_from(db, by, since, _MOST_OPEN)
    promised = promises.taken_over_from(db, by, since, _MOST_OPEN)
    told = [*map(_told, wrong), *map(_told, promised)]
    return tuple(sorted(told, key=lambda one: one.at))


def _cases(db: Connection, by: Id) -> tuple[CaseTold, ...]:
    """What waits to be read, however long ago it was answered: it may have come late."""
    answers = cases.unheard_of(db, by, _FEW)
    found = ((decisions.find(db, one.decision_id), one) for one in answers)
    return tuple(
        CaseTold(text=decision.text, customer_id=decision.customer_id, answer=one)
        for decision, one in found
        if decision is not None
    )


def _told(one: Mistake | Promise) -> TakenOver:
    return TakenOver(
        text=one.text, customer_id=one.customer_id, owner_id=one.owner_id, at=one.owned_at
    )


def _passed_on(db: Connection, by: Id) -> tuple[PassedOn, ...]:
    since = private.told(db, by)
    offers = handovers.passed_on(db, by, since, _MOST_OPEN)
    questions = decisions.passed_on(db, by, since, _MOST_OPEN)
    told = [_went_on(db, one, one.offered_to, offer=True) for one in offers]
    told += [_went_on(db, one, one.asked_of, offer=False) for one in questions]
    return tuple(sorted(told, key=lambda one: one.at))


def _went_on(
    db: Connection, one: Handover | Decision, to: Id | None, *, offer: bool
) -> PassedOn:
    return PassedOn(
        offer=offer,
        stays=isinstance(one, Handover) and not one.waits and one.accepted_at is None,
        text=one.text,
        customer_id=one.customer_id,
        gone=agents.find(db, one.passed_from) if one.passed_from else None,
        to=agents.find(db, to) if to else None,
        at=one.passed_at or 0,
    )
