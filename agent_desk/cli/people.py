"""``agent-desk people``: who works at this branch."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime

from agent_desk.actions.people import Person
from agent_desk.cli.printed import printed

_LAST_S = 253_402_214_400  # the last day datetime knows, wherever one is


def tell(people: Sequence[Person], *, as_json: bool) -> int:
    """Print everybody, by name. Returns the exit code."""
    if as_json:
        told = {"people": [_as_json(one) for one in people]}
        print(json.dumps(told, indent=2, ensure_ascii=False))
        return 0
    for one in people:
        print(f"{printed(one.agent.name)}: {', '.join(_said(one))}")
    if not people:
        print("Nobody has signed in here yet.")
    return 0


def _said(person: Person) -> list[str]:
    agent = person.agent
    said = [str(role) for role in sorted(agent.roles)]
    said.append("PIN" if agent.has_pin else "no PIN")
    if agent.has_left:
        said.append("has left")
    elif not person.is_here:
        said.append(f"away until {_day(agent.absent_until)}")
    if person.has_something_open and not person.is_here:
        said.append("something is still theirs")
    return said


def _as_json(person: Person) -> dict[str, object]:
    agent = person.agent
    away = not person.is_here and not agent.has_left
    return {
        "id": agent.agent_id.hex(),
        "name": agent.name,
        "roles": sorted(agent.roles),
        "has_pin": agent.has_pin,
        "here": person.is_here,
        "has_left": agent.has_left,
        "absent_until": _utc(agent.absent_until).isoformat() if away else None,
        "has_something_open": person.has_something_open,
    }


def _utc(at: int) -> datetime:
    return datetime.fromtimestamp(min(at // 1_000_000, _LAST_S), UTC)


def _day(at: int) -> str:
    return _utc(at).astimezone().date().isoformat()
