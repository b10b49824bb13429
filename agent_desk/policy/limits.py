"""What is left of a limit."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from agent_desk.policy.facts import Value
from agent_desk.policy.policies import Limit, Window
from agent_desk.policy.situations import Counted, Situation, Used
from agent_desk.policy.verdicts import Left

OTHER = "other"


def left_of(
    limit: Limit, known: Mapping[str, Value], situation: Situation, used: Used
) -> Left | None:
    """What is left; None while the fact the limit depends on is not known."""
    most = _most(limit, known)
    if most is None:
        return None
    usage = used(
        Counted(
            kinds=frozenset(limit.counts),
            per=limit.per,
            subject=situation.subject,
            since=begin(limit.window, situation.now) if limit.window else None,
            currency=limit.currency,
        )
    )
    return Left(limit=limit, most=most, used=usage.times if limit.counts_times else usage.minor)


def begin(window: Window, now: datetime) -> datetime:
    """The first moment of a window that ends now, in UTC.

    Days, months and years are those of the calendar of ``now``'s zone; hours are hours, also
    in a night in which the clocks change.
    """
    if window.unit == "hours":
        return now.astimezone(UTC) - timedelta(hours=window.length)
    return _first_moment(window, now).astimezone(UTC)


def _first_moment(window: Window, now: datetime) -> datetime:
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
    match window.unit:
        case "day":
            return midnight - timedelta(days=window.length - 1)
        case "month":
            return _months_before(midnight.replace(day=1), window.length - 1)
        case "year":
            return midnight.replace(month=1, day=1, year=midnight.year - window.length + 1)
        case _:
            return now - timedelta(days=window.length)


def _months_before(first: datetime, count: int) -> datetime:
    years, month = divmod(first.month - 1 - count, 12)
    return first.replace(year=first.year + years, month=month + 1)


def _most(limit: Limit, known: Mapping[str, Value]) -> int | None:
    if not limit.by:
        return limit.most
    value = known.get(limit.by)
    if value is None:
        return None
    name = ("yes" if value else "no") if isinstance(value, bool) else str(value)
    return limit.most_by.get(name, limit.most_by.get(OTHER, 0))
