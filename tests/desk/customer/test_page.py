"""The customer's page: what is shown, and what keys do."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from agent_desk.desk.buttons import ActionButton, ChoiceButton
from agent_desk.desk.columns import Columns
from agent_desk.desk.customer.history import PAGE
from agent_desk.desk.customer.memories import Memories
from agent_desk.desk.customer.opened_moment import OpenedMoment
from agent_desk.desk.customer.who import Who
from agent_desk.desk.row_list import RowList
from agent_desk.domain.matters import Matter
from tests.desk.stand_ins import (
    AYSE,
    DAY,
    HERE,
    NOW,
    OpenHere,
    Step,
    a_full_page,
    a_moment,
    a_page,
)

Key = Qt.Key


def opened(page, work):
    page.begin(OpenHere())
    work.do_all()
    return page


def five_matters():
    return tuple(
        Matter(
            matter_id=bytes([number]) * 16,
            customer_id=AYSE,
            text=f"order {number}",
            since_at=NOW,
            open=True,
        )
        for number in range(1, 6)
    )


def said(page):
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def rows(page):
    return page.findChild(RowList).rows()


def about(page):
    return [button for button in page.findChildren(ChoiceButton) if button.isVisible()]


def again(page):
    buttons = [b for b in page.findChildren(ActionButton) if b.text() == "Try again"]
    return [button for button in buttons if button.isVisible()]


def test_it_says_who_they_are_and_how_to_reach_them(page, work):
    text = said(opened(page, work))
    for part in ("Ayşe Demir", "With us since 2011", "Lindenstraße 14", "+49 421 5550142"):
        assert part in text


def test_a_contact_that_was_added_is_marked(page, work):
    assert "Added for the demo" in said(opened(page, work))


def test_it_says_how_rare_this_is_for_them(page, work):
    assert "1 year" in said(opened(page, work))


def test_their_last_words_stand_as_a_quotation_with_how_they_left(page, work):
    text = said(opened(page, work))
    assert "I took a day off for nothing." in text
    assert "let down" in text


def test_the_first_contact_ever_says_so(page, work, customers):
    customers.people = [a_page()]
    customers.moments.clear()
    text = said(opened(page, work))
    assert "This is their first call. You are all of us." in text
    assert "Nothing is open between us." in text
    assert "This is the first moment with them." in text
    assert "remember us" not in text


def test_a_screen_reader_is_told_all_of_it_in_one_place(page, work):
    told = opened(page, work).findChild(Memories)
    assert told.accessibleName()
    assert "I took a day off for nothing." in told.accessibleDescription()


def test_moments_stand_newest_first_with_date_and_feeling(page, work):
    shown = rows(opened(page, work))
    assert [row.text for row in shown] == [
        "They ring. The flat is cold.",
        "Visit missed.",
        "Invoice",
    ]
    assert [row.right for row in shown] == ["with you now", "let down", ""]
    assert shown[2].date == "No date"


def test_the_newest_page_is_read_and_the_next_one_only_when_the_end_comes_near(
    qtbot, page, work, customers
):
    customers.moments[:] = [
        a_moment(f"m{n:015}".encode(), f"Moment {n}", at=NOW - n * DAY) for n in range(130)
    ]
    opened(page, work)
    qtbot.wait(20)
    work.do_all()
    assert customers.pages_read == [None]
    page.findChild(RowList).setFocus()
    QTest.keyClick(page.findChild(RowList), Key.Key_End)
    qtbot.waitUntil(lambda: bool(work.jobs))
    work.do_all()
    assert customers.pages_read == [None, PAGE]
    assert len({row.key for row in rows(page)}) == 2 * PAGE


def test_a_note_just_logged_stands_at_the_top(page, work):
    opened(page, work)
    page.add(Step(entry_id=b"new" * 4, text="Two heaters come today."))
    assert rows(page)[0].text == "Two heaters come today."
    assert rows(page)[0].right == "with you now"


def test_a_note_taken_back_is_gone_and_comes_back_when_redone(page, work, interactions):
    opened(page, work)
    page.add(interactions.note(b"", HERE, "Two heaters come today."))
    step = interactions.undo(b"", HERE)
    page.take_back(step)
    work.do_all()
    assert "Two heaters come today." not in [row.text for row in rows(page)]
    page.redo(interactions.redo(b"", HERE))
    work.do_all()
    assert rows(page)[0].text == "Two heaters come today."


def test_a_moment_opens_in_place_and_shuts_again(page, work, customers):
    long = "Order 3817 delivered: " + "one more small thing, " * 30
    customers.moments[0] = replace(customers.moments[0], text=long, agent_name="Lena Brandt")
    opened(page, work)
    page.focus_choices()
    history = page.findChild(RowList)
    history.setFocus()
    QTest.keyClick(history, Key.Key_Right)
    shown = page.findChild(OpenedMoment)
    assert shown.isVisible()
    assert long in said(page)
    assert "Lena Brandt" in said(page)
    QTest.keyClick(history, Key.Key_Left)
    assert not shown.isVisible()


def test_a_short_history_ends_with_its_last_row_and_makes_room_for_an_opened_one(page, work):
    opened(page, work)
    QCoreApplication.processEvents()
    history = page.findChild(RowList)
    short = history.height()
    assert short < page.height() / 2
    history.setFocus()
    QTest.keyClick(history, Key.Key_Right)
    QCoreApplication.processEvents()
    assert history.height() > short
    QTest.keyClick(history, Key.Key_Left)
    QCoreApplication.processEvents()
    assert history.height() == short


def test_going_to_another_moment_shuts_the_opened_one(page, work):
    opened(page, work)
    history = page.findChild(RowList)
    history.setFocus()
    QTest.keyClick(history, Key.Key_Right)
    QTest.keyClick(history, Key.Key_Down)
    assert not page.findChild(OpenedMoment).isVisible()


def test_what_is_open_is_shown_with_its_age(page, work):
    text = said(opened(page, work))
    assert "The visit on 18 Nov was missed and nobody rang." in text
    assert "Open since" in text
    assert len(about(page)) == 2


def test_digits_say_what_it_is_about_once_the_bar_is_there(qtbot, page, work, interactions):
    opened(page, work)
    page.focus_choices()
    with qtbot.waitSignal(page.stepped):
        QTest.keyClick(page.focusWidget(), Key.Key_2)
        work.do_all()
    assert [moment.text for _, moment in interactions.done] == ["bill"]
    assert [button.isChecked() for button in about(page)] == [False, True]


def test_it_stands_chosen_only_when_it_is_in_the_file(page, work):
    opened(page, work)
    page.focus_choices()
    QTest.keyClick(page.focusWidget(), Key.Key_1)
    assert not any(button.isChecked() for button in about(page))
    work.broken = OSError("disk full")
    work.do_all()
    assert not any(button.isChecked() for button in about(page))
    assert [str(error) for error in work.failures] == ["disk full"]


def test_taking_it_back_takes_the_mark_away_and_redoing_brings_it_back(
    page, work, interactions
):
    opened(page, work)
    page.focus_choices()
    QTest.keyClick(page.focusWidget(), Key.Key_1)
    work.do_all()
    page.take_back(interactions.undo(b"", HERE))
    assert not any(button.isChecked() for button in about(page))
    page.redo(interactions.redo(b"", HERE))
    assert about(page)[0].isChecked()


def test_arrows_go_through_what_is_open_into_the_moments_and_back(page, work):
    opened(page, work)
    page.focus_choices()
    QTest.keyClick(page.focusWidget(), Key.Key_Down)
    assert about(page)[1].hasFocus()
    QTest.keyClick(page.focusWidget(), Key.Key_Down)
    history = page.findChild(RowList)
    assert history.hasFocus()
    QTest.keyClick(history, Key.Key_Up)
    assert about(page)[1].hasFocus()


def test_with_nothing_open_the_choices_are_the_moments(page, work, customers):
    customers.people = [a_page()]
    opened(page, work)
    page.focus_choices()
    assert page.findChild(RowList).hasFocus()


def test_what_could_not_be_read_says_so_and_can_be_tried_again(page, work, customers):
    customers.broken = OSError("gone")
    opened(page, work)
    assert "could not be read" in said(page)
    assert len(again(page)) == 2
    customers.broken = None
    for button in again(page):
        QTest.keyClick(button, Key.Key_Return)
    work.do_all()
    assert "Ayşe Demir" in said(page)
    assert len(rows(page)) == 3
    assert again(page) == []


def test_nothing_of_the_customer_before_stays(page, work, customers):
    opened(page, work)
    customers.people = [a_page("Omar Haddad", b"o" * 16)]
    customers.moments.clear()
    page.begin(OpenHere(customer_id=b"o" * 16, interaction_id=b"2" * 16))
    before = said(page)
    work.do_all()
    for text in (before, said(page), page.findChild(Who).accessibleDescription()):
        assert "Ayşe" not in text
        assert "Lindenstraße" not in text
    assert rows(page) == []


def test_an_answer_about_the_customer_before_is_dropped(page, work, customers):
    page.begin(OpenHere(customer_id=AYSE))
    late, work.jobs = work.jobs, []
    page.end()
    work.jobs = late
    work.do_all()
    assert "Ayşe" not in said(page)
    assert rows(page) == []


@pytest.mark.parametrize(
    ("scale", "width", "one"), [(1.0, 1280, False), (1.0, 1000, True), (1.5, 1366, True)]
)
def test_the_columns_become_one_where_there_is_no_room(page, look, scale, width, one):
    look.set_scale(scale)
    page.resize(width, 800)
    QCoreApplication.processEvents()
    assert page.findChild(Columns).is_one() is one


def test_of_much_that_is_open_three_are_shown_and_the_rest_when_asked_for(
    page, work, customers
):
    matters = five_matters()
    customers.people = [replace(a_full_page(), open_matters=matters)]
    opened(page, work)
    assert len(about(page)) == 3
    (more,) = [
        b for b in page.findChildren(ActionButton) if b.text() == "Everything that is open"
    ]
    more.click()
    QCoreApplication.processEvents()
    assert len(about(page)) == 5
    assert not more.isVisible()
    assert about(page)[3].hasFocus()


def test_what_it_is_about_is_shown_after_a_restart_wherever_it_stands(page, work, customers):
    matters = five_matters()
    customers.people = [replace(a_full_page(), open_matters=matters)]
    page.begin(OpenHere(matter_id=matters[4].matter_id))
    work.do_all()
    assert [button.isChecked() for button in about(page)] == [False] * 4 + [True]
