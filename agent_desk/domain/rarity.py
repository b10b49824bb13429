"""How rare this is for them, and whether it is the first trouble of a contented customer."""

from dataclasses import dataclass
from datetime import UTC, datetime

_YEAR_MONTHS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Rarity:
    """How rare a contact is for the customer.

    Attributes:
        first: They were never in touch before, as far as is recorded here.
        months: Whole months since the last contact; None if it is undated or the first.
    """

    first: bool
    months: int | None


def rarity(previous_at: int | None, now: int) -> Rarity:
    """How rare it is, from the contact before: None if there was none, 0 if undated."""
    if previous_at is None:
        return Rarity(first=True, months=None)
    return Rarity(first=False, months=months_between(previous_at, now) if previous_at else None)


def contented_years(since_at: int | None, now: int, *, mistakes: int, unhappy: bool) -> int:
    """For how many whole years nothing went wrong until the mistake that is open now.

    0 if there was trouble before, if nothing is wrong now, or if it is less than a year.

    Args:
        since_at: With us since, UTC microseconds; None if nobody wrote it down.
        now: UTC microseconds.
        mistakes: How many there ever were, the open one among them.
        unhappy: Whether they were ever unhappy before, or a promise was broken.
    """
    if since_at is None or mistakes != 1 or unhappy:
        return 0
    return months_between(since_at, now) // _YEAR_MONTHS


def months_between(earlier: int, later: int) -> int:
    """Whole months from one moment to another, UTC microseconds; none if it is not later."""
    first, last = (datetime.fromtimestamp(at / 1_000_000, UTC) for at in (earlier, later))
    months = (last.year - first.year) * _YEAR_MONTHS + last.month - first.month
    begun = (last.day, last.time()) < (first.day, first.time())
    return max(0, months - begun)
