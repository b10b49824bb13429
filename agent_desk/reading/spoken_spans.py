"""Days that lie behind, as people say them: "yesterday", "this week", "3 to 9 August".

A day without a year, and a weekday, is the last such day: who looks back means no day to come.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from agent_desk.domain.errors import BadInputError
from agent_desk.reading import spoken_times
from agent_desk.reading.dates import EPOCH, MICROSECOND

_DAY_US = 86_400_000_000
_MOST_DAYS = 999
_BETWEEN = re.compile(r"\s*[–—]\s*|\s+-\s+|\s+(?:to|until|till|bis)\s+", re.IGNORECASE)
_BEFORE = re.compile(r"(?:from|von|vom|since|seit)\s+", re.IGNORECASE)
_BARE_DAY = re.compile(r"\d{1,2}\.?")
_WITH_MONTH = re.compile(r"\d{1,2}\.?(?P<month>\D.*)")
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)|\d{1,2}[./]\d{1,2}[./]\d{2}(?!\d)")
_LAST_DAYS = re.compile(
    r"(?:the\s+)?(?:last|past|letzten?|vergangenen?)\s+(?P<days>\d{1,3})\s+(?:days|tagen?)"
)
_WEEK = frozenset({"this week", "week", "diese woche", "dieser woche", "woche"})
_LAST_WEEK = frozenset({"last week", "letzte woche", "letzter woche", "vorige woche"})
_MONTH = frozenset({"this month", "month", "diesen monat", "dieser monat", "monat"})
_LAST_MONTH = frozenset({"last month", "letzten monat", "letzter monat", "vorigen monat"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A run of whole days on the clock of a zone.

    Attributes:
        from_at: Where the first begins, UTC microseconds; ``to_at`` is where the last ends.
        first: The first day; ``last`` is the last.
    """

    from_at: int
    to_at: int
    first: date
    last: date


def read(text: str, *, now: int, zone: str, languages: Sequence[str]) -> Span:
    """The days ``text`` names; nothing at all is today.

    Args:
        text: In the words of one of the languages, such as "gestern" or "3.8. bis 9.8.".
        now: UTC microseconds.
        zone: Whose days, such as ``Europe/Berlin``.
        languages: ``en``, ``de``; the likeliest first.

    Raises:
        BadInputError: It names no days, or days to come.
    """
    said = " ".join(text.split()).casefold()
    today = datetime.fromtimestamp(now / 1_000_000, ZoneInfo(zone)).date()
    named = _named(said, today)
    if named is None:
        parts = _BETWEEN.split(_BEFORE.sub("", said, count=1), maxsplit=1)
        looking = _Looking(now, zone, tuple(languages), today)
        last = looking.day(parts[-1])
        first = looking.day(_with_month(parts[0], parts[-1])) if len(parts) > 1 else last
        if len(parts) == 1 and _BEFORE.match(said):
            last = today
        named = min(first, last), max(first, last)
    first, last = named
    return Span(
        from_at=_begins(first, zone),
        to_at=_begins(last + timedelta(days=1), zone),
        first=first,
        last=last,
    )


def _named(said: str, today: date) -> tuple[date, date] | None:
    """Days that have a name of their own."""
    monday = today - timedelta(days=today.weekday())
    month = today.replace(day=1)
    one = timedelta(days=1)
    for names, span in (
        ({""}, (today, today)),
        (_WEEK, (monday, today)),
        (_LAST_WEEK, (monday - 7 * one, monday - one)),
        (_MONTH, (month, today)),
        (_LAST_MONTH, ((month - one).replace(day=1), month - one)),
    ):
        if said in names:
            return span
    found = _LAST_DAYS.fullmatch(said)
    if found is not None and 1 <= int(found["days"]) <= _MOST_DAYS:
        return today - timedelta(days=int(found["days"]) - 1), today
    return None


def _with_month(first: str, last: str) -> str:
    """In "3 to 9 August" the third is one of August, too."""
    found = _WITH_MONTH.fullmatch(last)
    return f"{first.rstrip('.')}{found['month']}" if _is_bare(first) and found else first


def _is_bare(said: str) -> bool:
    return _BARE_DAY.fullmatch(said) is not None


@dataclass(frozen=True, slots=True)
class _Looking:
    """From when, and in whose words, somebody looks back."""

    now: int
    zone: str
    languages: tuple[str, ...]
    today: date

    def day(self, said: str) -> date:
        """The day that is said, or the last such day."""
        day = self._read(said, self.now)
        if day is None:
            raise BadInputError(
                "These are no days.",
                "Say them as in “yesterday”, “this week” or “3 to 9 August”.",
            )
        if day <= self.today:
            return day
        # A day that goes on with the clock, such as tomorrow, has no last one.
        goes_on = self._read(said, self.now - _DAY_US) == day - timedelta(days=1)
        if goes_on or _YEAR.search(said):
            raise BadInputError("This day has not come yet.", "Say one that lies behind.")
        return _a_year_before(day) if any(map(str.isdigit, said)) else day - timedelta(days=7)

    def _read(self, said: str, now: int) -> date | None:
        found = spoken_times.read(
            said, now=now, zone=self.zone, languages=self.languages, may_have_passed=True
        )
        whole = found is not None and found.whole_day and not found.rest.strip()
        return found.local.date() if found is not None and whole else None


def _a_year_before(day: date) -> date:
    """The same day of the year before; of 29 February the one before that."""
    for back in range(1, 9):
        try:
            return day.replace(year=day.year - back)
        except ValueError:
            continue
    return day


def _begins(day: date, zone: str) -> int:
    midnight = datetime.combine(day, time.min, ZoneInfo(zone))
    return (midnight.astimezone(UTC) - EPOCH) // MICROSECOND
