"""Whether a decision that stands lies within every limit it draws on, and closes none twice."""

from agent_desk.actions.decided import read_facts
from agent_desk.actions.policies import in_force
from agent_desk.actions.situations import moment, place_of_decision, used
from agent_desk.domain.ids import Id
from agent_desk.policy.known import known_in
from agent_desk.policy.limits import left_of
from agent_desk.policy.policies import Lock
from agent_desk.policy.situations import Counted, Situation, Used
from agent_desk.store import decisions
from agent_desk.store.connection import Connection


def within(db: Connection, decision_id: Id | None) -> bool:
    """Whether nothing it counts towards is exceeded with it, as this desk has heard."""
    decision = decisions.find(db, decision_id) if decision_id else None
    if decision is None:
        return True
    policy = in_force(db).policy
    count = used(db, place_of_decision(db, decision))
    situation = Situation(
        facts=read_facts(policy, decision),
        now=moment(policy, decision.at),
        subject=decision.subject,
    )
    known = known_in(policy, situation)
    found = (left_of(one, known, situation, count) for one in policy.limits_of(decision.kind))
    if any(left is not None and left.used > left.most for left in found):
        return False
    kind = policy.decisions.get(decision.kind)
    locks = kind.locks if kind else ()
    return not any(_closed(lock, decision.kind, decision.subject, count) for lock in locks)


def _closed(lock: Lock, kind: str, subject: str, count: Used) -> bool:
    """Whether something else than the decision itself closes it."""
    counted = Counted(kinds=frozenset(lock.after), per=lock.per, subject=subject)
    return count(counted).times > (kind in lock.after)
