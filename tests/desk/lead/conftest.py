"""A desk with a shift behind it: who left unhappy, who was made good, who was content."""

import pytest
from PySide6.QtCore import Qt

from agent_desk.actions.promises import Due
from agent_desk.desk.lead.page import LeadPage
from agent_desk.domain.agents import Role
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome
from tests.desk.test_shift import Desk
from tests.ledgers import StepClock, a_ledger

HOUR = 3_600_000_000
CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier
GLAD = Outcome(need_met=NeedMet.YES, feeling=Feeling.GLAD, source=FeelingSource.OUR_IMPRESSION)


def miserable(words):
    return Outcome(
        need_met=NeedMet.NOT_YET,
        feeling=Feeling.MISERABLE,
        source=FeelingSource.THEIR_WORDS,
        words=words,
    )


def left(acts, by, name, outcome, *, phone="", matter="", promise=""):
    """One whole contact with somebody new; give the customer's id."""
    customer_id = acts.customers.add(by, name, phone)
    contact(acts, by, customer_id, outcome, matter=matter, promise=promise)
    return customer_id


def contact(acts, by, customer_id, outcome, *, matter="", promise=""):
    here = acts.interactions.open(by, customer_id).interaction_id
    if matter:
        acts.matters.open(by, here, matter)
    if promise:
        due = Due(at=acts.clock.at + HOUR, zone="Europe/Berlin")
        acts.promises.make(by, here, promise, due)
    acts.interactions.close(by, here, outcome)
    return here


def a_shift(acts):
    """Of three who are unhappy one was made good; a fourth left glad."""
    for name in ("Lena Vogt", "Omar Haddad"):
        acts.agents.add(name, frozenset({Role.AGENT}), acts.me)
    acts.omar, acts.lena = (
        next(one.agent_id for one in acts.agents.listed() if one.name == name)
        for name in ("Omar Haddad", "Lena Vogt")
    )
    acts.samuel = left(
        acts, acts.lena, "Samuel Adeyemi", miserable("I was told something else yesterday."),
        phone="(202) 555-0103",
    )  # fmt: skip
    acts.clock.at += HOUR
    contact(acts, acts.lena, acts.samuel, GLAD)
    acts.greta = left(
        acts, acts.lena, "Greta Lindqvist", miserable("Forget it."), phone="(202) 555-0102"
    )
    acts.clock.at += HOUR
    acts.thomas = left(
        acts, acts.omar, "Thomas Brandt", miserable("Five times I have explained it."),
        phone="(202) 555-0101", matter="the October bill", promise="The right bill",
    )  # fmt: skip
    left(acts, acts.omar, "Esther Osei", GLAD)
    acts.clock.at += 3 * HOUR


@pytest.fixture
def store():
    with a_ledger() as made:
        yield made


@pytest.fixture
def a_desk_of(qtbot, look, store):
    """A desk on the ledger, after what is done to it before anybody comes."""
    made = []

    def begin(before=a_shift, **more):
        made.append(Desk(qtbot, look, store, StepClock(), before=before, **more))
        return made[-1]

    yield begin
    for desk in made:
        desk.work.stop()


@pytest.fixture
def desk(a_desk_of):
    """The lead is signed in, and on the page."""
    made = a_desk_of()
    sign_in(made, "Mira Hansen")
    made.press(Qt.Key.Key_D, CONTROL_SHIFT)
    return made


def sign_in(desk, name):
    agent = next(one for one in desk.acts.agents.listed() if one.name == name)
    desk.shift._at_the_desk._come(agent)
    desk.rest()


def page_of(desk):
    return desk.window.findChild(LeadPage)


def rows(desk):
    """Each row of the list: who, their words, how it stands."""
    found = page_of(desk).people.list.rows()
    return [(plain(row.text), plain(row.quote), row.right) for row in found]


def plain(text):
    return text.replace("\u2068", "").replace("\u2069", "")


def story(desk):
    """What is read of the opened story, part by part."""
    return plain(page_of(desk).story._told.accessibleDescription()).split("\n")
