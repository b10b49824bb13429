"""Background writers leave the file to the desk."""

import contextlib
import json
import os
import statistics
import subprocess
import sys

import pytest
import sqlalchemy as sa

from agent_desk import resources
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome
from agent_desk.store import open_here, projections
from agent_desk.store.connection import Store
from agent_desk.store.tables import customer, matter
from agent_desk.store.turns import Turns, Watch
from tests.ledgers import KEY, a_desk, a_ledger, views

LEFT = Outcome(need_met=NeedMet.YES, feeling=Feeling.GLAD, source=FeelingSource.OUR_IMPRESSION)


class Time:
    """Time that passes when it is said to."""

    def __init__(self):
        self.at = 0.0
        self.paused = []
        self.held = []

    def pause(self, seconds):
        self.paused.append(seconds)
        self.at += seconds

    def writing(self, each_s, in_any_case_s=0.0):
        def write(_db, part):
            self.held.append(in_any_case_s + len(part) * each_s)
            self.at += self.held[-1]

        return write

    def saving(self, store, takes_s):
        """The same store on a disk that takes so long to save."""
        write = store.write

        @contextlib.contextmanager
        def slowly(*wait):
            with write(*wait) as db:
                yield db
            self.at += takes_s

        store.write = slowly


@pytest.mark.parametrize("each_s", [0.00005, 0.0002, 0.001])
def test_beside_an_open_customer_turns_are_short_and_pauses_long(each_s):
    time = Time()
    with a_ledger() as store:
        desk = a_desk(store)
        desk.interactions.open(desk.me, desk.customers.add(desk.me, "Ayşe Demir"))
        watch = Watch(now=lambda: time.at, pause=time.pause)
        Turns(store, watch).write(range(300), time.writing(each_s))
    assert max(time.held) <= 0.003
    assert set(time.paused) == {0.030}
    assert len(time.paused) == len(time.held)


def test_between_customers_turns_are_longer_and_whoever_waits_gets_in():
    time = Time()
    with a_ledger() as store:
        watch = Watch(now=lambda: time.at, pause=time.pause)
        Turns(store, watch).write(range(5000), time.writing(0.0002))
    assert max(time.held) <= 0.050
    assert max(time.held) > 0.010
    assert set(time.paused) == {0.001}


def test_what_a_turn_costs_in_any_case_is_not_taken_for_the_items_own():
    time = Time()
    with a_ledger() as store:
        time.saving(store, 0.040)
        turns = Turns(store, Watch(now=lambda: time.at, pause=time.pause))
        turns.write(range(5000), time.writing(0.0002, in_any_case_s=0.008))
    # Ten milliseconds of the fifty are for the items themselves: fifty of them, not ten.
    assert len(time.held) < 5000 / 35
    assert max(time.held) <= 0.030


def test_beside_an_open_customer_it_is_not_either():
    time = Time()
    with a_ledger() as store:
        desk = a_desk(store)
        desk.interactions.open(desk.me, desk.customers.add(desk.me, "Ayşe Demir"))
        time.saving(store, 0.002)
        turns = Turns(store, Watch(now=lambda: time.at, pause=time.pause))
        turns.write(range(500), time.writing(0.0001, in_any_case_s=0.003))
    assert len(time.held) < 500 / 4
    assert max(time.held) <= 0.0045


def test_a_turn_that_took_long_by_chance_is_soon_forgotten():
    time = Time()
    with a_ledger() as store:
        turns = Turns(store, Watch(now=lambda: time.at, pause=time.pause))
        turns.write(range(1000), time.writing(0.0002, in_any_case_s=0.002))
        turns.write(range(50), time.writing(0.004))
        before = len(time.held)
        turns.write(range(1000), time.writing(0.0002, in_any_case_s=0.002))
    assert len(time.held) - before < 15
    assert max(time.held[before + 1 :]) <= 0.060


def test_where_nobody_looks_yet_turns_are_long_until_somebody_does():
    time = Time()
    with a_ledger() as store:
        desk = a_desk(store)
        customer_id = desk.customers.add(desk.me, "Ayşe Demir")
        watch = Watch(now=lambda: time.at, pause=time.pause)
        turns = Turns(store, watch, unseen=True)
        turns.write(range(20_000), time.writing(0.0001))
        assert 0.1 < max(time.held) <= 0.250
        desk.interactions.open(desk.me, customer_id)
        before = len(time.held)
        turns.write(range(50), time.writing(0.0001))
    assert max(time.held[before:]) <= 0.003


def test_a_customer_who_is_opened_in_the_middle_waits_for_no_long_turn():
    time = Time()
    with a_ledger() as store:
        desk = a_desk(store)
        customer_id = desk.customers.add(desk.me, "Ayşe Demir")
        turns = Turns(store, Watch(now=lambda: time.at, pause=time.pause))
        turns.write(range(5000), time.writing(0.0002))
        desk.interactions.open(desk.me, customer_id)
        before = len(time.held)
        turns.write(range(50), time.writing(0.0002))
    assert max(time.held[before:]) <= 0.003


def test_a_job_keeps_what_it_has_learned():
    time = Time()
    with a_ledger() as store:
        turns = Turns(store, Watch(now=lambda: time.at, pause=time.pause))
        for _ in range(5):
            turns.write(range(100), time.writing(0.0002))
    assert time.held[-1] == pytest.approx(0.020)


def test_everything_is_written_once_and_in_order():
    written = []
    with a_ledger() as store:
        Turns(store).write(range(777), lambda _db, part: written.extend(part))
    assert written == list(range(777))


def test_a_rebuild_mends_rows_that_say_something_else():
    with a_ledger() as store:
        desk = a_desk(store)
        desk.customers.add(desk.me, "Ayşe Demir")
        before = views(store)
        with store.write() as db:
            db.execute(sa.update(customer).values(name="Somebody Else"))
            db.execute(
                sa.insert(matter).values(
                    matter_id=b"m" * 16,
                    customer_id=b"c" * 16,
                    text="never said",
                    since_at=0,
                    open=1,
                    source="",
                )
            )
        projections.rebuild(store, lambda _done, _all: None)
        assert views(store) == before


def test_a_log_that_has_grown_long_begins_anew_between_two_turns():
    with a_ledger() as store:
        for number in range(4):
            Turns(store).write([number], log_much)
        assert pages_in_log(store) < ONE_TURN_PAGES * 2


def test_who_reads_an_old_state_is_not_disturbed_and_the_log_is_shortened_afterwards():
    with a_ledger() as store, contextlib.closing(Store(store.file, KEY)) as reader:
        with reader.read() as db:
            before = db.exec_driver_sql("SELECT count(*) FROM draft").scalar()
            Turns(store).write(range(2), log_much)
            assert db.exec_driver_sql("SELECT count(*) FROM draft").scalar() == before
            assert pages_in_log(store) > ONE_TURN_PAGES
        Turns(store).write([2], log_much)
        Turns(store).write([3], lambda _db, _part: None)
        with store.write() as db:
            open_here.keep_draft(db, "moment", "x")
        assert pages_in_log(store) < ONE_TURN_PAGES


ONE_TURN_PAGES = 4000


def log_much(db, part):
    """Write somewhat more than what makes a log long."""
    for number in part:
        open_here.keep_draft(db, f"field {number}", "x" * 4096 * (ONE_TURN_PAGES + 100))


def pages_in_log(store):
    with store._engine.connect() as db:
        return db.exec_driver_sql("PRAGMA wal_checkpoint(NOOP)").one()[1]


# The real commands, and a sync as it will be: what a pull brings, in its batches.
PULL = """
import sys
from pathlib import Path
from tests.ledgers import KEY
from agent_desk.domain import kinds
from agent_desk.domain.clock import hlc_of
from agent_desk.domain.customers import CustomerAdded
from agent_desk.domain.entries import Entry, sealed
from agent_desk.domain.ids import derived_id
from agent_desk.store import ledger
from agent_desk.store.connection import Store
from agent_desk.store.turns import Turns

def pulled(number):
    about = derived_id("elsewhere", str(number))
    return sealed(Entry(
        id=derived_id("pulled", str(number)), branch_id="bremen", site_id=b"o" * 16,
        kind="customer.added", at=number + 1, hlc=hlc_of(number + 1), customer_id=about,
        about_id=about, body=kinds.written(CustomerAdded(name=f"Pulled {number}")),
    ))

turns = Turns(Store(Path(sys.argv[1]), KEY))
for start in range(0, 60, 20):
    turns.write([pulled(number) for number in range(start, start + 20)], ledger.append)
"""


@pytest.mark.slow
@pytest.mark.skipif(
    sys.platform == "win32", reason="reads the log's index, which is locked there"
)
def test_a_desk_logs_beside_an_import_a_rebuild_and_a_sync_and_all_come_through(
    tmp_path, repository
):
    folder = tmp_path / "desk"
    folder.mkdir()
    command = ["-m", "agent_desk", "--data-dir", str(folder), "--key-stdin"]
    jobs = [
        [*command, "import", str(some_customers(tmp_path))],
        [*command, "rebuild"],
        ["-c", PULL, str(folder / "ledger.db")],
    ]
    with commits_counted(folder) as commits, a_ledger(folder) as store:
        desk = a_desk(store)
        customer_id = desk.customers.add(desk.me, "Ayşe Demir")
        for number in range(40):
            desk.customers.add(desk.me, f"Known {number}")
        waited = []
        children = [started(job, repository) for job in jobs]
        while any(child.poll() is None for child in children):
            here = desk.interactions.open(desk.me, customer_id)
            for _ in range(10):
                before = commits()
                desk.interactions.note(desk.me, here.interaction_id, "said")
                waited.append(commits() - before - 1)
            desk.interactions.close(desk.me, here.interaction_id, LEFT)
        told = [(*child.communicate(), child.returncode) for child in children]
        assert [code for *_, code in told] == [0, 0, 0], told
        with store.read() as db:
            added = db.exec_driver_sql("SELECT count(*) FROM customer").scalar()
            kept = db.exec_driver_sql(
                "SELECT count(*) FROM entry WHERE kind = 'interaction.noted'"
            ).scalar()
        assert (added, kept) == (41 + 60 + 60, len(waited))
        # Turns of three others: most steps meet none, and none meets a whole queue of them.
        assert statistics.median(waited) <= 1
        assert max(waited) <= 12
        found = views(store)
        projections.rebuild(store, lambda _done, _all: None)
        assert views(store) == found
        assert store.problems() == ()


def some_customers(folder):
    """The first sixty of a real file."""
    whole = json.loads(resources.path("demo/customers.json").read_text("utf-8"))
    file = folder / "customers.json"
    some = dict(list(whole.items())[:60]) if isinstance(whole, dict) else whole[:60]
    file.write_text(json.dumps(some), "utf-8")
    return file


def started(arguments, repository):
    child = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=repository,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    child.stdin.write(KEY.hex().encode() + b"\n")
    child.stdin.flush()
    return child


@contextlib.contextmanager
def commits_counted(folder):
    """What tells how many transactions were committed by anybody.

    It is iChange in the log's index (sqlite.org/walformat.html, 2). Closing a file lets go of
    every lock this process has on it, so it stays open for longer than the ledger does.
    """
    with contextlib.ExitStack() as closing:
        opened = []

        def count():
            if not opened:
                opened.append(os.open(folder / "ledger.db-shm", os.O_RDONLY))
                closing.callback(os.close, opened[0])
            return int.from_bytes(os.pread(opened[0], 4, 8), sys.byteorder)

        yield count
