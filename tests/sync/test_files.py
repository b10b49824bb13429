"""Batches through a shared folder or a stick."""

import multiprocessing
import shutil
from pathlib import Path

import pytest

from agent_desk.actions.erasure import Erasure
from agent_desk.domain.errors import StoppedError, UnreachableError
from agent_desk.sync.files import Folder
from agent_desk.sync.postgres import PostgresHub
from tests.ledgers import a_ledger
from tests.sync.sharing import BRANCH, Sharing, alike, copied, sharing


@pytest.fixture
def stick(tmp_path):
    place = tmp_path / "stick"
    place.mkdir()
    return place


def through(stick, pen):
    return Folder(stick, BRANCH, pen)


@pytest.fixture
def two(stick):
    with sharing(through(stick, "aa")) as one, sharing(through(stick, "bb")) as other:
        yield one, other


def batches(stick):
    return sorted(stick.rglob("*.batch"))


def test_two_desks_share_through_a_folder(two):
    one, other = two
    one.add("Ayşe Demir")
    other.add("Noor")
    for desk in (one, other, one):
        desk.round()
    assert alike(one, other)
    assert one.round().sent == one.round().received == 0


def test_a_stick_carried_to_and_fro_brings_what_is_new(stick, two):
    one, other = two
    for name in ("Ayşe", "Noor", "Jürgen"):
        one.add(name)
        one.round()
        other.add(f"{name} the second")
        other.round()
    one.round()
    assert alike(one, other)


def test_a_file_that_is_half_copied_is_read_when_it_is_whole(stick, two):
    one, other = two
    one.add("Ayşe")
    one.round()
    (file,) = batches(stick)
    whole = file.read_bytes()
    for length in (0, 1, 60, 200, len(whole) - 1):
        file.write_bytes(whole[:length])
        assert other.round().received == 0
    file.write_bytes(whole)
    other.round()
    assert "Ayşe" in other.names()


def test_files_that_come_out_of_order_are_read_in_order(stick, two):
    one, other = two
    for name in ("first", "second"):
        one.add(name)
        one.round()
    early, late = batches(stick)
    kept = early.read_bytes()
    early.unlink()
    assert other.round().received == 0
    early.write_bytes(kept)
    other.round()
    assert other.names() >= {"first", "second"}
    assert late.exists()


@pytest.mark.parametrize("place", [-3, -60, -400])
def test_a_file_that_does_not_hold_what_it_says_is_named(stick, two, place):
    one, other = two
    one.add("Ayşe")
    one.round()
    (file,) = batches(stick)
    content = bytearray(file.read_bytes())
    content[place] ^= 1
    file.write_bytes(content)
    assert other.round().received == 0
    assert other.hub.damaged == {file}


@pytest.mark.parametrize(
    "content", [b"", b"{}\n", b"[1]\n[2]\n", b"\xff\xfe\n", b'{"length": -4}\n', b"null\n"]
)
def test_a_file_of_another_kind_is_left_alone(stick, two, content):
    one, other = two
    one.round()
    directory = batches(stick)[0].parent.with_name("0" * 32 + "-cc")
    directory.mkdir()
    (directory / f"{1:012}-{1:012}-{'0' * 32}.batch").write_bytes(content)
    (directory / "Thumbs.db").write_bytes(b"")
    other.add("Noor")
    other.round()
    one.round()
    assert alike(one, other)


def test_a_folder_that_was_emptied_gets_everything_again(stick, two):
    one, other = two
    one.add("Ayşe")
    one.round()
    other.round()
    shutil.rmtree(stick / "agent-desk")
    other.add("Noor")
    for desk in (one, other, one):
        desk.round()
    assert alike(one, other)


def test_a_copy_of_the_profile_does_not_get_in_its_way(stick, two, tmp_path):
    one, other = two
    one.add("Ayşe")
    one.round()
    with sharing(through(stick, "cc"), copied(one.store, tmp_path / "copy")) as copy:
        one.add("of the first")
        copy.add("of the copy")
        for desk in (copy, one, other, copy, one):
            desk.round()
        assert alike(one, copy, other)


def test_an_old_backup_on_the_same_machine_is_a_desk_of_its_own(stick, two, tmp_path):
    one, other = two
    one.add("Ayşe")
    one.round()
    backup = copied(one.store, tmp_path / "backup")
    one.add("after the backup")
    one.round()
    with sharing(through(stick, "aa"), backup) as restored:
        restored.add("after the restore")
        for desk in (restored, other, restored):
            desk.round()
        assert "after the backup" in restored.names()
        assert alike(restored, other)


def test_a_stick_that_is_not_there_is_said(tmp_path):
    with sharing(through(tmp_path / "nowhere", "aa")) as one:
        with pytest.raises(UnreachableError, match="not there"):
            one.round()
        assert not (tmp_path / "nowhere").exists()


def test_a_folder_that_is_a_file_in_disguise_is_said(stick):
    (stick / "agent-desk").write_text("not a folder", encoding="utf-8")
    with sharing(through(stick, "aa")) as one, pytest.raises(StoppedError, match="cannot be"):
        one.round()


def test_an_office_on_files_joins_a_hub_and_nothing_is_there_twice(stick, shared):
    with (
        sharing(through(stick, "aa")) as one,
        sharing(through(stick, "bb")) as other,
        sharing(through(stick, "cc")) as gone,
    ):
        for desk, name in ((one, "Ayşe"), (other, "Noor"), (gone, "of a desk that went")):
            desk.add(name)
            desk.round()
        one.round()
        other.round()
        hubs = [PostgresHub(shared.desk()), PostgresHub(shared.desk())]
        one.hub, other.hub = hubs
        for desk in (one, other, one):
            desk.round()
        assert alike(one, other)
        with shared.admin() as db:
            found = db.execute("SELECT id FROM agent_desk.entry").fetchall()
        assert {row[0] for row in found} == one.entries().keys()
        assert "of a desk that went" in one.names()
        for hub in hubs:
            hub.close()


def writing(stick, folder, name):
    with a_ledger(Path(folder), branch=BRANCH) as store:
        from tests.ledgers import a_desk

        one = Sharing(store, through(Path(stick), name), a_desk(store))
        for number in range(20):
            one.add(f"{name} {number}")
            one.round()


def test_several_desks_write_at_once(stick, tmp_path):
    names = ["aa", "bb", "cc"]
    spawning = multiprocessing.get_context("spawn")
    writers = []
    for name in names:
        (tmp_path / name).mkdir()
        given = (str(stick), str(tmp_path / name), name)
        writers.append(spawning.Process(target=writing, args=given))
        writers[-1].start()
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    with (
        sharing(through(stick, "aa"), tmp_path / "aa") as one,
        sharing(through(stick, "bb"), tmp_path / "bb") as other,
    ):
        one.round()
        other.round()
        assert len(one.names()) == 60
        assert alike(one, other)


def test_erasures_travel_first_also_past_a_file_that_is_not_there_yet(stick, two):
    one, other = two
    gone, stays = one.add("Zyxwvara Quibbledorf"), one.add("Noor")
    one.round()
    other.round()
    assert other.names() == {"Zyxwvara Quibbledorf", "Noor"}
    one.add("Jonas")
    one.round()
    missing = set(batches(stick))
    erasure = Erasure(one.store, one.clock)
    erasure.erase(one.desk.me, erasure.plan(one.desk.me, gone), "asked by letter")
    one.round()
    hidden = next(file for file in missing if b"Jonas" in file.read_bytes())
    kept = hidden.read_bytes()
    hidden.unlink()
    other.round()
    assert other.names() == {"Noor"}
    hidden.write_bytes(kept)
    other.round()
    one.round()
    assert other.names() == {"Noor", "Jonas"}
    assert stays
    assert alike(one, other)
