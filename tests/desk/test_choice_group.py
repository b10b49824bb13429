"""A question and its answers: digits choose and go on, arrows and mouse do not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from agent_desk.desk.buttons import ChoiceButton
from agent_desk.desk.choice_group import ChoiceGroup
from tests.desk import accessible

Key = Qt.Key
ANSWERS = (("yes", "Yes"), ("in_part", "In part"), ("not_yet", "Not yet"))


@pytest.fixture
def page(shown):
    made = QWidget()
    QVBoxLayout(made)
    return shown(made)


@pytest.fixture
def group(look, page):
    made = ChoiceGroup(look, "Do they have what they needed?", ANSWERS, hint="A digit goes on.")
    page.layout().addWidget(made)
    made.show()
    made.focus_first()
    return made


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)


def test_a_digit_chooses_and_goes_on(group, qtbot):
    with qtbot.waitSignal(group.moved_on, timeout=500), qtbot.waitSignal(group.chosen) as seen:
        press(Key.Key_2)
    assert group.value() == "in_part"
    assert seen.args == ["in_part"]


def test_one_answer_at_a_time(group):
    group.set_value("yes")
    for key, value in ((Key.Key_3, "not_yet"), (Key.Key_1, "yes"), (Key.Key_2, "in_part")):
        press(key)
        assert group.value() == value
        assert sum(button.isChecked() for button in group.findChildren(ChoiceButton)) == 1


def test_the_same_digit_again_keeps_it(group):
    press(Key.Key_2)
    press(Key.Key_2)
    assert group.value() == "in_part"


def test_a_digit_without_an_answer_does_nothing(group, qtbot):
    with qtbot.assertNotEmitted(group.chosen):
        press(Key.Key_7)
    assert group.value() == ""


def test_arrows_go_from_answer_to_answer_and_choose_nothing(group, qtbot):
    with qtbot.assertNotEmitted(group.moved_on):
        press(Key.Key_Right)
        assert QApplication.focusWidget().text() == "In part"
        press(Key.Key_Left)
        press(Key.Key_Left)
        assert QApplication.focusWidget().text() == "Not yet"
        assert group.value() == ""
        press(Key.Key_Space)
    assert group.value() == "not_yet"


def test_arrows_follow_the_eye_where_one_reads_from_the_right(group):
    group.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    press(Key.Key_Left)
    assert QApplication.focusWidget().text() == "In part"


def test_the_mouse_chooses_and_stays(group, qtbot):
    button = group.findChildren(ChoiceButton)[2]
    with qtbot.assertNotEmitted(group.moved_on), qtbot.waitSignal(group.chosen, timeout=500):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert group.value() == "not_yet"


def test_set_value_is_silent_and_can_choose_nothing(group, qtbot):
    with qtbot.assertNotEmitted(group.chosen):
        group.set_value("yes")
        assert group.value() == "yes"
        group.set_value("")
    assert group.value() == ""


def test_digits_are_shown_only_while_the_focus_is_inside(group, look):
    first = group.findChildren(ChoiceButton)[0]
    assert accessible.description(first) == "Key: 1"
    first.clearFocus()
    assert accessible.description(first) == ""


def test_a_reader_hears_one_of_several(group):
    roles = [accessible.of(button).role() for button in group.findChildren(ChoiceButton)]
    assert roles == [QAccessible.Role.RadioButton] * 3
    assert accessible.faults(group) == []


def test_answers_go_on_in_the_next_line_when_narrow(look, shown):
    group = shown(ChoiceGroup(look, "How?", ANSWERS), width=240)
    tops = {
        button.mapTo(group, button.rect().topLeft()).y()
        for button in group.findChildren(ChoiceButton)
    }
    assert len(tops) > 1
    for button in group.findChildren(ChoiceButton):
        assert group.rect().contains(button.geometry().translated(button.parentWidget().pos()))
