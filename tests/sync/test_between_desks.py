"""What is asked at one desk and answered at another: the entries, and what each desk reads."""

from types import SimpleNamespace

import pytest

from agent_desk.actions.colleagues import Colleagues
from agent_desk.actions.promises import Due
from agent_desk.domain.agents import Role
from agent_desk.domain.decisions import DecisionState
from agent_desk.domain.errors import BadInputError, RuleError
from agent_desk.sync import status
from agent_desk.sync.files import Folder
from tests.actions.test_decisions import POLICY
from tests.actions.test_yeses import CREDIT
from tests.ledgers import StepClock, a_desk
from tests.sync.sharing import BRANCH, sharing

HOUR = 3600 * 1_000_000
BOTH = frozenset({Role.AGENT, Role.LEAD})


class Desk:
    """A desk with somebody at it, sharing through a folder."""

    def __init__(self, shared):
        self.shared = shared
        self.act = shared.desk
        self.colleagues = Colleagues(shared.store, self.act.clock)

    def share(self):
        self.shared.round()

    def asked(self):
        return self.act.arrival.read(self.act.me).asked

    def open(self, customer_id):
        return self.act.interactions.open(self.act.me, customer_id).interaction_id

    def beside(self, interaction_id):
        return self.colleagues.beside(self.act.me, interaction_id)

    def owed(self, customer_id):
        return self.act.presence.page(self.act.me, customer_id).owed


@pytest.fixture
def two(tmp_path):
    """Lena at one desk, and Omar, a lead, at the other; each has read what the other wrote."""
    folder = tmp_path / "stick"
    folder.mkdir()
    clock = StepClock()
    with (
        sharing(Folder(folder, BRANCH, "aa")) as here,
        sharing(Folder(folder, BRANCH, "bb")) as there,
    ):
        for one in (here, there):
            one.clock = clock
            one.desk = a_desk(one.store, clock)
        agents = here.desk.agents
        omar = agents.add("Omar Haddad", BOTH, here.desk.me).agent_id
        lena = agents.add("Lena Vogt", frozenset({Role.AGENT}), here.desk.me).agent_id
        here.desk.policies.publish(here.desk.me, "1", {"shop.toml": POLICY}, "to begin with")
        customer = here.desk.customers.add(here.desk.me, "Ayşe Demir")
        here.desk.me, there.desk.me = lena, omar
        made = SimpleNamespace(here=Desk(here), there=Desk(there), customer=customer)
        made.clock, made.lena, made.omar = clock, lena, omar
        both(made)
        there.desk.customers.add(omar, "Noor O'Brien")  # Omar is seen at that desk
        both(made)
        yield made


def both(two):
    for desk in (two.here, two.there, two.here):
        desk.share()


@pytest.fixture
def question(two):
    call = two.here.open(two.customer)
    two.here.act.interactions.note(two.lena, call, "the line is dead")
    asked = two.here.act.yeses.ask(two.lena, call, two.omar, CREDIT)
    return SimpleNamespace(call=call, id=asked.decision_id, asked=asked)


def test_a_yes_is_asked_at_one_desk_and_given_at_the_other(two, question):
    assert question.asked.unreached is None
    assert two.there.asked().yeses == ()
    both(two)
    (asks,) = two.there.asked().yeses
    assert (asks.colleague, asks.customer, asks.text) == (
        "Lena Vogt",
        "Ayşe Demir",
        "Credit, €20.00",
    )
    two.there.act.yeses.give(two.omar, asks.subject_id)
    assert two.there.asked().yeses == ()
    both(two)
    waiting = two.here.act.yeses.waiting(two.lena, question.id)
    assert waiting.decision.state is DecisionState.YES


def test_a_no_comes_with_its_reason(two, question):
    both(two)
    with pytest.raises(BadInputError):
        two.there.act.yeses.refuse(two.omar, question.id, " ")
    with pytest.raises(RuleError):
        two.there.act.yeses.refuse(two.lena, question.id, "No.")
    two.there.act.yeses.refuse(two.omar, question.id, "It was paid twice already.")
    both(two)
    waiting = two.here.act.yeses.waiting(two.lena, question.id)
    assert waiting.decision.state is DecisionState.NO
    assert waiting.decision.why == "It was paid twice already."
    with pytest.raises(RuleError, match="answered already"):
        two.there.act.yeses.give(two.omar, question.id)


def test_what_was_given_without_waiting_stays_though_a_no_comes_later(two, question):
    from tests.actions.test_yeses import with_yes

    both(two)
    two.clock.at += HOUR
    two.there.act.yeses.refuse(two.omar, question.id, "Not this one.")
    two.here.act.decisions.do(two.lena, question.call, [with_yes(question.asked)])
    both(two)
    for desk in (two.here, two.there):
        found = desk.act.yeses.waiting(desk.act.me, question.id).decision
        assert found.state is DecisionState.TAKEN


def test_a_lead_who_was_not_seen_lately_cannot_be_reached(two):
    two.clock.at += 11 * HOUR
    two.here.share()
    call = two.here.open(two.customer)
    asked = two.here.act.yeses.ask(two.lena, call, two.omar, CREDIT)
    assert "cannot be reached from here" in str(asked.unreached)


def test_nobody_can_be_reached_while_nothing_is_shared(two):
    from agent_desk.domain.errors import UnreachableError

    status.note_trouble(two.here.shared.store, UnreachableError("The hub is away."))
    call = two.here.open(two.customer)
    asked = two.here.act.yeses.ask(two.lena, call, two.omar, CREDIT)
    assert asked.unreached is not None


def test_a_handover_is_theirs_only_once_it_is_accepted_there(two):
    call = two.here.open(two.customer)
    offered = two.here.act.handovers.offer(two.lena, call, two.omar, "The hose leaks.")
    both(two)
    (asks,) = two.there.asked().handovers
    assert (asks.colleague, asks.text) == ("Lena Vogt", "The hose leaks.")
    assert two.here.act.handovers.find(two.lena, offered.handover_id).accepted_at is None
    two.there.act.handovers.accept(two.omar, asks.subject_id)
    both(two)
    assert two.there.asked().handovers == ()
    taken = two.here.act.handovers.find(two.lena, offered.handover_id)
    assert taken.owner_id == two.omar


def test_a_lead_is_asked_to_stand_by_and_joins_visibly(two):
    call = two.here.open(two.customer)
    two.here.act.hard_moments.stand_by(two.lena, call)
    assert two.here.asked().stand_by == ()
    both(two)
    (asks,) = two.there.asked().stand_by
    assert (asks.colleague, asks.customer, asks.subject_id) == ("Lena Vogt", "Ayşe Demir", call)
    two.there.act.hard_moments.stood_by(two.omar, call)
    assert two.there.asked().stand_by == ()
    both(two)
    beside = two.here.beside(call)
    assert (beside.stood_by, beside.asked_for_stand_by, beside.shares) == (
        "Omar Haddad",
        True,
        True,
    )


def test_once_the_call_has_ended_nobody_has_to_join(two):
    call = two.here.open(two.customer)
    two.here.act.hard_moments.stand_by(two.lena, call)
    two.here.act.hard_moments.end_covered(two.lena, call)
    both(two)
    assert two.there.asked().stand_by == ()


def test_who_opens_a_customer_another_desk_has_open_is_told_who(two):
    call = two.here.open(two.customer)
    assert two.here.beside(call).held_by == ()
    both(two)
    there = two.there.open(two.customer)
    assert two.there.beside(there).held_by == ("Lena Vogt",)
    both(two)
    assert two.here.beside(call).held_by == ("Omar Haddad",)
    two.here.act.hard_moments.end_covered(two.lena, call)
    both(two)
    assert two.there.beside(there).held_by == ()


def due(two, hours=48):
    return Due(at=two.clock.at + hours * HOUR, zone="Europe/Berlin")


@pytest.fixture
def promised(two):
    """A promise both desks know; Lena has it."""
    call = two.here.open(two.customer)
    two.here.act.promises.make(two.lena, call, "Bring the new hose", due(two))
    both(two)
    (owed,) = two.there.owed(two.customer)
    return SimpleNamespace(call=call, id=owed.subject_id)


def test_kept_here_and_moved_there_is_seen_by_both_and_settled_by_one(two, promised):
    two.here.act.promises.keep(two.lena, promised.call, promised.id)
    two.there.act.promises.move(two.omar, None, promised.id, due(two, 72), "no van today")
    both(two)
    for desk in (two.here, two.there):
        (owed,) = desk.owed(two.customer)
        assert owed.torn
    (torn,) = two.here.act.arrival.read(two.lena).torn
    assert torn.promise_id == promised.id
    two.here.act.promises.keep(two.lena, promised.call, promised.id)
    both(two)
    for desk in (two.here, two.there):
        assert desk.owed(two.customer) == ()
        assert desk.act.arrival.read(two.lena).torn == ()


def test_what_one_did_knowing_of_the_other_is_no_second_version(two, promised):
    two.here.act.promises.move(two.lena, promised.call, promised.id, due(two, 72), "no van")
    both(two)
    two.there.act.promises.keep(two.omar, None, promised.id)
    both(two)
    assert two.here.owed(two.customer) == ()
    assert two.here.act.arrival.read(two.lena).torn == ()


def test_two_who_both_kept_it_agree(two, promised):
    two.here.act.promises.keep(two.lena, promised.call, promised.id)
    two.there.act.promises.keep(two.omar, None, promised.id)
    both(two)
    assert two.here.owed(two.customer) == two.there.owed(two.customer) == ()


@pytest.fixture
def told_twice(two):
    """Promised at one desk, and told of at the other before that had come there."""
    call = two.here.open(two.customer)
    two.here.act.promises.make(two.lena, call, "Bring the new hose", due(two))
    there = two.there.open(two.customer)
    two.there.act.promises.make(
        two.omar, there, "a hose is brought", due(two, 40), as_told=True
    )
    (told,) = two.there.owed(two.customer)
    assert told.as_told
    return SimpleNamespace(call=call, there=there, told=told.subject_id)


def test_a_promise_as_they_tell_it_is_one_with_the_original_when_it_comes(two, told_twice):
    both(two)
    for desk in (two.here, two.there):
        (owed,) = desk.owed(two.customer)
        assert (owed.text, owed.as_told) == ("Bring the new hose", False)
        assert owed.told_too == ((told_twice.told, "a hose is brought"),)
    assert two.there.act.arrival.read(two.omar).promises == ()
    assert len(two.here.act.arrival.read(two.lena).promises) == 1
    two.here.act.promises.keep(
        two.lena, told_twice.call, two.here.owed(two.customer)[0].subject_id
    )
    both(two)
    assert two.here.owed(two.customer) == two.there.owed(two.customer) == ()
    assert two.there.act.arrival.read(two.omar).promises == ()


def test_a_person_parts_what_was_wrongly_taken_for_one(two, told_twice):
    both(two)
    two.there.act.promises.part(two.omar, told_twice.there, told_twice.told)
    both(two)
    for desk in (two.here, two.there):
        assert len(desk.owed(two.customer)) == 2
    assert len(two.there.act.arrival.read(two.omar).promises) == 1
