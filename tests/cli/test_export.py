"""``agent-desk export shift``: a child process that writes one file, or none."""

import json
import os
import signal
import subprocess
import sys

import pytest

from agent_desk import paths
from agent_desk.actions.signing_in import SigningIn
from agent_desk.domain.agents import Role
from agent_desk.domain.clock import SystemClock
from agent_desk.domain.errors import RuleError
from agent_desk.store.connection import Store
from agent_desk.store.migrations import migrate
from tests.actions.test_shift_log import MISERABLE, left
from tests.exchange.many_contacts import multiply
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


def export(profile, *arguments, code=0, pins=()):
    done = subprocess.run(
        [*PROGRAM, "export", "shift", "--data-dir", str(profile), "--key-stdin", *arguments],
        input="\n".join([KEY.hex(), *pins, ""]),
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


PIN = "604183"


@pytest.fixture
def with_pin(profile):
    store = Store(paths.under(profile).ledger, KEY)
    a_desk(store, StepClock()).signing_in.set_pin(a_desk(store).me, PIN)
    store.close()
    return profile


def out(tmp_path):
    return ["--from", DAY, "--zone", "UTC", "--format", "csv", "-o", str(tmp_path / "log.csv")]


def test_the_leads_pin_comes_by_standard_input(with_pin, tmp_path):
    export(with_pin, *out(tmp_path), "--pin-stdin", pins=[PIN])
    assert "Thomas Brandt" in (tmp_path / "log.csv").read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("arguments", "pins", "said"),
    [
        ([], [], "Nobody is here to ask for the PIN"),
        (["--pin-stdin"], ["000001"], "not the PIN of this name"),
        (["--pin-stdin"], [], "not the PIN of this name"),
        (["--pin-stdin", "--handover", "--format", "html"], ["604184"], "not the PIN"),
    ],
)
def test_nothing_leaves_without_the_pin(with_pin, tmp_path, arguments, pins, said):
    done = export(with_pin, *out(tmp_path), *arguments, pins=pins, code=2)
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "log.csv").exists()


def test_after_five_wrong_pins_the_right_one_waits_too(with_pin, tmp_path):
    store = Store(paths.under(with_pin).ledger, KEY)
    at_the_desk, me = SigningIn(store, SystemClock()), a_desk(store).me
    for _ in range(5):
        with pytest.raises(RuleError, match="not the PIN"):
            at_the_desk.sign_in(me, "000001")
    store.close()
    done = export(with_pin, *out(tmp_path), "--pin-stdin", pins=[PIN], code=2)
    assert "several times" in done.stderr
    assert not (tmp_path / "log.csv").exists()


@pytest.fixture
def many(with_pin):
    """So many contacts that nobody waits for all of them to be written."""
    store = Store(paths.under(with_pin).ledger, KEY)
    multiply(store, 20_000)
    store.close()
    return with_pin


def test_it_stops_where_whoever_started_it_has_ended(many, tmp_path):
    arguments = [*out(tmp_path), "--format", "pdf", "--pin-stdin", "--while-stdin", "--json"]
    done = export(many, *arguments, pins=[PIN], code=130)
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["error"]["message"].startswith("The export was stopped.")
    assert list(tmp_path.glob("log*")) == []


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
def test_ctrl_c_stops_it_and_leaves_what_was_there(many, tmp_path):
    (tmp_path / "log.csv").write_text("before")
    arguments = ["--data-dir", str(many), "--key-stdin", "--pin-stdin", "--json"]
    with subprocess.Popen(
        [*PROGRAM, "export", "shift", *arguments, *out(tmp_path), "--format", "pdf"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as child:
        child.stdin.write(f"{KEY.hex()}\n{PIN}\n")
        child.stdin.flush()
        progress = json.loads(child.stdout.readline())["progress"]
        assert 0 < progress["rows"] < 20_000
        child.send_signal(signal.SIGINT)
        said, wrong = child.communicate(timeout=60)
    assert child.returncode == 130, wrong
    assert "stopped" in json.loads(said.splitlines()[-1])["error"]["message"]
    assert [file.name for file in tmp_path.glob("log*")] == ["log.csv"]
    assert (tmp_path / "log.csv").read_text() == "before"


def test_a_desk_where_everybody_has_a_pin_lets_nothing_out_without(profile, tmp_path):
    paths.under(profile).settings.write_text('sign_in = "pin"\n')
    done = export(profile, *out(tmp_path), code=2)
    assert "without a PIN" in done.stderr
    assert not (tmp_path / "log.csv").exists()
