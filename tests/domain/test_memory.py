"""How they probably remember us: peak, end and mean, as a range."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.interactions import Feeling, FeelingSource
from agent_desk.domain.memory import WORTH, Remembered, best_of, sum_of, worst_of

THEIRS = FeelingSource.THEIR_WORDS
OURS = FeelingSource.OUR_IMPRESSION
BY_WORTH = {worth: feeling for feeling, worth in WORTH.items()}


def told(*worths, source=THEIRS):
    return [
        Remembered(interaction_id=bytes([at]), at=at, feeling=BY_WORTH[worth], source=source)
        for at, worth in enumerate(worths, start=1)
    ]


def test_the_worked_example_of_the_research():
    found = sum_of(told(1, -2, 1, 2))
    assert (found.mean, found.peak_end, found.low, found.high) == (0.5, 0.0, 0.0, 0.5)
    assert (found.peak.feeling, found.end.feeling) == (Feeling.MISERABLE, Feeling.CARED_FOR)


def test_of_two_extremes_the_bad_one_is_the_peak_and_of_two_alike_the_later():
    assert sum_of(told(-2, 0, 2)).peak.at == 1
    assert sum_of(told(-2, -2, 0)).peak.at == 2


@pytest.mark.parametrize("outcomes", [[], told(2), told(-2, -2), told(1, 1, 1, source=OURS)])
def test_too_little_is_recorded_to_say(outcomes):
    assert sum_of(outcomes) is None


def test_sources_are_never_mixed():
    both = told(2, 2, 2) + told(-2, -2, -2, -2, source=OURS)
    assert (sum_of(both).mean, sum_of(both).counted, sum_of(both).source) == (2.0, 3, THEIRS)
    imported = told(1, 1) + told(0, 0, 0, source=None)
    assert (sum_of(imported).mean, sum_of(imported).source) == (0.0, None)


def test_what_is_never_bad_has_no_worst_moment_and_what_is_never_good_no_best():
    assert worst_of(told(0, 1, 2)) is None
    assert best_of(told(0, -1, -2)) is None
    assert (worst_of(told(-1, -2, -2)).at, best_of(told(1, 2, 2, 1)).at) == (3, 3)


@given(st.lists(st.integers(-2, 2), min_size=3, max_size=30), st.randoms())
def test_the_order_of_reading_does_not_matter_and_the_range_holds_both(worths, chance):
    outcomes = told(*worths)
    shuffled = outcomes[:]
    chance.shuffle(shuffled)
    found = sum_of(outcomes)
    assert sum_of(shuffled) == found
    assert -2 <= found.low <= found.high <= 2
    assert {found.low, found.high} == {found.mean, found.peak_end}
