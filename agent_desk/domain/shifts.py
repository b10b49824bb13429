"""The shift: from when somebody is at a desk, until when."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id


class ShiftEnd(StrEnum):
    """How a shift ended. Found open, it is not known until when somebody was there."""

    SIGNED_OUT = "signed_out"
    FOUND_OPEN = "found_open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """One person at one desk.

    Attributes:
        ended_at: None while they are there, or while nobody has signed in after a crash.
    """

    shift_id: Id
    agent_id: Id
    site_id: Id
    started_at: int
    ended_at: int | None = None
    ended: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftStarted:
    """``shift.started``: the agent of the entry is at the desk of the entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftEnded:
    """``shift.ended``: and ``ended`` says how, as a ShiftEnd."""

    ended: str = ""


def fold(shift_id: Id, entries: Iterable[Entry]) -> Shift | None:
    """The shift as its entries leave it, in order; None if nobody started it."""
    shift: Shift | None = None
    for entry in entries:
        if entry.kind == "shift.started" and entry.agent_id is not None and shift is None:
            shift = Shift(
                shift_id=shift_id,
                agent_id=entry.agent_id,
                site_id=entry.site_id,
                started_at=entry.at,
            )
        elif entry.kind == "shift.ended" and shift is not None and shift.ended_at is None:
            how = str(entry.fields.get("ended", ""))
            shift = replace(shift, ended_at=entry.at, ended=how)
    return shift
