"""Not them: the contact that is open here goes over to the right customer."""

from dataclasses import dataclass, replace

from agent_desk.actions.customers import require_customer
from agent_desk.actions.steps import Step, log, open_subjects
from agent_desk.domain.clock import Clock
from agent_desk.domain.customers import CustomerViewed
from agent_desk.domain.entries import Entry, effective, undone_ids
from agent_desk.domain.errors import RuleError
from agent_desk.domain.ids import Id
from agent_desk.domain.moves import InteractionMoved, left_behind
from agent_desk.store import entries, interactions, ledger, open_here
from agent_desk.store.connection import Connection, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A contact that went over.

    Attributes:
        customer_id: Whose it is now.
        left_behind: Steps that changed what the first customer had before, as (kind, text):
            they no longer hold there, and were not done for the right one.
    """

    customer_id: Id
    left_behind: tuple[tuple[str, str], ...]
    step: Step


class Moves:
    """Not them. Each method is one transaction."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def move(self, by: Id, interaction_id: Id, customer_id: Id) -> Moved:
        """Give everything of this contact to ``customer_id``, who is open here afterwards.

        The first customer keeps no moment of it, only that they were seen.

        Raises:
            RuleError: It is theirs already.
            NotFoundError: The customer is not here.
        """
        at = self._clock.now()
        with self._store.write() as db:
            about = open_subjects(db, by, interaction_id)
            if customer_id == about.customer_id:
                raise RuleError("This is the customer who is open.")
            require_customer(db, customer_id)
            done = entries.of_interaction(db, interaction_id)
            standing = effective(done, undone_ids(done))
            theirs = replace(
                about, customer_id=customer_id, matter_id=_own_matter(db, interaction_id, done)
            )
            body = InteractionMoved(was=(about.customer_id or b"").hex())
            step = log(db, "interaction.moved", body, theirs, at=at, by=by)
            seen = replace(theirs, about_id=None, matter_id=None)
            viewed = CustomerViewed(why="not_them")
            ledger.write(db, "customer.viewed", viewed, seen, at=at, by=by)
            open_here.follow(db, customer_id)
        return Moved(
            customer_id=customer_id,
            left_behind=tuple((entry.kind, entry.text) for entry in left_behind(standing)),
            step=step,
        )


def _own_matter(db: Connection, interaction_id: Id, done: list[Entry]) -> Id | None:
    """The matter this contact is about, if it was opened in it and so goes along."""
    contact = interactions.find(db, interaction_id)
    opened = {entry.about_id for entry in done if entry.kind == "matter.opened"}
    return contact.matter_id if contact and contact.matter_id in opened else None
