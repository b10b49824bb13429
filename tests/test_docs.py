"""The README says what is true: its commands, settings, links and files are there."""

import re
from dataclasses import fields

import pytest

from agent_desk.cli import options
from agent_desk.settings import Settings


@pytest.fixture
def readme(repository):
    return (repository / "README.md").read_text("utf-8")


def test_the_walk_at_the_end_names_files_that_are_there(readme, repository):
    walk = readme[readme.rindex("\n## ") :]
    named = re.findall(r"`([\w/]+\.py)`", walk)
    assert len(re.findall(r"^\d+\. ", walk, re.MULTILINE)) == 10
    assert len(named) >= 10
    assert [name for name in named if not (repository / name).is_file()] == []


def test_every_folder_file_and_picture_it_names_is_there(readme, repository):
    named = re.findall(r"\]\(([^)#]+)\)", readme)
    named += re.findall(r"^(agent_desk/\w+) ", readme, re.MULTILINE)
    named += re.findall(r"`((?:tests|packaging|resources)/[\w./]+)`", readme)
    assert named
    assert [name for name in named if not (repository / name).exists()] == []


def test_every_command_it_names_can_be_started_and_none_is_left_out(readme, capsys):
    named = set(re.findall(r"`agent-desk (\w+)", readme))
    for command in named:
        with pytest.raises(SystemExit) as ended:
            options.parse([command, "--help"])
        assert ended.value.code == 0
    capsys.readouterr()
    with pytest.raises(SystemExit):
        options.parse(["--help"])
    listed = set(re.findall(r"^    (\w+) ", capsys.readouterr().out, re.MULTILINE))
    assert listed == named


def test_every_setting_is_named(readme):
    named = set(re.findall(r"`(\w+)`", readme))
    assert {field.name for field in fields(Settings)} <= named
