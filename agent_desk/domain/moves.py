"""Not them: a contact opened with the wrong customer goes over to the right one, whole.

Its entries stay as they were written, so this says how they are read: what was made in the
contact is the right customer's; what it did to things the first customer had before holds no
longer. An entry names its customer as known when it was written; the contact knows better.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id

MOVED = "interaction.moved"

# Kinds that bring their subject into being.
_MAKES = frozenset(
    {
        "customer.added", "contact.added", "matter.opened", "interaction.opened",
        "promise.made", "mistake.opened", "known.told", "thanks.said", "entry.corrected",
        "decision.taken", "decision.refused", "decision.declined", "decision.yes_asked",
        "handover.offered",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionMoved:
    """``interaction.moved``: it is the entry's customer's, not that of ``was`` (hexadecimal).

    The entry's matter is the one that goes along: it was opened in this contact.
    """

    was: str = ""


def moved_to(standing: Iterable[Entry]) -> Id | None:
    """Whose a contact became, told by what stands of it, in order; None if it stayed."""
    whose = None
    for entry in standing:
        if entry.kind == MOVED:
            whose = entry.customer_id
    return whose


def placed(
    group: Sequence[Entry], whose: Mapping[Id, Id], erased: Collection[Id] = ()
) -> list[Entry]:
    """What stands of one subject, each entry with the customer whose it is, in the same order.

    Args:
        group: What stands.
        whose: The customers of those contacts that went over.
        erased: Those of them of whom nothing stands.
    """
    made_in = {entry.interaction_id for entry in group if entry.kind in _MAKES}
    found: list[Entry] = []
    for entry in group:
        customer_id = whose.get(entry.interaction_id or b"")
        if customer_id is None or customer_id == entry.customer_id:
            found.append(entry)
        elif customer_id in erased:
            continue
        elif entry.interaction_id in made_in:
            found.append(replace(entry, customer_id=customer_id))
    return found


def left_behind(standing: Iterable[Entry]) -> list[Entry]:
    """What a contact did to things that were there before it: it does not go along."""
    entries = list(standing)
    made = {entry.about_id for entry in entries if entry.kind in _MAKES}
    told = (entry for entry in entries if entry.about_id is not None)
    return [entry for entry in told if entry.about_id not in made and entry.noun != "entry"]
