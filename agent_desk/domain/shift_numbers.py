"""Numbers of a shift: about customers and about us, never about one agent.

Each figure says how many it was counted out of, how many could not be counted, and who is
behind it. Its definition and its limits in words are in ``resources/shift``.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import StrEnum
from functools import cached_property
from statistics import median
from typing import TypeVar

from agent_desk.domain.ids import Id

# Below this many agents a figure would be about somebody.
FEWEST_AGENTS = 5
WINDOW_DAYS = 7
_DAY = 86_400_000_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Name(StrEnum):
    """Every figure, in the order it is shown."""

    UNHAPPY = "unhappy"
    OUTCOMES = "outcomes"
    PROMISES_KEPT = "promises_kept"
    PROMISES_LATE = "promises_late"
    WAITS = "waits"
    LONGEST_WAIT = "longest_wait"
    FIRST_CONTACT = "first_contact"
    REPEATS = "repeats"
    REASONS = "reasons"
    PROMPTS = "prompts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """How many there were on one day or in one week, which begins on a Monday.

    Attributes:
        value: None where it would be about fewer than five agents, by itself or by what is
            left when all others are taken away.
        n: Out of how many.
    """

    day: date
    value: float | None
    n: int
    people: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure.

    Attributes:
        value: A count, a share from 0 to 1, or microseconds; None if ``n`` is 0.
        n: Out of how many.
        left_out: How many could not be counted, such as those whose window is not over.
        people: The customers behind it.
        cell: Where it stands in a table: need and feeling, reason and result, or a prompt.
        source: Whose word a feeling is; empty where another system told it. Never mixed.
        window_days: For how long they had to stay away, or come again.
    """

    name: Name
    value: float | None
    n: int
    left_out: int = 0
    people: tuple[Id, ...] = ()
    cell: tuple[str, ...] = ()
    source: str = ""
    window_days: int = 0
    by_day: tuple[Point, ...] = ()
    by_week: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One contact, as far as numbers are made of it.

    Attributes:
        is_ours: We got in touch with them.
    """

    interaction_id: Id
    customer_id: Id
    person_id: Id
    at: int
    need_met: str = ""
    feeling: str = ""
    source: str = ""
    reason: str = ""
    result: str = ""
    matter_id: Id | None = None
    agent_id: Id | None = None
    is_ours: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened to a customer at a time: what gave reason, a promise, a wait.

    Attributes:
        good: Whether a promise was kept in time.
        length: How long a wait was, microseconds.
    """

    person_id: Id
    customer_id: Id
    at: int
    good: bool = False
    length: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What the numbers of one part of the log are made of.

    Attributes:
        contacts: Also those a window before and after the part.
        prompts: How often each was shown, followed and quieted in the months it touches.
    """

    from_at: int
    to_at: int
    now: int
    contacts: Sequence[Contact]
    reasons: Sequence[Event]
    promises: Sequence[Event]
    waits: Sequence[Event]
    prompts: Sequence[tuple[str, int, int, int]] = ()

    @property
    def within(self) -> list[Contact]:
        """The contacts of the part itself."""
        return [one for one in self.contacts if self.from_at <= one.at < self.to_at]


def may_be_shown(contacts: Iterable[Contact]) -> bool:
    """Whether no figure of these contacts is about fewer than five agents.

    Those of other systems are with nobody here, so there is nobody to be singled out.
    """
    known = {one.agent_id for one in contacts if one.agent_id is not None}
    return not known or len(known) >= FEWEST_AGENTS


def figures(read: Read, zone: tzinfo, window_days: int = WINDOW_DAYS) -> tuple[Figure, ...]:
    """Every figure of a part of the log, days and weeks by the clock of ``zone``."""
    within = read.within
    days = _Days(zone, within)
    lengths = [one.length for one in read.waits]
    kept = [one for one in read.promises if one.good]
    late = [one for one in read.promises if not one.good]
    unhappy = _counted_people(Name.UNHAPPY, read.reasons, within)
    everybody: list[Event | Contact] = [*within, *read.reasons]
    found = [
        days.counted(unhappy, read.reasons, everybody, distinct=True),
        *_outcomes(within),
        days.counted(_share(Name.PROMISES_KEPT, kept, read.promises), kept, read.promises),
        days.counted(_share(Name.PROMISES_LATE, late, read.promises), late, read.promises),
        days.counted(_waits(Name.WAITS, read.waits, median, lengths), read.waits, read.waits),
        _waits(Name.LONGEST_WAIT, read.waits, max, lengths),
        *_followed(read, within, days, window_days),
        *_reasons(within),
        *_prompts(read.prompts),
    ]
    return tuple(found)


def related(one: Contact, other: Contact) -> bool:
    """Whether two contacts of a person are about the same thing, as far as anybody said."""
    if one.matter_id is not None and other.matter_id is not None:
        return one.matter_id == other.matter_id
    if one.reason and other.reason:
        return one.reason == other.reason
    return True


def _people(events: Iterable[Event | Contact]) -> tuple[Id, ...]:
    """The customers, each person once, in the order they came."""
    by_person = {one.person_id: one.customer_id for one in events}
    return tuple(by_person.values())


def _counted_people(name: Name, events: Sequence[Event], within: Sequence[Contact]) -> Figure:
    """How many people, out of all who were in touch or had reason to be."""
    people = _people(events)
    everybody = {one.person_id for one in within} | {one.person_id for one in events}
    return Figure(name=name, value=len(people), n=len(everybody), people=people)


def _share(name: Name, some: Sequence[Event], of: Sequence[Event]) -> Figure:
    value = len(some) / len(of) if of else None
    return Figure(name=name, value=value, n=len(of), people=_people(some))


def _waits(
    name: Name,
    waits: Sequence[Event],
    measure: Callable[[Sequence[int]], float],
    lengths: Sequence[int],
) -> Figure:
    value = float(measure(lengths)) if lengths else None
    return Figure(name=name, value=value, n=len(waits), people=_people(waits))


def _outcomes(within: Sequence[Contact]) -> list[Figure]:
    """Need met by how they left; their words, our impression and other systems apart."""
    told = [one for one in within if one.need_met and one.feeling]
    sources = Counter(one.source for one in told)
    return [
        Figure(
            name=Name.OUTCOMES,
            value=len(group),
            n=sources[source],
            left_out=len(within) - len(told),
            people=_people(group),
            cell=(need, feeling),
            source=source,
        )
        for (source, need, feeling), group in _grouped(
            told, lambda one: (one.source, one.need_met, one.feeling)
        )
    ]


def _reasons(within: Sequence[Contact]) -> list[Figure]:
    told = [one for one in within if one.reason or one.result]
    return [
        Figure(
            name=Name.REASONS,
            value=len(group),
            n=len(told),
            left_out=len(within) - len(told),
            people=_people(group),
            cell=cell,
        )
        for cell, group in _grouped(told, lambda one: (one.reason, one.result))
    ]


def _grouped(
    contacts: Iterable[Contact], cell: Callable[[Contact], tuple[str, ...]]
) -> list[tuple[tuple[str, ...], list[Contact]]]:
    groups: Mapping[tuple[str, ...], list[Contact]] = defaultdict(list)
    for one in contacts:
        groups[cell(one)].append(one)
    return sorted(groups.items())


def _prompts(tallies: Sequence[tuple[str, int, int, int]]) -> list[Figure]:
    """How often a prompt that was shown was followed; quieted ones stand in ``left_out``."""
    return [
        Figure(
            name=Name.PROMPTS,
            value=followed / shown if shown else None,
            n=shown,
            left_out=quieted,
            cell=(prompt,),
        )
        for prompt, shown, followed, quieted in tallies
    ]


def _followed(
    read: Read, within: Sequence[Contact], days: "_Days", window_days: int
) -> list[Figure]:
    """First contact resolution and repeats, by who came again within the window.

    Whom we rang did not come: what we did ourselves is no repeat, and no first contact.
    """
    within = [one for one in within if not one.is_ours]
    window = window_days * _DAY
    by_person: Mapping[Id, list[Contact]] = defaultdict(list)
    theirs = (one for one in read.contacts if not one.is_ours)
    for one in sorted(theirs, key=lambda found: (found.at, found.interaction_id)):
        by_person[one.person_id].append(one)
    again = [one for one in within if _before(one, by_person[one.person_id], window)]
    came_again = {one.interaction_id for one in again}
    first = [one for one in within if one.need_met and one.interaction_id not in came_again]
    over = [one for one in first if one.at + window <= read.now]
    resolved = [
        one
        for one in over
        if one.need_met == "yes" and not _after(one, by_person[one.person_id], window)
    ]
    share = len(resolved) / len(over) if over else None
    return [
        days.counted(
            Figure(
                name=Name.FIRST_CONTACT,
                value=share,
                n=len(over),
                left_out=len(first) - len(over),
                people=_people(resolved),
                window_days=window_days,
            ),
            resolved,
            over,
        ),
        days.counted(
            Figure(
                name=Name.REPEATS,
                value=len(again),
                n=len(within),
                people=_people(again),
                window_days=window_days,
            ),
            again,
            within,
        ),
    ]


def _before(one: Contact, theirs: Sequence[Contact], window: int) -> bool:
    return any(related(one, other) for other in _between(theirs, one.at - window, one.at))


def _after(one: Contact, theirs: Sequence[Contact], window: int) -> bool:
    later = _between(theirs, one.at + 1, one.at + window + 1)
    return any(related(one, other) for other in later)


def _between(theirs: Sequence[Contact], from_at: int, to_at: int) -> Sequence[Contact]:
    start = bisect_left(theirs, from_at, key=lambda one: one.at)
    return theirs[start : bisect_left(theirs, to_at, key=lambda one: one.at)]


class _Days:
    """Figures by day and by week, where enough agents were there."""

    def __init__(self, zone: tzinfo, within: Sequence[Contact]) -> None:
        self._zone = zone
        self._within = within

    def day(self, at: int) -> date:
        """The day of a moment."""
        return (_EPOCH + timedelta(microseconds=at)).astimezone(self._zone).date()

    def week(self, at: int) -> date:
        """The Monday of its week."""
        day = self.day(at)
        return day - timedelta(days=day.weekday())

    def counted(
        self,
        figure: Figure,
        events: Iterable[Event | Contact],
        of: Iterable[Event | Contact],
        *,
        distinct: bool = False,
    ) -> Figure:
        """The figure with how many there were on each day and in each week, and of how many.

        ``distinct`` counts each person once a day, and once a week.
        """
        some, all_of = list(events), list(of)
        days, weeks = (
            self._points(some, all_of, span, shown, distinct=distinct)
            for span, shown in ((self.day, self._shown_days), (self.week, self._shown_weeks))
        )
        return replace(figure, by_day=days, by_week=weeks)

    @cached_property
    def _shown_days(self) -> dict[date, bool]:
        """Days of a week that is hidden are hidden, too: together they would be that week."""
        shown: dict[date, bool] = {}
        for week, contacts in _grouped_by(self.week, self._within).items():
            days = _grouped_by(self.day, contacts)
            shown |= _shown(days) if self._shown_weeks[week] else dict.fromkeys(days, False)
        return shown

    @cached_property
    def _shown_weeks(self) -> dict[date, bool]:
        return _shown(_grouped_by(self.week, self._within))

    @staticmethod
    def _points(
        events: Iterable[Event | Contact],
        of: Iterable[Event | Contact],
        span: Callable[[int], date],
        shown: Mapping[date, bool],
        *,
        distinct: bool,
    ) -> tuple[Point, ...]:
        some, all_of = _grouped_by(span, events), _grouped_by(span, of)
        return tuple(
            _point(day, some[day], all_of[day], distinct=distinct)
            if shown.get(day, False)
            else Point(day=day, value=None, n=0)
            for day in sorted({*some, *all_of, *shown})
        )


_Counted = TypeVar("_Counted", bound="Event | Contact")


def _grouped_by(
    span: Callable[[int], date], events: Iterable[_Counted]
) -> defaultdict[date, list[_Counted]]:
    found: defaultdict[date, list[_Counted]] = defaultdict(list)
    for one in events:
        found[span(one.at)].append(one)
    return found


def _shown(groups: Mapping[date, Sequence[Contact]]) -> dict[date, bool]:
    """Which may be shown beside their sum, so that no difference is about fewer than five.

    Where what is hidden is about too few agents by itself, the smallest of the others is
    hidden with it: secondary suppression (Hundepool et al., Statistical Disclosure Control,
    2012).
    """
    shown = {day: may_be_shown(group) for day, group in groups.items()}
    for day in sorted(groups, key=lambda day: (len(groups[day]), day)):
        hidden = [one for other, group in groups.items() if not shown[other] for one in group]
        if may_be_shown(hidden):
            break
        shown[day] = False
    return shown


def _point(
    day: date,
    some: Sequence[Event | Contact],
    of: Sequence[Event | Contact],
    *,
    distinct: bool,
) -> Point:
    people = _people(some)
    count, n = (len(people), len(_people(of))) if distinct else (len(some), len(of))
    return Point(day=day, value=count, n=n, people=people)
