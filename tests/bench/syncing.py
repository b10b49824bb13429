"""sync.*: sending and receiving a branch, beside COPY; two hundred desks after an outage.

The hub is a PostgreSQL of its own on this machine, so server and desk share the processors.
"""

import contextlib
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from agent_desk.actions.imports import Imports
from agent_desk.domain.clock import SystemClock
from agent_desk.domain.imports import ImportedCustomer
from agent_desk.store.connection import Store
from agent_desk.store.migrations import migrate
from agent_desk.sync import outbox
from agent_desk.sync.postgres import PostgresHub
from agent_desk.sync.pull import pull_all
from agent_desk.sync.push import meet, push_all
from tests import postgres
from tests.bench import built
from tests.bench.drawn import drawn
from tests.bench.figures import Figure
from tests.bench.filling import written_once
from tests.bench.generator import Sizes
from tests.bench.raw import Raw, recording
from tests.sync.conftest import a_hub

_BRANCH = "bench"
# Some six hundred thousand entries; each customer is four, with three contact points.
_BRANCH_SIZE = Sizes(customers=50_000, moments=400_000)
_DESKS, _BRANCHES, _EACH = 200, 10, 250
_FEW_DESKS = 10
_COLUMNS = (
    "branch_id, id, site_id, kind, at, hlc, agent_id, customer_id, matter_id, interaction_id,"
    " about_id, moment, audience, text, body, hash"
)
_READ = f"SELECT {_COLUMNS} FROM entry ORDER BY row"  # noqa: S608 - our own names
_TYPES = [
    "text",
    "bytea",
    "bytea",
    "text",
    "int8",
    "int8",
    "bytea",
    "bytea",
    "bytea",
    "bytea",
    "bytea",
    "int2",
    "text",
    "text",
    "text",
    "bytea",
    "int8",
    "int8",
]


def measure(run):
    """The rows that are wanted; none where no server can be started."""
    if reason := postgres.lacking():
        run.remarks.append(f"sync.*: {reason}.")
        return
    with postgres.server() as server, tempfile.TemporaryDirectory(dir=run.profile.folder) as at:
        files = Path(at)
        if run.wants("sync.push", "sync.first_pull"):
            yield from _one_branch(run, server, files)
        if run.wants("sync.desks"):
            yield _outage(run, server, files)


@contextlib.contextmanager
def _desk(shared, file, key, branch=_BRANCH):
    """A desk's ledger and its way to the hub."""
    hub = PostgresHub(shared.desk(branch))
    with contextlib.closing(Store(file, key)) as store, contextlib.closing(hub):
        migrate(store, branch)
        yield store, hub


def _one_branch(run, server, files):
    """A branch sent by one desk and received by another."""
    key = run.profile.key
    sizes = min(run.profile.sizes, _BRANCH_SIZE, key=lambda s: s.moments)
    with a_hub(server) as shared:
        with _desk(shared, files / "one.db", key) as (store, hub):
            with contextlib.closing(store.for_background()) as background:
                built.fill(background, built.records(sizes, drawn()))
            head = meet(store, hub)
            took = _seconds(lambda: push_all(store, hub, head, SystemClock(), lambda: None))
        count, copied = _copied_in(shared, files / "one.db", key)
        note = f"{count:,} entries"
        if run.wants("sync.push"):
            yield Figure(
                name="sync.push",
                value=count / took,
                unit="entries/s",
                floor=count / copied,
                goal=0.6,
                at_least=True,
                note=f"{note}; reading the file and COPY into the same indexes",
            )
        if run.wants("sync.first_pull"):
            took, raw = _first_pull(shared, files, key)
            yield Figure(
                name="sync.first_pull",
                value=count / took,
                unit="entries/s",
                floor=count / raw,
                goal=0.5,
                at_least=True,
                note=f"{note}; COPY out and the bare driver's INSERT of the same rows",
            )


def _copied_in(shared, file, key):
    """How many rows there are, and the seconds of reading them and COPY into a like table."""
    with contextlib.closing(Raw(file, key)) as raw, shared.admin() as db:
        db.execute("CREATE TABLE copied (LIKE agent_desk.entry INCLUDING ALL)")

        def copy():
            rows = raw.rows(_READ)
            names = f"{_COLUMNS}, site_seq, hub_seq"
            with db.cursor().copy(f"COPY copied ({names}) FROM STDIN (FORMAT binary)") as to:
                to.set_types(_TYPES)
                for number, row in enumerate(rows, start=1):
                    to.write_row((*row, number, number))

        took = _seconds(copy)
        return raw.one("SELECT count(*) FROM entry"), took


def _first_pull(shared, files, key):
    """Seconds until a new desk has it all, and of COPY out with the bare driver's inserts."""
    with _desk(shared, files / "other.db", key) as (store, hub):
        head = meet(store, hub)
        with contextlib.closing(store.for_background()) as into:

            def pull():
                pull_all(into, hub, head, SystemClock(), lambda _new: None)
                into.tidy()

            took = _seconds(pull)
    # Once more, to know which rows it wrote.
    with _desk(shared, files / "said.db", key) as (store, hub):
        head = meet(store, hub)
        with recording(files / "said.db", key, background=True) as (recorded, said):
            pull_all(recorded, hub, head, SystemClock(), lambda _new: None)
        with contextlib.closing(Raw(files / "said.db", key)) as raw:
            written = written_once(raw, said)
    with contextlib.closing(Store(files / "raw.db", key)) as empty:
        migrate(empty, _BRANCH)
    with contextlib.closing(Raw(files / "raw.db", key, background=True)) as raw:
        inserted = _seconds(lambda: (raw.say(written), raw.tidy()))
    return took, inserted + _copied_out(shared)


def _copied_out(shared):
    with shared.admin() as db:

        def copy():
            read = f"SELECT {_COLUMNS}, hub_seq FROM agent_desk.entry ORDER BY hub_seq"  # noqa: S608
            with db.cursor().copy(f"COPY ({read}) TO STDOUT (FORMAT binary)") as out:
                out.set_types(_TYPES[:-1])
                list(out.rows())

        return _seconds(copy)


def _outage(run, server, files):
    """Seconds until desks that come back together have sent what they wrote meanwhile."""
    desks = _DESKS if run.profile.sizes.thorough else _FEW_DESKS
    with a_hub(server) as shared, contextlib.ExitStack() as closing:
        back = [
            closing.enter_context(_one_of_many(shared, files, run.profile.key, number))
            for number in range(desks)
        ]
        waiting = sum(count for _, _, count in back)
        with ThreadPoolExecutor(desks) as pool:
            took = _seconds(lambda: list(pool.map(_send, back)))
        with shared.admin() as db:
            there = db.execute("SELECT count(*) FROM agent_desk.entry").fetchone()[0]
    if there != waiting:
        raise ValueError(f"{waiting:,} entries were written, and the hub has {there:,}")
    return Figure(
        name="sync.desks",
        value=took,
        unit="s",
        goal=30.0,
        note=f"{desks} desks of {_BRANCHES} branches, {there:,} entries, every one there",
    )


@contextlib.contextmanager
def _one_of_many(shared, files, key, number):
    """A desk that wrote for itself while there was no line."""
    branch = f"branch {number % _BRANCHES}"
    with _desk(shared, files / f"{number}.db", key, branch) as (store, hub):
        people = [
            ImportedCustomer(source=f"desk {number}", key=str(n), name=f"Noor Haddad {n}")
            for n in range(_EACH)
        ]
        Imports(store, SystemClock()).put(people)
        waiting = outbox.next_batch(store, 0, 10_000)
        yield store, hub, len(waiting.rows)


def _send(desk):
    store, hub, _ = desk
    push_all(store, hub, meet(store, hub), SystemClock(), lambda: None)


def _seconds(act):
    began = time.perf_counter()
    act()
    return time.perf_counter() - began
