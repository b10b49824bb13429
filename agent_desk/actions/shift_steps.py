"""What a lead does about a shift: give by name, promise to several, and take it back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from agent_desk.actions.agents import require_agent
from agent_desk.actions.customers import require_customer
from agent_desk.actions.promises import Due, Wanted, make
from agent_desk.actions.shift_log import require_lead
from agent_desk.actions.steps import require_colleague, said
from agent_desk.domain.agents import Agent
from agent_desk.domain.clock import Clock
from agent_desk.domain.entries import UNDONE, Entry, undone_ids
from agent_desk.domain.errors import BadInputError, RuleError
from agent_desk.domain.handovers import HandoverOffered
from agent_desk.domain.ids import Id
from agent_desk.domain.kinds import NoBody
from agent_desk.domain.redactions import can_be_redacted, without_copies
from agent_desk.store import agents, customers, entries, handovers, interactions, ledger
from agent_desk.store.connection import Connection, Store
from agent_desk.store.ids import new_id
from agent_desk.store.ledger import Subjects

_MAY_GO = frozenset({"handover.offered", "promise.made", "shift.reviewed"})
# As many as anybody can ring on one day.
_MOST_AT_ONCE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What went to somebody; ``entry_ids`` take it back."""

    to: Agent
    entry_ids: tuple[Id, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A text that can be taken out."""

    entry_id: Id
    at: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A customer by name."""

    customer_id: Id
    name: str


class ShiftSteps:
    """Each method is one transaction, and raises RuleError unless for a lead."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def colleagues(self, by: Id) -> tuple[Agent, ...]:
        """To whom something can be given now, by name; the lead is one of them."""
        with self._store.read() as db:
            require_lead(db, by)
            now = self._clock.now()
            return tuple(one for one in agents.listed(db) if one.is_here(now))

    def give(
        self, by: Id, customer_id: Id, to: Id, text: str, interaction_id: Id | None = None
    ) -> Given:
        """Offer a customer to somebody: theirs once they accept.

        Args:
            by: The lead.
            customer_id: The customer; nobody has to have them open.
            to: To whom.
            text: What they have to know.
            interaction_id: The contact it is about.

        Raises:
            BadInputError: Nothing is said of what to know.
            NotFoundError: The customer or ``to`` is not here.
            RuleError: ``to`` has left, is away, or is the lead, who can ring at once.
        """
        what, at = said(text), self._clock.now()
        with self._store.write() as db:
            require_lead(db, by)
            require_colleague(db, to, at)
            if to == by:
                raise RuleError("They are yours if you ring them.", "Ring them now.")
            require_customer(db, customer_id)
            contact = interactions.find(db, interaction_id) if interaction_id else None
            about = Subjects(
                customer_id=customer_id,
                interaction_id=contact.interaction_id if contact else None,
                matter_id=contact.matter_id if contact else None,
                about_id=new_id(),
            )
            body = HandoverOffered(to=to.hex())
            made = ledger.write(db, "handover.offered", body, about, at=at, by=by, text=what)
            return Given(to=require_agent(db, to), entry_ids=(made.id,))

    def promise(
        self, by: Id, customer_ids: Sequence[Id], owner: Id, text: str, due: Due
    ) -> Given:
        """Promise each of several customers the same, kept by one person.

        Raises:
            BadInputError: Nothing is promised, or to nobody.
            NotFoundError: A customer or the owner is not here.
            RuleError: The time has passed, the owner has left or is away.
        """
        what, at = said(text), self._clock.now()
        wanted = Wanted(text=what, due=due, owner=owner)
        if not 0 < len(customer_ids) <= _MOST_AT_ONCE:
            raise BadInputError("These are too many for one day.", "Choose fewer.")
        if due.at <= at:
            raise RuleError("This time has passed.", "Say one that is still to come.")
        with self._store.write() as db:
            require_lead(db, by)
            made = []
            for customer_id in dict.fromkeys(customer_ids):
                require_customer(db, customer_id)
                about = Subjects(customer_id=customer_id)
                made.append(make(db, new_id(), wanted, about, at=at, by=by).entry_id)
            return Given(to=require_agent(db, owner), entry_ids=tuple(made))

    def take_back(self, by: Id, entry_ids: Sequence[Id]) -> None:
        """Undo what this lead gave, promised or marked here; all of it, or nothing.

        Raises:
            RuleError: It was taken back already, or whoever it went to has accepted it.
        """
        at = self._clock.now()
        with self._store.write() as db:
            require_lead(db, by)
            found = [entries.find(db, one) for one in entry_ids]
            steps = [one for one in found if one is not None and _may_go(db, one, by)]
            if len(steps) != len(found) or undone_ids(entries.about(db, entry_ids)):
                raise RuleError("This cannot be taken back any more.")
            for step in steps:
                about = Subjects(
                    customer_id=step.customer_id, matter_id=step.matter_id, about_id=step.id
                )
                ledger.write(db, UNDONE, NoBody(), about, at=at, by=by)

    def named(self, by: Id, customer_ids: Iterable[Id], limit: int = 200) -> tuple[Named, ...]:
        """Who these customers are, as those behind a figure; at most so many."""
        with self._store.read() as db:
            require_lead(db, by)
            found = (customers.find(db, one) for one in islice(customer_ids, limit))
            return tuple(
                Named(customer_id=one.customer_id, name=one.name) for one in found if one
            )

    def marked_by(self, by: Id, review_id: Id) -> tuple[Id, ...]:
        """The entries of a review, for ``take_back``."""
        with self._store.read() as db:
            require_lead(db, by)
            return tuple(
                one.id for one in entries.about(db, [review_id]) if one.kind in _MAY_GO
            )

    def texts(self, by: Id, subject_ids: Iterable[Id]) -> tuple[Written, ...]:
        """What was written in these contacts, promises, decisions and mistakes, in order.

        What the desk took over from another text stands here once; what somebody wrote twice,
        twice.
        """
        with self._store.read() as db:
            require_lead(db, by)
            ids = list(dict.fromkeys(subject_ids))
            found = {one.id: one for one in entries.about(db, ids)}
            for one in (one for given in ids for one in entries.of_interaction(db, given)):
                found[one.id] = one
        standing = without_copies(one for one in found.values() if can_be_redacted(one))
        return tuple(
            Written(entry_id=one.id, at=one.at, text=text)
            for one in standing
            if (text := _text(one))
        )


def _text(entry: Entry) -> str:
    """Their words where it holds them: those are what is looked for."""
    return str(entry.fields.get("words") or entry.text or entry.fields.get("why") or "")


def _may_go(db: Connection, step: Entry, by: Id) -> bool:
    if step.agent_id != by or step.kind not in _MAY_GO:
        return False
    offered = handovers.find(db, step.about_id) if step.about_id else None
    return offered is None or offered.accepted_at is None
