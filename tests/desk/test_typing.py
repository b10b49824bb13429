"""AltGr, dead keys and input methods write, wherever the focus is, and never choose."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from agent_desk.desk.buttons import ChoiceButton
from agent_desk.desk.digits import digit_of
from agent_desk.desk.palette import Palette
from tests.desk.test_shift import Desk
from tests.ledgers import a_ledger

Key = Qt.Key
Held = Qt.KeyboardModifier
CONTROL = Held.ControlModifier

# How systems tell of AltGr: X11 with a group or nothing, Windows as Ctrl and Alt.
ALT_GR = [Held.NoModifier, Held.GroupSwitchModifier, Held.ControlModifier | Held.AltModifier]
# A German row: the key that is pressed, the key Qt may name instead, what it writes.
GERMAN = [
    (Key.Key_7, Key.Key_BraceLeft, "{"),
    (Key.Key_8, Key.Key_BracketLeft, "["),
    (Key.Key_9, Key.Key_BracketRight, "]"),
    (Key.Key_0, Key.Key_BraceRight, "}"),
    (Key.Key_2, Key.Key_twosuperior, "²"),
    (Key.Key_3, Key.Key_threesuperior, "³"),
    (Key.Key_Q, Key.Key_At, "@"),
    (Key.Key_E, Key.Key_unknown, "€"),
    (Key.Key_Plus, Key.Key_AsciiTilde, "~"),
]


@pytest.fixture
def desk(qtbot, look):
    with a_ledger() as store:
        made = Desk(qtbot, look, store)
        made.arrive()
        made.open("dem")
        yield made
        made.work.stop()


def press(desk, key, text, held=Held.NoModifier):
    """Press a key as the system tells of it, shortcuts included."""
    focused = QApplication.focusWidget() or desk.window
    for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
        QTest.sendKeyEvent(action, focused, key, text, held)
    desk.rest()


def alt_gr_row(desk, held):
    for pressed, named, text in GERMAN:
        # Qt names the character where Ctrl and Alt stand for AltGr, else either.
        press(desk, named, text, held)
        if held is not Held.NoModifier:
            press(desk, pressed, text, held)
    return "".join(text * (1 + (held is not Held.NoModifier)) for _, _, text in GERMAN)


def compose(desk, *preedits, commit):
    """Compose as an input method does; give what stood in the field meanwhile."""
    field = QApplication.focusWidget()
    for preedit in preedits:
        QApplication.sendEvent(field, QInputMethodEvent(preedit, []))
    meanwhile = field.text()
    done = QInputMethodEvent()
    done.setCommitString(commit)
    QApplication.sendEvent(field, done)
    desk.rest()
    return meanwhile


def chosen(desk):
    buttons = desk.window.findChildren(ChoiceButton)
    return [b.text() for b in buttons if b.isChecked() and b.isVisible()]


def words_field(desk):
    """Go to Goodbye's field for their own words, as one gets there."""
    desk.press(Key.Key_3, CONTROL)
    for digit in (Key.Key_3, Key.Key_2, Key.Key_1):
        desk.press(digit)
    field = QApplication.focusWidget()
    assert desk.shift.contact.goodbye.isAncestorOf(field)
    return field


@pytest.mark.parametrize("held", ALT_GR)
def test_alt_gr_writes_in_the_moment_line(desk, held):
    written = alt_gr_row(desk, held)
    assert desk.shift.contact.line._edit.text() == written
    assert desk.page() == "customer"


@pytest.mark.parametrize("held", ALT_GR)
def test_alt_gr_writes_in_the_field_of_the_goodbye(desk, held):
    field = words_field(desk)
    before = chosen(desk)
    written = alt_gr_row(desk, held)
    assert field.text() == written
    assert chosen(desk) == before
    assert desk.page() == "goodbye"


@pytest.mark.parametrize("held", ALT_GR)
def test_alt_gr_in_a_group_with_the_focus_writes_and_chooses_nothing(desk, held):
    desk.press(Key.Key_Escape)
    assert isinstance(QApplication.focusWidget(), ChoiceButton)
    press(desk, Key.Key_BraceLeft, "{", held)
    assert chosen(desk) == []
    assert desk.shift.contact.line._edit.text() == "{"
    desk.press(Key.Key_3, CONTROL)
    press(desk, Key.Key_7, "{", held)
    press(desk, Key.Key_2, "²", held)
    assert chosen(desk) == []
    assert desk.shift.contact.line._edit.text() == "{{²"


def test_a_row_that_writes_digits_with_shift_chooses_by_them(desk):
    """French: the key of 2 writes é, and 2 with Shift."""
    desk.press(Key.Key_3, CONTROL)
    press(desk, Key.Key_Eacute, "é")
    assert chosen(desk) == []
    assert desk.shift.contact.line._edit.text() == "é"
    desk.press(Key.Key_3, CONTROL)
    press(desk, Key.Key_2, "2", Held.ShiftModifier)
    assert len(chosen(desk)) == 1


@pytest.mark.parametrize("dead", [Key.Key_Dead_Acute, Key.Key_Dead_Circumflex])
def test_a_dead_key_waits_for_its_letter_and_chooses_nothing(desk, dead):
    desk.press(Key.Key_3, CONTROL)
    press(desk, dead, "")
    assert chosen(desk) == []
    assert desk.page() == "goodbye"
    desk.press(Key.Key_L, CONTROL)
    press(desk, dead, "")
    assert desk.shift.contact.line._edit.text() == ""
    press(desk, Key.Key_Eacute, "é")
    assert desk.shift.contact.line._edit.text() == "é"


def test_what_a_dead_key_composes_goes_into_both_fields(desk):
    assert compose(desk, "\N{ACUTE ACCENT}", commit="é") == ""
    assert desk.shift.contact.line._edit.text() == "é"
    field = words_field(desk)
    assert compose(desk, "^", commit="â") == ""
    assert field.text() == "â"


def test_an_input_method_composes_in_the_line_and_only_its_word_is_logged(desk):
    assert compose(desk, "に", "にほ", "日本", commit="日本") == ""
    assert compose(desk, "1", "2", commit="語") == "日本"
    assert chosen(desk) == []
    desk.press(Key.Key_Return)
    assert desk.logged() == ("日本語",)


def test_an_input_method_composes_in_the_field_of_the_goodbye(desk):
    field = words_field(desk)
    before = chosen(desk)
    assert compose(desk, "ni", "你", commit="你好") == ""
    assert field.text() == "你好"
    assert chosen(desk) == before


def test_a_word_half_composed_is_kept_while_the_palette_is_asked(desk):
    QApplication.sendEvent(QApplication.focusWidget(), QInputMethodEvent("ko", []))
    desk.press(Key.Key_K, CONTROL)
    compose(desk, "lar", commit="larger")
    rows = desk.window.findChild(Palette)._list.rows()
    assert [row.text for row in rows] == ["Larger text"]
    desk.press(Key.Key_Escape)
    assert QApplication.focusWidget() is desk.shift.contact.line._edit
    compose(desk, commit="n")
    assert desk.shift.contact.line._edit.text().endswith("n")


@pytest.mark.parametrize("held", [Held.ControlModifier, Held.AltModifier, Held.MetaModifier])
def test_a_chord_is_no_choice(held):
    class Pressed:
        def modifiers(self):
            return held

        def text(self):
            return "1"

    assert digit_of(Pressed()) == 0
