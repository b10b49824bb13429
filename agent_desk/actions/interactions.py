"""Being with one customer: open, note, take back, close. Never two at once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from agent_desk.actions.agents import require_agent
from agent_desk.actions.customers import require_customer
from agent_desk.actions.goodbye import leaves_nothing, standing_log
from agent_desk.actions.lease import require_shown
from agent_desk.actions.redoing import require_within_limits
from agent_desk.actions.steps import Step, open_subjects, step_of
from agent_desk.domain import steps
from agent_desk.domain.agents import Agent
from agent_desk.domain.clock import Clock
from agent_desk.domain.customers import CustomerViewed
from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.domain.ids import Id
from agent_desk.domain.interactions import (
    Direction,
    InteractionClosed,
    InteractionJoined,
    InteractionNoted,
    InteractionOpened,
    Outcome,
    check,
)
from agent_desk.domain.kinds import NoBody
from agent_desk.domain.matters import MatterOpened, after
from agent_desk.domain.moves import MOVED
from agent_desk.domain.promises import Promise
from agent_desk.store import (
    agents,
    customers,
    entries,
    erasures,
    interactions,
    ledger,
    matters,
    open_here,
    parked,
    promises,
)
from agent_desk.store.connection import Connection, Store
from agent_desk.store.ids import new_id
from agent_desk.store.ledger import Subjects
from agent_desk.store.open_here import OpenPlace
from agent_desk.store.parked import ParkedPlace

__all__ = ["Closed", "Interactions", "OpenHere", "Parked", "Step"]

FIRST_PAGE, LAST_PAGE = "customer", "goodbye"
_MOST_WAITING = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenHere:
    """The customer who is open at this desk.

    Attributes:
        page: Where the agent was, ``customer`` or ``goodbye``.
        drafts: What was being typed, by field.
        matter_id: What this contact is about, if that was said.
    """

    interaction_id: Id
    customer_id: Id
    agent: Agent
    opened_at: int
    page: str
    drafts: Mapping[str, str]
    matter_id: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """A contact that has ended.

    Attributes:
        open_matters: What is still open with them, newest first.
        promises: What was promised in it and is to be kept, the first due first.
    """

    customer_name: str
    closed_at: int
    open_matters: tuple[str, ...]
    promises: tuple[Promise, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parked:
    """A contact that waits for its goodbye.

    Attributes:
        for_call: A call came before it.
        instead_of: Whose goodbye it was, who left or is away; empty for one's own.
    """

    interaction_id: Id
    customer_id: Id
    customer_name: str
    parked_at: int
    for_call: bool
    instead_of: str = ""


class UnfinishedError(RuleError):
    """The last contact with them waits for its goodbye at this desk; ``waiting`` is it."""

    def __init__(self, waiting: Parked) -> None:
        super().__init__(
            "The last contact with {name} is not finished.",
            "Go on with it, or begin a new one.",
            name=waiting.customer_name,
        )
        self.waiting = waiting


class Interactions:
    """What an agent does while a customer is with them. Each method is one transaction."""

    def __init__(self, store: Store, clock: Clock, lease_days: int = 0) -> None:
        self._store = store
        self._clock = clock
        self._lease_days = lease_days

    def open(
        self,
        by: Id,
        customer_id: Id,
        channel: str = "call",
        why: str = "",
        *,
        anew: bool = False,
        direction: Direction = Direction.IN,
    ) -> OpenHere:
        """Open a customer, and write down that they were seen.

        Args:
            by: Who opens them.
            customer_id: The customer.
            channel: How they are in touch.
            why: What they were opened for; the channel if empty.
            direction: Whether they got in touch with us, or we with them.
            anew: Whether this is a new contact though their last waits for its goodbye here.

        Raises:
            RuleError: Somebody is open at this desk already, or customers are hidden.
            UnfinishedError: Their last contact waits, and ``anew`` was not said.
            NotFoundError: The customer is not here.
        """
        at, interaction_id = self._clock.now(), new_id()
        with self._store.write() as db:
            agent = require_agent(db, by)
            _refuse_a_second(db)
            require_customer(db, customer_id)
            require_shown(db, self._lease_days, at, customer_id)
            if not anew:
                _refuse_over_unfinished(db, by, customer_id)
            about = Subjects(
                customer_id=customer_id, interaction_id=interaction_id, about_id=interaction_id
            )
            ours = direction is Direction.OUT
            opened = InteractionOpened(channel=channel, direction=direction if ours else "")
            ledger.write(db, "interaction.opened", opened, about, at=at, by=by)
            seen = Subjects(customer_id=customer_id, interaction_id=interaction_id)
            viewed = CustomerViewed(why=why or channel)
            ledger.write(db, "customer.viewed", viewed, seen, at=at, by=by)
            place = OpenPlace(
                interaction_id=interaction_id,
                customer_id=customer_id,
                agent_id=by,
                page=FIRST_PAGE,
            )
            open_here.put(db, place)
        return OpenHere(
            interaction_id=interaction_id,
            customer_id=customer_id,
            agent=agent,
            opened_at=at,
            page=FIRST_PAGE,
            drafts={},
        )

    def opened(self) -> OpenHere | None:
        """Who is open here, as it was left; None between customers."""
        with self._store.read() as db:
            place = open_here.find(db)
            if place is None or erasures.has_customer(db, place.customer_id):
                return None
            agent = require_agent(db, place.agent_id)
            contact = interactions.find(db, place.interaction_id)
            return OpenHere(
                interaction_id=place.interaction_id,
                customer_id=place.customer_id,
                agent=agent,
                opened_at=contact.opened_at if contact else 0,
                page=place.page,
                drafts=open_here.drafts(db),
                matter_id=contact.matter_id if contact else None,
            )

    def note(self, by: Id, interaction_id: Id, text: str) -> Step:
        """Log what matters, as it is said; the draft of it is done with.

        Raises:
            BadInputError: There is nothing in it.
            RuleError: This customer is not open here.
        """
        said = text.strip()
        if not said:
            raise BadInputError("There is nothing to log.", "Type what matters, as it is said.")
        with self._store.write() as db:
            about = open_subjects(db, by, interaction_id)
            made = ledger.write(
                db,
                "interaction.noted",
                InteractionNoted(),
                about,
                at=self._clock.now(),
                by=by,
                text=said,
            )
            open_here.keep_draft(db, "moment", "")
            return step_of(db, interaction_id, made)

    def join(self, by: Id, interaction_id: Id, matter_id: Id) -> Step:
        """Say that this contact is about a matter that is open with them."""
        with self._store.write() as db:
            about = open_subjects(db, by, interaction_id)
            matter = matters.find(db, matter_id)
            same = customers.same_person(db, about.customer_id or b"")
            if matter is None or matter.customer_id not in same:
                raise NotFoundError("This matter is not theirs.", "Choose one that is shown.")
            made = ledger.write(
                db,
                "interaction.joined",
                InteractionJoined(),
                replace(about, matter_id=matter_id),
                at=self._clock.now(),
                by=by,
                text=matter.text,
            )
            return step_of(db, interaction_id, made)

    def undo(self, by: Id, interaction_id: Id) -> Step | None:
        """Take the last step back; None if there is none."""
        return self._take(by, interaction_id, "entry.undone")

    def redo(self, by: Id, interaction_id: Id) -> Step | None:
        """Do again what was taken back last; None if something new was logged since."""
        return self._take(by, interaction_id, "entry.redone")

    def keep_draft(self, field: str, text: str) -> None:
        """Keep what is being typed, as long as somebody is open."""
        with self._store.write() as db:
            if open_here.find(db) is not None:
                open_here.keep_draft(db, field, text)

    def keep_place(self, page: str) -> None:
        """Remember the page the agent is at."""
        with self._store.write() as db:
            open_here.turn_to(db, page)

    def logged(self, by: Id, interaction_id: Id) -> tuple[str, ...]:
        """What was noted in this contact and still stands, in order."""
        with self._store.read() as db:
            require_agent(db, by)
            done = steps.standing(entries.of_interaction(db, interaction_id))
            return tuple(step.text for step in done if step.kind == "interaction.noted")

    def close(self, by: Id, interaction_id: Id, outcome: Outcome) -> Closed:
        """End the contact with its outcome; nobody is open here afterwards.

        What they needed and have not got stays open as a matter.

        How they leave may be unsaid only if nothing is open, decided or promised.

        Raises:
            RuleError: The outcome contradicts itself, or this customer is not open here.
        """
        at = self._clock.now()
        with self._store.write() as db:
            about = open_subjects(db, by, interaction_id)
            if erasures.has_customer(db, about.customer_id or b""):
                open_here.clear(db)
                return Closed(customer_name="", closed_at=at, open_matters=())
            same = customers.same_person(db, about.customer_id or b"")
            check(
                outcome,
                plain=leaves_nothing(db, interaction_id, same, outcome.need_met, at),
            )
            contact = interactions.find(db, interaction_id)
            if contact is None:
                raise NotFoundError("This contact was taken back.", "Find them again.")
            became = after(contact, outcome)
            matter_id = contact.matter_id or (new_id() if became else None)
            if became:
                subject = replace(about, matter_id=matter_id, about_id=matter_id)
                said = contact.first_note or outcome.words.strip()
                line = said or _first_owed(db, interaction_id)
                ledger.write(db, became, MatterOpened(), subject, at=at, by=by, text=line)
            body = InteractionClosed(
                need_met=outcome.need_met or "",
                feeling=outcome.feeling or "",
                source=outcome.source or "",
                reason=outcome.reason,
                result=outcome.result,
            )
            ledger.write(
                db,
                "interaction.closed",
                body,
                replace(about, matter_id=matter_id),
                at=at,
                by=by,
                text=outcome.words.strip(),
            )
            open_here.clear(db)
            customer = customers.find(db, about.customer_id or b"")
            left = matters.open_with(db, same, limit=3)
            promised = _promised_in(db, interaction_id)
        return Closed(
            customer_name=customer.name if customer else "",
            closed_at=at,
            open_matters=tuple(matter.text for matter in left),
            promises=promised,
        )

    def park(self, by: Id, interaction_id: Id, *, for_call: bool = False) -> Parked:
        """Let the goodbye wait; the desk is free for the next customer, and nothing is lost.

        At most one is parked. With ``for_call`` somebody is on the line: they come first, and
        one more may wait.

        Raises:
            RuleError: One waits already, or this customer is not open here.
        """
        at = self._clock.now()
        with self._store.write() as db:
            open_subjects(db, by, interaction_id)
            waiting = [one for one in parked.of_agent(db, by) if one.agent_id == by]
            if waiting and not for_call:
                raise RuleError(
                    "The goodbye of {name} waits already.",
                    "Finish this one; at most one can wait.",
                    name=_name(db, waiting[0].customer_id),
                )
            place = open_here.find(db)
            if place is None:
                raise NotFoundError("Nobody is open here.", "Find them again.")
            parked.park(db, place, at, for_call=bool(waiting))
            return Parked(
                interaction_id=interaction_id,
                customer_id=place.customer_id,
                customer_name=_name(db, place.customer_id),
                parked_at=at,
                for_call=bool(waiting),
            )

    def parked(self, by: Id) -> Parked | None:
        """The goodbye of this agent that waits longest; None if none does."""
        with self._store.read() as db:
            require_agent(db, by)
            return longest_parked(db, by)

    def bring_back(self, by: Id, interaction_id: Id) -> OpenHere:
        """Open a goodbye that waits, as it was left.

        Raises:
            RuleError: Somebody is open at this desk, or customers are hidden.
            NotFoundError: It does not wait here.
        """
        with self._store.write() as db:
            agent = require_agent(db, by)
            _refuse_a_second(db)
            waiting = {one.interaction_id: one for one in _waiting(db, by)}
            place = waiting.get(interaction_id)
            contact = interactions.find(db, interaction_id)
            if place is None or contact is None:
                raise NotFoundError("This goodbye does not wait here.", "Find them again.")
            require_shown(db, self._lease_days, self._clock.now(), place.customer_id)
            drafts = parked.bring_back(db, place, by)
        return OpenHere(
            interaction_id=interaction_id,
            customer_id=place.customer_id,
            agent=agent,
            opened_at=contact.opened_at,
            page=place.page,
            drafts=drafts,
            matter_id=contact.matter_id,
        )

    def _take(self, by: Id, interaction_id: Id, word: str) -> Step | None:
        with self._store.write() as db:
            about = open_subjects(db, by, interaction_id)
            log = entries.of_interaction(db, interaction_id)
            step = steps.undoable(log) if word == "entry.undone" else steps.redoable(log)
            if step is None:
                return None
            at = self._clock.now()
            group = steps.together(log, step)
            for taken in group:
                target = replace(about, about_id=taken.id)
                ledger.write(db, word, NoBody(), target, at=at, by=by)
            if word == "entry.redone":
                require_within_limits(db, group)
            if step.kind == MOVED:
                open_here.follow(db, interactions.customer_of(db, interaction_id))
            now = entries.of_interaction(db, interaction_id)
            return step_of(
                db,
                interaction_id,
                step,
                can_undo=steps.undoable(now) is not None,
                can_redo=steps.redoable(now) is not None,
            )


def _refuse_a_second(db: Connection) -> None:
    place = open_here.find(db)
    if place is None:
        return
    if erasures.has_customer(db, place.customer_id):
        open_here.clear(db)
        return
    raise RuleError(
        "{name} is with you.", "Finish with them first.", name=_name(db, place.customer_id)
    )


def _refuse_over_unfinished(db: Connection, by: Id, customer_id: Id) -> None:
    waiting = _waiting(db, by)
    if waiting:
        same = customers.same_person(db, customer_id)
        theirs = (place for place in waiting if place.customer_id in same)
        for place in theirs:
            raise UnfinishedError(_parked(db, place))


def longest_parked(db: Connection, by: Id) -> Parked | None:
    """The goodbye of this agent that waits longest; None if none does."""
    return next((_parked(db, place) for place in _waiting(db, by)), None)


def _waiting(db: Connection, by: Id) -> tuple[ParkedPlace, ...]:
    """Goodbyes that wait for this agent: here, and of colleagues who left, wherever they were.

    The longest wait first.
    """
    here = parked.of_agent(db, by)
    known = {one.interaction_id for one in here}
    if (place := open_here.find(db)) is not None:
        known.add(place.interaction_id)
    others = [
        ParkedPlace(
            interaction_id=one.interaction_id,
            customer_id=one.customer_id,
            agent_id=one.agent_id or by,
            page=LAST_PAGE,
            parked_at=one.passed_at or one.opened_at,
            for_call=True,
        )
        for one in interactions.passed_to(db, by, _MOST_WAITING)
        if one.interaction_id not in known
    ]
    return tuple(sorted((*here, *others), key=lambda one: (one.parked_at, one.interaction_id)))


def _parked(db: Connection, place: ParkedPlace) -> Parked:
    return Parked(
        interaction_id=place.interaction_id,
        customer_id=place.customer_id,
        customer_name=_name(db, place.customer_id),
        parked_at=place.parked_at,
        for_call=place.for_call,
        instead_of=_whose(db, place),
    )


def _whose(db: Connection, place: ParkedPlace) -> str:
    contact = interactions.find(db, place.interaction_id)
    opened_by = contact.agent_id if contact and contact.passed_to else None
    agent = agents.find(db, opened_by) if opened_by else None
    return agent.name if agent else ""


def _name(db: Connection, customer_id: Id) -> str:
    customer = customers.find(db, customer_id)
    return customer.name if customer else ""


def _first_owed(db: Connection, interaction_id: Id) -> str:
    """What a contact first promised or got wrong; it names what no note does."""
    owed = {"promise.made", "mistake.opened"}
    log = standing_log(db, interaction_id)
    return next((entry.text for entry in log if entry.kind in owed), "")


def _promised_in(db: Connection, interaction_id: Id) -> tuple[Promise, ...]:
    """What a contact promised or found another time for, and is to be kept."""
    here = {
        entry.about_id
        for entry in standing_log(db, interaction_id)
        if entry.kind in {"promise.made", "promise.moved"}
    }
    if not here:
        return ()
    found = (promises.find(db, one) for one in here if one is not None)
    kept = [one for one in found if one is not None and one.kept_at is None]
    return tuple(sorted(kept, key=lambda one: (one.due_at, one.promise_id)))
