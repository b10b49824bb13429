"""What is typed is kept: one save under way, then the newest text."""

import pytest

from agent_desk.desk.drafts import Drafts
from tests.desk.stand_ins import HeldWork


@pytest.fixture
def work(qapp):
    return HeldWork()


@pytest.fixture
def kept():
    return []


@pytest.fixture
def drafts(work, kept):
    return Drafts(lambda field, text: kept.append((field, text)), work)


def test_only_one_save_is_under_way(drafts, work):
    for text in ("h", "he", "hea", "heat"):
        drafts.keep("moment", text)
    assert len(work.jobs) == 1


def test_what_is_typed_meanwhile_goes_out_as_its_newest_text(drafts, work, kept):
    for text in ("h", "he", "hea", "heat"):
        drafts.keep("moment", text)
    work.do_all()
    assert kept == [("moment", "h"), ("moment", "heat")]


def test_each_field_keeps_its_own_newest_text(drafts, work, kept):
    drafts.keep("moment", "a")
    drafts.keep("words", "b")
    drafts.keep("moment", "c")
    drafts.keep("words", "d")
    work.do_all()
    assert kept[-2:] == [("words", "d"), ("moment", "c")]


def test_a_text_that_could_not_be_saved_goes_out_with_the_next_change(drafts, work, kept):
    work.broken = OSError("disk full")
    drafts.keep("words", "I took a day off")
    work.do_all()
    assert [str(error) for error in work.failures] == ["disk full"]
    work.broken = None
    drafts.keep("moment", "x")
    work.do_all()
    assert ("words", "I took a day off") in kept


def test_a_newer_text_is_not_overwritten_by_one_that_failed(drafts, work, kept):
    drafts.keep("moment", "old")
    drafts.keep("moment", "new")
    work.broken = OSError("disk full")
    work.do_one()
    work.broken = None
    drafts.keep("words", "x")
    work.do_all()
    assert ("moment", "old") not in kept
    assert ("moment", "new") in kept


def test_what_is_forgotten_is_not_saved(drafts, work, kept):
    drafts.keep("moment", "a")
    drafts.keep("moment", "b")
    drafts.forget("moment")
    work.do_all()
    assert kept == [("moment", "a")]


def test_a_failed_save_of_the_customer_before_does_not_turn_up_later(drafts, work, kept):
    drafts.keep("words", "theirs")
    drafts.forget()
    work.broken = OSError("disk full")
    work.do_all()
    work.broken = None
    drafts.keep("moment", "somebody else")
    work.do_all()
    assert kept == [("moment", "somebody else")]


def test_closing_the_desk_hands_over_all_that_waits(drafts, work, kept):
    drafts.keep("moment", "a")
    drafts.keep("moment", "b")
    drafts.keep("words", "c")
    drafts.flush()
    assert len(work.jobs) == 3
    work.do_all()
    assert kept[-1] == ("words", "c")
