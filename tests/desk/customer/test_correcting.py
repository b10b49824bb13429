"""An earlier moment set right where it stands: what it is now, what it was, who and when."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.customer.opened_moment import OpenedMoment
from agent_desk.desk.row_list import RowList
from agent_desk.domain.errors import BadInputError
from tests.desk import accessible
from tests.desk.stand_ins import DAY, HERE, NOW, OpenHere, a_moment
from tests.desk.test_shift import Desk
from tests.ledgers import a_ledger

Key = Qt.Key
NOTE = b"note" * 4
EARLIER = a_moment(
    NOTE, "Rings from Bremen.", at=NOW - 2 * DAY, kind="interaction.noted", agent_name="Lena"
)


@pytest.fixture
def moments():
    return [
        a_moment(b"now" * 4, "The flat is cold.", at=NOW, interaction_id=HERE),
        EARLIER,
        a_moment(b"order" * 3, "Order 3817", at=NOW - 3 * DAY),
    ]


def opened(page, work, row=1):
    """The page with one moment opened; gives the list."""
    page.begin(OpenHere())
    work.do_all()
    shown = page.findChild(RowList)
    shown.setFocus()
    for _ in range(row):
        QTest.keyClick(shown, Key.Key_Down)
    QTest.keyClick(shown, Key.Key_Right)
    return shown


def card(page):
    return page.findChild(OpenedMoment)


def field(page):
    return card(page).findChild(QLineEdit)


def said(page):
    labels = card(page).findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def offered(page):
    return [b.text() for b in card(page).findChildren(ActionButton) if b.isVisible()]


def correct(page, work, text):
    QTest.keyClick(page.findChild(RowList), Key.Key_F2)
    field(page).selectAll()
    QTest.keyClicks(field(page), text)
    QTest.keyClick(field(page), Key.Key_Return)
    work.do_all()


def test_what_somebody_wrote_can_be_set_right(page, work):
    opened(page, work)
    assert offered(page) == ["Correct it"]


@pytest.mark.parametrize("row", [0, 2])
def test_an_order_cannot_and_what_can_be_taken_back_need_not(page, work, row):
    shown = opened(page, work, row)
    assert offered(page) == []
    QTest.keyClick(shown, Key.Key_F2)
    assert not card(page).is_writing()


def test_f2_writes_where_it_stands_and_enter_sets_it_right(page, work, corrections):
    shown = opened(page, work)
    QTest.keyClick(shown, Key.Key_F2)
    assert QApplication.focusWidget() is field(page)
    assert field(page).text() == "Rings from Bremen."
    correct(page, work, "Rings from Bremerhaven.")
    assert corrections.made == [(NOTE, "Rings from Bremerhaven.")]
    assert shown.rows()[1].text == "Rings from Bremerhaven."
    assert "Rings from Bremerhaven." in said(page)
    told = said(page).splitlines()[-1]
    assert told.startswith("Set right by ")
    for part in ("Mira Hansen", "today 1", "Rings from Bremen."):
        assert part in told
    assert QApplication.focusWidget() is shown
    assert len(shown.rows()) == 3


def test_other_pages_say_the_same_from_then_on(page, work):
    told = []
    page.corrected.connect(lambda: told.append(True))
    opened(page, work)
    correct(page, work, "Rings from Bremerhaven.")
    assert told == [True]


def test_the_button_does_the_same(page, work):
    opened(page, work)
    (button,) = [b for b in card(page).findChildren(ActionButton) if b.isVisible()]
    button.click()
    assert QApplication.focusWidget() is field(page)


def test_escape_leaves_it_as_it_was_and_the_moment_open(page, work, corrections):
    shown = opened(page, work)
    QTest.keyClick(shown, Key.Key_F2)
    QTest.keyClicks(field(page), " No:")
    QTest.keyClick(field(page), Key.Key_Escape)
    assert card(page).isVisible()
    assert not card(page).is_writing()
    assert QApplication.focusWidget() is shown
    assert corrections.made == []


@pytest.mark.parametrize("key", [Key.Key_Up, Key.Key_Down, Key.Key_PageDown])
def test_while_it_is_written_the_rows_stay_where_they_are(page, work, key):
    shown = opened(page, work)
    QTest.keyClick(shown, Key.Key_F2)
    QTest.keyClicks(field(page), "x")
    QTest.keyClick(field(page), key)
    assert shown.current().key == NOTE
    assert field(page).text() == "Rings from Bremen.x"
    assert QApplication.focusWidget() is field(page)


def test_what_cannot_be_set_right_says_so_and_keeps_what_was_written(page, work, corrections):
    opened(page, work)
    corrections.refuse = BadInputError("There is nothing to log.", "Write what matters.")
    correct(page, work, "Rings from Bremerhaven.")
    assert "There is nothing to log." in said(page)
    assert field(page).text() == "Rings from Bremerhaven."


def test_corrections_read_from_the_ledger_stand_in_the_row_the_latest_last(
    page, work, customers
):
    first, last = (
        a_moment(
            name,
            text,
            at=at,
            kind="entry.corrected",
            agent_name="Omar",
            corrects=NOTE,
        )
        for name, text, at in ((b"1" * 16, "One", NOW - 9), (b"2" * 16, "Two", NOW - 5))
    )
    customers.moments[1:1] = [last, first]
    shown = opened(page, work)
    assert [row.text for row in shown.rows()] == ["The flat is cold.", "Two", "Order 3817"]
    assert "Omar" in said(page)


def test_one_that_comes_before_what_it_corrects_waits_for_it(page, work, customers):
    # A clock was set back between the two.
    customers.moments.append(
        replace(EARLIER, entry_id=b"1" * 16, kind="entry.corrected", text="One", corrects=NOTE)
    )
    shown = opened(page, work)
    assert shown.rows()[1].text == "One"


def test_nothing_of_it_stays_for_the_next_customer(page, work, customers):
    opened(page, work)
    correct(page, work, "Rings from Bremerhaven.")
    page.end()
    page.begin(OpenHere())
    work.do_all()
    assert page.findChild(RowList).rows()[1].text == "Rings from Bremen."


def test_a_reader_finds_a_name_on_everything(page, work):
    shown = opened(page, work)
    QTest.keyClick(shown, Key.Key_F2)
    assert accessible.faults(card(page)) == []


def test_with_a_real_ledger_by_keys_alone(qtbot, look):
    with a_ledger() as store:
        desk = Desk(qtbot, look, store)
        desk.arrive()
        desk.open("dem")
        desk.type("Rings from Bremen.")
        desk.press(Key.Key_Return)
        desk.press(Key.Key_3, Qt.KeyboardModifier.ControlModifier)
        desk.press(Key.Key_1)
        desk.press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert desk.page() == "arrival"
        desk.open("dem")
        desk.press(Key.Key_Escape)
        shown = desk.shift.contact.customer.findChild(RowList)
        for _ in range(9):
            if QApplication.focusWidget() is shown:
                break
            desk.press(Key.Key_Down)
        desk.press(Key.Key_Down)
        assert shown.current().text == "Rings from Bremen."
        desk.press(Key.Key_Right)
        desk.press(Key.Key_F2)
        desk.type(" No: Bremerhaven.")
        desk.press(Key.Key_Return)
        assert shown.current().text == "Rings from Bremen. No: Bremerhaven."
        made = desk.doings.upkeep.written_here()[-1]
        assert (made.kind, made.text) == (
            "entry.corrected",
            "Rings from Bremen. No: Bremerhaven.",
        )
        desk.work.stop()
