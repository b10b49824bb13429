"""Faults of the declared facts: what they are computed from and who needs them."""

from collections.abc import Iterator

from agent_desk.domain.errors import BadInputError, WorldError
from agent_desk.policy.check.amount_units import faults_of, unit_of
from agent_desk.policy.check.texts import places
from agent_desk.policy.facts import Fact, FactType
from agent_desk.policy.findings import Fault, Finding, Place
from agent_desk.policy.notation.decisions import unknown_fact
from agent_desk.policy.policies import Decision, Outcome, Policy

_DAYS = {FactType.DATE, FactType.MOMENT}


def check_facts(policy: Policy) -> Iterator[Finding]:
    """What is wrong with the facts, in the order they are declared."""
    used = _used(policy)
    for fact in policy.facts.values():
        place = Place(file=fact.file, decision="facts", row=fact.name)
        for fault, column, problem in _faults(fact, policy, used):
            yield Finding(fault=fault, place=_at(place, column), problem=problem)


def _at(place: Place, column: str) -> Place:
    return Place(file=place.file, decision=place.decision, row=place.row, column=column)


def _faults(
    fact: Fact, policy: Policy, used: set[str]
) -> Iterator[tuple[Fault, str, WorldError]]:
    if fact.name not in used:
        yield (
            Fault.UNUSED,
            "",
            BadInputError("No table asks for this fact.", "Use it, or take it out."),
        )
    if _in_a_circle(fact, policy):
        yield (
            Fault.CIRCLE,
            "",
            BadInputError(
                "This fact is computed from itself.", "Break the circle at one of its facts."
            ),
        )
    if fact.least is not None and fact.most is not None and fact.least > fact.most:  # type: ignore[operator]
        yield (
            Fault.EMPTY_CELL,
            "least",
            BadInputError("The least is more than the most.", "Change them round."),
        )
    if fact.since:
        yield from _since(fact, policy)
    if fact.amount is not None:
        for fault, problem in faults_of(fact.amount, policy.facts):
            yield fault, "amount", problem
        unit = unit_of(fact.amount, policy.facts)
        if unit != (fact.currency or fact.unit):
            fault = Fault.CURRENCY if fact.currency else Fault.UNIT
            yield fault, "amount", _other_unit(fact, unit)


def _since(fact: Fact, policy: Policy) -> Iterator[tuple[Fault, str, WorldError]]:
    begin = policy.facts.get(fact.since)
    if begin is None:
        yield Fault.UNKNOWN_FACT, "since", unknown_fact(fact.since)
    elif begin.type not in _DAYS or fact.type is not FactType.DURATION:
        yield (
            Fault.WRONG_TYPE,
            "since",
            BadInputError(
                "Only a duration can be counted, and only from a date or a moment.",
                "Declare this fact as a duration and {since} as a date.",
                since=fact.since,
            ),
        )


def _other_unit(fact: Fact, unit: str) -> WorldError:
    return BadInputError(
        "This comes out in {found}, but the fact is in {declared}.",
        "Declare it in the same.",
        found=unit or "number",
        declared=fact.currency or fact.unit or "number",
    )


def _in_a_circle(fact: Fact, policy: Policy) -> bool:
    seen: set[str] = set()
    open_ = list(fact.sources)
    while open_:
        name = open_.pop()
        if name == fact.name:
            return True
        if name not in seen and name in policy.facts:
            seen.add(name)
            open_ += policy.facts[name].sources
    return False


def _used(policy: Policy) -> set[str]:
    """Every fact some table, limit or other fact asks for."""
    found = {limit.by for limit in policy.limits}
    for decision in policy.decisions.values():
        found |= {*decision.inputs, *decision.requires}
        for outcome in outcomes(decision):
            found |= {*outcome.requires, *_in_amounts(outcome), *_in_texts(outcome)}
    for fact in policy.facts.values():
        found |= set(fact.sources)
    return found


def outcomes(decision: Decision) -> Iterator[Outcome]:
    """Every outcome of a table."""
    yield from (row.outcome for row in decision.rows)
    if decision.otherwise is not None:
        yield decision.otherwise


def _in_amounts(outcome: Outcome) -> set[str]:
    shapes = (outcome.amount, outcome.most)
    return {name for shape in shapes if shape is not None for name in shape.facts}


def _in_texts(outcome: Outcome) -> set[str]:
    texts = (outcome.say, outcome.confirm, outcome.duty, outcome.internal)
    return {name for text in texts for said in text.values() for name in places(said) or ()}
