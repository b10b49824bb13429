"""How sharing stands, as the header says it: in words, never an alert."""

from PySide6.QtCore import QCoreApplication

from agent_desk.desk import due_time, words
from agent_desk.domain.sharing import MANY, State, Status

_MINUTE, _HOUR = 60 * 1_000_000, 60 * 60 * 1_000_000
_HALF, _NEARLY_ALL = 0.5, 0.9

ICONS = {
    State.SHARED: "circle-check",
    State.WAITING: "circle-check",
    State.SHARING: "rotate-cw",
    State.STOPPED: "info",
}


def stands(status: Status, now: int) -> str:
    """One line of how sharing stands; ``now`` in UTC microseconds."""
    if status.first_of and status.state is not State.STOPPED:
        return _comes_in(status)
    if status.state is State.SHARING:
        return QCoreApplication.translate("Sharing", "Sharing…")
    if status.state is State.STOPPED:
        return QCoreApplication.translate("Sharing", "Saved here. Sharing stopped")
    if status.state is State.SHARED:
        return _shared(status.shared_at or 0, now)
    if status.since is None or not status.moments:
        return QCoreApplication.translate("Sharing", "Saved here")
    return _waits(status.moments, status.waiting, status.since, now)


def torn() -> str:
    """That two desks said different things of one promise: never for during a call."""
    return QCoreApplication.translate("Sharing", "Two versions of one promise. Look later")


def short() -> str:
    """What is said where there is no room for more."""
    return QCoreApplication.translate("Sharing", "Saved here")


def _comes_in(status: Status) -> str:
    """A large branch is read for the first time: the customers first, so one can begin.

    In words: a share in figures would be watched, and is only about right.
    """
    part = status.first_done / status.first_of
    if status.state is not State.SHARING:
        return QCoreApplication.translate(
            "Sharing", "Saved here. The branch has not all come in yet"
        )
    if part < _HALF:
        return QCoreApplication.translate(
            "Sharing", "The branch comes in, customers first. You can begin"
        )
    if part < _NEARLY_ALL:
        return QCoreApplication.translate(
            "Sharing", "More than half of the branch is here. You can begin"
        )
    return QCoreApplication.translate(
        "Sharing", "Nearly all of the branch is here. You can begin"
    )


def _shared(at: int, now: int) -> str:
    passed = max(now - at, 0)
    if passed < _MINUTE:
        return QCoreApplication.translate("Sharing", "Shared just now")
    if passed < _HOUR:
        return QCoreApplication.translate("Sharing", "Shared %n min ago", "", passed // _MINUTE)
    said = QCoreApplication.translate("Sharing", "Shared, {when}")
    return said.format(when=_when(at, now))


def _waits(moments: int, waiting: int, since: int, now: int) -> str:
    if waiting >= MANY:
        said = QCoreApplication.translate(
            "Sharing", "Saved here. Many moments wait to be shared, since {when}"
        )
    else:
        said = QCoreApplication.translate(
            "Sharing", "Saved here. %n moment(s) wait to be shared, since {when}", "", moments
        )
    return said.format(when=_when(since, now))


def _when(at: int, now: int) -> str:
    """A time of today, or the day with it."""
    time = due_time.clock(at)
    if words.day(at, now) == words.day(now, now):
        return time
    said = QCoreApplication.translate("MomentLine", "{day}, {time}")
    return said.format(day=words.day(at, now), time=time)
