"""What cannot be taken back any more is set right beside it."""

import pytest

from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.domain.interactions import Feeling, FeelingSource, Outcome

SETTLED = Outcome(need_met=None, feeling=Feeling.SETTLED, source=FeelingSource.OUR_IMPRESSION)


def test_both_are_read_afterwards(desk, call):
    step = desk.interactions.note(desk.me, call.id, "rings from Bremen")
    with pytest.raises(RuleError):
        desk.corrections.correct(desk.me, step.entry_id, "from Bremerhaven")
    desk.interactions.close(desk.me, call.id, SETTLED)
    desk.corrections.correct(desk.me, step.entry_id, "from Bremerhaven")
    (told,) = desk.corrections.of(desk.me, step.entry_id)
    assert told.text == "from Bremerhaven"
    moments = desk.customers.history(desk.me, call.customer_id, None, 9).moments
    assert [moment.text for moment in moments] == [
        "from Bremerhaven", "", "rings from Bremen",
    ]  # fmt: skip


def test_there_is_something_to_correct_and_it_is_said(desk, call):
    with pytest.raises(NotFoundError):
        desk.corrections.correct(desk.me, b"x" * 16, "from Bremerhaven")
    with pytest.raises(BadInputError):
        desk.corrections.correct(desk.me, b"x" * 16, " ")


def test_what_has_steps_of_its_own_is_not_set_right(desk, call):
    made = desk.mistakes.open(desk.me, call.id, "The bill is wrong.")
    desk.interactions.close(desk.me, call.id, SETTLED)
    with pytest.raises(RuleError):
        desk.corrections.correct(desk.me, made.entry_id, "It was right.")
