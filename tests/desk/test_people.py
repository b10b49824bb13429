"""The people of a branch, looked after by keyboard: add, rename, lead, PIN, away, left."""

import pytest
from PySide6.QtWidgets import QApplication

from agent_desk.actions.promises import Due
from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.people.day import back_on
from agent_desk.desk.people.page import PeoplePage
from agent_desk.desk.row_list import RowList
from agent_desk.domain.agents import Role
from agent_desk.domain.errors import BadInputError
from agent_desk.domain.interactions import Outcome
from tests.desk.accessible import faults
from tests.desk.test_who_is_here import CONTROL, CONTROL_SHIFT, Key, a_desk_of, seen, store

__all__ = ["a_desk_of", "store"]
DAY = 24 * 3600 * 1_000_000


def with_colleagues(acts):
    for name in ("Lena Vogt", "Omar Haddad"):
        acts.agents.add(name, frozenset({Role.AGENT}), acts.me)
    lena, _, omar = sorted(acts.agents.listed(), key=lambda one: one.name)
    acts.lena, acts.omar = lena.agent_id, omar.agent_id
    acts.signing_in.set_pin(acts.omar, "604183")
    (ayse,) = acts.customers.find(acts.omar, "ayse", 8)
    here = acts.interactions.open(acts.omar, ayse.customer_id).interaction_id
    due = Due(at=acts.clock.at + DAY, zone="Europe/Berlin")
    acts.promises.make(acts.omar, here, "Ring about the boiler", due)
    acts.interactions.close(
        acts.omar, here, Outcome(need_met="no", feeling="settled", source="theirs")
    )


@pytest.fixture
def desk(a_desk_of):
    made = a_desk_of(with_colleagues)
    made.press(Key.Key_2)
    made.press(Key.Key_P, CONTROL_SHIFT)
    return made


def rows(desk):
    found = desk.window.findChild(PeoplePage).findChild(RowList).rows()
    return [(row.text, row.right) for row in found]


def choose(desk, place):
    desk.press(Key.Key_Home)
    for _ in range(place):
        desk.press(Key.Key_Down)


def click(desk, text):
    page = desk.window.findChild(PeoplePage)
    (button,) = [
        b for b in page.findChildren(ActionButton) if b.text() == text and b.isVisible()
    ]
    button.setFocus()
    desk.press(Key.Key_Space)


def test_everybody_is_listed_by_name(desk):
    assert desk.page() == "people"
    assert rows(desk) == [("Lena Vogt", ""), ("Mira Hansen", "lead"), ("Omar Haddad", "")]
    assert faults(desk.window) == []
    desk.press(Key.Key_Escape)
    assert desk.page() == "arrival"


def test_somebody_new_is_added_by_keyboard(desk):
    desk.press(Key.Key_Return, CONTROL)
    desk.type("Ruth Adler")
    desk.press(Key.Key_Return)
    desk.press(Key.Key_2)
    desk.press(Key.Key_Return)
    assert ("Ruth Adler", "lead") in rows(desk)
    assert "\u2068Ruth Adler\u2069 works here now." in seen(desk)


def test_an_empty_name_is_said_beside_the_question(desk):
    desk.press(Key.Key_Return, CONTROL)
    desk.press(Key.Key_Return, CONTROL)
    assert "A person needs a name. Type it as colleagues say it." in seen(desk)
    assert faults(desk.window) == []
    desk.press(Key.Key_Escape)
    assert desk.page() == "people"
    assert len(rows(desk)) == 3


def test_a_name_is_changed_and_ctrl_z_takes_it_back(desk):
    choose(desk, 2)
    click(desk, "Rename")
    desk.press(Key.Key_A, CONTROL)
    desk.type("Omar H.")
    desk.press(Key.Key_Return)
    assert ("Omar H.", "") in rows(desk)
    desk.press(Key.Key_Z, CONTROL)
    assert ("Omar Haddad", "") in rows(desk)


def test_who_leads_is_changed_and_somebody_always_does(desk):
    choose(desk, 0)
    click(desk, "Let them lead")
    assert ("Lena Vogt", "lead") in rows(desk)
    click(desk, "Let them lead no more")
    choose(desk, 1)
    click(desk, "Let them lead no more")
    assert "Nobody would lead here. Let somebody else lead first." in seen(desk)
    assert ("Mira Hansen", "lead") in rows(desk)


def test_a_pin_is_taken_away_where_there_is_one(desk):
    choose(desk, 0)
    offered = [b.text() for b in desk.window.findChildren(ActionButton) if b.isVisible()]
    assert "Take their PIN away" not in offered
    choose(desk, 2)
    click(desk, "Take their PIN away")
    assert not any(one.has_pin for one in desk.acts.agents.listed())


def test_who_has_left_hands_over_by_name_in_the_same_step(desk):
    choose(desk, 2)
    click(desk, "Has left")
    asked = "Who sees to what is open with them?"
    assert asked in seen(desk)
    assert faults(desk.window) == []
    desk.press(Key.Key_Return, CONTROL)
    assert any(text.startswith("Something is still promised") for text in seen(desk))
    desk.press(Key.Key_1)
    desk.press(Key.Key_Return, CONTROL)
    assert ("Omar Haddad", "has left") in rows(desk)
    assert [p.text for p in desk.acts.promises.mine(desk.acts.lena)] == [
        "Ring about the boiler"
    ]
    desk.press(Key.Key_Z, CONTROL)
    assert ("Omar Haddad", "") in rows(desk)
    assert desk.acts.promises.mine(desk.acts.lena) == ()
    desk.press(Key.Key_Z, CONTROL)
    assert ("Omar Haddad", "") in rows(desk)


def test_who_is_away_is_so_until_a_day_in_words(desk):
    choose(desk, 0)
    click(desk, "Away until …")
    desk.type("some day")
    desk.press(Key.Key_Return)
    assert "This day is not understood. Say it as in “3 August”." in seen(desk)
    desk.press(Key.Key_A, CONTROL)
    desk.type("2030-08-03")
    desk.press(Key.Key_Return)
    assert ("Lena Vogt", "away until 3 Aug 2030") in rows(desk)
    click(desk, "Is back")
    assert ("Lena Vogt", "") in rows(desk)


def test_the_day_begins_where_the_desk_is():
    now = 1_790_000_000_000_000
    for zone, hours in (("Europe/Berlin", 22), ("UTC", 0)):
        at = back_on("2027-08-03", now=now, zone=zone, language="en")
        assert at // 3_600_000_000 % 24 == hours
    with pytest.raises(BadInputError):
        back_on("", now=now, zone="UTC", language="en")


def test_it_is_for_leads_alone_and_only_between_customers(a_desk_of):
    desk = a_desk_of(with_colleagues)
    desk.press(Key.Key_1)
    assert desk.page() == "arrival"
    desk.press(Key.Key_P, CONTROL_SHIFT)
    assert desk.page() == "arrival"
    desk.press(Key.Key_K, CONTROL)
    assert "Look after the people of this branch" not in [
        row.text for row in desk.window.findChildren(RowList)[-1].rows()
    ]


def test_what_is_being_read_has_the_focus(desk):
    assert isinstance(QApplication.focusWidget(), RowList)
    assert QApplication.focusWidget().hasFocus()


def test_a_first_pin_is_shown_once(desk):
    choose(desk, 0)
    click(desk, "Give a PIN")
    said = next(one for one in seen(desk) if "It is shown once" in one)
    pin = "".join(one for one in said if one.isdigit())
    assert len(pin) == 8
    kept = desk.acts.signing_in.set_pin(desk.acts.lena, "730915", pin)
    assert not kept.pin_once
    choose(desk, 1)
    click(desk, "Rename")
    assert not any(pin in one for one in seen(desk))
