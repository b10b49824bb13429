"""``agent-desk policy publish``, ``published`` and ``diff`` on a real ledger of a profile."""

import io
import json
import sys
from types import SimpleNamespace

import pytest

from agent_desk import paths
from agent_desk.__main__ import main
from agent_desk.domain.agents import Role
from agent_desk.domain.policies import PolicyPublished, next_version
from agent_desk.policy import shipped
from agent_desk.store import ledger
from agent_desk.store.ids import new_id
from agent_desk.store.ledger import Subjects
from tests.ledgers import KEY, a_desk, a_ledger

ONE = """
[policy]
name = "small"
[decisions.gift]
title = { en = "A gift" }
hit = "first"
inputs = []
[[decisions.gift.rows]]
id = "g"
verdict = "may"
amount = "5 EUR"
say = { en = "Here are {amount} from us." }
"""
TWO = ONE.replace("5 EUR", "8 EUR")


@pytest.fixture
def profile(tmp_path, monkeypatch):
    """A profile whose ledger has one lead, and the command line on it."""
    folder = tmp_path / "desk"
    place = paths.under(folder).make()
    with a_ledger(place.ledger.parent, KEY) as store:
        a_desk(store)

    def run(*arguments):
        given = io.TextIOWrapper(io.BytesIO(f"{KEY.hex()}\n".encode()))
        monkeypatch.setattr(sys, "stdin", given)
        return main(["--data-dir", str(folder), "--key-stdin", "policy", *map(str, arguments)])

    def opened():
        return a_ledger(place.ledger.parent, KEY)

    def file(text, name="all.toml"):
        made = tmp_path / name
        made.write_text(text, encoding="utf-8")
        return made

    return SimpleNamespace(run=run, opened=opened, file=file, folder=folder)


def in_force(profile):
    with profile.opened() as store:
        return a_desk(store).policies.in_force()


def test_what_is_published_is_in_force_with_who_and_why(profile, capsys):
    file = profile.file(ONE)
    assert profile.run("publish", file, "--reason", "smaller gifts") == 0
    assert capsys.readouterr().out == "Version 1 is in force, published by Mira Hansen.\n"
    now = in_force(profile)
    assert (now.policy.version, now.reason, now.files) == (
        "1",
        "smaller gifts",
        {"all.toml": ONE},
    )
    assert profile.run("publish", profile.file(TWO), "--reason", "more", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["version"], told["by"], told["reason"]) == ("2", "Mira Hansen", "more")
    assert profile.run("published", "--json") == 0
    newest, oldest = json.loads(capsys.readouterr().out)
    assert (newest["version"], newest["in_force"], oldest["in_force"]) == ("2", True, False)
    assert profile.run("published") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("2, in force: 2026-")
    assert lines[1].endswith("Mira Hansen: smaller gifts")


@pytest.mark.parametrize("text", [ONE.replace("say =", "# say ="), "[decisions", ""])
def test_what_the_checker_finds_is_told_and_nothing_is_published(profile, text, capsys):
    before = in_force(profile)
    assert profile.run("publish", profile.file(text), "--reason", "try") == 2
    told = capsys.readouterr()
    assert "Nothing was published" in told.err
    assert in_force(profile) == before
    assert profile.run("publish", profile.file(text), "--reason", "try", "--json") == 2
    assert "findings" in json.loads(capsys.readouterr().out)


def test_only_a_lead_publishes_and_one_of_several_is_named(profile, capsys):
    with profile.opened() as store:
        desk = a_desk(store)
        desk.agents.add("Omar Haddad", frozenset({Role.AGENT}), desk.me)
    file = profile.file(ONE)
    assert profile.run("publish", file, "--reason", "r", "--by", "Omar Haddad") == 2
    assert "Omar Haddad may not do this here." in capsys.readouterr().err
    assert profile.run("publish", file, "--reason", "r", "--by", "Nobody") == 2
    assert "Traceback" not in capsys.readouterr().err
    with profile.opened() as store:
        desk = a_desk(store)
        desk.agents.add("Petra Vogt", frozenset({Role.LEAD}), desk.me)
        assert desk.policies.published() == ()
    assert profile.run("publish", file, "--reason", "r") == 2
    assert "Mira Hansen, Petra Vogt" in capsys.readouterr().err
    assert (
        profile.run("publish", file, "--reason", "r", "--by", "petra  vogt", "--as", "spring")
        == 0
    )
    assert "Version spring is in force, published by Petra Vogt." in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [("--as", "1", "--reason", "again"), ("--reason", " ")],
)
def test_a_version_has_a_name_of_its_own_and_a_reason(profile, arguments, capsys):
    assert profile.run("publish", profile.file(ONE), "--reason", "first") == 0
    assert profile.run("publish", profile.file(TWO), *arguments) == 2
    assert capsys.readouterr().err.startswith("agent-desk: ")
    assert in_force(profile).policy.version == "1"


def test_what_cannot_be_read_is_not_there_or_is_nothing_is_told_in_words(profile, capsys):
    bytes_ = profile.folder / "b.toml"
    bytes_.write_bytes(b"\xff\xfe")
    for file in (bytes_, profile.folder / "none.toml"):
        assert profile.run("publish", file, "--reason", "r") == 2
        told = capsys.readouterr().err
        assert told.startswith("agent-desk: ")
        assert "Traceback" not in told


def test_a_profile_without_a_ledger_gets_none_by_this(tmp_path, capsys):
    folder = tmp_path / "new"
    for verb in (["publish", str(shipped.folder()), "--reason", "r"], ["published"]):
        assert main(["--data-dir", str(folder), "policy", *verb]) == 2
        assert "no ledger yet" in capsys.readouterr().err
    assert not paths.under(folder).ledger.exists()


def test_versions_are_compared_in_words(profile, capsys):
    one, two = profile.file(ONE, "one.toml"), profile.file(TWO, "two.toml")
    said = "In A gift, row g: 5.00 EUR becomes 8.00 EUR.\n"
    assert profile.run("diff", one, two) == 0
    assert capsys.readouterr().out == said
    assert profile.run("publish", one, "--reason", "first") == 0
    capsys.readouterr()
    assert profile.run("diff", two) == 0
    assert capsys.readouterr().out == said
    assert profile.run("publish", two, "--reason", "more") == 0
    capsys.readouterr()
    assert profile.run("diff", "1", "2", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"changes": [said.strip()]}
    assert profile.run("diff", "2") == 0
    assert capsys.readouterr().err == "Both say the same.\n"
    assert profile.run("diff", "shipped", "2", "--language", "de") == 0
    assert "Bestellung stornieren is gone" in capsys.readouterr().out
    for wrong in (["7"], ["1", "2", "1"], [str(profile.file("", "none.toml"))]):
        assert profile.run("diff", *wrong) == 2
        assert capsys.readouterr().err.startswith("agent-desk: ")


def test_a_broken_version_from_elsewhere_is_listed_with_what_is_wrong(profile, capsys):
    assert profile.run("publish", profile.file(ONE), "--reason", "first") == 0
    with profile.opened() as store:
        desk = a_desk(store)
        with store.write() as db:
            body = PolicyPublished(
                version="bad", files={"all.toml": "[decisions.gift]\nhit = 3"}
            )
            about = Subjects(about_id=new_id())
            ledger.write(db, "policy.published", body, about, at=desk.clock.now(), by=desk.me)
    capsys.readouterr()
    assert profile.run("published") == 0
    out = capsys.readouterr().out
    assert "1, in force" in out
    assert "cannot be read: all.toml, gift, column hit" in out
    assert profile.run("publish", profile.file(TWO), "--reason", "repaired") == 0
    assert in_force(profile).broken == ()


def test_the_next_version_follows_the_highest_number():
    assert next_version([]) == "1"
    assert next_version(["3", "12", "spring", "²"]) == "13"
