"""Thanks: the good a customer said of us, kept on record and said back first."""

from collections.abc import Iterable
from dataclasses import dataclass

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Thanks:
    """What they thanked us for, and when."""

    thanks_id: Id
    customer_id: Id
    text: str
    said_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ThanksSaid:
    """``thanks.said``: what for, in the entry's text."""


def fold(thanks_id: Id, entries: Iterable[Entry]) -> Thanks | None:
    """The thanks as their entries leave them, in order; None if nobody said any."""
    thanks = None
    for entry in entries:
        if entry.kind == "thanks.said" and entry.customer_id is not None:
            thanks = Thanks(
                thanks_id=thanks_id,
                customer_id=entry.customer_id,
                text=entry.text,
                said_at=entry.at,
            )
    return thanks
