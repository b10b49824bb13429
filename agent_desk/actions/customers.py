"""Finding a customer, and everything the desk shows of the one who is open."""

from collections.abc import Sequence
from dataclasses import dataclass

from agent_desk.actions.agents import require_agent
from agent_desk.actions.lease import why_hidden
from agent_desk.domain.clock import Clock
from agent_desk.domain.customers import (
    ContactAdded,
    ContactKind,
    ContactPoint,
    Customer,
    CustomerAdded,
)
from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.domain.ids import Id
from agent_desk.domain.interactions import Feeling, FeelingSource, Interaction
from agent_desk.domain.matters import Matter
from agent_desk.domain.moments import Moment
from agent_desk.domain.texts import accepted
from agent_desk.reading import phone_numbers
from agent_desk.store import (
    contact_points,
    customers,
    interactions,
    lease,
    ledger,
    matters,
    moments,
    open_here,
    search,
)
from agent_desk.store.connection import Connection, Store
from agent_desk.store.ids import new_id
from agent_desk.store.ledger import Subjects
from agent_desk.store.moments import HistoryKey
from agent_desk.store.search import Hit, Match

__all__ = ["CustomerPage", "Customers", "Found", "History", "HistoryKey", "Match", "Words"]

_MOST_OPEN_MATTERS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One answer of Find.

    Attributes:
        match: Why they were found; ``match_text`` is what matched, if it is no name.
        last_at: When the last moment was, UTC microseconds; 0 if undated, None without any.
        is_open: Whether something is open with them.
    """

    customer_id: Id
    name: str
    place: str
    match: Match
    match_text: str
    last_at: int | None
    last_text: str
    is_open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What the customer said last, as it was written down."""

    text: str
    at: int
    feeling: Feeling | None
    source: FeelingSource | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerPage:
    """What stands beside the history while a customer is open.

    Attributes:
        contacts: Addresses, e-mails, telephone numbers.
        previous_contact_at: The contact before this one, UTC microseconds; 0 if undated.
        contact_count: Contacts before this one.
        open_matters: Newest first.
        is_ours: We got in touch with them, in the contact that is open.
    """

    customer: Customer
    contacts: tuple[ContactPoint, ...]
    last_words: Words | None
    last_moment: Moment | None
    previous_contact_at: int | None
    contact_count: int
    open_matters: tuple[Matter, ...]
    is_ours: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """A page of moments, newest first; ``next`` leads to the page before it in time."""

    moments: tuple[Moment, ...]
    next: HistoryKey | None


class Customers:
    """What an agent asks about customers. Each method is one transaction."""

    def __init__(
        self, store: Store, clock: Clock, region: str = "", lease_days: int = 0
    ) -> None:
        self._store = store
        self._clock = clock
        self._region = region
        self._lease_days = lease_days

    @property
    def has_lease(self) -> bool:
        """Whether customers are hidden here when the hub was not met for long."""
        return bool(self._lease_days)

    def why_hidden(self) -> RuleError | None:
        """Why customers are not found here now, and what to do; None if they are."""
        with self._store.read() as db:
            return why_hidden(db, self._lease_days, self._clock.now())

    def find(self, by: Id, typed: str, limit: int) -> tuple[Found, ...]:
        """Customers whom ``typed`` may mean, the likeliest first.

        Raises:
            GivenUpError: Another thread called ``give_up_finding``.
        """
        with self._store.asking() as db:
            require_agent(db, by)
            return _found(db, self._shown(db, search.find(db, typed, limit)))

    def give_up_finding(self) -> None:
        """End a ``find`` that is still looking; it raises GivenUpError. On any thread."""
        self._store.give_up()

    def by_number(self, by: Id, number: str, limit: int = 8) -> tuple[Found, ...]:
        """Customers who can be reached at the number somebody rings from."""
        whole = phone_numbers.e164(number, self._region)
        digits = phone_numbers.digits(whole or number)
        if not digits:
            return ()
        with self._store.read() as db:
            require_agent(db, by)
            return _found(db, self._shown(db, search.by_number(db, digits, limit)))

    def _shown(self, db: Connection, hits: Sequence[Hit]) -> Sequence[Hit]:
        """Those of them who may be shown: past the lease only who was written down since."""
        if not self._lease_days or not why_hidden(db, self._lease_days, self._clock.now()):
            return hits
        return [hit for hit in hits if lease.is_unshared(db, hit.customer_id)]

    def page(self, by: Id, customer_id: Id) -> CustomerPage:
        """What to know of the customer now.

        Raises:
            NotFoundError: Nobody added them, or it was taken back.
        """
        with self._store.read() as db:
            require_agent(db, by)
            customer = require_customer(db, customer_id)
            same = customers.same_person(db, customer_id)
            here = open_here.find(db)
            now_open = here.interaction_id if here else b""
            contact = interactions.find(db, now_open) if here else None
            previous = interactions.last_but(db, same, now_open)
            return CustomerPage(
                customer=customer,
                contacts=contact_points.of(db, same),
                last_words=_words(interactions.last_with_words(db, same)),
                last_moment=moments.last_but(db, same, now_open),
                previous_contact_at=previous.opened_at if previous else None,
                contact_count=interactions.count_but(db, same, now_open),
                is_ours=contact is not None and contact.is_ours,
                open_matters=matters.open_with(db, same, _MOST_OPEN_MATTERS),
            )

    def history(
        self, by: Id, customer_id: Id, before: HistoryKey | None, limit: int
    ) -> History:
        """A page of every moment with them, newest first."""
        with self._store.read() as db:
            require_agent(db, by)
            same = customers.same_person(db, customer_id)
            found = tuple(moments.history(db, same, before, limit))
        full = len(found) == limit
        key = HistoryKey(at=found[-1].at, entry_id=found[-1].entry_id) if full else None
        return History(moments=found, next=key)

    def add(self, by: Id, name: str, phone: str = "") -> Id:
        """Write down somebody we do not know yet.

        Raises:
            BadInputError: The name is empty.
        """
        called = " ".join(accepted(name).split())
        if not called:
            raise BadInputError("A customer needs a name.", "Type what they call themselves.")
        customer_id, at = new_id(), self._clock.now()
        with self._store.write() as db:
            require_agent(db, by)
            body = CustomerAdded(name=called, since_at=at)
            about = Subjects(customer_id=customer_id, about_id=customer_id)
            ledger.write(db, "customer.added", body, about, at=at, by=by)
            if phone.strip():
                number = phone_numbers.e164(phone, self._region) or phone.strip()
                point = ContactAdded(kind=ContactKind.PHONE, value=number)
                theirs = Subjects(customer_id=customer_id, about_id=new_id())
                ledger.write(db, "contact.added", point, theirs, at=at, by=by)
        return customer_id


def require_customer(db: Connection, customer_id: Id | None) -> Customer:
    """The customer. Raises NotFoundError if nobody added them, or it was taken back."""
    customer = customers.find(db, customer_id or b"")
    if customer is None:
        raise NotFoundError("This customer is not here.", "Find them again.")
    return customer


def _found(db: Connection, hits: Sequence[Hit]) -> tuple[Found, ...]:
    """What Find shows of each hit, in their order."""
    lines = moments.last_lines(db, [hit.customer_id for hit in hits])
    answers: list[Found] = []
    for hit in hits:
        last_at, last_text = lines.get(hit.customer_id, (None, ""))
        answers.append(
            Found(
                customer_id=hit.customer_id,
                name=hit.name,
                place=hit.place,
                match=hit.match,
                match_text=hit.text,
                last_at=last_at,
                last_text=last_text,
                is_open=hit.is_open,
            )
        )
    return tuple(answers)


def _words(contact: Interaction | None) -> Words | None:
    if contact is None:
        return None
    return Words(
        text=contact.words,
        at=contact.opened_at,
        feeling=contact.feeling,
        source=contact.feeling_source,
    )
