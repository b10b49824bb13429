"""Amounts as named shapes: how much, in terms of facts. There is no expression to be wrong.

A shape is one of: a fixed amount, a fact, a percentage of one, so much per unit, a difference,
the least or the most of several shapes, or the first of several that can be told.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from agent_desk.policy.money import Money


class Form(StrEnum):
    """How a shape is put together."""

    FIXED = "fixed"
    FACT = "fact"
    PERCENT = "percent"
    PER_UNIT = "per"
    DIFFERENCE = "difference"
    SUM = "sum"
    LEAST = "min"
    MOST = "max"
    FIRST_KNOWN = "default"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One amount. Which fields count depends on the form.

    Attributes:
        fixed: FIXED: the amount; PER_UNIT: of one unit, where no fact says it.
        number: FIXED without a currency; PERCENT: how many of a hundred.
        names: FACT: the one; PERCENT: of which; PER_UNIT: how many, and the price of one;
            DIFFERENCE: first less second; SUM: all of them.
        parts: LEAST, MOST and FIRST_KNOWN: the shapes to choose from, in order.
    """

    form: Form
    fixed: Money | None = None
    number: Decimal | None = None
    names: tuple[str, ...] = ()
    parts: tuple["Shape", ...] = ()

    @property
    def facts(self) -> tuple[str, ...]:
        """Every fact it needs, in the order they are named, each once."""
        inner = (name for part in self.parts for name in part.facts)
        return tuple(dict.fromkeys((*self.names, *inner)))


def amount(shape: Shape, known: Mapping[str, object]) -> Decimal | None:
    """How much, in minor units where it is money; None while a fact it needs is not known.

    Fractions are kept; round with ``rounded`` where it ends.
    """
    if shape.parts:
        return _chosen(shape, known)
    found = [_number(known.get(name)) for name in shape.names]
    if None in found:
        return None
    return _of_values(shape, [value for value in found if value is not None])


def rounded(value: Decimal) -> int:
    """To a whole minor unit, half away from zero, as an invoice rounds."""
    return int(value.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def _fixed(shape: Shape) -> Decimal:
    if shape.fixed is not None:
        return Decimal(shape.fixed.minor)
    return shape.number if shape.number is not None else Decimal(0)


def _chosen(shape: Shape, known: Mapping[str, object]) -> Decimal | None:
    found = [amount(part, known) for part in shape.parts]
    values = [value for value in found if value is not None]
    if shape.form is Form.FIRST_KNOWN:
        return values[0] if values else None
    if len(values) < len(found):
        return None
    return min(values) if shape.form is Form.LEAST else max(values)


def _number(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    return Decimal(value)


def _of_values(shape: Shape, values: list[Decimal]) -> Decimal:
    match shape.form:
        case Form.FACT:
            return values[0]
        case Form.PERCENT:
            return _fixed(shape) * values[0] / 100
        case Form.PER_UNIT:
            return values[0] * (values[1] if len(values) > 1 else _fixed(shape))
        case Form.DIFFERENCE:
            return values[0] - values[1]
        case Form.SUM:
            return sum(values, Decimal(0))
        case _:
            return _fixed(shape)
