"""What may enter the ledger as text."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.texts import accepted

# Numbers card makers publish for tests.
CARDS = ["4111111111111111", "5555555555554444", "378282246310005", "6011111111111117"]


@pytest.mark.parametrize("number", CARDS)
@pytest.mark.parametrize("between", ["", " ", "-"])
def test_a_card_number_keeps_its_last_four_digits(number, between):
    groups = between.join(number[start : start + 4] for start in range(0, len(number), 4))
    assert accepted(f"card {groups}, thanks") == f"card •••• {number[-4:]}, thanks"


@pytest.mark.parametrize(
    "said",
    [
        "4111111111111112",  # fails the Luhn check
        "order W4111111111111111",
        "+4111111111111111",  # a telephone number with its country code
        "call 303-555-0123 or 303-555-0144",
        "411111111111",  # too short
        "41111111111111111111111111",  # too long
    ],
)
def test_what_is_no_card_number_stays(said):
    assert accepted(said) == said


def test_what_no_file_can_hold_is_replaced():
    assert accepted("a\0b\ud800c") == "a\ufffdb\ufffdc"


@given(st.text(st.characters(codec=None, categories=None)))
def test_whatever_comes_can_be_stored_and_accepting_again_changes_nothing(said):
    kept = accepted(said)
    assert json.loads(json.dumps(kept).encode("utf-8")) == kept
    kept.encode("utf-8")
    assert "\0" not in kept
    assert accepted(kept) == kept
