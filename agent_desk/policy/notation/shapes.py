"""Amounts as a policy file writes them.

``"8 USD"``, ``3``, ``"order_total"``, ``{ percent = 20, of = "order_total" }``,
``{ per = "gigabytes", each = "2 USD" }`` (each may be a fact, too),
``{ difference = ["new_price", "old_price"] }``, ``{ sum = ["price", "shipping"] }``,
``{ min = […] }``, ``{ max = […] }`` and ``{ default = ["asked_for", "50 USD"] }``.
"""

import re
from decimal import Decimal
from typing import Any

from agent_desk.domain.errors import BadInputError
from agent_desk.policy.amounts import Form, Shape
from agent_desk.policy.findings import Fault, Faulty
from agent_desk.policy.money import read_money

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_DEEPEST = 4
_SEVERAL = {"min": Form.LEAST, "max": Form.MOST, "default": Form.FIRST_KNOWN}
_OF_FACTS = {"difference": Form.DIFFERENCE, "sum": Form.SUM}
_MOST_PARTS = 20
_MOST_PERCENT = 100_000


def read_shape(written: Any, depth: int = 0) -> Shape:
    """The amount a value of TOML stands for. Raises Faulty."""
    if isinstance(written, str):
        return _named(written)
    if isinstance(written, int | Decimal) and not isinstance(written, bool):
        number = Decimal(written)
        if number.is_finite() and abs(number.adjusted()) < 16:  # noqa: PLR2004 - as money has
            return Shape(form=Form.FIXED, number=number)
    if isinstance(written, dict) and depth < _DEEPEST:
        return _table(written, depth)
    raise _refused(written)


def _named(written: str) -> Shape:
    if _NAME.fullmatch(written):
        return Shape(form=Form.FACT, names=(written,))
    try:
        return Shape(form=Form.FIXED, fixed=read_money(written))
    except ValueError:
        raise _refused(written) from None


def _table(written: dict[str, Any], depth: int) -> Shape:
    keys = set(written)
    if keys == {"percent", "of"}:
        return _percent(written["percent"], written["of"])
    if keys == {"per", "each"}:
        return _per_unit(written["per"], written["each"])
    if len(keys) == 1:
        ((key, value),) = written.items()
        if key in _OF_FACTS:
            return _of_facts(_OF_FACTS[key], value, written)
        if key in _SEVERAL and isinstance(value, list) and 0 < len(value) <= _MOST_PARTS:
            parts = tuple(read_shape(part, depth + 1) for part in value)
            return Shape(form=_SEVERAL[key], parts=parts)
    raise _refused(written)


def _percent(number: Any, of: Any) -> Shape:
    if isinstance(number, bool) or not isinstance(number, int | Decimal) or not _is_name(of):
        raise _refused(number)
    percent = Decimal(number)
    if not percent.is_finite() or abs(percent) > _MOST_PERCENT:
        raise _refused(number)
    return Shape(form=Form.PERCENT, number=percent, names=(of,))


def _per_unit(units: Any, each: Any) -> Shape:
    if not _is_name(units):
        raise _refused(units)
    price = read_shape(each)
    if price.form is Form.FACT:
        return Shape(form=Form.PER_UNIT, names=(units, *price.names))
    if price.form is not Form.FIXED:
        raise _refused(each)
    return Shape(form=Form.PER_UNIT, fixed=price.fixed, number=price.number, names=(units,))


def _of_facts(form: Form, names: Any, written: Any) -> Shape:
    two_at_least = isinstance(names, list) and 2 <= len(names) <= _MOST_PARTS  # noqa: PLR2004
    exact = form is not Form.DIFFERENCE or (two_at_least and len(names) == 2)  # noqa: PLR2004
    if not two_at_least or not exact or not all(map(_is_name, names)):
        raise _refused(written)
    return Shape(form=form, names=tuple(names))


def _is_name(written: Any) -> bool:
    return isinstance(written, str) and _NAME.fullmatch(written) is not None


def _refused(written: object) -> Faulty:
    return Faulty(
        Fault.AMOUNT,
        BadInputError(
            "“{written}” is no amount.",
            'Write "8 USD", a fact, or one of: percent and of, per and each, difference, sum,'
            " min, max, default.",
            written=str(written)[:60],
        ),
    )
