"""What was decided in the same situation, and how those customers left."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import islice

from agent_desk.actions.agents import require_agent
from agent_desk.actions.steps import Step, log, said, subjects
from agent_desk.domain.clock import Clock
from agent_desk.domain.decisions import Decision, DecisionState, DecisionWordsCleared
from agent_desk.domain.errors import NotFoundError
from agent_desk.domain.ids import Id
from agent_desk.domain.interactions import Interaction
from agent_desk.domain.precedents import FEW, GOOD, Precedent, similar
from agent_desk.store import agents, decisions, interactions
from agent_desk.store.connection import Connection, Store

# Enough to find some that are alike; the index gives them without looking at others.
_LOOKED_AT = 100


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
            require_agent(db, by)
            found = decisions.alike(db, kind, rule, but=interaction_id, limit=_LOOKED_AT)
            few = len(agents.listed(db)) < FEW
            wanted = islice(similar(found, facts), limit)
            return tuple(_told(db, one, few=few) for one in wanted)

    def clear_words(self, by: Id, decision_id: Id, words: str) -> Step:
        """Keep what they said on leaving, after taking out whatever identifies anybody."""
        clean = said(words)
        with self._store.write() as db:
            decision = decisions.find(db, decision_id)
            if decision is None:
                raise NotFoundError(
                    "This decision is not here.", "It may have been taken back."
                )
            about = subjects(db, by, None, decision.customer_id)
            subject = replace(about, about_id=decision_id, matter_id=decision.matter_id)
            body, at = DecisionWordsCleared(), self._clock.now()
            return log(db, "decision.words_cleared", body, subject, at=at, by=by, text=clean)


def _told(db: Connection, decision: Decision, *, few: bool) -> Precedent:
    contact = (
        interactions.find(db, decision.interaction_id) if decision.interaction_id else None
    )
    return Precedent(
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
    )


def _name(db: Connection, decision: Decision, contact: Interaction | None, *, few: bool) -> str:
    """Who decided, where that can only please them."""
    good = contact is not None and contact.feeling in GOOD
    if few or not good or decision.agent_id is None:
        return ""
    agent = agents.find(db, decision.agent_id)
    return agent.name if agent else ""
