"""Numbers as exports write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.errors import BadInputError
from agent_desk.reading.numbers import plain, read_number


@pytest.mark.parametrize(
    ("written", "decimal", "thousands", "number"),
    [
        ("47.80", ".", "", "47.80"),
        ("1.074,50", ",", ".", "1074.50"),
        ("1 074,50 €", ",", " ", "1074.50"),
        ("$1,074", ".", ",", "1074"),
        ("12,34,567", ".", ",", "1234567"),
        ("-8", ".", "", "-8"),
        ("17850.0", ".", "", "17850.0"),
        ("1.5e3", ".", "", "1.5E+3"),
    ],
)
def test_a_number_is_read_as_its_marks_say(written, decimal, thousands, number):
    assert read_number(written, decimal, thousands) == Decimal(number)


@pytest.mark.parametrize("written", ["", "twelve", "1,23", "1.2.3", "--1", "1e99", "9" * 60])
def test_what_is_no_number_is_refused_in_words(written):
    with pytest.raises(BadInputError, match="not a number"):
        read_number(written, ".", ",")


def test_thousands_must_stand_between_groups():
    with pytest.raises(BadInputError):
        read_number("1,23", ".", ",")


def test_a_number_is_written_without_a_power_of_ten():
    assert plain(read_number("1.5e3")) == "1500"


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_a_number_written_with_a_comma_comes_back(number):
    written = f"{number:,.2f}".translate(str.maketrans(",.", ".,"))
    assert read_number(written, ",", ".") == number


@given(st.text(), st.sampled_from(".,"), st.sampled_from(["", " ", "'", "."]))
def test_any_text_is_a_number_or_refused(written, decimal, thousands):
    try:
        said = str(read_number(written, decimal, thousands))
    except BadInputError as error:
        said = str(error)
    assert said
