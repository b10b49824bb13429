"""The hub behind pgbouncer, set up as packaging/hub says, in transaction mode."""

import os
import shutil
import socket
import subprocess
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from agent_desk import paths
from agent_desk.sync import credential, desks, enrolment, reach
from agent_desk.sync.codes import Code
from tests import postgres
from tests.sync import certificates
from tests.sync.batches import a_sender, an_entry
from tests.sync.conftest import DESK_PASSWORD

HOST = "127.0.0.2"  # not one of this machine's usual names, so TLS is wanted
LOOKUP = "the look-up's own"


def program():
    found = os.environ.get("PGBOUNCER") or shutil.which("pgbouncer", path="/usr/sbin:/usr/bin")
    return found or pytest.skip("pgbouncer is not installed (apt-get install pgbouncer)")


def settings(repository, replaced):
    """The shipped settings, with this test's places put in."""
    lines = []
    for line in (repository / "packaging/hub/pgbouncer.ini").read_text().splitlines():
        name = line.partition(" = ")[0]
        lines.append(f"{name} = {replaced.pop(name)}" if name in replaced else line)
    assert not replaced
    return "\n".join([*lines, ""])


def allow_lookups(shared, repository):
    """Run the shipped SQL as psql would, with the password put in."""
    script = (repository / "packaging/hub/pgbouncer.sql").read_text()
    with shared.admin() as db:
        password = sql.Literal(LOOKUP).as_string(db)
        db.execute(script.replace(":'password'", password).encode())


@contextmanager
def running(ini, port):
    """pgbouncer with these settings; it refuses to be root."""
    with (
        (ini.parent / "log").open("w") as log,
        subprocess.Popen(
            [program(), str(ini)], stdout=log, stderr=log, **postgres.as_user()
        ) as pooler,
    ):
        try:
            await_port(port)
            yield
        finally:
            pooler.terminate()


def await_port(port):
    pause = threading.Event()
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) == 0:
                return
        pause.wait(0.05)
    raise RuntimeError("pgbouncer does not answer")


@pytest.fixture
def pooled(shared, repository):
    """The port of a pgbouncer before the hub, and its CA."""
    program()
    allow_lookups(shared, repository)
    with postgres.place() as folder:
        authority = certificates.a_ca(folder)
        certificate, secret = certificates.a_certificate(folder, HOST)
        port, users = postgres.free_port(), folder / "userlist.txt"
        users.write_text(f'"pgbouncer" "{LOOKUP}"\n')
        places = {
            "agent_desk": f"host=127.0.0.1 port={shared.server.port}"
            f" dbname={shared.database} auth_user=pgbouncer",
            "listen_addr": HOST,
            "listen_port": port,
            "auth_file": users,
            "client_tls_cert_file": certificate,
            "client_tls_key_file": secret,
        }
        ini = folder / "pgbouncer.ini"
        ini.write_text(settings(repository, places))
        for file in (ini, users, certificate, secret):
            postgres.give(file)
        with running(ini, port):
            yield port, authority
    with shared.admin() as db:
        db.execute("DROP OWNED BY pgbouncer CASCADE")
        db.execute("DROP ROLE pgbouncer")


def through(pooled, address):
    """A desk's address by way of pgbouncer, verified as a desk verifies."""
    port, authority = pooled
    return make_conninfo(
        "", host=HOST, port=port, dbname="agent_desk",
        user=conninfo_to_dict(address)["user"], password=DESK_PASSWORD,
        sslrootcert=str(authority),
    )  # fmt: skip


def test_desks_push_and_read_through_pgbouncer_as_themselves(shared, pooled):
    branches = ("North", "South") * 3
    desks_there = [through(pooled, shared.desk(branch)) for branch in branches]

    def push(address, branch):
        with reach.connected(address) as db:
            sender = a_sender(db, branch)
            return [sender.push([an_entry(branch_id=branch)]) for _ in range(20)]

    with ThreadPoolExecutor() as pool:
        numbers = list(pool.map(push, desks_there, branches))
    for first in (0, 1):
        given = sorted(n for one in numbers[first::2] for n in one)
        assert given == list(range(1, 61))
    with reach.connected(desks_there[0]) as db:
        assert db.execute("SELECT DISTINCT branch_id FROM agent_desk.entry").fetchall() == [
            ("North",)
        ]


def test_a_setting_one_desk_makes_stays_with_its_own_role(shared, pooled):
    mine, theirs = through(pooled, shared.desk("North")), through(pooled, shared.desk("South"))
    with reach.connected(mine) as north, reach.connected(theirs) as south:
        north.execute("SET search_path = nowhere")
        asked = "SELECT session_user, agent_desk.hub_branch()"
        users = [db.execute(asked).fetchone() for db in (north, south)]
    assert [branch for _, branch in users] == ["North", "South"]
    assert users[0][0] != users[1][0]


def test_a_revoked_desk_is_shut_out_behind_pgbouncer_too(shared, pooled):
    address = through(pooled, shared.desk("North", "till 1"))
    with psycopg.connect(reach.address(address), autocommit=True, prepare_threshold=None) as db:
        sender = a_sender(db)
        sender.push([an_entry()])
        with shared.admin() as admin:
            desks.revoke(admin, "till 1")
        with pytest.raises(psycopg.Error):
            sender.push([an_entry()])


def test_nobody_but_desks_is_let_through(shared, pooled):
    port, authority = pooled
    for user, password in (("admin", postgres.PASSWORD), ("agent_desk_owner", "")):
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(
                host=HOST, port=port, dbname="agent_desk", user=user,
                password=password, sslmode="verify-full", sslrootcert=str(authority),
                connect_timeout=5,
            )  # fmt: skip


def test_a_desk_enrols_through_pgbouncer(shared, pooled, tmp_path):
    port, authority = pooled
    added = shared.add()
    code = Code(
        host=HOST, port=str(port), database="agent_desk", role=added.role,
        branch="North", secret=added.secret, ca=Path(authority).read_text(),
    )  # fmt: skip
    profile = paths.under(tmp_path / "profile").make()
    enrolment.enrol(profile, code)
    with reach.connected(credential.address(profile)) as db:
        assert a_sender(db).push([an_entry()]) == 1
