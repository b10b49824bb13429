"""A moment in words: closed as a row, opened with its details."""

from agent_desk.desk.customer.moment_rows import details, row_of, told
from agent_desk.domain.interactions import Feeling
from tests.desk.stand_ins import HERE, NOW, a_moment

ENTRY = b"e" * 16


def test_a_text_of_many_lines_is_one_line_in_the_list_and_whole_when_opened():
    moment = a_moment(ENTRY, "Caller: no heat\nAgent: since when?")
    assert row_of(moment, now=NOW, with_us=None).text == "Caller: no heat Agent: since when?"
    assert told(moment) == "Caller: no heat\nAgent: since when?"


def test_a_moment_without_text_is_told_by_their_words_else_by_its_kind():
    assert told(a_moment(ENTRY, "", words="At last.")) == "At last."
    assert told(a_moment(ENTRY, "")) == "Order"


def test_what_belongs_to_this_contact_says_that_they_are_with_us():
    moment = a_moment(ENTRY, "Cold.", interaction_id=HERE, feeling=Feeling.GLAD)
    assert row_of(moment, now=NOW, with_us=HERE).right == "with you now"
    assert row_of(moment, now=NOW, with_us=b"x" * 16).right == "glad"


def test_a_moment_of_no_contact_is_not_with_us_when_nobody_is():
    assert row_of(a_moment(ENTRY, "Order"), now=NOW, with_us=None).right == ""


def test_details_name_kind_agent_words_and_source_and_leave_out_what_is_not_known():
    full = details(
        a_moment(ENTRY, "Sent", agent_name="Lena", words="At last.", source="orders.csv")
    )
    for part in ("Order", "Lena", "At last.", "orders.csv"):
        assert part in full
    assert details(a_moment(ENTRY, "Sent")) == "Order"
