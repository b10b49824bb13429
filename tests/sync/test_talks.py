"""What is sealed to two people, between their desks: the hub and the others hold it closed."""

from contextlib import contextmanager

import pytest

from agent_desk.domain import talks as domain
from agent_desk.domain.agents import Role
from agent_desk.store import agents, pin_proof, sealing
from agent_desk.sync import further, prove
from agent_desk.sync.postgres import PostgresHub
from tests.ledgers import StepClock, a_desk
from tests.sync.sharing import sharing

LEADS, OMARS = "604183", "a sentence I keep"
ASKED = "What would have let you decide this on your own?"
TOLD = "Knowing that the limit is sixty."


@contextmanager
def desk_of(shared, clock, branch="North"):
    hub = PostgresHub(shared.desk(branch))
    try:
        with sharing(hub, branch=branch) as desk:
            desk.desk, desk.clock = a_desk(desk.store, clock), clock
            yield desk
    finally:
        hub.close()


@pytest.fixture(autouse=True)
def _quick_pins(monkeypatch):
    # The same derivation, quicker to guess: these PINs keep nothing.
    monkeypatch.setattr(pin_proof, "_MEMORY_KIB", 256)


@contextmanager
def two_desks(shared):
    """The lead's desk and Omar's, at which each has their PIN; both know both."""
    clock = StepClock()
    with desk_of(shared, clock) as lead, desk_of(shared, clock) as omar:
        lead.me = lead.desk.me
        omar.me = lead.desk.agents.add("Omar Haddad", frozenset({Role.AGENT}), lead.me).agent_id
        lead.round()
        omar.round()
        lead.desk.signing_in.set_pin(lead.me, LEADS)
        omar.desk.signing_in.set_pin(omar.me, OMARS)
        meet(lead, omar)
        yield lead, omar


def meet(lead, omar):
    """Each comes to know what the other wrote."""
    for desk in (lead, omar, lead):
        desk.round()


def on_the_hub(shared):
    with shared.admin() as db:
        return "\n".join(
            row[0] for row in db.execute("SELECT e::text FROM agent_desk.entry e").fetchall()
        )


def boxes(desk):
    found = [one for one in desk.entries().values() if one.noun == "talk"]
    return [box for one in found for box in one.fields.get(domain.NOTE, {}).values()]


def test_both_read_it_at_their_own_desks_and_the_hub_holds_it_closed(shared):
    with two_desks(shared) as (lead, omar):
        key = lead.desk.talks.open_key(lead.me, LEADS)
        his = omar.desk.talks.open_key(omar.me, OMARS)
        talk_id = lead.desk.talks.begin(key, omar.me, ASKED).told.talk.talk_id
        meet(lead, omar)
        omar.desk.talks.answer(his, talk_id, TOLD)
        meet(lead, omar)
        read = lead.desk.talks.read(key, talk_id)
        assert [word.text for word in read.words] == [ASKED, TOLD]
        there = on_the_hub(shared)
        assert ASKED not in there
        assert TOLD not in there
        assert all(box in there for box in boxes(lead))


def test_a_pin_that_is_changed_at_one_desk_opens_it_at_the_other(shared):
    with two_desks(shared) as (lead, omar):
        key = lead.desk.talks.open_key(lead.me, LEADS)
        talk_id = lead.desk.talks.begin(key, omar.me, ASKED).told.talk.talk_id
        lead.desk.signing_in.set_pin(omar.me, "another sentence", OMARS)
        meet(lead, omar)
        his = omar.desk.talks.open_key(omar.me, "another sentence")
        assert [word.text for word in omar.desk.talks.read(his, talk_id).words] == [ASKED]


def test_another_branch_is_not_handed_what_is_sealed(shared):
    with two_desks(shared) as (lead, omar):
        customer = lead.desk.customers.add(lead.me, "Thomas Brandt", "(202) 555-0101")
        key = lead.desk.talks.open_key(lead.me, LEADS)
        lead.desk.talks.begin(key, omar.me, ASKED, customer)
        meet(lead, omar)
        with desk_of(shared, lead.clock, "South") as south:
            south.round()
            number = "+12025550101"
            assert further.fetch(south.store, south.hub, number, "US", south.clock) == [
                customer
            ]
            kinds = {one.kind for one in south.entries().values()}
        assert "customer.added" in kinds
        assert not any(kind.startswith("talk.") for kind in kinds)


def test_two_pins_set_at_two_desks_that_did_not_meet_leave_one_that_opens_its_key(shared):
    with two_desks(shared) as (lead, omar):
        lead.desk.people.reset_pin(lead.me, omar.me)
        meet(lead, omar)
        lead.desk.signing_in.set_pin(omar.me, "the first sentence")
        omar.desk.signing_in.set_pin(omar.me, "the second sentence")
        meet(lead, omar)
        for desk in (lead, omar):
            key = desk.desk.talks.open_key(omar.me, "the second sentence")
            assert sealing.unseal(sealing.seal(b"x", public(desk, omar.me)), key.secret) == b"x"


def public(desk, agent_id):
    with desk.store.read() as db:
        return agents.key_of(db, agent_id).public


def test_when_its_time_is_over_it_is_gone_at_both_desks_and_the_hub(shared):
    with two_desks(shared) as (lead, omar):
        key = lead.desk.talks.open_key(lead.me, LEADS)
        talk_id = lead.desk.talks.begin(key, omar.me, ASKED).told.talk.talk_id
        meet(lead, omar)
        his = omar.desk.talks.open_key(omar.me, OMARS)
        omar.desk.talks.thank(his, talk_id, "Thank you.")
        meet(lead, omar)
        sealed = boxes(omar)
        assert len(sealed) == 4
        assert all(box in on_the_hub(shared) for box in sealed)
        lead.clock.at += domain.KEPT_AFTER_END
        assert lead.desk.talks.tidy(lead.me) == 2
        meet(lead, omar)
        for desk in (lead, omar):
            assert boxes(desk) == []
            assert not prove.prove(desk.store, desk.hub).different
        assert not any(box in on_the_hub(shared) for box in sealed)
        assert lead.entries() == omar.entries()
