"""A goodbye that waits, through the whole window: the ear wins, and nothing is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from agent_desk.desk.buttons import ChoiceButton
from agent_desk.phone.calls import Call
from tests.desk.accessible import faults
from tests.desk.test_shift import CONTROL, Desk
from tests.ledgers import a_ledger

Key = Qt.Key
LATER = CONTROL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(qtbot, look):
    with a_ledger() as store:
        made = Desk(qtbot, look, store)
        made.arrive()
        yield made
        made.work.stop()


def at_goodbye(desk, typed, words):
    desk.open(typed)
    desk.press(Key.Key_3, CONTROL)
    for digit in (Key.Key_3, Key.Key_2, Key.Key_1):
        desk.press(digit)
    desk.type(words)


def said(desk):
    shown = desk.window.findChildren(QLabel)
    text = "\n".join(one.text() for one in shown if one.isVisible())
    return text.replace("\u2068", "").replace("\u2069", "")


def test_it_waits_while_the_next_one_is_served_and_comes_back_with_one_key(desk):
    at_goodbye(desk, "dem", "half a sen")
    desk.press(Key.Key_Return, LATER)
    assert desk.page() == "arrival"
    assert "The goodbye waits." in said(desk)
    assert "The goodbye of Ayşe Demir waits" in said(desk)
    assert faults(desk.window) == []
    desk.open("omar")
    assert desk.page() == "customer"
    assert "Ayşe" not in said(desk)
    desk.press(Key.Key_3, CONTROL)
    desk.press(Key.Key_Return, CONTROL)
    assert desk.page() == "arrival"
    assert "That call ends here." in said(desk)
    desk.press(Key.Key_1)
    assert desk.page() == "goodbye"
    buttons = desk.window.findChildren(ChoiceButton)
    chosen = [b.text() for b in buttons if b.isChecked() and b.isVisible()]
    assert chosen[:3] == ["Not yet", "Let down", "In their words"]
    assert "half a sen" in [one.text() for one in desk.window.findChildren(QLineEdit)]
    desk.press(Key.Key_Return, CONTROL)
    assert desk.page() == "arrival"
    assert "The goodbye of" not in said(desk)


def test_a_second_one_is_refused_in_words_and_stays_open(desk):
    at_goodbye(desk, "dem", "first")
    desk.press(Key.Key_Return, LATER)
    at_goodbye(desk, "omar", "second")
    desk.press(Key.Key_Return, LATER)
    assert desk.page() == "goodbye"
    assert "The goodbye of Ayşe Demir waits already." in said(desk)
    assert "second" in [one.text() for one in desk.window.findChildren(QLineEdit)]


def test_the_ear_wins_and_both_goodbyes_come_back(desk):
    at_goodbye(desk, "dem", "first")
    desk.press(Key.Key_Return, LATER)
    at_goodbye(desk, "omar", "second")
    desk.shift.take_call(Call(number="+13035550199", call_id="7"))
    desk.rest()
    assert desk.page() == "goodbye"
    assert "Somebody is on the line." in said(desk)
    desk.press(Key.Key_Return, LATER)
    assert desk.page() == "arrival"
    text = said(desk)
    assert "+13035550199 is on the line" in text
    assert "The goodbye of Ayşe Demir waits" in text
    for words in ("first", "second"):
        desk.press(Key.Key_2)
        assert desk.page() == "goodbye"
        assert words in [one.text() for one in desk.window.findChildren(QLineEdit)]
        desk.press(Key.Key_Return, CONTROL)
        assert desk.page() == "arrival"


def test_after_a_restart_it_still_waits_for_who_signs_in(desk):
    at_goodbye(desk, "dem", "kept")
    desk.press(Key.Key_Return, LATER)
    desk.shift.begin()
    desk.rest()
    assert desk.page() == "signin"
    desk.arrive()
    # The greeting comes first, and nothing that waits beside it.
    assert "waits" not in said(desk)
    desk.press(Key.Key_Return)
    assert "The goodbye of Ayşe Demir waits" in said(desk)


def test_a_plain_call_takes_few_presses_codes_included(desk):
    desk.open("dem")
    desk.type("Asked when we open.")
    presses = (
        (Key.Key_Return,),
        (Key.Key_3, CONTROL),
        (Key.Key_R, CONTROL),
        (Key.Key_1,),
        (Key.Key_1,),
        (Key.Key_Return, CONTROL),
    )
    for press in presses:
        desk.press(*press)
    assert desk.page() == "arrival"
    assert len(presses) <= 7


def test_letters_at_goodbye_still_write_in_the_line(desk):
    desk.open("dem")
    desk.press(Key.Key_3, CONTROL)
    desk.type("one more thing")
    desk.press(Key.Key_Return)
    assert desk.logged() == ("one more thing",)
    assert "I got in touch about this: one more thing." in said(desk)


def rings_again(desk):
    """Ayşe's goodbye waits, and she rings; the agent takes the call."""
    at_goodbye(desk, "dem", "half a sen")
    desk.press(Key.Key_Return, LATER)
    desk.press(Key.Key_Return)
    desk.shift.take_call(Call(number="+13035550123", call_id="7"))
    desk.rest()
    desk.press(Key.Key_Return)


def test_who_rings_again_is_offered_the_contact_that_waits(desk):
    rings_again(desk)
    assert desk.page() == "arrival"
    assert "Is it about the same?" in said(desk)
    assert "The last contact with Ayşe Demir is not finished" in said(desk)
    assert faults(desk.window) == []
    desk.press(Key.Key_Return)
    assert desk.page() == "goodbye"
    assert "half a sen" in [one.text() for one in desk.window.findChildren(QLineEdit)]
    assert desk.acts.interactions.parked(desk.acts.me) is None
    assert desk.shift._arrival.offers() == ()


def test_a_new_contact_can_be_begun_and_the_other_goes_on_waiting(desk):
    rings_again(desk)
    desk.press(Key.Key_2)
    assert desk.page() == "customer"
    waiting = desk.acts.interactions.parked(desk.acts.me)
    assert waiting.interaction_id != desk.acts.interactions.opened().interaction_id
    desk.press(Key.Key_3, CONTROL)
    desk.press(Key.Key_Return, CONTROL)
    assert "The goodbye of Ayşe Demir waits" in said(desk)


def test_found_by_name_it_is_asked_too(desk):
    at_goodbye(desk, "dem", "half a sen")
    desk.press(Key.Key_Return, LATER)
    desk.open("dem")
    assert desk.page() == "arrival"
    assert "Is it about the same?" in said(desk)
    desk.press(Key.Key_1)
    assert desk.page() == "goodbye"


def test_the_question_is_left_with_escape_and_does_not_come_back(desk):
    rings_again(desk)
    desk.press(Key.Key_Escape)
    assert "Ready when they ring." in said(desk)
    assert "+13035550123 is on the line" in said(desk)
    desk.press(Key.Key_1)
    desk.press(Key.Key_N, CONTROL)
    desk.press(Key.Key_Escape)
    assert "Is it about the same?" not in said(desk)
