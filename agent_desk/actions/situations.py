"""The situation of the customer who is open: what is known, and what was used of each limit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from agent_desk.actions import speakers
from agent_desk.domain.decisions import Decision, DecisionState
from agent_desk.domain.errors import BadInputError
from agent_desk.domain.ids import Id
from agent_desk.policy.facts import Value
from agent_desk.policy.findings import Faulty
from agent_desk.policy.known_from import Seen, facts_from
from agent_desk.policy.policies import Per, Policy
from agent_desk.policy.situations import Counted, Situation, Usage, Used
from agent_desk.policy.values import value_of
from agent_desk.reading.dates import EPOCH, MICROSECOND, read_zone
from agent_desk.store import (
    customers,
    decisions,
    desk,
    interactions,
    matters,
    mistakes,
    records,
)
from agent_desk.store.connection import Connection
from agent_desk.store.decisions import Range
from agent_desk.store.ledger import Subjects

_ONE = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What an agent looks at when deciding.

    Attributes:
        subject: What is decided on, such as an order's number.
        checked: What they looked up or asked: values of facts; the rest is not checked.
        wished: The kinds of decision the customer asked for themselves.
        incidents: Those they are part of.
    """

    subject: str = ""
    checked: Mapping[str, Value] = field(default_factory=dict)
    wished: frozenset[str] = frozenset()
    incidents: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a decision is taken: what limits can be counted by.

    Attributes:
        matter_id: None while nobody said what the contact is about.
    """

    interaction_id: Id
    matter_id: Id | None
    customer_ids: tuple[Id, ...]
    agent_id: Id
    branch_id: str
    site_id: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """Who decides, for whom, when, by which policy, and what is known.

    Attributes:
        about: The subjects of what is written.
        at: UTC microseconds.
        language: In which it is written and said.
    """

    about: Subjects
    place: Place
    policy: Policy
    situation: Situation
    by: Id
    at: int
    language: str


UNCHECKED = Asking()


def read_checked(policy: Policy, written: Mapping[str, object]) -> dict[str, Value]:
    """What an agent typed or chose for facts, as values.

    Raises:
        BadInputError: It is no value of that fact, or there is no such fact.
    """
    found: dict[str, Value] = {}
    for name, given in written.items():
        fact = policy.facts.get(name)
        if fact is None:
            raise BadInputError("The policy has no fact “{name}”.", name=name[:60])
        try:
            found[name] = value_of(fact, given)
        except Faulty as faulty:
            raise faulty.problem from None
    return found


def place_of(db: Connection, by: Id, interaction_id: Id, customer_id: Id) -> Place:
    """Where an agent decides for the customer who is with them."""
    contact, here = interactions.find(db, interaction_id), desk.here(db)
    return Place(
        interaction_id=interaction_id,
        matter_id=contact.matter_id if contact else None,
        customer_ids=tuple(customers.same_person(db, customer_id)),
        agent_id=by,
        branch_id=here.branch_id,
        site_id=here.site_id,
    )


def place_of_decision(db: Connection, decision: Decision) -> Place:
    """Where a decision was taken."""
    return Place(
        interaction_id=decision.interaction_id or b"",
        matter_id=decision.matter_id,
        customer_ids=tuple(customers.same_person(db, decision.customer_id)),
        agent_id=decision.agent_id or b"",
        branch_id=decision.branch_id,
        site_id=decision.site_id,
    )


def situation(
    db: Connection, policy: Policy, place: Place, asking: Asking, now: int
) -> Situation:
    """What is known. What the agent looked up holds before what the desk has on record."""
    return Situation(
        facts={
            **facts_from(policy.facts, _seen(db, policy, place, asking)),
            **asking.checked,
        },
        now=moment(policy, now),
        subject=asking.subject,
        incidents=asking.incidents,
        asked=asking.wished,
    )


def moment(policy: Policy, at: int) -> datetime:
    """A time of the ledger on the policy's clock."""
    return (EPOCH + at * MICROSECOND).astimezone(read_zone(policy.zone))


def used(db: Connection, place: Place, until: int | None = None) -> Used:
    """What was used, by whoever, as far as this desk has heard; nothing that was taken back.

    ``until`` is for looking back, UTC microseconds: what came later is left out.
    """

    def answer(counted: Counted) -> Usage:
        return Usage(*_sum(db, place, counted, until))

    return answer


def _sum(db: Connection, place: Place, counted: Counted, until: int | None) -> decisions.Sum:
    declined = DecisionState.DECLINED if counted.declined else DecisionState.TAKEN
    since = (counted.since - EPOCH) // MICROSECOND if counted.since else -(1 << 63)
    asked = Range(kinds=counted.kinds, since=since, currency=counted.currency, state=declined)
    if until is not None:
        asked = replace(asked, until=until)
    if counted.per is Per.SUBJECT:
        return decisions.used_on(db, counted.subject, place.customer_ids, asked)
    if counted.per is Per.MATTER and place.matter_id is not None:
        return decisions.used_about(db, place.matter_id, asked)
    if counted.per is Per.MATTER and not counted.declined:
        return decisions.used_at_most(db, place.customer_ids, place.interaction_id, asked)
    # What was declined in a contact that names no matter was declined in this one alone.
    per = Per.INTERACTION if counted.per is Per.MATTER else counted.per
    ids: Mapping[Per, Sequence[Id | str]] = {
        Per.INTERACTION: [place.interaction_id],
        Per.CUSTOMER: place.customer_ids,
        Per.AGENT: [place.agent_id],
        Per.BRANCH: [place.branch_id],
        Per.DESK: [place.site_id],
    }
    return decisions.used_by(db, per.value, ids[per], asked)


def _seen(db: Connection, policy: Policy, place: Place, asking: Asking) -> Seen:
    """What the desk's records say about this customer and what is decided on."""
    customer = customers.find(db, place.customer_ids[0]) if place.customer_ids else None
    record = records.find(db, asking.subject, place.customer_ids) if asking.subject else None
    wrong = mistakes.open_with(db, place.customer_ids, _ONE)
    times = matters.times(db, [place.matter_id]) if place.matter_id else {}
    since = customer.since_at if customer else None
    return Seen(
        speaker=speakers.of(db, place.interaction_id).confirmed,
        theirs=record.theirs if record else None,
        record=record.details if record else {},
        mistake=bool(wrong),
        since=moment(policy, since).date() if since is not None else None,
        contacts=sum(count for count, _ in times.values()),
    )
