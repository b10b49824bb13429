"""Telephone numbers as people write them."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.reading.phone_numbers import as_written_here, digits, e164, is_region, is_same


@pytest.mark.parametrize(
    ("written", "region", "number"),
    [
        ("+49 (30) 123-456", "", "+4930123456"),
        ("0049 30 123456", "", "+4930123456"),
        ("030 123456", "DE", "+4930123456"),
        ("(303) 555-0123", "US", "+13035550123"),
        ("303.555.0123 ext. 7", "us", "+13035550123"),
        ("030 123456", "", ""),
        ("call me", "US", ""),
        ("123", "US", ""),
        ("", "US", ""),
    ],
)
def test_a_number_is_the_same_however_it_is_written(written, region, number):
    assert e164(written, region) == number


def test_digits_are_those_of_every_script():
    assert digits("(030) 12-٣٤") == "0301234"


def test_a_number_is_shown_nationally_at_home():
    assert as_written_here("+13035550123", "US") == "(303) 555-0123"
    assert as_written_here("+13035550123", "DE") == "+1 303-555-0123"
    assert as_written_here("no number", "US") == "no number"


def test_a_region_is_one_with_numbers():
    assert is_region("de")
    assert not is_region("QQ")


@given(st.text(), st.sampled_from(["", "US", "DE"]))
def test_any_text_is_a_number_or_none(written, region):
    number = e164(written, region)
    assert number == "" or number.lstrip("+").isascii()
    assert digits(written).isascii()
    as_written_here(written, region)


def test_the_example_numbers_of_many_countries(repository):
    examples = repository.parent / "shared" / "data" / "16_phone_numbers"
    if not examples.is_dir():
        pytest.skip("needs ../shared/data/16_phone_numbers")
    for file in examples.glob("*/examples.csv"):
        code = file.parent.name
        with file.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines, delimiter=";", skipinitialspace=True))
        for row in rows:
            fields = {name.strip(): value.strip(' "') for name, value in row.items()}
            if "Number" in fields and fields["Number"].isdecimal():
                assert e164(f"+{code} {fields['Number']}") == f"+{code}{fields['Number']}"


@pytest.mark.parametrize(
    ("one", "other", "region", "same"),
    [
        ("+4930123456", "030 123456", "DE", True),
        ("0049 30 123456", "(030) 12-34-56", "DE", True),
        ("+4930123456", "030 123456", "", True),
        ("030 123456", "030123456", "", True),
        ("+4930123456", "+4330123456", "DE", False),
        ("+13035550142", "303 555 0142", "DE", False),
        ("030 123456", "030 123457", "DE", False),
        ("", "", "DE", False),
        ("call me", "030 123456", "DE", False),
    ],
)
def test_numbers_are_the_same_however_they_are_written(one, other, region, same):
    assert is_same(one, other, region) is same
    assert is_same(other, one, region) is same
