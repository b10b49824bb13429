"""What the hub would not take is listed with why, and tries again when that is said."""

import pytest

from agent_desk.store.tables import not_taken
from agent_desk.sync import prove, quarantine
from agent_desk.sync.postgres import PostgresHub
from tests.sync.sharing import sharing


@pytest.fixture
def two(shared):
    hubs = [PostgresHub(shared.desk()) for _ in range(2)]
    with sharing(hubs[0]) as one, sharing(hubs[1]) as other:
        yield one, other
    for hub in hubs:
        hub.close()


def test_what_was_refused_says_why_and_arrives_once_it_may(two, shared):
    one, other = two
    with shared.admin() as db:
        db.execute("ALTER TABLE agent_desk.entry ADD CONSTRAINT narrow CHECK (body !~ 'Noor')")
    one.add("Noor O'Brien")
    one.add("Ayşe Demir")
    one.round()
    (apart,) = quarantine.listed(one.store)
    assert (apart.sent, apart.kind) == (True, "customer.added")
    assert "narrow" in apart.why
    assert quarantine.release(one.store) == 1
    one.round()
    assert [found.entry_id for found in quarantine.listed(one.store)] == [apart.entry_id]
    with shared.admin() as db:
        db.execute("ALTER TABLE agent_desk.entry DROP CONSTRAINT narrow")
    assert quarantine.release(one.store) == 1
    assert quarantine.release(one.store) == 0
    one.round()
    other.round()
    assert quarantine.listed(one.store) == ()
    assert other.names() == {"Noor O'Brien", "Ayşe Demir"}
    assert not prove.prove(one.store, one.hub).different


def test_what_came_wrong_is_read_again(two, shared):
    one, other = two
    one.add("Noor O'Brien")
    one.round()
    with shared.admin() as db:
        db.execute("UPDATE agent_desk.entry SET text = 'other' WHERE kind = 'customer.added'")
    other.round()
    (apart,) = quarantine.listed(other.store)
    assert not apart.sent
    assert "Noor O'Brien" not in other.names()
    with shared.admin() as db:
        db.execute("UPDATE agent_desk.entry SET text = '' WHERE kind = 'customer.added'")
    assert quarantine.release(other.store) == 1
    other.round()
    assert other.names() == {"Noor O'Brien"}
    with other.store.read() as db:
        assert not db.execute(not_taken.select()).all()
