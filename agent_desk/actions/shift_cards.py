"""The three cards beside a shift: waits for a yes, two answers, who asked for their lead."""

from dataclasses import dataclass

from agent_desk.actions.agents import require_agent
from agent_desk.actions.hindsight import inside_limits
from agent_desk.actions.shift_log import require_lead
from agent_desk.domain.clock import Clock
from agent_desk.domain.decisions import Decision, DecisionState, waited
from agent_desk.domain.for_lead import Asked
from agent_desk.domain.ids import Id
from agent_desk.domain.shift_log import Wanted
from agent_desk.domain.two_answers import Pair, pairs
from agent_desk.store import agents, customers, decisions, for_lead
from agent_desk.store.connection import Connection, Store

# As many as one person can talk through; the latest are kept.
_LOOKED_AT = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Somebody we let wait for a yes.

    Attributes:
        waited: Microseconds, of the organisation's time.
        still: Nobody has answered yet.
        inside: Whether it was inside the agent's limits after all; None if that cannot be told.
    """

    decision_id: Id
    customer_id: Id
    customer_name: str
    asked_at: int
    text: str
    waited: int
    still: bool
    inside: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one customer got.

    Attributes:
        agent_name: Who decided; empty for everybody but the two it concerns.
    """

    decision_id: Id
    customer_id: Id
    customer_name: str
    at: int
    refused: bool
    minor: int
    currency: str
    choice: str
    text: str
    rule: str
    agent_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoAnswers:
    """The same situation and two answers, the earlier one first.

    Attributes:
        shared: The facts that were looked at both times and said the same.
    """

    kind: str
    one: Answer
    other: Answer
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedYou:
    """What an agent asked their lead for, in their own word; nothing is inferred.

    Attributes:
        answered_at: When a lead stood by them; None where nobody did.
    """

    entry_id: Id
    at: int
    what: Asked
    agent_name: str
    customer_id: Id
    customer_name: str
    text: str
    answered_at: int | None


class ShiftCards:
    """The cards. Each method is one transaction."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def waits(self, by: Id, wanted: Wanted) -> tuple[Wait, ...]:
        """Whom we let wait for a yes, the longest first. Raises RuleError unless for a lead."""
        now = self._clock.now()
        with self._store.read() as db:
            require_lead(db, by)
            found = decisions.waited_between(db, *_part(wanted), _LOOKED_AT)
            told = [_wait(db, one, now) for one in found]
        return tuple(sorted(told, key=lambda one: (-one.waited, one.asked_at)))

    def two_answers(self, by: Id, wanted: Wanted, limit: int = 20) -> tuple[TwoAnswers, ...]:
        """Pairs for a lead, the latest first. Raises RuleError for anybody else."""
        with self._store.read() as db:
            require_lead(db, by)
            return tuple(_two(db, pair, by) for pair in _pairs(db, wanted, limit))

    def own_two_answers(
        self, by: Id, wanted: Wanted, limit: int = 20
    ) -> tuple[TwoAnswers, ...]:
        """The pairs in which this agent decided once: they concern two, who see both names."""
        with self._store.read() as db:
            require_agent(db, by)
            concerned = [pair for pair in _pairs(db, wanted, _LOOKED_AT) if _concerns(pair, by)]
            return tuple(_two(db, pair, by) for pair in concerned[:limit])

    def asked_for_you(self, by: Id, wanted: Wanted, limit: int = 50) -> tuple[AskedYou, ...]:
        """What agents asked their lead for. Raises RuleError unless for a lead."""
        with self._store.read() as db:
            require_lead(db, by)
            found = for_lead.between(db, *_part(wanted), limit)
            return tuple(
                AskedYou(
                    entry_id=one.entry_id,
                    at=one.at,
                    what=one.what,
                    agent_name=_agent_name(db, one.agent_id),
                    customer_id=one.customer_id,
                    customer_name=_customer_name(db, one.customer_id),
                    text=one.text,
                    answered_at=one.answered_at,
                )
                for one in found
            )


def _part(wanted: Wanted) -> tuple[int, int, str]:
    return wanted.from_at, wanted.to_at, wanted.branch


def _wait(db: Connection, decision: Decision, now: int) -> Wait:
    return Wait(
        decision_id=decision.decision_id,
        customer_id=decision.customer_id,
        customer_name=_customer_name(db, decision.customer_id),
        asked_at=decision.asked_at or decision.at,
        text=decision.text,
        waited=waited(decision, now),
        still=decision.state is DecisionState.ASKED,
        inside=inside_limits(db, decision),
    )


def _pairs(db: Connection, wanted: Wanted, limit: int) -> tuple[Pair, ...]:
    return pairs(decisions.decided_between(db, *_part(wanted), _LOOKED_AT), limit)


def _concerns(pair: Pair, by: Id) -> bool:
    return by in {pair.one.agent_id, pair.other.agent_id}


def _two(db: Connection, pair: Pair, by: Id) -> TwoAnswers:
    named = _concerns(pair, by)
    return TwoAnswers(
        kind=pair.one.kind,
        one=_answer(db, pair.one, named=named),
        other=_answer(db, pair.other, named=named),
        shared=pair.shared,
    )


def _answer(db: Connection, decision: Decision, *, named: bool) -> Answer:
    return Answer(
        decision_id=decision.decision_id,
        customer_id=decision.customer_id,
        customer_name=_customer_name(db, decision.customer_id),
        at=decision.at,
        refused=decision.state is DecisionState.REFUSED,
        minor=decision.minor,
        currency=decision.currency,
        choice=decision.choice,
        text=decision.text,
        rule=decision.rule,
        agent_name=_agent_name(db, decision.agent_id) if named else "",
    )


def _customer_name(db: Connection, customer_id: Id) -> str:
    found = customers.find(db, customer_id)
    return found.name if found else ""


def _agent_name(db: Connection, agent_id: Id | None) -> str:
    found = agents.find(db, agent_id) if agent_id else None
    return found.name if found else ""
