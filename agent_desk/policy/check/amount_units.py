"""In what an amount comes out, and where different currencies or units come together."""

from collections.abc import Iterator, Sequence

from agent_desk.domain.errors import BadInputError, WorldError
from agent_desk.policy.amounts import Form, Shape
from agent_desk.policy.facts import Fact, FactType
from agent_desk.policy.findings import Fault
from agent_desk.policy.notation.decisions import unknown_fact
from agent_desk.policy.policies import Facts

_COUNTED = {FactType.NUMBER, FactType.MONEY, FactType.DURATION}


def unit_of(shape: Shape, facts: Facts) -> str:
    """The currency of money, the unit of a length of time, or "" for a plain number."""
    if shape.parts:
        return next((unit for part in shape.parts if (unit := unit_of(part, facts))), "")
    if shape.fixed is not None:
        return shape.fixed.currency
    names = shape.names[1:] if shape.form is Form.PER_UNIT else shape.names
    return next((_unit(facts[name]) for name in names if name in facts), "")


def faults_of(shape: Shape, facts: Facts) -> Iterator[tuple[Fault, WorldError]]:
    """What is wrong with an amount: unknown facts, facts without a number, mixed units."""
    for name in shape.facts:
        fact = facts.get(name)
        if fact is None:
            yield Fault.UNKNOWN_FACT, unknown_fact(name)
        elif fact.type not in _COUNTED:
            yield Fault.AMOUNT, _no_number(fact)
    units = list(_mixed(shape, facts))
    if len(set(units)) > 1:
        yield Fault.CURRENCY if _any_money(units) else Fault.UNIT, _different(units)
    for part in shape.parts:
        yield from (found for found in faults_of(part, facts) if part.parts)


def _mixed(shape: Shape, facts: Facts) -> Iterator[str]:
    """The units of what is added, subtracted or compared."""
    if shape.form in {Form.DIFFERENCE, Form.SUM}:
        yield from (_unit(facts[name]) for name in shape.names if name in facts)
    for part in shape.parts:
        yield unit_of(part, facts)


def _unit(fact: Fact) -> str:
    return fact.currency or fact.unit


def _any_money(units: Sequence[str]) -> bool:
    return any(unit.isupper() for unit in units)


def _no_number(fact: Fact) -> WorldError:
    return BadInputError(
        "{fact} is no number, so there can be no amount of it.",
        "Use a number, money or a duration.",
        fact=fact.name,
    )


def _different(units: Sequence[str]) -> WorldError:
    return BadInputError(
        "Amounts in different units come together: {units}.",
        "Use the same for all; nothing is converted.",
        units=", ".join(unit or "number" for unit in dict.fromkeys(units)),
    )
