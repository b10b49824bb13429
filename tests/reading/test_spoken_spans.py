"""Days that lie behind, as a lead says them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from agent_desk.domain.errors import BadInputError
from agent_desk.reading import spoken_spans

BERLIN = ZoneInfo("Europe/Berlin")
# A Tuesday.
NOW = int(datetime(2026, 11, 24, 15, 0, tzinfo=BERLIN).timestamp()) * 1_000_000


def days(text, *languages):
    span = spoken_spans.read(
        text, now=NOW, zone="Europe/Berlin", languages=languages or ("de", "en")
    )
    return span.first, span.last


def november(day):
    return date(2026, 11, day)


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("", november(24), november(24)),
        ("today", november(24), november(24)),
        ("heute", november(24), november(24)),
        ("Yesterday", november(23), november(23)),
        ("gestern", november(23), november(23)),
        ("this week", november(23), november(24)),
        ("diese Woche", november(23), november(24)),
        ("last week", november(16), november(22)),
        ("letzte Woche", november(16), november(22)),
        ("this month", november(1), november(24)),
        ("letzten Monat", date(2026, 10, 1), date(2026, 10, 31)),
        ("last 3 days", november(22), november(24)),
        ("letzte 3 Tage", november(22), november(24)),
        ("Monday", november(23), november(23)),
        ("Montag", november(23), november(23)),
        ("Friday", november(20), november(20)),
        ("23 November", november(23), november(23)),
        ("3. August", date(2026, 8, 3), date(2026, 8, 3)),
        ("3.8.", date(2026, 8, 3), date(2026, 8, 3)),
        ("2 December", date(2025, 12, 2), date(2025, 12, 2)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
        ("3 to 9 August", date(2026, 8, 3), date(2026, 8, 9)),
        ("3.–9. August", date(2026, 8, 3), date(2026, 8, 9)),
        ("3.8. bis 9.8.", date(2026, 8, 3), date(2026, 8, 9)),
        ("from 30 October to yesterday", date(2026, 10, 30), november(23)),
        ("since Friday", november(20), november(24)),
        ("seit Freitag", november(20), november(24)),
        ("yesterday - today", november(23), november(24)),
        ("today to yesterday", november(23), november(24)),
    ],
)
def test_days_behind_us_are_understood(said, first, last):
    assert days(said) == (first, last)


def test_the_last_29_february_is_found_across_the_years():
    assert days("29 February", "en") == (date(2024, 2, 29), date(2024, 2, 29))


@pytest.mark.parametrize("said", ["tomorrow", "morgen", "24 December 2026", "in 3 days"])
def test_days_to_come_are_refused(said):
    with pytest.raises(BadInputError):
        days(said)


@pytest.mark.parametrize("said", ["soon", "the blue one", "32 August", "14:30", "'; --", "\0"])
def test_what_is_no_day_is_said_to_be_none(said):
    with pytest.raises(BadInputError):
        days(said)


def test_a_day_is_as_long_as_its_clocks_say():
    span = spoken_spans.read(
        "25 October 2026", now=NOW, zone="Europe/Berlin", languages=("en",)
    )
    assert span.to_at - span.from_at == 25 * 3_600_000_000
