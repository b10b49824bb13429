"""Working days: Monday to Friday, less the holidays one is given."""

from collections.abc import Collection
from datetime import date, timedelta

_DAY = timedelta(days=1)
_SATURDAY = 5


def is_working_day(day: date, holidays: Collection[date] = ()) -> bool:
    """Whether people work on it."""
    return day.weekday() < _SATURDAY and day not in holidays


def after_working_days(day: date, count: int, holidays: Collection[date] = ()) -> date:
    """The last of so many working days that follow a day; the day itself is not one of them.

    Args:
        day: Any day; two working days after a Friday and after the Saturday are both Tuesday.
        count: From 0; 0 is the day itself, or the next working day.
        holidays: Days nobody works on.
    """
    while count == 0 and not is_working_day(day, holidays):
        day += _DAY
    while count > 0:
        day += _DAY
        count -= is_working_day(day, holidays)
    return day


def working_days_between(first: date, last: date, holidays: Collection[date] = ()) -> int:
    """How many working days follow the first day, up to and with the last one."""
    if last < first:
        return -working_days_between(last, first, holidays)
    weeks, rest = divmod((last - first).days, 7)
    odd = sum(is_working_day(last - _DAY * back) for back in range(rest))
    free = sum(first < day <= last and day.weekday() < _SATURDAY for day in set(holidays))
    return weeks * _SATURDAY + odd - free
