"""Making a hub of a database, and what is said where that cannot be."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from psycopg.conninfo import conninfo_to_dict

from agent_desk.domain.errors import HubError, NewerFileError
from agent_desk.sync import check, desks, hub, reach
from tests import postgres
from tests.sync.batches import a_sender, an_entry


def test_an_empty_database_becomes_a_hub_once(empty):
    newest = len(hub.steps())
    with empty.admin() as db:
        assert hub.schema_of(db) == 0
        assert hub.init(db) == (0, newest)
        assert hub.init(db) == (newest, newest)
        assert hub.schema_of(db) == newest


def test_a_desk_of_one_hub_is_nobody_in_another_of_the_same_server(server, shared):
    with reach.connected(server.url()) as db:
        db.execute("CREATE DATABASE second")
    try:
        with reach.connected(server.url("second")) as db:
            hub.init(db)
        given = conninfo_to_dict(shared.desk())
        elsewhere = server.url("second", user=given["user"], password=given["password"])
        with reach.connected(elsewhere) as db:
            assert db.execute("SELECT agent_desk.hub_branch()").fetchone() == (None,)
    finally:
        with reach.connected(server.url()) as db:
            db.execute("DROP DATABASE second WITH (FORCE)")


def test_a_database_with_something_in_it_is_left_alone(empty):
    with empty.admin() as db:
        db.execute("CREATE TABLE accounts (id int)")
        with pytest.raises(HubError, match=r"not empty: it has public\.accounts"):
            hub.init(db)
        assert hub.schema_of(db) == 0


def test_another_s_schema_of_that_name_is_left_alone(empty):
    with empty.admin() as db:
        db.execute("CREATE SCHEMA agent_desk")
        with pytest.raises(HubError, match="not a hub's"):
            hub.init(db)


def test_a_server_that_is_too_old_is_told(empty, monkeypatch):
    monkeypatch.setattr(hub, "OLDEST_SERVER", 99)
    with empty.admin() as db, pytest.raises(HubError, match="a hub needs 99 or newer"):
        hub.init(db)


def test_a_newer_hub_is_left_alone(shared):
    with shared.admin() as db:
        db.execute("UPDATE agent_desk.hub_meta SET schema = 99")
        with pytest.raises(NewerFileError):
            hub.init(db)


def test_who_may_not_is_told(empty):
    with empty.admin() as db:
        db.execute("CREATE ROLE clerk LOGIN PASSWORD 'c'")
    try:
        with (
            reach.connected(empty.address("clerk", "c")) as db,
            pytest.raises(HubError, match="may not make a hub"),
        ):
            hub.init(db)
    finally:
        with empty.admin() as db:
            db.execute("DROP ROLE clerk")


def test_the_owner_of_a_database_who_may_make_roles_makes_a_hub_and_lets_a_desk_in():
    """As on a hosted PostgreSQL, where nobody is a superuser; on a server that had no hub."""
    if reason := postgres.lacking():
        pytest.skip(reason)
    with postgres.server() as own:
        with reach.connected(own.url()) as db:
            db.execute("CREATE ROLE hosted LOGIN CREATEROLE PASSWORD 'c'")
            db.execute("CREATE DATABASE hub OWNER hosted")
        with reach.connected(own.url("hub", user="hosted", password="c")) as db:
            assert hub.init(db) == (0, len(hub.steps()))
            added = desks.add(db, "North", "", timedelta(days=1))
        with reach.connected(own.url("hub", user=added.role, password=added.secret)) as db:
            verifier = db.pgconn.encrypt_password(b"d", added.role.encode(), b"scram-sha-256")
            db.execute("SELECT agent_desk.hub_enrol(%s)", [verifier.decode()])
            assert a_sender(db).push([an_entry()]) == 1
        with reach.connected(own.url("hub", user="hosted", password="c")) as db:
            found = {seen.name: seen for seen in check.look(db)}
            assert "lo_create" in found["beside the hub"].problem
            assert "only a superuser" in found["ways in"].value
            assert desks.revoke(db, added.role).role == added.role


def test_two_who_make_it_at_once_make_it_once(empty):
    together = threading.Barrier(2)

    def make():
        with empty.admin() as db:
            together.wait(20)
            return hub.init(db)

    with ThreadPoolExecutor() as pool:
        both = [making.result() for making in [pool.submit(make) for _ in range(2)]]
    newest = len(hub.steps())
    assert sorted(both) == [(0, newest), (newest, newest)]


def test_a_hub_half_made_is_not_made_at_all(empty, monkeypatch):
    monkeypatch.setattr(hub, "steps", lambda: ["CREATE SCHEMA agent_desk", "CREATE NONSENSE"])
    with pytest.raises(HubError), empty.admin() as db:
        hub.init(db)
    monkeypatch.undo()
    with empty.admin() as db:
        assert hub.init(db)[0] == 0


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("postgresql://a:b@127.0.0.1:1/x", "cannot be reached"),
        ("postgresql://a:b@host.invalid/x", "cannot be reached"),
        ("postgresql://a:b@/x?host=/nowhere", "cannot be reached"),
    ],
)
def test_a_hub_out_of_reach_is_told_without_user_and_password(url, sentence):
    with pytest.raises(HubError, match=sentence) as told, reach.connected(url):
        pass
    assert "a:b" not in str(told.value)


def test_a_wrong_password_is_told(empty):
    wrong = empty.server.url(empty.database, password="wrong")
    with pytest.raises(HubError, match="did not accept"), reach.connected(wrong):
        pass


def test_a_password_is_asked_for_where_the_address_has_none(empty):
    without = empty.server.url(empty.database, password="")
    with reach.connected(without, lambda: postgres.PASSWORD) as db:
        assert db.execute("SELECT 1").fetchone() == (1,)
