"""A mistake is somebody's until it is settled, and ends in one of three ways."""

import pytest

from agent_desk.domain.agents import Role
from agent_desk.domain.errors import RuleError
from agent_desk.domain.interactions import Feeling, FeelingSource, Outcome
from agent_desk.domain.owed import Owing

SETTLED = Outcome(need_met=None, feeling=Feeling.SETTLED, source=FeelingSource.OUR_IMPRESSION)


@pytest.fixture
def mistake_id(desk, call):
    desk.mistakes.open(desk.me, call.id, "nobody came on Tuesday")
    (one,) = owed(desk, call)
    return one.subject_id


def owed(desk, call):
    return desk.presence.page(desk.me, call.customer_id).owed


def test_an_open_mistake_is_first_and_is_whose_it_was_found(desk, call, mistake_id):
    (one,) = owed(desk, call)
    assert (one.owing, one.text) == (Owing.MISTAKE, "nobody came on Tuesday")
    assert one.owner_id == desk.me
    assert desk.presence.page(desk.me, call.customer_id).broken


def test_the_next_owner_reads_the_last_step_of_the_one_before(desk, call, mistake_id):
    omar = desk.agents.add("Omar Haddad", frozenset({Role.AGENT}), desk.me)
    desk.mistakes.put_right(desk.me, call.id, mistake_id, "a visit on Friday is booked")
    desk.mistakes.own(desk.me, call.id, mistake_id, omar.agent_id)
    page = desk.presence.page(desk.me, call.customer_id)
    (one,) = page.owed
    assert (one.owner_id, one.owned_from) == (omar.agent_id, desk.me)
    assert (one.last_step, one.last_step_by) == ("a visit on Friday is booked", desk.me)
    assert page.names == {desk.me: "Mira Hansen", omar.agent_id: "Omar Haddad"}


def test_only_their_word_or_a_rule_settles_it(desk, call, mistake_id):
    desk.mistakes.put_right(desk.me, call.id, mistake_id, "the heating runs")
    assert owed(desk, call)
    desk.mistakes.clear(desk.me, call.id, mistake_id, "It is warm again.")
    assert owed(desk, call) == ()
    with pytest.raises(RuleError):
        desk.mistakes.refuse(desk.me, call.id, mistake_id, "frost damage, rule 4")
    desk.interactions.undo(desk.me, call.id)
    desk.mistakes.refuse(desk.me, call.id, mistake_id, "frost damage, rule 4")
    assert owed(desk, call) == ()


def test_a_lead_closes_it_after_the_set_tries_and_the_next_contact_raises_it(
    desk, call, mistake_id
):
    desk.mistakes.put_right(desk.me, call.id, mistake_id, "the heating runs")
    desk.interactions.close(desk.me, call.id, SETTLED)
    for number in range(3):
        with pytest.raises(RuleError):
            desk.mistakes.close(desk.me, mistake_id)
        desk.mistakes.tried(desk.me, None, mistake_id, f"rang, try {number + 1}")
    omar = desk.agents.add("Omar Haddad", frozenset({Role.AGENT}), desk.me)
    with pytest.raises(RuleError):
        desk.mistakes.close(omar.agent_id, mistake_id)
    desk.mistakes.close(desk.me, mistake_id)
    again = desk.interactions.open(desk.me, call.customer_id)
    (one,) = owed(desk, call)
    assert one.owing is Owing.UNREACHED
    desk.mistakes.clear(desk.me, again.interaction_id, mistake_id, "Thank you, I saw it.")
    assert owed(desk, call) == ()


def test_what_is_not_put_right_cannot_be_closed(desk, call, mistake_id):
    for _ in range(3):
        desk.mistakes.tried(desk.me, call.id, mistake_id, "rang")
    with pytest.raises(RuleError):
        desk.mistakes.close(desk.me, mistake_id)
