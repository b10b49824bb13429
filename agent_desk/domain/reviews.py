"""The review: a lead has been through a shift, and says what was learned."""

from collections.abc import Iterable
from dataclasses import dataclass

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.domain.promises import whole


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftReviewed:
    """``shift.reviewed``: which part of the log; what was learned, in the entry's text."""

    from_at: int = 0
    to_at: int = 0
    branch: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One review.

    Attributes:
        branch_id: Empty for all branches.
        from_at: The first moment it covers; ``to_at``: the first after it.
        hlc: Orders reviews on every desk alike.
    """

    review_id: Id
    branch_id: str
    from_at: int
    to_at: int
    reviewed_at: int
    hlc: int
    learned: str = ""
    reviewed_by: Id | None = None


def fold(review_id: Id, entries: Iterable[Entry]) -> Review | None:
    """The review as its entries leave it, in order; None if it was taken back."""
    review = None
    for entry in entries:
        if entry.kind == "shift.reviewed":
            review = Review(
                review_id=review_id,
                branch_id=str(entry.fields.get("branch", "")),
                from_at=whole(entry.fields.get("from_at")),
                to_at=whole(entry.fields.get("to_at")),
                reviewed_at=entry.at,
                hlc=entry.hlc,
                learned=entry.text,
                reviewed_by=entry.agent_id,
            )
    return review
