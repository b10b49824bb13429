"""The case: a policy was for the many and this was one; its answer comes from a lead.

Every gesture by "something else that is right for them" is one. It is never taken back from
the customer, whatever becomes of the rule.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id


class CaseEnd(StrEnum):
    """What becomes of a case."""

    THANKS = "thanks"
    CHANGE = "change"
    NO_CHANGE = "no_change"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseAnswered:
    """``case.answered``: how, and the lead's line in the entry's text.

    Attributes:
        topic: What was changed: ``policy``, or a Topic; empty for no change.
        version: The published version that changed it.
    """

    how: str = ""
    topic: str = ""
    version: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseAnswer:
    """How a case was answered.

    Attributes:
        entry_id: The answer, to be taken back by.
        how: Empty for a word of a newer desk.
        heard_at: When whoever decided it read the answer; None until then.
    """

    decision_id: Id
    entry_id: Id
    how: str
    text: str
    topic: str
    version: str
    answered_at: int
    answered_by: Id | None = None
    heard_at: int | None = None


def fold(decision_id: Id, entries: Iterable[Entry]) -> CaseAnswer | None:
    """The answer as its entries leave it, in order: the last one holds, and is heard anew."""
    answer: CaseAnswer | None = None
    for entry in entries:
        fields = entry.fields
        if entry.kind == "case.answered":
            answer = CaseAnswer(
                decision_id=decision_id,
                entry_id=entry.id,
                how=str(fields.get("how", "")),
                text=entry.text,
                topic=str(fields.get("topic", "")),
                version=str(fields.get("version", "")),
                answered_at=entry.at,
                answered_by=entry.agent_id,
            )
        elif entry.kind == "case.heard" and answer is not None:
            answer = replace(answer, heard_at=entry.at)
    return answer
