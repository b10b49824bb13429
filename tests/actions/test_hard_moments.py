"""Stand by me; ending a call with dignity; what follows is a lead's."""

import pytest

from agent_desk.actions.promises import Due
from agent_desk.domain.agents import Role
from agent_desk.domain.errors import RuleError
from tests.ledgers import START_AT


@pytest.fixture
def omar(desk):
    return desk.agents.add("Omar Haddad", frozenset({Role.AGENT}), desk.me).agent_id


def test_a_lead_joins_and_an_agent_does_not(desk, call, omar):
    desk.hard_moments.stand_by(desk.me, call.id)
    with pytest.raises(RuleError):
        desk.hard_moments.stood_by(omar, call.id)
    desk.hard_moments.stood_by(desk.me, call.id)
    kinds = [entry for entry in _kinds(desk) if entry.startswith("interaction.st")]
    assert kinds == ["interaction.stand_by_asked", "interaction.stood_by"]


def test_an_ended_call_has_no_next_step_for_the_agent_and_a_lead_has_what_follows(desk, omar):
    customer_id = desk.customers.add(omar, "Somebody")
    call_id = desk.interactions.open(omar, customer_id).interaction_id
    desk.promises.make(omar, call_id, "ring", Due(at=START_AT + 10**12, zone="UTC"))
    desk.mistakes.open(omar, call_id, "a wrong bill")
    covered = desk.hard_moments.end_covered(omar, call_id)
    assert covered.owner.agent_id == desk.me
    assert desk.interactions.opened() is None
    assert desk.promises.mine(omar) == desk.mistakes.mine(omar) == ()
    assert len(desk.promises.mine(desk.me)) == len(desk.mistakes.mine(desk.me)) == 1
    desk.interactions.open(omar, customer_id)
    page = desk.presence.page(omar, customer_id)
    assert page.ended_covered.owner_id == desk.me
    assert page.names[desk.me] == "Mira Hansen"


def test_only_the_contact_right_after_is_told(desk, call):
    desk.hard_moments.end_covered(desk.me, call.id)
    again = desk.interactions.open(desk.me, call.customer_id)
    assert desk.presence.page(desk.me, call.customer_id).ended_covered is not None
    desk.moves.move(desk.me, again.interaction_id, desk.customers.add(desk.me, "Other"))
    other = desk.interactions.opened().customer_id
    assert desk.presence.page(desk.me, other).ended_covered is None


def test_only_a_lead_can_be_given_what_follows(desk, call, omar):
    with pytest.raises(RuleError):
        desk.hard_moments.end_covered(desk.me, call.id, owner=omar)
    assert desk.interactions.opened() is not None


def _kinds(desk):
    with desk.store.read() as db:
        return list(db.exec_driver_sql("SELECT kind FROM entry ORDER BY row").scalars())
