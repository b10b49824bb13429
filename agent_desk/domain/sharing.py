"""How sharing with other desks stands: one state in a word, and what there is to say of it."""

from dataclasses import dataclass
from enum import StrEnum

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
        set_aside: Entries the hub would not take.
    """

    state: State
    waiting: int
    moments: int
    since: int | None
    shared_at: int | None
    trouble: str
    set_aside: int
