"""A customer of another branch is fetched when they are on the line here."""

import contextlib

import pytest

from agent_desk.actions.customers import Customers
from agent_desk.domain.errors import UnreachableError
from agent_desk.sync import further, prove
from agent_desk.sync.postgres import PostgresHub
from tests.sync.sharing import sharing

PHONE = "+1 303 555 0142"


@pytest.fixture
def two(shared):
    """A desk of the North, and one of the South."""
    with contextlib.ExitStack() as closing:
        made = []
        for branch in ("North", "South"):
            hub = PostgresHub(shared.desk(branch))
            closing.callback(hub.close)
            made.append(closing.enter_context(sharing(hub, branch=branch)))
        yield made


def served(sharing, name, text, phone=PHONE):
    desk = sharing.desk
    customer = desk.customers.add(desk.me, name, phone)
    contact = desk.interactions.open(desk.me, customer).interaction_id
    desk.interactions.note(desk.me, contact, text)
    return customer


def fetched(sharing, number=PHONE):
    return further.fetch(sharing.store, sharing.hub, number, "US", sharing.clock)


@pytest.mark.parametrize("number", [PHONE, "(303) 555-0142", "3035550142"])
def test_they_are_found_with_their_history(two, number):
    north, south = two
    customer = served(north, "Noor O'Brien", "the October bill")
    north.round()
    assert fetched(south, number) == [customer]
    desk = south.desk
    assert [one.name for one in desk.customers.by_number(desk.me, PHONE)] == ["Noor O'Brien"]
    texts = [one.text for one in desk.customers.history(desk.me, customer, None, 9).moments]
    assert texts == ["the October bill"]


def test_nobody_else_is_fetched_and_it_is_written_down(two, shared):
    north, south = two
    customer = served(north, "Noor O'Brien", "the October bill")
    north.desk.customers.add(north.desk.me, "Ayşe Demir", "+1 303 555 0143")
    north.round()
    for number in ("+1 303 555 0199", "42", "", "30355501_%", "%"):
        assert fetched(south, number) == []
    fetched(south)
    assert south.names() == {"Noor O'Brien"}
    with shared.admin() as db:
        asked = "SELECT DISTINCT branch_id, customer_id FROM agent_desk.customer_fetch"
        assert db.execute(asked).fetchall() == [("South", customer)]


def test_what_is_logged_for_them_here_is_this_branchs_and_all_agrees(two):
    north, south = two
    customer = served(north, "Noor O'Brien", "the October bill")
    north.round()
    fetched(south)
    contact = south.desk.interactions.open(south.desk.me, customer).interaction_id
    south.desk.interactions.note(south.desk.me, contact, "rang the South")
    for desk in (south, north, south):
        desk.round()
        assert not prove.prove(desk.store, desk.hub).different


def test_offline_it_says_so(two, shared):
    _, south = two
    south.hub.close()
    south.hub = PostgresHub("host=127.0.0.1 port=1 user=nobody dbname=none")
    with pytest.raises(UnreachableError, match="cannot be reached"):
        fetched(south)


@pytest.mark.parametrize("kept", ["(303) 555-0142", "303.555.0142", "001 303 555 0142"])
def test_a_number_is_the_same_however_it_was_written_down(two, kept):
    north, south = two
    north.desk.customers = Customers(north.store, north.clock, "")
    customer = served(north, "Noor O'Brien", "the October bill", kept)
    north.round()
    for number in (PHONE, "(303) 555-0142", "3035550142"):
        assert fetched(south, number) == [customer]


def test_the_same_digits_in_another_country_are_another_number(two):
    north, south = two
    north.desk.customers.add(north.desk.me, "Ayşe Demir", "+49 303 5550142")
    there = served(north, "Noor O'Brien", "the heating")
    north.round()
    assert fetched(south, "(303) 555-0142") == [there]
    assert south.names() == {"Noor O'Brien"}
