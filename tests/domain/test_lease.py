"""Until when a desk without its hub shows customers."""

import pytest

from agent_desk.domain.lease import Hidden, hidden

DAY = 24 * 60 * 60 * 1_000_000
MET = 1000 * DAY


@pytest.mark.parametrize(
    ("days", "met", "latest", "now", "why"),
    [
        (0, MET, MET, MET + 9000 * DAY, None),
        (30, 0, 0, MET, None),  # it never met one: there is nothing to come from there
        (30, MET, MET, MET + 30 * DAY, None),
        (30, MET, MET, MET + 30 * DAY + 1, Hidden.PAST),
        (30, MET, MET + 31 * DAY, MET, Hidden.PAST),  # set back after it was past
        (30, MET, MET + 20 * DAY, MET + 10 * DAY, Hidden.CLOCK),
        (30, MET, MET, MET - DAY, Hidden.CLOCK),  # set back before the meeting itself
        (30, MET, MET, MET - DAY // 96, None),  # clocks differ a little
    ],
)
def test_a_clock_set_back_gives_no_more_time(days, met, latest, now, why):
    assert hidden(days, met, latest, now) is why
