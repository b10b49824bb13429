"""How sharing with other desks stands: one state in a word, and what there is to say of it."""

import json
from dataclasses import dataclass
from enum import StrEnum

from agent_desk.domain.errors import StoppedError, WorldError

# More that waits is not counted: it is said that there is much.
MANY = 1000


class State(StrEnum):
    """In a word."""

    SHARED = "shared"
    WAITING = "waiting"
    SHARING = "sharing"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """How sharing stands.

    Attributes:
        waiting: Entries that wait to be shared, at most MANY.
        moments: Those of them the history shows.
        since: When the first of them was written, UTC microseconds; None if none waits.
        shared_at: When all was last shared; None if it never was.
        trouble: Why not since, in words; empty if it goes well.
        why: The same as ``kept`` leaves it, to be said in another language.
        set_aside: Entries the hub would not take.
        first_done: How many entries of a large branch have come, while it is read first.
        first_of: Of about how many; 0 when it is not read first.
    """

    state: State
    waiting: int
    moments: int
    since: int | None
    shared_at: int | None
    trouble: str
    set_aside: int
    why: str = ""
    first_done: int = 0
    first_of: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """What others shared, and came here just now.

    Attributes:
        entries: How many.
        customers: Whom they are about, in hexadecimal; None if there are many.
    """

    entries: int = 0
    customers: tuple[str, ...] | None = ()


def kept(error: WorldError) -> str:
    """An error as a line of text that ``said`` reads again."""
    values = {name: str(value) for name, value in error.values.items()}
    return json.dumps([error.template, error.remedy, values], ensure_ascii=False)


def said(line: str) -> WorldError | None:
    """The error ``kept`` wrote; None if it is none."""
    try:
        template, remedy, values = json.loads(line)
        error = StoppedError("")
        error.template, error.remedy, error.values = str(template), str(remedy), dict(values)
    except (ValueError, TypeError):
        return None
    return error
