"""A real PostgreSQL, once for all tests of a session; a new hub in it for each test."""

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from itertools import count

import pytest
from psycopg import sql

from agent_desk.sync import desks, hub, reach
from tests import postgres

NUMBERS = count(1)
FOREVER = timedelta(days=365)
DESK_PASSWORD = "this desk's own"


@pytest.fixture(scope="session")
def server():
    """The server; a visible skip where there is none."""
    if reason := postgres.lacking():
        pytest.skip(reason)
    with postgres.server() as running:
        yield running


@dataclass(frozen=True)
class Hub:
    """A hub of this test's own."""

    server: postgres.Server
    database: str

    @property
    def url(self):
        """Its administrator's address."""
        return self.server.url(self.database)

    def admin(self):
        return reach.connected(self.url)

    def add(self, branch="North", name="", valid=FOREVER):
        """A desk with its code unused."""
        with self.admin() as db:
            return desks.add(db, branch, name, valid)

    def address(self, role, password):
        return self.server.url(self.database, user=role, password=password)

    def desk(self, branch="North", name=""):
        """The address of a desk that has enrolled."""
        added = self.add(branch, name)
        with reach.connected(self.address(added.role, added.secret)) as db:
            verifier = db.pgconn.encrypt_password(
                DESK_PASSWORD.encode(), added.role.encode(), b"scram-sha-256"
            )
            db.execute("SELECT agent_desk.hub_enrol(%s)", [verifier.decode()])
        return self.address(added.role, DESK_PASSWORD)


@contextmanager
def a_database(server):
    """An empty database of its own."""
    name = f"hub_{next(NUMBERS)}"
    with reach.connected(server.url()) as db:
        db.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    yield Hub(server, name)
    with reach.connected(server.url()) as db:
        db.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@contextmanager
def a_hub(server):
    """A hub, made and empty, in a database of its own."""
    with a_database(server) as made:
        with made.admin() as db:
            hub.init(db)
        yield made


@pytest.fixture
def empty(server):
    """The address of an empty database of this test's own."""
    with a_database(server) as made:
        yield made


@pytest.fixture
def shared(empty):
    """A hub, made and empty."""
    with empty.admin() as db:
        hub.init(db)
    return empty
