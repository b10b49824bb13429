"""How long a desk that does not meet its hub goes on showing customers.

A machine that is lost shows them no longer than that. What is logged on it is not touched.
"""

from enum import StrEnum

_DAY = 24 * 60 * 60 * 1_000_000
# Clocks of desk and hub differ a little.
_TOLERATED = 30 * 60 * 1_000_000


class Hidden(StrEnum):
    """Why customers are not shown."""

    PAST = "past"
    CLOCK = "clock"


def hidden(days: int, hub_at: int, latest_at: int, now: int) -> Hidden | None:
    """Why customers are not shown now; None if they are.

    Args:
        days: How long without the hub; 0 for ever.
        hub_at: When the hub was met last, by its clock; 0 if it never was, and nothing is due.
        latest_at: The latest time this desk has seen since, by its own clock: one that is set
            back since then shows nothing, or it would give more time.
        now: UTC microseconds, as are the others.
    """
    if not days or not hub_at:
        return None
    latest = max(hub_at, latest_at)
    if max(now, latest) - hub_at > days * _DAY:
        return Hidden.PAST
    return Hidden.CLOCK if now < latest - _TOLERATED else None
