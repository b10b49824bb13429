"""The next small moment with a customer, proposed as they leave: when, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from agent_desk.domain.interactions import Feeling, NeedMet
from agent_desk.domain.promises import Promise

_MORNING = time(9)
_EARLIEST, _LATEST = time(8), time(19)
_AFTER = timedelta(minutes=15)
_QUARTER = 15
_UNHAPPY = frozenset({Feeling.MISERABLE, Feeling.LET_DOWN})
_NOT_MET = frozenset({NeedMet.IN_PART, NeedMet.NOT_YET})


class NextWhy(StrEnum):
    """Why it is proposed, which says what it is."""

    UNHAPPY = "unhappy"
    PROMISED = "promised"
    NEED_OPEN = "need_open"


@dataclass(frozen=True, slots=True, kw_only=True)
class NextMoment:
    """What is proposed; ``at`` in UTC microseconds, meant on the clock of ``zone``."""

    why: NextWhy
    at: int
    zone: str


def next_moment(
    *,
    need_met: NeedMet | None,
    feeling: Feeling | None,
    promised: Iterable[Promise],
    now: int,
    zone: str,
) -> NextMoment | None:
    """The next small moment; None where none is called for.

    Whoever leaves unhappy is rung tomorrow at nine. After what was promised in this contact we
    ask whether it was good, at an hour people are up. Whoever has not got what they needed
    hears from us tomorrow.
    """
    tomorrow = _morning_after(_local(now, zone), zone)
    if feeling in _UNHAPPY:
        return NextMoment(why=NextWhy.UNHAPPY, at=tomorrow, zone=zone)
    dues = [(one.due_at, one.whole_day) for one in promised if one.kept_at is None]
    if dues:
        return NextMoment(why=NextWhy.PROMISED, at=_after(*max(dues), zone=zone), zone=zone)
    if need_met in _NOT_MET:
        return NextMoment(why=NextWhy.NEED_OPEN, at=tomorrow, zone=zone)
    return None


def _after(due_at: int, whole_day: bool, *, zone: str) -> int:  # noqa: FBT001 - of a pair
    due = _local(due_at, zone)
    if whole_day:
        # The end of a day is the first moment of the next one, or the last of its own.
        return _morning_after(due - timedelta(seconds=1), zone)
    asked = due + _AFTER
    asked += timedelta(minutes=-asked.minute % _QUARTER, seconds=-asked.second)
    if not _EARLIEST <= asked.time() <= _LATEST:
        before_work = asked.time() < _EARLIEST
        return _morning_after(asked - timedelta(days=1) if before_work else asked, zone)
    return _at(asked.replace(microsecond=0))


def _morning_after(day: datetime, zone: str) -> int:
    following = day.date() + timedelta(days=1)
    return _at(datetime.combine(following, _MORNING, ZoneInfo(zone)))


def _local(at: int, zone: str) -> datetime:
    return datetime.fromtimestamp(at / 1_000_000, ZoneInfo(zone))


def _at(local: datetime) -> int:
    return round(local.astimezone(UTC).timestamp()) * 1_000_000
