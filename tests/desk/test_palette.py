"""Ctrl+K: everything at hand now, found by typing, done by Return; the focus goes back."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from agent_desk.desk import commands, keycap
from agent_desk.desk.at_hand import LINK, at_hand
from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.commands import COMMANDS, Where
from agent_desk.desk.palette import Palette
from agent_desk.desk.row_list import RowList
from agent_desk.desk.window import Window
from tests.desk import accessible

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
# They act on that page alone.
OF_THE_SHIFT = {"next_person", "previous_person", "numbers", "on_paper"}


class Page(QWidget):
    """A page with a field, a button that does a command, and a note of what was done."""

    def __init__(self, look):
        super().__init__()
        self.done = []
        self.field = QLineEdit()
        self.field.setAccessibleName("Field")
        self.pause = ActionButton(look, "Two minutes for me", command="pause")
        self.pause.clicked.connect(lambda: self.done.append("pause"))
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.pause)


@pytest.fixture
def window(look, shown):
    made = Window(look)
    for name in ("signin", "arrival", "customer", "goodbye"):
        made.add_page(name, Page(look))
    for command in ("lock", "sign_out", "pin", "people", "shift", "talks"):
        made.bind(command, lambda: None)
    made.set_lead(lead=True)
    made.show_page("arrival", "Between customers")
    shown(made, 1280, 800)
    made._stack.currentWidget().field.setFocus()
    yield made
    made.set_customer_open(customer_open=False)


def page(window):
    return window._stack.currentWidget()


def press(key, modifiers=NONE):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def write(text):
    """Type in any script, as a keyboard does."""
    for character in text:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, NONE, character)
        QApplication.sendEvent(QApplication.focusWidget(), event)


def ask():
    press(Key.Key_K, CTRL)


def listed(window):
    return [row.text for row in window.findChild(Palette).findChild(RowList).rows()]


def is_asked(window):
    return window.findChild(Palette).isVisible()


def test_it_lists_what_is_at_hand_with_the_keys_in_force(window):
    ask()
    rows = {row.text: row.right for row in window.findChild(Palette).findChild(RowList).rows()}
    expected = (
        {name for name, command in COMMANDS.items() if command.where is not Where.CUSTOMER}
        - {"palette", "here", "offered", "finish", "back"}
        - OF_THE_SHIFT
    )
    assert rows == {
        commands.shown_text(name): keycap.shown(commands.key_of(name)) for name in expected
    }


def test_before_anybody_signed_in_nobody_can_be_found(window):
    window.show_page("signin")
    ask()
    assert "Find who is on the line" not in listed(window)
    assert "Larger text" in listed(window)


def test_with_a_customer_it_lists_what_can_be_done_with_them(window):
    window.set_customer_open(customer_open=True)
    window.show_page("customer")
    page(window).field.setFocus()
    ask()
    assert "Go to the goodbye" in listed(window)
    assert "Find who is on the line" not in listed(window)
    assert "Take two minutes for yourself" not in listed(window)


def test_what_is_hidden_or_may_not_be_pressed_is_not_at_hand(window):
    page(window).pause.setEnabled(False)
    ask()
    assert "Take two minutes for yourself" not in listed(window)
    press(Key.Key_Escape)
    page(window).pause.setEnabled(True)
    page(window).pause.hide()
    ask()
    assert "Take two minutes for yourself" not in listed(window)


def test_typed_words_make_it_shorter_and_return_does_the_first(window, look):
    ask()
    write("text larg")
    assert listed(window) == ["Larger text"]
    press(Key.Key_Return)
    assert look.scale == pytest.approx(1.1)
    assert not is_asked(window)


@pytest.mark.parametrize("typed", ["größ", "groess", "GROSS", "large", "schrift larg"])
def test_in_german_german_and_english_words_find_it_with_and_without_accents(
    window, spoken, typed
):
    spoken("de")
    ask()
    write(typed)
    assert listed(window)[0] == "Größere Schrift"


def test_a_button_that_does_a_command_is_pressed(window):
    ask()
    write("two min")
    press(Key.Key_Return)
    assert page(window).done == ["pause"]


def test_arrows_walk_the_rows_while_one_types(window, look):
    ask()
    write("text")
    assert listed(window) == ["Larger text", "Smaller text", "Usual text size"]
    for _ in range(3):
        press(Key.Key_Down)
    press(Key.Key_Up)
    press(Key.Key_Return)
    assert look.scale == pytest.approx(0.9)


def test_what_nothing_is_called_says_so_and_does_nothing(window):
    ask()
    write("xyzzy")
    assert listed(window) == []
    press(Key.Key_Return)
    assert is_asked(window)
    assert window.findChild(Palette)._nothing.isVisible()


@pytest.mark.parametrize("leave", [(Key.Key_Escape, NONE), (Key.Key_K, CTRL)])
def test_leaving_gives_back_the_focus_the_cursor_and_what_is_marked(window, leave):
    field = page(window).field
    field.setText("The boiler is co")
    field.setSelection(4, 6)
    ask()
    assert QApplication.focusWidget() is not field
    write("half")
    press(*leave)
    assert QApplication.focusWidget() is field
    assert field.text() == "The boiler is co"
    assert (field.selectionStart(), field.selectedText()) == (4, "boiler")
    write("heater")
    assert field.text() == "The heater is co"


def test_escape_reaches_nothing_behind_it(window):
    seen = []
    ask()
    page(window).keyPressEvent = lambda event: seen.append(event.key())
    window.keyPressEvent = page(window).keyPressEvent
    QTest.keyClick(window.findChild(Palette), Key.Key_F9)
    press(Key.Key_Escape)
    assert seen == []
    QTest.keyClick(page(window), Key.Key_F9)
    assert seen


def test_a_click_beside_it_leaves_and_a_click_on_a_row_does_it(window, look):
    ask()
    palette = window.findChild(Palette)
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not is_asked(window)
    ask()
    write("larger")
    rows = palette.findChild(RowList)
    middle = rows.visualRect(rows.model().index(0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert look.scale == pytest.approx(1.1)


def test_a_key_that_turns_the_page_ends_it(window):
    window.set_customer_open(customer_open=True)
    window.show_page("customer")
    page(window).field.setFocus()
    ask()
    window.show_page("goodbye")
    assert not is_asked(window)


def test_it_is_no_window_of_its_own(window):
    ask()
    palette = window.findChild(Palette)
    assert palette.window() is window
    assert not palette.isWindow()
    assert QApplication.activeModalWidget() is None


def test_a_reader_is_told_each_row_and_its_key(window):
    ask()
    assert accessible.faults(window.findChild(Palette)) == []
    rows = window.findChild(Palette).findChild(RowList).rows()
    assert "Larger text. Key: Ctrl++" in [row.aloud() for row in rows]


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("size", [(480, 400), (1280, 800)])
def test_it_stays_inside_the_window_at_every_size(window, look, scale, size):
    window.resize(*size)
    look.set_scale(scale)
    ask()
    QApplication.processEvents()
    palette = window.findChild(Palette)
    assert palette.rect() == window.rect()
    card, rows = palette._card, palette.findChild(RowList)
    assert palette.rect().contains(card.geometry())
    assert rows.height() == rows.sizeHint().height()
    assert card.height() <= rows.height() + palette._edit.height() + 80 * scale


def test_a_link_is_listed_after_the_commands_while_it_may_be_opened(window):
    link = QAction("Open Orders", page(window))
    link.setObjectName(LINK)
    assert at_hand(window, customer_open=False)[-1].text == "Open Orders"
    link.setEnabled(False)
    assert at_hand(window, customer_open=False)[-1].text != "Open Orders"
