"""One contact with a customer: opened, noted, closed with its outcome."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from agent_desk.domain.entries import Entry
from agent_desk.domain.errors import RuleError
from agent_desk.domain.ids import Id

Word = TypeVar("Word", bound=StrEnum)


class NeedMet(StrEnum):
    """Do they have what they needed?"""

    YES = "yes"
    IN_PART = "in_part"
    NOT_YET = "not_yet"


class Feeling(StrEnum):
    """How they leave: five words, worst first, and an honest sixth."""

    MISERABLE = "miserable"
    LET_DOWN = "let_down"
    SETTLED = "settled"
    GLAD = "glad"
    CARED_FOR = "cared_for"
    COULD_NOT_TELL = "could_not_tell"


class FeelingSource(StrEnum):
    """Where the feeling comes from. Never mixed: impressions alone make no average."""

    THEIR_WORDS = "their_words"
    OUR_IMPRESSION = "our_impression"
    COULD_NOT_TELL = "could_not_tell"


class Direction(StrEnum):
    """Who got in touch with whom."""

    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a contact ended, for the customer.

    Attributes:
        need_met: None if it is not said, which is no answer.
        feeling: None likewise; whoever looked and could not tell says so instead.
        source: None with a feeling that is not said.
        reason: Why they were in touch, as a code of domain/codes.py; empty if not said.
        result: What came of it, likewise.
    """

    need_met: NeedMet | None
    feeling: Feeling | None
    source: FeelingSource | None
    words: str = ""
    reason: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction:
    """One contact, open or closed.

    Attributes:
        channel: ``call``, ``visit``, ``chat``, ``message``.
        feeling: Also known for imported contacts, which have no source.
        first_note: What was written down first; names the matter if it stays open.
        reason: Why they were in touch, as a code; ``result``: what came of it.
        direction: Imported contacts and old entries do not say: they got in touch with us.
        passed_to: Who says goodbye instead of whoever opened it, who has left or is away.
    """

    interaction_id: Id
    customer_id: Id
    channel: str
    opened_at: int
    agent_id: Id | None = None
    site_id: Id | None = None
    closed_at: int | None = None
    need_met: NeedMet | None = None
    feeling: Feeling | None = None
    feeling_source: FeelingSource | None = None
    words: str = ""
    matter_id: Id | None = None
    first_note: str = ""
    branch_id: str = ""
    reason: str = ""
    result: str = ""
    direction: Direction = Direction.IN
    passed_to: Id | None = None
    passed_at: int | None = None

    @property
    def is_ours(self) -> bool:
        """Whether we got in touch with them: they did not come to us once more."""
        return self.direction is Direction.OUT


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionOpened:
    """``interaction.opened``: they are with us now; ``direction`` is left out if they came."""

    channel: str = "call"
    direction: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionNoted:
    """``interaction.noted``: what mattered, in the entry's text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionJoined:
    """``interaction.joined``: it is about the matter the entry names, perhaps a new one."""

    opened: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionClosed:
    """``interaction.closed``: the outcome; their own words are the entry's text."""

    need_met: str = ""
    feeling: str = ""
    source: str = ""
    reason: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionPassedOn:
    """``interaction.passed_on``: ``to``, in hexadecimal, says goodbye instead."""

    to: str = ""


def check(outcome: Outcome, *, plain: bool = False) -> Outcome:
    """The outcome, if it can be logged.

    Args:
        outcome: How the contact ended.
        plain: Nothing is open, decided or promised; only then how they leave may be unsaid.

    Raises:
        RuleError: It is not said how they leave, or it contradicts its source.
    """
    if outcome.feeling is None and outcome.source is None and plain:
        return outcome
    if outcome.feeling is None:
        raise RuleError("It is not said how they leave.", "Say it, or that you could not tell.")
    could_not_tell = outcome.feeling is Feeling.COULD_NOT_TELL
    if could_not_tell != (outcome.source is FeelingSource.COULD_NOT_TELL):
        raise RuleError(
            "A feeling needs its source.",
            "Say whether it is in their words or our impression, or that you could not tell.",
        )
    if outcome.source is FeelingSource.THEIR_WORDS and not outcome.words.strip():
        raise RuleError(
            "Their words are missing.",
            "Write what they said, or say that it is our impression.",
        )
    return outcome


def fold(interaction_id: Id, entries: Iterable[Entry]) -> Interaction | None:
    """The contact as its entries leave it, in order; None if nobody opened it."""
    contact: Interaction | None = None
    for entry in entries:
        contact = continued(interaction_id, contact, entry)
    return contact


def continued(
    interaction_id: Id, contact: Interaction | None, entry: Entry
) -> Interaction | None:
    """The contact after one more entry."""
    if entry.kind == "interaction.opened" and entry.customer_id is not None:
        return _opened(interaction_id, entry.customer_id, entry)
    return None if contact is None else _after(contact, entry)


def choice(words: type[Word], fields: Mapping[str, object], name: str) -> Word | None:
    """The field as one of ``words``; None for a word this version does not know."""
    try:
        return words(str(fields.get(name)))
    except ValueError:
        return None


def _opened(interaction_id: Id, customer_id: Id, entry: Entry) -> Interaction:
    return Interaction(
        interaction_id=interaction_id,
        customer_id=customer_id,
        channel=str(entry.fields.get("channel", "call")),
        direction=choice(Direction, entry.fields, "direction") or Direction.IN,
        opened_at=entry.at,
        agent_id=entry.agent_id,
        site_id=entry.site_id,
        branch_id=entry.branch_id,
    )


def _after(contact: Interaction, entry: Entry) -> Interaction:
    if entry.kind == "interaction.closed":
        fields = entry.fields
        return replace(
            contact,
            closed_at=entry.at,
            need_met=choice(NeedMet, fields, "need_met"),
            feeling=choice(Feeling, fields, "feeling"),
            feeling_source=choice(FeelingSource, fields, "source"),
            words=entry.text or contact.words,
            matter_id=entry.matter_id or contact.matter_id,
            reason=str(fields.get("reason", "")),
            result=str(fields.get("result", "")),
        )
    return replace(contact, **_during(contact, entry))


def _during(contact: Interaction, entry: Entry) -> Mapping[str, Any]:
    """What an entry changes of a contact that goes on; a need names the matter best."""
    changed: Mapping[str, Any] = {}
    match entry.kind:
        case "interaction.noted":
            changed = {"first_note": contact.first_note or entry.text}
        case "interaction.needed":
            changed = {"first_note": entry.text}
        case "interaction.quoted":
            changed = {"words": entry.text}
        case "interaction.joined" | "interaction.moved":
            changed = {"matter_id": entry.matter_id}
        case "interaction.passed_on":
            changed = {"passed_to": entry.id_in("to"), "passed_at": entry.at}
        case "interaction.ended_covered":
            changed = {"closed_at": entry.at}
    return changed
