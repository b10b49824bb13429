"""A job that is killed has lost nothing, doubled nothing, and can be done again to its end."""

import json
import os
import subprocess
import sys

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="SIGKILL and fork are POSIX"),
]

WRONG = (
    "damaged",
    "lost",
    "doubled",
    "holes",
    "not_of_the_file",
    "not_completed",
    "folded_otherwise",
)


@pytest.mark.parametrize(("job", "kills"), [("import", 3), ("rebuild", 3), ("checkpoint", 6)])
def test_a_few_kills_do_no_harm(tmp_path, repository, job, kills):
    check(tmp_path, repository, job, kills, seed=20)


@pytest.mark.long
@pytest.mark.parametrize(
    ("job", "kills"), [("import", 80), ("rebuild", 60), ("checkpoint", 60)]
)
def test_two_hundred_kills_in_all_do_no_harm(tmp_path, repository, job, kills):
    check(tmp_path, repository, job, kills, seed=21)


def check(folder, repository, job, kills, seed):
    told = subprocess.run(
        [sys.executable, "-m", "tests.faults.killed_jobs", folder, job, str(kills), str(seed)],
        cwd=repository,
        capture_output=True,
        text=True,
        timeout=3600,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    sums = json.loads(told.stdout)
    assert sums["kills"] == kills
    # Most kills hit the work itself, not what comes before and after it.
    assert sums["midway"] > 0
    assert {name: sums.get(name, 0) for name in WRONG} == dict.fromkeys(WRONG, 0)
