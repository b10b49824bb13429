"""What time it is: UTC microseconds since 1970, and time that never runs backwards."""

import time
from typing import Protocol

_TICKS_PER_MS = 1 << 16


class Clock(Protocol):
    """Whoever can say what time it is."""

    def now(self) -> int:
        """UTC microseconds since 1970."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> int:
        """UTC microseconds since 1970."""
        return time.time_ns() // 1000


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
