"""Who is at this desk: PINs that prove it, waits after wrong ones, and shifts."""

import threading

import pytest
import sqlalchemy as sa

from agent_desk.actions.signing_in import SigningIn
from agent_desk.domain import kinds
from agent_desk.domain.agents import Role
from agent_desk.domain.errors import BadInputError, RuleError
from agent_desk.store import desk as desks
from agent_desk.store import entries, ledger, pin_proof, pin_tries, shifts
from tests.ledgers import KEY, StepClock, a_desk, a_ledger, views

PIN, OTHER = "604183", "a sentence I keep"
MINUTE = 60 * 1_000_000


@pytest.fixture
def with_pin(desk):
    desk.signing_in.set_pin(desk.me, PIN)
    return desk


def open_shifts(desk):
    with desk.store.read() as db:
        return shifts.open_at(db, desks.here(db).site_id)


def all_shifts(desk):
    return views(desk.store)["shift"]


def wrong(desk, times=1, agent_id=None):
    for _ in range(times):
        with pytest.raises(RuleError, match="not the PIN"):
            desk.signing_in.sign_in(agent_id or desk.me, "000001")


def test_without_a_pin_a_name_is_enough(desk):
    assert desk.signing_in.sign_in(desk.me).agent_id == desk.me
    assert len(open_shifts(desk)) == 1


def test_a_desk_can_require_one(desk):
    strict = SigningIn(desk.store, desk.clock, pin_required=True)
    with pytest.raises(RuleError, match="without a PIN"):
        strict.sign_in(desk.me)
    assert strict.set_pin(desk.me, PIN).has_pin
    strict.sign_in(desk.me, PIN)


def test_the_pin_is_proved_and_kept_nowhere(with_pin):
    wrong(with_pin)
    with_pin.signing_in.sign_in(with_pin.me, PIN)
    with with_pin.store.read() as db:
        bodies = db.exec_driver_sql("SELECT body || text FROM entry").scalars().all()
    assert not any(PIN in body for body in bodies)
    assert any("$argon2id$" in body for body in bodies)


def test_the_same_pin_is_never_proved_by_the_same_twice():
    assert pin_proof.made(PIN) != pin_proof.made(PIN)


def test_composed_and_decomposed_letters_are_the_same_pin():
    assert pin_proof.proves(pin_proof.made("Tür zu, ü"), "Tu\u0308r zu, u\u0308")


@pytest.mark.parametrize(
    "verifier",
    [
        "",
        "junk",
        "$argon2id$v=19$m=99999999,t=3,p=4$c2FsdHNhbHQ$aGFzaA",
        "$argon2id$v=19$m=65536,t=9999,p=4$c2FsdHNhbHQ$aGFzaA",
        "$argon2i$v=19$m=65536,t=3,p=4$c2FsdHNhbHQ$aGFzaA",
        "$argon2id$v=19$m=8,t=1,p=1$!!$??",
    ],
)
def test_a_verifier_that_is_none_proves_nothing_and_costs_no_more_than_one(verifier):
    assert not pin_proof.proves(verifier, PIN)


def test_who_is_not_here_costs_as_much_as_a_wrong_pin(with_pin, monkeypatch):
    """The work is what takes the time: it is the same, and so are the words."""
    held = []
    monkeypatch.setattr(pin_proof, "proves", lambda verifier, pin: held.append(verifier))
    said = []
    for agent_id in (with_pin.me, b"n" * 16):
        with pytest.raises(RuleError) as refused:
            with_pin.signing_in.sign_in(agent_id, "000001")
        said.append(str(refused.value))
    assert said[0] == said[1]
    assert held[0].startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert held[1] == ""
    assert pin_proof._NOBODYS.startswith("$argon2id$v=19$m=65536,t=3,p=4$")


@pytest.mark.parametrize("pin", ["", "1234", "111111", "123456", "987654", "abcdefg"])
def test_what_anybody_would_guess_is_no_pin(desk, pin):
    with pytest.raises(BadInputError):
        desk.signing_in.set_pin(desk.me, pin)
    assert not desk.agents.listed()[0].has_pin


def test_another_pin_needs_the_one_before(with_pin):
    with pytest.raises(RuleError, match="not the PIN"):
        with_pin.signing_in.set_pin(with_pin.me, OTHER, "wrong!")
    with_pin.signing_in.set_pin(with_pin.me, OTHER, PIN)
    wrong(with_pin)
    with_pin.signing_in.sign_in(with_pin.me, OTHER)


def test_after_five_wrong_ones_even_the_right_one_waits(with_pin):
    wrong(with_pin, 5)
    with pytest.raises(RuleError, match="Wait a minute") as told:
        with_pin.signing_in.sign_in(with_pin.me, PIN)
    assert not any(letter.isdigit() for letter in str(told.value))
    with_pin.clock.at += MINUTE
    with_pin.signing_in.sign_in(with_pin.me, PIN)
    wrong(with_pin, 4)
    with_pin.signing_in.sign_in(with_pin.me, PIN)


def test_waits_grow_and_are_said_in_words(with_pin):
    waits = ["Wait a minute", "Wait a few", "Wait a few", "Wait a quarter", "Wait a quarter"]
    lengths = [1, 2, 5, 15, 15]
    wrong(with_pin, 4)
    for said, minutes in zip(waits, lengths, strict=True):
        wrong(with_pin)
        with pytest.raises(RuleError, match=said):
            with_pin.signing_in.sign_in(with_pin.me, PIN)
        with_pin.clock.at += (minutes - 1) * MINUTE
        with pytest.raises(RuleError, match=said):
            with_pin.signing_in.sign_in(with_pin.me, PIN)
        with_pin.clock.at += MINUTE
    with_pin.signing_in.sign_in(with_pin.me, PIN)


def test_the_wait_is_each_agents_own(with_pin):
    omar = with_pin.agents.add("Omar", frozenset({Role.AGENT}), with_pin.me).agent_id
    with_pin.signing_in.set_pin(omar, OTHER)
    wrong(with_pin, 5)
    with_pin.signing_in.sign_in(omar, OTHER)


def test_a_new_start_does_not_end_the_wait(tmp_path):
    with a_ledger(tmp_path) as store:
        desk = a_desk(store)
        desk.signing_in.set_pin(desk.me, PIN)
        wrong(desk, 5)
        then = desk.clock.at
    with a_ledger(tmp_path) as store:
        desk = a_desk(store, StepClock(then))
        with pytest.raises(RuleError, match="Wait"):
            desk.signing_in.sign_in(desk.me, PIN)


def test_a_clock_that_was_set_back_makes_nobody_wait_for_years(with_pin):
    wrong(with_pin, 5)
    with_pin.clock.at -= 365 * 24 * 60 * MINUTE
    with pytest.raises(RuleError, match="Wait a minute"):
        with_pin.signing_in.sign_in(with_pin.me, PIN)
    with_pin.clock.at += MINUTE
    with_pin.signing_in.sign_in(with_pin.me, PIN)


def test_two_desks_at_once_have_no_more_tries_than_one(tmp_path, monkeypatch):
    with a_ledger(tmp_path) as one, a_ledger(tmp_path, KEY) as other:
        desk = a_desk(one)
        desk.signing_in.set_pin(desk.me, PIN)
        waiting, tried = threading.Barrier(2), []

        def proves(verifier, pin):
            tried.append(pin)
            return False

        monkeypatch.setattr(pin_proof, "proves", proves)

        def guess(store):
            signing_in = SigningIn(store, StepClock(desk.clock.at))
            waiting.wait()
            for number in range(20):
                with pytest.raises(RuleError):
                    signing_in.sign_in(desk.me, f"guess {number}")

        both = [threading.Thread(target=guess, args=(store,)) for store in (one, other)]
        for thread in both:
            thread.start()
        for thread in both:
            thread.join()
        assert len(tried) == 5
        with one.read() as db:
            assert pin_tries.find(db, desk.me).wrong == 5


def test_a_lead_resets_a_pin_and_the_wait_with_it(with_pin):
    omar = with_pin.agents.add("Omar", frozenset({Role.AGENT}), with_pin.me).agent_id
    with_pin.signing_in.set_pin(omar, OTHER)
    wrong(with_pin, 5, omar)
    with_pin.people.reset_pin(with_pin.me, omar)
    with_pin.signing_in.set_pin(omar, PIN)
    with_pin.signing_in.sign_in(omar, PIN)


def test_a_shift_starts_with_signing_in_and_ends_with_signing_out(desk):
    desk.signing_in.sign_in(desk.me)
    (shift,) = open_shifts(desk)
    assert shift.agent_id == desk.me
    desk.signing_in.sign_out(desk.me)
    assert open_shifts(desk) == ()
    (row,) = all_shifts(desk)
    assert "signed_out" in row


def test_a_crash_leaves_the_shift_open_and_the_next_to_sign_in_ends_it(desk):
    omar = desk.agents.add("Omar", frozenset({Role.AGENT}), desk.me).agent_id
    desk.signing_in.sign_in(desk.me)
    desk.signing_in.sign_in(omar)
    (shift,) = open_shifts(desk)
    assert shift.agent_id == omar
    assert sum("found_open" in row for row in all_shifts(desk)) == 1


def test_a_shift_at_another_desk_is_not_ended_here(desk):
    desk.signing_in.sign_in(desk.me)
    with desk.store.write() as db:
        db.exec_driver_sql("UPDATE desk SET site_id = ?", (b"o" * 16,))
    desk.signing_in.sign_in(desk.me)
    assert len([row for row in all_shifts(desk) if None in row]) == 2


def test_with_a_customer_open_nobody_signs_in_or_out(desk, call):
    for step in (desk.signing_in.sign_in, desk.signing_in.sign_out):
        with pytest.raises(RuleError, match=r"Ayşe Demir is with you\. Finish"):
            step(desk.me)


def test_only_whose_customer_is_open_unlocks(with_pin, call):
    omar = with_pin.agents.add("Omar", frozenset({Role.AGENT}), with_pin.me).agent_id
    with_pin.signing_in.set_pin(omar, OTHER)
    with pytest.raises(RuleError, match="Mira Hansen has a customer open here") as told:
        with_pin.signing_in.unlock(omar, OTHER)
    assert "Ayşe" not in str(told.value)
    with pytest.raises(RuleError, match="not the PIN"):
        with_pin.signing_in.unlock(with_pin.me, OTHER)
    assert with_pin.signing_in.unlock(with_pin.me, PIN).agent_id == with_pin.me


def test_who_has_left_signs_in_no_more_and_who_was_away_is_back(desk):
    omar = desk.agents.add("Omar", frozenset({Role.AGENT}), desk.me).agent_id
    desk.people.absent(desk.me, omar, desk.clock.at + 9 * 24 * 60 * MINUTE)
    assert desk.signing_in.sign_in(omar).absent_until == 0
    desk.people.left(desk.me, omar)
    with pytest.raises(RuleError, match="does not work here"):
        desk.signing_in.sign_in(omar)
    assert omar not in [one.agent_id for one in desk.agents.listed()]


def test_every_kind_about_people_says_who_sees_it():
    about = {word for word in kinds.KINDS if word.partition(".")[0] in {"agent", "shift"}}
    assert len(about) == 12
    assert all(kinds.KINDS[word].seen_by for word in about)


def test_a_lead_proves_it_once_more_and_begins_no_shift(with_pin):
    assert with_pin.signing_in.prove_lead(with_pin.me, PIN).agent_id == with_pin.me
    assert open_shifts(with_pin) == ()
    for given in ("", "000001", OTHER):
        with pytest.raises(RuleError, match="not the PIN"):
            with_pin.signing_in.prove_lead(with_pin.me, given)


def test_proving_it_waits_as_signing_in_does(with_pin):
    wrong(with_pin, times=4)
    with pytest.raises(RuleError, match="not the PIN"):
        with_pin.signing_in.prove_lead(with_pin.me, "000001")
    with pytest.raises(RuleError, match="several times"):
        with_pin.signing_in.prove_lead(with_pin.me, PIN)
    with_pin.clock.at += 2 * MINUTE
    assert with_pin.signing_in.prove_lead(with_pin.me, PIN)


def test_who_is_no_lead_proves_nothing_by_their_pin(with_pin):
    omar = with_pin.agents.add("Omar Haddad", frozenset({Role.AGENT}), with_pin.me).agent_id
    with_pin.signing_in.set_pin(omar, OTHER)
    before = views(with_pin.store)
    for given in (OTHER, "000001"):
        with pytest.raises(RuleError, match="Ask a lead"):
            with_pin.signing_in.prove_lead(omar, given)
    with with_pin.store.read() as db:
        assert pin_tries.find(db, omar).wrong == 0
    assert views(with_pin.store) == before


def test_without_a_pin_nothing_is_proved_unless_everybody_has_one(desk):
    assert desk.signing_in.prove_lead(desk.me).agent_id == desk.me
    strict = SigningIn(desk.store, desk.clock, pin_required=True)
    with pytest.raises(RuleError, match="without a PIN"):
        strict.prove_lead(desk.me)


# Where a PIN is required, a name alone is nobody's


@pytest.fixture
def strict(desk):
    """A desk where a PIN is required: its first person has one, a colleague has none."""
    desk.signing_in = SigningIn(desk.store, desk.clock, pin_required=True)
    desk.signing_in.set_pin(desk.me, PIN)
    desk.omar = desk.agents.add("Omar Haddad", frozenset({Role.AGENT}), desk.me).agent_id
    return desk


def test_the_first_person_of_a_branch_sets_their_own(desk):
    strict = SigningIn(desk.store, desk.clock, pin_required=True)
    assert strict.first_pin_refused(desk.me) is None
    strict.set_pin(desk.me, PIN)
    assert strict.sign_in(desk.me, PIN).has_pin


def test_while_no_lead_has_one_only_a_lead_begins(desk):
    strict = SigningIn(desk.store, desk.clock, pin_required=True)
    omar = desk.agents.add("Omar Haddad", frozenset({Role.AGENT}), desk.me).agent_id
    with pytest.raises(RuleError, match="has no PIN yet"):
        strict.set_pin(omar, PIN)
    strict.set_pin(desk.me, PIN)


def test_nobody_claims_a_name_that_has_no_pin(strict):
    both = frozenset({Role.AGENT, Role.LEAD})
    noor = strict.agents.add("Noor Aziz", both, strict.me).agent_id
    for one in (strict.omar, noor):
        with pytest.raises(RuleError, match="has no PIN yet"):
            strict.signing_in.set_pin(one, OTHER)
        with pytest.raises(RuleError, match="without a PIN"):
            strict.signing_in.sign_in(one)
    listed = {one.agent_id: one for one in strict.agents.listed()}
    assert not listed[strict.omar].has_pin


def test_a_pin_a_lead_gives_is_good_for_setting_one_s_own(strict):
    given = strict.people.give_pin(strict.me, strict.omar)
    assert given.change.agent.pin_once
    with pytest.raises(RuleError, match="Set your own with it"):
        strict.signing_in.sign_in(strict.omar, given.pin)
    with pytest.raises(RuleError, match="not the PIN"):
        strict.signing_in.set_pin(strict.omar, OTHER, "00000000")
    with pytest.raises(BadInputError, match="the one you have"):
        strict.signing_in.set_pin(strict.omar, given.pin, given.pin)
    kept = strict.signing_in.set_pin(strict.omar, OTHER, given.pin)
    assert (kept.has_pin, kept.pin_once) == (True, False)
    assert strict.signing_in.sign_in(strict.omar, OTHER)
    with pytest.raises(RuleError, match="not the PIN"):
        strict.signing_in.set_pin(strict.omar, PIN, given.pin)


def test_a_pin_that_was_given_is_written_nowhere_and_can_be_taken_back(strict):
    given = strict.people.give_pin(strict.me, strict.omar)
    with strict.store.read() as db:
        bodies = db.exec_driver_sql("SELECT body || text FROM entry").scalars().all()
    assert given.pin not in "".join(bodies)
    assert not strict.people.take_back(strict.me, given.change).has_pin


def test_a_pin_that_was_given_ends_the_wait(strict):
    first = strict.people.give_pin(strict.me, strict.omar)
    for _ in range(6):
        with pytest.raises(RuleError):
            strict.signing_in.set_pin(strict.omar, OTHER, "00000000")
    with pytest.raises(RuleError, match="wrong several times"):
        strict.signing_in.set_pin(strict.omar, OTHER, first.pin)
    second = strict.people.give_pin(strict.me, strict.omar)
    assert strict.signing_in.set_pin(strict.omar, OTHER, second.pin).has_pin


def test_who_came_from_another_desk_without_one_gets_it_from_a_lead(strict):
    with a_ledger() as elsewhere:
        there = a_desk(elsewhere)
        there.agents.add("Lena Vogt", frozenset({Role.AGENT}), there.me)
        with elsewhere.read() as db:
            rows = db.execute(sa.select(*entries.COLUMNS))
            made = [entries.from_row(row) for row in rows]
    with strict.store.write() as db:
        ledger.receive(db, [(one, None) for one in made], latest_hlc=1 << 62)
    lena = next(one for one in strict.agents.listed() if one.name == "Lena Vogt").agent_id
    with pytest.raises(RuleError, match="has no PIN yet"):
        strict.signing_in.set_pin(lena, OTHER)
    given = strict.people.give_pin(strict.me, lena)
    strict.signing_in.set_pin(lena, OTHER, given.pin)
