"""What an agent promises, keeps, moves and takes over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from agent_desk.actions.agents import require_agent
from agent_desk.actions.steps import Step, log, open_subjects, require_colleague, said, subjects
from agent_desk.domain.clock import Clock
from agent_desk.domain.errors import NotFoundError, RuleError
from agent_desk.domain.ids import Id
from agent_desk.domain.promise_pairs import pairs
from agent_desk.domain.promises import (
    Promise,
    PromiseKept,
    PromiseMade,
    PromiseMoved,
    PromiseOwned,
    PromiseParted,
    is_open,
)
from agent_desk.store import interactions, promises
from agent_desk.store.connection import Connection, Store
from agent_desk.store.ids import new_id
from agent_desk.store.ledger import Subjects

# Of one person's promises, so many may be like one they tell us of.
_MOST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """By when, UTC microseconds; whose clock was meant; whether only a day was said."""

    at: int
    zone: str
    whole_day: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A promise to be made; ``step`` names what else is done with it, in hexadecimal."""

    text: str
    due: Due
    owner: Id
    as_told: bool = False
    step: str = ""


class Promises:
    """Promises. Each method is one transaction.

    ``interaction_id`` is the contact that is open here; None between contacts, where a step
    cannot be taken back.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def make(
        self,
        by: Id,
        interaction_id: Id,
        text: str,
        due: Due,
        *,
        owner: Id | None = None,
        as_told: bool = False,
    ) -> Step:
        """Promise something; with ``as_told``, write down one this desk cannot see.

        Without an ``owner`` the agent sees to it.

        Raises:
            BadInputError: Nothing is promised.
            RuleError: The time has passed, which only a promise they tell us of may have.
            NotFoundError: The owner is nobody here.
        """
        what, at = said(text), self._clock.now()
        with self._store.write() as db:
            about = open_subjects(db, by, interaction_id)
            if not as_told:
                _require_later(due, at)
            contact = interactions.find(db, interaction_id)
            subject = replace(about, matter_id=contact.matter_id if contact else None)
            wanted = Wanted(text=what, due=due, owner=owner or by, as_told=as_told)
            return make(db, new_id(), wanted, subject, at=at, by=by)

    def keep(self, by: Id, interaction_id: Id | None, promise_id: Id, text: str = "") -> Step:
        """Say that it is done, and perhaps how."""
        with self._store.write() as db:
            promise = _open(db, promise_id)
            about = subjects(db, by, interaction_id, promise.customer_id)
            subject = replace(about, about_id=promise_id, matter_id=promise.matter_id)
            words = text.strip() or promise.text
            return log(
                db,
                "promise.kept",
                PromiseKept(knew=promises.known_up_to(db, promise_id)),
                subject,
                at=self._clock.now(),
                by=by,
                text=words,
            )

    def move(
        self, by: Id, interaction_id: Id | None, promise_id: Id, due: Due, why: str
    ) -> Step:
        """Agree on another time with them; ``why`` is what they were told.

        Raises:
            RuleError: The time has passed.
            BadInputError: Nothing is said of why.
        """
        words, at = said(why), self._clock.now()
        with self._store.write() as db:
            promise = _open(db, promise_id)
            about = subjects(db, by, interaction_id, promise.customer_id)
            _require_later(due, at)
            moved = PromiseMoved(
                due_at=due.at,
                zone=due.zone,
                whole_day=due.whole_day,
                knew=promises.known_up_to(db, promise_id),
            )
            subject = replace(about, about_id=promise_id, matter_id=promise.matter_id)
            return log(db, "promise.moved", moved, subject, at=at, by=by, text=words)

    def own(
        self, by: Id, interaction_id: Id | None, promise_id: Id, owner: Id | None = None
    ) -> Step:
        """See to it from now on, or give it to ``owner``; who had it can read so."""
        with self._store.write() as db:
            promise = _open(db, promise_id)
            about = subjects(db, by, interaction_id, promise.customer_id)
            require_colleague(db, owner or by, self._clock.now())
            subject = replace(about, about_id=promise_id, matter_id=promise.matter_id)
            body = PromiseOwned(owner=(owner or by).hex())
            return log(
                db,
                "promise.owned",
                body,
                subject,
                at=self._clock.now(),
                by=by,
                text=promise.text,
            )

    def part(self, by: Id, interaction_id: Id | None, promise_id: Id) -> Step:
        """Say that one they told us of is another than the promise it was taken for."""
        with self._store.write() as db:
            promise = _open(db, promise_id)
            about = subjects(db, by, interaction_id, promise.customer_id)
            subject = replace(about, about_id=promise_id, matter_id=promise.matter_id)
            body, at = PromiseParted(), self._clock.now()
            return log(db, "promise.parted", body, subject, at=at, by=by, text=promise.text)

    def mine(self, by: Id, limit: int = 20) -> tuple[Promise, ...]:
        """What this agent still has to keep, the first due first."""
        with self._store.read() as db:
            require_agent(db, by)
            return promises.owned_by(db, by, limit)


def told_of(db: Connection, customer_ids: Sequence[Id]) -> Mapping[Id, Promise]:
    """The promise that each one is which these customers told us of, as far as it is here."""
    return pairs(promises.with_customers(db, customer_ids, _MOST))


def make(
    db: Connection, promise_id: Id, wanted: Wanted, about: Subjects, *, at: int, by: Id
) -> Step:
    """Write a promise down as part of what else is done.

    Raises:
        NotFoundError: The owner is nobody here.
        RuleError: The owner has left, or is away.
    """
    require_colleague(db, wanted.owner, at)
    made = PromiseMade(
        due_at=wanted.due.at,
        zone=wanted.due.zone,
        whole_day=wanted.due.whole_day,
        owner=wanted.owner.hex(),
        as_told=wanted.as_told,
        step=wanted.step,
    )
    subject = replace(about, about_id=promise_id)
    return log(db, "promise.made", made, subject, at=at, by=by, text=wanted.text)


def _open(db: Connection, promise_id: Id) -> Promise:
    promise = promises.find(db, promise_id)
    if promise is None:
        raise NotFoundError("This promise is not here.", "Look at what is still ours to clear.")
    if not is_open(promise):
        raise RuleError("This promise is kept already.")
    return promise


def _require_later(due: Due, now: int) -> None:
    if due.at <= now:
        raise RuleError("This time has passed.", "Say one that is still to come.")
