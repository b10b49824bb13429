"""Parting: whether anything is left between a customer and us as a contact ends."""

from collections.abc import Iterable

from agent_desk.domain.entries import Entry
from agent_desk.domain.interactions import NeedMet

_LEAVING = ("promise", "mistake", "decision", "incident")


def is_plain(
    standing: Iterable[Entry], *, need_met: NeedMet | None, still_ours: bool, matter_open: bool
) -> bool:
    """Whether nothing is open, decided or promised: then how they leave may be unsaid.

    Args:
        standing: The contact's entries that stand.
        need_met: Whether they have what they needed, as far as it is said.
        still_ours: Whether a mistake is open with them, or a promise late.
        matter_open: Whether the contact is about a matter that was open.
    """
    if still_ours or need_met in {NeedMet.IN_PART, NeedMet.NOT_YET}:
        return False
    if matter_open and need_met is not NeedMet.YES:
        return False
    return not any(entry.noun in _LEAVING for entry in standing)
