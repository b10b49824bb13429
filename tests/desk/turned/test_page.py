"""The screen turned: theirs alone, in words for them, and one key back to where one was."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from agent_desk.actions.promises import Due
from agent_desk.actions.turned import Open, Promised, TurnedPage
from agent_desk.desk.turned.page import TurnedScreen
from agent_desk.domain.errors import NotFoundError
from tests.desk import accessible
from tests.desk.stand_ins import DAY, NOW, StillClock
from tests.desk.test_shift import Desk
from tests.ledgers import START_AT, a_ledger

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
ALL = TurnedPage(
    name="Ayşe Demir",
    promised=(
        Promised(text="Ring about the part", due_at=NOW + DAY, whole_day=False),
        Promised(text="Bring the boiler", due_at=NOW + 3 * DAY, whole_day=True),
    ),
    open=(
        Open(text="", since_at=NOW - 9 * DAY, ours=True),
        Open(text="Order W2611340: a boiler", since_at=0),
        Open(text="", since_at=NOW - 2 * DAY),
    ),
)


def seen(widget):
    """Every word that can be seen in a widget."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    return [text for text in labels if text]


@pytest.fixture
def page(look, shown):
    return shown(TurnedScreen(look, StillClock()), 1280, 800)


@pytest.fixture
def desk(qtbot, look):
    with a_ledger() as store:
        made = Desk(qtbot, look, store)
        made.arrive()
        made.open("dem")
        yield made
        made.work.stop()


def test_it_says_what_was_promised_and_what_is_open(page):
    page.show_page(ALL)
    assert seen(page) == [
        "Ayşe Demir",
        "What we promised you",
        "Ring about the part",
        "By Wednesday, 26 November, 10:32",
        "Bring the boiler",
        "By Friday, 28 November",
        "What is open with you",
        "Something we have to put right",
        "Since 16 Nov",
        "Order W2611340: a boiler",
        "Something you asked us for",
        "Since 23 Nov",
    ]


def test_in_german_days_are_said_in_german(look, shown, spoken):
    spoken("de")
    page = shown(TurnedScreen(look, StillClock()), 1280, 800)
    page.show_page(ALL)
    assert "Was wir versprochen haben" in seen(page)
    assert "Bis Mittwoch, 26. November, 10:32" in seen(page)


def test_nothing_open_is_a_sentence(page):
    page.show_page(TurnedPage(name="Ayşe Demir", promised=(), open=()))
    assert seen(page) == ["Ayşe Demir", "Nothing is open between you and us."]


def test_nobody_stays_on_it(page):
    page.show_page(ALL)
    page.clear()
    assert seen(page) == []


def test_a_reader_finds_a_name_on_everything(page):
    page.show_page(ALL)
    assert accessible.faults(page) == []


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_every_line_is_as_wide_as_the_page_at_most(page, look, scale):
    look.set_scale(scale)
    page.resize(480, 400)
    page.show_page(ALL)
    QApplication.processEvents()
    for label in page.findChildren(QLabel):
        if label.isVisible():
            assert label.mapTo(page, label.rect().topRight()).x() <= page.width()


def test_the_whole_window_shows_nothing_else(desk):
    desk.type("Omar told her nonsense")
    desk.press(Key.Key_F7)
    assert desk.page() == "turned"
    shown_words = " ".join([*seen(desk.window), desk.window.windowTitle()])
    assert "Ayşe Demir" in shown_words
    for secret in ("Mira", "Omar", "nonsense", "Saved", "555", "@", "Lindenstraße"):
        assert secret not in shown_words
    written = desk.shift.contact.line
    assert not written.isVisible()
    assert not desk.window.header.isVisible()


@pytest.mark.parametrize("back", [Key.Key_F7, Key.Key_Escape])
def test_back_again_the_cursor_stands_in_the_half_word(desk, back):
    desk.type("The boiler is co")
    field = QApplication.focusWidget()
    for _ in range(3):
        desk.press(Key.Key_Left)
    desk.press(Key.Key_F7)
    desk.press(back)
    assert desk.page() == "customer"
    assert QApplication.focusWidget() is field
    desk.type("so ")
    assert field.text() == "The boiler isso  co"


def test_from_the_goodbye_one_comes_back_to_it(desk):
    desk.press(Key.Key_3, CONTROL)
    focused = QApplication.focusWidget()
    desk.press(Key.Key_F7)
    desk.press(Key.Key_Escape)
    assert desk.page() == "goodbye"
    assert QApplication.focusWidget() is focused


def test_from_the_keys_one_comes_back_to_the_customer(desk):
    desk.press(Key.Key_F1)
    desk.press(Key.Key_F7)
    assert desk.page() == "turned"
    desk.press(Key.Key_F7)
    assert desk.page() == "customer"
    assert QApplication.focusWidget() is desk.shift.contact.line._edit


def test_while_it_is_turned_no_key_shows_anything_else_or_writes(desk):
    desk.press(Key.Key_F7)
    for key in (Key.Key_1, Key.Key_3, Key.Key_N, Key.Key_K, Key.Key_L, Key.Key_Z):
        desk.press(key, CONTROL)
        assert desk.page() == "turned"
    desk.press(Key.Key_F1)
    desk.type("abc 123")
    assert desk.page() == "turned"
    desk.press(Key.Key_F7)
    assert desk.shift.contact.line.text() == ""
    assert desk.logged() == ()


def test_what_is_to_be_said_meanwhile_waits_until_it_is_turned_back(desk):
    desk.press(Key.Key_F7)
    desk.work.failed.emit(NotFoundError("Omar Haddad is not here.", "Find them again."))
    assert not desk.window.notices.isVisible()
    desk.press(Key.Key_F7)
    assert desk.window.notices.isVisible()


def test_a_promise_just_made_is_on_it(desk):
    opened = desk.acts.interactions.opened()
    due = Due(at=START_AT + DAY, zone="Europe/Berlin")
    desk.acts.promises.make(desk.acts.me, opened.interaction_id, "Ring about the part", due)
    desk.press(Key.Key_F7)
    assert "Ring about the part" in seen(desk.window)


def test_what_cannot_be_read_is_said_on_the_agents_side(desk, monkeypatch):
    def fail(*_given):
        raise NotFoundError("This customer is not here.", "Find them again.")

    monkeypatch.setattr(desk.doings.turned, "page", fail)
    desk.press(Key.Key_F7)
    assert desk.page() == "customer"
    assert "This customer is not here." in desk.window.notices.text()


def test_between_customers_there_is_nobody_to_turn_to(qtbot, look):
    with a_ledger() as store:
        made = Desk(qtbot, look, store)
        made.arrive()
        made.press(Key.Key_F7)
        assert made.page() == "arrival"
        made.work.stop()


def test_quitting_turns_back_first_and_says_so(desk):
    desk.press(Key.Key_F7)
    desk.press(Key.Key_Q, CONTROL)
    assert desk.page() == "customer"
    assert "Nothing is lost" in desk.window.notices.text()


def test_a_held_key_turns_it_once(desk):
    QTest.keyPress(QApplication.focusWidget(), Key.Key_F7)
    again = QKeyEvent(
        QEvent.Type.KeyPress, Key.Key_F7, Qt.KeyboardModifier.NoModifier, "", autorep=True
    )
    QApplication.sendEvent(QApplication.focusWidget(), again)
    desk.rest()
    assert desk.page() == "turned"
    assert isinstance(QApplication.focusWidget(), QWidget)
