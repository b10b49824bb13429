"""Without single keys (WCAG 2.1.4) digits act only in a group that has the focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from agent_desk.desk.arrival.page import Stage
from agent_desk.desk.at_hand import at_hand
from agent_desk.desk.buttons import ActionButton, ChoiceButton
from agent_desk.domain.agents import Role
from agent_desk.phone.calls import Call
from tests.desk import accessible
from tests.desk.test_shift import Desk
from tests.ledgers import a_ledger

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
DIGITS = [Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_9]


@pytest.fixture(params=[True, False], ids=["single keys", "none"])
def single(request, keys):
    keys({}, single_keys=request.param)
    return request.param


@pytest.fixture
def desk(qtbot, look, single):
    with a_ledger() as store:
        made = Desk(qtbot, look, store)
        yield made
        made.work.stop()


def keys_shown(desk):
    buttons = [b for b in desk.window.findChildren(ActionButton) if b.isVisible()]
    told = {accessible.description(button) for button in buttons}
    return {text.removeprefix("Key: ") for text in told if text.startswith("Key: ")}


def test_on_arrival_a_digit_pauses_only_with_single_keys(desk, single):
    desk.arrive()
    desk.press(Key.Key_3)
    paused = desk.shift._arrival.stage() is Stage.PAUSING
    assert paused is single


def test_on_arrival_a_digit_is_shown_only_where_it_acts(desk, single):
    desk.arrive()
    desk.shift.take_call(Call(number="+13035550123"))
    desk.rest()
    assert {"1", "3"} & keys_shown(desk) == ({"1", "3"} if single else set())
    assert "Return" in keys_shown(desk)


def test_a_digit_opens_who_is_on_the_line_only_with_single_keys(desk, single):
    desk.arrive()
    desk.shift.take_call(Call(number="+13035550123"))
    desk.rest()
    for digit in DIGITS:
        desk.press(digit)
    assert (desk.acts.interactions.opened() is not None) is single


def test_what_has_no_key_any_more_is_at_hand_all_the_same(desk, single):
    desk.arrive()
    found = {one.text: one for one in at_hand(desk.window, customer_open=False)}
    pause = found["Take two minutes for yourself"]
    assert pause.key == ("3" if single else "")
    pause.do()
    assert desk.shift._arrival.stage() is Stage.PAUSING


def test_who_one_is_is_chosen_by_digit_where_the_list_has_the_focus(desk):
    desk.press(Key.Key_1)
    assert desk.page() == "arrival"


def test_who_one_is_is_not_chosen_from_elsewhere_without_single_keys(desk, single):
    desk.acts.agents.add("Omar Haddad", frozenset({Role.AGENT}), desk.acts.me)
    desk.signin._take.setFocus()
    desk.press(Key.Key_1)
    assert (desk.page() == "arrival") is single


def test_in_a_group_with_the_focus_digits_choose_and_are_shown(desk):
    desk.arrive()
    desk.open("dem")
    desk.press(Key.Key_3, CONTROL)
    group = [b for b in desk.shift.contact.goodbye.findChildren(ChoiceButton) if b.hasFocus()]
    assert accessible.description(group[0]).startswith("Key: ")
    desk.press(Key.Key_2)
    chosen = [b for b in desk.shift.contact.goodbye.findChildren(ChoiceButton) if b.isChecked()]
    assert len(chosen) == 1


def test_a_letter_or_digit_outside_a_group_chooses_nothing(desk, single):
    desk.arrive()
    desk.open("dem")
    desk.press(Key.Key_3, CONTROL)
    desk.shift.contact.goodbye._finish.setFocus()
    for digit in DIGITS:
        desk.press(digit)
    desk.type("yes")
    chosen = [b for b in desk.shift.contact.goodbye.findChildren(ChoiceButton) if b.isChecked()]
    assert chosen == []
    assert desk.page() == "goodbye"
    assert QApplication.focusWidget() is desk.shift.contact.line._edit
