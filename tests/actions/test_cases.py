"""Cases: what was right for one customer, answered by a lead and read by whoever decided it."""

import pytest

from agent_desk.actions.cases import POLICY, Change
from agent_desk.actions.publications import shipped
from agent_desk.actions.verdicts import Chosen
from agent_desk.domain.agents import Role
from agent_desk.domain.cases import CaseEnd
from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.domain.interactions import Feeling, FeelingSource
from agent_desk.domain.publications import Topic
from agent_desk.policy.money import Money
from tests.actions.test_decisions import POLICY as SHOP


@pytest.fixture
def omar(desk):
    """An agent who gave a gift to somebody."""
    desk.policies.publish(desk.me, "1", {"shop.toml": SHOP}, "to begin with")
    by = desk.agents.add("Omar Haddad", frozenset({Role.AGENT}), desk.me).agent_id
    opened = desk.interactions.open(by, desk.customers.add(by, "Ayşe Demir"))
    call = opened.interaction_id
    desk.matters.open(by, call, "the October bill")
    desk.tellings.words(by, call, "I cannot any more.")
    desk.tellings.feel(by, call, Feeling.MISERABLE, FeelingSource.THEIR_WORDS)
    gift = Chosen(kind="gift", amount=Money(500, "EUR"), why="the third call about it")
    desk.decisions.do(by, call, [gift])
    return by


def case_of(desk):
    (case,) = desk.cases.listed(desk.me)
    return case


def waiting(desk, by):
    return desk.arrival.read(by).cases


def test_a_case_tells_who_when_why_and_what_it_cost(desk, omar):
    case = case_of(desk)
    assert (case.customer_name, case.agent_name) == ("Ayşe Demir", "Omar Haddad")
    assert case.decision.why == "the third call about it"
    assert (case.decision.minor, case.decision.currency) == (500, "EUR")
    assert case.matter == "the October bill"
    assert case.told.words == "I cannot any more."
    assert case.told.feeling is Feeling.MISERABLE
    assert case.answer is None


def test_thanks_are_read_once_and_by_whom_they_are_for(desk, omar):
    of = case_of(desk).decision.decision_id
    assert waiting(desk, omar) == ()
    desk.cases.answer(desk.me, of, CaseEnd.THANKS, "Just right.")
    (told,) = waiting(desk, omar)
    assert (told.answer.how, told.answer.text) == ("thanks", "Just right.")
    assert waiting(desk, desk.me) == ()
    with pytest.raises(RuleError, match="colleague"):
        desk.cases.heard(desk.me, of)
    desk.cases.heard(omar, of)
    assert waiting(desk, omar) == ()
    assert case_of(desk).answer.heard_at is not None


def test_a_change_is_linked_to_a_version_that_was_published_since(desk, omar):
    of = case_of(desk).decision.decision_id
    assert desk.cases.changes(desk.me, of) == ()
    with pytest.raises(BadInputError):
        desk.cases.answer(desk.me, of, CaseEnd.CHANGE)
    never = Change(topic=POLICY, version="7", reason="", published_at=0)
    with pytest.raises(NotFoundError):
        desk.cases.answer(desk.me, of, CaseEnd.CHANGE, change=never)
    desk.policies.publish(desk.me, "2", {"shop.toml": SHOP}, "because of Omar's case")
    desk.publications.publish(desk.me, Topic.PROMPTS, "1", shipped(Topic.PROMPTS), "likewise")
    newest, older = desk.cases.changes(desk.me, of)
    assert [(one.topic, one.version) for one in (newest, older)] == [
        ("prompts", "1"), (POLICY, "2"),
    ]  # fmt: skip
    desk.cases.answer(desk.me, of, CaseEnd.CHANGE, change=older)
    answer = case_of(desk).answer
    assert (answer.how, answer.topic, answer.version) == ("change", POLICY, "2")
    (told,) = waiting(desk, omar)
    assert told.answer.version == "2"


def test_no_change_needs_its_reason(desk, omar):
    of = case_of(desk).decision.decision_id
    with pytest.raises(BadInputError):
        desk.cases.answer(desk.me, of, CaseEnd.NO_CHANGE, "  ")
    desk.cases.answer(desk.me, of, CaseEnd.NO_CHANGE, "It stays one of its kind.")
    assert waiting(desk, omar)[0].answer.text == "It stays one of its kind."


def test_an_answer_is_given_once_taken_back_and_given_anew(desk, omar):
    of = case_of(desk).decision.decision_id
    with pytest.raises(NotFoundError):
        desk.cases.take_back(desk.me, of)
    desk.cases.answer(desk.me, of, CaseEnd.THANKS)
    with pytest.raises(RuleError, match="answered already"):
        desk.cases.answer(desk.me, of, CaseEnd.THANKS)
    desk.cases.heard(omar, of)
    desk.cases.take_back(desk.me, of)
    assert case_of(desk).answer is None
    assert waiting(desk, omar) == ()
    with pytest.raises(NotFoundError):
        desk.cases.heard(omar, of)
    desk.cases.answer(desk.me, of, CaseEnd.NO_CHANGE, "On second thoughts it stays.")
    # What was heard was another answer.
    assert [one.answer.how for one in waiting(desk, omar)] == ["no_change"]


def test_a_decision_that_is_no_case_is_none(desk, omar):
    with pytest.raises(NotFoundError):
        desk.cases.answer(desk.me, b"n" * 16, CaseEnd.THANKS)


def test_one_that_was_taken_back_is_no_case_any_more(desk, omar):
    of = case_of(desk).decision.decision_id
    desk.interactions.undo(omar, desk.interactions.opened().interaction_id)
    assert desk.cases.listed(desk.me) == ()
    with pytest.raises(NotFoundError):
        desk.cases.answer(desk.me, of, CaseEnd.THANKS)


def test_the_answered_come_after_those_that_wait(desk, omar):
    first = case_of(desk).decision.decision_id
    call = desk.interactions.opened().interaction_id
    gift = Chosen(kind="gift", amount=Money(300, "EUR"), why="their birthday")
    desk.decisions.do(omar, call, [gift])
    desk.cases.answer(desk.me, first, CaseEnd.THANKS)
    assert [one.decision.why for one in desk.cases.listed(desk.me)] == [
        "their birthday", "the third call about it",
    ]  # fmt: skip
