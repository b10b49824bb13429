"""A disk that is really full: what was not saved is said, and logging goes on."""

import contextlib
import os
import shutil
import subprocess
import sys

import pytest

from agent_desk.actions.imports import Imports
from agent_desk.domain.errors import FileError
from agent_desk.domain.imports import ImportedCustomer
from agent_desk.store import ballast
from agent_desk.store.connection import Store
from agent_desk.store.migrations import migrate
from tests.ledgers import KEY, StepClock, a_desk

ROOM = 200 * 1024 * 1024


@pytest.fixture
def disk(tmp_path):
    """A small disk of its own; a visible skip where none may be mounted."""
    if not sys.platform.startswith("linux") or os.geteuid():
        pytest.skip("only root on Linux may mount a small disk")
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={ROOM}", "none", place],
        capture_output=True,
        text=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip(f"no small disk can be mounted here: {mounted.stderr.strip()}")
    yield place
    subprocess.run(["umount", place], check=True)


@pytest.fixture
def store(disk):
    """A desk's ledger on it, with room kept."""
    with contextlib.closing(opened(disk)) as made:
        yield made


def opened(disk):
    room = ballast.beside(disk / "ledger.db")
    made = Store(disk / "ledger.db", KEY, ballast=room)
    migrate(made, "bremen")
    ballast.lay(room)
    return made


def fill(disk):
    """Leave not a byte free."""
    with (disk / "filler").open("ab") as filler, contextlib.suppress(OSError):
        while True:
            filler.write(bytes(64 * 1024))
            filler.flush()
    with (disk / "more").open("ab", buffering=0) as filler, contextlib.suppress(OSError):
        while True:
            filler.write(bytes(512))


def log_until(desk, here, word):
    """Log notes until one is not saved; the texts that were, and what was said of it."""
    for number in range(10_000):
        try:
            desk.interactions.note(desk.me, here.interaction_id, f"{word} {number}")
        except FileError as error:
            return [f"{word} {before}" for before in range(number)], str(error)
    raise AssertionError("the disk is never full")


def texts(store):
    with store.read() as db:
        return db.exec_driver_sql("SELECT text FROM entry WHERE moment = 1").scalars().all()


def test_what_is_not_saved_is_said_and_the_same_step_again_is(disk, store):
    desk = a_desk(store)
    here = desk.interactions.open(desk.me, desk.customers.add(desk.me, "Ayşe Demir"))
    assert (disk / "ballast").stat().st_size == ballast.BYTES
    fill(disk)
    saved, said = log_until(desk, here, "before")
    assert said.startswith("The disk is full, and this was not saved. Do it again")
    assert not (disk / "ballast").exists()
    for number in range(500):
        desk.interactions.note(desk.me, here.interaction_id, f"after {number}")
        if number % 50 == 0:
            store.tidy()  # as the desk does in each pause
    assert texts(store) == [*saved, *(f"after {number}" for number in range(500))]
    assert store.problems() == ()


def test_when_all_room_is_used_up_it_is_said_still_and_nothing_is_lost(disk, store):
    desk = a_desk(store)
    here = desk.interactions.open(desk.me, desk.customers.add(desk.me, "Ayşe Demir"))
    fill(disk)
    first, _ = log_until(desk, here, "first")
    fill(disk)
    second, said = log_until(desk, here, "second")
    assert "cannot be written" in said
    assert "Make room on the disk" in said
    store.close()
    (disk / "filler").unlink()
    with contextlib.closing(opened(disk)) as again:
        assert texts(again) == [*first, *second]
        assert again.problems() == ()
        # There is room again, so some of it is kept again.
        assert (disk / "ballast").stat().st_size == ballast.BYTES


def test_a_job_beside_the_desk_does_not_use_up_its_room(disk, store):
    fill(disk)
    with contextlib.closing(store.for_background()) as job:
        people = [
            ImportedCustomer(source="s", key=str(number), name=f"Noor {number}")
            for number in range(5000)
        ]
        with pytest.raises(FileError):
            Imports(job, StepClock()).put(people)
    assert (disk / "ballast").exists()
    assert shutil.disk_usage(disk).free < ballast.BYTES
