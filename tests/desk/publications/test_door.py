"""The ways to prompts, codes, moments and cases: for leads, between customers alone."""

import pytest
from PySide6.QtCore import Qt

from agent_desk.desk.palette import Palette
from agent_desk.desk.row_list import RowList
from agent_desk.domain.agents import Role
from agent_desk.domain.errors import RuleError
from agent_desk.phone.calls import Call
from tests.desk.test_shift import CONTROL, Desk
from tests.ledgers import a_ledger

Key = Qt.Key
PAGES = {"Prompts": "prompts", "Contact codes": "codes", "Moments": "moments", "Cases": "cases"}


@pytest.fixture
def desk(qtbot, look):
    with a_ledger() as store:
        made = Desk(qtbot, look, store)
        yield made
        made.work.stop()


def offered(desk):
    desk.press(Key.Key_K, CONTROL)
    rows = [row.text for row in desk.window.findChild(Palette).findChild(RowList).rows()]
    desk.press(Key.Key_Escape)
    return [one for one in PAGES if one in rows]


def go(desk, title):
    desk.press(Key.Key_K, CONTROL)
    desk.type(title.lower())
    desk.press(Key.Key_Return)
    desk.rest()


def test_a_lead_opens_each_from_the_list_and_goes_back_by_esc(desk):
    assert offered(desk) == []
    desk.arrive()
    assert offered(desk) == list(PAGES)
    for title, page in PAGES.items():
        go(desk, title)
        assert (desk.page(), desk.window.windowTitle()) == (page, title)
        desk.press(Key.Key_Escape)
        assert desk.page() == "arrival"


def test_not_while_a_customer_is_open(desk):
    desk.arrive()
    desk.open("demir")
    assert desk.page() == "customer"
    assert offered(desk) == []


def test_an_agent_is_not_offered_them(qtbot, look):
    with a_ledger() as store:
        made = Desk(qtbot, look, store)
        omar = made.acts.agents.add("Omar Haddad", frozenset({Role.AGENT}), made.acts.me)
        made.shift._sign_in(omar)
        made.rest()
        assert offered(made) == []
        for page in PAGES.values():
            made.shift.doors.publications.open(page)
            made.rest()
            assert made.page() == "arrival"
        made.work.stop()


def test_who_rings_meanwhile_is_told_of_and_nothing_is_turned_away(desk):
    desk.arrive()
    go(desk, "Prompts")
    desk.shift.take_call(Call(number="+13035550123"))
    desk.rest()
    assert desk.page() == "prompts"
    assert "Somebody is on the line." in desk.window.notices.text()


def test_past_the_lease_the_cases_stay_shut_and_it_is_said_why(desk, monkeypatch):
    why = RuleError("Customers are hidden.", "Bring it on line once.")
    monkeypatch.setattr(desk.doings.customers, "why_hidden", lambda: why)
    desk.arrive()
    go(desk, "Cases")
    assert desk.page() == "arrival"
    assert "Customers are hidden." in desk.window.notices.text()
    go(desk, "Prompts")
    assert desk.page() == "prompts"
