"""Who works at this desk."""

from agent_desk.domain.agents import Agent, AgentAdded, Role, require
from agent_desk.domain.clock import Clock
from agent_desk.domain.errors import BadInputError, RuleError
from agent_desk.domain.ids import Id
from agent_desk.domain.texts import accepted
from agent_desk.store import agents, desk, ledger
from agent_desk.store.connection import Connection, Store
from agent_desk.store.ids import new_id
from agent_desk.store.ledger import Subjects


class Agents:
    """The people who work here. Each method is one transaction."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def listed(self) -> tuple[Agent, ...]:
        """Who works here, by name. Anybody may ask: nobody has said yet who they are."""
        with self._store.read() as db:
            return tuple(one for one in agents.listed(db) if not one.has_left)

    def add(self, name: str, roles: frozenset[Role], by: Id | None) -> Agent:
        """Write down a person and what they may do.

        The first person of an empty desk needs nobody's leave and becomes its lead too.

        Raises:
            RuleError: Somebody is here already, and ``by`` is no lead; or nobody is here yet,
                because the branch comes in for the first time.
            BadInputError: The name is empty.
        """
        called = named(name)
        with self._store.write() as db:
            if agents.listed(db):
                require_lead(db, by)
            elif desk.is_read_first(db):
                raise RuleError(
                    "The people of this branch are on their way to this desk.",
                    "They come first: wait a moment, and choose your name.",
                )
            else:
                roles |= {Role.AGENT, Role.LEAD}
            agent = Agent(agent_id=new_id(), name=called, roles=roles)
            ledger.write(
                db,
                "agent.added",
                AgentAdded(name=called, roles=tuple(sorted(roles))),
                Subjects(about_id=agent.agent_id),
                at=self._clock.now(),
                by=by,
            )
        return agent


def named(name: str) -> str:
    """A name as it is kept. Raises BadInputError if there is nothing in it."""
    called = " ".join(accepted(name).split())
    if not called:
        raise BadInputError("A person needs a name.", "Type it as colleagues say it.")
    return called


def require_agent(db: Connection, by: Id) -> Agent:
    """Who acts, if they are an agent here. Raises RuleError if not."""
    return require(agents.find(db, by), Role.AGENT)


def require_lead(db: Connection, by: Id | None) -> Agent:
    """Who acts, if they are a lead here. Raises RuleError if not."""
    return require(agents.find(db, by) if by else None, Role.LEAD)
