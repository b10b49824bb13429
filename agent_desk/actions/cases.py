"""Cases as leads read and answer them: who decided what was right for whom, and why.

What was given is never taken back from the customer. What may follow is a thank-you, a rule
that is another by now, or the reason why the rule stays.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from agent_desk.actions import policies as publishing
from agent_desk.actions.agents import require_agent
from agent_desk.actions.goodbye import standing_log
from agent_desk.actions.shift_log import require_lead
from agent_desk.actions.steps import said
from agent_desk.domain import tellings
from agent_desk.domain.cases import CaseAnswer, CaseAnswered, CaseEnd
from agent_desk.domain.clock import Clock
from agent_desk.domain.decisions import Decision, DecisionState
from agent_desk.domain.entries import UNDONE
from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.domain.ids import Id
from agent_desk.domain.kinds import NoBody
from agent_desk.domain.policies import PolicyVersion
from agent_desk.domain.publications import Publication, Topic
from agent_desk.domain.tellings import Told
from agent_desk.store import (
    agents,
    cases,
    customers,
    decisions,
    ledger,
    matters,
    policies,
    publications,
)
from agent_desk.store.connection import Connection, Store
from agent_desk.store.ledger import Subjects

POLICY = "policy"
"""What a case may have changed, besides the topics of publications."""

_MOST_OPEN, _MOST_ANSWERED, _MOST_CHANGES = 200, 50, 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A published version a case may have led to."""

    topic: str
    version: str
    reason: str
    published_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A gesture, with what is to be known of it.

    Attributes:
        decision: What was done, what it cost, by which rule, and the agent's line of why.
        matter: What they were in touch about; empty if nobody said.
        told: What they need, their words and how they felt, as the contact tells.
        facts: Each fact that was looked at and what it was, by language.
        answered_by: Who answered; empty while nobody has.
    """

    decision: Decision
    customer_name: str
    agent_name: str
    matter: str
    told: Told
    facts: tuple[tuple[Mapping[str, str], str], ...]
    answer: CaseAnswer | None = None
    answered_by: str = ""


class Cases:
    """Cases. Each method is one transaction; all but hearing the answer are a lead's."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def listed(self, by: Id) -> tuple[Case, ...]:
        """Those that wait for an answer, the newest first; then those answered last."""
        with self._store.read() as db:
            require_lead(db, by)
            titles = _titles(db)
            found = (
                *cases.open_ones(db, _MOST_OPEN),
                *cases.answered_last(db, _MOST_ANSWERED),
            )
            told = (_case(db, one, titles) for one in found)
            return tuple(one for one in told if one is not None)

    def changes(self, by: Id, decision_id: Id) -> tuple[Change, ...]:
        """What was published since a case, the newest first: it may have come of it."""
        with self._store.read() as db:
            require_lead(db, by)
            since = _require_case(db, decision_id).at
            return tuple(one for one in _published(db) if one.published_at >= since)[
                :_MOST_CHANGES
            ]

    def answer(
        self,
        by: Id,
        decision_id: Id,
        how: CaseEnd,
        text: str = "",
        change: Change | None = None,
    ) -> None:
        """Answer a case; whoever decided it reads that between two calls.

        Raises:
            RuleError: ``by`` is no lead, or it was answered already.
            BadInputError: A change is not named, or it is not said why there is none.
            NotFoundError: There is no such case, or nothing like that was published.
        """
        line = said(text) if how is CaseEnd.NO_CHANGE else " ".join(text.split())
        with self._store.write() as db:
            require_lead(db, by)
            case = _require_case(db, decision_id)
            if cases.answer_of(db, decision_id) is not None:
                raise RuleError("This is answered already.", "Take that back first.")
            if how is CaseEnd.CHANGE:
                _require_published(db, change)
            body = CaseAnswered(
                how=how.value,
                topic=change.topic if change else "",
                version=change.version if change else "",
            )
            about = Subjects(customer_id=case.customer_id, about_id=decision_id)
            at = self._clock.now()
            ledger.write(db, "case.answered", body, about, at=at, by=by, text=line)

    def take_back(self, by: Id, decision_id: Id) -> None:
        """Undo an answer: the case waits again. Raises NotFoundError if there is none."""
        with self._store.write() as db:
            require_lead(db, by)
            case = _require_case(db, decision_id)
            answer = cases.answer_of(db, decision_id)
            if answer is None:
                raise NotFoundError("This is not answered yet.")
            about = Subjects(customer_id=case.customer_id, about_id=answer.entry_id)
            ledger.write(db, UNDONE, NoBody(), about, at=self._clock.now(), by=by)

    def heard(self, by: Id, decision_id: Id) -> None:
        """Whoever decided it has read the answer; it does not come up again, at any desk.

        Raises:
            RuleError: It was somebody else's.
            NotFoundError: There is no answer, or it was taken back.
        """
        with self._store.write() as db:
            require_agent(db, by)
            case = _require_case(db, decision_id)
            if case.agent_id != by:
                raise RuleError("This is a colleague's case.")
            if cases.answer_of(db, decision_id) is None:
                raise NotFoundError("This is not answered yet.")
            about = Subjects(customer_id=case.customer_id, about_id=decision_id)
            ledger.write(db, "case.heard", NoBody(), about, at=self._clock.now(), by=by)


def _require_case(db: Connection, decision_id: Id) -> Decision:
    found = decisions.find(db, decision_id)
    if found is None or not found.is_case or found.state is not DecisionState.TAKEN:
        raise NotFoundError("There is no such case.", "It may have been taken back.")
    return found


def _require_published(db: Connection, change: Change | None) -> None:
    if change is None:
        raise BadInputError(
            "It is not said what was changed.", "Publish the change first, then choose it."
        )
    known = {(one.topic, one.version) for one in _published(db)}
    if (change.topic, change.version) not in known:
        raise NotFoundError(
            "There is no version {version}.", "Choose one.", version=change.version[:60]
        )


def _published(db: Connection) -> list[Change]:
    """Every version of everything, the newest first."""
    found = [
        Change(
            topic=topic, version=one.version, reason=one.reason, published_at=one.published_at
        )
        for topic, one in _versions(db)
    ]
    return sorted(found, key=lambda one: one.published_at, reverse=True)


def _versions(db: Connection) -> Iterator[tuple[str, PolicyVersion | Publication]]:
    for policy_id in policies.newest_first(db):
        if (rule := policies.find(db, policy_id)) is not None:
            yield POLICY, rule
    for topic in Topic:
        for publication_id in publications.newest_first(db, topic):
            if (other := publications.find(db, publication_id)) is not None:
                yield topic.value, other


def _case(
    db: Connection, decision_id: Id, titles: Mapping[str, Mapping[str, str]]
) -> Case | None:
    decision = decisions.find(db, decision_id)
    if decision is None or not decision.is_case:
        return None
    customer = customers.find(db, decision.customer_id)
    matter = matters.find(db, decision.matter_id) if decision.matter_id else None
    contact = decision.interaction_id
    answer = cases.answer_of(db, decision_id)
    facts = json.loads(decision.facts)
    return Case(
        decision=decision,
        customer_name=customer.name if customer else "",
        agent_name=_name(db, decision.agent_id),
        matter=matter.text if matter else "",
        told=tellings.fold(standing_log(db, contact)) if contact else Told(),
        facts=tuple(
            (titles.get(name) or {"en": name.replace("_", " ")}, str(value))
            for name, value in facts.items()
        ),
        answer=answer,
        answered_by=_name(db, answer.answered_by) if answer else "",
    )


def _titles(db: Connection) -> Mapping[str, Mapping[str, str]]:
    facts = publishing.in_force(db).policy.facts
    return {name: fact.title for name, fact in facts.items()}


def _name(db: Connection, agent_id: Id | None) -> str:
    agent = agents.find(db, agent_id) if agent_id else None
    return agent.name if agent else ""
