"""What a customer who stands at the desk may read, and no more than that leaves the ledger."""

from dataclasses import dataclass

from agent_desk.actions.agents import require_agent
from agent_desk.actions.customers import require_customer
from agent_desk.domain.clock import Clock
from agent_desk.domain.ids import Id
from agent_desk.domain.promises import Promise
from agent_desk.store import agents, customers, entries, matters, mistakes, promises
from agent_desk.store.connection import Connection, Store

_MOST = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised:
    """A promise to them, as it was given.

    Attributes:
        due_at: By when, UTC microseconds; with ``whole_day`` the end of the day that was said.
        zone: Whose day that is.
        owner_name: Who sees to it; empty if nobody here does.
        as_told: They told us of it; this desk cannot see who gave it.
    """

    text: str
    due_at: int
    whole_day: bool
    zone: str = ""
    owner_name: str = ""
    as_told: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """Something that is open with them.

    Attributes:
        text: As their own papers name it; empty where only an agent's note does.
        since_at: UTC microseconds; 0 if undated.
        ours: Whether it is a mistake that we have to put right.
    """

    text: str
    since_at: int
    ours: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnedPage:
    """Their name, what we promised them, what is open with them.

    Attributes:
        language: That they speak, as a code; empty: not known.
    """

    name: str
    promised: tuple[Promised, ...]
    open: tuple[Open, ...]
    language: str = ""


class Turned:
    """Reads what the customer who is open may read. Each method is one transaction."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def page(self, by: Id, customer_id: Id) -> TurnedPage:
        """What to show them.

        Raises:
            NotFoundError: Nobody added them, or it was taken back.
        """
        with self._store.read() as db:
            require_agent(db, by)
            customer = require_customer(db, customer_id)
            same = customers.same_person(db, customer_id)
            given = promises.open_with(db, same, _MOST)
            wrong = mistakes.open_with(db, same, _MOST)
            return TurnedPage(
                name=customer.name,
                language=customer.language,
                promised=tuple(_promised(db, one) for one in given),
                open=(
                    *(Open(text="", since_at=one.opened_at, ours=True) for one in wrong),
                    *_matters(db, same),
                ),
            )


def _promised(db: Connection, promise: Promise) -> Promised:
    owner = agents.find(db, promise.owner_id) if promise.owner_id is not None else None
    return Promised(
        text=promise.text,
        due_at=promise.due_at,
        whole_day=promise.whole_day,
        zone=promise.zone,
        owner_name=owner.name if owner is not None else "",
        as_told=promise.as_told,
    )


def _matters(db: Connection, same: tuple[Id, ...] | list[Id]) -> list[Open]:
    """What they are in touch about.

    A matter opened at this desk is called by what an agent noted first, one that was renamed by
    what an agent called it: neither was written for them to read. Their order or invoice was.
    """
    found = matters.open_with(db, same, _MOST)
    log = entries.about(db, [matter.matter_id for matter in found])
    renamed = {entry.about_id for entry in log if entry.kind == "matter.renamed"}
    return [
        Open(
            text=matter.text if matter.source and matter.matter_id not in renamed else "",
            since_at=matter.since_at,
        )
        for matter in found
    ]
