"""``agent-desk erase`` on a real ledger of a profile, as a lead runs it."""

import io
import json
import sys
from types import SimpleNamespace

import pytest

from agent_desk import paths
from agent_desk.__main__ import main
from agent_desk.domain.agents import Role
from tests.ledgers import KEY, a_desk, a_ledger

NAME = "Zyxwvara Quibbledorf"


@pytest.fixture
def profile(tmp_path, monkeypatch):
    """A profile with one lead, a customer, and another who named them."""
    folder = tmp_path / "desk"
    place = paths.under(folder).make()
    with a_ledger(place.data, KEY) as store:
        desk = a_desk(store)
        customer = desk.customers.add(desk.me, NAME, "+1 303 555 0142")
        other = desk.customers.add(desk.me, "Noor O'Brien")
        contact = desk.interactions.open(desk.me, other).interaction_id
        said = desk.interactions.note(desk.me, contact, f"lives beside {NAME}")

    def run(*arguments, typed=None):
        lines = f"{KEY.hex()}\n{typed or ''}\n".encode()
        given = io.TextIOWrapper(io.BytesIO(lines))
        given.isatty = lambda: typed is not None
        monkeypatch.setattr(sys, "stdin", given)
        return main(["--data-dir", str(folder), "--key-stdin", "erase", *map(str, arguments)])

    def names():
        with a_ledger(place.data, KEY) as store, store.read() as db:
            return set(db.exec_driver_sql("SELECT name FROM customer").scalars())

    def add_agent(*roles):
        with a_ledger(place.data, KEY) as store:
            desk = a_desk(store)
            desk.agents.add("Tomas Field", frozenset(roles), desk.me)

    return SimpleNamespace(
        run=run, names=names, add_agent=add_agent, logs=place.logs, customer=customer,
        note=said.entry_id,
    )  # fmt: skip


def test_a_dry_run_lists_what_would_go_and_erases_nothing(profile, capsys):
    assert profile.run("Zyxwvara", "--dry-run") == 0
    told = capsys.readouterr().out
    assert f"{NAME}: 2 entries are emptied." in told
    assert profile.note.hex() in told
    assert f"lives beside {NAME}" in told
    assert profile.names() == {NAME, "Noor O'Brien"}


def test_it_asks_for_the_name_once_more(profile, capsys):
    asked = ("Zyxwvara", "--reason", "asked by letter")
    assert profile.run(*asked, typed="Zyxwvara") == 2
    assert "another name" in capsys.readouterr().err
    assert profile.names() == {NAME, "Noor O'Brien"}
    assert profile.run(*asked, typed=NAME) == 0
    assert "Erased here: 2 entries, and 1 of others." in capsys.readouterr().out
    assert profile.names() == {"Noor O'Brien"}


def test_without_a_terminal_it_has_to_be_said(profile, capsys):
    assert profile.run(profile.customer.hex(), "--reason", "asked") == 2
    assert "--yes" in capsys.readouterr().err
    (profile.logs / "desk.log").write_text(f"fine\nwent wrong for {NAME}\nfine\n")
    assert profile.run(profile.customer.hex(), "--reason", "asked", "--yes", "--json") == 0
    *_, last = map(json.loads, capsys.readouterr().out.splitlines())
    assert last == {"erased": 2, "mentions": 1, "log_lines": 1}
    lines = (profile.logs / "desk.log").read_text().splitlines()
    assert lines == ["fine", "-" * len(f"went wrong for {NAME}"), "fine"]


def test_what_means_somebody_else_is_kept(profile, capsys):
    asked = ("Zyxwvara", "--reason", "asked", "--yes", "--json", "--keep")
    assert profile.run(*asked, "0" * 32) == 2
    assert profile.names() == {NAME, "Noor O'Brien"}
    assert profile.run(*asked, profile.note.hex()) == 0
    told = list(map(json.loads, capsys.readouterr().out.splitlines()))
    (plan,) = (line for line in told if "name" in line)
    assert [one["kept"] for one in plan["mentions"]] == [True]
    assert told[-1]["mentions"] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nobody at all", "--reason", "r", "--yes"), "Nobody fits"),
        (("zy", "--reason", "", "--yes"), "reason is missing"),
        (("zy", "--reason", "r", "--yes", "--by", "Nobody"), "Only a lead"),
        (("00" * 16, "--reason", "r", "--yes"), "not here"),
    ],
)
def test_what_cannot_be_erased_is_said(profile, capsys, arguments, said):
    assert profile.run(*arguments) == 2
    assert said in capsys.readouterr().err
    assert profile.names() == {NAME, "Noor O'Brien"}


def test_where_two_lead_it_has_to_be_said_who_erases(profile, capsys):
    profile.add_agent(Role.LEAD, Role.AGENT)
    assert profile.run("zy", "--dry-run") == 2
    assert "--by" in capsys.readouterr().err
    assert profile.run("zy", "--dry-run", "--by", "tomas field") == 0
