"""Each person found says why, and what happened last."""

import pytest

from agent_desk.desk.find.found_rows import row_of
from tests.desk.stand_ins import DAY, NOW, Found


def a_row(**more):
    return row_of(Found(customer_id=b"c", name="Ada Nowak", **more), NOW)


@pytest.mark.parametrize(
    ("match", "text", "words"),
    [
        ("phone", "+49 421 5550142", "this number: "),
        ("email", "ada@example.org", "this e-mail: "),
        ("order", "3817", "order #"),
        ("address", "Lindenstraße 14", "this address: "),
    ],
)
def test_it_says_in_words_why_somebody_was_found(match, text, words):
    row = a_row(match=match, match_text=text)
    assert words in row.detail
    assert text in row.detail


def test_an_order_has_one_number_sign():
    assert "##" not in a_row(match="order", match_text="#3817").detail.replace("\u2068", "")


def test_the_last_moment_is_cut_between_words():
    text = "Order 3817 delivered: two radiator valves, one thermostat, one bleed key and more"
    shown = a_row(last_text=text, last_at=NOW - DAY).detail
    assert shown.endswith("…")
    assert text.startswith(shown.removesuffix("…"))
    assert text.removeprefix(shown.removesuffix("…"))[0] in " ,"


def test_that_something_is_open_is_said_before_why_they_were_found():
    row = a_row(match="order", match_text="3817", is_open=True)
    assert row.detail.startswith("something is open  ·  order")
    assert "something is open" in row.spoken
    assert "open" not in a_row().detail


def test_somebody_without_a_moment_has_no_date():
    assert a_row().right == ""


def test_a_screen_reader_hears_name_place_reason_and_moment():
    row = a_row(place="Bremen", match="order", match_text="3817", last_text="Order sent")
    assert [
        row.spoken.index(part) for part in ("Ada Nowak", "Bremen", "3817", "Order sent")
    ] == (
        sorted(row.spoken.index(part) for part in ("Ada Nowak", "Bremen", "3817", "Order sent"))
    )
