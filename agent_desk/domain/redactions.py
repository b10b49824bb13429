"""Taking one wrong text out of the ledger, by the means of erasure.

An entry is immutable but for this: its text, what people wrote into its body, and its hash are
replaced, on every desk it is on or comes to, and on the hub, which follows the same rules
(sync/migrations). What it did (a time, an amount, a code) stays.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace

from agent_desk.domain.entries import Entry, erased_hash
from agent_desk.domain.ids import Id

REDACTED = "text.redacted"

# What people write into bodies; everything else is a code, a number or an id.
WRITTEN = frozenset({"words", "why", "say", "details", "was", "note"})
# Customers and people are changed or erased; what governs the desk is published anew.
_NOUNS = frozenset(
    {
        "interaction", "matter", "promise", "mistake", "decision", "known", "thanks",
        "handover", "moment", "entry",
    }
)  # fmt: skip
# They say again what was written before, in other entries; nobody types a text for them.
_CARRIES = frozenset(
    {
        "matter.opened", "interaction.joined", "promise.owned", "promise.kept",
        "promise.parted",
        "handover.accepted", "handover.passed_on", "decision.yes_given",
        "decision.yes_passed_on", "decision.decided_instead",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRedacted:
    """``text.redacted``: the entry it is about has no text any more; why, in its own text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Redaction:
    """One text that was taken out."""

    entry_id: Id
    reason: str
    redacted_at: int
    redacted_by: Id | None = None


def fold(entry_id: Id, entries: Iterable[Entry]) -> Redaction | None:
    """The redaction of an entry; what is gone cannot be brought back, so the first holds."""
    for entry in entries:
        if entry.kind == REDACTED:
            return Redaction(
                entry_id=entry_id,
                reason=entry.text,
                redacted_at=entry.at,
                redacted_by=entry.agent_id,
            )
    return None


def can_be_redacted(entry: Entry) -> bool:
    """Whether there is a text to take out, and something left without it."""
    return entry.noun in _NOUNS and (bool(entry.text) or bool(WRITTEN & {*entry.fields}))


def may_redact(by: Id | None, wrong: Entry, *, leads: bool) -> bool:
    """Whether somebody may take the text out of an entry of their branch.

    Args:
        by: Who asks for it.
        wrong: The entry.
        leads: Whether they ever led there. That only grows with what is known, so whatever
            comes first, all desks and the hub end up with the same.
    """
    return by is not None and (leads or by == wrong.agent_id)


def copies(wrong: Entry, others: Iterable[Entry]) -> list[Entry]:
    """Where the desk wrote the same text down by itself: a note may name a matter.

    What somebody wrote twice are two texts: the desk took the first of them over.

    Args:
        wrong: The one that is meant.
        others: What else there is of the contact.
    """
    same = [one for one in others if one.id != wrong.id and _is_same(one, wrong)]
    written = [one for one in same if not _carries(one, wrong)]
    if not _carries(wrong, wrong) and any(_order(one) < _order(wrong) for one in written):
        return []
    return [one for one in same if _carries(one, wrong)]


def without_copies(entries: Iterable[Entry]) -> list[Entry]:
    """These entries in their order, without what the desk took over from another of them."""
    found = sorted(entries, key=_order)
    return [entry for entry in found if not any(_took_over(entry, one) for one in found)]


def _took_over(entry: Entry, source: Entry) -> bool:
    """A matter is opened before the goodbye whose words name it: order alone does not tell."""
    if entry.id == source.id or not _is_same(entry, source) or not _carries(entry, source):
        return False
    return not _carries(source, entry) or _order(source) < _order(entry)


def _is_same(one: Entry, other: Entry) -> bool:
    return bool(one.text) and one.text == other.text and can_be_redacted(one)


def _carries(copy: Entry, source: Entry) -> bool:
    """Whether the desk may have taken the text of one over from another."""
    if copy.kind == "interaction.closed":
        return source.kind == "interaction.quoted"
    return copy.kind in _CARRIES


def _order(entry: Entry) -> tuple[int, Id]:
    return entry.hlc, entry.id


def redacted(entry: Entry) -> Entry:
    """The entry without what people wrote into it."""
    kept = {name: value for name, value in entry.fields.items() if name not in WRITTEN}
    body = json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return replace(entry, text="", body=body, hash=erased_hash(entry.id))
