"""The decision: what was done for a customer, or not, by which rule and on which facts.

It may begin with the question for a yes: the wait for it is the organisation's. Once taken it
is never overwritten; a lead makes a new one that names it.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.domain.promises import whole


class DecisionState(StrEnum):
    """How a decision stands."""

    ASKED = "asked"
    YES = "yes"
    TAKEN = "taken"
    REFUSED = "refused"
    DECLINED = "declined"
    NO = "no"

    @property
    def ended(self) -> bool:
        """Whether it is decided, one way or another."""
        return self not in {DecisionState.ASKED, DecisionState.YES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision.

    Attributes:
        at: When it was taken, refused, declined or asked about, UTC microseconds.
        subject: What was decided on, such as an order's number; empty if it is no one thing.
        minor: Its money in minor units of ``currency``; 0 if it has none.
        choice: What was chosen where it is no money.
        facts: Every fact looked at, as a JSON object of literals.
        carry_in: The system it is carried out in; empty if nothing is to be done.
        reference: The link or number it was carried out by.
        by_itself: The promise is to carry it out, because nobody has yet.
        is_case: The rule's owner is to read it.
        instead_of: The decision a lead made this one in place of.
        asked_of: Who is to say yes; None if nobody was asked, or if whoever was left or is away
            and another is still to be chosen.
        asked_at: When a yes was asked for; None if nobody was asked.
        answered_at: When it was given, or the agent decided instead.
        carried_by: Who carries it, where the agent did not have to wait any longer.
        clean_words: Their words on leaving, once a person took out what identifies.
        passed_at: When the question went on, because whoever was asked left or is away.
        passed_from: Who was asked before that.
    """

    decision_id: Id
    customer_id: Id
    kind: str
    state: DecisionState
    at: int
    branch_id: str
    site_id: Id
    interaction_id: Id | None = None
    matter_id: Id | None = None
    agent_id: Id | None = None
    subject: str = ""
    rule: str = ""
    policy: str = ""
    minor: int = 0
    currency: str = ""
    choice: str = ""
    text: str = ""
    why: str = ""
    facts: str = "{}"
    carry_in: str = ""
    carried_out_at: int | None = None
    reference: str = ""
    promise_id: Id | None = None
    by_itself: bool = False
    is_case: bool = False
    instead_of: Id | None = None
    asked_of: Id | None = None
    asked_at: int | None = None
    patience: int = 0
    then_decide: bool = False
    answered_at: int | None = None
    carried_by: Id | None = None
    clean_words: str = ""
    passed_at: int | None = None
    passed_from: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionTaken:
    """``decision.taken``: what is done; as it is told, in the entry's text.

    Attributes:
        amount: Minor units of ``currency``; None if it has no money.
        left: What there was of each limit before, by its name.
        counted: How far others were counted; ``this desk`` while there is no hub.
        say: What the customer was told.
        promise: What is promised with it, in hexadecimal.
        by_itself: That promise is to carry it out, because nobody has yet.
        step: What was done together, in hexadecimal: it is taken back together.
        beyond: The verdict a lead went beyond, by name.
    """

    kind: str = ""
    amount: int | None = None
    currency: str = ""
    choice: str = ""
    subject: str = ""
    rule: str = ""
    policy: str = ""
    facts: dict[str, str] = field(default_factory=dict)
    left: dict[str, int] = field(default_factory=dict)
    counted: str = ""
    why: str = ""
    reasons: tuple[str, ...] = ()
    carry_in: str = ""
    money_to: tuple[str, ...] = ()
    say: str = ""
    promise: str = ""
    by_itself: bool = False
    case: bool = False
    instead_of: str = ""
    beyond: str = ""
    step: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRefused:
    """``decision.refused``: what is not done, and its rule; what they were told is the text."""

    kind: str = ""
    subject: str = ""
    rule: str = ""
    policy: str = ""
    facts: dict[str, str] = field(default_factory=dict)
    why: str = ""
    reasons: tuple[str, ...] = ()
    mistake: str = ""
    step: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionDeclined:
    """``decision.declined``: it was offered, and they did not want it."""

    kind: str = ""
    subject: str = ""
    rule: str = ""
    policy: str = ""
    facts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionCarriedOut:
    """``decision.carried_out``: where, and the link or number of it; none for a tick."""

    where: str = ""
    reference: str = ""
    step: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionYesAsked:
    """``decision.yes_asked``: a yes was asked ``of`` a lead, who is named in hexadecimal."""

    of: str = ""
    kind: str = ""
    amount: int | None = None
    currency: str = ""
    choice: str = ""
    subject: str = ""
    rule: str = ""
    policy: str = ""
    facts: dict[str, str] = field(default_factory=dict)
    patience: int = 0
    then_decide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionYesGiven:
    """``decision.yes_given``: ``by`` whom; ``heard``: the agent was told so over the phone."""

    by: str = ""
    heard: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionYesRefused:
    """``decision.yes_refused``: ``by`` whom, in hexadecimal; why not, in the entry's text."""

    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionYesPassedOn:
    """``decision.yes_passed_on``: ``of`` whom it is asked now; nobody while none is chosen."""

    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionDecidedInstead:
    """``decision.decided_instead``: nobody waits any longer; who was asked carries it."""

    carried_by: str = ""
    step: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionWordsCleared:
    """``decision.words_cleared``: the text is theirs, without what identifies anybody."""


def waited(decision: Decision, now: int) -> int:
    """How long they waited for a yes, microseconds: the organisation's time."""
    if decision.asked_at is None:
        return 0
    until = decision.answered_at
    if until is None:
        until = decision.at if decision.state.ended else now
    return max(0, until - decision.asked_at)


def fold(decision_id: Id, entries: Iterable[Entry]) -> Decision | None:
    """The decision as its entries leave it, in order; None if nobody decided or asked."""
    decision: Decision | None = None
    for entry in entries:
        state = _STATES.get(entry.kind)
        if state is not None and entry.customer_id is not None:
            # What was decided stays: another entry about it does not write over it. A no may
            # have come too late for who no longer waited: what was given is given.
            if decision is None or decision.state in _NOT_DECIDED:
                decision = _decided(decision_id, decision, entry, state)
        elif decision is not None and entry.kind == "decision.yes_passed_on":
            decision = _passed_on(decision, entry)
        elif decision is not None:
            decision = _after(decision, entry)
    return decision


_NOT_DECIDED = frozenset({DecisionState.ASKED, DecisionState.YES, DecisionState.NO})
_STATES = {
    "decision.yes_asked": DecisionState.ASKED,
    "decision.taken": DecisionState.TAKEN,
    "decision.refused": DecisionState.REFUSED,
    "decision.declined": DecisionState.DECLINED,
}


def _decided(
    decision_id: Id, before: Decision | None, entry: Entry, state: DecisionState
) -> Decision:
    fields = entry.fields
    started = before or Decision(
        decision_id=decision_id,
        customer_id=entry.customer_id or b"",
        kind="",
        state=state,
        at=entry.at,
        branch_id=entry.branch_id,
        site_id=entry.site_id,
    )
    told = replace(
        started,
        customer_id=entry.customer_id or b"",
        state=state,
        at=entry.at,
        branch_id=entry.branch_id,
        site_id=entry.site_id,
        interaction_id=entry.interaction_id,
        matter_id=entry.matter_id,
        agent_id=entry.agent_id,
        text=entry.text,
        minor=whole(fields.get("amount")),
        facts=_as_json(fields.get("facts")),
        promise_id=entry.id_in("promise"),
        instead_of=entry.id_in("instead_of"),
        by_itself=fields.get("by_itself") is True,
        is_case=fields.get("case") is True,
        **_texts(fields, "kind", "subject", "rule", "policy", "currency", "choice"),
        **_texts(fields, "why", "carry_in"),
    )
    return _asked(told, entry) if state is DecisionState.ASKED else told


def _asked(told: Decision, entry: Entry) -> Decision:
    return replace(
        told,
        asked_of=entry.id_in("of"),
        asked_at=entry.at,
        patience=whole(entry.fields.get("patience")),
        then_decide=entry.fields.get("then_decide") is True,
        answered_at=None,
    )


def _passed_on(decision: Decision, entry: Entry) -> Decision:
    if decision.state is not DecisionState.ASKED:
        return decision
    return replace(
        decision,
        asked_of=entry.id_in("of"),
        passed_at=entry.at,
        passed_from=decision.asked_of or decision.passed_from,
    )


def _after(decision: Decision, entry: Entry) -> Decision:
    fields = entry.fields
    match entry.kind:
        case "decision.carried_out":
            return replace(
                decision,
                carried_out_at=entry.at,
                **_texts(fields, "reference"),
                carry_in=str(fields.get("where", "")) or decision.carry_in,
            )
        case "decision.yes_given" if decision.state is DecisionState.ASKED:
            return replace(decision, state=DecisionState.YES, answered_at=entry.at)
        case "decision.yes_refused" if decision.state is DecisionState.ASKED:
            return replace(
                decision, state=DecisionState.NO, answered_at=entry.at, why=entry.text
            )
        case "decision.decided_instead":
            return replace(decision, answered_at=entry.at, carried_by=entry.id_in("carried_by"))
        case "decision.words_cleared":
            return replace(decision, clean_words=entry.text)
    return decision


def _texts(fields: Mapping[str, object], *names: str) -> dict[str, Any]:
    return {name: str(fields.get(name, "")) for name in names}


def _as_json(facts: object) -> str:
    told = facts if isinstance(facts, dict) else {}
    return json.dumps(told, ensure_ascii=False, sort_keys=True)
