"""Past its lease a desk hides customers, and logs on."""

import pytest
import sqlalchemy as sa

from agent_desk.actions.arrival import Arrival
from agent_desk.actions.customers import Customers
from agent_desk.actions.interactions import Interactions
from agent_desk.actions.promises import Due
from agent_desk.actions.talks import Talks
from agent_desk.domain.agents import Role
from agent_desk.domain.errors import RuleError
from agent_desk.store import lease, pin_proof
from agent_desk.store.tables import heard, outbox
from tests.ledgers import a_desk, a_ledger

BOTH = frozenset({Role.AGENT, Role.LEAD})
DAY = 24 * 60 * 60 * 1_000_000


@pytest.fixture
def desk():
    with a_ledger() as store:
        made = a_desk(store)
        made.customers = Customers(store, made.clock, "US", lease_days=30)
        made.interactions = Interactions(store, made.clock, lease_days=30)
        made.known = made.customers.add(made.me, "Noor O'Brien", "+1 303 555 0142")
        with store.write() as db:
            lease.met(db, made.clock.now())
            sent = sa.select(sa.func.max(outbox.c.site_seq)).scalar_subquery()
            db.execute(sa.update(heard).values(acked_seq=sent))
        yield made


def found(desk, typed="Noor"):
    return [one.name for one in desk.customers.find(desk.me, typed, 8)]


def test_within_it_all_is_as_always(desk):
    desk.clock.at += 29 * DAY
    assert found(desk) == ["Noor O'Brien"]
    assert desk.customers.why_hidden() is None
    desk.interactions.open(desk.me, desk.known)


def test_past_it_nobody_is_found_or_opened_and_it_is_said_why(desk):
    desk.clock.at += 31 * DAY
    assert found(desk) == []
    assert not desk.customers.by_number(desk.me, "+13035550142")
    assert "has not met the hub for more than 30 days" in str(desk.customers.why_hidden())
    with pytest.raises(RuleError, match="are hidden"):
        desk.interactions.open(desk.me, desk.known)


def test_past_it_who_is_on_the_line_is_logged_under_their_number(desk):
    desk.clock.at += 31 * DAY
    caller = desk.customers.add(desk.me, "somebody", "+1 303 555 0199")
    contact = desk.interactions.open(desk.me, caller)
    desk.interactions.note(desk.me, contact.interaction_id, "rang about the bill")
    assert found(desk, "3035550199") == ["somebody"]
    assert desk.customers.page(desk.me, caller).customer.name == "somebody"


def test_who_is_open_stays_open(desk):
    contact = desk.interactions.open(desk.me, desk.known)
    desk.clock.at += 31 * DAY
    desk.interactions.note(desk.me, contact.interaction_id, "a long call")
    assert desk.customers.page(desk.me, desk.known).customer.name == "Noor O'Brien"


def test_a_clock_set_back_hides_them_too(desk):
    desk.clock.at += 20 * DAY
    desk.interactions.open(desk.me, desk.known)
    desk.clock.at -= 15 * DAY
    assert "was set back" in str(desk.customers.why_hidden())
    assert found(desk) == []
    desk.clock.at += 15 * DAY
    assert found(desk) == ["Noor O'Brien"]


def test_what_waits_names_nobody_past_it_and_says_what_to_do(desk):
    desk.arrival = Arrival(desk.store, desk.clock, lease_days=30)
    contact = desk.interactions.open(desk.me, desk.known)
    omar = desk.agents.add("Omar Haddad", BOTH, desk.me).agent_id
    due = Due(at=desk.clock.at + 31 * DAY, zone="UTC")
    desk.promises.make(desk.me, contact.interaction_id, "Ring with a date", due)
    desk.promises.make(
        desk.me, contact.interaction_id, "Ring, they say", due, owner=desk.me, as_told=True
    )
    desk.mistakes.open(desk.me, contact.interaction_id, "Nobody came to Noor")
    desk.handovers.offer(desk.me, contact.interaction_id, omar, "Noor waits")
    desk.interactions.park(desk.me, contact.interaction_id)
    desk.people.left(desk.me, omar, desk.me)
    told = desk.arrival.read(desk.me, contact.interaction_id)
    assert told.hidden is None
    assert told.promises
    assert told.mistakes
    assert told.parked
    assert told.passed_on
    desk.clock.at += 31 * DAY
    told = desk.arrival.read(desk.me, contact.interaction_id)
    assert "Noor" not in repr(told)
    assert "Ring" not in repr(told)
    assert "has not met the hub" in str(told.hidden)
    with pytest.raises(RuleError, match="are hidden"):
        desk.interactions.bring_back(desk.me, contact.interaction_id)


def test_past_it_who_was_written_down_since_is_named(desk):
    desk.arrival = Arrival(desk.store, desk.clock, lease_days=30)
    desk.clock.at += 31 * DAY
    caller = desk.customers.add(desk.me, "somebody")
    contact = desk.interactions.open(desk.me, caller)
    due = Due(at=desk.clock.at + DAY, zone="UTC")
    desk.promises.make(desk.me, contact.interaction_id, "Ring with a date", due)
    told = desk.arrival.read(desk.me)
    assert told.hidden is None
    assert list(told.customers.values()) == ["somebody"]


def test_past_it_what_is_talked_through_names_no_customer(desk, monkeypatch):
    # The same derivation, quicker to guess: this PIN keeps nothing.
    monkeypatch.setattr(pin_proof, "_MEMORY_KIB", 256)
    desk.talks = Talks(desk.store, desk.clock, desk.signing_in, lease_days=30)
    omar = desk.agents.add("Omar Haddad", BOTH, desk.me).agent_id
    desk.signing_in.set_pin(omar, "739204")
    desk.signing_in.set_pin(desk.me, "604183")
    key = desk.talks.open_key(desk.me, "604183")
    begun = desk.talks.begin(key, omar, "What would have helped?", desk.known)
    assert begun.told.about == "Noor O'Brien"
    desk.clock.at += 31 * DAY
    (listed,) = desk.talks.listed(omar)
    assert (listed.other, listed.about) == ("Mira Hansen", "")
    opened = desk.talks.read(key, begun.told.talk.talk_id)
    assert opened.told.about == ""
    assert [one.text for one in opened.words] == ["What would have helped?"]
