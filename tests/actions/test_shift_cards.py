"""Waits for a yes, and same situation, two answers."""

import dataclasses
from dataclasses import replace

import pytest

from agent_desk.actions.decisions import Chosen
from agent_desk.actions.shift_cards import Answer, TwoAnswers, Wait
from agent_desk.domain.agents import Role
from agent_desk.domain.errors import RuleError
from agent_desk.domain.shift_log import Cause
from agent_desk.domain.shift_story import Happened
from agent_desk.policy.money import Money
from tests.actions.test_decisions import POLICY
from tests.actions.test_shift_log import GLAD, SHIFT

MINUTE = 60_000_000
CREDIT = Chosen(kind="credit", why="two weeks without a line")


@pytest.fixture
def desk(desk):
    desk.policies.publish(desk.me, "1", {"shop.toml": POLICY}, "to begin with")
    both = frozenset({Role.AGENT, Role.LEAD})
    desk.lead = desk.agents.add("Omar Haddad", both, desk.me).agent_id
    desk.other = desk.agents.add("Lena Vogt", frozenset({Role.AGENT}), desk.me).agent_id
    return desk


def test_a_wait_is_recorded_to_the_second_and_is_a_reason(desk, call):
    asked = desk.yeses.ask(desk.me, call.id, desk.lead, CREDIT)
    desk.clock.at += 6 * MINUTE
    (wait,) = desk.shift_cards.waits(desk.lead, SHIFT)
    assert wait.still
    assert 6 * MINUTE <= wait.waited < 7 * MINUTE
    desk.yeses.give(desk.lead, asked.decision_id)
    desk.clock.at += 6 * MINUTE
    (wait,) = desk.shift_cards.waits(desk.lead, SHIFT)
    with desk.store.read() as db:
        sql = "SELECT answered_at - asked_at FROM decision"
        assert wait.waited == db.exec_driver_sql(sql).scalar()
    assert (wait.customer_name, wait.text, wait.still) == (
        "Ayşe Demir", "Credit, €20.00", False,
    )  # fmt: skip
    desk.interactions.close(desk.me, call.id, GLAD)
    (one,) = desk.shift_log.page(desk.lead, SHIFT).people
    assert (one.causes, one.waited) == ((Cause.WAITED,), wait.waited)


def test_whether_it_was_inside_the_limits_after_all_is_judged_by_the_rules_of_then(desk, call):
    desk.yeses.ask(desk.me, call.id, desk.lead, CREDIT)
    (wait,) = desk.shift_cards.waits(desk.lead, SHIFT)
    assert wait.inside is False
    story = desk.shift_stories.open(desk.lead, call.customer_id, SHIFT)
    waited = next(part for part in story.parts if part.what is Happened.WAITED)
    assert (waited.ours, waited.inside, waited.owner_name) == (True, False, "Omar Haddad")


def test_a_rule_that_had_not_reached_the_agent_makes_it_inside(desk, call):
    """The wider rule was published before they asked; it came to this desk afterwards."""
    desk.yeses.ask(desk.me, call.id, desk.lead, CREDIT)
    wider = POLICY.replace('most = "5 EUR"', 'most = "25 EUR"')
    assert wider != POLICY
    now = desk.clock.at
    desk.clock.at -= 30 * MINUTE
    desk.policies.publish(desk.me, "2", {"shop.toml": wider}, "too many had to wait")
    desk.clock.at = now
    (wait,) = desk.shift_cards.waits(desk.lead, SHIFT)
    assert wait.inside is True


def decided(desk, name, act):
    customer_id = desk.customers.add(desk.me, name)
    opened = desk.interactions.open(desk.me, customer_id)
    act(opened.interaction_id)
    desk.interactions.close(desk.me, opened.interaction_id, GLAD)


def test_two_answers_to_the_same_situation_are_found_as_a_pair(desk):
    decided(desk, "Demir", lambda i: desk.decisions.do(desk.me, i, [a_gift(10)]))
    decided(desk, "Yilmaz", lambda i: desk.decisions.do(desk.me, i, [a_gift(15)]))
    (pair,) = desk.shift_cards.two_answers(desk.lead, SHIFT)
    assert (pair.one.customer_name, pair.other.customer_name) == ("Demir", "Yilmaz")
    assert (pair.one.minor, pair.other.minor) == (1000, 1500)
    # It concerns who decided; for anybody else it says nothing of who that was.
    assert (pair.one.agent_name, pair.other.agent_name) == ("", "")
    assert desk.shift_cards.own_two_answers(desk.other, SHIFT) == ()
    (own,) = desk.shift_cards.own_two_answers(desk.me, SHIFT)
    assert own.one.agent_name == "Mira Hansen"


def a_gift(euros):
    return Chosen(kind="gift", amount=Money(euros * 100, "EUR"), why="they waited long")


def test_the_same_answer_or_the_same_customer_is_no_pair(desk, call):
    desk.decisions.do(desk.me, call.id, [a_gift(15)])
    desk.interactions.close(desk.me, call.id, GLAD)
    again = desk.interactions.open(desk.me, call.customer_id)
    desk.decisions.do(desk.me, again.interaction_id, [a_gift(12)])
    desk.interactions.close(desk.me, again.interaction_id, GLAD)
    decided(desk, "Demir", lambda i: desk.decisions.do(desk.me, i, [a_gift(12)]))
    # Of both answers the same customer got, only the one that differs from Demir's is a pair.
    (pair,) = desk.shift_cards.two_answers(desk.lead, SHIFT)
    assert (pair.one.minor, pair.other.customer_name) == (1500, "Demir")


def test_an_agent_sees_only_pairs_they_are_in(desk):
    with pytest.raises(RuleError):
        desk.shift_cards.two_answers(desk.other, SHIFT)
    with pytest.raises(RuleError):
        desk.shift_cards.own_two_answers(b"n" * 16, SHIFT)


def test_no_wait_names_an_agent_and_pairs_carry_no_count():
    assert not [f.name for f in dataclasses.fields(Wait) if "agent" in f.name]
    assert {f.name for f in dataclasses.fields(TwoAnswers)} == {
        "kind",
        "one",
        "other",
        "shared",
    }
    assert "agent_id" not in {f.name for f in dataclasses.fields(Answer)}


def test_the_part_of_the_log_is_kept_to(desk, call):
    desk.yeses.ask(desk.me, call.id, desk.lead, CREDIT)
    later = replace(SHIFT, from_at=SHIFT.to_at, to_at=SHIFT.to_at + 1)
    assert desk.shift_cards.waits(desk.lead, later) == ()
    assert desk.shift_cards.waits(desk.lead, replace(SHIFT, branch="hamburg")) == ()
