"""Good to know: a few lines about a customer, in their own telling, until they are retired."""

from collections.abc import Iterable
from dataclasses import dataclass

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id

MOST_SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One line that is good to know, and when they told it."""

    known_id: Id
    customer_id: Id
    text: str
    told_at: int
    retired: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownTold:
    """``known.told``: they told us, in the entry's text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownRetired:
    """``known.retired``: it no longer holds, or need not be said again."""


def fold(known_id: Id, entries: Iterable[Entry]) -> Known | None:
    """The line as its entries leave it, in order; None if nobody told it."""
    told: Entry | None = None
    retired = False
    for entry in entries:
        if entry.kind == "known.told":
            told, retired = entry, False
        elif entry.kind == "known.retired":
            retired = True
    if told is None or told.customer_id is None:
        return None
    return Known(
        known_id=known_id,
        customer_id=told.customer_id,
        text=told.text,
        told_at=told.at,
        retired=retired,
    )
