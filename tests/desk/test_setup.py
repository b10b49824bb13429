"""Protection: an open choice with its consequences, and the passphrase at later starts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.setup.page import SetupPage
from tests.desk import accessible

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
PHRASE = "a horse is in the hall"


@pytest.fixture
def page(look, shown):
    return shown(SetupPage(look))


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def write(text):
    QTest.keyClicks(QApplication.focusWidget(), text)


def seen(page):
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def visible(page, kind):
    return [part for part in page.findChildren(kind) if part.isVisible()]


def test_nothing_is_chosen_beforehand(page, qtbot):
    page.ask_protection()
    with (
        qtbot.assertNotEmitted(page.passphrase_chosen),
        qtbot.assertNotEmitted(page.no_encryption_chosen),
    ):
        press(Key.Key_Return, CTRL)
    assert "Protect it with" not in seen(page)


def test_a_passphrase_is_typed_twice(page, qtbot):
    page.ask_protection()
    press(Key.Key_1)
    assert "nobody can bring it back" in seen(page)
    write(PHRASE)
    press(Key.Key_Return)
    write(PHRASE)
    with qtbot.waitSignal(page.passphrase_chosen, timeout=500) as chosen:
        press(Key.Key_Return)
    assert chosen.args == [PHRASE]


def test_two_that_differ_are_said_in_place(page, qtbot):
    page.ask_protection()
    press(Key.Key_1)
    write(PHRASE)
    press(Key.Key_Return)
    write("another horse")
    with qtbot.assertNotEmitted(page.passphrase_chosen):
        press(Key.Key_Return, CTRL)
    assert "The two are not the same." in seen(page)


def test_one_too_short_is_refused(page, qtbot):
    page.ask_protection()
    press(Key.Key_1)
    write("horse")
    press(Key.Key_Return)
    write("horse")
    with qtbot.assertNotEmitted(page.passphrase_chosen):
        press(Key.Key_Return)
    assert "too short" in seen(page)


def test_no_protection_is_chosen_in_two_steps(page, qtbot):
    page.ask_protection()
    with qtbot.assertNotEmitted(page.no_encryption_chosen):
        press(Key.Key_2)
    assert "can read every customer" in seen(page)
    assert visible(page, QLineEdit) == []
    with qtbot.waitSignal(page.no_encryption_chosen, timeout=500):
        press(Key.Key_Return, CTRL)


def test_what_is_typed_can_be_seen(page):
    page.ask_protection()
    press(Key.Key_1)
    assert {f.echoMode() for f in visible(page, QLineEdit)} == {QLineEdit.EchoMode.Password}
    next(b for b in visible(page, ActionButton) if b.text() == "Show what I type").click()
    assert {f.echoMode() for f in visible(page, QLineEdit)} == {QLineEdit.EchoMode.Normal}


def test_the_passphrase_opens(page, qtbot):
    page.ask_passphrase()
    write(PHRASE)
    with qtbot.waitSignal(page.passphrase_given, timeout=500) as given:
        press(Key.Key_Return)
    assert given.args == [PHRASE]
    with qtbot.assertNotEmitted(page.passphrase_given):
        press(Key.Key_Return)


def test_a_wrong_one_is_said_in_place_and_can_be_typed_again(page, qtbot):
    page.ask_passphrase()
    write("a cow")
    press(Key.Key_Return)
    page.show_wrong_key()
    assert "does not open the desk" in seen(page)
    write(PHRASE)
    assert "does not open the desk" not in seen(page)
    with qtbot.waitSignal(page.passphrase_given, timeout=500) as given:
        press(Key.Key_Return)
    assert given.args == [PHRASE]


def test_a_reader_finds_a_name_on_everything(page):
    for ask in (page.ask_passphrase, page.ask_protection):
        ask()
        assert accessible.faults(page) == []
    press(Key.Key_1)
    assert accessible.faults(page) == []
