"""Lengths of time: read from words or ISO 8601, counted in the unit a policy asks for."""

import re
from collections.abc import Collection
from datetime import UTC, date, datetime, tzinfo
from decimal import Decimal

from agent_desk.reading.working_days import working_days_between

# What a duration can be counted in. Units of one family convert; months and days do not, since
# no month is a fixed number of days, and working days depend on the calendar.
_SECONDS = {"minutes": 60, "hours": 3600, "days": 86_400, "weeks": 604_800}
_MONTHS = {"months": 1, "years": 12}
WORKING_DAYS = "business days"
UNITS = (*_SECONDS, *_MONTHS, WORKING_DAYS)

_WORDS = re.compile(r"(-?\d{1,9}(?:\.\d{1,6})?)\s+([a-z]+(?: [a-z]+)?)")
_DAY_TIME = re.compile(
    r"(-?)P(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?"
)
_YEAR_MONTH = re.compile(r"(-?)P(?:(\d{1,9})Y)?(?:(\d{1,9})M)?")
_DAYS_IN_A_MONTHS_HUNDREDTHS = 100


class UnitError(ValueError):
    """A length of time in a unit that cannot be compared with the one asked for."""


def read_duration(written: str, unit: str) -> Decimal:
    """How many of a unit ``90 days``, ``P90D`` or ``duration("P90D")`` are.

    Raises:
        UnitError: It is a length of time, but of another family.
        ValueError: It is none.
    """
    text = written.strip()
    called = re.fullmatch(r'duration\(\s*"([^"]*)"\s*\)', text)
    text = called[1] if called else text
    words = _WORDS.fullmatch(text)
    if words:
        return _converted(Decimal(words[1]), _unit(words[2]), unit, written)
    return _iso(text, unit, written)


def duration_in_feel(value: Decimal, unit: str) -> str | None:
    """The length as FEEL writes it; None for working days, which FEEL does not have."""
    if unit in _MONTHS:
        months = value * _MONTHS[unit]
        return f'duration("{_signed(months)}M")' if months == int(months) else None
    if unit not in _SECONDS:
        return None
    seconds = value * _SECONDS[unit]
    days, rest = divmod(abs(seconds), _SECONDS["days"])
    if rest != int(rest):
        return None
    sign = "-" if seconds < 0 else ""
    if not rest:
        return f'duration("{sign}P{int(days)}D")'
    return f'duration("{sign}P{int(days)}DT{int(rest)}S")'


def elapsed(
    since: date | datetime, now: datetime, unit: str, holidays: Collection[date]
) -> Decimal:
    """How long ago it was, in a unit.

    Days, weeks and working days are counted by the calendar of ``now``'s zone: bought yesterday
    evening is one day ago. Months are whole months and the days beyond them as hundredths, so
    that exactly six months is 6 and a day later is more.
    """
    zone = now.tzinfo
    if unit in {"minutes", "hours"}:
        if not isinstance(since, datetime):
            since = datetime(since.year, since.month, since.day, tzinfo=zone)
        # In UTC: two clock times of one zone would not see the night the clocks change.
        passed = now.astimezone(UTC) - since.astimezone(UTC)
        seconds = Decimal(str(passed.total_seconds()))
        return seconds / _SECONDS[unit]
    day = _day(since, zone)
    if unit == WORKING_DAYS:
        return Decimal(working_days_between(day, now.date(), holidays))
    if unit in _MONTHS:
        return _months(day, now.date()) / _MONTHS[unit]
    return Decimal((now.date() - day).days) / (_SECONDS[unit] // _SECONDS["days"])


def _day(since: date | datetime, zone: tzinfo | None) -> date:
    return since.astimezone(zone).date() if isinstance(since, datetime) else since


def _months(since: date, until: date) -> Decimal:
    """Whole months, and days beyond as hundredths; the end of a shorter month is its edge."""
    if until < since:
        return -_months(until, since)
    months = (until.year - since.year) * 12 + until.month - since.month
    while _later(since, months) > until:
        months -= 1
    days = (until - _later(since, months)).days
    return Decimal(months) + Decimal(days) / _DAYS_IN_A_MONTHS_HUNDREDTHS


def _later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return day.replace(year=day.year + years, month=month + 1, day=last)
        except ValueError:
            continue
    raise AssertionError  # every month has 28 days


def _unit(word: str) -> str:
    plural = word if word.endswith("s") else f"{word}s"
    return WORKING_DAYS if plural == "working days" else plural


def _converted(value: Decimal, unit: str, wanted: str, written: str) -> Decimal:
    for family in (_SECONDS, _MONTHS):
        if unit in family and wanted in family:
            return value * family[unit] / family[wanted]
    if unit == wanted == WORKING_DAYS:
        return value
    raise UnitError(written) if unit in UNITS else ValueError(written)


def _iso(text: str, unit: str, written: str) -> Decimal:
    month = _YEAR_MONTH.fullmatch(text)
    if month and (month[2] or month[3]):
        value = Decimal(int(month[2] or 0) * 12 + int(month[3] or 0))
        return _converted(-value if month[1] else value, "months", unit, written)
    day = _DAY_TIME.fullmatch(text)
    if day is None or not any(day.groups()[1:]):
        raise ValueError(written)
    days, hours, minutes, seconds = (int(part or 0) for part in day.groups()[1:])
    in_minutes = Decimal(seconds) / 60 + minutes + hours * 60 + days * 1440
    return _converted(-in_minutes if day[1] else in_minutes, "minutes", unit, written)


def _signed(months: Decimal) -> str:
    return f"{'-' if months < 0 else ''}P{abs(int(months))}"
