"""The mistake: what went wrong for a customer. It has one owner until it is settled.

It ends in three visible ways: their word that it is made good; "not ours", a decision with its
rule, told to them; or put right but they were not reached, closed by a lead after the set tries
and raised at the next contact. Only the first two settle it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from agent_desk.domain.entries import Entry
from agent_desk.domain.errors import RuleError
from agent_desk.domain.ids import Id


class MistakeEnd(StrEnum):
    """How a mistake stands."""

    OPEN = "open"
    CLEARED = "cleared"
    NOT_OURS = "not_ours"
    UNREACHED = "unreached"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One mistake.

    Attributes:
        owned_from: Who had it before its owner; None if nobody did.
        put_right_at: When it was put right, as we see it; only they can say it is made good.
        tries: How often they were not reached since.
        ended_text: Their word, or the rule it is "not ours" by.
        settled_at: When it was cleared or refused; None while it is to be raised.
        last_step: What was done about it last, by ``last_step_by``.
    """

    mistake_id: Id
    customer_id: Id
    text: str
    opened_at: int
    owned_at: int
    last_step_at: int
    interaction_id: Id | None = None
    matter_id: Id | None = None
    owner_id: Id | None = None
    owned_from: Id | None = None
    put_right_at: int | None = None
    tries: int = 0
    ended: MistakeEnd = MistakeEnd.OPEN
    ended_at: int | None = None
    ended_text: str = ""
    settled_at: int | None = None
    last_step: str = ""
    last_step_by: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MistakeOpened:
    """``mistake.opened``: what went wrong, in the entry's text; ``owner`` in hexadecimal."""

    owner: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MistakeOwned:
    """``mistake.owned``: somebody has it from now on, ``owner`` in hexadecimal."""

    owner: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MistakePutRight:
    """``mistake.put_right``: what was done about it, in the entry's text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MistakeTried:
    """``mistake.tried``: they were not reached; how it was tried, in the entry's text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MistakeCleared:
    """``mistake.cleared``: they see it as made good; their word is the entry's text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MistakeRefused:
    """``mistake.refused``: not ours, by a rule they were told; the rule is the entry's text."""

    step: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MistakeClosed:
    """``mistake.closed``: put right and not reached; a lead ends the tries."""


def require_tried(mistake: Mistake, tries: int) -> None:
    """Whether a lead may close it. Raises RuleError if not."""
    if mistake.put_right_at is None:
        raise RuleError(
            "This mistake is not put right yet.", "Put it right first, then tell them."
        )
    if mistake.tries < tries:
        raise RuleError(
            "They were tried {done} of {tries} times.",
            "Try again, or write a letter and log it.",
            done=mistake.tries,
            tries=tries,
        )


def fold(mistake_id: Id, entries: Iterable[Entry]) -> Mistake | None:
    """The mistake as its entries leave it, in order; None if nobody opened it."""
    mistake: Mistake | None = None
    for entry in entries:
        if entry.kind == "mistake.opened" and entry.customer_id is not None:
            mistake = _opened(mistake_id, entry.customer_id, entry)
        elif mistake is not None:
            mistake = _after(mistake, entry)
    return mistake


def _opened(mistake_id: Id, customer_id: Id, entry: Entry) -> Mistake:
    return Mistake(
        mistake_id=mistake_id,
        customer_id=customer_id,
        interaction_id=entry.interaction_id,
        matter_id=entry.matter_id,
        text=entry.text,
        opened_at=entry.at,
        owner_id=entry.id_in("owner") or entry.agent_id,
        owned_at=entry.at,
        last_step=entry.text,
        last_step_at=entry.at,
        last_step_by=entry.agent_id,
    )


def _after(mistake: Mistake, entry: Entry) -> Mistake:
    if entry.kind == "mistake.owned":
        return _owned(mistake, entry)
    if entry.kind == "mistake.put_right":
        return replace(_stepped(mistake, entry), put_right_at=entry.at, tries=0)
    if entry.kind == "mistake.tried":
        return replace(_stepped(mistake, entry), tries=mistake.tries + 1)
    end = _ENDS.get(entry.kind)
    if end is None:
        return mistake
    return replace(
        _stepped(mistake, entry),
        ended=end,
        ended_at=entry.at,
        ended_text=entry.text,
        settled_at=None if end is MistakeEnd.UNREACHED else entry.at,
    )


_ENDS = {
    "mistake.cleared": MistakeEnd.CLEARED,
    "mistake.refused": MistakeEnd.NOT_OURS,
    "mistake.closed": MistakeEnd.UNREACHED,
}


def _owned(mistake: Mistake, entry: Entry) -> Mistake:
    owner = entry.id_in("owner") or entry.agent_id
    if owner == mistake.owner_id:
        return mistake
    return replace(mistake, owner_id=owner, owned_at=entry.at, owned_from=mistake.owner_id)


def _stepped(mistake: Mistake, entry: Entry) -> Mistake:
    return replace(
        mistake,
        last_step=entry.text or mistake.last_step,
        last_step_at=entry.at,
        last_step_by=entry.agent_id,
    )
