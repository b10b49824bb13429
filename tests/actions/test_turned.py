"""What a customer may read leaves the ledger; what was not written for them does not."""

import pytest

from agent_desk.actions.promises import Due
from agent_desk.actions.turned import Open, Promised
from agent_desk.domain.customers import ContactKind
from agent_desk.domain.errors import NotFoundError
from agent_desk.domain.imports import ImportedContact, ImportedCustomer, ImportedMoment
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome
from tests.ledgers import START_AT, a_desk, a_ledger

NOTE = "Shouts at everybody, like last time with Omar."
AYSE = ImportedCustomer(
    source="shop",
    key="1",
    name="Ayşe Demir",
    contacts=(ImportedContact(kind=ContactKind.PHONE, value="+13035550123"),),
)
ORDER = ImportedMoment(
    source="shop",
    key="W1",
    customer_source="shop",
    customer_key="1",
    kind="moment.order",
    at=0,
    text="Order W2611340: a boiler",
    open=True,
)
HOUR = 3_600_000_000


@pytest.fixture
def acts():
    with a_ledger() as store:
        made = a_desk(store)
        made.imports.put([AYSE, ORDER])
        (found,) = made.customers.find(made.me, "ayse", 2)
        made.ayse = found.customer_id
        yield made


def turned(acts):
    return acts.turned.page(acts.me, acts.ayse)


def close(acts, opened):
    left = Outcome(
        need_met=NeedMet.NOT_YET,
        feeling=Feeling.MISERABLE,
        source=FeelingSource.THEIR_WORDS,
        words="You are thieves.",
    )
    acts.interactions.close(acts.me, opened.interaction_id, left)


def test_their_name_and_their_own_order_are_shown(acts):
    page = turned(acts)
    assert page.name == "Ayşe Demir"
    assert page.open == (Open(text="Order W2611340: a boiler", since_at=0),)
    assert page.promised == ()


def test_promises_come_by_when_they_are_due_and_kept_ones_are_gone(acts):
    opened = acts.interactions.open(acts.me, acts.ayse)
    for text, hours in (("Bring the boiler", 48), ("Ring about the part", 24), ("Write", 5)):
        due = Due(at=START_AT + hours * HOUR, zone="Europe/Berlin")
        made = acts.promises.make(acts.me, opened.interaction_id, text, due)
    kept = acts.promises.mine(acts.me)
    written = next(one for one in kept if one.text == "Write")
    assert made is not None
    acts.promises.keep(acts.me, opened.interaction_id, written.promise_id, "Done by post.")
    given = {"whole_day": False, "zone": "Europe/Berlin", "owner_name": "Mira Hansen"}
    assert turned(acts).promised == (
        Promised(text="Ring about the part", due_at=START_AT + 24 * HOUR, **given),
        Promised(text="Bring the boiler", due_at=START_AT + 48 * HOUR, **given),
    )


def test_what_an_agent_wrote_is_no_name_for_their_matter(acts):
    opened = acts.interactions.open(acts.me, acts.ayse)
    acts.interactions.note(acts.me, opened.interaction_id, NOTE)
    close(acts, opened)
    page = turned(acts)
    assert {one.text for one in page.open} == {"", "Order W2611340: a boiler"}


def test_a_matter_an_agent_named_anew_has_no_name_for_them(acts):
    opened = acts.interactions.open(acts.me, acts.ayse)
    (order,) = acts.customers.page(acts.me, acts.ayse).open_matters
    acts.matters.rename(acts.me, opened.interaction_id, "The liar's boiler", order.matter_id)
    assert [one.text for one in turned(acts).open] == [""]


def test_a_mistake_is_ours_and_says_no_more(acts):
    opened = acts.interactions.open(acts.me, acts.ayse)
    acts.mistakes.open(acts.me, opened.interaction_id, "Omar forgot to book the fitter.")
    first = turned(acts).open[0]
    assert (first.text, first.ours) == ("", True)
    assert first.since_at > START_AT


def test_nothing_an_agent_wrote_is_anywhere_in_it(acts):
    opened = acts.interactions.open(acts.me, acts.ayse)
    acts.interactions.note(acts.me, opened.interaction_id, NOTE)
    acts.mistakes.open(acts.me, opened.interaction_id, "Omar forgot to book the fitter.")
    close(acts, opened)
    said = repr(turned(acts))
    for secret in ("Shouts", "Omar", "miserable", "thieves", "Mira Hansen", "+13035550123"):
        assert secret not in said


def test_whoever_is_not_here_cannot_be_shown(acts):
    with pytest.raises(NotFoundError):
        acts.turned.page(acts.me, b"x" * 16)
