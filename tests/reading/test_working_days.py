"""Working days are counted as people count them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.reading.working_days import (
    after_working_days,
    is_working_day,
    working_days_between,
)

FRIDAY, SATURDAY, MONDAY, TUESDAY = (date(2026, 3, day) for day in (6, 7, 9, 10))
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
HOLIDAYS = st.frozensets(st.dates(date(2020, 1, 1), date(2030, 12, 31)), max_size=20)


@pytest.mark.parametrize(
    ("day", "count", "holidays", "due"),
    [
        (FRIDAY, 1, (), MONDAY),
        (FRIDAY, 2, (), TUESDAY),
        (SATURDAY, 2, (), TUESDAY),
        (FRIDAY, 1, {MONDAY}, TUESDAY),
        (SATURDAY, 0, (), MONDAY),
        (FRIDAY, 0, (), FRIDAY),
        (MONDAY, 5, (), date(2026, 3, 16)),
    ],
)
def test_so_many_working_days_later(day, count, holidays, due):
    assert after_working_days(day, count, holidays) == due


@given(DAYS, st.integers(0, 40), HOLIDAYS)
def test_counting_back_gives_what_was_counted_forward(day, count, holidays):
    later = after_working_days(day, count, holidays)
    assert working_days_between(day, later, holidays) in {count, count + (count == 0)}
    assert count == 0 or is_working_day(later, holidays)


@given(DAYS, st.integers(-400, 400), HOLIDAYS)
def test_days_between_are_those_that_can_be_named(day, count, holidays):
    other = day + timedelta(days=count)
    first, last = sorted((day, other))
    named = [first + timedelta(days=n) for n in range(1, (last - first).days + 1)]
    expected = sum(is_working_day(one, holidays) for one in named)
    assert working_days_between(day, other, holidays) == (
        expected if other >= day else -expected
    )
