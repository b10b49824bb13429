"""The room that is kept for a full disk."""

import shutil
from typing import NamedTuple

import pytest

from agent_desk.store import ballast


class Usage(NamedTuple):
    total: int
    used: int
    free: int


@pytest.fixture
def free(monkeypatch):
    """Says how much room the disk has."""

    def say(count):
        monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(2 * count, count, count))

    say(100 * ballast.BYTES)
    return say


def test_it_lies_beside_the_ledger_and_is_laid_once(tmp_path, free):
    file = ballast.beside(tmp_path / "ledger.db")
    assert file.parent == tmp_path
    assert ballast.lay(file)
    laid = file.stat()
    assert laid.st_size == ballast.BYTES
    assert ballast.lay(file)
    assert file.stat().st_mtime_ns == laid.st_mtime_ns


def test_one_that_was_cut_off_is_laid_again(tmp_path, free):
    file = tmp_path / "ballast"
    file.write_bytes(b"half")
    assert ballast.lay(file)
    assert file.stat().st_size == ballast.BYTES


def test_a_disk_with_little_room_is_not_filled(tmp_path, free):
    free(4 * ballast.BYTES)
    assert not ballast.lay(tmp_path / "ballast")
    assert not (tmp_path / "ballast").exists()


def test_it_is_wanted_when_less_is_left_than_it_gives(tmp_path, free):
    file = tmp_path / "ballast"
    assert not ballast.is_wanted(file)
    free(ballast.BYTES - 1)
    assert ballast.is_wanted(file)


def test_it_is_given_back_once(tmp_path, free):
    file = tmp_path / "ballast"
    ballast.lay(file)
    assert ballast.release(file)
    assert not file.exists()
    assert not ballast.release(file)
