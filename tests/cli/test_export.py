"""``agent-desk export shift``: a child process that writes one file, or none."""

import json
import os
import subprocess
import sys

import pytest

from agent_desk import paths
from agent_desk.domain.agents import Role
from agent_desk.store.connection import Store
from agent_desk.store.migrations import migrate
from tests.actions.test_shift_log import MISERABLE, left
from tests.ledgers import KEY, StepClock, a_desk

PROGRAM = [sys.executable, "-m", "agent_desk"]
DAY = "2026-09-21"


@pytest.fixture
def profile(tmp_path):
    place = paths.under(tmp_path / "profile").make()
    store = Store(place.ledger, KEY)
    migrate(store, "here")
    desk = a_desk(store, StepClock())
    left(desk, desk.customers.add(desk.me, "Thomas Brandt"), MISERABLE)
    store.close()
    return tmp_path / "profile"


def export(profile, *arguments, code=0):
    done = subprocess.run(
        [*PROGRAM, "export", "shift", "--data-dir", str(profile), "--key-stdin", *arguments],
        input=f"{KEY.hex()}\n",
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=False,
    )
    assert done.returncode == code, done.stderr
    return done


@pytest.mark.parametrize("kind", ["pdf", "html", "xlsx", "csv"])
def test_it_writes_the_file_and_says_so(profile, tmp_path, kind):
    file = tmp_path / f"log.{kind}"
    arguments = ["--from", DAY, "--zone", "Europe/Berlin", "--format", kind, "-o", str(file)]
    done = export(profile, *arguments)
    assert file.stat().st_size > 50
    assert done.stdout == ""
    assert str(file) in done.stderr


def test_a_program_reads_json_lines(profile, tmp_path):
    file = tmp_path / "log.csv"
    done = export(
        profile, "--from", DAY, "--to", DAY, "--zone", "UTC", "--format", "csv",
        "-o", str(file), "--json", "--language", "de",
    )  # fmt: skip
    (line,) = done.stdout.splitlines()
    told = json.loads(line)["done"]
    assert (told["rows"], told["bytes"]) == (1, file.stat().st_size)
    assert file.read_text("utf-8-sig").startswith("Wann,Kundschaft,")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--from", "yesterday"], "no day and no time"),
        (["--from", "2026-09-22", "--to", DAY], "not after the beginning"),
        (["--from", DAY, "--zone", "Mars/Olympus"], ""),
        (["--from", DAY, "--lead", "Nobody"], "No lead of this name"),
        (["--from", DAY, "--handover"], "written as PDF or HTML"),
    ],
)
def test_what_cannot_be_done_is_said_in_words(profile, tmp_path, arguments, said):
    file = tmp_path / "log.csv"
    done = export(profile, *arguments, "--format", "csv", "-o", str(file), code=2)
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not file.exists()


def test_who_is_no_lead_gets_no_log(profile, tmp_path):
    store = Store(paths.under(profile).ledger, KEY)
    desk = a_desk(store, StepClock())
    desk.agents.add("Lena Vogt", frozenset({Role.AGENT}), desk.me)
    store.close()
    done = export(
        profile, "--from", DAY, "--lead", "Lena Vogt", "--format", "csv",
        "-o", str(tmp_path / "log.csv"), code=2,
    )  # fmt: skip
    assert "No lead of this name" in done.stderr


def test_the_page_for_the_next_shift(profile, tmp_path):
    file = tmp_path / "page.html"
    export(profile, "--from", DAY, "--format", "html", "--handover", "-o", str(file))
    assert "For the next shift" in file.read_text("utf-8")
