"""A desk that is killed has lost nothing it said was saved, and has nothing twice."""

import json
import os
import subprocess
import sys

import pytest

KILLS = 200


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="SIGKILL and fork are POSIX")
def test_two_hundred_kills_lose_nothing_and_double_nothing(tmp_path, repository):
    told = subprocess.run(
        [sys.executable, "-m", "tests.faults.killed_desk", str(tmp_path), str(KILLS), "20"],
        cwd=repository,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    sums = json.loads(told.stdout)
    assert sums["kills"] == KILLS
    assert sums["said"] > KILLS
    wrong = ("lost", "doubled", "holes", "rebuilt_otherwise", "damaged")
    assert {name: sums.get(name, 0) for name in wrong} == dict.fromkeys(wrong, 0)
