"""Amounts and days in figures, in the order a language has them."""

from datetime import date
from decimal import Decimal

import pytest

from agent_desk.reading.amounts import read_amount, read_day


@pytest.mark.parametrize(
    ("typed", "language", "number"),
    [
        ("12,50", "de", "12.50"),
        ("12,50 €", "de", "12.50"),
        ("1.250,50", "de", "1250.50"),
        ("12.50", "en", "12.50"),
        ("$25", "en", "25"),
        ("1,250.50 USD", "en", "1250.50"),
        ("-5", "en", "-5"),
    ],
)
def test_an_amount_is_read_as_it_is_written_there(typed, language, number):
    assert read_amount(typed, language) == Decimal(number)


@pytest.mark.parametrize(
    ("typed", "language"),
    [("12.50", "de"), ("12,50", "en"), ("x", "en"), ("", "de"), (" ", "en")],
)
def test_what_may_mean_something_else_is_not_guessed(typed, language):
    assert read_amount(typed, language) is None


def test_a_day_is_read_as_it_is_written_there():
    assert read_day("3.12.2026", "de") == read_day("12/3/2026", "en") == date(2026, 12, 3)
    assert read_day("2026-12-03", "de") == date(2026, 12, 3)
    assert read_day("31.2.2026", "de") is None
    assert read_day("soon", "en") is None
