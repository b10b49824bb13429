"""Old desks, newer desks, and desks that were away: what they say passes through."""

import pytest
import sqlalchemy as sa

from agent_desk.domain.entries import Entry, sealed
from agent_desk.domain.errors import StoppedError
from agent_desk.store import ledger
from agent_desk.store.ids import new_id
from agent_desk.store.tables import heard
from agent_desk.sync.files import Folder
from agent_desk.sync.postgres import PostgresHub
from tests.sync.sharing import BRANCH, sharing


@pytest.fixture
def hubs(shared):
    made = [PostgresHub(shared.desk()) for _ in range(2)]
    yield made
    for hub in made:
        hub.close()


def from_a_newer_desk():
    """Entries of a version to come: a kind nobody knows, and fields nobody knows."""
    customer = new_id()
    common = {"branch_id": BRANCH, "site_id": b"n" * 16, "at": 1, "customer_id": customer}
    return [
        sealed(Entry(id=new_id(), **common, hlc=hlc, kind=kind, about_id=about, body=body))
        for hlc, kind, about, body in (
            (
                1,
                "customer.added",
                customer,
                '{"name": "Noor",  "pronounced": {"as": ["noor"]}}',
            ),
            (2, "wish.granted", new_id(), '{"é": 1e3, "é": null}'),
            (3, "customer.befriended", customer, '["no object"]'),
        )
    ]


def test_what_a_newer_desk_wrote_goes_through_hub_and_files_as_it_was(hubs, tmp_path):
    sticks = [Folder(tmp_path, BRANCH, pen) for pen in ("aa", "bb")]
    made = from_a_newer_desk()
    with sharing(hubs[0]) as one, sharing(hubs[1]) as other, sharing(sticks[1]) as third:
        with one.store.write() as db:
            ledger.append(db, made)
        one.round()
        other.round()
        other.hub = sticks[0]
        other.round()
        third.round()
        other.round()
        for desk in (other, third):
            kept = desk.entries()
            assert [kept[entry.id] for entry in made if entry.id in kept] == [
                entry for entry in made if entry.id in kept
            ]
            assert desk is third or len([e for e in made if e.id in kept]) == len(made)
            assert "Noor" in other.names()


def test_an_old_desk_is_listened_to_though_it_may_no_longer_read(hubs, shared):
    old, new = hubs
    with sharing(old) as one, sharing(new) as other:
        one.add("Noor")
        with shared.admin() as db:
            db.execute("UPDATE agent_desk.hub_meta SET min_reader = 99")
        with pytest.raises(StoppedError, match="newer version"):
            one.round()
        with shared.admin() as db:
            db.execute("UPDATE agent_desk.hub_meta SET min_reader = 1")
        other.round()
        assert other.names() == {"Noor"}


def test_meeting_the_hub_is_noted_by_the_hubs_clock(hubs, shared):
    with sharing(hubs[0]) as one:
        one.clock.at -= 9 * 365 * 86_400 * 1_000_000
        one.round()
        with one.store.read() as db:
            hub_at = db.execute(sa.select(heard.c.hub_at)).scalar_one()
        with shared.admin() as db:
            asked = "SELECT extract(epoch FROM now())::bigint"
            (now,) = db.execute(asked).fetchone()
        assert abs(now - hub_at // 1_000_000) < 60
