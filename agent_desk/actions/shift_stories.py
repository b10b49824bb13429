"""One person of a shift, opened by a lead: what happened, who was with them, what was ours."""

from collections.abc import Iterator, Sequence

from agent_desk.actions.customers import require_customer
from agent_desk.actions.hindsight import inside_limits
from agent_desk.actions.shift_log import require_lead, standing
from agent_desk.domain.clock import Clock
from agent_desk.domain.customers import CustomerViewed
from agent_desk.domain.decisions import Decision, DecisionState, waited
from agent_desk.domain.for_lead import Asked
from agent_desk.domain.ids import Id
from agent_desk.domain.interactions import Interaction, NeedMet
from agent_desk.domain.memory import UNHAPPY
from agent_desk.domain.mistakes import Mistake
from agent_desk.domain.promises import Promise, is_late
from agent_desk.domain.shift_log import CUT_OFF, HUNG_UP, Wanted
from agent_desk.domain.shift_story import Happened, Part, Story
from agent_desk.store import (
    agents,
    customers,
    decisions,
    entries,
    for_lead,
    interactions,
    ledger,
    shift_stories,
)
from agent_desk.store.connection import Connection, Store
from agent_desk.store.ledger import Subjects

# The latest of a day with one person; more is in their history.
_MOST_CONTACTS = 50
_WHY = "shift"


class ShiftStories:
    """Opened people. Each method is one transaction, and raises RuleError unless for a lead."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def open(self, by: Id, customer_id: Id, wanted: Wanted) -> Story:
        """Read one person's shift, and write down that they were seen."""
        at = self._clock.now()
        with self._store.write() as db:
            require_lead(db, by)
            found = _story(db, customer_id, wanted, at)
            seen = Subjects(customer_id=customer_id)
            ledger.write(db, "customer.viewed", CustomerViewed(why=_WHY), seen, at=at, by=by)
            return found

    def again(self, by: Id, customer_id: Id, wanted: Wanted) -> Story:
        """Read it once more, as it has gone on while it is open."""
        with self._store.read() as db:
            require_lead(db, by)
            return _story(db, customer_id, wanted, self._clock.now())


def _story(db: Connection, customer_id: Id, wanted: Wanted, now: int) -> Story:
    customer = require_customer(db, customer_id)
    same = customers.same_person(db, customer_id)
    span = wanted.from_at, wanted.to_at
    contacts = shift_stories.contact_ids(db, same, *span, _MOST_CONTACTS)
    parts = [part for one in contacts for part in _of_contact(db, one, now)]
    parts += _decided_anew(db, same, parts)
    parts += [_promised(db, one, now) for one in shift_stories.promises(db, same, *span)]
    parts += [_wrong(db, one) for one in shift_stories.mistakes(db, same, *span)]
    whole = Wanted(from_at=wanted.from_at, to_at=wanted.to_at, branch=wanted.branch)
    found = standing(db, whole, now, [customer_id])
    order = list(Happened)
    return Story(
        customer_id=customer_id,
        name=customer.name,
        parts=tuple(sorted(parts, key=lambda one: (one.at, order.index(one.what)))),
        standing=found[0] if found else None,
        do_not_call=customer.do_not_call,
    )


def _of_contact(db: Connection, interaction_id: Id, now: int) -> Iterator[Part]:
    contact = interactions.find(db, interaction_id)
    if contact is None:
        return
    with_name = _with(db, contact)
    yield _came(db, contact, with_name)
    for decision in decisions.of_interaction(db, interaction_id):
        yield from _decided(db, decision, now)
    for asked in for_lead.of_interaction(db, interaction_id):
        if asked.what is not Asked.FOR_LEAD:
            yield Part(
                what=Happened.STOOD_BY,
                at=asked.at,
                subject_id=asked.entry_id,
                interaction_id=interaction_id,
                with_name=_name(db, asked.agent_id),
                done_at=asked.answered_at,
                settled=asked.what is Asked.ENDED,
            )
    for one in shift_stories.handovers(db, interaction_id):
        yield Part(
            what=Happened.HANDED_OVER,
            at=one.offered_at,
            subject_id=one.handover_id,
            interaction_id=interaction_id,
            ours=one.accepted_at is None,
            with_name=_name(db, one.offered_by),
            text=one.text,
            done_at=one.accepted_at,
            owner_name=_name(db, one.offered_to),
        )
    yield from _left(contact, with_name)


def _came(db: Connection, contact: Interaction, with_name: str) -> Part:
    times = (
        shift_stories.nth_about(db, contact.matter_id, contact.opened_at)
        if contact.matter_id and not contact.is_ours
        else 0
    )
    return Part(
        what=Happened.CAME,
        at=contact.opened_at,
        subject_id=contact.interaction_id,
        interaction_id=contact.interaction_id,
        ours=times > 1,
        with_name=with_name,
        text=contact.first_note,
        channel=contact.channel,
        we_came=contact.is_ours,
        times=times,
    )


def _left(contact: Interaction, with_name: str) -> Iterator[Part]:
    if contact.closed_at is None:
        return
    unhappy = contact.feeling in UNHAPPY or contact.need_met is NeedMet.NOT_YET
    yield Part(
        what=Happened.LEFT,
        at=contact.closed_at,
        subject_id=contact.interaction_id,
        interaction_id=contact.interaction_id,
        ours=unhappy or contact.result in {HUNG_UP, CUT_OFF},
        with_name=with_name,
        words=contact.words,
        need_met=contact.need_met,
        feeling=contact.feeling,
        source=contact.feeling_source,
        result=contact.result,
    )


def _decided(db: Connection, decision: Decision, now: int) -> Iterator[Part]:
    if decision.asked_at is not None:
        yield Part(
            what=Happened.WAITED,
            at=decision.asked_at,
            subject_id=decision.decision_id,
            interaction_id=decision.interaction_id,
            ours=True,
            with_name=_name(db, decision.agent_id),
            text=decision.text,
            waited=waited(decision, now),
            inside=inside_limits(db, decision),
            owner_name=_name(db, decision.asked_of),
        )
    if decision.state in {DecisionState.TAKEN, DecisionState.REFUSED}:
        refused = decision.state is DecisionState.REFUSED
        yield Part(
            what=Happened.REFUSED if refused else Happened.DECIDED,
            at=decision.at,
            subject_id=decision.decision_id,
            interaction_id=decision.interaction_id,
            with_name=_name(db, decision.agent_id),
            text=decision.text,
            kind=decision.kind,
            minor=decision.minor,
            currency=decision.currency,
        )


def _decided_anew(db: Connection, same: Sequence[Id], parts: Sequence[Part]) -> Iterator[Part]:
    """What a lead decided in place of something in this story, whenever that was."""
    told = {one.subject_id for one in parts}
    for decision in decisions.made_anew(db, same):
        if decision.instead_of in told:
            yield Part(
                what=Happened.DECIDED_ANEW,
                at=decision.at,
                subject_id=decision.decision_id,
                with_name=_name(db, decision.agent_id),
                text=decision.text,
                words=decision.why,
            )


def _promised(db: Connection, promise: Promise, now: int) -> Part:
    return Part(
        what=Happened.PROMISED,
        at=promise.made_at,
        subject_id=promise.promise_id,
        interaction_id=promise.interaction_id,
        ours=is_late(promise, now),
        text=promise.text,
        due_at=promise.due_at,
        zone=promise.zone,
        whole_day=promise.whole_day,
        done_at=promise.kept_at,
        settled=promise.kept_at is not None,
        owner_name=_name(db, promise.owner_id),
    )


def _wrong(db: Connection, mistake: Mistake) -> Part:
    return Part(
        what=Happened.WENT_WRONG,
        at=mistake.opened_at,
        subject_id=mistake.mistake_id,
        interaction_id=mistake.interaction_id,
        ours=True,
        text=mistake.text,
        words=mistake.ended_text,
        done_at=mistake.put_right_at,
        settled=mistake.settled_at is not None,
        owner_name=_name(db, mistake.owner_id),
    )


def _with(db: Connection, contact: Interaction) -> str:
    """Who was with them; another system may name somebody who is nobody here."""
    if contact.agent_id is not None:
        return _name(db, contact.agent_id)
    told = entries.about(db, [contact.interaction_id])
    named = (str(one.fields.get("agent_name", "")) for one in told if one.noun == "moment")
    return next((name for name in named if name), "")


def _name(db: Connection, agent_id: Id | None) -> str:
    found = agents.find(db, agent_id) if agent_id else None
    return found.name if found else ""
