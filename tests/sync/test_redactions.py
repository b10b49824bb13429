"""Texts taken out: at the hub as at the desks, by whoever may, in whatever order they come."""

import re
from contextlib import contextmanager
from itertools import permutations

import pytest

from agent_desk.domain import redactions
from agent_desk.domain.errors import RuleError
from agent_desk.domain.redactions import REDACTED
from agent_desk.store import entries, ledger
from agent_desk.sync import prove, reach
from agent_desk.sync.files import Folder
from agent_desk.sync.postgres import PostgresHub
from tests.ledgers import a_ledger
from tests.sync.batches import a_sender, an_entry, an_id
from tests.sync.sharing import BRANCH, sharing

LIAR = "They are a liar."
BODY = '{"amount":1e2,"details":"liar","nested":{"a": [1, 2]},"why":"liar","zip":"00123"}'


@pytest.fixture
def north(shared):
    with reach.connected(shared.desk()) as db:
        yield db


@contextmanager
def desk_of(shared, name, branch="North"):
    hub = PostgresHub(shared.desk(branch, name))
    try:
        with sharing(hub, branch=branch) as desk:
            yield desk
    finally:
        hub.close()


def on_hub(shared, entry_id):
    with shared.admin() as db:
        asked = "SELECT text, body, hash FROM agent_desk.entry WHERE id = %s"
        return db.execute(asked, [entry_id]).fetchone()


def as_lead(agent, **changed):
    return an_entry(
        kind="agent.given_roles", about_id=agent, body='{"roles":["lead"]}', **changed
    )


def test_no_text_that_was_taken_out_stays_on_the_hub(shared):
    with desk_of(shared, "one") as one, desk_of(shared, "other") as other:
        customer = one.add("Noor O'Brien")
        contact = one.desk.interactions.open(one.desk.me, customer).interaction_id
        one.desk.interactions.note(one.desk.me, contact, LIAR)
        one.round()
        other.round()
        with shared.admin() as db:
            there = db.execute("SELECT id FROM agent_desk.entry WHERE text = %s", [LIAR])
            wrong = there.fetchone()[0]
        other.desk.shift_reviews.redact(other.desk.me, wrong, "not a word for anybody")
        for desk in (other, one, other):
            desk.round()
            assert not prove.prove(desk.store, desk.hub).different
        assert on_hub(shared, wrong)[0] == ""
        assert one.entries() == other.entries()
        with desk_of(shared, "third") as third:
            third.round()
            assert third.entries()[wrong] == one.entries()[wrong]
            assert not prove.prove(third.store, third.hub).different


def test_no_text_that_was_taken_out_stays_in_a_shared_folder(tmp_path):
    with sharing(Folder(tmp_path, BRANCH, "aa")) as one:
        customer = one.add("Noor O'Brien")
        contact = one.desk.interactions.open(one.desk.me, customer).interaction_id
        one.desk.interactions.note(one.desk.me, contact, LIAR)
        with sharing(Folder(tmp_path, BRANCH, "bb")) as other:
            for desk in (one, other):
                desk.round()
            (wrong,) = [e.id for e in other.entries().values() if e.text == LIAR]
            other.desk.shift_reviews.redact(other.desk.me, wrong, "not a word for anybody")
            for desk in (other, one):
                desk.round()
            assert one.entries()[wrong] == other.entries()[wrong]
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert files
    assert not [file for file in files if LIAR.encode() in file.read_bytes()]


@pytest.mark.parametrize("order", [*permutations(range(3))])
def test_in_whatever_order_it_comes_hub_and_desk_have_the_same(order, north, shared):
    lead, wrong = an_id(), an_entry(text=LIAR, body=BODY, agent_id=an_id())
    redaction = an_entry(kind=REDACTED, about_id=wrong.id, agent_id=lead, text="wrong")
    made = [wrong, redaction, as_lead(lead)]
    sender = a_sender(north)
    with a_ledger(branch="North") as store:
        for one in (made[number] for number in order):
            sender.push([one])
            with store.write() as db:
                ledger.receive(db, [(one, None)], latest_hlc=1)
        with store.read() as db:
            (here,) = entries.with_ids(db, [wrong.id])
    assert here == redactions.redacted(wrong)
    text, body, hashed = on_hub(shared, wrong.id)
    assert (text, hashed) == ("", here.hash)
    assert body == '{"amount":1e2,"nested":{"a": [1, 2]},"zip":"00123"}'


@pytest.mark.parametrize("at_once", [True, False])
def test_who_wrote_it_may_and_no_other_agent(at_once, north, shared):
    writer, other = an_id(), an_id()
    mine, theirs, both = (an_entry(text=LIAR, agent_id=a) for a in (writer, other, None))
    asked = [
        an_entry(kind=REDACTED, about_id=wrong.id, agent_id=writer)
        for wrong in (mine, theirs, both)
    ]
    agents = [
        an_entry(kind="agent.added", about_id=agent, body='{"roles":["agent"]}')
        for agent in (writer, other)
    ]
    made = [*agents, mine, theirs, both, *asked]
    sender = a_sender(north)
    with a_ledger(branch="North") as store:
        for part in [made] if at_once else [[one] for one in made]:
            sender.push(part)
            with store.write() as db:
                ledger.receive(db, [(one, None) for one in part], latest_hlc=1)
        with store.read() as db:
            here = {e.id: e.text for e in entries.with_ids(db, [e.id for e in made])}
    for wrong, text in ((mine, ""), (theirs, LIAR), (both, LIAR)):
        assert here[wrong.id] == on_hub(shared, wrong.id)[0] == text


def test_a_desk_takes_out_nothing_for_another_branch(shared):
    lead = an_id()
    wrong = an_entry(text=LIAR, agent_id=an_id())
    forged = an_entry(branch_id="South", kind=REDACTED, about_id=wrong.id, agent_id=lead)
    south = as_lead(lead, branch_id="South")
    with a_ledger(branch="North") as store:
        with store.write() as db:
            given = [(one, None) for one in (wrong, forged, south)]
            ledger.receive(db, given, latest_hlc=1)
        with store.read() as db:
            assert entries.find(db, wrong.id) == wrong


def test_a_lead_takes_nothing_out_that_another_branch_wrote():
    with sharing(None) as desk:
        wrong = an_entry(text=LIAR, branch_id="South")
        with desk.store.write() as db:
            ledger.receive(db, [(wrong, None)], latest_hlc=1)
        with pytest.raises(RuleError, match="South wrote this"):
            desk.desk.shift_reviews.redact(desk.desk.me, wrong.id, "wrong")


@pytest.mark.parametrize("body", ["", "[]", "no JSON", '{"words": NaN}', '{"a\\u0000": 1}'])
def test_no_body_stops_a_batch(body, north, shared):
    lead, wrong = an_id(), an_entry(text=LIAR, body=body)
    redaction = an_entry(kind=REDACTED, about_id=wrong.id, agent_id=lead, body=body)
    no_lead = an_entry(kind="agent.given_roles", about_id=lead, body=body)
    sender = a_sender(north)
    assert sender.push([no_lead, wrong, redaction]) == 3
    assert on_hub(shared, wrong.id)[0] == LIAR
    assert sender.push([as_lead(lead)]) == 4
    assert on_hub(shared, wrong.id)[:2] == ("", "{}")


def test_who_was_erased_keeps_nothing_that_a_redaction_left(north, shared):
    me, customer = an_id(), an_id()
    wrong = an_entry(text=LIAR, body=BODY, agent_id=me, customer_id=customer)
    sender = a_sender(north)
    sender.push([wrong, an_entry(kind=REDACTED, about_id=wrong.id, agent_id=me)])
    sender.push([an_entry(kind="customer.erased", customer_id=customer)])
    assert on_hub(shared, wrong.id)[:2] == ("", "{}")


def test_the_hub_takes_out_the_same_words_as_the_desks(shared):
    with shared.admin() as db:
        asked = "SELECT prosrc FROM pg_proc WHERE proname = 'without_words'"
        (source,) = db.execute(asked).fetchone()
    named = re.search(r"NOT IN \(([^)]*)\)", source)[1]
    assert {*re.findall("'(.*?)'", named)} == redactions.WRITTEN
