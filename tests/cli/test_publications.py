"""``agent-desk prompts``, ``codes`` and ``moments`` on a real ledger of a profile."""

import io
import json
import sys
from types import SimpleNamespace

import pytest

from agent_desk import paths
from agent_desk.__main__ import main
from agent_desk.actions.publications import shipped
from agent_desk.domain.agents import Role
from agent_desk.domain.publications import Topic
from tests.ledgers import KEY, a_desk, a_ledger


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
        return main(["--data-dir", str(folder), "--key-stdin", *map(str, arguments)])

    def files(topic, old="", new=""):
        made = tmp_path / f"{topic}-files"
        made.mkdir(exist_ok=True)
        for name, text in shipped(topic).items():
            (made / name).write_text(text.replace(old, new) if old else text, "utf-8")
        return made

    def opened():
        return a_ledger(place.ledger.parent, KEY)

    return SimpleNamespace(run=run, files=files, opened=opened, folder=folder)


@pytest.mark.parametrize("topic", Topic)
def test_the_programs_own_are_well(topic, capsys):
    assert main([topic.value, "check"]) == 0
    assert "ll well." in capsys.readouterr().out
    assert main([topic.value, "check", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["well"]


def test_what_is_published_is_in_force_with_who_and_why(profile, capsys):
    files = profile.files(Topic.PROMPTS, "most_in_call = 3", "most_in_call = 2")
    assert profile.run("prompts", "diff", files) == 0
    assert "“most_in_call”, number: “2”, before “3”" in capsys.readouterr().out
    assert profile.run("prompts", "publish", files, "--reason", "Fewer.") == 0
    assert capsys.readouterr().out == "Version 1 is in force, published by Mira Hansen.\n"
    with profile.opened() as store:
        assert a_desk(store).prompts.policy.most_in_call == 2
    assert profile.run("prompts", "published", "--json") == 0
    (version,) = json.loads(capsys.readouterr().out)
    assert (version["version"], version["in_force"], version["reason"]) == ("1", True, "Fewer.")
    assert profile.run("prompts", "diff", "shipped", "1", "--json") == 0
    assert len(json.loads(capsys.readouterr().out)["changes"]) == 1
    assert profile.run("codes", "published") == 0
    assert "this desk's files" in capsys.readouterr().err


def test_going_back_is_publishing_an_earlier_one(profile, capsys):
    other = profile.files(Topic.CODES, "A question", "They ask")
    assert profile.run("codes", "publish", other, "--reason", "As we say it.") == 0
    own = profile.files(Topic.CODES)
    assert profile.run("codes", "publish", own, "--reason", "Back.", "--as", "back") == 0
    assert profile.run("codes", "diff", "shipped") == 0
    assert capsys.readouterr().err.endswith("Both say the same.\n")


def test_what_is_wrong_is_not_published(profile, capsys):
    for topic, old, problem in (
        (Topic.PROMPTS, "rank = 20", "has the same rank"),
        (Topic.CODES, 'code = "thanks"', "it is used already"),
        (Topic.MOMENTS, 'icon = "wrench"', "no picture"),
    ):
        new = old.replace("20", "10").replace('"thanks"', '"dank"').replace("wrench", "moon")
        assert (
            profile.run(topic, "publish", profile.files(topic, old, new), "--reason", "x") == 2
        )
        told = capsys.readouterr()
        assert problem in told.out
        assert "Nothing was published" in told.err
    with profile.opened() as store:
        assert a_desk(store).publications.published(Topic.MOMENTS) == ()


def test_an_agent_cannot_publish(profile, capsys):
    with profile.opened() as store:
        acts = a_desk(store)
        acts.agents.add("Omar Haddad", frozenset({Role.AGENT}), acts.me)
    files = profile.files(Topic.MOMENTS)
    given = ("moments", "publish", files, "--reason", "x", "--by", "Omar Haddad")
    assert profile.run(*given) == 2
    assert "may not do this here" in capsys.readouterr().err
    assert profile.run(*given[:-1], "Nobody") == 2
    assert "Omar Haddad" in capsys.readouterr().err


def test_without_a_ledger_and_with_a_file_that_is_none(tmp_path, capsys):
    empty = ["--data-dir", str(tmp_path / "none"), "codes"]
    assert main([*empty, "published"]) == 2
    assert "no ledger yet" in capsys.readouterr().err
    assert main([*empty, "diff", "shipped"]) == 0
    assert main([*empty, "diff", "never"]) == 2
    assert "agent-desk codes published lists" in capsys.readouterr().err
    broken = tmp_path / "broken.toml"
    broken.write_text("[[reason", "utf-8")
    assert main([*empty, "check", str(broken)]) == 2
    assert "not valid TOML" in capsys.readouterr().err
    broken.write_bytes(b"\xff")
    assert main([*empty, "check", str(broken)]) == 2
    assert main([*empty, "check", str(tmp_path / "nowhere.toml")]) == 2
    (tmp_path / "empty").mkdir()
    assert main([*empty, "check", str(tmp_path / "empty")]) == 2
    assert "There are no codes in" in capsys.readouterr().err


def test_a_fault_ends_with_one_and_names_its_place(tmp_path, capsys):
    text = shipped(Topic.CODES)["contact.toml"].replace(', de = "Dank"', "")
    (tmp_path / "contact.toml").write_text(text, "utf-8")
    assert main(["codes", "check", str(tmp_path)]) == 1
    assert capsys.readouterr().out == ("Why they were in touch, thanks: its name is missing.\n")
    assert main(["codes", "check", str(tmp_path), "--json"]) == 1
    (found,) = json.loads(capsys.readouterr().out)["findings"]
    assert (found["row"], found["column"]) == ("thanks", "name.de")
