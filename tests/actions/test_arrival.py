"""What an agent comes back to between two calls."""

from agent_desk.actions.promises import Due
from agent_desk.domain.agents import Role
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome
from tests.ledgers import START_AT

DAY = 86_400_000_000
SETTLED = Outcome(
    need_met=NeedMet.YES, feeling=Feeling.SETTLED, source=FeelingSource.OUR_IMPRESSION
)


def promise(desk, call, text, due_at=START_AT + DAY):
    made = desk.promises.make(desk.me, call.id, text, Due(at=due_at, zone="UTC"))
    return next(one for one in desk.promises.mine(desk.me) if one.text == made.text)


def lena(desk):
    return desk.agents.add("Lena Ortiz", frozenset({Role.AGENT}), desk.me).agent_id


def test_what_was_promised_in_the_call_comes_with_it_and_only_then(desk, call):
    promise(desk, call, "ring with a date")
    desk.interactions.close(desk.me, call.id, SETTLED)
    after = desk.arrival.read(desk.me, call.id)
    assert [one.text for one in after.promised] == ["ring with a date"]
    assert [one.text for one in after.promises] == ["ring with a date"]
    assert after.customers[call.customer_id]
    assert desk.arrival.read(desk.me).promised == ()
    another = desk.interactions.open(desk.me, call.customer_id).interaction_id
    assert desk.arrival.read(desk.me, another).promised == ()


def test_what_was_taken_back_is_not_promised(desk, call):
    promise(desk, call, "ring with a date")
    desk.interactions.undo(desk.me, call.id)
    assert desk.arrival.read(desk.me, call.id).promised == ()


def test_each_agent_comes_back_to_their_own(desk, call):
    promise(desk, call, "ring with a date")
    desk.mistakes.open(desk.me, call.id, "nobody came")
    theirs = desk.arrival.read(lena(desk))
    assert (theirs.promises, theirs.mistakes) == ((), ())
    mine = desk.arrival.read(desk.me)
    assert [one.text for one in mine.mistakes] == ["nobody came"]


def test_what_a_colleague_took_over_is_told_once_the_oldest_first(desk, call):
    first = promise(desk, call, "ring with a date")
    desk.mistakes.open(desk.me, call.id, "nobody came")
    (wrong,) = desk.mistakes.mine(desk.me)
    other = lena(desk)
    desk.promises.own(desk.me, call.id, first.promise_id, other)
    desk.mistakes.own(desk.me, call.id, wrong.mistake_id, other)
    told = desk.arrival.read(desk.me)
    assert [one.text for one in told.taken_over] == ["ring with a date", "nobody came"]
    assert told.colleagues == {other: "Lena Ortiz"}
    assert desk.arrival.read(other).taken_over == ()
    desk.private.told(desk.me, told.taken_over[0].at)
    left = desk.arrival.read(desk.me).taken_over
    assert [one.text for one in left] == ["nobody came"]
    desk.private.told(desk.me, left[0].at)
    desk.private.told(desk.me, 0)
    assert desk.arrival.read(desk.me).taken_over == ()
    desk.private.forget(desk.me)
    assert len(desk.arrival.read(desk.me).taken_over) == 2


def test_a_pause_is_offered_after_the_call_that_was_marked(desk, call):
    assert not desk.arrival.read(desk.me, call.id).offers_pause
    desk.private.mark_hard(desk.me, call.id)
    assert desk.arrival.read(desk.me, call.id).offers_pause
    assert not desk.arrival.read(lena(desk), call.id).offers_pause
