"""The customer's page with everything behind it in memory."""

import pytest

from agent_desk.desk.customer.acts import Acts
from agent_desk.desk.customer.page import CustomerPage
from agent_desk.desk.look import Look
from agent_desk.domain.interactions import Feeling
from tests.desk.stand_ins import (
    DAY,
    HERE,
    NOW,
    Corrections,
    Customers,
    HeldWork,
    Interactions,
    Mistakes,
    Presence,
    Promises,
    StillClock,
    a_full_page,
    a_moment,
)


@pytest.fixture
def work(qapp):
    return HeldWork()


@pytest.fixture
def look(qapp):
    return Look()


@pytest.fixture
def moments():
    return [
        a_moment(b"now" * 4, "They ring. The flat is cold.", at=NOW, interaction_id=HERE),
        a_moment(b"visit" * 3, "Visit missed.", at=NOW - 7 * DAY, feeling=Feeling.LET_DOWN),
        a_moment(b"undated" * 2, "Invoice", at=0, kind="moment.invoice"),
    ]


@pytest.fixture
def customers(moments):
    return Customers(a_full_page(), moments=moments)


@pytest.fixture
def interactions(moments):
    return Interactions(moments)


@pytest.fixture
def presence():
    return Presence()


@pytest.fixture
def corrections():
    return Corrections()


@pytest.fixture
def acts(customers, corrections, interactions, presence):
    return Acts(
        customers=customers,
        corrections=corrections,
        interactions=interactions,
        presence=presence,
        mistakes=Mistakes(presence, interactions),
        promises=Promises(presence, interactions),
    )


@pytest.fixture
def page(qtbot, look, work, acts):
    made = CustomerPage(look, acts, work, clock=StillClock())
    qtbot.addWidget(made)
    made.resize(1280, 700)
    with qtbot.waitActive(made):
        made.show()
    return made
