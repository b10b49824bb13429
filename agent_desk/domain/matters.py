"""What a customer is in touch about: one line, open until it is settled."""

from collections.abc import Iterable
from dataclasses import dataclass

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
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


def fold(matter_id: Id, entries: Iterable[Entry]) -> Matter | None:
    """The matter as its entries leave it, in order; None if nobody opened it."""
    opened: Entry | None = None
    is_open = True
    for entry in entries:
        if entry.kind == "matter.opened":
            opened, is_open = entry, True
        elif entry.kind == "matter.settled":
            is_open = False
    if opened is None or opened.customer_id is None:
        return None
    return Matter(
        matter_id=matter_id,
        customer_id=opened.customer_id,
        text=opened.text,
        since_at=opened.at,
        open=is_open,
        source=str(opened.fields.get("source", "")),
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
