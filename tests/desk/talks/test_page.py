"""The page on which two people talk something through: by keyboard, and never during a call."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from agent_desk.desk.arrival.page import ArrivalPage
from agent_desk.desk.lead.page import LeadPage
from agent_desk.domain.agents import Role
from agent_desk.domain.talks import Ended
from tests.actions.test_decisions import POLICY
from tests.desk.accessible import faults
from tests.desk.lead.conftest import GLAD
from tests.desk.talks.conftest import CONTROL_SHIFT, LEADS, OMARS

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
ASKED = "What would have let you decide this on your own?"
TOLD = "Knowing that the limit is sixty."


@pytest.fixture
def lead(a_talk_desk):
    """The desk with its lead between two customers."""
    a_talk_desk.sign_in(a_talk_desk.acts.me, LEADS)
    return a_talk_desk


@pytest.fixture
def omar(a_talk_desk):
    """The desk with Omar between two customers, to whom the lead wrote before."""
    acts = a_talk_desk.acts
    key = acts.talks.open_key(acts.me, LEADS)
    acts.talk = acts.talks.begin(key, acts.omar, ASKED, acts.thomas).told.talk.talk_id
    acts.lead_key = key
    a_talk_desk.sign_in(acts.omar, OMARS)
    return a_talk_desk


def own(desk, by, pin):
    key = desk.acts.talks.open_key(by, pin)
    talk_id = desk.acts.talks.listed(by)[0].talk.talk_id
    return desk.acts.talks.read(key, talk_id)


def test_the_lead_begins_one_from_a_story_with_whom_it_was(lead):
    lead.press(Key.Key_D, CONTROL_SHIFT)
    story = lead.window.findChild(LeadPage).story
    assert story.talk.isVisible()
    lead.shift.doors.lead._leading.page.people.wanted.emit(lead.acts.thomas)
    lead.rest()
    lead.press(Key.Key_3)
    assert lead.page() == "talks"
    lead.prove(LEADS)
    page = lead.talks()
    assert page.beginning.isVisible()
    assert "Thomas Brandt" in " ".join(lead.seen())
    assert page.beginning._group.value() == lead.acts.omar.hex()
    lead.type(ASKED)
    lead.press(Key.Key_Return, CONTROL)
    assert page.opened.isVisible()
    assert ASKED in " ".join(lead.seen())
    opened = own(lead, lead.acts.omar, OMARS)
    assert [word.text for word in opened.words] == [ASKED]
    assert opened.told.talk.customer_id == lead.acts.thomas


def test_omar_finds_it_on_arrival_opens_it_with_his_pin_and_answers(omar):
    omar.press(Key.Key_Return)
    # Whoever we promised something comes first.
    promised, row = omar.window.findChild(ArrivalPage)._before.shown()
    assert "Mira Hansen" in row.said
    assert ASKED not in row.said + row.told
    omar.press(Key.Key_2)
    assert omar.page() == "talks"
    assert ASKED not in " ".join(omar.seen())
    omar.prove(OMARS)
    assert ASKED in " ".join(omar.seen())
    assert "About" in " ".join(omar.seen())
    omar.type(TOLD)
    omar.press(Key.Key_Return)
    opened = own(omar, omar.acts.me, LEADS)
    assert [word.text for word in opened.words] == [ASKED, TOLD]
    omar.press(Key.Key_Escape)
    assert omar.page() == "arrival"
    omar.shift._waiting.look_again()
    omar.rest()
    (left,) = omar.window.findChild(ArrivalPage)._before.shown()
    assert left.said == promised.said


def test_a_wrong_pin_shows_nothing_and_says_so(omar):
    omar.ask()
    omar.prove("000001")
    assert "not the PIN" in " ".join(omar.seen())
    assert ASKED not in " ".join(omar.seen())
    omar.prove(OMARS)
    assert ASKED in " ".join(omar.seen())


def test_it_is_never_at_hand_during_a_call_and_nothing_of_it_stays_open(omar):
    omar.ask()
    omar.prove(OMARS)
    omar.press(Key.Key_Escape)
    omar.press(Key.Key_Return)
    omar.open("thomas")
    assert omar.page() == "customer"
    assert omar.shift.doors.talks._talking._key is None
    assert ASKED not in " ".join(omar.seen())
    omar.ask()
    assert omar.page() == "customer"


def test_what_was_not_sent_yet_is_there_after_the_call_for_whoever_wrote_it(omar):
    omar.ask()
    omar.prove(OMARS)
    omar.type("I was just about to")
    omar.press(Key.Key_Escape)
    omar.press(Key.Key_Return)
    omar.open("thomas")
    assert "about to" not in " ".join(omar.seen())
    here = omar.shift.contact.here
    omar.acts.interactions.close(omar.acts.omar, here.interaction_id, GLAD)
    omar.shift.contact.end()
    omar.shift._show_arrival()
    omar.ask()
    assert omar.talks().opened.written() == ""
    omar.prove(OMARS)
    assert omar.talks().opened.written() == "I was just about to"
    with omar.acts.store.read() as db:
        drafts = db.exec_driver_sql("SELECT text FROM draft").scalars().all()
    assert not any("about to" in draft for draft in drafts)


def test_whoever_signs_in_next_finds_nothing_open(omar):
    omar.ask()
    omar.prove(OMARS)
    omar.press(Key.Key_Escape)
    omar.press(Key.Key_S, CONTROL_SHIFT)
    omar.sign_in(omar.acts.me, LEADS)
    omar.ask()
    assert omar.talks().pin.isVisible()
    assert ASKED not in " ".join(omar.seen())


def test_what_was_sent_is_taken_back_by_one_key(omar):
    omar.ask()
    omar.prove(OMARS)
    omar.type("Too quickly.")
    omar.press(Key.Key_Return)
    omar.press(Key.Key_Z, CONTROL)
    assert "taken back" in " ".join(omar.seen())
    assert [word.text for word in own(omar, omar.acts.me, LEADS).words] == [ASKED]


def test_an_agent_ends_it_with_thanks(omar):
    omar.ask()
    omar.prove(OMARS)
    omar.talks().opened._end.click()
    omar.rest()
    assert not omar.talks().ending._what.isVisible()
    omar.type("Thank you for asking.")
    omar.press(Key.Key_Return, CONTROL)
    assert "It ended in a thank-you." in omar.seen()
    assert own(omar, omar.acts.me, LEADS).told.talk.ended_in is Ended.THANKS


def test_the_lead_ends_it_in_the_version_that_was_published(lead):
    acts = lead.acts
    key = acts.talks.open_key(acts.omar, OMARS)
    acts.talks.begin(key, acts.me, TOLD)
    lead.ask()
    lead.prove(LEADS)
    lead.talks().opened._end.click()
    lead.rest()
    assert lead.talks().ending._none.isVisibleTo(lead.talks().ending) is False
    lead.press(Key.Key_1)
    assert lead.talks().ending._none.isVisible()
    assert not lead.talks().ending._go.isEnabled()
    lead.press(Key.Key_Escape)
    acts.policies.publish(acts.me, "2", {"shop.toml": POLICY}, "sixty, and told to all")
    lead.talks().opened._end.click()
    lead.rest()
    assert "Version" in " ".join(
        lead.talks().ending._versions[Ended.RULE]._buttons[k].text()
        for k in lead.talks().ending._versions[Ended.RULE]._buttons
    )
    lead.press(Key.Key_Return, CONTROL)
    said = " ".join(lead.seen())
    assert "It ended in a rule: version" in said
    assert own(lead, acts.omar, OMARS).told.changed == "2"


def test_without_a_pin_the_page_says_why_and_leads_to_setting_one(lead):
    acts = lead.acts
    lena = acts.agents.add("Lena Neu", frozenset({Role.AGENT}), acts.me)
    lead.press(Key.Key_S, CONTROL_SHIFT)
    lead.sign_in(lena.agent_id, "")
    lead.ask()
    assert "you have none yet" in " ".join(lead.seen())
    assert lead.talks()._set_pin.hasFocus()
    lead.press(Key.Key_Return)
    assert lead.page() == "pin"


def test_nothing_talked_through_and_nobody_with_a_key_are_said(lead):
    acts = lead.acts
    lead.ask()
    lead.prove(LEADS)
    assert "Nothing is talked through now." in lead.seen()
    assert lead.talks()._begin.hasFocus()
    acts.people.reset_pin(acts.me, acts.omar)
    lead.press(Key.Key_Return)
    assert "Nobody has a key" in " ".join(lead.seen())
    lead.press(Key.Key_Escape)
    assert lead.page() == "talks"
    lead.press(Key.Key_Escape)
    assert lead.page() == "arrival"


def test_words_that_do_not_open_any_more_say_why(omar):
    acts = omar.acts
    acts.people.reset_pin(acts.me, acts.omar)
    acts.signing_in.set_pin(acts.omar, "another sentence")
    omar.sign_in(acts.omar, "another sentence")
    omar.ask()
    omar.prove("another sentence")
    said = " ".join(omar.seen())
    assert "does not open with the key you have now" in said
    assert ASKED not in said


def test_what_comes_from_the_other_appears_and_what_is_typed_stays(omar):
    omar.ask()
    omar.prove(OMARS)
    omar.type("I was just about to")
    omar.acts.talks.answer(omar.acts.lead_key, omar.acts.talk, "Take your time.")
    omar.shift.doors.talks.look_again()
    omar.rest()
    assert "Take your time." in " ".join(omar.seen())
    assert QApplication.focusWidget().text() == "I was just about to"


def test_a_screen_reader_finds_a_name_on_everything(omar):
    omar.ask()
    assert faults(omar.talks()) == []
    omar.prove(OMARS)
    assert faults(omar.talks()) == []
    assert ASKED in omar.talks().opened._told.accessibleDescription()
    omar.talks().opened._end.click()
    omar.rest()
    assert faults(omar.talks()) == []
    omar.press(Key.Key_Escape)
    omar.talks()._begin.click()
    omar.rest()
    assert faults(omar.talks()) == []
