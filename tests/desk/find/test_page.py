"""Find, by the keys an agent presses."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.fields import LineEdit
from agent_desk.desk.find.page import MOST_FOUND, FindPage
from agent_desk.desk.look import Look
from agent_desk.desk.row_list import RowList
from agent_desk.domain.errors import GivenUpError, RuleError
from tests.desk.stand_ins import MIRA, Customers, Found, HeldWork, StillClock, a_page

Key = Qt.Key
NAMES = ("Ada Nowak", "Adam Berg", "Berta Adler", "Zoe Wagner")


@pytest.fixture
def work(qapp):
    return HeldWork()


@pytest.fixture
def customers():
    return Customers(*(a_page(name, name.encode()) for name in NAMES))


@pytest.fixture
def page(qtbot, work, customers):
    made = FindPage(Look(), customers, work, StillClock())
    qtbot.addWidget(made)
    made.resize(900, 700)
    with qtbot.waitActive(made):
        made.show()
    made.begin(MIRA.agent_id)
    return made


@pytest.fixture
def field(page):
    return page.findChild(LineEdit)


def names(page):
    found = page.findChild(RowList)
    return [row.text for row in found.rows()] if found.isVisible() else []


def said(page):
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    return " ".join(labels)


def start(page):
    return next(b for b in page.findChildren(ActionButton) if "Esc" not in b._key)


def test_the_first_character_finds(page, field, work):
    QTest.keyClicks(field, "z")
    work.do_all()
    assert names(page) == ["Zoe Wagner"]


def test_digits_are_typed_and_choose_nobody(qtbot, page, field, work):
    with qtbot.assertNotEmitted(page.chosen):
        QTest.keyClicks(field, "1")
        work.do_all()
    assert field.text() == "1"


def test_an_answer_to_an_older_question_is_never_shown(page, field, work):
    QTest.keyClicks(field, "a")
    QTest.keyClicks(field, "d")
    work.do_one()
    assert names(page) == []
    work.do_one()
    assert names(page) == ["Ada Nowak", "Adam Berg", "Berta Adler"]


def test_only_one_question_is_on_its_way_and_then_the_newest(page, field, work, customers):
    QTest.keyClicks(field, "adam")
    assert len(work.jobs) == 1
    work.do_all()
    assert customers.asked == ["a", "adam"]


def test_nobody_found_is_not_said_while_the_search_is_on(page, field, work):
    QTest.keyClicks(field, "q")
    QTest.keyClicks(field, "z")
    work.do_one()
    assert "Nobody" not in said(page)
    work.do_one()
    assert "Nobody found." in said(page)


def test_enter_opens_the_first_one(qtbot, page, field, work):
    QTest.keyClicks(field, "ada")
    work.do_all()
    with qtbot.waitSignal(page.chosen) as chosen:
        QTest.keyClick(field, Key.Key_Return)
    assert chosen.args == [b"Ada Nowak"]


def test_a_key_held_down_opens_one_person_once(qtbot, page, field, work):
    QTest.keyClicks(field, "ada")
    work.do_all()
    held = QKeyEvent(
        QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
    )
    with qtbot.assertNotEmitted(page.chosen):
        QCoreApplication.sendEvent(field, held)


def test_coming_back_from_another_page_one_can_type_at_once(page, field):
    page.findChild(ActionButton).setFocus()
    page.hide()
    page.show()
    assert page.focusWidget() is field


def test_the_arrow_goes_into_the_list_and_enter_opens_that_row(qtbot, page, field, work):
    QTest.keyClicks(field, "ada")
    work.do_all()
    QTest.keyClick(field, Key.Key_Down)
    found = page.findChild(RowList)
    assert found.hasFocus()
    QTest.keyClick(found, Key.Key_Down)
    with qtbot.waitSignal(page.chosen) as chosen:
        QTest.keyClick(found, Key.Key_Return)
    assert chosen.args == [b"Adam Berg"]


def test_up_from_the_first_row_is_back_in_the_field(page, field, work):
    QTest.keyClicks(field, "ada")
    work.do_all()
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(page.findChild(RowList), Key.Key_Up)
    assert field.hasFocus()


def test_letters_typed_in_the_list_go_on_in_the_field(page, field, work):
    QTest.keyClicks(field, "ada")
    work.do_all()
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(page.findChild(RowList), Key.Key_M)
    assert field.text() == "adam"


def test_enter_before_the_answer_opens_the_one_it_can_only_mean(qtbot, page, field, work):
    QTest.keyClicks(field, "zoe")
    QTest.keyClick(field, Key.Key_Return)
    with qtbot.waitSignal(page.chosen) as chosen:
        work.do_all()
    assert chosen.args == [b"Zoe Wagner"]


def test_enter_before_the_answer_opens_nobody_where_there_are_two(qtbot, page, field, work):
    QTest.keyClicks(field, "ada")
    QTest.keyClick(field, Key.Key_Return)
    with qtbot.assertNotEmitted(page.chosen):
        work.do_all()


def test_enter_before_the_answer_writes_nobody_down(page, field, work, customers):
    QTest.keyClicks(field, "new name")
    QTest.keyClick(field, Key.Key_Return)
    work.do_all()
    assert customers.added == []


def test_somebody_new_is_written_down_under_the_name_that_was_typed(
    qtbot, page, field, work, customers
):
    QTest.keyClicks(field, "Ines  Costa")
    work.do_all()
    assert start(page).isVisible()
    QTest.keyClick(field, Key.Key_Return)
    with qtbot.waitSignal(page.chosen) as chosen:
        work.do_all()
    assert customers.added == [("Ines Costa", "")]
    assert chosen.args == [b"n" * 16]


def test_pressing_enter_twice_writes_them_down_once(page, field, work, customers):
    QTest.keyClicks(field, "Ines Costa")
    work.do_all()
    QTest.keyClick(field, Key.Key_Return)
    QTest.keyClick(field, Key.Key_Return)
    work.do_all()
    assert customers.added == [("Ines Costa", "")]


def test_a_number_nobody_has_asks_for_the_name_and_is_kept_with_it(
    page, field, work, customers
):
    page.begin(MIRA.agent_id, number="0421 5550142")
    work.do_all()
    assert "Type their name" in said(page)
    assert not start(page).isVisible()
    field.selectAll()
    QTest.keyClicks(field, "Ines Costa")
    work.do_all()
    assert "0421 5550142" in start(page).text()
    QTest.keyClick(field, Key.Key_Return)
    work.do_all()
    assert customers.added == [("Ines Costa", "0421 5550142")]


def test_a_caller_nobody_knows_starts_under_the_name_that_was_handed_over(
    page, field, work, customers
):
    page.begin(MIRA.agent_id, number="0421 5550142", name="Ines Costa")
    work.do_all()
    QTest.keyClick(field, Key.Key_Return)
    work.do_all()
    assert customers.added == [("Ines Costa", "0421 5550142")]


def test_the_number_of_the_caller_before_is_forgotten(page, field, work, customers):
    page.begin(MIRA.agent_id, number="0421 5550142")
    work.do_all()
    page.begin(MIRA.agent_id)
    QTest.keyClicks(field, "Ines Costa")
    work.do_all()
    QTest.keyClick(field, Key.Key_Return)
    work.do_all()
    assert customers.added == [("Ines Costa", "")]


def test_a_number_handed_over_is_looked_up_at_once(page, work, customers):
    page.begin(MIRA.agent_id, number="0421 5550142")
    work.do_all()
    assert customers.asked == ["0421 5550142"]


def test_at_most_eight_are_shown(qtbot, page, field, work, customers):
    customers.people = [a_page(f"Same Name {n}", bytes([n]) * 16) for n in range(20)]
    QTest.keyClicks(field, "s")
    work.do_all()
    assert len(names(page)) == MOST_FOUND


def test_escape_goes_back(qtbot, page, field):
    with qtbot.waitSignal(page.left):
        QTest.keyClick(field, Key.Key_Escape)


def test_nobodys_name_waits_behind_another_page(page, field, work):
    QTest.keyClicks(field, "ada")
    work.do_all()
    page.hide()
    assert field.text() == ""
    assert page.findChild(RowList).rows() == []


def test_an_answer_that_comes_after_leaving_is_not_shown(page, field, work):
    QTest.keyClicks(field, "ada")
    page.hide()
    work.do_all()
    assert page.findChild(RowList).rows() == []


def test_a_search_that_fails_is_told_and_the_next_one_works(page, field, work):
    work.broken = OSError("gone")
    QTest.keyClicks(field, "a")
    work.do_all()
    assert [str(error) for error in work.failures] == ["gone"]
    work.broken = None
    QTest.keyClicks(field, "dam")
    work.do_all()
    assert names(page) == ["Adam Berg"]


def only_nora(by, typed, limit):
    return (Found(customer_id=b"nora", name="Nora Müller", match="similar"),)


def test_somebody_similar_is_shown_and_opened_only_when_seen(
    qtbot, page, field, work, customers
):
    customers.find = only_nora
    QTest.keyClicks(field, "nora millar")
    QTest.keyClick(field, Key.Key_Return)
    with qtbot.assertNotEmitted(page.chosen):
        work.do_all()
    assert "nearly what you typed" in page.findChild(RowList).rows()[0].detail
    assert "Perhaps one of these" in said(page)
    with qtbot.waitSignal(page.chosen) as chosen:
        QTest.keyClick(field, Key.Key_Return)
    assert chosen.args == [b"nora"]


def test_somebody_new_can_be_written_down_though_somebody_is_similar(
    page, field, work, customers
):
    customers.find = only_nora
    QTest.keyClicks(field, "nora millar")
    work.do_all()
    assert start(page).isVisible()
    start(page).click()
    work.do_all()
    assert customers.added == [("nora millar", "")]


def test_another_key_gives_the_question_up(page, field, work, customers):
    QTest.keyClicks(field, "a")
    assert customers.given_up == 0
    QTest.keyClicks(field, "d")
    assert customers.given_up == 1
    work.do_all()
    QTest.keyClicks(field, "a")
    assert customers.given_up == 1


def test_a_question_given_up_is_no_failure_and_the_newest_is_asked(
    qtbot, page, field, work, customers, monkeypatch
):
    asked = []

    def give_up_the_first(by, typed, limit):
        asked.append(typed)
        if len(asked) == 1:
            raise GivenUpError("The question was given up.", "Ask it again.")
        return Customers.find(customers, by, typed, limit)

    monkeypatch.setattr(customers, "find", give_up_the_first)
    with qtbot.assertNotEmitted(work.failed):
        QTest.keyClicks(field, "zo")
        work.do_all()
    assert asked == ["z", "zo"]
    assert names(page) == ["Zoe Wagner"]


def test_where_customers_are_hidden_it_says_why_and_one_can_start(page, field, work, customers):
    customers.has_lease = True
    customers.hidden = RuleError("Customers are hidden.", "Go on line.")
    QTest.keyClicks(field, "Ines Costa")
    work.do_all()
    assert "Customers are hidden. Go on line." in said(page)
    assert start(page).isVisible()
