"""Deciding on the whole desk: from the customer's page, into the file, and back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.decide.row_button import RowButton
from tests.desk.accessible import faults
from tests.desk.test_shift import CONTROL, Desk
from tests.ledgers import a_ledger

Key = Qt.Key
ADDRESS = "Change their own address"


@pytest.fixture
def desk(qtbot, look):
    with a_ledger() as store:
        made = Desk(qtbot, look, store)
        made.arrive()
        made.open("dem")
        yield made
        made.work.stop()


def kinds(desk):
    opened = desk.acts.interactions.opened()
    moments = desk.acts.customers.history(desk.acts.me, opened.customer_id, None, 9).moments
    return [moment.kind for moment in moments]


def row(desk, text):
    rows = desk.window.findChildren(RowButton)
    return next(one for one in rows if one.isVisible() and one.text() == text)


def test_the_customers_page_says_how_much_may_be_decided_and_leads_there(desk):
    (button,) = (
        one
        for one in desk.window.findChildren(ActionButton)
        if one.isVisible() and "once more is known" in one.text()
    )
    button.click()
    desk.rest()
    assert desk.page() == "decide"
    assert faults(desk.window) == []


def test_whoever_is_faster_than_what_is_read_is_taken_there_once_it_is(qtbot, look):
    with a_ledger() as store:
        desk = Desk(qtbot, look, store)
        desk.arrive()
        contact = desk.shift.contact
        contact.painted.connect(lambda: QTest.keyClick(desk.window, Key.Key_2, CONTROL))
        desk.open("dem")
        assert desk.page() == "decide"
        assert contact.decide.isAncestorOf(QApplication.focusWidget())
        desk.work.stop()


def test_what_is_decided_is_in_the_history_until_it_is_taken_back(desk):
    desk.press(Key.Key_2, CONTROL)
    assert desk.page() == "decide"
    desk.press(Key.Key_1)
    row(desk, ADDRESS).click()
    desk.rest()
    desk.press(Key.Key_1)
    desk.press(Key.Key_Return, CONTROL)
    assert kinds(desk)[0] == "decision.taken"
    desk.press(Key.Key_1, CONTROL)
    assert desk.page() == "customer"
    desk.press(Key.Key_Z, CONTROL)
    assert "decision.taken" not in kinds(desk)
    desk.press(Key.Key_2, CONTROL)
    assert row(desk, ADDRESS).note() == "Yours to decide."


def test_letters_are_written_in_the_line_and_logged_before_it_is_done(desk):
    desk.press(Key.Key_2, CONTROL)
    desk.press(Key.Key_1)
    row(desk, ADDRESS).click()
    desk.rest()
    desk.press(Key.Key_1)
    desk.type("They moved in spring.")
    desk.press(Key.Key_Return, CONTROL)
    assert kinds(desk)[:2] == ["decision.taken", "interaction.noted"]


def test_nothing_of_them_stays_when_they_are_finished_with(desk):
    desk.press(Key.Key_2, CONTROL)
    desk.press(Key.Key_1)
    desk.press(Key.Key_3, CONTROL)
    for digit in (Key.Key_1, Key.Key_3, Key.Key_2):
        desk.press(digit)
    desk.press(Key.Key_Return, CONTROL)
    assert desk.page() == "arrival"
    desk.open("omar")
    desk.press(Key.Key_2, CONTROL)
    shown = [one.text() for one in desk.window.findChildren(ActionButton) if one.isVisible()]
    assert not any("W2611340" in text for text in shown)
