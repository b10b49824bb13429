"""Faults of limits: names nobody knows, tiers left out, amounts no limit can count."""

from collections.abc import Iterator

from agent_desk.domain.errors import BadInputError, WorldError
from agent_desk.policy.amounts import Form
from agent_desk.policy.check.amount_units import unit_of
from agent_desk.policy.check.fact_checks import outcomes
from agent_desk.policy.facts import FactType
from agent_desk.policy.findings import Fault, Finding, Place
from agent_desk.policy.limits import OTHER
from agent_desk.policy.notation.decisions import unknown_fact
from agent_desk.policy.policies import Limit, Policy, Word


def check_limits(policy: Policy) -> Iterator[Finding]:
    """What is wrong with the limits, in the order they are declared."""
    for limit in policy.limits:
        found = (*_names(limit, policy), *_tiers(limit, policy), *_amounts(limit, policy))
        for fault, column, problem in found:
            place = Place(file=limit.file, decision="limits", row=limit.name, column=column)
            yield Finding(fault=fault, place=place, problem=problem)


def unknown_decision(kind: str) -> WorldError:
    """What to say of a decision no table is there for."""
    return BadInputError(
        "There is no decision “{kind}”.", "Correct the name, or add its table.", kind=kind[:60]
    )


def _names(limit: Limit, policy: Policy) -> Iterator[tuple[Fault, str, WorldError]]:
    for kind in limit.counts:
        if kind not in policy.decisions:
            yield Fault.UNKNOWN_NAME, "counts", unknown_decision(kind)


def _tiers(limit: Limit, policy: Policy) -> Iterator[tuple[Fault, str, WorldError]]:
    if not limit.by:
        return
    fact = policy.facts.get(limit.by)
    if fact is None:
        yield Fault.UNKNOWN_FACT, "by", unknown_fact(limit.by)
        return
    values = ("yes", "no") if fact.type is FactType.YES_NO else fact.values
    for value in limit.most_by:
        if value not in {*values, OTHER}:
            yield Fault.UNKNOWN_VALUE, "most", _unknown_tier(value, fact.name, values)
    left_out = [value for value in values if value not in limit.most_by]
    if left_out and OTHER not in limit.most_by:
        yield Fault.GAP, "most", _no_tier(left_out)


def _amounts(limit: Limit, policy: Policy) -> Iterator[tuple[Fault, str, WorldError]]:
    if limit.counts_times:
        return
    most = max((limit.most or 0, *limit.most_by.values()))
    for kind in limit.counts:
        decision = policy.decisions.get(kind)
        for outcome in outcomes(decision) if decision is not None else ():
            for shape in (outcome.amount, outcome.most):
                if shape is None:
                    continue
                unit = unit_of(shape, policy.facts)
                if unit != limit.currency:
                    yield Fault.CURRENCY, "most", _uncountable(limit, kind, unit)
                fixed = shape.fixed.minor if shape.form is Form.FIXED and shape.fixed else 0
                if fixed > most and outcome.word in {Word.MAY, Word.MAY_UP_TO}:
                    yield Fault.AMOUNT, "most", _never(kind, str(shape.fixed))


def _unknown_tier(value: str, fact: str, values: tuple[str, ...]) -> WorldError:
    return BadInputError(
        "“{written}” is none of the values {fact} can have.",
        "Known are: {values}.",
        written=value[:60],
        fact=fact,
        values=", ".join(values),
    )


def _no_tier(values: list[str]) -> WorldError:
    return BadInputError(
        "It is not said how much there can be for {values}.",
        "Add them, or say what holds for other.",
        values=", ".join(values),
    )


def _uncountable(limit: Limit, kind: str, unit: str) -> WorldError:
    return BadInputError(
        "This limit is in {currency} and counts {kind}, whose amount is in {unit}.",
        "Use one currency, or count times.",
        currency=limit.currency,
        kind=kind,
        unit=unit or "number",
    )


def _never(kind: str, amount: str) -> WorldError:
    return BadInputError(
        "{kind} allows {amount}, which this limit never leaves.",
        "Raise the limit, or lower the amount.",
        kind=kind,
        amount=amount,
    )
