"""Handing a customer over, by name. They are theirs only when whoever it is accepts."""

from dataclasses import dataclass, replace

from agent_desk.actions.agents import require_agent
from agent_desk.actions.reaching import unreached
from agent_desk.actions.steps import Step, log, open_subjects, require_colleague, said
from agent_desk.actions.waits import OFFERED_FOR
from agent_desk.domain.agents import Agent
from agent_desk.domain.clock import Clock
from agent_desk.domain.errors import NotFoundError, RuleError, WorldError
from agent_desk.domain.handovers import Handover, HandoverAccepted, HandoverOffered
from agent_desk.domain.ids import Id
from agent_desk.store import agents, handovers, interactions
from agent_desk.store.connection import Connection, Store
from agent_desk.store.ids import new_id
from agent_desk.store.ledger import Subjects


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A handover that waits to be accepted; until then the customer stays with the agent.

    Attributes:
        unreached: That whoever it is does not hear of it from here; None once they do.
    """

    step: Step
    handover_id: Id
    to: Agent
    unreached: WorldError | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a handover stands.

    Attributes:
        to: Who is to accept it.
        taken_by: Who did; None while nobody has.
        gone: To whom it was offered before, who left or is away; None if to nobody.
        waits: Whether somebody is still to accept it.
    """

    to: Agent | None
    taken_by: Agent | None
    gone: Agent | None
    waits: bool


class Handovers:
    """Handovers. Each method is one transaction."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def offer(self, by: Id, interaction_id: Id, to: Id, text: str) -> Offered:
        """Offer the customer who is open to somebody, with what they have to know.

        Raises:
            BadInputError: Nothing is said of what to know.
            NotFoundError: ``to`` is nobody here.
            RuleError: ``to`` has them already.
        """
        what, at = said(text), self._clock.now()
        with self._store.write() as db:
            about = open_subjects(db, by, interaction_id)
            require_colleague(db, to, at)
            if to == by:
                raise RuleError("This customer is with you already.")
            person = require_agent(db, to)
            contact = interactions.find(db, interaction_id)
            handover_id = new_id()
            matter_id = contact.matter_id if contact else None
            subject = replace(about, about_id=handover_id, matter_id=matter_id)
            body = HandoverOffered(to=to.hex())
            step = log(db, "handover.offered", body, subject, at=at, by=by, text=what)
            return Offered(
                step=step,
                handover_id=handover_id,
                to=person,
                unreached=unreached(db, person, at),
            )

    def accept(self, by: Id, handover_id: Id) -> Step:
        """Take the customer over: they are yours from now on.

        Raises:
            RuleError: It was offered to somebody else, or is accepted already.
        """
        with self._store.write() as db:
            require_agent(db, by)
            offered = handovers.find(db, handover_id)
            if offered is None:
                raise NotFoundError(
                    "This handover is not here.", "It may have been taken back."
                )
            if offered.offered_to != by:
                raise RuleError("This was offered to somebody else.")
            if offered.accepted_at is None and not offered.waits:
                raise RuleError("This customer is with you already.")
            if offered.accepted_at is not None:
                raise RuleError("This is accepted already.")
            subject = Subjects(
                customer_id=offered.customer_id,
                matter_id=offered.matter_id,
                about_id=handover_id,
            )
            at, text = self._clock.now(), offered.text
            return log(
                db, "handover.accepted", HandoverAccepted(), subject, at=at, by=by, text=text
            )

    def offered_to(self, by: Id, limit: int = 20) -> tuple[Handover, ...]:
        """What waits for this person to accept, the longest first."""
        with self._store.read() as db:
            require_agent(db, by)
            since = self._clock.now() - OFFERED_FOR
            return handovers.offered_to(db, by, since, limit)

    def standing(self, by: Id, interaction_id: Id) -> Standing | None:
        """How what was offered last in this contact stands; None if nothing was."""
        with self._store.read() as db:
            require_agent(db, by)
            offered = handovers.last_of(db, interaction_id)
            if offered is None:
                return None
            return Standing(
                to=_agent(db, offered.offered_to),
                taken_by=_agent(db, offered.accepted_by),
                gone=_agent(db, offered.passed_from),
                waits=offered.waits,
            )

    def find(self, by: Id, handover_id: Id) -> Handover | None:
        """A handover as it stands; None if it was taken back."""
        with self._store.read() as db:
            require_agent(db, by)
            return handovers.find(db, handover_id)


def _agent(db: Connection, agent_id: Id | None) -> Agent | None:
    return agents.find(db, agent_id) if agent_id else None
