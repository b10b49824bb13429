"""One value of a fact: read as a cell, a file or a situation writes it, and said again."""

import json
import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from agent_desk.domain.errors import BadInputError
from agent_desk.policy.durations import UnitError, duration_in_feel, read_duration
from agent_desk.policy.facts import Fact, FactType, Value
from agent_desk.policy.findings import Fault, Faulty
from agent_desk.policy.money import MOST_MINOR, Money, decimals, read_money

_NUMBER = re.compile(r"-?(?:\d{1,18}(?:\.\d{1,12})?|\.\d{1,12})")
_CALLED = re.compile(r'(?:date and time|date)\(\s*"([^"]*)"\s*\)')
_YES_NO = {"yes": True, "true": True, "no": False, "false": False}
_SHOWN = 60


def read_value(fact: Fact, written: str) -> Value:
    """The value a literal of a cell stands for. Raises Faulty."""
    try:
        return _READERS[fact.type](fact, written.strip())
    except UnitError:
        raise Faulty(
            Fault.UNIT,
            BadInputError(
                "“{written}” cannot be compared with {fact}, which is counted in {unit}.",
                "Write it in {unit}, or declare the fact in the other unit.",
                written=written[:_SHOWN],
                fact=fact.name,
                unit=fact.unit,
            ),
        ) from None
    except (ValueError, InvalidOperation, OverflowError):
        raise not_readable(fact, written) from None


def value_of(fact: Fact, given: object) -> Value:
    """The value a situation gives in JSON: a literal, or a number, yes/no or list as such.

    Raises Faulty.
    """
    if fact.type is FactType.LIST:
        if not isinstance(given, list | tuple) or not all(isinstance(g, str) for g in given):
            raise not_readable(fact, json.dumps(given, default=str))
        return frozenset(_named(fact, one) for one in given)
    if isinstance(given, bool):
        if fact.type is not FactType.YES_NO:
            raise not_readable(fact, str(given).lower())
        return given
    if isinstance(given, str):
        if fact.type in {FactType.TEXT, FactType.CHOICE}:
            return _named(fact, given)
        return read_value(fact, given)
    if isinstance(given, int | float | Decimal) and fact.type in _COUNTED:
        return _counted(fact, given)
    raise not_readable(fact, json.dumps(given, default=str))


def literal(fact: Fact, value: Value) -> str:
    """The value as a cell writes it, readable again by ``read_value``."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, frozenset):
        return json.dumps(sorted(value), ensure_ascii=False)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, date):
        return value.isoformat()
    if fact.type is FactType.MONEY:
        return str(Money(int(value), fact.currency))
    number = plain(Decimal(value))
    return f"{number} {fact.unit}" if fact.type is FactType.DURATION else number


def literal_in_feel(fact: Fact, value: Value) -> str | None:
    """The value as S-FEEL writes it; None where it has no way to."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return f'date and time("{value.isoformat()}")'
    if isinstance(value, date):
        return f'date("{value.isoformat()}")'
    if fact.type is FactType.MONEY and isinstance(value, int):
        return plain(Decimal(value).scaleb(-decimals(fact.currency)))
    if fact.type is FactType.DURATION and isinstance(value, Decimal):
        return duration_in_feel(value, fact.unit)
    return literal(fact, value)


def plain(number: Decimal) -> str:
    """The number without a power of ten and without zeros at its end."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def not_readable(fact: Fact, written: str) -> Faulty:
    """What to say of a literal that is none of this fact's."""
    return Faulty(
        Fault.CELL,
        BadInputError(
            "“{written}” is no value of {fact}, which is of the type {type}.",
            "Write it like {like}.",
            written=written[:_SHOWN],
            fact=fact.name,
            type=fact.type.value,
            like=_like(fact),
        ),
    )


def _like(fact: Fact) -> str:
    if fact.type is FactType.CHOICE and fact.values:
        return json.dumps(fact.values[0], ensure_ascii=False)
    if fact.type is FactType.MONEY:
        return f"12 {fact.currency}"
    if fact.type is FactType.DURATION:
        return f"7 {fact.unit}"
    return _LIKE[fact.type]


_LIKE = {
    FactType.YES_NO: "yes",
    FactType.NUMBER: "12.5",
    FactType.DATE: "2025-01-31",
    FactType.MOMENT: "2025-01-31T16:00:00+01:00",
    FactType.TEXT: '"text"',
    FactType.CHOICE: '"text"',
    FactType.LIST: '"text"',
}


def _number(_fact: Fact, written: str) -> Decimal:
    if not _NUMBER.fullmatch(written):
        raise ValueError(written)
    return Decimal(written)


def _money(fact: Fact, written: str) -> int:
    money = read_money(written, fact.currency)
    if money.currency != fact.currency:
        raise Faulty(
            Fault.CURRENCY,
            BadInputError(
                "“{written}” is not in {currency}, as {fact} is.",
                "Write it in {currency}; nothing is converted.",
                written=written[:_SHOWN],
                currency=fact.currency,
                fact=fact.name,
            ),
        )
    return money.minor


def _yes_no(_fact: Fact, written: str) -> bool:
    if written not in _YES_NO:
        raise ValueError(written)
    return _YES_NO[written]


def _date(_fact: Fact, written: str) -> date:
    called = _CALLED.fullmatch(written)
    return date.fromisoformat(called[1] if called else written)


def _moment(_fact: Fact, written: str) -> datetime:
    called = _CALLED.fullmatch(written)
    moment = datetime.fromisoformat(called[1] if called else written)
    if moment.tzinfo is None:
        raise ValueError(written)
    return moment


def _text(fact: Fact, written: str) -> str:
    text = json.loads(written) if written.startswith('"') else None
    if not isinstance(text, str):
        raise ValueError(written)  # noqa: TRY004 - one error for all that is unreadable
    return _named(fact, text)


def _named(fact: Fact, text: str) -> str:
    if fact.values and text not in fact.values:
        raise Faulty(
            Fault.UNKNOWN_VALUE,
            BadInputError(
                "“{written}” is none of the values {fact} can have.",
                "Known are: {values}.",
                written=text[:_SHOWN],
                fact=fact.name,
                values=", ".join(fact.values),
            ),
        )
    return text


def _counted(fact: Fact, given: float | Decimal) -> Value:
    number = Decimal(str(given))
    if fact.type is not FactType.MONEY:
        return number if number.is_finite() else _refuse(fact, given)
    minor = number.scaleb(decimals(fact.currency)) if number.is_finite() else Decimal("0.5")
    if minor != minor.to_integral_value() or abs(minor) > MOST_MINOR:
        return _refuse(fact, given)
    return int(minor)


def _refuse(fact: Fact, given: object) -> Value:
    raise not_readable(fact, str(given))


_COUNTED = {FactType.NUMBER, FactType.MONEY, FactType.DURATION}

_READERS: dict[FactType, Callable[[Fact, str], Value]] = {
    FactType.YES_NO: _yes_no,
    FactType.NUMBER: _number,
    FactType.MONEY: _money,
    FactType.DATE: _date,
    FactType.MOMENT: _moment,
    FactType.DURATION: lambda fact, written: read_duration(written, fact.unit),
    FactType.TEXT: _text,
    FactType.CHOICE: _text,
    FactType.LIST: _text,
}
