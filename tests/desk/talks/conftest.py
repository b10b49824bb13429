"""Desks on a shift in which a lead and Omar each have their key."""

import pytest
from PySide6.QtCore import Qt

from agent_desk.desk.talks.page import TalksPage
from agent_desk.store import pin_proof
from tests.desk.lead.conftest import a_shift
from tests.desk.test_shift import Desk
from tests.ledgers import StepClock, a_ledger

LEADS, OMARS = "604183", "a sentence I keep"
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class TalkDesk(Desk):
    """With what a person does to get to the page."""

    def sign_in(self, agent_id, pin):
        (agent,) = (one for one in self.acts.agents.listed() if one.agent_id == agent_id)
        self.shift._at_the_desk._come(self.acts.signing_in.sign_in(agent.agent_id, pin))
        self.rest()

    def talks(self):
        return self.window.findChild(TalksPage)

    def ask(self):
        self.press(Qt.Key.Key_T, CONTROL_SHIFT)

    def prove(self, pin):
        self.type(pin)
        self.press(Qt.Key.Key_Return)

    def seen(self):
        """Every word that is to be seen on the page."""
        from PySide6.QtWidgets import QLabel

        shown = [one.text() for one in self.talks().findChildren(QLabel) if one.isVisible()]
        return shown + [row.aloud() for row in self.talks()._list.rows()]


def with_keys(acts):
    a_shift(acts)
    acts.signing_in.set_pin(acts.me, LEADS)
    acts.signing_in.set_pin(acts.omar, OMARS)


@pytest.fixture
def a_talk_desk(qtbot, look, monkeypatch):
    """A desk at which nobody has signed in yet."""
    # The same derivation, quicker to guess: these PINs keep nothing.
    monkeypatch.setattr(pin_proof, "_MEMORY_KIB", 256)
    with a_ledger() as store:
        made = TalkDesk(qtbot, look, store, StepClock(), before=with_keys)
        yield made
        made.work.stop()
