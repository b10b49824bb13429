"""The people who answer, and what each may do here."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from agent_desk.domain.entries import Entry
from agent_desk.domain.errors import NotFoundError, RuleError
from agent_desk.domain.ids import Id


class Role(StrEnum):
    """What a person may do: an agent serves customers, a lead also looks after the agents."""

    AGENT = "agent"
    LEAD = "lead"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agent:
    """One person at the desks of a branch.

    Attributes:
        has_pin: Whether they prove who they are; what proves it is not among the facts here.
        pin_once: A lead gave them that PIN, and knows it: it is good for setting their own.
        has_left: They do not work here any more.
        absent_until: When they are back, UTC microseconds; in the past where they are here.
    """

    agent_id: Id
    name: str
    roles: frozenset[Role]
    has_pin: bool = False
    pin_once: bool = False
    has_left: bool = False
    absent_until: int = 0

    def is_here(self, now: int) -> bool:
        """Whether something can be given to them now."""
        return not self.has_left and self.absent_until <= now


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentAdded:
    """``agent.added``: somebody works here now."""

    name: str = ""
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentRenamed:
    """``agent.renamed``: they are called this."""

    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentGivenRoles:
    """``agent.given_roles``: what they may do from now on."""

    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentPinSet:
    """``agent.pin_set``: what a PIN is proved by; never the PIN.

    Attributes:
        once: A lead gave it to them, to set their own with.
    """

    verifier: str = ""
    once: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentKeyMade:
    """``agent.key_made``: what is sealed to them is opened with this pair.

    Attributes:
        public: Of the pair, in base64: whoever has it can seal something to them.
        closed: The private one, closed with their PIN.
    """

    public: str = ""
    closed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentAbsent:
    """``agent.absent``: until when; ``hands_to`` whom what was open with them goes."""

    until: int = 0
    hands_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentLeft:
    """``agent.left``: they do not work here any more; ``hands_to`` as in AgentAbsent."""

    hands_to: str = ""


def makes_lead(entry: Entry) -> bool:
    """Whether the entry lets somebody lead, whatever comes later."""
    return entry.kind in {"agent.added", "agent.given_roles"} and Role.LEAD in _roles(entry)


def fold(agent_id: Id, entries: Iterable[Entry]) -> Agent | None:
    """The agent as their entries leave them, in order; None if nobody added them."""
    agent: Agent | None = None
    for entry in entries:
        if entry.kind == "agent.added":
            name = str(entry.fields.get("name", ""))
            agent = Agent(agent_id=agent_id, name=name, roles=_roles(entry))
        elif agent is not None:
            agent = _after(agent, entry)
    return agent


def verifier(entries: Iterable[Entry]) -> str:
    """What their PIN is proved by, as their entries leave it, in order; empty for no PIN."""
    proves = ""
    for entry in entries:
        if entry.kind == "agent.pin_set":
            proves = str(entry.fields.get("verifier", ""))
        elif entry.kind == "agent.pin_reset":
            proves = ""
    return proves


def key(agent_id: Id, entries: Iterable[Entry]) -> AgentKeyMade:
    """The pair they have, as their entries leave it, in order; empty for none.

    A PIN that was taken away takes it along: nothing opens it any more. Nobody makes one for
    somebody else.
    """
    has = AgentKeyMade()
    for entry in entries:
        if entry.kind == "agent.key_made" and entry.agent_id == agent_id:
            public, closed = (str(entry.fields.get(name, "")) for name in ("public", "closed"))
            has = AgentKeyMade(public=public, closed=closed)
        elif entry.kind == "agent.pin_reset":
            has = AgentKeyMade()
    return has


def require(agent: Agent | None, role: Role) -> Agent:
    """The agent, if they hold the role. Raises RuleError if not."""
    if agent is None:
        raise RuleError("Nobody is signed in.", "Say who you are first.")
    if role not in agent.roles:
        raise RuleError("{name} may not do this here.", "Ask a lead.", name=agent.name)
    return agent


def require_here(agent: Agent | None, now: int) -> Agent:
    """The agent, if something can be given to them.

    Raises:
        NotFoundError: There is nobody of this id.
        RuleError: They have left, or are away.
    """
    if agent is None:
        raise NotFoundError("Nobody of this name works here.", "Choose a colleague.")
    if agent.has_left:
        raise RuleError(
            "{name} does not work here any more.",
            "Choose somebody who is here.",
            name=agent.name,
        )
    if not agent.is_here(now):
        raise RuleError("{name} is away.", "Choose somebody who is here.", name=agent.name)
    return agent


def _after(agent: Agent, entry: Entry) -> Agent:
    given = entry.fields
    match entry.kind:
        case "agent.renamed":
            agent = replace(agent, name=str(given.get("name", "")) or agent.name)
        case "agent.given_roles":
            agent = replace(agent, roles=_roles(entry))
        case "agent.pin_set" | "agent.pin_reset":
            has_pin = bool(given.get("verifier", ""))
            once = has_pin and given.get("once") is True
            agent = replace(agent, has_pin=has_pin, pin_once=once)
        case "agent.absent":
            agent = replace(agent, absent_until=_time(given.get("until")))
        case "agent.left":
            agent = replace(agent, has_left=True)
        case "agent.returned":
            agent = replace(agent, has_left=False, absent_until=0)
    return agent


def _roles(entry: Entry) -> frozenset[Role]:
    given = entry.fields.get("roles", [])
    words = given if isinstance(given, list) else []
    known = {role.value for role in Role}
    return frozenset(Role(word) for word in words if word in known)


def _time(value: object) -> int:
    """What another desk wrote, if the file has room for it."""
    return value if isinstance(value, int) and 0 <= value < 1 << 63 else 0
