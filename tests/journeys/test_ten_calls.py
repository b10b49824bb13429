"""Ten calls on the whole program by keyboard alone; the ledger tells each, in order."""

import pytest

from agent_desk import paths
from agent_desk.actions.line_steps import LineSteps
from agent_desk.domain.clock import SystemClock
from agent_desk.store import key
from agent_desk.store.connection import Store
from agent_desk.store.key import Protection
from agent_desk.store.migrations import migrate
from tests.journeys import ten_calls
from tests.journeys.ten_calls import (
    AND_MORE,
    CALLS,
    DAY,
    Found,
    Kept,
    Page,
    Press,
    Rings,
    Taken,
    Type,
)
from tests.ledgers import StepClock, a_desk

TITLES = {
    "arrival": "Between customers",
    "find": "Find",
    "not_them": "Who is it instead?",
    "customer": "The customer",
    "goodbye": "Goodbye",
}
SETTINGS = 'language = "en"\nregion = "US"\ncounter = true\nbreath_ring = false\n'


class Shift:
    """The program on a desk where the people of the calls are known.

    Attributes:
        is_between: It is at Arrival, and the agent is ready.
    """

    def __init__(self, program):
        self.program = program
        fill(program.profile)
        program.start()
        program.until_shown("Sign in")
        program.until_shown(TITLES["arrival"], press="Return")
        program.keys("Return")
        self.is_between = True

    def walk(self, call, through=None):
        """Take the steps of a call, or have them taken; gives what ``through`` gives."""
        self.is_between = False
        since = self.program.until(lambda desk: len(desk.upkeep.written_here()))
        found = (through or self._all_steps)(call)
        whole = since + len(call.story)
        self.program.until(lambda desk: len(desk.upkeep.written_here()) >= whole)
        self.program.until(
            lambda desk: (
                ten_calls.assert_told(call, desk.upkeep, desk.customers, desk.me(), since)
                or "told"
            )
        )
        self.is_between = True
        return found

    def _all_steps(self, call):
        for step in call.steps:
            self.take(step)

    def take(self, step):
        program, customer = self.program, TITLES["customer"]
        match step:
            case Press(keys):
                program.keys(*map(x_name, keys))
            case Type(text):
                program.type(text)
            case Rings(number):
                program.call(number)
            case Found():
                # Of several people, Enter opens nobody before they can be seen.
                program.until_shown(customer, press="Return")
            case Taken(page):
                program.until_taken(TITLES[page], TITLES["find"])
            case Page(name):
                self._wait_for(name)
            case Kept(name, value):
                program.until(lambda desk: (desk.drafts() or {}).get(name) == value)

    def _wait_for(self, page):
        if page in TITLES:
            self.program.until_shown(TITLES[page])
        else:
            # The turned screen says in no title whose it is.
            self.program.until_left(TITLES["customer"])


def fill(profile):
    """A profile with its settings, its key beside it, and the people of the calls."""
    places = paths.under(profile).make()
    places.settings.write_text(SETTINGS, "utf-8")
    store = Store(places.ledger, key.create(key.choose(places, Protection.KEY_FILE)))
    migrate(store, "here")
    clock = StepClock(SystemClock().now() - 60 * DAY)
    ten_calls.prepare(a_desk(store, clock), LineSteps(store, clock, region="US"))
    store.close()


def x_name(keys):
    """A key as X names it: Qt's "Ctrl+Shift+N" is "ctrl+shift+n"."""
    names = {"Esc": "Escape", "Ctrl": "ctrl", "Shift": "shift"}
    *chord, last = [names.get(part, part) for part in keys.split("+")]
    return "+".join([*chord, last.lower() if len(last) == 1 else last])


@pytest.fixture(scope="module")
def shifts():
    """The shift that goes on from call to call; a call that fails ends it."""
    going = []
    yield going
    for shift in going:
        shift.program.stop()


@pytest.fixture
def shift(shifts, a_program, tmp_path):
    if shifts and not shifts[0].is_between:
        shifts.pop().program.stop()
    if not shifts:
        program = a_program(tmp_path)
        try:
            shifts.append(Shift(program))
        except BaseException:
            program.stop()
            raise
    return shifts[0]


@pytest.mark.parametrize("call", CALLS + AND_MORE, ids=lambda call: call.name)
def test_the_ledger_tells_the_call_in_order(shift, call):
    shift.walk(call)
    count = ten_calls.presses(call)
    print(f"{call.name}: {count} presses")
    assert call.most is None or count <= call.most
    # The next call comes to an agent who is ready.
    shift.program.keys("Return")
