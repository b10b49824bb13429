"""Times as they are said, in two languages, on odd nights, and with a clock that is wrong."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.errors import BadInputError
from agent_desk.reading.spoken_times import Oddity, read

BERLIN = "Europe/Berlin"


def at(*when, zone=BERLIN):
    moment = datetime(*when, tzinfo=ZoneInfo(zone)).astimezone(UTC)
    return int(moment.timestamp()) * 1_000_000


# A Tuesday.
NOW = at(2026, 11, 24, 20, 30)


def said(text, now=NOW, zone=BERLIN, languages=("en", "de"), **more):
    return read(text, now=now, zone=zone, languages=languages, **more)


@pytest.mark.parametrize(
    ("text", "when", "rest"),
    [
        ("tomorrow 9:00 call about the boiler", (2026, 11, 25, 9), "call about the boiler"),
        ("tomorrow at 9 and ring", (2026, 11, 25, 9), "and ring"),
        ("next Tuesday 14 h visit", (2026, 12, 1, 14), "visit"),
        ("Friday 2pm", (2026, 11, 27, 14), ""),
        ("Friday 14:00 a letter", (2026, 11, 27, 14), "a letter"),
        ("Friday 14:00 2 letters", (2026, 11, 27, 14), "2 letters"),
        ("Freitag 14:00 einen Brief", (2026, 11, 27, 14), "einen Brief"),
        ("3 Dec 10:15 send the form", (2026, 12, 3, 10, 15), "send the form"),
        ("18:15", (2026, 11, 25, 18, 15), ""),
        ("23:15 ring", (2026, 11, 24, 23, 15), "ring"),
        ("noon tomorrow", (2026, 11, 25, 12), ""),
        ("tomorrow morning ring", (2026, 11, 25, 12), "ring"),
        ("in 20 min ring", (2026, 11, 24, 20, 50), "ring"),
        ("in 2 h ring", (2026, 11, 24, 22, 30), "ring"),
        ("in half an hour", (2026, 11, 24, 21, 0), ""),
        ("morgen 9 Uhr anrufen", (2026, 11, 25, 9), "anrufen"),
        ("morgen um 9 anrufen", (2026, 11, 25, 9), "anrufen"),
        ("nächsten Dienstag 14 Uhr 30", (2026, 12, 1, 14, 30), ""),
        ("am Dienstag 14.30 Uhr Besuch", (2026, 12, 1, 14, 30), "Besuch"),
        ("übermorgen 10:30", (2026, 11, 26, 10, 30), ""),
        ("3.12. 10 Uhr Formular", (2026, 12, 3, 10), "Formular"),
        ("in 20 Minuten", (2026, 11, 24, 20, 50), ""),
        ("in einer halben Stunde", (2026, 11, 24, 21, 0), ""),
        ("Freitag 24:00", (2026, 11, 28, 0), ""),
    ],
)
def test_an_hour_is_read(text, when, rest):
    found = said(text)
    assert found is not None, text
    assert (found.local, found.at) == (datetime(*when, tzinfo=ZoneInfo(BERLIN)), at(*when))
    assert (found.rest, found.whole_day, found.oddity) == (rest, False, None)


@pytest.mark.parametrize(
    ("text", "day", "rest"),
    [
        ("tomorrow ring", (2026, 11, 25), "ring"),
        ("nächsten Dienstag", (2026, 12, 1), ""),
        ("kommenden Freitag schreiben", (2026, 11, 27), "schreiben"),
        ("today", (2026, 11, 24), ""),
        ("heute anrufen", (2026, 11, 24), "anrufen"),
        ("in 3 days", (2026, 11, 27), ""),
        ("in zwei Wochen", (2026, 12, 8), ""),
        ("3.12. Formular", (2026, 12, 3), "Formular"),
        ("3.1.", (2027, 1, 3), ""),
        ("29.2.", (2028, 2, 29), ""),
        ("3. Dezember", (2026, 12, 3), ""),
        ("2027-02-01 renew", (2027, 2, 1), "renew"),
    ],
)
def test_a_day_without_an_hour_is_the_whole_day(text, day, rest):
    found = said(text)
    assert found is not None, text
    assert (found.local.date(), found.rest) == (datetime(*day).date(), rest)  # noqa: DTZ001
    assert found.whole_day
    assert found.at - at(*day, 23, 59) == 60_000_000


@pytest.mark.parametrize(
    "text",
    ["", "call about the boiler", "a visit", "may I ring", "may", "call tomorrow", "second try",
     "an Herrn Meier", "mit Besuch", "two visits", "3 visits", "20 euro back", "die Rechnung",
     "ein Brief", "ring 0421 55501", "um Rückruf"],
)  # fmt: skip
def test_what_begins_with_no_time_is_left_alone(text):
    assert said(text) is None


@pytest.mark.parametrize(
    "text",
    ["tomorrow 25:00", "9:75 ring", "30 feb ring", "31.11. ring", "30. Februar", "13pm",
     "24:01", "31.4.2027"],
)  # fmt: skip
def test_an_impossible_time_is_said(text):
    with pytest.raises(BadInputError, match="no such"):
        said(text)


@pytest.mark.parametrize("text", ["today 18:15", "yesterday", "gestern 9 Uhr", "3.12.2025"])
def test_a_time_that_has_passed_is_said(text):
    with pytest.raises(BadInputError, match="passed"):
        said(text)


def test_the_hour_that_is_skipped_and_the_hour_there_are_two_of():
    march = at(2026, 3, 28, 12)
    skipped = said("tomorrow 2:30", now=march)
    assert (skipped.local.hour, skipped.oddity) == (3, Oddity.SKIPPED)
    assert skipped.at == at(2026, 3, 29, 3, 30)
    october = at(2026, 10, 24, 12)
    twice = said("tomorrow 2:30", now=october)
    assert twice.oddity is Oddity.TWICE
    assert said("tomorrow 3:30", now=october).at - twice.at == 2 * 3_600_000_000


def test_minutes_from_now_are_counted_in_real_time_over_such_a_night():
    before = at(2026, 3, 29, 1, 50)
    found = said("in 20 min", now=before)
    assert found.at - before == 20 * 60_000_000
    assert (found.local.hour, found.local.minute) == (3, 10)


def test_the_same_words_are_another_moment_in_another_zone():
    here, there = said("tomorrow 9:00"), said("tomorrow 9:00", zone="America/New_York")
    assert there.at - here.at == 6 * 3_600_000_000
    assert there.zone == "America/New_York"


def test_of_a_clock_that_is_wrong_no_time_is_counted():
    long_ago = at(2015, 1, 1)
    for text in ("tomorrow 9:00", "in 20 min", "3.12. 10 Uhr"):
        with pytest.raises(BadInputError, match="clock"):
            said(text, now=long_ago, clock_is_wrong=True)
    found = said("3.12.2026 10 Uhr", now=long_ago, clock_is_wrong=True)
    assert found.at == at(2026, 12, 3, 10)


def test_the_order_of_day_and_month():
    assert said("3/12 ring").local.month == 12
    assert said("12/3 ring", day_first=False).local.month == 12


@given(st.text(max_size=40))
def test_any_text_is_read_or_told(text):
    try:
        found = said(text)
    except BadInputError:
        return
    assert found is None or found.at > NOW
