"""Background writers leave the file to the desk."""

import subprocess
import sys

import pytest
import sqlalchemy as sa

from agent_desk.store import projections
from agent_desk.store.tables import customer, matter
from agent_desk.store.turns import Turns, Watch
from tests.ledgers import a_desk, a_ledger, views


class Time:
    """Time that passes when it is said to."""

    def __init__(self):
        self.at = 0.0
        self.paused = []
        self.held = []

    def pause(self, seconds):
        self.paused.append(seconds)
        self.at += seconds

    def writing(self, each_s):
        def write(_db, part):
            self.held.append(len(part) * each_s)
            self.at += len(part) * each_s

        return write


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


WRITER = """
import sys
from pathlib import Path
from tests.ledgers import KEY, StepClock
from agent_desk.actions.imports import Imports
from agent_desk.domain.imports import ImportedCustomer
from agent_desk.store import projections
from agent_desk.store.connection import Store
store = Store(Path(sys.argv[1]), KEY)
print("begun", flush=True)
if sys.argv[2] == "import":
    records = [ImportedCustomer(source="s", key=str(n), name=f"N {n}") for n in range(400)]
    Imports(store, StepClock()).put(records)
else:
    for _ in range(3):
        projections.rebuild(store, lambda _done, _all: None)
print("done", flush=True)
"""


@pytest.mark.slow
def test_a_desk_logs_beside_an_import_and_a_rebuild_and_all_come_through(tmp_path, repository):
    folder = tmp_path / "desk"
    folder.mkdir()
    with a_ledger(folder) as store:
        desk = a_desk(store)
        here = desk.interactions.open(desk.me, desk.customers.add(desk.me, "Ayşe Demir"))
        writers = [
            subprocess.Popen(
                [sys.executable, "-c", WRITER, str(folder / "ledger.db"), work],
                cwd=repository,
                stdout=subprocess.PIPE,
                text=True,
            )
            for work in ("import", "rebuild")
        ]
        for writer in writers:
            assert writer.stdout.readline() == "begun\n"
        for number in range(60):
            desk.interactions.note(desk.me, here.interaction_id, f"said {number}")
        for writer in writers:
            assert writer.stdout.read() == "done\n"
            assert writer.wait(timeout=120) == 0
            writer.stdout.close()
        assert len(desk.interactions.logged(desk.me, here.interaction_id)) == 60
        with store.read() as db:
            assert db.exec_driver_sql("SELECT count(*) FROM customer").scalar() == 401
        assert store.problems() == ()
