"""Dates as exports write them."""

import zoneinfo
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.errors import BadInputError
from agent_desk.reading.dates import is_format, read_at, read_zone

NOON = int(datetime(2026, 2, 3, 12, tzinfo=UTC).timestamp()) * 1_000_000


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("2026-02-03T12:00:00Z", "iso"),
        ("2026-02-03 13:00+01:00", "iso"),
        ("2026-02-03 12:00", "iso"),
        (str(NOON // 1_000_000), "seconds"),
        (f"{NOON // 1_000_000}.000", "seconds"),
        (str(NOON // 1000), "milliseconds"),
        (str(NOON), "microseconds"),
        ("3.2.2026 12:00", "%d.%m.%Y %H:%M"),
        ("Feb 3, 2026 12 PM", "%b %d, %Y %I %p"),
    ],
)
def test_a_date_is_read_by_its_format(written, form):
    assert read_at(written, [form]) == NOON


def test_the_zone_counts_where_the_date_does_not_say():
    berlin = read_zone("Europe/Berlin")
    assert read_at("2026-02-03 13:00", ["iso"], berlin) == NOON
    assert read_at("2026-02-03T12:00:00Z", ["iso"], berlin) == NOON
    assert read_at("2026-07-03 14:00", ["iso"], berlin) == read_at("2026-07-03 12:00")


def test_the_first_format_that_fits_is_taken():
    assert read_at("03.02.2026 12:00", ["iso", "%d.%m.%Y %H:%M"]) == NOON


def test_no_date_is_no_error():
    assert read_at("  ") == 0


@pytest.mark.parametrize("written", ["soon", "2026-13-01", "9999-12-31", "0001-01-01", "30"])
def test_what_is_no_date_of_a_customer_is_refused(written):
    with pytest.raises(BadInputError, match="not a date"):
        read_at(written, ["iso", "%d.%m.%Y"])


def test_a_zone_nobody_knows_is_refused():
    for name in ("Mars/Base", "../etc/passwd", "", "x" * 300):
        with pytest.raises(BadInputError, match="no time zone"):
            read_zone(name)


def test_what_a_format_is():
    assert is_format("iso")
    assert is_format("%d.%m.%Y")
    assert not is_format("german")


@given(st.datetimes().filter(lambda moment: 1800 <= moment.year < 2200))
def test_every_moment_comes_back_to_the_microsecond(moment):
    written = moment.isoformat()
    since_1970 = moment.replace(tzinfo=UTC) - datetime(1970, 1, 1, tzinfo=UTC)
    assert read_at(written) == since_1970 // datetime.resolution


@given(st.text(), st.sampled_from(["iso", "seconds", "milliseconds", "%d.%m.%Y", "%c %Z"]))
def test_any_text_is_a_date_or_refused(written, form):
    try:
        said = str(read_at(written, [form]))
    except BadInputError as error:
        said = str(error)
    assert said


def test_a_machine_without_time_zones_reads_them_too():
    zoneinfo.reset_tzpath(to=[])
    try:
        zone = zoneinfo.ZoneInfo.no_cache("Europe/Berlin")
    finally:
        zoneinfo.reset_tzpath()
    assert read_at("2026-02-03 13:00", ["iso"], zone) == NOON
