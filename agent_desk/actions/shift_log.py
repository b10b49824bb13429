"""The shift, person by person. For leads alone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from agent_desk.domain.agents import Agent, Role, require
from agent_desk.domain.clock import Clock
from agent_desk.domain.ids import Id
from agent_desk.domain.interactions import Direction, Feeling, FeelingSource, NeedMet
from agent_desk.domain.shift_log import (
    Cause,
    ContactKey,
    ShiftContact,
    ShiftKey,
    State,
    Unhappy,
    Wanted,
    in_gravity,
)
from agent_desk.store import agents, customers, shift_log
from agent_desk.store.connection import Connection, Store
from agent_desk.store.prepared import Row
from agent_desk.store.shift_log import SECTIONS, Place

# More has come than can be told one by one: the page is read anew.
_MOST_NEW = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftPage:
    """A page of people.

    Attributes:
        people: Those whom a call still helps first; each section the latest first.
        after: Where the next page starts; None if this is the last.
        row: The newest entry this page knows of, for ``new_since``.
    """

    people: tuple[Unhappy, ...]
    after: ShiftKey | None
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class New:
    """What has changed since a row.

    Attributes:
        people: Who stands in the log anew, or stands otherwise.
        gone: Customers about whom something came and who do not stand in it.
        all_of_it: So much has come that the page is to be read anew.
    """

    row: int
    people: tuple[Unhappy, ...] = ()
    gone: tuple[Id, ...] = ()
    all_of_it: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPage:
    """Contacts in the order of time; ``after`` is None on the last page."""

    contacts: tuple[ShiftContact, ...]
    after: ContactKey | None


class ShiftLog:
    """The shift log. Each method is one transaction, and raises RuleError unless for a lead."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def page(
        self, by: Id, wanted: Wanted, *, after: ShiftKey | None = None, limit: int = 50
    ) -> ShiftPage:
        """Who left unhappy or has reason to be."""
        now = self._clock.now()
        with self._store.read() as db:
            require_lead(db, by)
            sections = sections_of(wanted)
            found = shift_log.page(db, wanted, sections, now, after=after, limit=limit)
            return ShiftPage(
                people=_told(db, wanted, now, found),
                after=found[-1].key if len(found) == limit else None,
                row=shift_log.last_row(db),
            )

    def count(self, by: Id, wanted: Wanted) -> int:
        """How many people that are. A number of customers, never of an agent's."""
        with self._store.read() as db:
            require_lead(db, by)
            return shift_log.count(db, wanted, sections_of(wanted), self._clock.now())

    def new_since(self, by: Id, wanted: Wanted, row: int) -> New:
        """Who stands otherwise since a row, as entries arrive."""
        now = self._clock.now()
        with self._store.read() as db:
            require_lead(db, by)
            newest = shift_log.last_row(db)
            touched = shift_log.touched_since(db, row, _MOST_NEW + 1)
            if len(touched) > _MOST_NEW:
                return New(row=newest, all_of_it=True)
            people = standing(db, wanted, now, touched)
            shown = {
                one for found in people for one in customers.same_person(db, found.customer_id)
            }
            gone = tuple(one for one in touched if one not in shown)
            return New(row=newest, people=people, gone=gone)

    def contacts(
        self, by: Id, wanted: Wanted, *, after: ContactKey | None = None, limit: int = 50
    ) -> ContactPage:
        """Every contact of the shift, those who said nothing among them."""
        with self._store.read() as db:
            require_lead(db, by)
            found = shift_log.contacts(db, wanted, self._clock.now(), after=after, limit=limit)
            told = tuple(map(_contact, found))
            return ContactPage(
                contacts=told, after=told[-1].key if len(told) == limit else None
            )

    def contact_count(self, by: Id, wanted: Wanted) -> int:
        """How many contacts that are."""
        with self._store.read() as db:
            require_lead(db, by)
            return shift_log.contact_count(db, wanted)

    def branches(self, by: Id) -> tuple[str, ...]:
        """The branches to choose from, by name."""
        with self._store.read() as db:
            require_lead(db, by)
            return tuple(shift_log.branches(db))


def require_lead(db: Connection, by: Id) -> Agent:
    """Who acts, if they are a lead here. Raises RuleError if not."""
    return require(agents.find(db, by), Role.LEAD)


def sections_of(wanted: Wanted) -> tuple[int, ...]:
    """The sections a state is shown in."""
    if wanted.state is None:
        return SECTIONS
    return SECTIONS[:-1] if wanted.state is State.OPEN else SECTIONS[-1:]


def standing(
    db: Connection, wanted: Wanted, now: int, customer_ids: Iterable[Id]
) -> tuple[Unhappy, ...]:
    """How these customers stand in the log, as far as they do."""
    same = {one for given in customer_ids for one in customers.same_person(db, given)}
    if not same:
        return ()
    wanted_sections = sections_of(wanted)
    found = shift_log.of_customers(db, wanted, now, same)
    return _told(db, wanted, now, [one for one in found if one.key.section in wanted_sections])


def _told(
    db: Connection, wanted: Wanted, now: int, places: Sequence[Place]
) -> tuple[Unhappy, ...]:
    """The people at these places, with everything that gives them reason."""
    by_person: Mapping[Id, list[_Given]] = defaultdict(list)
    if places:
        for row in shift_log.reasons(db, wanted, now, [one.person_id for one in places]):
            by_person[row[0]].append(_Given(*row))
    return tuple(_person(one, by_person[one.person_id], now) for one in places)


@dataclass(frozen=True, slots=True)
class _Given:
    """One row of ``store.shift_log.reasons``."""

    person_id: Id
    at: int
    sure: str
    again: int
    cut_off: int
    text: str
    ended_at: int | None
    interaction_id: Id | None
    feeling: str | None
    source: str | None
    words: str | None
    first_note: str | None
    matter: str | None
    stands_from: int
    branch_id: str
    asked_at: int | None
    answered_at: int | None
    state: str | None

    @property
    def causes(self) -> Iterable[Cause]:
        """What it is, as causes."""
        yield from map(Cause, self.sure.split())
        if self.again:
            yield Cause.AGAIN
        if self.cut_off:
            yield Cause.CUT_OFF

    def waited(self, now: int) -> int:
        """How long they waited for a yes, microseconds."""
        if self.asked_at is None:
            return 0
        until = now if self.state == "asked" else (self.answered_at or now)
        return max(0, until - self.asked_at)


def _person(place: Place, given: Sequence[_Given], now: int) -> Unhappy:
    late = [one.at for one in given if Cause.LATE in one.causes and one.ended_at is None]
    felt = next((one for one in given if one.feeling is not None), None)
    contacts = (one.interaction_id for one in given if one.interaction_id is not None)
    return Unhappy(
        customer_id=place.customer_id,
        name=place.name,
        state=State.MADE_GOOD if place.key.section == SECTIONS[-1] else State.OPEN,
        causes=in_gravity(cause for one in given for cause in one.causes),
        at=place.key.at,
        may_ring=place.may_ring,
        key=place.key,
        words=next((one.words for one in given if one.words), ""),
        feeling=Feeling(felt.feeling) if felt and felt.feeling else None,
        source=FeelingSource(felt.source) if felt and felt.source else None,
        about=next(
            (told for one in given if (told := one.matter or one.first_note or one.text)), ""
        ),
        branch_id=given[0].branch_id if given else "",
        late_since=min(late, default=None),
        waited=max((one.waited(now) for one in given), default=0),
        interaction_ids=tuple(dict.fromkeys(contacts)),
    )


def _contact(row: Row) -> ShiftContact:
    (
        interaction_id, customer_id, name, channel, at, branch_id, need_met, feeling, source,
        words, about, reason, result, again, causes, direction,
    ) = row  # fmt: skip
    return ShiftContact(
        interaction_id=interaction_id,
        customer_id=customer_id,
        name=name,
        channel=channel,
        direction=Direction(direction),
        at=at,
        branch_id=branch_id,
        need_met=NeedMet(need_met) if need_met else None,
        feeling=Feeling(feeling) if feeling else None,
        source=FeelingSource(source) if source else None,
        words=words,
        about=about,
        reason=reason,
        result=result,
        again=bool(again),
        causes=in_gravity(map(Cause, (causes or "").split())),
    )
