"""The frame: turns pages by key, shows tabs only with a customer, quits without losing."""

import pytest
from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from agent_desk.desk import commands, keycap
from agent_desk.desk.commands import COMMANDS
from agent_desk.desk.header import Tab
from agent_desk.desk.row_list import RowList
from agent_desk.desk.window import Window
from tests.desk import accessible

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


class Plain(QWidget):
    def __init__(self):
        super().__init__()
        self.field = QLineEdit()
        self.field.setAccessibleName("Field")
        QVBoxLayout(self).addWidget(self.field)


@pytest.fixture
def window(look, shown, tmp_path):
    made = Window(look, tmp_path / "window.ini")
    for name in ("arrival", "customer", "goodbye"):
        made.add_page(name, Plain())
    made.set_foot(Plain())
    made.header.set_agent("Mira Hansen")
    made.header.set_saved("Saved here")
    made.show_page("arrival", "Between customers")
    shown(made, 1280, 800)
    yield made
    made.set_customer_open(customer_open=False)


def press(window, key, modifiers=CTRL):
    QTest.keyClick(QApplication.focusWidget() or window, key, modifiers)


def tabs(window):
    return [tab.text() for tab in window.findChildren(Tab) if tab.isVisible()]


def open_customer(window):
    window.set_customer_open(customer_open=True)
    window.show_page("customer")


def test_tabs_are_there_only_with_a_customer(window):
    assert tabs(window) == []
    open_customer(window)
    assert tabs(window) == ["The customer", "Decide", "Goodbye"]
    window.set_customer_open(customer_open=False)
    assert tabs(window) == []


def test_tabs_say_their_key_and_which_is_shown(window):
    open_customer(window)
    first, decide, second = (tab for tab in window.findChildren(Tab))
    assert accessible.description(decide) == "Key: Ctrl+2"
    assert accessible.description(second) == "Key: Ctrl+3"
    assert accessible.of(first).state().checked
    window.show_page("goodbye")
    assert accessible.of(second).state().checked


def test_keys_ask_for_the_pages_of_the_customer(window, qtbot):
    open_customer(window)
    with qtbot.waitSignal(window.page_asked, timeout=500) as asked:
        press(window, Key.Key_3)
    assert asked.args == ["goodbye"]
    with qtbot.waitSignal(window.page_asked, timeout=500) as asked:
        press(window, Key.Key_2)
    assert asked.args == ["decide"]
    with qtbot.waitSignal(window.page_asked, timeout=500) as asked:
        press(window, Key.Key_1)
    assert asked.args == ["customer"]


def test_between_customers_there_is_nothing_to_ask_for(window, qtbot):
    with qtbot.assertNotEmitted(window.page_asked):
        press(window, Key.Key_3)
    with qtbot.waitSignal(window.find_asked, timeout=500):
        press(window, Key.Key_N)


def test_text_size_goes_by_key(window, look):
    press(window, Key.Key_Plus)
    press(window, Key.Key_Plus)
    assert look.scale == pytest.approx(1.2)
    press(window, Key.Key_Minus)
    assert look.scale == pytest.approx(1.1)
    press(window, Key.Key_0)
    assert look.scale == 1.0


def test_f1_lists_every_command_with_its_key(window):
    press(window, Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    listed = {row.text: row.date for row in window.findChild(RowList).rows()}
    assert window.shown_page() == "keys"
    assert listed == {
        commands.shown_text(name): keycap.shown(command.key)
        for name, command in COMMANDS.items()
    }
    press(window, Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert window.shown_page() == "arrival"
    assert window.windowTitle() == "Between customers"


def test_no_key_means_two_things():
    for where in commands.Where:
        near = [c for c in COMMANDS.values() if c.where in (where, commands.Where.EVERYWHERE)]
        keys = [key for command in near for key in (command.key, *command.also)]
        assert len(keys) == len(set(keys))


def test_quitting_between_customers_is_one_key(window, qtbot):
    with qtbot.waitSignal(window.quitting, timeout=500):
        press(window, Key.Key_Q)
    assert not window.isVisible()


def test_quitting_with_a_customer_says_so_first(window, qtbot):
    open_customer(window)
    with qtbot.assertNotEmitted(window.quitting):
        press(window, Key.Key_Q)
    assert "Nothing is lost" in window.notices.text()
    with qtbot.waitSignal(window.quitting, timeout=500):
        press(window, Key.Key_Q)
    assert not window.isVisible()


def test_a_first_press_long_ago_does_not_quit(window, qtbot):
    open_customer(window)
    press(window, Key.Key_Q)
    window.notices.say("Something else.")
    with qtbot.assertNotEmitted(window.quitting):
        press(window, Key.Key_Q)
    window.show_page("goodbye")
    with qtbot.assertNotEmitted(window.quitting):
        window.close()
    assert window.isVisible()


def test_the_window_remembers_its_size_and_nothing_else(look, window, tmp_path, shown):
    window.resize(1111, 777)
    window.close()
    kept = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    assert kept.allKeys() == ["window/size"]
    assert Window(look, tmp_path / "window.ini").size() == QSize(1111, 777)


def test_a_broken_settings_file_is_no_reason_not_to_start(look, tmp_path):
    broken = tmp_path / "window.ini"
    broken.write_bytes(b"\xff\x00[window\nsize=@Size(x)")
    assert Window(look, broken).size() == QSize(1280, 800)


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("width", [480, 1280])
def test_the_header_fits_at_every_size(window, look, scale, width):
    look.set_scale(scale)
    window.resize(width, 700)
    open_customer(window)
    QApplication.processEvents()
    header = window.header
    shown_parts = [part for part in header.findChildren(QWidget) if part.isVisible()]
    assert {"The customer", "Decide", "Goodbye"} == {
        tab.accessibleName() for tab in header.findChildren(Tab)
    }
    if width == 1280 or scale <= 1:
        for part in shown_parts:
            assert header.rect().contains(part.geometry())


def test_a_reader_finds_a_name_on_everything(window):
    open_customer(window)
    assert accessible.faults(window) == []
