"""Precedents: how it ended for others, without saying who they were."""

import pytest

from agent_desk.actions.decisions import Asking, Chosen
from agent_desk.domain.agents import Role
from agent_desk.domain.errors import BadInputError, RuleError
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


def test_what_is_known_to_identify_is_a_gap_and_cannot_be_kept(desk):
    said = "Thanks Mira, says Frau Öz. Order W261-1340, oez@example.com, 3 weeks."
    one = a_call(desk, Feeling.GLAD, words=said)
    told = desk.precedents.words_of(desk.me, one.decision_id)
    assert told == "Thanks […], says Frau […]. Order […], […], 3 weeks."
    for still in (said, "Thanks, says Frau OEZ.", "Oz's order", "Call 030 123 456."):
        with pytest.raises(BadInputError):
            desk.precedents.clear_words(desk.me, one.decision_id, still)
    desk.precedents.clear_words(desk.me, one.decision_id, "Thanks. 3 weeks.")
    assert [found.words for found in precedents(desk)] == ["Thanks. 3 weeks."]


def test_only_who_decided_and_leads_look_through_their_words(desk):
    one = a_call(desk, Feeling.GLAD)
    other = desk.agents.add("Jo Park", frozenset({Role.AGENT}), desk.me)
    for act in (desk.precedents.words_of, desk.precedents.take_words_back):
        with pytest.raises(RuleError):
            act(other.agent_id, one.decision_id)
    with pytest.raises(RuleError):
        desk.precedents.clear_words(other.agent_id, one.decision_id, "Thank you.")
    asked = {"facts": GOLD}
    (mine,) = desk.precedents.alike(desk.me, b"?" * 16, "waive", "waive/gold", **asked)
    (theirs,) = desk.precedents.alike(other.agent_id, b"?" * 16, "waive", "waive/gold", **asked)
    assert (mine.waits, theirs.waits) == (True, False)


def test_words_that_were_let_be_shown_can_wait_again(desk):
    one = a_call(desk, Feeling.GLAD)
    desk.precedents.clear_words(desk.me, one.decision_id, "Thank you.")
    desk.precedents.clear_words(desk.me, one.decision_id, "Thank you very much.")
    desk.precedents.take_words_back(desk.me, one.decision_id)
    (found,) = precedents(desk)
    assert (found.words, found.waits) == ("", True)
    desk.precedents.clear_words(desk.me, one.decision_id, "Thanks.")
    again = desk.precedents.alike(desk.me, b"?" * 16, "waive", "waive/gold", facts=GOLD)
    assert [told.words for told in again] == ["Thanks."]


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
