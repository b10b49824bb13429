"""The command ``import``: what it says, what it ends with, and what it leaves."""

import argparse
import io
import json
import os
import signal
import sys

import pytest

from agent_desk.cli import import_report
from agent_desk.cli.import_files import add_arguments, import_files
from agent_desk.domain.errors import FileError
from agent_desk.domain.imports import Put

SHOP = """
source = "shop"
[customer]
key = "{id}"
name = "{name}"
"""


class Ledger:
    """Takes in what is put; knows it the second time."""

    def __init__(self):
        self.known = set()
        self.puts = self.settled = 0

    def put(self, records):
        self.puts += 1
        new = {record.key for record in records} - self.known
        self.known |= new
        return Put(added=len(new), unchanged=len(records) - len(new))

    def settle(self):
        self.settled = self.puts


@pytest.fixture
def ledger():
    return Ledger()


@pytest.fixture
def shop(tmp_path):
    file = tmp_path / "shop.toml"
    file.write_text(SHOP, encoding="utf-8")
    return file


@pytest.fixture
def run(tmp_path, monkeypatch, ledger):
    monkeypatch.chdir(tmp_path)

    def command(*arguments):
        parser = argparse.ArgumentParser()
        add_arguments(parser)
        return import_files(parser.parse_args(list(map(str, arguments))), ledger)

    return command


def write(tmp_path, name, text):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return file


def test_all_in(run, ledger, shop, tmp_path, capsys):
    write(tmp_path, "a.csv", "id,name\n7,Jo\n8,Ann\n")
    assert run("a.csv", "--map", shop) == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "2 rows read. 2 new.\n")
    assert ledger.known == {"7", "8"}
    assert ledger.settled == ledger.puts == 1


def test_a_second_run_says_nothing_new(run, shop, tmp_path, capsys):
    write(tmp_path, "a.csv", "id,name\n7,Jo\n")
    run("a.csv", "--map", shop)
    capsys.readouterr()
    assert run("a.csv", "--map", shop) == 0
    assert capsys.readouterr().err == "1 row read. Nothing new: 1 record known already.\n"


def test_refused_rows_are_named_and_the_rest_goes_in(run, ledger, shop, tmp_path, capsys):
    write(tmp_path, "a.csv", "id,name\n7,Jo\n8\n9,Kim\n")
    assert run("a.csv", "--map", shop) == 1
    assert capsys.readouterr().err.splitlines() == [
        "a.csv, line 3: Its fields are 1, those of the header 2.",
        "3 rows read. 1 row refused. 2 new.",
    ]
    assert ledger.known == {"7", "9"}


def test_many_refused_rows_are_shown_in_part_and_kept_in_full(run, shop, tmp_path, capsys):
    write(tmp_path, "a.csv", "id,name\n7,Jo\n" + ",x\n" * 30)
    assert run("a.csv", "--map", shop, "--report", "bad.jsonl") == 1
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 20 + 2
    assert said[20] == "… and 10 more; --report FILE keeps all of them."
    kept = [json.loads(line) for line in (tmp_path / "bad.jsonl").read_text().splitlines()]
    assert len(kept) == 30
    assert kept[0]["file"] == "a.csv"
    assert kept[0]["line"] == 3
    assert "nothing in id" in kept[0]["reason"]


def test_nothing_read(run, ledger, shop, tmp_path, capsys):
    write(tmp_path, "a.json", "[1,")
    assert run("a.json", "--map", shop) == 2
    said = capsys.readouterr().err
    assert "a.json cannot be read. This is not JSON: line 1, column" in said
    assert "1 file could not be read" in said
    assert not ledger.puts


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["none.csv"], "none.csv is no file"),
        (["a.csv", "--map", "none.toml"], "none.toml cannot be read"),
        (["a.csv", "--map", "a.csv"], "is not valid TOML"),
        (["a.csv", "--report", "no/such/place"], "cannot be written"),
        (["latin.csv"], "latin.csv is not UTF-8"),
    ],
)
def test_what_cannot_begin_is_told(run, ledger, tmp_path, capsys, arguments, told):
    write(tmp_path, "a.csv", "id,name\n7,Jo\n")
    (tmp_path / "latin.csv").write_bytes("id,name\n7,Zoë\n".encode("latin-1"))
    assert run(*arguments) == 2
    assert told in capsys.readouterr().err
    assert not ledger.puts


def test_an_unknown_file_gets_the_start_of_a_mapping(run, ledger, tmp_path, capsys):
    write(tmp_path, "a.csv", "id,name\n7,Jo\n")
    assert run("a.csv") == 2
    said = capsys.readouterr()
    assert "Its columns are id, name." in said.err
    write(tmp_path, "start.toml", said.out)
    assert run("a.csv", "--map", "start.toml") == 0
    assert ledger.known == {"7"}


def test_a_dry_run_writes_nothing(run, ledger, shop, tmp_path, capsys):
    write(tmp_path, "a.csv", "id,name\n7,Jo\n8\n")
    assert run("a.csv", "--map", shop, "--dry-run") == 1
    said = capsys.readouterr().err
    assert "1 record would go in. Nothing was written." in said
    assert not ledger.puts


def test_a_program_reads_json_lines(run, shop, tmp_path, capsys):
    write(tmp_path, "a.csv", "id,name\n7,Jo\n8\n")
    assert run("a.csv", "--map", shop, "--json") == 1
    said = capsys.readouterr()
    lines = [json.loads(line) for line in said.out.splitlines()]
    assert said.err == ""
    assert lines[0]["refused"] == {
        "file": "a.csv",
        "line": 3,
        "reason": "Its fields are 1, those of the header 2.",
    }
    done = lines[-1]["done"]
    assert (done["rows"], done["added"], done["refused"], done["stopped"]) == (2, 1, 1, False)
    assert run("a.csv", "--json") == 2
    error, start = map(json.loads, capsys.readouterr().out.splitlines())
    assert error["error"]["code"] == "bad-input"
    assert start["mapping"].startswith('source = "a"')
    assert run("none.csv", "--json") == 2
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "file"


def test_ctrl_c_ends_after_the_transaction_and_the_next_run_goes_on(
    run, ledger, shop, tmp_path, capsys
):
    write(tmp_path, "a.csv", "id,name\n" + "".join(f"{n},Jo\n" for n in range(2000)))
    before = signal.getsignal(signal.SIGINT)
    put = ledger.put

    def interrupted(records):
        signal.raise_signal(signal.SIGINT)
        return put(records)

    ledger.put = interrupted
    assert run("a.csv", "--map", shop) == 130
    said = capsys.readouterr().err
    assert said == (
        "500 rows read. 500 new. Stopped. What is counted here is saved;"
        " the same command goes on.\n"
    )
    assert len(ledger.known) == 500
    assert signal.getsignal(signal.SIGINT) == before
    ledger.put = put
    assert run("a.csv", "--map", shop) == 0
    assert "1,500 new, 500 known already." in capsys.readouterr().err


def test_a_second_ctrl_c_breaks_off(run, ledger, shop, tmp_path):
    write(tmp_path, "a.csv", "id,name\n7,Jo\n")

    def stuck(_records):
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)

    ledger.put = stuck
    assert run("a.csv", "--map", shop) == 130


def test_a_full_disk_is_told_with_what_is_in(run, ledger, shop, tmp_path, capsys):
    write(tmp_path, "a.csv", "id,name\n" + "".join(f"{n},Jo\n" for n in range(600)))
    put = ledger.put

    def full(records):
        if ledger.puts:
            raise FileError("The disk is full.", "Make room.")
        return put(records)

    ledger.put = full
    assert run("a.csv", "--map", shop) == 1
    said = capsys.readouterr().err
    assert "The disk is full. Make room." in said
    assert "500 new" in said


@pytest.mark.parametrize("on_screen", [True, False])
def test_long_work_shows_rows_and_percent(monkeypatch, on_screen):
    from agent_desk.exchange.imports import Tally

    screen = io.StringIO()
    screen.isatty = lambda: on_screen
    monkeypatch.setattr(sys, "stderr", screen)
    now = iter([0.0, 0.5, 1.5, 1.6, 9.0])
    report = import_report.Report(as_json=False, kept=None, clock=lambda: next(now))
    report.note(50, 200)
    for rows in (1, 2000, 2001, 3000):
        report.counted(Tally(rows=rows))
    begin, end = ("\r", "") if on_screen else ("", "\n")
    assert screen.getvalue() == (f"{begin}2,000 rows, 25 %{end}{begin}3,000 rows, 25 %{end}")


@pytest.mark.skipif(os.name == "nt", reason="such names cannot be on Windows")
def test_names_and_rows_no_terminal_can_show(run, shop, tmp_path, monkeypatch):
    screen = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stderr", screen)
    file = tmp_path / os.fsdecode(b"\xff\n.csv")
    file.write_text("id,name\n,\U0001f600\n", encoding="utf-8")
    assert run(file, "--map", shop, "--report", "bad.jsonl") == 2
    screen.flush()
    assert b"nothing in id" in screen.buffer.getvalue()
    assert json.loads((tmp_path / "bad.jsonl").read_text())["line"] == 2
