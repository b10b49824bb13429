"""The first reading of a large branch from a real hub: in order, killed anywhere, proved."""

import pytest
import sqlalchemy as sa

from agent_desk.actions.promises import Due
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome
from agent_desk.store.tables import cursor
from agent_desk.store.tables import first_pull as table
from agent_desk.sync import first_pull, postgres, prove, status
from agent_desk.sync.postgres import PostgresHub
from tests.sync.sharing import alike, sharing

LEFT = Outcome(
    need_met=NeedMet.YES, feeling=Feeling.GLAD, source=FeelingSource.OUR_IMPRESSION
)  # fmt: skip
DAY = 24 * 60 * 60 * 1_000_000
CUSTOMERS = 30


class Killed(BaseException):
    """The process ended here."""


class Mortal:
    """A hub that is asked until somebody kills who asks."""

    def __init__(self, hub, questions=None):
        self.hub, self.left, self.asked, self.numbers = hub, questions, [], True

    def __getattr__(self, name):
        def ask(*given):
            if self.left is not None:
                self.left -= 1
                if self.left < 0:
                    raise Killed
            answer = getattr(self.hub, name)(*given)
            self.asked.append((name, answer))
            return answer

        return ask


@pytest.fixture
def small(monkeypatch):
    """Branches that count as large, in pages of a few entries."""
    monkeypatch.setattr(first_pull, "FEWEST", 50)
    monkeypatch.setattr(postgres, "_ROWS_AT_ONCE", 40)


@pytest.fixture
def branch(shared, small):
    """A desk that has served many, and a hub that has it all."""
    hub = PostgresHub(shared.desk())
    with sharing(hub) as full:
        desk = full.desk
        for number in range(CUSTOMERS):
            customer = desk.customers.add(
                desk.me, f"Noor {number}", f"+1 303 555 01{number:02}"
            )
            contact = desk.interactions.open(desk.me, customer).interaction_id
            desk.interactions.note(desk.me, contact, f"note {number}")
            due = Due(at=desk.clock.at + DAY, zone="UTC")
            desk.promises.make(desk.me, contact, f"ring {number}", due)
            desk.interactions.close(desk.me, contact, LEFT)
        full.round()
        yield full
    hub.close()


@pytest.fixture
def fresh(shared):
    hub = PostgresHub(shared.desk())
    with sharing(hub) as made:
        yield made
    hub.close()


def stands(desk):
    with desk.store.read() as db:
        return db.execute(sa.select(table)).first()


def test_at_its_end_it_is_as_if_read_from_the_beginning(branch, fresh):
    fresh.round()
    branch.round()
    assert alike(branch, fresh)
    assert not prove.prove(fresh.store, fresh.hub).different
    assert stands(fresh) is None
    with fresh.store.read() as db:
        assert db.execute(sa.select(cursor.c.last_seq, cursor.c.whole)).one().whole == 1
    branch.add("somebody new")
    branch.round()
    assert fresh.round().received == 1


def test_nothing_comes_twice(branch, fresh):
    watched = Mortal(fresh.hub)
    hub, fresh.hub = fresh.hub, watched
    fresh.round()
    fresh.hub = hub
    pages = [made.id for name, page in watched.asked if name == "page" for _, made in page]
    assert len(pages) == len(set(pages)) > 100
    read = [steps for name, steps in watched.asked if name == "after"]
    assert not [step for steps in read for step in steps if step.entry is not None]


def test_customers_come_first_then_what_is_owed_then_the_newest(branch, fresh):
    watched = Mortal(fresh.hub)
    hub, fresh.hub = fresh.hub, watched
    fresh.round()
    fresh.hub = hub
    came = [made for name, page in watched.asked if name == "page" for _, made in page]
    parts = [
        next((n for n, nouns in enumerate(first_pull.PARTS) if made.noun in nouns), 2)
        for made in came
    ]
    assert parts == sorted(parts)
    assert set(parts) == {0, 1, 2}
    last = [made.hlc for made, part in zip(came, parts, strict=True) if part == 2]
    assert last == sorted(last, reverse=True)


def test_killed_anywhere_it_goes_on(branch, fresh):
    hub, kills, done = fresh.hub, 0, []
    while True:
        fresh.hub = Mortal(hub, questions=6)
        try:
            fresh.round()
            break
        except Killed:
            kills += 1
            done.append(status.status(fresh.store).first_done)
        assert kills < 60
    fresh.hub = hub
    assert kills > 3
    assert done == sorted(done)
    fresh.round()
    branch.round()
    assert alike(branch, fresh)
    assert not prove.prove(fresh.store, fresh.hub).different


def test_the_desk_can_be_used_once_the_customers_are_there(branch, fresh):
    hub = fresh.hub
    fresh.hub = Mortal(hub, questions=9)
    with pytest.raises(Killed):
        fresh.round()
    fresh.hub = hub
    stand = status.status(fresh.store)
    assert 0 < stand.first_done < stand.first_of
    assert len(fresh.names()) == CUSTOMERS
    desk = fresh.desk
    (found,) = desk.customers.by_number(desk.me, "+1 303 555 0107")
    contact = desk.interactions.open(desk.me, found.customer_id).interaction_id
    desk.interactions.note(desk.me, contact, "rang while the rest came")
    for one in (fresh, branch, fresh):
        one.round()
    assert alike(branch, fresh)
    assert not prove.prove(fresh.store, fresh.hub).different


def test_a_hub_put_back_meanwhile_is_read_anew(branch, fresh, shared):
    hub = fresh.hub
    fresh.hub = Mortal(hub, questions=9)
    with pytest.raises(Killed):
        fresh.round()
    fresh.hub = hub
    with shared.admin() as db:
        db.execute("DELETE FROM agent_desk.sync_batch")
        db.execute("DELETE FROM agent_desk.entry")
        db.execute("UPDATE agent_desk.branch_clock SET last_seq = 0")
        db.execute("DELETE FROM agent_desk.site")
    for desk in (branch, fresh, branch, fresh, branch):
        desk.round()
    assert alike(branch, fresh)
    assert stands(fresh) is None
    assert not prove.prove(fresh.store, fresh.hub).different


def test_a_small_branch_is_read_as_always(branch, fresh, monkeypatch):
    monkeypatch.setattr(first_pull, "FEWEST", 10_000)
    watched = Mortal(fresh.hub)
    hub, fresh.hub = fresh.hub, watched
    fresh.round()
    fresh.hub = hub
    assert "page" not in {name for name, _ in watched.asked}
    branch.round()
    assert alike(branch, fresh)
