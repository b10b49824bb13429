"""Histories from seeds, and the protocols with one safety taken out that they catch."""

import os
import subprocess
import sys

import pytest

from tests.sync import mutants, simulation
from tests.sync.conftest import a_hub

HISTORIES, ALL = 200, 2000
# Each with a server of its own; a history waits for its server half of the time.
PROCESSES = min(os.cpu_count() or 1, 4)
# A mutant that outlives so many histories is not caught.
TRIES = 20


@pytest.fixture(scope="module")
def run(server):
    with a_hub(server) as hub, simulation.histories(hub) as run:
        yield run


@pytest.mark.slow
@pytest.mark.usefixtures("server")
def test_no_history_breaks_an_invariant(repository, pytestconfig):
    usual = ALL if pytestconfig.getoption("--all") else HISTORIES
    count = pytestconfig.getoption("--histories") or usual
    each = -(-count // PROCESSES)
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.sync.simulation", f"--first={first}",
             f"--histories={min(each, count - first)}"],
            cwd=repository, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        for first in range(0, count, each)
    ]  # fmt: skip
    told = [one.communicate()[0] for one in running]
    print(*told)
    assert [one.returncode for one in running] == [0] * len(running), told


@pytest.mark.parametrize("mutant", mutants.CAUGHT_BY_HISTORIES, ids=lambda m: m.__name__)
def test_without_a_safety_some_history_does(run, mutant):
    def until_broken():
        for seed in range(TRIES):
            run(seed)

    with mutant(run.admin), pytest.raises(simulation.BrokenError, match="seed"):
        until_broken()


def test_a_seed_is_always_the_same_history(run):
    first, again = run(7), run(7)
    assert first.seen == again.seen
    assert list(first.written.values()) == list(again.written.values())
