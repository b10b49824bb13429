"""Opening the file, and what is said when that cannot be done."""

import os
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from agent_desk.domain.errors import FileError, NewerFileError, WrongKeyError
from agent_desk.store.connection import Store
from agent_desk.store.migrations import migrate
from tests.ledgers import KEY, a_desk, a_ledger


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "desk"
    made.mkdir()
    return made


def test_the_file_is_unreadable_without_its_key(folder):
    with a_ledger(folder) as store:
        a_desk(store)
    written = b"".join(file.read_bytes() for file in folder.iterdir())
    assert b"SQLite format" not in written
    assert b"Mira Hansen" not in written


@pytest.mark.parametrize("key", [b"x" * 32, None])
def test_a_wrong_key_is_said_in_words_and_changes_nothing(folder, key, capfd):
    with a_ledger(folder) as store:
        a_desk(store)
    before = (folder / "ledger.db").read_bytes()
    with pytest.raises(WrongKeyError, match="does not open"), a_ledger(folder, key=key):
        pass
    assert (folder / "ledger.db").read_bytes() == before
    assert capfd.readouterr().err == ""


def test_a_plain_ledger_opens_without_a_key(folder):
    with a_ledger(folder, key=None) as store:
        a_desk(store)
    with a_ledger(folder, key=None) as store:
        assert not store.encrypted
        assert [agent.name for agent in a_desk(store).agents.listed()] == ["Mira Hansen"]


def test_a_file_from_a_newer_version_is_left_alone(folder):
    with a_ledger(folder) as store, store.write() as db:
        db.exec_driver_sql("PRAGMA user_version = 9999")
    with pytest.raises(NewerFileError, match="newer version"), a_ledger(folder):
        pass


def test_something_that_is_no_ledger_is_said_in_words(folder):
    (folder / "ledger.db").write_text("name,phone\n" * 1000)
    with pytest.raises(WrongKeyError), a_ledger(folder):
        pass


def test_a_folder_that_is_not_there_is_said_in_words(folder):
    with pytest.raises(FileError, match="cannot be opened"), a_ledger(folder / "nowhere"):
        pass


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX")
def test_a_read_only_file_is_said_in_words(folder):
    with a_ledger(folder) as store:
        a_desk(store)
    (folder / "ledger.db").chmod(0o400)
    folder.chmod(0o500)
    # Root may write anything, so that one who is not root has to try.
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from sqlalchemy.dialects.sqlite import pysqlite\n"
        "from agent_desk.domain.errors import FileError\n"
        "from tests.ledgers import KEY, Store\n"
        "if os.geteuid() == 0: os.setgid(65534); os.setuid(65534)\n"
        "store = Store(Path(sys.argv[1]), KEY)\n"
        "try:\n"
        "    with store.write() as db: db.exec_driver_sql('DELETE FROM draft')\n"
        "except FileError as error: print(error.code, error)\n"
    )
    place = _reachable(folder)
    try:
        done = subprocess.run(
            [sys.executable, "-c", script, str(place / "ledger.db")],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    finally:
        folder.chmod(0o700)
        shutil.rmtree(place)
    assert done.stdout.startswith("file "), done.stderr
    assert "read-only" in done.stdout


def _reachable(folder):
    """A copy that another user can reach: a test's own folder is its user's alone."""
    place = tempfile.mkdtemp(dir="/tmp")
    for file in folder.iterdir():
        shutil.copy2(file, place)
        Path(place, file.name).chmod(0o444)
    Path(place).chmod(0o555)
    return Path(place)


def test_a_full_disk_loses_nothing_that_was_saved(folder):
    with a_ledger(folder) as store:
        desk = a_desk(store)
        here = desk.interactions.open(desk.me, desk.customers.add(desk.me, "Ayşe Demir"))
        desk.interactions.note(desk.me, here.interaction_id, "saved")
        with store.read() as db:
            pages = db.exec_driver_sql("PRAGMA page_count").scalar()
        store.tidy()
        with pytest.raises(FileError, match="disk"):
            _fill_up(desk, here, pages)
        assert desk.interactions.logged(desk.me, here.interaction_id)[0] == "saved"
        assert store.problems() == ()


def _fill_up(desk, here, pages):
    """Note until the file may not grow any more, as on a disk that is full."""
    for _ in range(50):
        with desk.store.write() as db:
            db.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        desk.interactions.note(desk.me, here.interaction_id, "long " * 2000)


def test_two_writers_wait_for_each_other(folder):
    with a_ledger(folder) as store:
        desk = a_desk(store)
        here = desk.interactions.open(desk.me, desk.customers.add(desk.me, "Ayşe Demir"))
        other = Store(folder / "ledger.db", KEY)
        migrate(other, "bremen")

        def note(which, word):
            beside = a_desk(which)
            for number in range(20):
                beside.interactions.note(beside.me, here.interaction_id, f"{word} {number}")

        threads = [
            threading.Thread(target=note, args=pair) for pair in ((store, "a"), (other, "b"))
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(desk.interactions.logged(desk.me, here.interaction_id)) == 40
        other.close()
