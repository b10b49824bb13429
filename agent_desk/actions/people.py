"""Looking after the people of a branch: what only a lead does, each step with its way back."""

from dataclasses import dataclass

from agent_desk.actions import leaving
from agent_desk.actions.agents import named, require_lead
from agent_desk.domain import agents as domain
from agent_desk.domain import kinds
from agent_desk.domain.agents import Agent, AgentPinSet, Role
from agent_desk.domain.clock import Clock
from agent_desk.domain.entries import UNDONE, Entry, undone_ids
from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.domain.ids import Id
from agent_desk.domain.kinds import NoBody
from agent_desk.store import agents, entries, ledger, pin_proof, pin_tries
from agent_desk.store.connection import Connection, Store
from agent_desk.store.ledger import Subjects

_TAKEN_BACK = frozenset(
    {
        "agent.renamed", "agent.given_roles", "agent.pin_reset", "agent.pin_set",
        "agent.absent", "agent.left", "agent.returned",
    }
) | leaving.WORDS  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody of this branch, as a lead sees them.

    Attributes:
        is_here: Something can be given to them now.
        has_something_open: Somebody has to see to what is open with them.
    """

    agent: Agent
    is_here: bool
    has_something_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a lead has just done, to be taken back by its entries."""

    agent: Agent
    entry_ids: tuple[Id, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenPin:
    """A first PIN a lead gave somebody, and the way back."""

    change: Change
    pin: str


class People:
    """The people of this branch. Each method is one transaction, and a lead's alone."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def listed(self, by: Id) -> tuple[Person, ...]:
        """Everybody, by name, those too who have left."""
        with self._store.read() as db:
            require_lead(db, by)
            return self._listed(db)

    def told(self) -> tuple[Person, ...]:
        """The same for the machine's own command line, where nobody is signed in."""
        with self._store.read() as db:
            return self._listed(db)

    def rename(self, by: Id, agent_id: Id, name: str) -> Change:
        """Call them something else. Raises BadInputError if that is empty."""
        body = domain.AgentRenamed(name=named(name))
        return self._write(by, agent_id, "agent.renamed", body)

    def set_lead(self, by: Id, agent_id: Id, *, lead: bool) -> Change:
        """Let them lead from now on, or serve customers alone.

        Raises:
            RuleError: Nobody would lead here.
        """
        roles = {Role.AGENT, Role.LEAD} if lead else {Role.AGENT}
        body = domain.AgentGivenRoles(roles=tuple(sorted(roles)))
        return self._write(by, agent_id, "agent.given_roles", body)

    def reset_pin(self, by: Id, agent_id: Id) -> Change:
        """Take their PIN away, which nobody can read: they set another. They wait no more."""
        return self._write(by, agent_id, "agent.pin_reset", NoBody())

    def give_pin(self, by: Id, agent_id: Id) -> GivenPin:
        """Give them a PIN to set their own with; whatever they had counts no more.

        It is told to them by this lead, once: it is kept nowhere. They wait no more.
        """
        pin = pin_proof.drawn()
        body = AgentPinSet(verifier=pin_proof.made(pin), once=True)
        return GivenPin(change=self._write(by, agent_id, "agent.pin_set", body), pin=pin)

    def absent(self, by: Id, agent_id: Id, until: int, hands_to: Id | None = None) -> Change:
        """They are away until then, UTC microseconds; what is open with them goes to somebody.

        Raises:
            BadInputError: That time has passed, or something is open and nobody is named.
            RuleError: ``hands_to`` has left, or is away.
        """
        if until <= self._clock.now():
            raise BadInputError("This day has passed.", "Say one that is still to come.")
        body = domain.AgentAbsent(until=until, hands_to=hands_to.hex() if hands_to else "")
        return self._write(by, agent_id, "agent.absent", body, hands_to=hands_to, goes=True)

    def left(self, by: Id, agent_id: Id, hands_to: Id | None = None) -> Change:
        """They do not work here any more; what is open with them goes to somebody.

        Raises:
            BadInputError: Something is open with them and nobody is named.
            RuleError: ``hands_to`` has left or is away, or nobody would lead here.
        """
        body = domain.AgentLeft(hands_to=hands_to.hex() if hands_to else "")
        return self._write(by, agent_id, "agent.left", body, hands_to=hands_to, goes=True)

    def returned(self, by: Id, agent_id: Id) -> Change:
        """They are here again. What went to others stays with them."""
        return self._write(by, agent_id, "agent.returned", NoBody())

    def take_back(self, by: Id, change: Change) -> Agent:
        """Undo what this lead did here; what others did about it since stays.

        Raises:
            RuleError: It was taken back already, or nobody would lead here.
        """
        at = self._clock.now()
        with self._store.write() as db:
            require_lead(db, by)
            found = [entries.find(db, one) for one in change.entry_ids]
            steps = [one for one in found if one is not None and _may_go(one, by)]
            if len(steps) != len(found) or undone_ids(entries.about(db, change.entry_ids)):
                raise RuleError("This cannot be taken back any more.")
            for step in steps:
                about = Subjects(
                    customer_id=step.customer_id, matter_id=step.matter_id, about_id=step.id
                )
                ledger.write(db, UNDONE, NoBody(), about, at=at, by=by)
            _require_somebody_leads(db)
            return _found(db, change.agent.agent_id)

    def _write(
        self,
        by: Id,
        agent_id: Id,
        word: str,
        body: kinds.Body,
        *,
        hands_to: Id | None = None,
        goes: bool = False,
    ) -> Change:
        at = self._clock.now()
        with self._store.write() as db:
            require_lead(db, by)
            _found(db, agent_id)
            about = Subjects(about_id=agent_id)
            made = [ledger.write(db, word, body, about, at=at, by=by)]
            if word in {"agent.pin_reset", "agent.pin_set"}:
                pin_tries.forget(db, agent_id)
            if goes:
                made += leaving.hand_on(db, agent_id, hands_to, at=at, by=by)
            _require_somebody_leads(db)
            agent = _found(db, agent_id)
        return Change(agent=agent, entry_ids=tuple(one.id for one in made))

    def _listed(self, db: Connection) -> tuple[Person, ...]:
        now = self._clock.now()
        return tuple(
            Person(
                agent=one,
                is_here=one.is_here(now),
                has_something_open=leaving.has_something_open(db, one.agent_id, now),
            )
            for one in agents.listed(db)
        )


def _may_go(entry: Entry, by: Id) -> bool:
    return entry.agent_id == by and entry.kind in _TAKEN_BACK


def _found(db: Connection, agent_id: Id) -> Agent:
    agent = agents.find(db, agent_id)
    if agent is None:
        raise NotFoundError("Nobody of this name works here.", "Choose a colleague.")
    return agent


def _require_somebody_leads(db: Connection) -> None:
    if not any(Role.LEAD in one.roles and not one.has_left for one in agents.listed(db)):
        raise RuleError("Nobody would lead here.", "Let somebody else lead first.")
