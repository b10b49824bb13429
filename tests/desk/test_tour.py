"""The tour: a whole call by real keys, each step another picture."""

import subprocess
import sys

import pytest

from agent_desk.desk.tour import Tour
from tests.desk.test_shift import Desk
from tests.ledgers import a_ledger


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
    assert walked.stdout.splitlines()[-3].startswith("interaction.ended_covered")
    pictures = [file.read_bytes() for file in sorted(tmp_path.glob("*.png"))]
    assert len(pictures) == 39
    assert len(set(pictures)) == 39


@pytest.mark.parametrize("page", ["customer", "turned"])
def test_a_walk_that_is_lost_ends_also_while_a_customer_is_open(
    qtbot, look, tmp_path, monkeypatch, page
):
    def lost(_tour):
        message = "nothing on the screen has the focus"
        raise LookupError(message)
        yield

    monkeypatch.setattr(Tour, "_walk", lost)
    with a_ledger() as store:
        desk = Desk(qtbot, look, store)
        desk.arrive()
        desk.open("dem")
        if page == "turned":
            desk.window.turn_asked.emit()
            desk.rest()
        tour = Tour(desk.window, desk.work, tmp_path)
        tour.begin()
        qtbot.waitUntil(lambda: not desk.window.isVisible())
        assert "has the focus" in tour.broken
        assert desk.acts.interactions.opened() is not None
        desk.work.stop()
