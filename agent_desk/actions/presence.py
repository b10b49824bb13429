"""What helps to be with the customer who is open: owed, told, remembered. One bounded read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from agent_desk.actions.agents import require_agent
from agent_desk.actions.customers import require_customer
from agent_desk.actions.promises import told_of as told_of_promises
from agent_desk.domain import memory as memories
from agent_desk.domain import speakers, tellings
from agent_desk.domain.clock import Clock
from agent_desk.domain.customers import Customer
from agent_desk.domain.entries import effective, undone_ids
from agent_desk.domain.good_to_know import MOST_SHOWN, Known
from agent_desk.domain.hard_moments import EndedCovered
from agent_desk.domain.ids import Id
from agent_desk.domain.memory import Memory
from agent_desk.domain.owed import Owed, Owing, still_ours
from agent_desk.domain.promises import Promise
from agent_desk.domain.rarity import Rarity, contented_years, rarity
from agent_desk.domain.speakers import Speaker
from agent_desk.domain.tellings import Told
from agent_desk.domain.thanks import Thanks
from agent_desk.store import (
    agents,
    customers,
    entries,
    good_to_know,
    interactions,
    matters,
    memory,
    mistakes,
    open_here,
    promises,
    thanks,
)
from agent_desk.store import tellings as told_of
from agent_desk.store.connection import Connection, Store

_MOST_OWED = 20
_MOST_LATE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterTimes:
    """How often they have come to us about a matter, this contact among them, since when."""

    matter_id: Id
    contacts: int
    since_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PresencePage:
    """What helps to be with this customer.

    Attributes:
        owed: Still ours to clear, in the order it is shown.
        kept_late: Promises that were kept after they were due, the latest first.
        told: What this contact tells so far: need, words, feeling.
        known: Good to know, at most three lines.
        memory: How they probably remember us.
        matters: For each matter that is open and the one this contact is about.
        contented_years: So long nothing went wrong before the mistake that is open now; 0: no.
        ended_covered: The contact before this one was ended; a lead does what follows.
        names: What the agents named above are called.
    """

    owed: tuple[Owed, ...]
    kept_late: tuple[Promise, ...]
    told: Told
    speaker: Speaker
    known: tuple[Known, ...]
    thanks: tuple[Thanks, ...]
    memory: Memory
    rarity: Rarity
    matters: Mapping[Id, MatterTimes]
    contented_years: int
    ended_covered: EndedCovered | None
    names: Mapping[Id, str]

    @property
    def broken(self) -> bool:
        """Whether a promise was broken or a mistake is not cleared: said before all else."""
        late = any(one.owing is not Owing.DUE for one in self.owed)
        return late or bool(self.kept_late)


class Presence:
    """Reads what helps to be with one customer. One transaction."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def page(self, by: Id, customer_id: Id) -> PresencePage:
        """What helps to be with this customer now.

        Raises:
            NotFoundError: Nobody added them, or it was taken back.
        """
        now = self._clock.now()
        with self._store.read() as db:
            require_agent(db, by)
            customer = require_customer(db, customer_id)
            return _page(db, customer, now)


def _promised(db: Connection, same: Sequence[Id]) -> tuple[Promise, ...]:
    """What is promised and open; also what is kept as one desk says, and not as another."""
    still = promises.open_with(db, same, _MOST_OWED)
    torn = promises.torn_with(db, same, _MOST_OWED)
    return (*still, *(one for one in torn if one.kept_at is not None))


def _page(db: Connection, customer: Customer, now: int) -> PresencePage:
    same = customers.same_person(db, customer.customer_id)
    here = open_here.find(db)
    now_open = here.interaction_id if here and here.customer_id in same else b""
    log = entries.of_interaction(db, now_open) if now_open else []
    standing = effective(log, undone_ids(log))
    promised = _promised(db, same)
    told_twice = told_of_promises(db, same) if any(one.as_told for one in promised) else {}
    owed = still_ours(mistakes.open_with(db, same, _MOST_OWED), promised, now, told_twice)
    late = promises.kept_late(db, same, _MOST_LATE)
    remembered = _memory(db, same, now_open)
    wrong = any(one.owing is Owing.MISTAKE for one in owed)
    broken = bool(late) or any(one.owing is Owing.LATE for one in owed)
    previous = interactions.last_but(db, same, now_open)
    ended = told_of.last_ended_covered(db, same)
    if ended and (previous is None or ended.interaction_id != previous.interaction_id):
        ended = None
    people = {one.owner_id for one in owed} | {one.owned_from for one in owed}
    people |= {one.last_step_by for one in owed} | {ended.owner_id if ended else None}
    return PresencePage(
        owed=owed,
        kept_late=late,
        told=tellings.fold(standing),
        speaker=speakers.fold(standing),
        known=good_to_know.shown(db, same, MOST_SHOWN),
        thanks=thanks.latest(db, same, 1),
        memory=remembered,
        rarity=rarity(previous.opened_at if previous else None, now),
        matters=_times(db, same, now_open),
        contented_years=contented_years(
            customer.since_at,
            now,
            mistakes=mistakes.count(db, same) if wrong else 0,
            unhappy=broken or remembered.worst is not None,
        ),
        ended_covered=ended,
        names=_names(db, people),
    )


def _memory(db: Connection, same: Sequence[Id], now_open: Id) -> Memory:
    """The newest outcomes are enough, unless there are more: then the index knows the rest."""
    outcomes = memory.outcomes(db, same, memories.NEWEST)
    within = memory.within(db, same, memories.NEWEST)
    told = [one for one in (*outcomes, *within) if one.interaction_id != now_open]
    best, worst = memories.best_of(told), memories.worst_of(told)
    if memories.NEWEST in {len(outcomes), len(within)}:
        best = memory.latest_of(db, same, memories.HAPPY)
        worst = memory.latest_of(db, same, memories.UNHAPPY)
    return Memory(
        best=best,
        worst=worst,
        last=outcomes[0] if outcomes else None,
        sum=memories.sum_of(outcomes),
        outcomes=len(outcomes),
    )


def _times(db: Connection, same: Sequence[Id], now_open: Id) -> Mapping[Id, MatterTimes]:
    contact = interactions.find(db, now_open) if now_open else None
    shown = {one.matter_id: one.since_at for one in matters.open_with(db, same, 9)}
    if contact and contact.matter_id and contact.matter_id not in shown:
        about = matters.find(db, contact.matter_id)
        shown |= {about.matter_id: about.since_at} if about else {}
    found = matters.times(db, list(shown)) if shown else {}
    return {
        matter_id: MatterTimes(
            matter_id=matter_id,
            contacts=contacts,
            since_at=min(first_at, shown[matter_id] or first_at),
        )
        for matter_id, (contacts, first_at) in found.items()
    }


def _names(db: Connection, people: set[Id | None]) -> Mapping[Id, str]:
    found = (agents.find(db, one) for one in people if one is not None)
    return {one.agent_id: one.name for one in found if one is not None}
