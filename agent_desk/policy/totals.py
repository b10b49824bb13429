"""What the amounts of one or several rows come to."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from agent_desk.policy import amounts
from agent_desk.policy.amounts import Shape
from agent_desk.policy.money import Money
from agent_desk.policy.policies import Aggregation, Facts, Outcome

Amount = Money | Decimal


def total(
    shapes: Iterable[Shape | None],
    aggregation: Aggregation | None,
    known: Mapping[str, object],
    facts: Facts,
) -> Amount | None:
    """The amount of rows that are met; None where none has one that can be told.

    Of several rows it is what the aggregation makes of them, without one the first row's.
    """
    there = [shape for shape in shapes if shape is not None]
    told = [amounts.amount(shape, known) for shape in there]
    found = [value for value in told if value is not None]
    if not found:
        return None
    value = _aggregated(found, aggregation)
    currency = next((name for shape in there if (name := currency_of(shape, facts))), "")
    if not currency or aggregation is Aggregation.COUNT:
        return value
    return Money(amounts.rounded(value), currency)


def currency_of(shape: Shape, facts: Facts) -> str:
    """The currency an amount is in; empty where it is no money."""
    if shape.fixed is not None:
        return shape.fixed.currency
    of_facts = (facts[name].currency for name in shape.facts if name in facts)
    of_parts = (currency_of(part, facts) for part in shape.parts)
    return next((currency for currency in (*of_facts, *of_parts) if currency), "")


def missing(outcomes: Iterable[Outcome], known: Mapping[str, object]) -> Iterable[str]:
    """The facts without which an amount cannot be told."""
    for outcome in outcomes:
        for shape in (outcome.amount, outcome.most):
            if shape is not None and amounts.amount(shape, known) is None:
                yield from shape.facts


def _aggregated(found: Sequence[Decimal], aggregation: Aggregation | None) -> Decimal:
    match aggregation:
        case Aggregation.SUM:
            return sum(found, Decimal(0))
        case Aggregation.MIN:
            return min(found)
        case Aggregation.MAX:
            return max(found)
        case Aggregation.COUNT:
            return Decimal(len(found))
        case _:
            return found[0]
