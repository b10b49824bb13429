"""What can be done with a ledger, each noun's object made here and nowhere else.

What no call needs at once is made when it is first asked for: its layers are imported then.
"""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.actions.answers import Answers
    from agent_desk.actions.cases import Cases
    from agent_desk.actions.policies import Policies
    from agent_desk.actions.prompts import Prompts
    from agent_desk.actions.publications import OwnTexts
    from agent_desk.desk.child import Child
    from agent_desk.desk.decide.steps import Deciding
    from agent_desk.desk.doings import Doings
    from agent_desk.desk.lead.doings import LeadDoings
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.errors import WorldError
    from agent_desk.settings import Settings
    from agent_desk.store.connection import Store


def doings(
    store: Store,
    clock: Clock,
    settings: Settings,
    own: OwnTexts,
    warnings: tuple[WorldError, ...] = (),
    *,
    language: str = "en",
    exporting: Callable[[tuple[str, ...]], Child | None] = lambda _arguments: None,
) -> Doings:
    """What can be done with a ledger: one object for each noun.

    Args:
        store: The ledger.
        clock: What time it is.
        settings: What the machine and the user set.
        own: What holds where no lead published anything.
        warnings: What is to be told about how the desk is set.
        language: The one decisions are written and said in.
        exporting: How to write a file beside the desk.
    """
    from agent_desk.actions.agents import Agents
    from agent_desk.actions.arrival import Arrival
    from agent_desk.actions.colleagues import Colleagues
    from agent_desk.actions.corrections import Corrections
    from agent_desk.actions.customers import Customers
    from agent_desk.actions.desk import Desk
    from agent_desk.actions.goodbye import Goodbye
    from agent_desk.actions.hard_moments import HardMoments
    from agent_desk.actions.interactions import Interactions
    from agent_desk.actions.line_steps import LineSteps
    from agent_desk.actions.mistakes import Mistakes
    from agent_desk.actions.moves import Moves
    from agent_desk.actions.people import People
    from agent_desk.actions.presence import Presence
    from agent_desk.actions.private import Private
    from agent_desk.actions.promises import Promises
    from agent_desk.actions.publications import Publications
    from agent_desk.actions.signing_in import SigningIn
    from agent_desk.actions.talks import Talks
    from agent_desk.actions.turned import Turned
    from agent_desk.actions.upkeep import Upkeep
    from agent_desk.desk.doings import Doings

    lead = partial(_lead, store, clock, settings, own, exporting=exporting, language=language)
    signing_in = SigningIn(store, clock, pin_required=settings.sign_in == "pin")
    return Doings(
        agents=Agents(store, clock),
        arrival=Arrival(store, clock, settings.lease_days),
        answers=cache(partial(_answers_of, store, clock)),
        colleagues=Colleagues(store, clock),
        corrections=Corrections(store, clock),
        customers=Customers(store, clock, settings.region, settings.lease_days),
        hard_moments=HardMoments(store, clock),
        interactions=Interactions(store, clock, settings.lease_days),
        presence=Presence(store, clock),
        mistakes=Mistakes(store, clock, settings.mistake_tries),
        promises=Promises(store, clock),
        goodbye=Goodbye(store, clock, own),
        private=Private(store, clock),
        prompts=cache(partial(_prompts_of, store, clock, own)),
        line_steps=LineSteps(
            store, clock, region=settings.region, facts=settings.speaker_facts
        ),
        moves=Moves(store, clock),
        policies=cache(partial(_policies_of, store, clock)),
        publications=Publications(store, clock, own),
        cases=cache(partial(_cases_of, store, clock)),
        people=People(store, clock),
        signing_in=signing_in,
        desk=Desk(store, clock),
        upkeep=Upkeep(store),
        talks=Talks(store, clock, signing_in, settings.lease_days),
        turned=Turned(store, clock),
        deciding=cache(partial(_deciding, store, clock, language)),
        lead=cache(lead),
        warnings=warnings,
    )


def _deciding(store: Store, clock: Clock, language: str) -> Deciding:
    """What is read and done while deciding."""
    from agent_desk.actions.agents import Agents
    from agent_desk.actions.decisions import Decisions
    from agent_desk.actions.handovers import Handovers
    from agent_desk.actions.policies import Policies
    from agent_desk.actions.precedents import Precedents
    from agent_desk.actions.yeses import Yeses
    from agent_desk.desk.decide.steps import Deciding

    return Deciding(
        agents=Agents(store, clock),
        decisions=Decisions(store, clock, language),
        policies=Policies(store, clock),
        precedents=Precedents(store, clock),
        yeses=Yeses(store, clock, language),
        handovers=Handovers(store, clock),
    )


def _answers_of(store: Store, clock: Clock) -> Answers:
    """Answers to colleagues: a yes needs what policies do."""
    from agent_desk.actions.answers import Answers

    return Answers(store, clock)


def _lead(
    store: Store,
    clock: Clock,
    settings: Settings,
    own: OwnTexts,
    *,
    exporting: Callable[[tuple[str, ...]], Child | None],
    language: str,
) -> LeadDoings:
    """What only leads do."""
    from PySide6.QtCore import QTimeZone

    from agent_desk.actions.decisions import Decisions
    from agent_desk.actions.next_shift import Handover
    from agent_desk.actions.publications import Publications
    from agent_desk.actions.shift_cards import ShiftCards
    from agent_desk.actions.shift_log import ShiftLog
    from agent_desk.actions.shift_numbers import ShiftNumbers
    from agent_desk.actions.shift_reviews import ShiftReviews
    from agent_desk.actions.shift_steps import ShiftSteps
    from agent_desk.actions.shift_stories import ShiftStories
    from agent_desk.actions.signing_in import SigningIn
    from agent_desk.desk.lead.doings import LeadDoings
    from agent_desk.reading.dates import read_zone

    zone = read_zone(bytes(QTimeZone.systemTimeZoneId().data()).decode())
    return LeadDoings(
        log=ShiftLog(store, clock),
        stories=ShiftStories(store, clock),
        cards=ShiftCards(store, clock),
        reviews=ShiftReviews(store, clock),
        numbers=ShiftNumbers(store, clock, zone),
        steps=ShiftSteps(store, clock),
        decisions=Decisions(store, clock, language),
        signing_in=SigningIn(store, clock, pin_required=settings.sign_in == "pin"),
        next_shift=Handover(store, clock),
        codes=Publications(store, clock, own).codes,
        exporting=exporting,
    )


def _policies_of(store: Store, clock: Clock) -> Policies:
    """Policies, with the engine that reads them: no call waits for it to be imported."""
    from agent_desk.actions.policies import Policies

    return Policies(store, clock)


def _cases_of(store: Store, clock: Clock) -> Cases:
    """Cases, which are told with what policies call their facts."""
    from agent_desk.actions.cases import Cases

    return Cases(store, clock)


def _prompts_of(store: Store, clock: Clock, own: OwnTexts) -> Prompts:
    """The presence line, with what chooses for it: no call waits for it to be imported."""
    from agent_desk.actions.prompts import Prompts

    return Prompts(store, clock, own)
