"""What a lead does on the shift's page: give, promise to several, take out, mark, take back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.desk.accessible import faults
from tests.desk.lead.conftest import CONTROL, page_of, plain, rows, story
from tests.desk.lead.test_page import seen

Key = Qt.Key


def offered_to(desk, agent_id):
    return [one.text for one in desk.acts.handovers.offered_to(agent_id)]


def give(desk, text="Ring them tonight"):
    desk.press(Key.Key_2)
    desk.press(Key.Key_1)
    desk.press(Key.Key_A, CONTROL)
    desk.type(text)
    desk.press(Key.Key_Return)


def test_somebody_is_given_by_name_and_their_acceptance_is_seen(desk):
    give(desk)
    assert offered_to(desk, desk.acts.lena) == ["Ring them tonight"]
    said = " ".join(seen(desk))
    assert "Thomas Brandt is offered to Lena Vogt, and theirs once they accept." in said
    handed = next(part for part in story(desk) if "Lena Vogt" in part)
    assert "Not accepted yet" in handed
    (offered,) = desk.acts.handovers.offered_to(desk.acts.lena)
    desk.acts.handovers.accept(desk.acts.lena, offered.handover_id)
    desk.shift.doors.lead._leading.look_again()
    desk.rest()
    handed = next(part for part in story(desk) if "Lena Vogt" in part)
    assert "Accepted, today" in handed
    assert rows(desk)[0][0] == "Thomas Brandt"


def test_ctrl_z_takes_it_back_and_esc_gives_nobody(desk):
    give(desk)
    desk.press(Key.Key_Z, CONTROL)
    assert offered_to(desk, desk.acts.lena) == []
    assert "This is taken back." in seen(desk)
    desk.press(Key.Key_2)
    assert faults(desk.window) == []
    desk.press(Key.Key_Escape)
    assert desk.page() == "shift"
    assert page_of(desk).giving.isHidden()
    assert QApplication.focusWidget() is page_of(desk).people.list


def test_to_whom_and_what_has_to_be_said_first(desk):
    desk.press(Key.Key_2)
    desk.press(Key.Key_Return, CONTROL)
    assert "Say to whom first." in seen(desk)
    desk.press(Key.Key_1)
    desk.press(Key.Key_A, CONTROL)
    desk.press(Key.Key_Delete)
    desk.press(Key.Key_Return)
    assert "There is nothing to log. Type what matters, as it is said." in seen(desk)
    assert offered_to(desk, desk.acts.lena) == []


def promised_to(desk, agent_id):
    return {(one.customer_id, one.text) for one in desk.acts.promises.mine(agent_id)}


def choose_two(desk):
    desk.press(Key.Key_Home)
    desk.press(Key.Key_Space)
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Space)


def test_several_are_promised_a_call_tomorrow_by_one_person(desk):
    choose_two(desk)
    page = page_of(desk)
    page.people._promise.setFocus()
    desk.press(Key.Key_Space)
    assert faults(desk.window) == []
    desk.press(Key.Key_1)
    desk.press(Key.Key_Return)
    desk.press(Key.Key_Return)
    lena = promised_to(desk, desk.acts.lena)
    assert lena == {
        (desk.acts.thomas, "We ring you back"),
        (desk.acts.greta, "We ring you back"),
    }
    assert page.people.marked() == ()
    assert any("Lena Vogt keeps this promise" in text for text in seen(desk))
    desk.press(Key.Key_Z, CONTROL)
    assert promised_to(desk, desk.acts.lena) == set()


def test_a_day_that_is_none_is_said_beside_it_and_nothing_is_promised(desk):
    choose_two(desk)
    page_of(desk).people._promise.click()
    desk.rest()
    desk.press(Key.Key_1)
    desk.press(Key.Key_Return)
    desk.press(Key.Key_A, CONTROL)
    desk.type("soonish")
    desk.press(Key.Key_Return)
    assert "This day is not understood. Say it as in “3 August”." in seen(desk)
    assert promised_to(desk, desk.acts.lena) == set()


def test_choosing_nobody_again_leaves_the_rows_as_they_were(desk):
    before = page_of(desk).people.list.rows()
    choose_two(desk)
    assert [row.icon for row in page_of(desk).people.list.rows()][:2] == [
        "square-check-big",
        "square-check-big",
    ]
    desk.press(Key.Key_Escape)
    assert desk.page() == "shift"
    assert page_of(desk).people.list.rows() == before


def test_a_wrong_text_is_taken_out_with_a_reason(desk):
    page_of(desk).story.redact.click()
    desk.rest()
    assert faults(desk.window) == []
    found = page_of(desk).redacting._list.rows()
    wrong = next(row for row in found if "Five times" in row.text)
    page_of(desk).redacting._list.set_current(wrong.key)
    desk.press(Key.Key_Return)
    desk.press(Key.Key_Return)
    assert "There is nothing to log. Type what matters, as it is said." in seen(desk)
    desk.type("It names a neighbour.")
    desk.press(Key.Key_Return)
    assert not any("Five times" in part for part in story(desk))
    desk.shift.doors.lead._leading.look_again()
    desk.rest()
    assert not any("Five times" in quote for _, quote, _ in rows(desk))


def test_a_review_is_marked_shown_and_taken_back(desk):
    reviewing = page_of(desk).reviewing
    reviewing._ask.click()
    assert faults(desk.window) == []
    desk.type("Bills are explained twice.")
    desk.press(Key.Key_Return)
    said = plain(reviewing._said.text())
    assert said.startswith("Reviewed by Mira Hansen, today")
    assert said.endswith("“Bills are explained twice.” Nothing is new since.")
    desk.press(Key.Key_Z, CONTROL)
    assert reviewing._said.isHidden()


def test_what_is_new_since_the_review_is_said(desk):
    reviewing = page_of(desk).reviewing
    reviewing._ask.click()
    desk.type("Bills are explained twice.")
    desk.press(Key.Key_Return)
    give(desk)
    assert "1 person(s) stand otherwise since." in reviewing._said.text()
