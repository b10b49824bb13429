"""Stand by me, and ending a call with dignity."""

from dataclasses import dataclass, replace

from agent_desk.actions.agents import require_agent
from agent_desk.actions.steps import Step, log, open_subjects, said
from agent_desk.domain.agents import Agent, Role, require, require_here
from agent_desk.domain.clock import Clock
from agent_desk.domain.errors import RuleError
from agent_desk.domain.for_lead import InteractionForLead
from agent_desk.domain.hard_moments import (
    InteractionEndedCovered,
    InteractionStandByAsked,
    InteractionStoodBy,
)
from agent_desk.domain.ids import Id
from agent_desk.domain.mistakes import MistakeOwned
from agent_desk.domain.promises import PromiseOwned
from agent_desk.store import (
    agents,
    customers,
    interactions,
    ledger,
    mistakes,
    open_here,
    promises,
)
from agent_desk.store.connection import Connection, Store
from agent_desk.store.ledger import Subjects

_MOST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """A contact that was ended to protect the agent; ``owner`` does what follows."""

    customer_name: str
    ended_at: int
    owner: Agent


class HardMoments:
    """Hard moments of the contact that is open here. Each method is one transaction."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def stand_by(self, by: Id, interaction_id: Id) -> Step:
        """Ask a lead to join."""
        with self._store.write() as db:
            about = open_subjects(db, by, interaction_id)
            body, at = InteractionStandByAsked(), self._clock.now()
            return log(db, "interaction.stand_by_asked", body, about, at=at, by=by)

    def for_lead(self, by: Id, interaction_id: Id, text: str) -> Step:
        """Ask a lead to look at this later. Raises BadInputError if it is not said why."""
        why = said(text)
        with self._store.write() as db:
            about = open_subjects(db, by, interaction_id)
            body, at = InteractionForLead(), self._clock.now()
            return log(db, "interaction.for_lead", body, about, at=at, by=by, text=why)

    def stood_by(self, by: Id, interaction_id: Id) -> None:
        """A lead joins, and it is seen. Raises RuleError if ``by`` is no lead."""
        with self._store.write() as db:
            require(agents.find(db, by), Role.LEAD)
            customer_id = interactions.customer_of(db, interaction_id)
            about = Subjects(
                customer_id=customer_id, interaction_id=interaction_id, about_id=interaction_id
            )
            body, at = InteractionStoodBy(), self._clock.now()
            ledger.write(db, "interaction.stood_by", body, about, at=at, by=by)

    def leads(self, by: Id) -> tuple[Agent, ...]:
        """Who can be asked to join or to take over, the agent left out unless alone."""
        with self._store.read() as db:
            require_agent(db, by)
            return _leads(db, by, self._clock.now())

    def end_covered(self, by: Id, interaction_id: Id, owner: Id | None = None) -> Covered:
        """End the contact: no Goodbye, no next step for the agent; a lead owns what follows.

        Without an ``owner`` it is the first lead by name. What the agent had open with this
        customer goes to them too.

        Raises:
            RuleError: Nobody here is a lead, or ``owner`` is none.
        """
        at = self._clock.now()
        with self._store.write() as db:
            about = open_subjects(db, by, interaction_id)
            lead = _lead(db, by, owner, at)
            body = InteractionEndedCovered(owner=lead.agent_id.hex())
            ledger.write(db, "interaction.ended_covered", body, about, at=at, by=by)
            _hand_over(db, about, by, lead.agent_id, at)
            open_here.clear(db)
            customer = customers.find(db, about.customer_id or b"")
        return Covered(customer_name=customer.name if customer else "", ended_at=at, owner=lead)


def _leads(db: Connection, by: Id, now: int) -> tuple[Agent, ...]:
    here = (one for one in agents.listed(db) if one.is_here(now))
    leads = tuple(one for one in here if Role.LEAD in one.roles)
    others = tuple(one for one in leads if one.agent_id != by)
    return others or leads


def _lead(db: Connection, by: Id, owner: Id | None, now: int) -> Agent:
    if owner is not None:
        return require_here(require(agents.find(db, owner), Role.LEAD), now)
    leads = _leads(db, by, now)
    if not leads:
        raise RuleError("Nobody here is a lead.", "Write down who leads this branch.")
    return leads[0]


def _hand_over(db: Connection, about: Subjects, by: Id, lead_id: Id, at: int) -> None:
    """What the agent had open with this customer is the lead's from now on."""
    same = customers.same_person(db, about.customer_id or b"")
    for promise in promises.open_with(db, same, _MOST):
        if promise.owner_id == by != lead_id:
            subject = replace(about, about_id=promise.promise_id, matter_id=promise.matter_id)
            body = PromiseOwned(owner=lead_id.hex())
            ledger.write(db, "promise.owned", body, subject, at=at, by=by)
    for mistake in mistakes.open_with(db, same, _MOST):
        if mistake.owner_id == by != lead_id:
            subject = replace(about, about_id=mistake.mistake_id, matter_id=mistake.matter_id)
            owned = MistakeOwned(owner=lead_id.hex())
            ledger.write(db, "mistake.owned", owned, subject, at=at, by=by)
