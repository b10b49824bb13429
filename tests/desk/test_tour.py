"""The tour: a whole call by real keys, each step another picture."""

import subprocess
import sys

import pytest


@pytest.mark.slow
def test_a_walk_in_german_ends_with_a_goodbye_and_a_picture_of_each_step(tmp_path):
    walked = subprocess.run(
        [sys.executable, "-m", "agent_desk", "tour", "--out", tmp_path, "--language", "de"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert walked.returncode == 0, walked.stderr
    assert walked.stdout.splitlines()[-2].startswith("interaction.ended_covered")
    pictures = [file.read_bytes() for file in sorted(tmp_path.glob("*.png"))]
    assert len(pictures) == 31
    assert len(set(pictures)) == 31
