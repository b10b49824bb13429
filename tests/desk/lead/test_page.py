"""The shift's page on a real ledger, by keyboard: who stands in it, and what is opened."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from agent_desk.desk.lead.page import LeadPage
from agent_desk.desk.palette import Palette
from agent_desk.desk.row_list import RowList
from agent_desk.domain.interactions import Outcome
from agent_desk.phone.calls import Call
from tests.desk.accessible import faults
from tests.desk.lead.conftest import (
    CONTROL,
    CONTROL_SHIFT,
    GLAD,
    contact,
    left,
    miserable,
    page_of,
    plain,
    rows,
    sign_in,
    story,
)

Key = Qt.Key
OPEN = [
    ("Thomas Brandt", "“Five times I have explained it.”", "open"),
    ("Greta Lindqvist", "“Forget it.”", "open"),
]
GOOD = ("Samuel Adeyemi", "“I was told something else yesterday.”", "made good")


def seen(desk):
    return [
        plain(label.text()) for label in desk.window.findChildren(QLabel) if label.isVisible()
    ]


def test_who_left_unhappy_stands_there_by_name_open_ones_first_and_no_agent(desk):
    assert desk.page() == "shift"
    assert rows(desk) == [*OPEN, GOOD]
    assert "They left unhappy today" in seen(desk)
    said = " ".join(row.aloud() for row in page_of(desk).people.list.rows())
    assert not any(name in said for name in ("Omar", "Lena", "Mira"))
    assert faults(desk.window) == []


def test_the_first_is_opened_with_our_part_marked_and_who_was_with_them(desk):
    told = story(desk)
    assert any("With Omar Haddad" in part for part in told)
    late = next(part for part in told if "The right bill" in part)
    assert "Our part" in late
    assert "Omar Haddad sees to it" in late
    assert "1 of 3" in seen(desk)


def test_ctrl_down_opens_the_next_and_ctrl_up_the_one_before(desk):
    desk.press(Key.Key_Down, CONTROL)
    assert "2 of 3" in seen(desk)
    assert "Forget it." in " ".join(story(desk))
    desk.press(Key.Key_Up, CONTROL)
    assert "1 of 3" in seen(desk)


def test_whoever_is_opened_is_written_down_as_seen(desk):
    with desk.acts.store.read() as db:
        sql = (
            "SELECT count(*) FROM entry WHERE kind = 'customer.viewed' AND body LIKE '%shift%'"
        )
        assert db.exec_driver_sql(sql).scalar() == 1


def test_esc_goes_back_and_nothing_of_anybody_stays_on_the_page(desk):
    desk.press(Key.Key_Escape)
    assert desk.page() == "arrival"
    assert rows(desk) == []
    assert page_of(desk).story.isHidden()


def test_i_ring_them_now_opens_them(desk):
    desk.press(Key.Key_1)
    assert desk.page() == "customer"
    assert desk.shift.contact.here.customer_id == desk.acts.thomas
    desk.press(Key.Key_D, CONTROL_SHIFT)
    assert desk.page() == "customer"
    assert "is with you." in desk.window.notices.text()


def test_ctrl_return_does_the_same(desk):
    desk.press(Key.Key_Return, CONTROL)
    assert desk.shift.contact.here.customer_id == desk.acts.thomas


def test_who_asks_not_to_be_called_is_not_rung(a_desk_of):
    def quiet(acts):
        thomas = left(acts, acts.me, "Thomas Brandt", miserable("Leave me alone."))
        here = acts.interactions.open(acts.me, thomas).interaction_id
        page = acts.customers.page(acts.me, thomas)
        assert not page.customer.do_not_call
        acts.details.do_not_call(acts.me, here)
        acts.interactions.close(acts.me, here, miserable("Leave me alone."))

    desk = a_desk_of(quiet)
    sign_in(desk, "Mira Hansen")
    desk.press(Key.Key_D, CONTROL_SHIFT)
    assert "They ask not to be called." in seen(desk)
    desk.press(Key.Key_1)
    assert desk.page() == "shift"


def offered(desk):
    desk.press(Key.Key_K, CONTROL)
    found = [row.text for row in desk.window.findChild(Palette).findChild(RowList).rows()]
    desk.press(Key.Key_Escape)
    return "The shift, person by person" in found


def test_leads_find_it_in_the_list_of_what_can_be_done(a_desk_of):
    desk = a_desk_of()
    sign_in(desk, "Mira Hansen")
    assert offered(desk)
    desk.open("greta")
    assert desk.page() == "customer"
    assert not offered(desk)


def test_agents_are_not_offered_it_and_no_key_or_slot_opens_it(a_desk_of):
    desk = a_desk_of()
    sign_in(desk, "Lena Vogt")
    assert not offered(desk)
    desk.press(Key.Key_D, CONTROL_SHIFT)
    assert desk.page() == "arrival"
    desk.shift.doors.lead._open()
    desk.shift.doors.lead._show(desk.doings.lead())
    desk.rest()
    assert desk.page() == "arrival"
    assert desk.window.findChild(LeadPage) is None


def test_an_agent_who_signs_in_after_a_lead_sees_nothing_of_it(desk):
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_S, CONTROL_SHIFT)
    sign_in(desk, "Lena Vogt")
    desk.press(Key.Key_D, CONTROL_SHIFT)
    assert desk.page() == "arrival"
    assert rows(desk) == []


def test_who_rings_meanwhile_is_told_of(desk):
    desk.shift.take_call(Call(number="+13035550123"))
    desk.rest()
    assert desk.page() == "shift"
    assert "Somebody is on the line." in desk.window.notices.text()


def test_where_nobody_left_unhappy_it_says_so_and_offers_who_said_nothing(a_desk_of):
    def content(acts):
        left(acts, acts.me, "Esther Osei", GLAD)

    desk = a_desk_of(content)
    sign_in(desk, "Mira Hansen")
    desk.press(Key.Key_D, CONTROL_SHIFT)
    assert rows(desk) == []
    assert "Nobody left unhappy that we know of." in seen(desk)
    assert faults(desk.window) == []


def test_a_row_of_whom_nothing_was_written_has_no_empty_line(a_desk_of):
    def silent(acts):
        unsaid = Outcome(need_met=None, feeling=None, source=None, result="hung_up")
        left(acts, acts.me, "Esther Osei", unsaid)

    desk = a_desk_of(silent)
    sign_in(desk, "Mira Hansen")
    desk.press(Key.Key_D, CONTROL_SHIFT)
    (row,) = page_of(desk).people.list.rows()
    assert (row.quote, row.detail) == ("", "Hung up · Not to be rung, or without a number")


def test_who_comes_meanwhile_is_told_in_one_line_and_moves_nothing(desk):
    left(desk.acts, desk.acts.omar, "Ruth Adler", miserable("Never again."))
    page_of(desk).people.list.setFocus()
    desk.shift.doors.lead._leading.look_again()
    desk.rest()
    assert rows(desk) == [*OPEN, GOOD]
    news = page_of(desk).people._news
    assert news.isVisible()
    assert news.text() == "1 more person(s). Show them."
    news.click()
    desk.rest()
    assert ("Ruth Adler", "“Never again.”", "open") in rows(desk)
    assert news.isHidden()


def test_who_was_made_good_meanwhile_says_so_where_they_stand(desk):
    contact(desk.acts, desk.acts.lena, desk.acts.greta, GLAD)
    desk.shift.doors.lead._leading.look_again()
    desk.rest()
    assert rows(desk)[1] == ("Greta Lindqvist", "“Forget it.”", "made good")


def test_days_are_typed_and_what_is_none_is_said_beside_them(desk):
    page = page_of(desk)
    page.people.filtering.days.setFocus()
    desk.type("yesterday")
    desk.press(Key.Key_Return)
    assert rows(desk) == []
    assert "They left unhappy: yesterday" in seen(desk)
    page.people.filtering.days.setFocus()
    page.people.filtering.days.selectAll()
    desk.type("the blue one")
    desk.press(Key.Key_Return)
    assert any(text.startswith("These are no days.") for text in seen(desk))
    page.people.filtering.days.selectAll()
    desk.type("this week")
    desk.press(Key.Key_Return)
    assert rows(desk) == [*OPEN, GOOD]


def test_how_it_stands_and_words_narrow_it(desk):
    filtering = page_of(desk).people.filtering
    filtering._more.click()
    desk.rest()
    desk.press(Key.Key_3)
    assert rows(desk) == [GOOD]
    assert "Only who was made good." in " ".join(seen(desk))
    desk.press(Key.Key_1)
    filtering._words.edit.setFocus()
    desk.type("greta")
    desk.press(Key.Key_Return)
    assert [name for name, _, _ in rows(desk)] == ["Greta Lindqvist"]
    assert faults(desk.window) == []


@pytest.mark.parametrize("many", [130])
def test_a_long_list_comes_a_page_at_a_time_and_the_end_is_reached(a_desk_of, many):
    def crowd(acts):
        for number in range(many):
            left(acts, acts.me, f"Customer {number:03}", miserable("No."))

    desk = a_desk_of(crowd)
    sign_in(desk, "Mira Hansen")
    desk.press(Key.Key_D, CONTROL_SHIFT)
    assert f"1 of {many}" in seen(desk)
    assert len(rows(desk)) < many
    for _ in range(3):
        desk.press(Key.Key_End)
    assert len(rows(desk)) == many
    assert len({name for name, _, _ in rows(desk)}) == many


@pytest.mark.expects_log
def test_a_shift_that_cannot_be_read_says_so_and_is_tried_again(desk, monkeypatch):
    def broken(*_args, **_more):
        message = "the disk is gone"
        raise OSError(message)

    log = desk.doings.lead().log
    with monkeypatch.context() as wrong:
        wrong.setattr(type(log), "page", broken)
        desk.shift.doors.lead._leading._read()
        desk.rest()
    assert "The shift could not be read." in seen(desk)
    page_of(desk).people._again.click()
    desk.rest()
    assert rows(desk) == [*OPEN, GOOD]
    assert QApplication.focusWidget() is page_of(desk).people.list
