"""What is promised, kept, moved and taken over."""

import pytest

from agent_desk.actions.promises import Due
from agent_desk.domain.agents import Role
from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.domain.interactions import Feeling, FeelingSource, Outcome
from agent_desk.domain.owed import Owing

HOUR = 3_600_000_000
SETTLED = Outcome(need_met=None, feeling=Feeling.SETTLED, source=FeelingSource.OUR_IMPRESSION)


def due(desk, hours):
    return Due(at=desk.clock.at + hours * HOUR, zone="Europe/Berlin")


def owed(desk, call):
    return desk.presence.page(desk.me, call.customer_id).owed


def test_a_promise_is_owed_until_it_is_kept_and_late_from_now_alone(desk, call):
    when = due(desk, 2)
    desk.promises.make(desk.me, call.id, "call about the boiler", when)
    (one,) = owed(desk, call)
    assert (one.text, one.at, one.zone) == ("call about the boiler", when.at, "Europe/Berlin")
    assert (one.owing, one.owner_id) == (Owing.DUE, desk.me)
    desk.clock.at += 3 * HOUR
    assert owed(desk, call)[0].owing is Owing.LATE
    desk.promises.keep(desk.me, call.id, one.subject_id)
    page = desk.presence.page(desk.me, call.customer_id)
    assert page.owed == ()
    assert [late.text for late in page.kept_late] == ["call about the boiler"]
    assert page.broken


def test_moving_a_promise_in_time_breaks_nothing_and_is_counted(desk, call):
    desk.promises.make(desk.me, call.id, "send the form", due(desk, 2))
    (one,) = owed(desk, call)
    desk.promises.move(desk.me, call.id, one.subject_id, due(desk, 9), "they are away")
    desk.clock.at += 3 * HOUR
    (one,) = owed(desk, call)
    assert (one.owing, one.last_step) == (Owing.DUE, "they are away")
    (mine,) = desk.promises.mine(desk.me)
    assert mine.times_moved == 1


def test_a_time_that_has_passed_is_refused_but_not_of_one_they_tell_us_of(desk, call):
    with pytest.raises(RuleError):
        desk.promises.make(desk.me, call.id, "ring back", due(desk, -1))
    desk.promises.make(desk.me, call.id, "ring back", due(desk, -1), as_told=True)
    (one,) = owed(desk, call)
    assert (one.owing, one.as_told) == (Owing.LATE, True)


@pytest.mark.parametrize("text", ["", " \t "])
def test_nothing_is_not_promised(desk, call, text):
    with pytest.raises(BadInputError):
        desk.promises.make(desk.me, call.id, text, due(desk, 1))


def test_a_promise_has_an_owner_who_works_here(desk, call):
    with pytest.raises(NotFoundError):
        desk.promises.make(desk.me, call.id, "ring", due(desk, 1), owner=b"nobody".ljust(16))
    assert owed(desk, call) == ()


def test_who_had_it_reads_who_took_it_over(desk, call):
    omar = desk.agents.add("Omar Haddad", frozenset({Role.AGENT}), desk.me)
    desk.promises.make(desk.me, call.id, "ring", due(desk, 1), owner=omar.agent_id)
    (one,) = owed(desk, call)
    desk.promises.own(desk.me, call.id, one.subject_id)
    (one,) = owed(desk, call)
    assert (one.owner_id, one.owned_from) == (desk.me, omar.agent_id)
    told = desk.arrival.read(omar.agent_id)
    assert [promise.text for promise in told.taken_over] == ["ring"]
    assert told.colleagues == {desk.me: "Mira Hansen"}
    desk.interactions.undo(desk.me, call.id)
    assert owed(desk, call)[0].owner_id == omar.agent_id
    assert desk.arrival.read(omar.agent_id).taken_over == ()


def test_a_kept_promise_is_not_kept_again(desk, call):
    desk.promises.make(desk.me, call.id, "ring", due(desk, 1))
    (one,) = owed(desk, call)
    desk.promises.keep(desk.me, call.id, one.subject_id)
    with pytest.raises(RuleError):
        desk.promises.keep(desk.me, call.id, one.subject_id)


def test_a_promise_is_kept_between_calls_and_not_beside_another_customer(desk, call):
    desk.promises.make(desk.me, call.id, "ring", due(desk, 1))
    (one,) = owed(desk, call)
    desk.interactions.close(desk.me, call.id, SETTLED)
    other = desk.interactions.open(desk.me, desk.customers.add(desk.me, "Omar Haddad"))
    with pytest.raises(RuleError):
        desk.promises.keep(desk.me, other.interaction_id, one.subject_id)
    step = desk.promises.keep(desk.me, None, one.subject_id, "rang, all well")
    assert not step.can_undo
    assert owed(desk, call) == ()
