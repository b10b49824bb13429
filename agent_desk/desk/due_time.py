"""By when something is due, on the clock of this desk; midnight ends the day before it."""

from PySide6.QtCore import QDateTime, QTimeZone

from agent_desk.desk import words

_MS = 1_000
_MINUTE = 60_000_000


def within(at: int, *, whole_day: bool = False, zone: str = "") -> int:
    """A moment of the day it is due, UTC microseconds.

    Args:
        at: By when, UTC microseconds; of a whole day the end, which is the next 0:00.
        whole_day: Whether a day was said and no hour.
        zone: Whose day it is, where it may not be ours.
    """
    if whole_day:
        return _on_our_clock(at - _MINUTE, zone)
    return at - _MINUTE if _is_midnight(at) else at


def clock(at: int) -> str:
    """The time of day; 24:00 where 0:00 would be taken for a day later."""
    return "24:00" if _is_midnight(at) else words.clock(at)


def _is_midnight(at: int) -> bool:
    time = QDateTime.fromMSecsSinceEpoch(at // _MS).time()
    return time.hour() == 0 and time.minute() == 0


def _on_our_clock(at: int, zone: str) -> int:
    """The moment our clock shows what theirs shows at ``at``: a day promised is theirs."""
    theirs = QTimeZone(zone.encode())
    if not theirs.isValid():
        return at
    shown = QDateTime.fromMSecsSinceEpoch(at // _MS, theirs)
    return QDateTime(shown.date(), shown.time()).toMSecsSinceEpoch() * _MS
