"""Real desks, real syncs, a real hub, and a line that breaks: nothing is lost or doubled."""

import json
import os
import random
import subprocess
import sys

import pytest

from tests import postgres
from tests.faults import cluster
from tests.faults.chaos import DESKS

pytestmark = [
    pytest.mark.slow,
    pytest.mark.postgres,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="SIGKILL and fork are POSIX"),
    pytest.mark.skipif(bool(postgres.lacking()), reason=postgres.lacking() or "there is one"),
]
WRONG = ("lost", "doubled", "damaged", "unequal", "shown_otherwise", "unproved", "set_aside")


def run(program, repository, *words):
    told = subprocess.run(
        [sys.executable, "-m", f"tests.faults.{program}", *map(str, words)],
        cwd=repository,
        capture_output=True,
        text=True,
        check=False,
    )
    print(program, *words, told.stdout, told.stderr)
    assert told.returncode == 0, told.stderr
    return json.loads(told.stdout)


def nothing_is_wrong(sums):
    """Nor did any desk take itself for a copy of another."""
    return not any(sums.get(name) for name in WRONG) and sums["sites"] == DESKS


@pytest.mark.parametrize("times", [1, pytest.param(10, marks=pytest.mark.long)])
def test_kills_crashes_and_cuts_lose_and_double_nothing(tmp_path, repository, times):
    """A seed of its own each time, which is printed where it fails."""
    seed = random.SystemRandom().randrange(2**31)
    kills, crashes, cuts = 200 * times, 5 * times, 500 * times
    sums = run("chaos", repository, tmp_path, seed, kills, crashes, cuts)
    assert sums["desk_kills"] + sums["sync_kills"] >= kills
    assert sums["sync_kills"] > 0
    assert sums["crashes"] >= crashes
    assert sums["cuts"] >= cuts
    assert sums["said"] > kills
    assert nothing_is_wrong(sums)


def test_a_standby_that_lacks_what_was_acknowledged_gets_it_again(tmp_path, repository):
    sums = run("promoted", repository, tmp_path)
    assert sums["lacked"] > 0
    assert nothing_is_wrong(sums)


@pytest.mark.long
@pytest.mark.skipif(bool(cluster.lacking()), reason=cluster.lacking() or "there is one")
def test_whoever_leads_the_cluster_nothing_is_lost(tmp_path, repository):
    sums = run("cluster", repository, tmp_path)
    assert all(f"{change}_ms" in sums for change in cluster.CHANGES)
    assert nothing_is_wrong(sums)
