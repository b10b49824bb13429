"""Beyond the agent: asking by name, the wait, deciding instead, and handing over."""

import pytest

from agent_desk.actions.decisions import Chosen
from agent_desk.domain.agents import Role
from agent_desk.domain.decisions import DecisionState, waited
from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.policy.money import Money
from tests.actions.test_decisions import POLICY, SETTLED

MINUTE = 60_000_000
DAY = 24 * 60 * MINUTE
CREDIT = Chosen(kind="credit", why="two weeks without a line")


@pytest.fixture
def desk(desk):
    desk.policies.publish(desk.me, "1", {"shop.toml": POLICY}, "to begin with")
    both = frozenset({Role.AGENT, Role.LEAD})
    desk.lead = desk.agents.add("Omar Haddad", both, desk.me).agent_id
    desk.other = desk.agents.add("Lena Vogt", frozenset({Role.AGENT}), desk.me).agent_id
    return desk


@pytest.fixture
def asked(desk, call):
    desk.interactions.note(desk.me, call.id, "the line is dead")
    return desk.yeses.ask(desk.me, call.id, desk.lead, CREDIT)


def with_yes(asked, **more):
    return Chosen(kind="credit", asked=asked.decision_id, **more)


def decision(desk, call):
    (one,) = desk.decisions.decided(desk.me, call.id)
    return one


def test_a_question_says_honestly_that_the_lead_cannot_be_reached_and_what_to_read_out(asked):
    assert str(asked.unreached).startswith("Omar Haddad cannot be reached from here.")
    assert asked.read_out.who == ("Ayşe Demir", "the line is dead")
    assert asked.read_out.what == "Credit, €20.00"
    assert asked.read_out.why == ("credit/c", "two weeks without a line")
    assert (asked.patience, asked.then_decide) == (5, True)


def test_the_wait_is_counted_from_the_question_to_the_answer(desk, call, asked):
    desk.clock.at += 3 * MINUTE
    desk.yeses.give(desk.lead, asked.decision_id)
    desk.clock.at += 3 * MINUTE
    found = decision(desk, call)
    assert found.state is DecisionState.YES
    assert 3 * MINUTE <= waited(found, desk.clock.at) < 4 * MINUTE
    desk.decisions.do(desk.me, call.id, [with_yes(asked)])
    found = decision(desk, call)
    assert (found.state, found.minor, found.asked_of) == (
        DecisionState.TAKEN, 2000, desk.lead,
    )  # fmt: skip
    assert 3 * MINUTE <= waited(found, desk.clock.at) < 4 * MINUTE


def test_without_the_yes_it_waits_and_one_yes_is_for_one_decision(desk, call, asked):
    with pytest.raises(RuleError):
        desk.decisions.do(desk.me, call.id, [CREDIT])
    with pytest.raises(RuleError, match="Nobody has said yes yet"):
        desk.decisions.do(desk.me, call.id, [with_yes(asked)])
    desk.yeses.give(desk.lead, asked.decision_id)
    with pytest.raises((RuleError, NotFoundError)):
        desk.decisions.do(desk.me, call.id, [with_yes(asked), with_yes(asked)])
    with pytest.raises(RuleError):
        desk.decisions.do(desk.me, call.id, [with_yes(asked, amount=Money(9900, "EUR"))])
    desk.decisions.do(desk.me, call.id, [with_yes(asked)])
    with pytest.raises(NotFoundError):
        desk.decisions.do(desk.me, call.id, [with_yes(asked)])
    with pytest.raises(RuleError):
        desk.yeses.give(desk.lead, asked.decision_id)


def test_taken_back_the_yes_is_there_again(desk, call, asked):
    desk.yeses.give(desk.lead, asked.decision_id)
    desk.decisions.do(desk.me, call.id, [with_yes(asked)])
    desk.interactions.undo(desk.me, call.id)
    assert decision(desk, call).state is DecisionState.YES
    desk.interactions.redo(desk.me, call.id)
    assert decision(desk, call).state is DecisionState.TAKEN


def test_a_yes_heard_over_the_phone_is_written_down_with_who_said_it(desk, call, asked):
    with pytest.raises(RuleError):
        desk.yeses.give(desk.me, asked.decision_id, heard_from=desk.other)
    with pytest.raises(RuleError):
        desk.yeses.give(desk.me, asked.decision_id, heard_from=desk.me)
    with pytest.raises(RuleError):
        desk.yeses.give(desk.other, asked.decision_id)
    desk.yeses.give(desk.me, asked.decision_id, heard_from=desk.lead)
    assert decision(desk, call).state is DecisionState.YES


def test_after_its_patience_the_agent_decides_and_the_lead_carries_it(desk, call, asked):
    desk.clock.at += 4 * MINUTE
    assert not desk.yeses.waiting(desk.me, asked.decision_id).may_decide
    desk.clock.at += MINUTE
    waiting = desk.yeses.waiting(desk.me, asked.decision_id)
    assert (waiting.may_decide, waiting.lead.name) == (True, "Omar Haddad")
    desk.decisions.do(desk.me, call.id, [with_yes(asked)])
    found = decision(desk, call)
    assert (found.state, found.carried_by) == (DecisionState.TAKEN, desk.lead)
    assert waited(found, desk.clock.at) >= 5 * MINUTE
    desk.interactions.undo(desk.me, call.id)
    assert (decision(desk, call).state, decision(desk, call).carried_by) == (
        DecisionState.ASKED,
        None,
    )


def test_nobody_is_asked_for_what_is_the_agents_own_or_never_done(desk, call):
    gift = Chosen(kind="gift", amount=Money(500, "EUR"), why="so")
    with pytest.raises(RuleError, match="yours to decide"):
        desk.yeses.ask(desk.me, call.id, desk.lead, gift)
    with pytest.raises(RuleError, match="Nobody can say yes"):
        desk.yeses.ask(desk.me, call.id, desk.lead, Chosen(kind="never_this"))
    with pytest.raises(RuleError):
        desk.yeses.ask(desk.me, call.id, desk.other, CREDIT)
    assert desk.decisions.decided(desk.me, call.id) == ()
    assert [one.name for one in desk.yeses.leads(desk.me)] == ["Omar Haddad"]


def test_more_than_a_limit_leaves_can_be_asked_for_but_not_more_than_the_row(desk, call):
    text = POLICY.replace('say = { en = "That is all for this." }', 'ask = { whom = "lead" }')
    desk.policies.publish(desk.me, "2", {"shop.toml": text}, "leads may go beyond")
    first = Chosen(kind="gift", amount=Money(3000, "EUR"), why="so")
    desk.decisions.do(desk.me, call.id, [first])
    more = Chosen(kind="gift", amount=Money(2500, "EUR"), why="and more")
    asked = desk.yeses.ask(desk.me, call.id, desk.lead, more)
    desk.yeses.give(desk.lead, asked.decision_id)
    desk.decisions.do(
        desk.me,
        call.id,
        [Chosen(kind="gift", amount=Money(2500, "EUR"), why="x", asked=asked.decision_id)],
    )
    above_the_row = Chosen(kind="gift", amount=Money(3100, "EUR"), why="so")
    with pytest.raises(RuleError):
        desk.yeses.ask(desk.me, call.id, desk.lead, above_the_row)


def test_a_customer_is_whose_they_were_until_it_is_accepted(desk, call):
    offered = desk.handovers.offer(desk.me, call.id, desk.other, "knows the wiring")
    assert str(offered.unreached).startswith("Lena Vogt cannot be reached from here.")
    (waits,) = desk.handovers.offered_to(desk.other)
    assert waits.owner_id == desk.me
    with pytest.raises(RuleError):
        desk.handovers.accept(desk.lead, offered.handover_id)
    desk.handovers.accept(desk.other, offered.handover_id)
    assert desk.handovers.find(desk.me, offered.handover_id).owner_id == desk.other
    assert desk.handovers.offered_to(desk.other) == ()
    with pytest.raises(RuleError):
        desk.handovers.accept(desk.other, offered.handover_id)


def test_a_handover_needs_somebody_else_and_something_to_know(desk, call):
    with pytest.raises(RuleError):
        desk.handovers.offer(desk.me, call.id, desk.me, "me")
    with pytest.raises(BadInputError):
        desk.handovers.offer(desk.me, call.id, desk.other, " ")
    with pytest.raises(NotFoundError):
        desk.handovers.offer(desk.me, call.id, b"?" * 16, "who")


def test_a_handover_can_be_taken_back(desk, call):
    offered = desk.handovers.offer(desk.me, call.id, desk.other, "knows the wiring")
    desk.interactions.undo(desk.me, call.id)
    with pytest.raises(NotFoundError):
        desk.handovers.accept(desk.other, offered.handover_id)
    desk.interactions.close(desk.me, call.id, SETTLED)


def test_who_is_offered_before_a_weekend_is_found_after_it(desk, call):
    desk.handovers.offer(desk.me, call.id, desk.other, "knows the wiring")
    desk.clock.at += 3 * DAY
    (waits,) = desk.arrival.read(desk.other).asked.handovers
    assert waits.customer_id == call.customer_id


def test_offers_of_long_ago_do_not_hide_new_ones(desk):
    for number in range(8):
        if number == 7:
            desk.clock.at += 5 * DAY
        customer = desk.customers.add(desk.me, f"Customer {number}")
        contact = desk.interactions.open(desk.me, customer).interaction_id
        desk.handovers.offer(desk.me, contact, desk.other, "knows the wiring")
        desk.interactions.close(desk.me, contact, SETTLED)
    assert [one.customer_id for one in desk.arrival.read(desk.other).asked.handovers] == [
        customer
    ]
