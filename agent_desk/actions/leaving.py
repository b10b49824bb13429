"""What is open with somebody who leaves or is away, and how all of it goes to somebody else.

Promises, mistakes, goodbyes that were not said and offers nobody accepted yet go to whoever is
named. So does a question for a yes, to a lead: where whoever is named is none, or asked it
themselves, who asked chooses again. Nobody need join who is not here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from agent_desk.actions.waits import OFFERED_FOR, STANDS_FOR, WAITS_FOR
from agent_desk.domain import kinds
from agent_desk.domain.agents import Role, require_here
from agent_desk.domain.decisions import Decision, DecisionYesPassedOn
from agent_desk.domain.entries import Entry
from agent_desk.domain.errors import BadInputError
from agent_desk.domain.handovers import Handover, HandoverPassedOn
from agent_desk.domain.hard_moments import InteractionStandByEnded
from agent_desk.domain.ids import Id
from agent_desk.domain.interactions import InteractionPassedOn
from agent_desk.domain.mistakes import MistakeOwned
from agent_desk.domain.promises import PromiseOwned
from agent_desk.store import (
    agents,
    decisions,
    for_lead,
    handovers,
    interactions,
    ledger,
    mistakes,
    open_here,
    parked,
    promises,
)
from agent_desk.store.connection import Connection
from agent_desk.store.ledger import Subjects

# What an agent who leaves may take back by undoing: each is an entry of ``hand_on``.
WORDS = frozenset(
    {
        "promise.owned", "mistake.owned", "handover.passed_on", "decision.yes_passed_on",
        "interaction.passed_on", "interaction.stand_by_ended",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    """One entry that gives something away, not yet written."""

    word: str
    body: kinds.Body
    about: Subjects
    text: str = ""


def hand_on(
    db: Connection, agent_id: Id, hands_to: Id | None, *, at: int, by: Id
) -> list[Entry]:
    """Give what is open with somebody to a named person, and end what nobody need see to.

    Raises:
        BadInputError: Something is open and nobody is named, or they name themselves.
        RuleError: ``hands_to`` has left, or is away.
    """
    given = list(_ended(db, agent_id, at))
    if hands_to is not None:
        if hands_to == agent_id:
            raise BadInputError("Nobody hands over to themselves.", "Choose a colleague.")
        lead = Role.LEAD in require_here(agents.find(db, hands_to), at).roles
        given += _given(db, agent_id, hands_to, at, lead=lead)
    elif has_something_open(db, agent_id, at):
        raise BadInputError(
            "Something is still promised, still to be made good, or waited for from them.",
            "Say who sees to it from now on.",
        )
    _free_the_desk(db, agent_id, at)
    return [
        ledger.write(db, one.word, one.body, one.about, at=at, by=by, text=one.text)
        for one in given
    ]


def has_something_open(db: Connection, agent_id: Id, now: int) -> bool:
    """Whether something of theirs needs somebody else, ``now`` in UTC microseconds."""
    return bool(
        promises.owned_by(db, agent_id, 1)
        or mistakes.owned_by(db, agent_id, 1)
        or interactions.unfinished_by(db, agent_id, 1)
        or any(_offers(db, agent_id, now))
        or decisions.asked_of(db, agent_id, now - WAITS_FOR, 1)
    )


def _given(db: Connection, agent_id: Id, to: Id, now: int, *, lead: bool) -> Iterator[_Given]:
    owner = to.hex()
    for promise in promises.owned_by(db, agent_id, -1):
        about = _about(promise.customer_id, promise.matter_id, promise.promise_id)
        body = PromiseOwned(owner=owner)
        yield _Given(word="promise.owned", body=body, about=about, text=promise.text)
    for mistake in mistakes.owned_by(db, agent_id, -1):
        about = _about(mistake.customer_id, mistake.matter_id, mistake.mistake_id)
        yield _Given(word="mistake.owned", body=MistakeOwned(owner=owner), about=about)
    for contact in interactions.unfinished_by(db, agent_id, -1):
        about = Subjects(
            customer_id=contact.customer_id,
            interaction_id=contact.interaction_id,
            about_id=contact.interaction_id,
        )
        yield _Given(
            word="interaction.passed_on", body=InteractionPassedOn(to=owner), about=about
        )
    for offer in _offers(db, agent_id, now):
        yield _offer(offer, agent_id, owner)
    for asked in decisions.asked_of(db, agent_id, now - WAITS_FOR, -1):
        yield _question(asked, to if lead else None)


def _ended(db: Connection, agent_id: Id, now: int) -> Iterator[_Given]:
    """What they asked for and need no more."""
    for asked in for_lead.stand_by_of(db, agent_id, now - STANDS_FOR):
        about = Subjects(
            customer_id=asked.customer_id,
            interaction_id=asked.interaction_id,
            about_id=asked.interaction_id,
        )
        yield _Given(
            word="interaction.stand_by_ended", body=InteractionStandByEnded(), about=about
        )


def _offers(db: Connection, agent_id: Id, now: int) -> Iterator[Handover]:
    """Handovers to them or from them that somebody is still to accept."""
    since = now - OFFERED_FOR
    mine = handovers.offered_by(db, agent_id)
    yield from handovers.offered_to(db, agent_id, since, -1)
    yield from (one for one in mine if one.offered_at > since)


def _offer(offer: Handover, agent_id: Id, to: str) -> _Given:
    mine = offer.offered_to == agent_id
    body = HandoverPassedOn(to=to) if mine else HandoverPassedOn(owner=to)
    about = _about(offer.customer_id, offer.matter_id, offer.handover_id)
    return _Given(word="handover.passed_on", body=body, about=about, text=offer.text)


def _question(asked: Decision, to: Id | None) -> _Given:
    """Nobody says yes to themselves."""
    of = to.hex() if to is not None and to != asked.agent_id else ""
    about = _about(asked.customer_id, asked.matter_id, asked.decision_id)
    body = DecisionYesPassedOn(of=of)
    return _Given(word="decision.yes_passed_on", body=body, about=about, text=asked.text)


def _free_the_desk(db: Connection, agent_id: Id, at: int) -> None:
    """Whoever is open here with them waits, with what was being typed, for who takes over."""
    place = open_here.find(db)
    if place is not None and place.agent_id == agent_id:
        parked.park(db, place, at, for_call=True)


def _about(customer_id: Id, matter_id: Id | None, about_id: Id) -> Subjects:
    return Subjects(customer_id=customer_id, matter_id=matter_id, about_id=about_id)
