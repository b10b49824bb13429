"""Erasing a person, for good: a lead's work, looked at before it is done."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from agent_desk.actions.customers import require_customer
from agent_desk.domain.agents import Role, require
from agent_desk.domain.clock import Clock
from agent_desk.domain.customers import Customer
from agent_desk.domain.entries import Entry
from agent_desk.domain.erasures import ERASED, CustomerErased
from agent_desk.domain.errors import BadInputError, RuleError
from agent_desk.domain.ids import Id
from agent_desk.reading.mentions import Known
from agent_desk.store import agents, customers, erasing, ledger, moved_away, open_here
from agent_desk.store.connection import Connection, Store
from agent_desk.store.ledger import Subjects

Told = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An entry of others in which the person is named."""

    entry_id: Id
    customer: str
    kind: str
    at: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What would be erased.

    Attributes:
        customers: All that are the same person.
        entries: How many entries there are of them.
        mentions: Where others' words name them: emptied whole, unless kept.
        known: By what they are known.
    """

    customers: tuple[Customer, ...]
    entries: int
    mentions: tuple[Mention, ...]
    known: Known

    @property
    def name(self) -> str:
        """What they are called."""
        return self.customers[0].name


class Erasure:
    """Erasing people."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def plan(self, by: Id, customer_id: Id, told: Told = lambda _done, _of: None) -> Plan:
        """Look at what there is of them, and where others' words name them.

        ``told`` is called with the entries looked at, of how many.

        Raises:
            RuleError: ``by`` is no lead.
            NotFoundError: Nobody added them.
        """
        with self._store.read() as db:
            require(agents.find(db, by), Role.LEAD)
            same = _same(db, customer_id)
            ids = [one.customer_id for one in same]
            found = erasing.told_of(db, ids)
        known = erasing.known_as(found)
        named = erasing.named_by(self._store, known, ids, told) if known else []
        with self._store.read() as db:
            again = moved_away.written_again(db, ids)
            named += [one for one in again if erasing.names(known, one)]
            mentions = tuple(_mention(db, one) for one in named)
        return Plan(customers=same, entries=len(found), mentions=mentions, known=known)

    def erase(
        self,
        by: Id,
        plan: Plan,
        reason: str,
        keep: Collection[Id] = (),
        told: Told = lambda _done, _of: None,
    ) -> int:
        """Erase them: from the first moment nobody finds them, and it goes to all other desks.

        Args:
            by: A lead.
            plan: What was looked at.
            reason: Why; it stays, so it may not name them.
            keep: Mentions that mean somebody else.
            told: Called with the entries gone through, of how many.

        Returns:
            How many entries of others are emptied.

        Raises:
            BadInputError: No reason, or one that names them.
            RuleError: ``by`` is no lead, or the person is open here.
        """
        why = " ".join(reason.split())
        if not why or plan.known.is_named_in(why):
            raise BadInputError(
                "The reason is missing, or names the person.",
                "It stays when they are gone: say for example “asked by letter”.",
            )
        ids = [one.customer_id for one in plan.customers]
        with self._store.write() as db:
            require(agents.find(db, by), Role.LEAD)
            _require_closed(db, ids)
            listed = {one.entry_id for one in plan.mentions} - set(keep)
            listed |= set(erasing.came_over(db, ids))
            moved_away.keep(db, ids, listed)
            body = CustomerErased(entries=tuple(sorted(one.hex() for one in listed)))
            for customer_id in ids:
                about = Subjects(customer_id=customer_id, about_id=customer_id)
                ledger.write(db, ERASED, body, about, at=self._clock.now(), by=by, text=why)
                body = replace(body, entries=())
        erasing.finish(self._store, told)
        return len(listed)


def _same(db: Connection, customer_id: Id) -> tuple[Customer, ...]:
    first = require_customer(db, customer_id)
    others = (customers.find(db, one) for one in customers.same_person(db, customer_id))
    return (first, *(one for one in others if one and one.customer_id != customer_id))


def _mention(db: Connection, one: Entry) -> Mention:
    whose = customers.find(db, one.customer_id) if one.customer_id else None
    return Mention(
        entry_id=one.id,
        customer=whose.name if whose else "",
        kind=one.kind,
        at=one.at,
        text=one.text or one.body,
    )


def _require_closed(db: Connection, ids: Collection[Id]) -> None:
    place = open_here.find(db)
    if place is not None and place.customer_id in ids:
        raise RuleError("This customer is open here.", "Say goodbye to them first.")
