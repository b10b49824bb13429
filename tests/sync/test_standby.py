"""The hub on two machines, and from its backup: as packaging/hub tells administrators."""

import threading
from contextlib import contextmanager

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from agent_desk.domain.errors import HubError
from agent_desk.sync import check, hub, reach
from tests import postgres
from tests.sync.batches import Sender, a_sender, an_entry
from tests.sync.conftest import Hub

pytestmark = pytest.mark.slow


@contextmanager
def a_hub(*settings):
    """A hub on a server of its own."""
    if reason := postgres.lacking():
        pytest.skip(reason)
    with postgres.server(*settings) as server:
        with reach.connected(server.url()) as db:
            db.execute("CREATE DATABASE hub")
        made = Hub(server, "hub")
        with made.admin() as db:
            hub.init(db)
        yield made


def a_standby(primary):
    """A standby that follows, called "second"."""
    return postgres.standby(primary, primary.url(application_name="second"))


def said_of_the_standby(made):
    with made.admin() as db:
        return next(seen.value for seen in check.look(db) if seen.name == "standby")


def await_standby(made, wanted):
    pause = threading.Event()
    for _ in range(200):
        if wanted in said_of_the_standby(made):
            return
        pause.wait(0.05)
    raise AssertionError(said_of_the_standby(made))


def test_a_desk_goes_on_at_the_promoted_synchronous_standby():
    with a_hub() as made, a_standby(made.server) as standby:
        await_standby(made, "none synchronous")
        with made.admin() as db:
            db.execute("ALTER SYSTEM SET synchronous_standby_names = 'second'")
            db.execute("ALTER SYSTEM SET synchronous_commit = 'on'")
            db.execute("SELECT pg_reload_conf()")
        await_standby(made, "1 synchronous of 1")
        given = conninfo_to_dict(made.desk())
        both = make_conninfo(
            "", host="127.0.0.1,127.0.0.1", port=f"{made.server.port},{standby.port}",
            dbname="hub", user=given["user"], password=given["password"],
            target_session_attrs="read-write",
        )  # fmt: skip
        with reach.connected(both) as db:
            sender = a_sender(db)
            assert sender.push([an_entry(), an_entry()]) == 2
            postgres.stop(made.server)
            with pytest.raises(psycopg.OperationalError):
                sender.push([an_entry()])
            head = sender.acked, sender.head
        postgres.run("pg_ctl", "promote", "-w", "-D", standby.folder)
        with reach.connected(both) as db:
            again = Sender(db, sender.site, "North", *head)
            assert again.hello()[:3] == (*head, 2)
            assert again.push([an_entry()]) == 3


def test_a_standby_is_not_made_a_hub():
    with (
        a_hub() as made,
        a_standby(made.server) as standby,
        reach.connected(standby.url("hub")) as db,
        pytest.raises(HubError, match="standby"),
    ):
        hub.init(db)


def test_a_hub_comes_back_from_its_backup_with_its_desks():
    """pg_dumpall for the roles, pg_dump for the rest, into a new server."""
    with a_hub() as made, postgres.place() as folder:
        address = made.desk()
        with reach.connected(address) as db:
            sender = a_sender(db)
            entry = an_entry()
            sender.push([entry])
        url = made.server.url("hub")
        roles, dump = folder / "roles.sql", folder / "hub.dump"
        postgres.run("pg_dumpall", "--globals-only", "-d", made.server.url(), "-f", roles)
        postgres.run("pg_dump", "-Fc", "-d", url, "-f", dump)
        with postgres.server() as fresh:
            # The administrator is there already: that one line fails, as it would in real life.
            restore = folder / "restore.sql"
            lines = roles.read_text().splitlines()
            restore.write_text("\n".join(line for line in lines if "ROLE admin" not in line))
            postgres.give(restore)
            postgres.run("psql", "-v", "ON_ERROR_STOP=1", "-d", fresh.url(), "-f", restore)
            postgres.run("pg_restore", "--create", "--exit-on-error", "-d", fresh.url(), dump)
            restored = Hub(fresh, "hub")
            given = conninfo_to_dict(address)
            with reach.connected(restored.address(given["user"], given["password"])) as db:
                again = Sender(db, sender.site, "North", sender.acked, sender.head)
                assert again.hello()[:3] == (1, sender.head, 1)
                assert again.push([an_entry()]) == 2
                rows = db.execute("SELECT id FROM agent_desk.entry ORDER BY hub_seq").fetchall()
                assert rows[0] == (entry.id,)
            with restored.admin() as db:
                wrong = {seen.name for seen in check.look(db) if seen.problem}
            assert wrong == {"tls", "disk"}  # those of the tests' servers
