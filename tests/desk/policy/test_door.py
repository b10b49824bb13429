"""The way to the policy: in Ctrl+K for leads, between customers; nobody else is offered it."""

import pytest
from PySide6.QtCore import Qt

from agent_desk.desk.palette import Palette
from agent_desk.desk.policy.page import PolicyPage
from agent_desk.desk.row_list import RowList
from agent_desk.domain.agents import Role
from agent_desk.phone.calls import Call
from tests.desk.test_shift import CONTROL, Desk
from tests.ledgers import a_ledger

Key = Qt.Key


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
    return "Policy" in rows


def go(desk):
    desk.press(Key.Key_K, CONTROL)
    desk.type("policy")
    desk.press(Key.Key_Return)


def test_a_lead_opens_it_from_the_list_and_goes_back_by_esc(desk):
    assert not offered(desk)
    desk.arrive()
    assert offered(desk)
    assert desk.window.findChild(PolicyPage) is None
    go(desk)
    assert desk.page() == "policy"
    assert desk.window.windowTitle() == "Policy"
    desk.press(Key.Key_Escape)
    assert desk.page() == "arrival"


def test_not_while_a_customer_is_open_and_again_afterwards(desk):
    desk.arrive()
    desk.open("demir")
    assert desk.page() == "customer"
    assert not offered(desk)


def test_an_agent_is_not_offered_it(qtbot, look):
    with a_ledger() as store:
        made = Desk(qtbot, look, store)
        omar = made.acts.agents.add("Omar Haddad", frozenset({Role.AGENT}), made.acts.me)
        made.shift._sign_in(omar)
        made.rest()
        assert made.page() == "arrival"
        assert not offered(made)
        made.shift.doors.policy._open()
        made.rest()
        assert made.page() == "arrival"
        made.work.stop()


def test_who_rings_meanwhile_is_told_of_and_nothing_is_turned_away(desk):
    desk.arrive()
    go(desk)
    desk.shift.take_call(Call(number="+13035550123"))
    desk.rest()
    assert desk.page() == "policy"
    assert "Somebody is on the line." in desk.window.notices.text()
    desk.press(Key.Key_Escape)
    assert desk.page() == "arrival"
