"""Whether a colleague hears at their own desk of what is asked of them here."""

from agent_desk.domain.agents import Agent
from agent_desk.domain.errors import WorldError
from agent_desk.store import seen
from agent_desk.store.connection import Connection

# That all is well is noted every minute at least.
_SHARED_LATELY = 3 * 60 * 1_000_000
# A shift.
_SEEN_LATELY = 10 * 60 * 60 * 1_000_000


def shares(db: Connection, now: int) -> bool:
    """Whether what is written here reaches other desks now."""
    return now - seen.shared_at(db) < _SHARED_LATELY


def unreached(db: Connection, person: Agent, now: int) -> WorldError | None:
    """That they do not hear of it from here; None if they should."""
    seen_at = seen.elsewhere_at(db, person.agent_id)
    if shares(db, now) and now - seen_at < _SEEN_LATELY:
        return None
    return WorldError(
        "{name} cannot be reached from here.",
        "Ring them, and read these three lines out.",
        name=person.name,
    )
