"""One step of a contact that is open here: who may take it, and how it is told once saved."""

from dataclasses import dataclass

from agent_desk.actions.agents import require_agent
from agent_desk.domain import kinds
from agent_desk.domain.agents import require_here
from agent_desk.domain.entries import Entry
from agent_desk.domain.errors import BadInputError, RuleError
from agent_desk.domain.ids import Id
from agent_desk.store import agents, customers, interactions, ledger, open_here
from agent_desk.store.connection import Connection
from agent_desk.store.ledger import Subjects


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step that is saved.

    Attributes:
        matter_id: What the contact is about after it, if that was said.
    """

    entry_id: Id
    text: str
    at: int
    matter_id: Id | None
    can_undo: bool
    can_redo: bool
    kind: str = "interaction.noted"


def said(text: str) -> str:
    """The text as it is logged. Raises BadInputError if there is nothing in it."""
    told = " ".join(text.split())
    if not told:
        raise BadInputError("There is nothing to log.", "Type what matters, as it is said.")
    return told


def log(
    db: Connection,
    word: str,
    body: kinds.Body,
    about: Subjects,
    *,
    at: int,
    by: Id,
    text: str = "",
) -> Step:
    """Write one step down; it can be taken back while its contact is open."""
    made = ledger.write(db, word, body, about, at=at, by=by, text=text)
    return step_of(db, about.interaction_id, made, can_undo=about.interaction_id is not None)


def subjects(db: Connection, by: Id, interaction_id: Id | None, customer_id: Id) -> Subjects:
    """The subjects of a step for a customer: within their contact, or between contacts.

    Raises:
        RuleError: Another customer is open in that contact, or nobody.
    """
    require_agent(db, by)
    if interaction_id is None:
        return Subjects(customer_id=customer_id)
    about = open_subjects(db, by, interaction_id)
    if customer_id not in customers.same_person(db, about.customer_id or b""):
        raise RuleError("This is about another customer.", "Finish with this one first.")
    return about


def require_colleague(db: Connection, agent_id: Id, now: int) -> None:
    """Whether something can be given to them. Raises NotFoundError or RuleError if not."""
    require_here(agents.find(db, agent_id), now)


def open_subjects(db: Connection, by: Id, interaction_id: Id) -> Subjects:
    """The subjects of the contact that is open here, for an agent who may act in it."""
    require_agent(db, by)
    place = open_here.find(db)
    if place is None or place.interaction_id != interaction_id:
        raise RuleError("This customer is no longer open here.", "Find them again.")
    return Subjects(
        customer_id=place.customer_id, interaction_id=interaction_id, about_id=interaction_id
    )


def step_of(
    db: Connection,
    interaction_id: Id | None,
    step: Entry,
    *,
    can_undo: bool = True,
    can_redo: bool = False,
) -> Step:
    """A step as it is told; a new one can be taken back, and nothing can be done again."""
    contact = interactions.find(db, interaction_id) if interaction_id else None
    return Step(
        entry_id=step.id,
        text=step.text,
        at=step.at,
        matter_id=contact.matter_id if contact else None,
        can_undo=can_undo,
        can_redo=can_redo,
        kind=step.kind,
    )
