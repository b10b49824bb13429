"""How sharing stands, from the ledger alone."""

import pytest

from agent_desk.cli.sync import words
from agent_desk.domain.decisions import DecisionYesAsked, DecisionYesGiven
from agent_desk.domain.errors import StoppedError, UnreachableError
from agent_desk.domain.moments import MomentImported
from agent_desk.domain.sharing import State, Status
from agent_desk.store import ledger
from agent_desk.store.ids import new_id
from agent_desk.store.ledger import Subjects
from agent_desk.sync import cycle, status
from agent_desk.sync.files import Folder
from tests.ledgers import START_AT
from tests.sync.sharing import BRANCH, sharing

MINUTE = 60_000_000


@pytest.fixture
def one(tmp_path):
    (tmp_path / "stick").mkdir()
    with sharing(Folder(tmp_path / "stick", BRANCH, "aa")) as desk:
        yield desk


def test_what_was_done_waits_until_it_is_shared(one):
    one.add("Ayşe Demir")
    stands = status.status(one.store)
    assert (stands.state, stands.waiting) == (State.WAITING, 2)
    assert START_AT < stands.since < START_AT + MINUTE
    one.round()
    stands = status.status(one.store)
    assert (stands.state, stands.waiting, stands.since) == (State.SHARED, 0, None)
    assert stands.shared_at > START_AT


def test_only_what_the_history_shows_is_called_a_moment(one):
    customer_id = one.add("Ayşe Demir")
    with one.store.write() as db:
        ledger.write(
            db, "moment.call", MomentImported(), Subjects(customer_id=customer_id), at=START_AT,
            by=None,
        )  # fmt: skip
    stands = status.status(one.store)
    assert (stands.moments, stands.waiting) == (1, 3)


def test_a_hub_out_of_reach_is_no_state_of_its_own(one):
    one.round()
    status.note_trouble(one.store, UnreachableError("The hub cannot be reached."))
    assert status.status(one.store).state is State.SHARED
    one.add("Ayşe")
    assert status.status(one.store).state is State.WAITING


def test_what_somebody_has_to_do_stays_until_it_is_done(one):
    one.round()
    status.note_trouble(one.store, StoppedError("Sign in again."))
    assert status.status(one.store).state is State.STOPPED
    one.round()
    assert status.status(one.store).state is State.SHARED


def test_a_yes_that_was_asked_for_is_awaited_until_it_is_given(one):
    now = one.desk.clock.now()
    decision = new_id()

    def write(word, body):
        with one.store.write() as db:
            ledger.write(
                db, word, body, Subjects(customer_id=customer, about_id=decision), at=now,
                by=one.desk.me,
            )  # fmt: skip

    customer = one.add("Ayşe")
    assert not status.is_awaited(one.store, now)
    write("decision.yes_asked", DecisionYesAsked(of=one.desk.me.hex(), amount=5, patience=60))
    assert status.is_awaited(one.store, now)
    assert not status.is_awaited(one.store, now + 60 * MINUTE)
    write("decision.yes_given", DecisionYesGiven(by=one.desk.me.hex()))
    assert not status.is_awaited(one.store, now)


def told(state, **changed):
    given = {
        "waiting": 0, "moments": 0, "since": None, "shared_at": None, "trouble": "",
        "set_aside": 0,
    }  # fmt: skip
    return words(Status(state=state, **(given | changed)), START_AT)


def test_every_state_has_its_words():
    assert told(State.SHARING) == "Sharing…"
    assert told(State.SHARED, shared_at=START_AT - 2 * MINUTE) == "Shared 2 min ago."
    assert told(State.SHARED, shared_at=START_AT + MINUTE) == "Shared just now."
    assert told(State.SHARED, shared_at=START_AT - 180 * MINUTE) == "Shared 3 h ago."
    assert told(State.WAITING) == "Saved here."
    waiting = told(State.WAITING, waiting=3, moments=3, since=START_AT)
    assert waiting.startswith("Saved here. 3 moments wait to be shared, since 20")
    assert "1 moment waits" in told(State.WAITING, waiting=2, moments=1, since=START_AT)
    assert "What was done waits" in told(State.WAITING, waiting=2, since=START_AT)
    assert "Over 1,000 moments" in told(
        State.WAITING, waiting=1000, moments=1000, since=START_AT
    )
    assert told(State.STOPPED, trouble="Enrol again.") == "Saved here. Enrol again."


def telling(said):
    return lambda status, came: said.append((status.state, came.entries))


class Rest:
    """Counts what it is told to wait, and ends after so many rounds."""

    def __init__(self, rounds):
        self.rounds, self.waits = rounds, []

    def rest(self, wait_s, *, wakes):
        self.waits.append((wait_s, wakes))
        return len(self.waits) < self.rounds


class Broken:
    """A hub that fails the first times."""

    def __init__(self, hub, failures):
        self.hub, self.failures, self.numbers = hub, failures, hub.numbers

    def __getattr__(self, name):
        if name == "hello" and self.failures:
            raise self.failures.pop()
        return getattr(self.hub, name)


def test_after_a_failure_nobody_wakes_it_and_success_forgets_it(one):
    hub = Broken(one.hub, [UnreachableError("gone"), StoppedError("revoked")])
    rest, said = Rest(4), []
    one.add("Ayşe")
    cycle.follow(one.store, hub, one.desk.clock, rest, telling(said))
    assert [wakes for _, wakes in rest.waits] == [False, False, True, True]
    assert rest.waits[1][0] <= 0.4
    assert rest.waits[2][0] >= 5
    assert [state for state, _ in said] == [
        State.STOPPED, State.WAITING, State.SHARED, State.SHARED
    ]  # fmt: skip


def test_a_long_round_is_told_while_it_goes_on(one, monkeypatch):
    monkeypatch.setattr(cycle, "_LONG_S", -1.0)
    said = []
    one.add("Ayşe")
    cycle.follow(
        one.store,
        one.hub,
        one.desk.clock,
        Rest(1),
        telling(said),
    )
    assert said[0] == (State.SHARING, 0)
    assert said[-1][0] is State.SHARED
