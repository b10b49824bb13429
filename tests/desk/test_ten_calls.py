"""The ten calls of the journeys in every look and language, by real Qt keys in this process."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from agent_desk.actions.line_steps import LineSteps
from agent_desk.actions.upkeep import Upkeep
from agent_desk.desk.theme import Scheme
from agent_desk.phone.calls import Call as Ringing
from tests.desk.accessible import faults
from tests.desk.test_shift import Desk
from tests.journeys import ten_calls
from tests.journeys.ten_calls import (
    AND_MORE,
    CALLS,
    DAY,
    DECIDED,
    Found,
    Kept,
    Page,
    Press,
    Rings,
    Taken,
    Type,
)
from tests.ledgers import START_AT, StepClock, a_ledger

PAGES = {"not_them": "find"}
LOOKS = {
    "80 %": lambda dress: dress.look.set_scale(0.8),
    "130 %": lambda dress: dress.look.set_scale(1.3),
    "200 %": lambda dress: dress.look.set_scale(2.0),
    "dark": lambda dress: dress.look.set_scheme(Scheme.DARK),
    "contrast": lambda dress: dress.look.set_scheme(Scheme.CONTRAST),
    "right to left": lambda dress: dress.turn(),
    "German": lambda dress: dress.speak("de"),
}


class Walk:
    """A desk on which the calls are walked."""

    def __init__(self, qtbot, look, store):
        clock = StepClock(START_AT - 60 * DAY)
        self.desk = Desk(qtbot, look, store, clock, counter=True)
        ten_calls.prepare(self.desk.acts, LineSteps(store, clock, region="US"))
        clock.at = START_AT
        self.upkeep = Upkeep(store)
        self.desk.arrive()
        self.desk.arrive()

    def one(self, call):
        since = len(self.upkeep.written_here())
        for step in call.steps:
            self.take(step)
            assert not faults(self.desk.window), step
            assert_within_reach(self.desk.window, step)
        acts = self.desk.acts
        ten_calls.assert_told(call, self.upkeep, acts.customers, acts.me, since)

    def take(self, step):
        match step:
            case Press(keys):
                self.press(keys)
            case Type(text):
                self.desk.type(text)
            case Rings(number):
                self.desk.shift.take_call(Ringing(number=number))
                self.desk.rest()
            case Found():
                self.until("customer")
            case Taken(page):
                self.until(page)
            case Page(name):
                assert self.desk.page() == PAGES.get(name, name)
            case Kept():
                self.desk.rest()

    def press(self, keys):
        for key in keys:
            pressed = QKeySequence(key)[0]
            self.desk.press(pressed.key(), pressed.keyboardModifiers())

    def until(self, page):
        """Enter, and once more where it is asked whether it is about the same."""
        for _ in range(2):
            if self.desk.page() != page:
                self.desk.press(Qt.Key.Key_Return)


class Dress:
    """What a look is made with."""

    def __init__(self, qapp, look, speak):
        self.look = look
        self.speak = speak
        self._qapp = qapp

    def turn(self):
        self._qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


@pytest.fixture
def dress(qapp, look, spoken):
    return Dress(qapp, look, spoken)


@pytest.fixture
def ledger():
    with a_ledger() as store:
        yield store


def assert_within_reach(window, step):
    """Who writes sees where: the focus is somewhere, and no part of it is cut off."""
    focused = QApplication.focusWidget()
    assert focused is not None, step
    seen = focused.visibleRegion().boundingRect()
    assert not seen.isEmpty(), f"{focused.accessibleName()!r} cannot be seen after {step}"


def in_every_look():
    """Every call in every look; in each gate each call in one look, and each look once."""
    for place, call in enumerate(CALLS + AND_MORE + DECIDED):
        for number, name in enumerate(LOOKS):
            later = () if place % len(LOOKS) == number else pytest.mark.long
            yield pytest.param(call, name, marks=later, id=f"{call.name}, {name}")


@pytest.mark.parametrize(("call", "name"), list(in_every_look()))
def test_a_call_is_told_in_every_look(qtbot, dress, ledger, call, name):
    LOOKS[name](dress)
    walk = Walk(qtbot, dress.look, ledger)
    try:
        walk.one(call)
    finally:
        walk.desk.work.stop()
