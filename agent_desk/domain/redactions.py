"""Taking one wrong text out of the ledger, by the means of erasure.

An entry is immutable but for this: its text, what people wrote into its body, and its hash are
replaced, on every desk it is on or comes to. What it did (a time, an amount, a code) stays.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace

from agent_desk.domain.entries import Entry, erased_hash
from agent_desk.domain.ids import Id

REDACTED = "text.redacted"

# What people write into bodies; everything else is a code, a number or an id.
_WRITTEN = frozenset({"words", "why", "say", "details", "was", "note"})
# Customers and people are changed or erased; what governs the desk is published anew.
_NOUNS = frozenset(
    {
        "interaction", "matter", "promise", "mistake", "decision", "known", "thanks",
        "handover", "moment", "entry",
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
    return entry.noun in _NOUNS and (bool(entry.text) or bool(_WRITTEN & {*entry.fields}))


def redacted(entry: Entry) -> Entry:
    """The entry without what people wrote into it."""
    kept = {name: value for name, value in entry.fields.items() if name not in _WRITTEN}
    body = json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return replace(entry, text="", body=body, hash=erased_hash(entry.id))
