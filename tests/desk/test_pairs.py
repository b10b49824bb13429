"""Same situation, two answers: shown to the two it concerns, by name, and to nobody else."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction

from agent_desk.actions.decisions import Chosen
from agent_desk.desk.pairs.page import PairsPage
from agent_desk.domain.agents import Role
from agent_desk.policy.money import Money
from tests.actions.test_decisions import POLICY
from tests.desk.accessible import faults
from tests.desk.lead.conftest import GLAD, plain, sign_in
from tests.desk.test_shift import Desk
from tests.ledgers import StepClock, a_ledger

Key = Qt.Key


def two_answers(acts):
    """Omar gave one customer ten euros, Lena another fifteen; Esther decided nothing."""
    acts.policies.publish(acts.me, "1", {"shop.toml": POLICY}, "to begin with")
    for name, customer, euros in (("Omar Haddad", "Demir", 10), ("Lena Vogt", "Yilmaz", 15)):
        by = acts.agents.add(name, frozenset({Role.AGENT}), acts.me).agent_id
        here = acts.interactions.open(by, acts.customers.add(by, customer)).interaction_id
        amount = Money(euros * 100, "EUR")
        gift = Chosen(kind="gift", amount=amount, why="they waited long", money_to="account")
        acts.decisions.do(by, here, [gift])
        acts.interactions.close(by, here, GLAD)
    acts.agents.add("Esther Osei", frozenset({Role.AGENT}), acts.me)


@pytest.fixture
def desk(qtbot, look):
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))  # as the program does, whatever the system's is
    with a_ledger() as store:
        made = Desk(qtbot, look, store, StepClock(), before=two_answers)
        yield made
        made.work.stop()
    QLocale.setDefault(before)


def offer(desk):
    named = "Where you and others answered differently"
    return next(one for one in desk.window.findChildren(QAction) if one.text() == named)


def look_at(desk, name):
    sign_in(desk, name)
    desk.arrive()
    offer(desk).trigger()
    desk.rest()
    assert desk.page() == "pairs"
    page = desk.window.findChild(PairsPage)
    rows = [(plain(row.text), plain(row.detail)) for row in page._list.rows()]
    return plain(page._text.text()), rows


@pytest.mark.parametrize("name", ["Omar Haddad", "Lena Vogt"])
def test_the_two_it_concerns_see_both_names(desk, name):
    said, rows = look_at(desk, name)
    assert rows == [
        (
            "Demir got: A gift, €10.00. Yilmaz got: A gift, €15.00.",
            "Decided by Omar Haddad, Lena Vogt.",
        )
    ]
    assert "Nobody is scored." in said
    assert faults(desk.window) == []
    desk.press(Key.Key_Escape)
    assert desk.page() == "arrival"


@pytest.mark.parametrize("name", ["Esther Osei", "Mira Hansen"])
def test_nobody_else_sees_it_here(desk, name):
    said, rows = look_at(desk, name)
    assert rows == []
    assert "nobody decided otherwise than you did" in said
    assert faults(desk.window) == []


def test_with_a_customer_nothing_of_others_is_offered_or_kept(desk):
    look_at(desk, "Omar Haddad")
    desk.press(Key.Key_Escape)
    desk.open("dem")
    assert not offer(desk).isEnabled()
    assert desk.window.findChild(PairsPage)._list.rows() == []
    offer(desk).trigger()
    desk.rest()
    assert desk.page() != "pairs"
