"""What colleagues ask of an agent from their own desks, and who else has a customer open."""

from dataclasses import dataclass

from agent_desk.actions.agents import require_agent
from agent_desk.actions.reaching import shares
from agent_desk.actions.waits import OFFERED_FOR, STANDS_FOR, WAITS_FOR
from agent_desk.domain.agents import Agent, Role
from agent_desk.domain.clock import Clock
from agent_desk.domain.decisions import Decision
from agent_desk.domain.for_lead import Asked as What
from agent_desk.domain.handovers import Handover
from agent_desk.domain.ids import Id
from agent_desk.store import (
    agents,
    customers,
    decisions,
    desk,
    for_lead,
    handovers,
    interactions,
)
from agent_desk.store.connection import Connection, Store

# A contact left open longer was forgotten, not held.
_HELD_FOR = 4 * 60 * 60 * 1_000_000
_MOST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Asks:
    """One thing a colleague asks.

    Attributes:
        subject_id: The question, the handover, or the contact to stand by in.
        colleague: Who asks; empty if that is not known.
        text: What for, with its money; of a handover, what is to be known.
    """

    subject_id: Id
    customer_id: Id
    customer: str
    colleague: str
    at: int
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What colleagues wait for, the longest wait first.

    Attributes:
        stand_by: Only a lead is asked.
    """

    stand_by: tuple[Asks, ...] = ()
    yeses: tuple[Asks, ...] = ()
    handovers: tuple[Asks, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """How it stands with those at other desks, for the contact that is open here.

    Attributes:
        held_by: Who has the same customer open at another desk.
        stood_by: The lead who has joined; empty while nobody has.
        asked_for_stand_by: Whether somebody was asked to join.
        shares: Whether what is written here reaches other desks now.
    """

    held_by: tuple[str, ...] = ()
    stood_by: str = ""
    asked_for_stand_by: bool = False
    shares: bool = False


class Colleagues:
    """Reads who else is with a customer. One transaction, nothing is written."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def beside(self, by: Id, interaction_id: Id) -> Beside:
        """Who else has the customer of this contact open, and who has joined it."""
        now = self._clock.now()
        with self._store.read() as db:
            require_agent(db, by)
            same = customers.same_person(db, interactions.customer_of(db, interaction_id))
            site = desk.here(db).site_id
            held = interactions.open_elsewhere(db, same, site, now - _HELD_FOR)
            asked = [
                one
                for one in for_lead.of_interaction(db, interaction_id)
                if one.what is What.STAND_BY
            ]
            joined = next((one.joined_by for one in asked if one.joined_by), None)
            names = (_name(db, one.agent_id) for one in held)
            return Beside(
                held_by=tuple(dict.fromkeys(name for name in names if name)),
                stood_by=_name(db, joined),
                asked_for_stand_by=bool(asked),
                shares=shares(db, now),
            )


def asked_of(db: Connection, by: Agent, now: int) -> Asked:
    """What colleagues ask of this person and wait for."""
    lead, me = Role.LEAD in by.roles, by.agent_id
    calls = for_lead.stand_by(db, now - STANDS_FOR, _MOST) if lead else ()
    waiting = decisions.asked_of(db, me, now - WAITS_FOR, _MOST)
    offered = handovers.offered_to(db, me, now - OFFERED_FOR, _MOST)
    return Asked(
        stand_by=tuple(
            _asks(db, one.interaction_id, one.customer_id, colleague=one.agent_id, at=one.at)
            for one in calls
            if one.agent_id != me
        ),
        yeses=tuple(_question(db, one) for one in waiting),
        handovers=tuple(_offer(db, one) for one in offered),
    )


def _question(db: Connection, one: Decision) -> Asks:
    return _asks(
        db, one.decision_id, one.customer_id, colleague=one.agent_id, at=one.at, text=one.text
    )


def _offer(db: Connection, one: Handover) -> Asks:
    return _asks(
        db,
        one.handover_id,
        one.customer_id,
        colleague=one.offered_by,
        at=one.offered_at,
        text=one.text,
    )


def _asks(
    db: Connection,
    subject_id: Id,
    customer_id: Id,
    *,
    colleague: Id | None,
    at: int,
    text: str = "",
) -> Asks:
    customer = customers.find(db, customer_id)
    return Asks(
        subject_id=subject_id,
        customer_id=customer_id,
        customer=customer.name if customer else "",
        colleague=_name(db, colleague),
        at=at,
        text=text,
    )


def _name(db: Connection, agent_id: Id | None) -> str:
    agent = agents.find(db, agent_id) if agent_id else None
    return agent.name if agent else ""
