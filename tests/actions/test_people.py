"""What a lead does for the people of a branch, and its way back."""

import pytest

from agent_desk.actions.promises import Due
from agent_desk.domain.agents import Role
from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.domain.interactions import Outcome
from tests.ledgers import views

DAY = 24 * 3600 * 1_000_000


@pytest.fixture
def omar(desk):
    return desk.agents.add("Omar Haddad", frozenset({Role.AGENT}), desk.me).agent_id


@pytest.fixture
def lena(desk):
    return desk.agents.add("Lena Vogt", frozenset({Role.AGENT}), desk.me).agent_id


@pytest.fixture
def owing(desk, omar):
    """Omar has promised something and has a mistake to make good."""
    customer = desk.customers.add(omar, "Ayşe Demir")
    here = desk.interactions.open(omar, customer)
    due = Due(at=desk.clock.at + DAY, zone="Europe/Berlin")
    desk.promises.make(omar, here.interaction_id, "Ring about the boiler", due)
    desk.mistakes.open(omar, here.interaction_id, "Nobody came")
    desk.interactions.close(
        omar, here.interaction_id, Outcome(need_met="no", feeling="let_down", source="theirs")
    )
    return omar


def owners(desk):
    found = views(desk.store)
    with desk.store.read() as db:
        promised = db.exec_driver_sql("SELECT owner_id FROM promise").scalars().all()
        wrong = db.exec_driver_sql("SELECT owner_id FROM mistake").scalars().all()
    assert found
    return {*promised, *wrong}


def the(desk, agent_id):
    return next(p for p in desk.people.listed(desk.me) if p.agent.agent_id == agent_id)


def test_a_name_is_changed_and_changed_back(desk, omar):
    change = desk.people.rename(desk.me, omar, "  Omar   H. ")
    assert change.agent.name == "Omar H."
    assert desk.people.take_back(desk.me, change).name == "Omar Haddad"
    with pytest.raises(BadInputError):
        desk.people.rename(desk.me, omar, " ")


def test_somebody_leads_and_no_longer(desk, omar):
    change = desk.people.set_lead(desk.me, omar, lead=True)
    assert Role.LEAD in change.agent.roles
    desk.people.set_lead(omar, desk.me, lead=False)
    with pytest.raises(RuleError, match="may not do this"):
        desk.people.rename(desk.me, omar, "X")


def test_somebody_always_leads(desk, omar):
    for step in (
        lambda: desk.people.set_lead(desk.me, desk.me, lead=False),
        lambda: desk.people.left(desk.me, desk.me),
    ):
        with pytest.raises(RuleError, match="Nobody would lead"):
            step()
    assert Role.LEAD in the(desk, desk.me).agent.roles
    change = desk.people.set_lead(desk.me, omar, lead=True)
    desk.people.left(omar, desk.me)
    with pytest.raises(RuleError, match="Nobody would lead"):
        desk.people.take_back(desk.me, change)


@pytest.mark.parametrize("away", [True, False])
def test_what_is_open_goes_to_somebody_in_the_same_step(desk, owing, lena, away):
    def go(to=None):
        if away:
            return desk.people.absent(desk.me, owing, desk.clock.at + 9 * DAY, to)
        return desk.people.left(desk.me, owing, to)

    before = views(desk.store)
    with pytest.raises(BadInputError, match="waited for from them"):
        go()
    assert views(desk.store) == before
    assert the(desk, owing).has_something_open
    change = go(lena)
    assert owners(desk) == {lena}
    assert not the(desk, owing).is_here
    assert not the(desk, owing).has_something_open
    kinds = [e.kind for e in written(desk)][-3:]
    assert kinds == ["agent.absent" if away else "agent.left", "promise.owned", "mistake.owned"]
    desk.people.take_back(desk.me, change)
    assert owners(desk) == {owing}
    assert the(desk, owing).is_here
    with pytest.raises(RuleError, match="cannot be taken back"):
        desk.people.take_back(desk.me, change)


def written(desk):
    from agent_desk.actions.upkeep import Upkeep

    return Upkeep(desk.store).written_here()


def test_who_takes_over_reads_from_whom(desk, owing, lena):
    desk.people.left(desk.me, owing, lena)
    (promise,) = desk.promises.mine(lena)
    (mistake,) = desk.mistakes.mine(lena)
    assert (promise.owned_from, mistake.owned_from) == (owing, owing)


def test_nothing_goes_to_who_is_not_here(desk, owing, lena):
    desk.people.absent(desk.me, lena, desk.clock.at + 9 * DAY)
    with pytest.raises(RuleError, match="is away"):
        desk.people.left(desk.me, owing, lena)
    desk.people.left(desk.me, lena)
    with pytest.raises(RuleError, match="does not work here"):
        desk.people.left(desk.me, owing, lena)
    with pytest.raises(BadInputError, match="to themselves"):
        desk.people.left(desk.me, owing, owing)
    with pytest.raises(NotFoundError):
        desk.people.left(desk.me, owing, b"n" * 16)
    assert owners(desk) == {owing}


def test_a_day_that_has_passed_is_no_absence(desk, omar):
    with pytest.raises(BadInputError, match="has passed"):
        desk.people.absent(desk.me, omar, desk.clock.at - DAY)


def test_who_was_away_is_here_again_when_the_day_comes(desk, omar):
    desk.people.absent(desk.me, omar, desk.clock.at + DAY)
    assert not the(desk, omar).is_here
    desk.clock.at += DAY
    assert the(desk, omar).is_here


def test_who_came_back_has_what_nobody_else_saw_to(desk, owing, lena):
    desk.people.left(desk.me, owing, lena)
    assert desk.people.returned(desk.me, owing).agent.is_here(desk.clock.at)
    assert owners(desk) == {lena}


def test_taking_back_leaves_what_a_colleague_did_since(desk, owing, lena):
    change = desk.people.left(desk.me, owing, lena)
    (promise,) = desk.promises.mine(lena)
    desk.promises.own(desk.me, None, promise.promise_id)
    desk.people.take_back(desk.me, change)
    assert [p.promise_id for p in desk.promises.mine(desk.me)] == [promise.promise_id]


def test_nobody_takes_back_what_another_did(desk, omar):
    change = desk.people.set_lead(desk.me, omar, lead=True)
    with pytest.raises(RuleError, match="cannot be taken back"):
        desk.people.take_back(omar, change)


def test_nothing_is_given_to_who_is_away(desk, call, omar):
    desk.people.set_lead(desk.me, omar, lead=True)
    due = Due(at=desk.clock.at + DAY, zone="Europe/Berlin")
    promise = desk.promises.make(desk.me, call.id, "Ring", due)
    mistake = desk.mistakes.open(desk.me, call.id, "Late")
    assert promise
    assert mistake
    (promised,), (wrong,) = desk.promises.mine(desk.me), desk.mistakes.mine(desk.me)
    desk.people.absent(desk.me, omar, desk.clock.at + 9 * DAY)
    for give in (
        lambda: desk.promises.make(desk.me, call.id, "Write", due, owner=omar),
        lambda: desk.promises.own(desk.me, call.id, promised.promise_id, omar),
        lambda: desk.mistakes.own(desk.me, call.id, wrong.mistake_id, omar),
        lambda: desk.handovers.offer(desk.me, call.id, omar, "They wait for a boiler"),
        lambda: desk.hard_moments.end_covered(desk.me, call.id, omar),
    ):
        with pytest.raises(RuleError, match="is away"):
            give()
    assert desk.yeses.leads(desk.me) == ()
    assert [one.agent_id for one in desk.hard_moments.leads(desk.me)] == [desk.me]


def test_who_they_are_is_the_same_in_any_order(desk, owing, lena):
    from agent_desk.actions.upkeep import Upkeep

    desk.people.left(desk.me, owing, lena)
    desk.signing_in.sign_in(desk.me)
    before = views(desk.store)
    Upkeep(desk.store).rebuild(lambda _done, _of: None)
    assert views(desk.store) == before
