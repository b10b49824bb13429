"""What was decided in the same situation, and how those customers left."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import islice

from agent_desk.actions.agents import require_agent
from agent_desk.actions.steps import Step, log, said, subjects
from agent_desk.domain.agents import Agent, Role
from agent_desk.domain.clock import Clock
from agent_desk.domain.decisions import Decision, DecisionState, DecisionWordsCleared
from agent_desk.domain.entries import UNDONE, undone_ids
from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.domain.ids import Id
from agent_desk.domain.interactions import Interaction
from agent_desk.domain.kinds import NoBody
from agent_desk.domain.precedents import FEW, GOOD, Precedent, similar
from agent_desk.reading.identifying import taken_out
from agent_desk.store import (
    agents,
    contact_points,
    customers,
    decisions,
    entries,
    interactions,
    ledger,
)
from agent_desk.store.connection import Connection, Store

# Enough to find some that are alike; the index gives them without looking at others.
_LOOKED_AT = 100
_CLEARED = "decision.words_cleared"


class Precedents:
    """Precedents. Each method is one transaction."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def alike(
        self,
        by: Id,
        interaction_id: Id,
        kind: str,
        rule: str,
        *,
        facts: Mapping[str, str],
        limit: int = 5,
    ) -> tuple[Precedent, ...]:
        """What was decided by the same rule on ``facts`` (literals) alike, newest first.

        The contact that is open is no precedent for itself.
        """
        with self._store.read() as db:
            agent = require_agent(db, by)
            found = decisions.alike(db, kind, rule, but=interaction_id, limit=_LOOKED_AT)
            few = len(agents.listed(db)) < FEW
            wanted = islice(similar(found, facts), limit)
            return tuple(_told(db, one, agent, few=few) for one in wanted)

    def words_of(self, by: Id, decision_id: Id) -> str:
        """Their words on leaving, with a gap wherever they name somebody known.

        Raises:
            RuleError: ``by`` neither decided it nor is a lead.
            NotFoundError: The decision was taken back, or they said nothing.
        """
        with self._store.read() as db:
            decision, contact = _waiting(db, by, decision_id)
            return taken_out(contact.words, _known(db, decision, contact, places=True))

    def clear_words(self, by: Id, decision_id: Id, words: str) -> Step:
        """Keep what they said on leaving, after taking out whatever identifies anybody.

        Raises:
            RuleError: ``by`` neither decided it nor is a lead.
            NotFoundError: The decision was taken back, or they said nothing.
            BadInputError: It still names them.
        """
        clean = said(words)
        with self._store.write() as db:
            decision, contact = _waiting(db, by, decision_id)
            if taken_out(clean, _known(db, decision, contact)) != clean:
                raise BadInputError(
                    "This still says who they are.",
                    "Take out names, numbers and addresses.",
                )
            return self._log(db, by, decision, clean)

    def take_words_back(self, by: Id, decision_id: Id) -> None:
        """Let their words wait again, whoever let them be shown.

        Raises:
            RuleError: ``by`` neither decided it nor is a lead.
            NotFoundError: The decision was taken back, or they said nothing.
        """
        with self._store.write() as db:
            decision, _contact = _waiting(db, by, decision_id)
            cleared = [e for e in entries.about(db, [decision_id]) if e.kind == _CLEARED]
            undone = undone_ids(entries.about(db, [one.id for one in cleared]))
            about = subjects(db, by, None, decision.customer_id)
            for one in cleared:
                if one.id not in undone:
                    target = replace(about, about_id=one.id)
                    ledger.write(db, UNDONE, NoBody(), target, at=self._clock.now(), by=by)

    def _log(self, db: Connection, by: Id, decision: Decision, clean: str) -> Step:
        about = subjects(db, by, None, decision.customer_id)
        subject = replace(about, about_id=decision.decision_id, matter_id=decision.matter_id)
        body, at = DecisionWordsCleared(), self._clock.now()
        return log(db, _CLEARED, body, subject, at=at, by=by, text=clean)


def _waiting(db: Connection, by: Id, decision_id: Id) -> tuple[Decision, Interaction]:
    """The decision, and the contact in which they said something on leaving."""
    agent = require_agent(db, by)
    decision = decisions.find(db, decision_id)
    contact_id = decision.interaction_id if decision else None
    contact = interactions.find(db, contact_id) if contact_id else None
    if decision is None or contact is None or not contact.words:
        raise NotFoundError(
            "These words are not here any more.", "They may have been taken back."
        )
    if not _may_clear(agent, decision):
        raise RuleError("{name} may not do this here.", "Ask a lead.", name=agent.name)
    return decision, contact


def _may_clear(agent: Agent, decision: Decision) -> bool:
    return Role.LEAD in agent.roles or decision.agent_id == agent.agent_id


def _known(
    db: Connection, decision: Decision, contact: Interaction, *, places: bool = False
) -> list[str]:
    """Everybody these words may name: the customer and who was with them."""
    same = customers.same_person(db, decision.customer_id)
    people = (customers.find(db, one) for one in same)
    served = (agents.find(db, one) for one in (decision.agent_id, contact.agent_id) if one)
    names = [one.name for one in (*people, *served) if one is not None]
    told = contact_points.of(db, same) if places else ()
    return [*names, *(one.value for one in told)]


def _told(db: Connection, decision: Decision, looks: Agent, *, few: bool) -> Precedent:
    contact = (
        interactions.find(db, decision.interaction_id) if decision.interaction_id else None
    )
    waits = contact is not None and bool(contact.words) and not decision.clean_words
    return Precedent(
        decision_id=decision.decision_id,
        refused=decision.state is DecisionState.REFUSED,
        minor=decision.minor,
        currency=decision.currency,
        choice=decision.choice,
        at=decision.at,
        month_only=few,
        feeling=contact.feeling if contact else None,
        source=contact.feeling_source if contact else None,
        words=decision.clean_words,
        agent_name=_name(db, decision, contact, few=few),
        waits=waits and _may_clear(looks, decision),
    )


def _name(db: Connection, decision: Decision, contact: Interaction | None, *, few: bool) -> str:
    """Who decided, where that can only please them."""
    good = contact is not None and contact.feeling in GOOD
    if few or not good or decision.agent_id is None:
        return ""
    agent = agents.find(db, decision.agent_id)
    return agent.name if agent else ""
