"""Times as people say them ("next Tuesday 14 h", "in 20 min") turned into one absolute time.

Days are read by dateparser. The hour is read here: dateparser drops "9 Uhr" from "morgen 9 Uhr"
and takes the 14 of "next Tuesday 14 h" for a day of the month, both without a word.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from agent_desk.domain.errors import BadInputError
from agent_desk.reading.dates import EPOCH, MICROSECOND, YEARS

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_MOST_WORDS = 6
_MIDNIGHT = 24 * 60
_NOON = 12 * 60
_SHORTEST_DAY = 3


class Oddity(StrEnum):
    """What a night on which clocks are changed did to the time."""

    SKIPPED = "skipped"
    TWICE = "twice"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenTime:
    """A time that was said, and the text that follows it.

    Attributes:
        at: UTC microseconds.
        local: The same on the clock of ``zone``, to be echoed with its weekday.
        whole_day: No hour was said; ``at`` is the end of that day, ``local`` lies in it.
        oddity: The hour is skipped that night and was put right after, or there are two of it
            and the first is meant; None usually.
        rest: What follows the time.
    """

    at: int
    zone: str
    local: datetime
    whole_day: bool
    oddity: Oddity | None
    rest: str


def read(
    text: str,
    *,
    now: int,
    zone: str,
    languages: Sequence[str],
    day_first: bool = True,
    clock_is_wrong: bool = False,
    may_have_passed: bool = False,
) -> SpokenTime | None:
    """The time ``text`` begins with; None if it begins with none.

    Args:
        text: A time and what it is for, "tomorrow 9:00 call about the boiler".
        now: UTC microseconds.
        zone: Whose clock is meant, such as ``Europe/Berlin``.
        languages: Whose words are known, the likeliest first: ``en``, ``de``.
        day_first: Whether 3/12 is in December.
        clock_is_wrong: Only a time that does not depend on today is read then.
        may_have_passed: As with a promise others gave, that is late already.

    Raises:
        BadInputError: There is no such time, it has passed, or the clock is wrong.
    """
    words = text.split()
    here = datetime.fromtimestamp(now / 1_000_000, ZoneInfo(zone))
    saying = _Saying(here.date(), tuple(languages), day_first=day_first)
    found = _longest(words, saying)
    if found is None:
        return None
    count, meant = found
    if clock_is_wrong and not _names_its_year(words[:count]):
        raise BadInputError(
            "This computer's clock is wrong, so no time can be counted from it.",
            "Set the clock, or say the time with its date and year.",
        )
    told = _absolute(meant, here, " ".join(words[count:]), zone=zone)
    if told.at <= now and not (clock_is_wrong or may_have_passed):
        raise BadInputError("This time has passed.", "Say one that is still to come.")
    return told


def warm(languages: Sequence[str]) -> None:
    """Load what reading needs (half a second), before the first key that asks for it."""
    _parser(date(2026, 1, 1), tuple(languages), day_first=True).get_date_data("1 may")


@dataclass(frozen=True, slots=True)
class _Saying:
    """On what day and in whose words a time is said."""

    today: date
    languages: tuple[str, ...]
    day_first: bool


@dataclass(frozen=True, slots=True)
class _Meant:
    """What was said, the same at every hour of a day: so it need be read once.

    Attributes:
        day: None for an hour alone, or for a time from now.
        minutes: Into the day; 1440 is 24:00, None is all day.
        ahead: How long from now; None usually.
    """

    day: date | None = None
    minutes: int | None = None
    ahead: timedelta | None = None


def _longest(words: Sequence[str], saying: _Saying) -> tuple[int, _Meant] | None:
    """The most words that are a time, less those at their end that say nothing of it."""
    for count in range(min(len(words), _MOST_WORDS), 0, -1):
        if count > 1 and words[count - 1].casefold() in _ENDS_NO_TIME:
            continue
        meant = _meant(" ".join(words[:count]), saying)
        if meant is None:
            continue
        enough = (n for n in range(1, count) if _meant(" ".join(words[:n]), saying) == meant)
        return next(enough, count), meant
    return None


@lru_cache(maxsize=256)
def _meant(said: str, saying: _Saying) -> _Meant | None:
    said = said.casefold().strip(" ,;:")
    if said.startswith("in "):
        return _from_now(said, saying)
    minutes, rest = _clock(said)
    if not rest:
        return None if minutes is None else _Meant(minutes=minutes)
    day = _day(rest, saying)
    return None if day is None else _Meant(day=day, minutes=minutes)


def _from_now(said: str, saying: _Saying) -> _Meant | None:
    """As in "in 20 min": real time, over a night on which clocks change, too."""
    for words, minutes in _PIECES:
        said = words.sub(minutes, said)
    found = _dated(said, saying)
    if found is None:
        return None
    moment, period = found
    if period == "time":
        return _Meant(ahead=moment - datetime.combine(saying.today, datetime.min.time()))
    return _Meant(day=moment.date())


def _clock(said: str) -> tuple[int | None, str]:
    """Minutes into the day, None if no hour is said; and the words without it.

    Raises:
        BadInputError: No clock shows such an hour.
    """
    for pattern in _CLOCKS:
        found = pattern.search(said)
        if found is not None:
            rest = f"{said[: found.start()]} {said[found.end() :]}"
            return _minutes(found), " ".join(rest.split())
    for words, minutes in _PARTS_OF_DAY:
        found = words.search(said)
        if found is not None:
            # "tonight" names its day; "morgen früh" and "tomorrow morning" another one.
            day = "today" if found[0] in {"tonight", "noon", "midnight"} else ""
            rest = f"{said[: found.start()]} {said[found.end() :]}".strip() or day
            return minutes, " ".join(rest.split())
    return None, said


def _minutes(found: re.Match[str]) -> int:
    told = found.groupdict()
    hour, minute = int(told["hour"]), int(told.get("minute") or 0)
    half = told.get("half") or ""
    if half and 1 <= hour <= 12:  # noqa: PLR2004 - the twelve hours of am and pm
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    elif half:
        hour = 99
    minutes = hour * 60 + minute
    if minutes > _MIDNIGHT or minute > 59:  # noqa: PLR2004 - the minutes of an hour
        raise BadInputError("There is no such time.", "Say it as in 14:30.")
    return minutes


def _day(said: str, saying: _Saying) -> date | None:
    """The day that is said, as it is or without the words before it.

    Raises:
        BadInputError: No calendar has such a day.
    """
    numbers = _NUMBERED.fullmatch(_FILLERS.sub("", said))
    if numbers is not None:
        return _numbered(numbers, saying)
    for words in (said, _FILLERS.sub("", said), _FILLERS.sub("", _FILLERS.sub("", said))):
        found = _dated(words, saying)
        if found is not None and _is_the_weekday(words, found[0]):
            return found[0].date()
    if _DAY_OF_MONTH.search(said) and _dated(_DAY_OF_MONTH.sub("1 ", said), saying):
        raise BadInputError("There is no such day.", "Look at a calendar.")
    return None


def _is_the_weekday(said: str, found: datetime) -> bool:
    """Whether a day is the weekday it was called; "Friday 2 letters" is none in the past."""
    first, _, _ = said.partition(" ")
    named = next((n for n, names in enumerate(_WEEKDAYS) if first in names), None)
    return named is None or named == found.weekday()


def _numbered(found: re.Match[str], saying: _Saying) -> date:
    """A day in numbers; without a year the next such day."""
    first, second, year = found["first"], found["second"], found["year"]
    day, month = (first, second) if saying.day_first or "." in found[0] else (second, first)
    if year:
        return _calendar(int(year) + (2000 if len(year) == 2 else 0), month, day)  # noqa: PLR2004
    for ahead in range(9):  # 29 February comes again within eight years
        try:
            told = date(saying.today.year + ahead, int(month), int(day))
        except ValueError:
            continue
        if told >= saying.today:
            return told
    return _calendar(saying.today.year, month, day)


def _calendar(year: int, month: str, day: str) -> date:
    try:
        return date(year, int(month), int(day))
    except ValueError:
        raise BadInputError("There is no such day.", "Look at a calendar.") from None


def _dated(said: str, saying: _Saying) -> tuple[datetime, str] | None:
    """What dateparser makes of it, counted from midnight, if it is a day or closer."""
    if len(said) < _SHORTEST_DAY or _NO_DAY.fullmatch(said):
        return None
    parser = _parser(saying.today, saying.languages, day_first=saying.day_first)
    found = parser.get_date_data(said)
    if found.date_obj is None or found.period not in {"day", "time", "week"}:
        return None
    return found.date_obj.replace(tzinfo=None), found.period


@lru_cache(maxsize=4)
def _parser(today: date, languages: tuple[str, ...], *, day_first: bool) -> "DateDataParser":
    from dateparser.date import DateDataParser

    return DateDataParser(
        languages=list(languages),
        settings={
            "PREFER_DATES_FROM": "future",
            "RELATIVE_BASE": datetime.combine(today, datetime.min.time()),
            "RETURN_TIME_AS_PERIOD": True,
            "DATE_ORDER": "DMY" if day_first else "MDY",
            "TIMEZONE": "UTC",
        },
    )


def _absolute(meant: _Meant, here: datetime, rest: str, *, zone: str) -> SpokenTime:
    whole_day = meant.ahead is None and meant.minutes is None
    if meant.ahead is not None:
        # Real time: clocks may be changed before it has passed.
        local, oddity = (here.astimezone(UTC) + meant.ahead).astimezone(here.tzinfo), None
    else:
        # The end of a day is the first moment of the next.
        minutes = _MIDNIGHT if meant.minutes is None else meant.minutes
        midnight = datetime.combine(meant.day or _next_at(minutes, here), datetime.min.time())
        local, oddity = _on_the_clock(midnight + timedelta(minutes=minutes), ZoneInfo(zone))
    if local.year not in YEARS:
        raise BadInputError("There is no such day.", "Look at a calendar.")
    return SpokenTime(
        at=(local.astimezone(UTC) - EPOCH) // MICROSECOND,
        zone=zone,
        local=local - timedelta(minutes=1) if whole_day else local,
        whole_day=whole_day,
        oddity=oddity,
        rest=rest,
    )


def _next_at(minutes: int, here: datetime) -> date:
    """The day of an hour alone: today if it is still to come, else tomorrow."""
    return here.date() + timedelta(days=here.hour * 60 + here.minute >= minutes)


def _on_the_clock(wall: datetime, zone: ZoneInfo) -> tuple[datetime, Oddity | None]:
    """The moment a clock shows ``wall``: of two the first, of none the one right after."""
    first, second = wall.replace(tzinfo=zone), wall.replace(tzinfo=zone, fold=1)
    if first.utcoffset() == second.utcoffset():
        return first, None
    there = first.astimezone(UTC).astimezone(zone)
    if there.replace(tzinfo=None) == wall:
        return first, Oddity.TWICE
    return there, Oddity.SKIPPED


def _names_its_year(words: Sequence[str]) -> bool:
    return any(re.search(r"(?<!\d)[12]\d{3}(?!\d)", word) for word in words)


_HOUR, _MINUTE = r"(?P<hour>\d{1,2})", r"(?P<minute>\d{2})"
_HALF = r"(?P<half>[ap]\.?m\.?)"
_CLOCKS = tuple(
    re.compile(clock + r"(?![\w:./-])")
    for clock in (
        *(
            r"(?:\b(?:at|by|um|gegen|bis)\s+)?(?<![\d.:/-])" + numbers
            for numbers in (
                rf"{_HOUR}:{_MINUTE}\s*(?:{_HALF}|uhr|h)?",
                rf"{_HOUR}\.{_MINUTE}\s*(?:uhr|h|{_HALF})",
                rf"{_HOUR}\s*(?:uhr|h)\s*{_MINUTE}",
                rf"{_HOUR}\s*(?:uhr|h|o'clock|{_HALF})",
            )
        ),
        rf"\b(?:at|um)\s+{_HOUR}",
    )
)
# What a promise by then means, where people name no hour.
_PARTS_OF_DAY = tuple(
    (re.compile(rf"\b(?:{words})\b"), minutes)
    for words, minutes in (
        ("noon|midday|mittags?", _NOON),
        ("midnight|mitternacht", _MIDNIGHT),
        ("(?:in the |this )?morning|früh|vormittags?", _NOON),
        ("(?:in the |this )?afternoon|nachmittags?", 18 * 60),
        ("tonight|(?:in the |this )?evening|abends?", 21 * 60),
    )
)
_PIECES = (
    (re.compile(r"\b(?:half an hour|(?:einer|ner) halben stunde)\b"), "30 min"),
    (re.compile(r"\b(?:a )?quarter of an hour\b|\b(?:einer )?viertelstunde\b"), "15 min"),
    (re.compile(r"\b(?:three quarters of an hour|(?:einer )?dreiviertelstunde)\b"), "45 min"),
    (re.compile(r"(?<=\d)\s*(?:h|std\.?)(?!\w)"), " hours"),
)
_FILLERS = re.compile(
    r"^(?:on|the|by|until|this|coming|next|am|an|den|dem|bis|zum|diese[nrsm]?|"
    r"kommende[nrsm]?|nächste[nrsm]?)\s+"
)
_NUMBERED = re.compile(
    r"(?P<first>\d{1,2})(?:\.\s?|/)(?P<second>\d{1,2})(?:(?:\.\s?|/)(?P<year>\d{4}|\d{2})?)?"
)
# What dateparser takes for a weekday cut short, or for a number of days, and nobody means so.
_NO_DAY = re.compile(
    r"die|don|mit|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"eine?[nmrs]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf"
)
# What dateparser takes for a weekday or for the first of a month, behind a day.
_ENDS_NO_TIME = frozenset({"mit", "die", "don", "a", "an", "ein", "eine", "einen", "einem"})
_WEEKDAYS = (
    ("monday", "montag"),
    ("tuesday", "dienstag"),
    ("wednesday", "mittwoch"),
    ("thursday", "donnerstag"),
    ("friday", "freitag"),
    ("saturday", "samstag", "sonnabend"),
    ("sunday", "sonntag"),
)
_DAY_OF_MONTH = re.compile(r"\b\d{1,2}(?:\.|st|nd|rd|th)?\s+(?=[^\W\d])")
