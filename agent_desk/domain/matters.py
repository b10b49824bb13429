"""What a customer is in touch about: one line, open until it is settled."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id, derived_id
from agent_desk.domain.interactions import Interaction, NeedMet, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """One thing a customer needs from us.

    Attributes:
        since_at: Open since, UTC microseconds; 0 when the source gives no date.
    """

    matter_id: Id
    customer_id: Id
    text: str
    since_at: int
    open: bool
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterOpened:
    """``matter.opened``: they are in touch about something new."""

    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterSettled:
    """``matter.settled``: they have what they needed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterRenamed:
    """``matter.renamed``: the entry's text says better what it is about."""


def matter_of(record_id: Id) -> Id:
    """The matter an imported record opens while it is not settled."""
    return derived_id("matter", record_id.hex())


def fold(matter_id: Id, entries: Iterable[Entry]) -> Matter | None:
    """The matter as its entries leave it, in order; None if nobody opened it."""
    matter: Matter | None = None
    for entry in entries:
        matter = continued(matter_id, matter, entry)
    return matter


def continued(matter_id: Id, matter: Matter | None, entry: Entry) -> Matter | None:
    """The matter after one more entry."""
    if entry.kind == "matter.opened":
        return _opened(matter_id, entry)
    if entry.kind == "matter.settled" and matter is not None:
        return replace(matter, open=False)
    if entry.kind == "matter.renamed" and matter is not None:
        return replace(matter, text=entry.text)
    return matter


def _opened(matter_id: Id, entry: Entry) -> Matter | None:
    if entry.customer_id is None:
        return None
    return Matter(
        matter_id=matter_id,
        customer_id=entry.customer_id,
        text=entry.text,
        since_at=entry.at,
        open=True,
        source=str(entry.fields.get("source", "")),
    )


def after(contact: Interaction, outcome: Outcome) -> str:
    """The kind of entry a contact leaves about its matter; empty for none.

    A need that was met settles the matter the contact was about. One that was not opens a
    matter, unless it was about one that is open already.
    """
    if outcome.need_met is NeedMet.YES and contact.matter_id is not None:
        return "matter.settled"
    if outcome.need_met in {NeedMet.IN_PART, NeedMet.NOT_YET} and contact.matter_id is None:
        return "matter.opened"
    return ""
