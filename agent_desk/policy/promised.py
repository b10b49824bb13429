"""When what a decision promises is due."""

from collections.abc import Collection
from datetime import date, timedelta

from agent_desk.policy.policies import Promise
from agent_desk.reading.working_days import after_working_days


def due_on(promise: Promise, decided_on: date, holidays: Collection[date] = ()) -> date:
    """The last day on which it is kept."""
    return _after(promise, promise.within, decided_on, holidays)


def earliest_on(promise: Promise, decided_on: date, holidays: Collection[date] = ()) -> date:
    """The first day on which it can be expected."""
    return _after(promise, promise.earliest, decided_on, holidays)


def _after(promise: Promise, days: int, day: date, holidays: Collection[date]) -> date:
    if promise.working and days:
        return after_working_days(day, days, holidays)
    return day + timedelta(days=days)
