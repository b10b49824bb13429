"""What an agent decides for the customer who is with them, and what follows from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from agent_desk.actions import decided
from agent_desk.actions.agents import require_agent
from agent_desk.actions.policies import InForce, in_force
from agent_desk.actions.situations import (
    UNCHECKED,
    Asking,
    Here,
    Place,
    place_of,
    situation,
    used,
)
from agent_desk.actions.steps import Step, log, open_subjects, said, subjects
from agent_desk.actions.verdicts import Chosen, Judged, judge, require_allowed
from agent_desk.domain import tellings
from agent_desk.domain.agents import Role, require
from agent_desk.domain.clock import Clock
from agent_desk.domain.decisions import Decision, DecisionDeclined, DecisionState
from agent_desk.domain.entries import effective, undone_ids
from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.domain.ids import Id
from agent_desk.domain.matters import matter_of
from agent_desk.domain.mistakes import Mistake
from agent_desk.policy.decide import verdicts
from agent_desk.policy.policies import Word
from agent_desk.policy.situations import Situation
from agent_desk.policy.verdicts import Verdict
from agent_desk.store import agents, decisions, entries, interactions, mistakes, records
from agent_desk.store.connection import Connection, Store
from agent_desk.store.ids import new_id
from agent_desk.store.ledger import Subjects
from agent_desk.store.records import Numbered

__all__ = ["Asking", "Chosen", "DecidePage", "Decisions", "Numbered", "ToSay"]

_MOST = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidePage:
    """What may be decided for this customer now.

    Attributes:
        verdicts: In the policy's order; explained by ``policy.explain.explain``.
        decided: What was decided or asked for in this contact.
        matter_named: Whether it is said what the contact is about. While it is not, limits
            of a matter count the fullest of theirs: naming it may leave more.
        records: What it can be decided on, the newest first.
        about: The number of the record this contact is about; empty if of none.
        mistakes: Those that are open with them.
        need: What they need, or what was noted first; empty while nothing was.
    """

    in_force: InForce
    situation: Situation
    verdicts: tuple[Verdict, ...]
    decided: tuple[Decision, ...]
    matter_named: bool
    records: tuple[Numbered, ...] = ()
    about: str = ""
    mistakes: tuple[Mistake, ...] = ()
    need: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToSay:
    """What goes with one decision, filled; an empty text is not there.

    Attributes:
        title: With its amount.
        confirm: What they have to say yes to before it is done.
        say: What they are told, of a refusal too.
        internal: What only the agent reads.
        rule: What it is logged under, and the precedents with it; ``facts`` as literals.
        ask: Whether somebody can say yes where the agent may not.
    """

    kind: str
    title: str
    confirm: str
    say: str
    duty: str
    internal: str
    rule: str
    facts: Mapping[str, str]
    allowed: bool
    ask: bool


class Decisions:
    """Decisions. Each method is one transaction; what it decides is judged inside it.

    ``language`` is the one entries and what is said are written in.
    """

    def __init__(self, store: Store, clock: Clock, language: str = "en") -> None:
        self._store = store
        self._clock = clock
        self._language = language

    def page(self, by: Id, interaction_id: Id, asking: Asking = UNCHECKED) -> DecidePage:
        """What this agent may decide now, on what is known."""
        with self._store.read() as db:
            about = open_subjects(db, by, interaction_id)
            now = in_force(db)
            place = place_of(db, by, interaction_id, about.customer_id or b"")
            here = situation(db, now.policy, place, asking, self._clock.now())
            told = tuple(records.of_customer(db, place.customer_ids, _MOST))
            return DecidePage(
                in_force=now,
                situation=here,
                verdicts=verdicts(now.policy, here, used(db, place)),
                decided=decisions.of_interaction(db, interaction_id),
                matter_named=place.matter_id is not None,
                records=told,
                about=_about(place, told),
                mistakes=mistakes.open_with(db, place.customer_ids, _MOST),
                need=_need(db, interaction_id),
            )

    def to_say(
        self, by: Id, interaction_id: Id, chosen: Sequence[Chosen], asking: Asking = UNCHECKED
    ) -> tuple[ToSay, ...]:
        """What goes with each of these, whatever the policy says to it; filled."""
        with self._store.read() as db:
            here = self._here(db, by, interaction_id, asking)
            return tuple(_to_say(judge(db, here, one), one, self._language) for one in chosen)

    def sentence(
        self, by: Id, interaction_id: Id, chosen: Sequence[Chosen], asking: Asking = UNCHECKED
    ) -> str:
        """What to say to the customer about everything that is chosen, filled."""
        with self._store.read() as db:
            here = self._here(db, by, interaction_id, asking)
            said_of = (judge(db, here, one).say for one in chosen)
            return " ".join(one for one in said_of if one)

    def do(
        self, by: Id, interaction_id: Id, chosen: Sequence[Chosen], asking: Asking = UNCHECKED
    ) -> tuple[Step, ...]:
        """Decide everything that is chosen, or nothing of it; it is one step to take back.

        Raises:
            RuleError: The policy does not allow one of them, given those before it.
            BadInputError: Nothing is chosen, or one lacks its why or what it is decided on.
        """
        if not chosen:
            raise BadInputError("Nothing is chosen.", "Choose what you want to do.")
        step = new_id().hex()
        with self._store.write() as db:
            here = self._here(db, by, interaction_id, asking)
            made = []
            for one in chosen:
                judged = judge(db, here, one)
                require_allowed(judged, one, here.at)
                made.append(decided.take(db, _writing(here, step), judged, one))
            return tuple(made)

    def refuse(
        self,
        by: Id,
        interaction_id: Id,
        kind: str,
        asking: Asking = UNCHECKED,
        *,
        why: str = "",
        mistake_id: Id | None = None,
    ) -> Step:
        """Say no by the policy, and log the rule; it may say that a mistake is not ours.

        Raises:
            RuleError: The policy does not refuse it.
        """
        with self._store.write() as db:
            here = self._here(db, by, interaction_id, asking)
            judged = judge(db, here, Chosen(kind=kind))
            if not judged.verdict.word.refuses:
                raise RuleError(
                    "The policy does not refuse “{what}”.",
                    "Do it, or say that they did not want it.",
                    what=judged.title,
                )
            _require_open(db, here.place, mistake_id)
            return decided.refuse(db, _writing(here), judged, why, mistake_id)

    def not_our_mistake(self, by: Id, interaction_id: Id, mistake_id: Id, rule: str) -> Step:
        """It was not our mistake, by this rule, and they were told so: it ends there."""
        told = said(rule)
        with self._store.write() as db:
            here = self._here(db, by, interaction_id, UNCHECKED)
            _require_open(db, here.place, mistake_id)
            return decided.not_ours(db, _writing(here), mistake_id, told)

    def decline(
        self, by: Id, interaction_id: Id, kind: str, asking: Asking = UNCHECKED
    ) -> Step:
        """They did not want what was offered; what is offered next may come after it."""
        with self._store.write() as db:
            here = self._here(db, by, interaction_id, asking)
            judged = judge(db, here, Chosen(kind=kind))
            body = DecisionDeclined(
                kind=kind,
                subject=asking.subject,
                rule=judged.verdict.rule,
                policy=here.policy.version,
                facts=judged.facts,
            )
            about = replace(here.about, about_id=new_id())
            return log(
                db, "decision.declined", body, about, at=here.at, by=by, text=judged.title
            )

    def carry_out(
        self, by: Id, interaction_id: Id | None, decision_id: Id, reference: str = ""
    ) -> Step:
        """It is done: by a link or number, or without one. A promise to do it is kept."""
        with self._store.write() as db:
            decision = _taken(db, decision_id)
            if decision.carried_out_at is not None:
                raise RuleError("This is carried out already.")
            about = subjects(db, by, interaction_id, decision.customer_id)
            subject = replace(about, matter_id=decision.matter_id)
            writing = decided.Writing(
                about=subject,
                by=by,
                at=self._clock.now(),
                step=new_id().hex(),
                language=self._language,
            )
            return decided.carry_out(db, writing, decision, reference)

    def decide_anew(
        self,
        by: Id,
        decision_id: Id,
        chosen: Chosen,
        *,
        interaction_id: Id | None = None,
        asking: Asking = UNCHECKED,
    ) -> Step:
        """A lead decides anew, by name. What the agent decided stays as it is, and protected.

        Raises:
            RuleError: ``by`` is no lead, or it is never done.
            BadInputError: There is no line of why.
        """
        with self._store.write() as db:
            require(agents.find(db, by), Role.LEAD)
            before = _ended(db, decision_id)
            about = subjects(db, by, interaction_id, before.customer_id)
            here = self._anew(db, by, about, before, asking)
            judged = judge(db, here, chosen)
            if judged.verdict.word is Word.NEVER:
                raise RuleError(
                    "“{what}” is never done.", "Nobody may go beyond this.", what=judged.title
                )
            if not chosen.why.strip():
                raise BadInputError(
                    "This needs one line of why.", "Say why it is right for them."
                )
            writing = replace(_writing(here), instead_of=decision_id)
            return decided.take(db, writing, judged, chosen)

    def decided(self, by: Id, interaction_id: Id) -> tuple[Decision, ...]:
        """What was decided or asked for in one contact, in order."""
        with self._store.read() as db:
            require_agent(db, by)
            return decisions.of_interaction(db, interaction_id)

    def _here(self, db: Connection, by: Id, interaction_id: Id, asking: Asking) -> Here:
        about = open_subjects(db, by, interaction_id)
        place = place_of(db, by, interaction_id, about.customer_id or b"")
        return self._at(db, replace(about, matter_id=place.matter_id), place, asking)

    def _anew(
        self, db: Connection, by: Id, about: Subjects, before: Decision, asking: Asking
    ) -> Here:
        """The place of a decision, for a lead who decides it anew on the facts it had."""
        place = place_of(db, by, before.interaction_id or b"", before.customer_id)
        matter_id = before.matter_id or place.matter_id
        known = decided.read_facts(in_force(db).policy, before)
        asking = replace(
            asking,
            subject=asking.subject or before.subject,
            checked={**known, **asking.checked},
        )
        subject = replace(about, matter_id=matter_id)
        return self._at(db, subject, replace(place, matter_id=matter_id), asking)

    def _at(self, db: Connection, about: Subjects, place: Place, asking: Asking) -> Here:
        at, policy = self._clock.now(), in_force(db).policy
        return Here(
            about=about,
            place=place,
            policy=policy,
            situation=situation(db, policy, place, asking, at),
            by=place.agent_id,
            at=at,
            language=self._language,
        )


def _about(place: Place, told: Sequence[Numbered]) -> str:
    """The number of the record that opened the matter this contact is about."""
    if place.matter_id is None:
        return ""
    opened = (one for one in told if matter_of(one.record_id) == place.matter_id)
    return next((one.number for one in opened), "")


def _need(db: Connection, interaction_id: Id) -> str:
    log_of = entries.of_interaction(db, interaction_id)
    told = tellings.fold(effective(log_of, undone_ids(log_of)))
    contact = interactions.find(db, interaction_id)
    return told.need or (contact.first_note if contact else "")


def _to_say(judged: Judged, chosen: Chosen, language: str) -> ToSay:
    outcome = judged.verdict.outcome
    told = partial(judged.told, language=language)
    return ToSay(
        kind=chosen.kind,
        title=judged.title,
        confirm=told(outcome.confirm) if outcome else "",
        say=judged.say,
        duty=told(outcome.duty) if outcome else "",
        internal=told(outcome.internal) if outcome else "",
        rule=judged.verdict.rule,
        facts=judged.facts,
        allowed=judged.allowed,
        ask=judged.ask is not None,
    )


def _writing(here: Here, step: str = "") -> decided.Writing:
    """How what is decided here is written down; a step of its own unless one is named."""
    return decided.Writing(
        about=here.about,
        by=here.by,
        at=here.at,
        step=step or new_id().hex(),
        language=here.language,
    )


def _taken(db: Connection, decision_id: Id) -> Decision:
    decision = _ended(db, decision_id)
    if decision.state is not DecisionState.TAKEN:
        raise RuleError("There is nothing to carry out.")
    return decision


def _ended(db: Connection, decision_id: Id) -> Decision:
    decision = decisions.find(db, decision_id)
    if decision is None or not decision.state.ended:
        raise NotFoundError("This decision is not here.", "It may have been taken back.")
    return decision


def _require_open(db: Connection, place: Place, mistake_id: Id | None) -> None:
    """Whether this mistake is theirs and not settled."""
    if mistake_id is None:
        return
    mistake = mistakes.find(db, mistake_id)
    if mistake is None or mistake.customer_id not in place.customer_ids:
        raise NotFoundError("This mistake is not here.", "Look at what is still ours to clear.")
    if mistake.settled_at is not None:
        raise RuleError("This mistake is settled already.")
