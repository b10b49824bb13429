"""The list: walked row by row, asked for more in time, quick with any number of rows."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from agent_desk.desk.row_list import RowList
from agent_desk.desk.row_model import Row, RowModel
from tests.desk import accessible

Key = Qt.Key
ROWS = [
    Row(
        "a", "They ring. The flat is cold.", date="Today 10:32", icon="phone", right="with you"
    ),
    Row("b", "Visit missed.", date="18 Nov", icon="triangle-alert", right="let down"),
    Row("c", "Order 17", date="2 Sep", icon="shopping-bag"),
]


@pytest.fixture
def rows(look, shown):
    made = RowList(look, "Our moments")
    made.set_rows(ROWS)
    shown(made)
    made.setFocus()
    return made


def test_the_model_keeps_qts_rules(qtmodeltester, qapp):
    model = RowModel()
    model.set_rows(ROWS)
    qtmodeltester.check(model)


def test_the_cursor_walks_and_return_opens(rows, qtbot):
    assert rows.current().key == "a"
    QTest.keyClick(rows, Key.Key_Down)
    with qtbot.waitSignal(rows.opened, timeout=500) as opened:
        QTest.keyClick(rows, Key.Key_Return)
    assert opened.args == ["b"]
    with qtbot.waitSignal(rows.opened, timeout=500):
        QTest.keyClick(rows, Key.Key_Right)


def test_up_from_the_first_row_leaves(rows, qtbot):
    with qtbot.waitSignal(rows.left, timeout=500):
        QTest.keyClick(rows, Key.Key_Up)


def test_a_click_goes_to_a_row_and_a_second_opens_it(rows, qtbot):
    place = rows.visualRect(rows.model().index(1)).center()
    with qtbot.assertNotEmitted(rows.opened):
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(rows.opened, timeout=500) as opened:
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == ["b"]


class Page(QWidget):
    def __init__(self):
        super().__init__()
        self.got = []

    def keyPressEvent(self, event):
        self.got.append(event.key())


@pytest.mark.parametrize("key", [Key.Key_1, Key.Key_A, Key.Key_Escape])
def test_what_is_not_for_the_list_goes_to_the_page(look, shown, key):
    page = Page()
    inner = RowList(look, "Rows", parent=page)
    inner.set_rows(ROWS)
    shown(page)
    inner.setFocus()
    QTest.keyClick(inner, key)
    assert page.got == [key]
    assert inner.current().key == "a"


def test_a_reader_hears_each_row_in_one_breath(rows):
    node = accessible.of(rows)
    assert node.role() == QAccessible.Role.List
    said = [node.child(number).text(accessible.NAME) for number in range(node.childCount())]
    assert said[0] == "Today 10:32. They ring. The flat is cold. with you"
    assert accessible.faults(rows) == []


def test_other_rows_keep_the_cursor_on_its_row(rows):
    rows.set_current("b")
    rows.set_rows([Row("z", "New"), *ROWS])
    assert rows.current().key == "b"
    rows.put_first(Row("y", "Newer"))
    assert rows.current().key == "b"
    rows.remove("y")
    rows.replace("b", Row("b", "Visit made good."))
    assert rows.current().text == "Visit made good."


def test_more_is_wanted_once_when_the_end_comes_near(look, shown, qtbot):
    made = shown(RowList(look, "Rows"), height=300)
    made.set_rows([Row(number, f"Row {number}") for number in range(200)], more=True)
    with qtbot.assertNotEmitted(made.more_wanted, wait=50):
        made.scrollTo(made.model().index(20))
    with qtbot.waitSignal(made.more_wanted, timeout=500):
        made.scrollToBottom()
    with qtbot.assertNotEmitted(made.more_wanted, wait=50):
        made.scrollToTop()
        made.scrollToBottom()


def test_a_short_page_asks_for_more_at_once(look, shown, qtbot):
    made = shown(RowList(look, "Rows"))
    with qtbot.waitSignal(made.more_wanted, timeout=500):
        made.set_rows(ROWS, more=True)


def test_a_hundred_thousand_rows_cost_no_more_to_scroll_than_a_hundred(look, shown):
    def painted(count):
        made = shown(RowList(look, "Rows"))
        made.set_rows([Row(n, f"Order {n}: three things", date="2 Sep") for n in range(count)])
        made.grab()
        times = []
        for step in range(12):
            made.verticalScrollBar().setValue(step * 40)
            began = time.perf_counter()
            made.viewport().grab()
            times.append(time.perf_counter() - began)
        return sorted(times)[len(times) // 2]

    few, many = painted(100), painted(100_000)
    assert many < 3 * few


def test_rows_are_broken_where_it_is_narrow(look, shown):
    made = shown(RowList(look, "Rows"))
    made.set_rows(ROWS)
    wide = made.sizeHintForRow(0)
    made.resize(260, 500)
    assert made.sizeHintForRow(0) > wide


@pytest.mark.parametrize("scale", [0.8, 2.0])
def test_a_short_list_is_as_high_as_its_rows(look, shown, scale):
    look.set_scale(scale)
    holder = QWidget()
    from PySide6.QtWidgets import QVBoxLayout

    column = QVBoxLayout(holder)
    made = RowList(look, "Rows")
    made.set_rows(ROWS)
    made.fit_rows(8)
    column.addWidget(made)
    column.addStretch(1)
    shown(holder)
    assert not made.verticalScrollBar().isVisible()
    last = made.visualRect(made.model().index(2))
    assert made.viewport().rect().contains(last)
