"""Power cuts and a failing disk: what was said to be saved is there, and the file is whole."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.faults import shim

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(shim.lacking()), reason=shim.lacking() or "it can be built"),
]
WRONG = ("lost", "doubled", "holes", "damaged", "unfolded", "not_in_words", "stuck")


@pytest.fixture
def memory(tmp_path):
    """A folder in memory where there is one: its syncs cost nothing, and none is relied on."""
    usual = Path("/dev/shm")  # noqa: S108 - a folder with a random name in it
    with tempfile.TemporaryDirectory(dir=usual if usual.is_dir() else tmp_path) as folder:
        yield Path(folder)


def run(program, repository, *words, env=None):
    told = subprocess.run(
        [sys.executable, "-m", f"tests.faults.{program}", *map(str, words)],
        cwd=repository,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    print(told.stdout, told.stderr)
    return json.loads(told.stdout)


def wrong(sums):
    return {name: sums[name] for name in WRONG if sums.get(name)}


@pytest.mark.parametrize("cuts", [1000, pytest.param(2000, marks=pytest.mark.long)])
def test_a_power_cut_takes_nothing_that_was_saved(memory, repository, cuts):
    sums = run("power_cuts", repository, memory, 20, cuts)
    assert sums["cuts"] == cuts
    assert sums["said"] > 50 * cuts
    assert not wrong(sums)


def test_a_store_that_does_not_sync_each_commit_loses_some_and_is_whole(memory, repository):
    """What an import may do, for it can be done again; and these cuts do cut."""
    sums = run("power_cuts", repository, memory, 21, 60, "background")
    assert sums["lost"] > 0
    assert not sums.get("damaged")


@pytest.mark.parametrize("runs", [180, pytest.param(360, marks=pytest.mark.long)])
def test_a_disk_that_fails_loses_nothing_and_says_so(memory, repository, runs):
    shown = shim.environment(shim.built(memory), memory)
    sums = run("failing_disk", repository, memory, runs, 20, env=shown)
    assert sums["runs"] == runs
    assert sums["failed"] > 0.9 * runs
    assert sums["not_saved"] > 0.9 * runs
    assert not wrong(sums)
