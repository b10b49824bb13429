"""What the next shift is handed: who is open, what is due, what was changed and learned."""

from dataclasses import dataclass, replace

from agent_desk.actions.shift_log import ShiftLog, require_lead
from agent_desk.domain.clock import Clock
from agent_desk.domain.ids import Id
from agent_desk.domain.policies import PolicyVersion
from agent_desk.domain.shift_log import State, Unhappy, Wanted
from agent_desk.store import customers, policies, reviews, shift_stories
from agent_desk.store.connection import Connection, Store

_MOST_PEOPLE = 100
_MOST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class DueSoon:
    """A promise the next shift has to keep. Whose it is stands with the promise, not here."""

    promise_id: Id
    customer_id: Id
    customer_name: str
    text: str
    due_at: int
    zone: str
    whole_day: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NextShift:
    """The handover page.

    Attributes:
        more: Whether more people are open than stand here.
        changed: Policies published in the shift, the latest first.
        learned: What leads wrote when they reviewed it.
    """

    people: tuple[Unhappy, ...]
    more: bool
    due: tuple[DueSoon, ...]
    changed: tuple[PolicyVersion, ...]
    learned: tuple[str, ...]


class Handover:
    """The handover to the next shift. Raises RuleError unless for a lead."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def page(self, by: Id, wanted: Wanted) -> NextShift:
        """What is handed over at the end of a shift; the next one is taken to be as long."""
        log = ShiftLog(self._store, self._clock)
        still_open = replace(wanted, state=State.OPEN, words="")
        people = log.page(by, still_open, limit=_MOST_PEOPLE)
        with self._store.read() as db:
            require_lead(db, by)
            found = reviews.newest(db, wanted.from_at, wanted.to_at, wanted.branch, _MOST)
            return NextShift(
                people=people.people,
                more=people.after is not None,
                due=_due(db, wanted),
                changed=_changed(db, wanted),
                learned=tuple(one.learned for one in found),
            )


def _due(db: Connection, wanted: Wanted) -> tuple[DueSoon, ...]:
    until = 2 * wanted.to_at - wanted.from_at
    found = shift_stories.open_promises(db, wanted.to_at, until, wanted.branch, _MOST)
    return tuple(
        DueSoon(
            promise_id=one.promise_id,
            customer_id=one.customer_id,
            customer_name=named.name if named else "",
            text=one.text,
            due_at=one.due_at,
            zone=one.zone,
            whole_day=one.whole_day,
        )
        for one in found
        for named in [customers.find(db, one.customer_id)]
    )


def _changed(db: Connection, wanted: Wanted) -> tuple[PolicyVersion, ...]:
    found = (policies.find(db, one) for one in policies.newest_first(db))
    return tuple(
        one
        for one in found
        if one is not None and wanted.from_at <= one.published_at < wanted.to_at
    )
