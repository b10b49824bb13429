"""The people who answer, and what each may do here."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from agent_desk.domain.entries import Entry
from agent_desk.domain.errors import RuleError
from agent_desk.domain.ids import Id


class Role(StrEnum):
    """What a person may do: an agent serves customers, a lead also looks after the agents."""

    AGENT = "agent"
    LEAD = "lead"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agent:
    """One person at the desks of a branch."""

    agent_id: Id
    name: str
    roles: frozenset[Role]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentAdded:
    """``agent.added``: somebody works here now."""

    name: str = ""
    roles: tuple[str, ...] = ()


def fold(agent_id: Id, entries: Iterable[Entry]) -> Agent | None:
    """The agent as their entries leave them, in order; None if nobody added them."""
    agent = None
    known = {role.value for role in Role}
    for entry in entries:
        if entry.kind == "agent.added":
            given = entry.fields.get("roles", [])
            words = given if isinstance(given, list) else []
            roles = frozenset(Role(word) for word in words if word in known)
            name = str(entry.fields.get("name", ""))
            agent = Agent(agent_id=agent_id, name=name, roles=roles)
    return agent


def require(agent: Agent | None, role: Role) -> Agent:
    """The agent, if they hold the role. Raises RuleError if not."""
    if agent is None:
        raise RuleError("Nobody is signed in.", "Say who you are first.")
    if role not in agent.roles:
        raise RuleError("{name} may not do this here.", "Ask a lead.", name=agent.name)
    return agent
