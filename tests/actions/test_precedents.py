"""Precedents: how it ended for others, without saying who they were."""

import pytest

from agent_desk.actions.decisions import Asking, Chosen
from agent_desk.domain.agents import Role
from agent_desk.domain.interactions import Feeling, FeelingSource, Outcome
from tests.actions.test_decisions import POLICY

GOLD = {"kind": '"gold"'}


@pytest.fixture
def desk(desk):
    desk.policies.publish(desk.me, "1", {"shop.toml": POLICY}, "to begin with")
    return desk


def a_call(desk, feeling, kind="gold", words="Thank you, Mira, says Frau Öz."):
    customer_id = desk.customers.add(desk.me, "Deniz Öz")
    opened = desk.interactions.open(desk.me, customer_id)
    asking = Asking(checked={"kind": kind})
    call_id = opened.interaction_id
    if kind == "gold":
        desk.decisions.do(desk.me, call_id, [Chosen(kind="waive")], asking)
    else:
        desk.decisions.refuse(desk.me, call_id, "waive", asking)
    (decision,) = desk.decisions.decided(desk.me, call_id)
    outcome = Outcome(
        need_met=None, feeling=feeling, source=FeelingSource.THEIR_WORDS, words=words
    )
    desk.interactions.close(desk.me, call_id, outcome)
    return decision


def precedents(desk, facts=GOLD, rule="waive/gold"):
    now = desk.interactions.open(desk.me, desk.customers.add(desk.me, "Ayşe Demir"))
    return desk.precedents.alike(desk.me, now.interaction_id, "waive", rule, facts=facts)


def crowd(desk):
    for number in range(5):
        desk.agents.add(f"Person {number}", frozenset({Role.AGENT}), desk.me)


def test_newest_first_with_how_they_left_and_no_words_nobody_has_cleared(desk):
    a_call(desk, Feeling.GLAD)
    a_call(desk, Feeling.LET_DOWN)
    newest, oldest = precedents(desk)
    assert (newest.feeling, oldest.feeling) == (Feeling.LET_DOWN, Feeling.GLAD)
    assert newest.at > oldest.at
    assert (newest.minor, newest.currency, newest.refused) == (800, "EUR", False)
    assert newest.words == oldest.words == ""


def test_their_words_only_as_a_person_cleared_them(desk):
    decision = a_call(desk, Feeling.GLAD)
    desk.precedents.clear_words(desk.me, decision.decision_id, "Thank you.")
    assert [one.words for one in precedents(desk)] == ["Thank you."]


def test_a_colleagues_name_stands_only_with_a_good_end_and_where_many_work(desk):
    for feeling in (Feeling.CARED_FOR, Feeling.LET_DOWN):
        a_call(desk, feeling)
    few = precedents(desk)
    assert all(one.month_only and not one.agent_name for one in few)
    crowd(desk)
    desk.interactions.close(
        desk.me,
        desk.interactions.opened().interaction_id,
        Outcome(need_met=None, feeling=Feeling.GLAD, source=FeelingSource.OUR_IMPRESSION),
    )
    many = precedents(desk)
    assert [one.agent_name for one in many] == ["", "Mira Hansen"]
    assert not any(one.month_only for one in many)


def test_other_rules_and_other_facts_are_no_precedent_and_neither_is_what_was_taken_back(desk):
    a_call(desk, Feeling.LET_DOWN, kind="guest")
    a_call(desk, Feeling.GLAD)
    opened = desk.interactions.open(desk.me, desk.customers.add(desk.me, "Lena Vogt"))
    call_id = opened.interaction_id
    asking = Asking(checked={"kind": "gold"})
    desk.decisions.do(desk.me, call_id, [Chosen(kind="waive")], asking)

    def alike(rule, facts):
        return desk.precedents.alike(desk.me, b"?" * 16, "waive", rule, facts=facts)

    assert len(alike("waive/gold", GOLD)) == 2
    assert len(desk.precedents.alike(desk.me, call_id, "waive", "waive/gold", facts=GOLD)) == 1
    desk.interactions.undo(desk.me, call_id)
    assert len(alike("waive/gold", GOLD)) == 1
    assert alike("waive/gold", {"kind": '"guest"'}) == ()
    assert [one.refused for one in alike("waive/guest", {"kind": '"guest"'})] == [True]
