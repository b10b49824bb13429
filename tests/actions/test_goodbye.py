"""A goodbye starts from the call: nothing is asked twice, and nothing is assumed."""

import pytest

from agent_desk.actions.goodbye import Goodbye
from agent_desk.actions.promises import Due
from agent_desk.domain.errors import RuleError
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome
from agent_desk.domain.look_back import LookBackAnswer

HOUR = 3600 * 1_000_000
NOT_SAID = Outcome(need_met=None, feeling=None, source=None)


@pytest.fixture
def goodbye(desk):
    return Goodbye(desk.store, desk.clock)


def due(desk, hours=1):
    return Due(at=desk.clock.at + hours * HOUR, zone="Europe/Berlin")


def test_words_feeling_and_need_of_the_call_are_there(desk, call, goodbye):
    desk.tellings.need(desk.me, call.id, "a warm flat")
    desk.tellings.words(desk.me, call.id, "I took a day off.")
    theirs = FeelingSource.THEIR_WORDS
    desk.tellings.feel(desk.me, call.id, Feeling.LET_DOWN, theirs)
    told = goodbye.parting(desk.me, call.id).told
    assert (told.need, told.words) == ("a warm flat", "I took a day off.")
    assert (told.feeling, told.source) == (Feeling.LET_DOWN, theirs)


def test_promises_of_this_call_are_told_from_earlier_ones(desk, call, goodbye):
    desk.promises.make(desk.me, call.id, "ring them", due(desk, 5))
    desk.interactions.close(
        desk.me,
        call.id,
        Outcome(need_met=None, feeling=Feeling.GLAD, source=FeelingSource.OUR_IMPRESSION),
    )
    again = desk.interactions.open(desk.me, call.customer_id).interaction_id
    desk.promises.make(desk.me, again, "send a text", due(desk, 2))
    parting = goodbye.parting(desk.me, again)
    assert [one.text for one in parting.promises] == ["send a text", "ring them"]
    assert [one.text for one in parting.promised_here()] == ["send a text"]
    assert parting.names == {desk.me: "Mira Hansen"}


def test_a_mistake_settled_in_this_call_is_still_shown_and_taken_back(desk, call, goodbye):
    desk.mistakes.open(desk.me, call.id, "the visit was missed")
    (mistake,) = goodbye.parting(desk.me, call.id).mistakes
    desk.mistakes.clear(desk.me, call.id, mistake.mistake_id, "good now")
    (cleared,) = goodbye.parting(desk.me, call.id).mistakes
    assert cleared.settled_at is not None
    assert not goodbye.parting(desk.me, call.id).still_ours
    desk.interactions.undo(desk.me, call.id)
    (again,) = goodbye.parting(desk.me, call.id).mistakes
    assert again.settled_at is None


def test_a_call_that_leaves_nothing_ends_without_an_answer(desk, call, goodbye):
    desk.interactions.note(desk.me, call.id, "asked for the opening hours")
    assert goodbye.parting(desk.me, call.id).is_plain(None)
    desk.interactions.close(desk.me, call.id, NOT_SAID)
    (moment, _note) = desk.customers.history(desk.me, call.customer_id, None, 10).moments
    assert (moment.feeling, moment.need_met) == (None, None)
    assert desk.presence.page(desk.me, call.customer_id).memory.outcomes == 0


@pytest.mark.parametrize(
    "leave",
    [
        lambda desk, call: desk.promises.make(desk.me, call.id, "ring", due(desk)),
        lambda desk, call: desk.mistakes.open(desk.me, call.id, "missed"),
        lambda desk, call: desk.matters.open(desk.me, call.id, "the bill"),
    ],
    ids=["promised", "a mistake", "a matter"],
)
def test_where_something_is_left_it_must_be_said_how_they_leave(desk, call, goodbye, leave):
    leave(desk, call)
    assert not goodbye.parting(desk.me, call.id).is_plain(None)
    with pytest.raises(RuleError, match="not said how they leave"):
        desk.interactions.close(desk.me, call.id, NOT_SAID)
    assert desk.interactions.opened() is not None


def test_a_need_that_is_not_met_is_something_that_is_left(desk, call):
    unmet = Outcome(need_met=NeedMet.NOT_YET, feeling=None, source=None)
    with pytest.raises(RuleError):
        desk.interactions.close(desk.me, call.id, unmet)


def test_a_matter_that_ends_here_leaves_nothing(desk, call):
    desk.matters.open(desk.me, call.id, "the bill")
    desk.interactions.close(
        desk.me, call.id, Outcome(need_met=NeedMet.YES, feeling=None, source=None)
    )
    assert desk.interactions.opened() is None


def test_the_end_tells_what_was_promised_with_its_time(desk, call):
    desk.promises.make(desk.me, call.id, "later", due(desk, 9))
    desk.promises.make(desk.me, call.id, "sooner", due(desk, 2))
    desk.promises.make(desk.me, call.id, "taken back", due(desk, 1))
    desk.interactions.undo(desk.me, call.id)
    closed = desk.interactions.close(
        desk.me,
        call.id,
        Outcome(need_met=None, feeling=Feeling.SETTLED, source=FeelingSource.OUR_IMPRESSION),
    )
    assert [one.text for one in closed.promises] == ["sooner", "later"]
    assert all(one.due_at > closed.closed_at for one in closed.promises)


def test_the_look_back_is_kept_only_if_answered_and_is_no_entry(desk, call, goodbye):
    before = goodbye.parting(desk.me, call.id)
    assert before.look_back_answer is None

    def kept():
        with desk.store.read() as db:
            return db.exec_driver_sql("SELECT question, answer FROM look_back").all()

    assert kept() == []
    desk.private.look_back(desk.me, call.id, before.look_back, LookBackAnswer.NO)
    desk.private.look_back(desk.me, call.id, before.look_back, LookBackAnswer.YES)
    assert kept() == [(before.look_back.value, "yes")]
    after = goodbye.parting(desk.me, call.id)
    assert (after.look_back, after.look_back_answer) == (before.look_back, LookBackAnswer.YES)
    desk.private.look_back(desk.me, call.id, before.look_back, None)
    assert kept() == []
    desk.private.look_back(desk.me, call.id, before.look_back, LookBackAnswer.NO)
    desk.private.forget(desk.me)
    assert kept() == []
    with desk.store.read() as db:
        kinds = db.exec_driver_sql("SELECT kind FROM entry").scalars().all()
    assert not [kind for kind in kinds if "look" in kind]


def test_a_clock_that_is_wrong_is_said(desk, call, goodbye):
    assert not goodbye.parting(desk.me, call.id).clock_is_wrong
    desk.clock.at -= 24 * HOUR
    assert goodbye.parting(desk.me, call.id).clock_is_wrong
