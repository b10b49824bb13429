"""What the desk knows by itself of the open customer: on real orders, by the shipped policy."""

from types import SimpleNamespace

import pytest

from agent_desk import resources
from agent_desk.actions.decisions import Asking, Chosen
from agent_desk.actions.situations import read_checked
from agent_desk.domain.errors import BadInputError
from agent_desk.exchange.files import all_rows
from agent_desk.exchange.mapping_file import read_mapping
from agent_desk.exchange.records import records
from agent_desk.policy.money import Money
from agent_desk.policy.policies import Word

PENDING, CANCELLED = "#W4135875", "#W8572370"


@pytest.fixture(scope="module")
def orders():
    """The demo's customers, and those of its orders that are looked at here."""
    found = []
    for file, mapping in (
        ("demo/customers.json", "demo/customers.toml"),
        ("demo/orders.json", "mappings/retail_orders.toml"),
    ):
        how = read_mapping(resources.path(mapping))
        for one in records(all_rows([resources.path(file)], how), how):
            found += one.records
    wanted = [one for one in found if getattr(one, "reference", "") in {PENDING, CANCELLED}]
    keys = {one.customer_key for one in wanted}
    return [one for one in found if one.key in keys] + wanted


@pytest.fixture
def shop(desk, orders):
    desk.imports.put(orders)

    (ava,) = desk.customers.find(desk.me, "Ava Moore", 1)
    opened = desk.interactions.open(desk.me, ava.customer_id)
    return SimpleNamespace(id=opened.interaction_id, customer_id=ava.customer_id)


def facts(desk, call, subject="", **checked):
    asking = Asking(subject=subject, checked=checked)
    return desk.decisions.page(desk.me, call.id, asking).situation.facts


def test_nothing_is_known_that_no_record_says(desk, call):
    assert facts(desk, call) == {}
    assert facts(desk, call, "#W404") == {}


def test_who_is_speaking_is_known_once_confirmed_and_no_longer_when_taken_back(desk, call):
    desk.speakers.confirm(desk.me, call.id, ["postcode"])
    assert facts(desk, call) == {"identity_checked": True}
    desk.interactions.undo(desk.me, call.id)
    assert facts(desk, call) == {}


def test_a_mistake_that_is_open_says_whose_it_was_and_the_agent_knows_better(desk, call):
    desk.mistakes.open(desk.me, call.id, "sent to the old address")
    assert facts(desk, call) == {"our_mistake": True}
    assert facts(desk, call, our_mistake=False) == {"our_mistake": False}
    gift = Chosen(kind="something_else", amount=Money(5000, "USD"), why="the third time")
    asking = Asking(checked={"identity_checked": True})
    desk.decisions.do(desk.me, call.id, [gift], asking)


def test_what_an_agent_wrote_is_read_as_values_of_the_policys_facts(desk):
    policy = desk.policies.in_force().policy
    read = read_checked(policy, {"order_total": "30 USD", "order_theirs": True})
    assert read == {"order_total": 3000, "order_theirs": True}
    for wrong in ({"order_total": "30 EUR"}, {"order_state": "lost"}, {"weather": "fine"}):
        with pytest.raises(BadInputError):
            read_checked(policy, wrong)


def test_their_order_is_theirs_with_its_state_its_total_and_how_it_was_paid(desk, shop):
    known = facts(desk, shop, "w4135875")
    assert known == {
        "order_theirs": True,
        "order_state": "pending",
        "order_total": known["order_total"],
        "paid_with": "gift card",
    }
    assert known["order_total"] > 0


def test_somebody_elses_order_is_known_not_to_be_theirs_and_nothing_more(desk, shop):
    assert facts(desk, shop, CANCELLED) == {"order_theirs": False}


def test_cancelling_their_order_needs_only_who_is_speaking_and_why(desk, shop):
    desk.speakers.confirm(desk.me, shop.id, ["postcode"])
    asking = Asking(subject=PENDING, checked={"cancel_reason": "no longer needed"})
    page = desk.decisions.page(desk.me, shop.id, asking)
    cancel = next(one for one in page.verdicts if one.kind == "cancel_order")
    assert (cancel.word, cancel.rule) == (Word.MAY, "cancel_order/gift-card")
    desk.decisions.do(desk.me, shop.id, [Chosen(kind="cancel_order")], asking)
    page = desk.decisions.page(desk.me, shop.id, asking)
    closed = {one.kind: one.word for one in page.verdicts}
    assert closed["cancel_order"] is closed["change_items"] is Word.MAY_NOT
    (decided,) = page.decided
    assert (decided.carry_in, decided.subject) == ("orders", PENDING)
