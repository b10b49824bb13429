"""``kill -9`` after the steps of a call: nothing saved is lost, and it goes on where it was."""

import time

import pytest

from tests.journeys.ten_calls import CALLS, Page, Press, Type
from tests.journeys.test_ten_calls import TITLES, Shift

CUT = ("a wrong bill for the fifth time", "someone speaking for their mother")
CALLS_CUT = [call for call in CALLS if call.name in CUT]
SETTLED_S = 1.0


def left(desk):
    """What the file holds of who is open: who, where, what is typed, how much is written."""
    here = desk.interactions.opened()
    if here is None:
        return None
    place = here.interaction_id, here.customer_id, here.page
    return place, dict(here.drafts), len(desk.upkeep.written_here())


def settled(program):
    """What is left once nothing more of the last keys is on its way."""
    before = None
    while (now := program.until(left)) != before:
        before = now
        time.sleep(SETTLED_S)  # noqa: TID251 - another process is waited for
    return now


def cut(program):
    """End the program as a power cut does; it comes back to the same customer and stage."""
    before = settled(program)
    program.kill()
    program.start()
    (_, _, page), _, _ = before
    program.until_shown(TITLES[page])
    assert settled(program) == before


def walk(shift, call, every):
    """Walk a call, the power cut after every so many of its steps; gives how often it was."""
    cuts = 0
    began = call.steps.index(Page("customer"))
    for place, step in enumerate(call.steps):
        shift.take(step)
        is_open = place > began and place < len(call.steps) - 2
        if is_open and isinstance(step, Press | Type) and not (place - began) % every:
            cut(shift.program)
            cuts += 1
    return cuts


@pytest.mark.parametrize("every", [3, pytest.param(1, marks=pytest.mark.long)])
@pytest.mark.parametrize("call", CALLS_CUT, ids=lambda call: call.name)
def test_a_call_goes_on_after_each_power_cut(program, call, every):
    shift = Shift(program)
    assert shift.walk(call, lambda steps: walk(shift, steps, every)) > 1
