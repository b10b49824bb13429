import json

import pytest

from agent_desk import __main__ as command_line
from agent_desk import paths
from agent_desk.actions.people import Person
from agent_desk.cli import people
from agent_desk.domain.agents import Agent, Role
from agent_desk.store import key
from agent_desk.store.connection import Store
from agent_desk.store.key import Protection
from agent_desk.store.migrations import migrate
from tests.ledgers import a_desk

LENA = Agent(
    agent_id=b"l" * 16, name="Lena\x1b[2J", roles=frozenset({Role.AGENT}), has_pin=True
)
OMAR = Agent(
    agent_id=b"o" * 16,
    name="Omar",
    roles=frozenset({Role.AGENT, Role.LEAD}),
    absent_until=(1 << 63) - 1,
)
RUTH = Agent(agent_id=b"r" * 16, name="Ruth", roles=frozenset({Role.AGENT}), has_left=True)
PEOPLE = [
    Person(agent=LENA, is_here=True, has_something_open=True),
    Person(agent=OMAR, is_here=False, has_something_open=False),
    Person(agent=RUTH, is_here=False, has_something_open=True),
]


def test_each_is_told_in_one_line_that_steers_no_terminal(capsys):
    assert people.tell(PEOPLE, as_json=False) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == r"Lena\x1b[2J: agent, PIN"
    assert lines[1].startswith("Omar: agent, lead, no PIN, away until 9999-")
    assert lines[2] == "Ruth: agent, no PIN, has left, something is still theirs"


def test_a_program_gets_the_same(capsys):
    people.tell(PEOPLE, as_json=True)
    lena, omar, ruth = json.loads(capsys.readouterr().out)["people"]
    assert (lena["here"], lena["has_pin"], lena["absent_until"]) == (True, True, None)
    assert omar["roles"] == ["agent", "lead"]
    assert omar["absent_until"].startswith("9999-")
    assert (ruth["has_left"], ruth["has_something_open"]) == (True, True)


def test_a_profile_nobody_used_has_nobody_and_is_not_made(tmp_path, capsys):
    place = tmp_path / "desk"
    assert command_line.main(["people", "--data-dir", str(place)]) == 0
    assert capsys.readouterr().out == "Nobody has signed in here yet.\n"
    assert not paths.under(place).ledger.exists()


@pytest.mark.parametrize("as_json", [True, False])
def test_it_reads_the_ledger(tmp_path, capsys, as_json):
    places = paths.under(tmp_path).make()
    store = Store(places.ledger, key.create(key.choose(places, Protection.KEY_FILE)))
    migrate(store, "bremen")
    a_desk(store)
    store.close()
    more = ["--json"] if as_json else []
    assert command_line.main(["people", "--data-dir", str(tmp_path), *more]) == 0
    assert "Mira Hansen" in capsys.readouterr().out
