"""A job that is killed has lost nothing, doubled nothing, and can be done again to its end."""

import json
import os
import subprocess
import sys

import pytest

from agent_desk import resources

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="SIGKILL and fork are POSIX"),
]

CUSTOMERS, ORDERS = (resources.path(f"demo/{name}.json") for name in ("customers", "orders"))
WRONG = (
    "damaged",
    "lost",
    "doubled",
    "holes",
    "not_of_the_file",
    "not_completed",
    "folded_otherwise",
)


@pytest.mark.parametrize(("job", "kills"), [("import", 2), ("rebuild", 1), ("checkpoint", 5)])
def test_a_few_kills_do_no_harm(tmp_path, repository, job, kills):
    check(tmp_path, repository, [job, kills, 20, CUSTOMERS])


@pytest.mark.long
@pytest.mark.parametrize(
    ("job", "kills"), [("import", 80), ("rebuild", 60), ("checkpoint", 60)]
)
def test_two_hundred_kills_in_all_do_no_harm(tmp_path, repository, job, kills):
    check(tmp_path, repository, [job, kills, 21, CUSTOMERS, ORDERS])


def check(folder, repository, words):
    told = subprocess.run(
        [sys.executable, "-m", "tests.faults.killed_jobs", folder, *map(str, words)],
        cwd=repository,
        capture_output=True,
        text=True,
        timeout=3600,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    sums = json.loads(told.stdout)
    assert sums["kills"] >= words[1]
    # Kills hit the work itself, not only what comes before and after it.
    assert sums["midway"] > 0
    assert {name: sums.get(name, 0) for name in WRONG} == dict.fromkeys(WRONG, 0)
