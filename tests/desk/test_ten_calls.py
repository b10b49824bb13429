"""The ten calls of the journeys in every look and language, by real Qt keys in this process."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from agent_desk.actions.line_steps import LineSteps
from agent_desk.actions.upkeep import Upkeep
from agent_desk.phone.calls import Call as Ringing
from tests.desk.test_shift import Desk
from tests.journeys import ten_calls
from tests.journeys.ten_calls import CALLS, DAY, Found, Kept, Page, Press, Rings, Taken, Type
from tests.ledgers import START_AT, StepClock, a_ledger

PAGES = {"not_them": "find"}


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

    def one(self, call, seen=lambda: None):
        since = len(self.upkeep.written_here())
        for step in call.steps:
            self._do(step)
            seen()
        acts = self.desk.acts
        ten_calls.assert_told(call, self.upkeep, acts.customers, acts.me, since)

    def _do(self, step):
        match step:
            case Press(keys):
                for key in keys:
                    pressed = QKeySequence(key)[0]
                    self.desk.press(pressed.key(), pressed.keyboardModifiers())
            case Type(text):
                self.desk.type(text)
            case Rings(number):
                self.desk.shift.take_call(Ringing(number=number))
                self.desk.rest()
            case Found() | Taken():
                self.desk.press(Qt.Key.Key_Return)
            case Page(name):
                assert self.desk.page() == PAGES.get(name, name)
            case Kept():
                self.desk.rest()


@pytest.fixture
def walk(qtbot, look):
    with a_ledger() as store:
        made = Walk(qtbot, look, store)
        yield made
        made.desk.work.stop()


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)
def test_a_call_is_told_by_the_ledger(walk, call):
    walk.one(call)
