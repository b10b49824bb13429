"""What a goodbye starts from: what the call told, what is open, and what is proposed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from agent_desk.actions.agents import require_agent
from agent_desk.actions.codes import proposed_for
from agent_desk.actions.publications import OwnTexts, codes_in_force, shipped
from agent_desk.domain import clock as clocks
from agent_desk.domain import tellings
from agent_desk.domain.clock import Clock
from agent_desk.domain.codes import Codes, SaidCodes
from agent_desk.domain.entries import Entry, effective, undone_ids
from agent_desk.domain.errors import NotFoundError
from agent_desk.domain.ids import Id
from agent_desk.domain.interactions import NeedMet
from agent_desk.domain.look_back import LookBack, LookBackAnswer, question_of
from agent_desk.domain.mistakes import Mistake
from agent_desk.domain.partings import is_plain
from agent_desk.domain.promises import Promise, is_late
from agent_desk.domain.tellings import Told
from agent_desk.store import (
    agents,
    customers,
    entries,
    interactions,
    matters,
    mistakes,
    private,
    promises,
)
from agent_desk.store import desk as desks
from agent_desk.store.connection import Connection, Store

_MOST = 20
_ENDS = frozenset({"mistake.cleared", "mistake.refused"})
_PROMISES = frozenset({"promise.made", "promise.moved"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Parting:
    """What a goodbye starts from.

    Attributes:
        log: The contact's entries that stand, in order.
        told: Need, words and feeling, as the call told them.
        promises: What is promised to them and not kept, the first due first.
        mistakes: Those open with them, and those this contact settled.
        codes: Proposed from earlier contacts about the same matter.
        offered: Every code, as they are in force now.
        do_not_call: They asked us not to ring.
        clock_is_wrong: No time is to be counted from this desk's clock.
        still_ours: A mistake is open with them, or a promise late.
        matter_open: The contact is about a matter that is open.
        look_back: The agent's question to themselves, and their answer if there is one.
        names: What the agents named above are called.
    """

    log: tuple[Entry, ...]
    told: Told
    promises: tuple[Promise, ...]
    mistakes: tuple[Mistake, ...]
    codes: SaidCodes
    do_not_call: bool
    clock_is_wrong: bool
    still_ours: bool
    matter_open: bool
    look_back: LookBack
    look_back_answer: LookBackAnswer | None
    names: Mapping[Id, str]
    offered: Codes = field(default_factory=Codes)

    def is_plain(self, need_met: NeedMet | None) -> bool:
        """Whether nothing is open, decided or promised, if this is answered."""
        return is_plain(
            self.log,
            need_met=need_met,
            still_ours=self.still_ours,
            matter_open=self.matter_open,
        )

    def promised_here(self) -> tuple[Promise, ...]:
        """What this contact promised, or found another time for; the first due first."""
        made = {entry.about_id for entry in self.log if entry.kind in _PROMISES}
        return tuple(one for one in self.promises if one.promise_id in made)


class Goodbye:
    """Reads what a goodbye starts from. Each method is one transaction."""

    def __init__(self, store: Store, clock: Clock, own: OwnTexts = shipped) -> None:
        self._store = store
        self._clock = clock
        self._own = own

    def parting(self, by: Id, interaction_id: Id) -> Parting:
        """What the goodbye of this contact starts from.

        Raises:
            NotFoundError: The contact was taken back.
        """
        now = self._clock.now()
        with self._store.read() as db:
            require_agent(db, by)
            contact = interactions.find(db, interaction_id)
            if contact is None:
                raise NotFoundError("This contact was taken back.", "Find them again.")
            log = standing_log(db, interaction_id)
            same = customers.same_person(db, contact.customer_id)
            customer = customers.find(db, contact.customer_id)
            promised = promises.open_with(db, same, _MOST)
            wrong = mistakes.open_with(db, same, _MOST)
            matter = matters.find(db, contact.matter_id) if contact.matter_id else None
            last = private.last_look_back(db, by, interaction_id)
            here = private.look_back_of(db, by, interaction_id)
            codes = codes_in_force(db, self._own)
            return Parting(
                log=log,
                told=tellings.fold(log),
                promises=promised,
                mistakes=(*wrong, *_settled_here(db, log, wrong)),
                codes=proposed_for(db, codes, interaction_id),
                offered=codes,
                do_not_call=bool(customer and customer.do_not_call),
                clock_is_wrong=clocks.trouble(desks.here(db).hlc, now) is not None,
                still_ours=bool(wrong) or any(is_late(one, now) for one in promised),
                matter_open=bool(matter and matter.open),
                look_back=here[0] if here else question_of(interaction_id, last),
                look_back_answer=here[1] if here else None,
                names=_names(db, promised),
            )


def standing_log(db: Connection, interaction_id: Id) -> tuple[Entry, ...]:
    """The entries of a contact that stand, in order."""
    log = entries.of_interaction(db, interaction_id)
    return tuple(effective(log, undone_ids(log)))


def leaves_nothing(
    db: Connection, interaction_id: Id, same: Sequence[Id], need_met: NeedMet | None, now: int
) -> bool:
    """Whether a contact that ends now leaves nothing open, decided or promised."""
    contact = interactions.find(db, interaction_id)
    matter = matters.find(db, contact.matter_id) if contact and contact.matter_id else None
    first_due = promises.open_with(db, same, 1)
    return is_plain(
        standing_log(db, interaction_id),
        need_met=need_met,
        still_ours=bool(mistakes.open_with(db, same, 1))
        or any(is_late(one, now) for one in first_due),
        matter_open=bool(matter and matter.open),
    )


def _settled_here(
    db: Connection, log: Sequence[Entry], still_open: Sequence[Mistake]
) -> list[Mistake]:
    known = {one.mistake_id for one in still_open}
    ended = dict.fromkeys(entry.about_id for entry in log if entry.kind in _ENDS)
    found = (mistakes.find(db, one) for one in ended if one is not None and one not in known)
    return [one for one in found if one is not None]


def _names(db: Connection, promised: Sequence[Promise]) -> Mapping[Id, str]:
    people = {one.owner_id for one in promised if one.owner_id is not None}
    found = (agents.find(db, one) for one in people)
    return {one.agent_id: one.name for one in found if one is not None}
