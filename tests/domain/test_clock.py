"""Hybrid time never runs backwards."""

from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.clock import SystemClock, hlc_of, next_hlc

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
