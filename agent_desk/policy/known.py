"""What follows from the facts that were looked at: durations up to now, differences."""

from datetime import date

from agent_desk.policy import amounts, durations
from agent_desk.policy.facts import Fact, FactType, Value
from agent_desk.policy.policies import Policy
from agent_desk.policy.situations import Situation


def known_in(policy: Policy, situation: Situation) -> dict[str, Value]:
    """Every fact that is known, with those computed from others.

    A computed fact that was given is taken as given: who looked it up knows better.
    """
    known = dict(situation.facts)
    for fact in policy.facts.values():
        if fact.computed:
            _compute(fact, policy, situation, known, ())
    return known


def looked_up(policy: Policy, name: str) -> tuple[str, ...]:
    """The facts to look up in order to know this one; itself where it is not computed."""
    fact = policy.facts.get(name)
    if fact is None or not fact.computed:
        return (name,)
    return tuple(found for source in fact.sources for found in looked_up(policy, source))


def _compute(
    fact: Fact,
    policy: Policy,
    situation: Situation,
    known: dict[str, Value],
    above: tuple[str, ...],
) -> None:
    if fact.name in known or fact.name in above:
        return
    for source in fact.sources:
        needed = policy.facts.get(source)
        if needed is not None and needed.computed:
            _compute(needed, policy, situation, known, (*above, fact.name))
    value = _value(fact, policy, situation, known)
    if value is not None:
        known[fact.name] = value


def _value(
    fact: Fact, policy: Policy, situation: Situation, known: dict[str, Value]
) -> Value | None:
    if fact.since:
        since = known.get(fact.since)
        if not isinstance(since, date):
            return None
        return durations.elapsed(since, situation.now, fact.unit, policy.holidays)
    found = amounts.amount(fact.amount, known) if fact.amount is not None else None
    if found is None:
        return None
    return amounts.rounded(found) if fact.type is FactType.MONEY else found
