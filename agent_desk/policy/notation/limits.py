"""The limits of a policy file: ``[limits.NAME]``."""

import re
from typing import Any

from agent_desk.domain.errors import BadInputError
from agent_desk.policy.findings import Fault
from agent_desk.policy.money import Money, read_money
from agent_desk.policy.notation.keys import Keys
from agent_desk.policy.notation.outcomes import read_ask
from agent_desk.policy.policies import Limit, Per, Window

_WINDOW = re.compile(r"(?:(\d{1,4}) )?(day|month|year|hours|days|months|years)")
_CALENDAR = {"day", "month", "year"}


def read_limit(name: str, keys: Keys) -> Limit | None:
    """One declared limit; None if it does not say how much."""
    by, times = keys.text("by"), keys.whole("times")
    amounts = _amounts(keys)
    if times is not None and amounts:
        keys.wrong("times", times, 'most = "50 EUR"')
    limit = Limit(
        name=name,
        title=keys.said("title"),
        counts=keys.names("counts"),
        per=keys.choice("per", Per, Per.CUSTOMER),
        window=_window(keys),
        currency=_currency(keys, amounts),
        most=times if times is not None else _one(amounts),
        by=by,
        most_by={value: _number(amount) for value, amount in amounts.items() if value},
        ask=read_ask(keys),
        say=keys.said("say"),
        file=keys.place.file,
    )
    keys.finish()
    for key in ("per", "counts"):
        if not keys.entries.get(key):
            keys.note(
                Fault.MISSING,
                key,
                BadInputError(
                    "It is not said what is counted together.",
                    'Write, for example, per = "matter" and counts = ["gesture"].',
                ),
            )
            return None
    if limit.most is None and not limit.most_by:
        keys.note(
            Fault.MISSING,
            "most",
            BadInputError(
                "It is not said how much there can be.",
                'Write most = "50 EUR", or times = 2.',
            ),
        )
        return None
    return limit


def _amounts(keys: Keys) -> dict[str, Money | int]:
    """Amounts by the value of the fact they depend on; by nothing under ""."""
    if not keys.has("most"):
        return {}
    written = keys.entries["most"]
    named: dict[str, Any] = written if isinstance(written, dict) else {"": written}
    found = {value: _amount(keys, one) for value, one in named.items()}
    return {value: one for value, one in found.items() if one is not None}


def _amount(keys: Keys, written: object) -> Money | int | None:
    if isinstance(written, int) and not isinstance(written, bool) and written >= 0:
        return written
    try:
        return read_money(written if isinstance(written, str) else "")
    except ValueError:
        keys.wrong("most", written, '"50 EUR"')
        return None


def _currency(keys: Keys, amounts: dict[str, Money | int]) -> str:
    """The one currency of a limit; empty where it counts times."""
    named = {one.currency if isinstance(one, Money) else "" for one in amounts.values()}
    if len(named) > 1:
        keys.note(
            Fault.CURRENCY,
            "most",
            BadInputError(
                "A limit is in one currency.",
                "Write every amount in the same; nothing is converted.",
            ),
        )
    return min(named, default="")


def _window(keys: Keys) -> Window | None:
    written = keys.text("within")
    if not written:
        return None
    found = _WINDOW.fullmatch(written)
    count, unit = found.groups() if found else (None, "")
    if not found or (count is None) != (unit in _CALENDAR):
        keys.wrong("within", written, '"day", "month", "year", "24 hours" or "30 days"')
        return None
    if unit in {"months", "years"}:
        keys.wrong("within", written, '"30 days" or "year"')
        return None
    return Window(unit=unit, length=int(count or 1))


def _one(amounts: dict[str, Money | int]) -> int | None:
    return _number(amounts[""]) if "" in amounts else None


def _number(amount: Money | int) -> int:
    return amount.minor if isinstance(amount, Money) else amount
