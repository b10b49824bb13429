"""What time it is: UTC microseconds since 1970, and time that never runs backwards."""

import time
from enum import StrEnum
from typing import Protocol

_TICKS_PER_MS = 1 << 16
_FIRST_PROGRAM = 1_767_225_600_000_000  # 2026-01-01
_TOLERATED = 30 * 60 * 1_000_000  # clocks of two desks differ a little


class Clock(Protocol):
    """Whoever can say what time it is."""

    def now(self) -> int:
        """UTC microseconds since 1970."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> int:
        """UTC microseconds since 1970."""
        return time.time_ns() // 1000


class ClockTrouble(StrEnum):
    """Why times are not to be counted from this machine's clock."""

    SET_BACK = "set_back"
    LONG_AGO = "long_ago"


def trouble(last_hlc: int, now: int) -> ClockTrouble | None:
    """What is wrong with the clock, as far as this desk can know; None if it may be right.

    It stands long ago if this program did not exist then, and it was set back if this desk has
    seen a time well past it.
    """
    if now < _FIRST_PROGRAM:
        return ClockTrouble.LONG_AGO
    return ClockTrouble.SET_BACK if at_of(last_hlc) - now > _TOLERATED else None


def next_hlc(last: int, now: int) -> int:
    """The hybrid logical time after ``last``: the clock's, or one tick on if the clock lags.

    Milliseconds in the upper bits, a counter in the lower sixteen: entries of one desk keep
    their order when its clock is set back, and those of two desks compare by time.

    Args:
        last: The greatest hybrid time this desk has given or seen; 0 at first.
        now: UTC microseconds.

    Source:
        Kulkarni et al., "Logical Physical Clocks", OPODIS 2014.
    """
    return max(last + 1, hlc_of(now))


def hlc_of(at: int) -> int:
    """The first hybrid time of a moment, ``at`` in UTC microseconds."""
    return at // 1000 * _TICKS_PER_MS


def at_of(hlc: int) -> int:
    """The moment a hybrid time stands for, UTC microseconds, to the millisecond."""
    return hlc // _TICKS_PER_MS * 1000
