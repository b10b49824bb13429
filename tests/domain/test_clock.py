"""Hybrid time never runs backwards, and a clock that is wrong is noticed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.clock import ClockTrouble, SystemClock, hlc_of, next_hlc, trouble

NOW = 1_790_000_000_000_000
HOUR = 3_600_000_000
TIMES = st.lists(st.integers(0, 4_000_000_000_000_000), min_size=1)


@given(TIMES)
def test_it_grows_whatever_the_clock_does(times):
    given_so_far = [0]
    for now in times:
        given_so_far.append(next_hlc(given_so_far[-1], now))
    assert given_so_far == sorted(set(given_so_far))


@given(st.integers(0, 4_000_000_000_000_000), st.integers(1000, 10**12))
def test_later_by_a_millisecond_is_later_on_every_desk(now, later):
    assert hlc_of(now) < hlc_of(now + later)


def test_it_fits_a_column_of_sqlite():
    assert hlc_of(SystemClock().now()) < 2**63


@pytest.mark.parametrize(
    ("seen", "now", "wrong"),
    [
        (0, NOW, None),
        (NOW, NOW, None),
        (NOW + HOUR // 4, NOW, None),
        (NOW + HOUR, NOW, ClockTrouble.SET_BACK),
        (0, 1_420_070_400_000_000, ClockTrouble.LONG_AGO),
    ],
)
def test_a_clock_in_2015_or_set_back_is_noticed_and_a_few_minutes_are_not(seen, now, wrong):
    assert trouble(hlc_of(seen), now) is wrong
