"""What cannot be taken back any more is set right beside it."""

from dataclasses import replace

import pytest

from agent_desk.actions.promises import Due
from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome
from agent_desk.store import projections
from tests.ledgers import START_AT, views

LATER = Due(at=START_AT + 10**12, zone="Europe/Berlin")
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


def test_what_nobody_wrote_is_not_set_right(desk, call):
    desk.promises.make(desk.me, call.id, "ring tonight", LATER)
    (promise,) = desk.promises.mine(desk.me)
    kept = desk.promises.keep(desk.me, call.id, promise.promise_id)
    desk.interactions.close(desk.me, call.id, SETTLED)
    with pytest.raises(RuleError):
        desk.corrections.correct(desk.me, kept.entry_id, "I did not.")


def test_a_promise_and_a_mistake_are_called_what_they_are_everywhere(desk, call):
    promised = desk.promises.make(desk.me, call.id, "ring tonihgt", LATER)
    wrong = desk.mistakes.open(desk.me, call.id, "The bil is wrong.")
    desk.interactions.close(desk.me, call.id, SETTLED)
    desk.corrections.correct(desk.me, promised.entry_id, "ring tonight")
    desk.corrections.correct(desk.me, wrong.entry_id, "The bill is wrong.")
    owed = desk.presence.page(desk.me, call.customer_id).owed
    assert {one.text for one in owed} == {"ring tonight", "The bill is wrong."}
    before = views(desk.store)
    projections.rebuild(desk.store, lambda _done, _of: None)
    assert views(desk.store) == before


def test_what_they_said_as_they_left_is_remembered_as_they_said_it(desk, call):
    said = Outcome(
        need_met=NeedMet.YES,
        feeling=Feeling.GLAD,
        source=FeelingSource.THEIR_WORDS,
        words="You were kin.",
    )
    desk.interactions.close(desk.me, call.id, said)
    (closed,) = [
        moment
        for moment in desk.customers.history(desk.me, call.customer_id, None, 9).moments
        if moment.kind == "interaction.closed"
    ]
    desk.corrections.correct(desk.me, closed.entry_id, "You were kind.")
    memory = desk.presence.page(desk.me, call.customer_id).memory
    assert (memory.last.words, memory.best.words) == ("You were kind.", "You were kind.")


def test_a_matter_that_was_named_by_it_is_named_anew(desk, call):
    noted = desk.interactions.note(desk.me, call.id, "the heter is cold")
    desk.interactions.close(desk.me, call.id, replace(SETTLED, need_met=NeedMet.NOT_YET))
    desk.corrections.correct(desk.me, noted.entry_id, "the heather is cold")
    desk.corrections.correct(desk.me, noted.entry_id, "the heater is cold")
    page = desk.customers.page(desk.me, call.customer_id)
    assert [matter.text for matter in page.open_matters] == ["the heater is cold"]


def test_a_matter_somebody_called_otherwise_keeps_its_name(desk, call):
    noted = desk.interactions.note(desk.me, call.id, "the heter is cold")
    desk.matters.open(desk.me, call.id, "Repairs")
    desk.interactions.close(desk.me, call.id, replace(SETTLED, need_met=NeedMet.NOT_YET))
    desk.corrections.correct(desk.me, noted.entry_id, "the heater is cold")
    page = desk.customers.page(desk.me, call.customer_id)
    assert [matter.text for matter in page.open_matters] == ["Repairs"]


def test_a_correction_whose_text_was_taken_out_corrects_nothing(desk, call):
    made = desk.promises.make(desk.me, call.id, "ring tonight", LATER)
    desk.interactions.close(desk.me, call.id, SETTLED)
    set_right = desk.corrections.correct(desk.me, made.entry_id, "ring 4929 1234 5678 9012")
    desk.shift_reviews.redact(desk.me, set_right.entry_id, "a card number")
    assert [one.text for one in desk.presence.page(desk.me, call.customer_id).owed] == [
        "ring tonight"
    ]
