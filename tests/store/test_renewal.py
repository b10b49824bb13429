"""Another version's views are made anew in steps: told, killed, gone on with."""

import pytest
import sqlalchemy as sa

from agent_desk.domain.imports import ImportedCustomer
from agent_desk.store import projections
from agent_desk.store.tables import desk as desk_table
from agent_desk.store.tables import renewal
from tests.ledgers import a_desk, a_ledger, views


class Killed(BaseException):
    """What ends a process at any moment."""


@pytest.fixture
def store(monkeypatch):
    monkeypatch.setattr(projections, "_ROWS_AT_ONCE", 3)
    with a_ledger() as found:
        desk = a_desk(found)
        desk.imports.put(
            [ImportedCustomer(source="shop", key=str(n), name=f"Ayşe {n}") for n in range(20)]
        )
        yield found


def of_another_version(store):
    with store.write() as db:
        db.execute(sa.update(desk_table).values(projection_version=projections.VERSION - 1))
        db.execute(sa.delete(projections.customer))


def test_nothing_is_done_in_a_file_of_this_version(store):
    told = []
    projections.renew(store, lambda *step: told.append(step))
    assert told == []


def test_all_of_it_is_told_up_to_the_end(store):
    before = views(store)
    of_another_version(store)
    assert views(store) != before
    told = []
    projections.renew(store, lambda *step: told.append(step))
    assert views(store) == before
    last = told[-1][1]
    assert [done for done, _ in told] == [*range(3, last, 3), last]


@pytest.mark.parametrize("steps", range(1, 6))
def test_one_that_was_killed_goes_on_where_it_was(store, steps):
    before = views(store)
    of_another_version(store)
    told = []

    def die(done, _of):
        told.append(done)
        if len(told) == steps:
            raise Killed

    with pytest.raises(Killed):
        projections.renew(store, die)
    projections.renew(store, lambda done, _of: told.append(done))
    assert told == sorted(set(told))
    assert views(store) == before
    with store.read() as db:
        assert db.execute(sa.select(renewal)).all() == []
        assert db.execute(sa.select(desk_table.c.projection_version)).scalar_one() == (
            projections.VERSION
        )


def test_one_that_another_version_began_begins_anew(store):
    before = views(store)
    of_another_version(store)
    with store.write() as db:
        db.execute(sa.insert(renewal).values(one=1, version=projections.VERSION - 1, row=10**6))
    projections.renew(store, lambda _done, _of: None)
    assert views(store) == before
