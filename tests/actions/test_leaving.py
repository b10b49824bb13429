"""What is open with somebody who leaves or is away goes to somebody in the same step."""

import pytest

from agent_desk.actions.colleagues import Colleagues
from agent_desk.actions.decisions import Chosen
from agent_desk.domain.agents import Role
from agent_desk.domain.decisions import DecisionState, waited
from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome
from tests.actions.test_decisions import POLICY
from tests.ledgers import views

DAY = 24 * 3600 * 1_000_000
CREDIT = Chosen(kind="credit", why="two weeks without a line")
SETTLED = Outcome(
    need_met=NeedMet.YES, feeling=Feeling.SETTLED, source=FeelingSource.OUR_IMPRESSION
)
BOTH = frozenset({Role.AGENT, Role.LEAD})


@pytest.fixture
def desk(desk):
    desk.policies.publish(desk.me, "1", {"shop.toml": POLICY}, "to begin with")
    desk.omar = desk.agents.add("Omar Haddad", BOTH, desk.me).agent_id
    desk.lena = desk.agents.add("Lena Vogt", frozenset({Role.AGENT}), desk.me).agent_id
    desk.noor = desk.agents.add("Noor Aziz", BOTH, desk.me).agent_id
    return desk


def a_contact(desk, by, name="Ayşe Demir"):
    return desk.interactions.open(by, desk.customers.add(by, name)).interaction_id


def goes(desk, who, to=None, *, away=False):
    if away:
        return desk.people.absent(desk.me, who, desk.clock.at + 9 * DAY, to)
    return desk.people.left(desk.me, who, to)


def has_something_open(desk, who):
    listed = desk.people.listed(desk.me)
    return next(one for one in listed if one.agent.agent_id == who).has_something_open


def needs_a_name(desk, who):
    before = views(desk.store)
    assert has_something_open(desk, who)
    with pytest.raises(BadInputError, match="waited for from them"):
        goes(desk, who)
    assert views(desk.store) == before


@pytest.mark.parametrize("away", [True, False])
def test_what_was_offered_to_them_is_offered_to_who_sees_to_it(desk, away):
    call = a_contact(desk, desk.lena)
    offered = desk.handovers.offer(desk.lena, call, desk.omar, "They wait for a boiler")
    needs_a_name(desk, desk.omar)
    change = goes(desk, desk.omar, desk.noor, away=away)
    (waits,) = desk.handovers.offered_to(desk.noor)
    assert (waits.offered_by, waits.passed_from) == (desk.lena, desk.omar)
    told = desk.handovers.standing(desk.lena, call)
    assert (told.gone.name, told.to.name, told.taken_by) == ("Omar Haddad", "Noor Aziz", None)
    with pytest.raises(RuleError, match="somebody else"):
        desk.handovers.accept(desk.omar, offered.handover_id)
    assert not has_something_open(desk, desk.omar)
    desk.people.take_back(desk.me, change)
    assert desk.handovers.offered_to(desk.noor) == ()
    assert desk.handovers.standing(desk.lena, call).to.name == "Omar Haddad"


def test_who_offered_them_keeps_them_where_they_see_to_it_themselves(desk):
    call = a_contact(desk, desk.lena)
    offered = desk.handovers.offer(desk.lena, call, desk.omar, "They wait for a boiler")
    goes(desk, desk.omar, desk.lena)
    assert desk.handovers.offered_to(desk.lena) == ()
    assert not desk.handovers.standing(desk.lena, call).waits
    with pytest.raises(RuleError, match="with you already"):
        desk.handovers.accept(desk.lena, offered.handover_id)
    (told,) = desk.arrival.read(desk.lena).passed_on
    assert (told.gone.name, told.to.name, told.offer) == ("Omar Haddad", "Lena Vogt", True)


def test_what_they_offered_stays_offered_and_is_another_s_until_it_is_accepted(desk):
    call = a_contact(desk, desk.omar)
    desk.handovers.offer(desk.omar, call, desk.lena, "They wait for a boiler")
    needs_a_name(desk, desk.omar)
    goes(desk, desk.omar, desk.noor)
    (waits,) = desk.handovers.offered_to(desk.lena)
    assert waits.owner_id == desk.noor
    desk.handovers.accept(desk.lena, waits.handover_id)
    assert desk.handovers.find(desk.me, waits.handover_id).owner_id == desk.lena


def asked(desk, by, of):
    call = a_contact(desk, by)
    return call, desk.yeses.ask(by, call, of, CREDIT).decision_id


@pytest.mark.parametrize("away", [True, False])
def test_a_question_goes_to_a_lead_and_its_wait_goes_on(desk, away):
    call, question = asked(desk, desk.lena, desk.omar)
    needs_a_name(desk, desk.omar)
    began = desk.yeses.waiting(desk.lena, question).decision.asked_at
    goes(desk, desk.omar, desk.noor, away=away)
    waiting = desk.yeses.waiting(desk.lena, question)
    assert (waiting.gone.name, waiting.lead.name) == ("Omar Haddad", "Noor Aziz")
    assert waiting.decision.asked_at == began
    desk.yeses.give(desk.noor, question)
    (one,) = desk.decisions.decided(desk.lena, call)
    assert one.state is DecisionState.YES
    assert waited(one, desk.clock.at) == one.answered_at - began


def test_where_whoever_is_named_cannot_say_yes_who_asked_chooses(desk):
    _, question = asked(desk, desk.lena, desk.omar)
    goes(desk, desk.omar, desk.lena)
    waiting = desk.yeses.waiting(desk.lena, question)
    assert (waiting.lead, waiting.gone.name) == (None, "Omar Haddad")
    assert not waiting.may_decide
    (told,) = desk.arrival.read(desk.lena).passed_on
    assert (told.to, told.offer) == (None, False)
    with pytest.raises(RuleError, match="Somebody else asked"):
        desk.yeses.ask_instead(desk.noor, question, desk.me)
    with pytest.raises(RuleError, match="does not work here"):
        desk.yeses.ask_instead(desk.lena, question, desk.omar)
    desk.yeses.ask_instead(desk.lena, question, desk.noor)
    waiting = desk.yeses.waiting(desk.lena, question)
    assert (waiting.lead.name, waiting.gone.name) == ("Noor Aziz", "Omar Haddad")
    with pytest.raises(RuleError, match="asked this already"):
        desk.yeses.ask_instead(desk.lena, question, desk.me)


def test_nobody_is_asked_for_a_yes_to_themselves(desk):
    _, question = asked(desk, desk.noor, desk.omar)
    goes(desk, desk.omar, desk.noor)
    assert desk.yeses.waiting(desk.noor, question).lead is None
    with pytest.raises(RuleError, match="yes to themselves"):
        desk.yeses.ask_instead(desk.noor, question, desk.noor)


def test_who_asked_reads_once_who_has_it_now(desk):
    asked(desk, desk.lena, desk.omar)
    goes(desk, desk.omar, desk.noor)
    (told,) = desk.arrival.read(desk.lena).passed_on
    assert (told.gone.name, told.to.name) == ("Omar Haddad", "Noor Aziz")
    assert desk.arrival.read(desk.lena).customers[told.customer_id] == "Ayşe Demir"
    desk.private.told(desk.lena, told.at)
    assert desk.arrival.read(desk.lena).passed_on == ()


def test_nobody_need_join_who_is_not_here(desk):
    call = a_contact(desk, desk.omar)
    desk.hard_moments.stand_by(desk.omar, call)
    (asks,) = desk.arrival.read(desk.noor).asked.stand_by
    assert asks.colleague == "Omar Haddad"
    change = goes(desk, desk.omar, desk.lena)
    assert desk.arrival.read(desk.noor).asked.stand_by == ()
    desk.people.take_back(desk.me, change)
    assert len(desk.arrival.read(desk.noor).asked.stand_by) == 1


def test_who_joined_is_seen_and_nobody_is_asked_any_more(desk):
    call = a_contact(desk, desk.lena)
    colleagues = Colleagues(desk.store, desk.clock)
    assert not colleagues.beside(desk.lena, call).asked_for_stand_by
    desk.hard_moments.stand_by(desk.lena, call)
    assert colleagues.beside(desk.lena, call).asked_for_stand_by
    assert colleagues.beside(desk.lena, call).stood_by == ""
    desk.hard_moments.stood_by(desk.noor, call)
    assert colleagues.beside(desk.lena, call).stood_by == "Noor Aziz"
    assert desk.arrival.read(desk.omar).asked.stand_by == ()


def test_a_parked_goodbye_waits_for_who_takes_over_as_it_was_left(desk):
    call = a_contact(desk, desk.omar)
    desk.interactions.keep_draft("moment", "half a line")
    desk.interactions.park(desk.omar, call)
    needs_a_name(desk, desk.omar)
    goes(desk, desk.omar, desk.lena)
    assert desk.interactions.parked(desk.omar) is None
    waiting = desk.interactions.parked(desk.lena)
    assert (waiting.customer_name, waiting.instead_of) == ("Ayşe Demir", "Omar Haddad")
    with pytest.raises(NotFoundError):
        desk.interactions.bring_back(desk.noor, call)
    here = desk.interactions.bring_back(desk.lena, call)
    assert (here.agent.name, here.drafts) == ("Lena Vogt", {"moment": "half a line"})
    desk.interactions.close(desk.lena, call, SETTLED)
    assert desk.interactions.parked(desk.lena) is None


def test_who_was_open_here_with_them_waits_and_the_desk_is_free(desk):
    call = a_contact(desk, desk.omar)
    desk.interactions.keep_draft("moment", "half a line")
    goes(desk, desk.omar, desk.lena)
    assert desk.interactions.opened() is None
    assert desk.interactions.bring_back(desk.lena, call).drafts == {"moment": "half a line"}


def test_a_goodbye_left_at_another_desk_can_be_said_here(desk):
    call = a_contact(desk, desk.omar)
    with desk.store.write() as db:  # it is open there, not here
        db.exec_driver_sql("DELETE FROM open_here")
    goes(desk, desk.omar, desk.lena)
    waiting = desk.interactions.parked(desk.lena)
    assert waiting.interaction_id == call
    assert desk.interactions.bring_back(desk.lena, call).page == "goodbye"
    assert desk.interactions.parked(desk.lena) is None
    desk.interactions.close(desk.lena, call, SETTLED)
    assert not has_something_open(desk, desk.lena)


def test_own_goodbyes_can_wait_beside_one_that_was_a_colleague_s(desk):
    call = a_contact(desk, desk.omar)
    desk.interactions.park(desk.omar, call)
    goes(desk, desk.omar, desk.lena)
    own = a_contact(desk, desk.lena, "Jonas Keller")
    desk.interactions.park(desk.lena, own)
    assert desk.interactions.parked(desk.lena).interaction_id == call


def test_who_leaves_in_turn_hands_on_what_was_handed_to_them(desk):
    call = a_contact(desk, desk.omar)
    desk.interactions.park(desk.omar, call)
    goes(desk, desk.omar, desk.lena)
    needs_a_name(desk, desk.lena)
    goes(desk, desk.lena, desk.noor)
    assert desk.interactions.parked(desk.noor).instead_of == "Omar Haddad"
