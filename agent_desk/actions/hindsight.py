"""Looking back at a wait for a yes: was it inside the agent's limits after all?

Judged by the policy that was in force then, as far as this desk has heard by now: a version
that had not reached the agent yet counts, and so do colleagues' decisions that came later.
"""

from agent_desk.actions.decided import read_facts
from agent_desk.actions.policies import in_force
from agent_desk.actions.situations import moment, place_of_decision, used
from agent_desk.domain.decisions import Decision
from agent_desk.policy.decide import decide
from agent_desk.policy.explain import allows
from agent_desk.policy.money import Money
from agent_desk.policy.policies import Word
from agent_desk.policy.situations import Situation
from agent_desk.store.connection import Connection


def inside_limits(db: Connection, decision: Decision) -> bool | None:
    """Whether nobody had to be asked; None where that cannot be told."""
    if decision.asked_at is None:
        return None
    policy = in_force(db, decision.asked_at).policy
    if decision.kind not in policy.decisions:
        return None
    situation = Situation(
        facts=read_facts(policy, decision),
        now=moment(policy, decision.asked_at),
        subject=decision.subject,
    )
    before = used(db, place_of_decision(db, decision), until=decision.asked_at)
    verdict = decide(policy, decision.kind, situation, before)
    if verdict.word is Word.NEEDS_A_FACT:
        return None
    money = Money(decision.minor, decision.currency) if decision.currency else None
    return allows(verdict, money)
