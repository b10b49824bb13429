"""How long to wait between two rounds."""

import pytest

from agent_desk.sync import pace


def test_the_wait_after_failures_grows_up_to_a_minute():
    longest = [pace.after_failures(number, 1.0) for number in range(1, 40)]
    assert longest[0] == pytest.approx(0.2)
    assert longest == sorted(longest)
    assert longest[-1] == pytest.approx(60.0)


def test_desks_that_failed_together_do_not_come_back_together():
    waits = {pace.after_failures(9, chance / 10) for chance in range(10)}
    assert min(waits) == 0
    assert len(waits) == 10


def test_who_waits_for_an_answer_gets_it_soon():
    assert pace.after_success(0.5, awaited=True) == pytest.approx(2.0)
    resting = [pace.after_success(chance / 10, awaited=False) for chance in range(11)]
    assert (min(resting), max(resting)) == (5.0, 15.0)
