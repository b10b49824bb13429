"""Signing in with a PIN, the first start, signing out, and one's own PIN."""

from types import SimpleNamespace

import pytest
import sqlalchemy as sa
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from agent_desk.actions.agents import Agents
from agent_desk.actions.signing_in import SigningIn
from agent_desk.desk.notices import Notices
from agent_desk.domain.agents import Role
from agent_desk.domain.errors import RuleError
from agent_desk.domain.sharing import Came
from agent_desk.store import desk as desks
from agent_desk.store import entries, ledger, shifts
from tests.desk.accessible import faults
from tests.desk.test_shift import Desk
from tests.ledgers import StepClock, a_desk, a_ledger

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier
PIN, OTHER = "604183", "730915"


@pytest.fixture
def store():
    with a_ledger() as made:
        yield made


@pytest.fixture
def a_desk_of(qtbot, look, store):
    """A desk on the ledger, after what is done to it before anybody comes."""
    made = []

    def begin(before=lambda _acts: None, **more):
        made.append(Desk(qtbot, look, store, StepClock(), before=before, **more))
        return made[-1]

    yield begin
    for desk in made:
        desk.work.stop()


def with_pin(acts):
    acts.signing_in.set_pin(acts.me, PIN)


def with_omar(acts):
    acts.agents.add("Omar Haddad", frozenset({Role.AGENT}), acts.me)


def both(acts):
    with_pin(acts)
    with_omar(acts)


def seen(desk):
    return [label.text() for label in desk.window.findChildren(QLabel) if label.isVisible()]


def sign_in(desk, pin=PIN):
    desk.press(Key.Key_Return)
    desk.type(pin)
    desk.press(Key.Key_Return)


def open_shift(desk):
    with desk.acts.store.read() as db:
        found = shifts.open_at(db, desks.here(db).site_id)
    return found[0].agent_id if found else None


def test_the_pin_is_asked_for_and_proved(a_desk_of):
    desk = a_desk_of(with_pin)
    desk.press(Key.Key_Return)
    assert desk.page() == "signin"
    assert "Mira Hansen" in seen(desk)
    assert faults(desk.window) == []
    desk.type("000000")
    desk.press(Key.Key_Return)
    assert "This is not the PIN of this name. Type it again." in seen(desk)
    desk.type(PIN)
    desk.press(Key.Key_Return)
    assert desk.page() == "arrival"
    assert open_shift(desk) == desk.acts.me


def test_what_is_typed_is_not_shown(a_desk_of):
    desk = a_desk_of(with_pin)
    desk.press(Key.Key_Return)
    desk.type(PIN)
    assert PIN not in QApplication.focusWidget().displayText()


def test_five_wrong_ones_make_one_wait_and_it_is_said_in_words(a_desk_of):
    desk = a_desk_of(with_pin)
    desk.press(Key.Key_Return)
    for _ in range(6):
        desk.type("000000")
        desk.press(Key.Key_Return)
    (said,) = [text for text in seen(desk) if text.startswith("That was wrong")]
    assert said == "That was wrong several times. Wait a minute, then try again."
    desk.press(Key.Key_Escape)
    assert "Who are you?" in seen(desk)


def test_who_has_none_just_says_who_they_are(a_desk_of):
    desk = a_desk_of(both)
    desk.press(Key.Key_2)
    assert desk.page() == "arrival"
    assert "Omar Haddad" in seen(desk)


def test_a_lead_with_a_pin_adds_nobody_before_signing_in(a_desk_of):
    desk = a_desk_of(with_pin)
    assert not desk.signin._add.isVisible()


def test_where_it_is_required_one_sets_it_first(a_desk_of, monkeypatch):
    desk = a_desk_of()
    monkeypatch.setattr(desk.doings.signing_in, "pin_required", True)
    desk.press(Key.Key_Return)
    assert desk.page() == "pin"
    assert faults(desk.window) == []
    for typed in ("123456", "123456"):
        desk.type(typed)
        desk.press(Key.Key_Return)
    assert "This is the first anybody would guess. Take another." in seen(desk)
    for typed in (PIN, PIN):
        desk.type(typed)
        desk.press(Key.Key_Return)
    assert desk.page() == "arrival"
    assert SigningIn(desk.acts.store, desk.acts.clock).sign_in(desk.acts.me, PIN).has_pin


def test_where_it_is_required_nobody_claims_a_name_without_one(a_desk_of, monkeypatch):
    desk = a_desk_of(both)
    monkeypatch.setattr(desk.doings.signing_in, "pin_required", True)
    desk.press(Key.Key_2)
    assert desk.page() == "signin"
    said = " ".join(seen(desk)).replace("\u2068", "").replace("\u2069", "")
    assert "Omar Haddad has no PIN yet." in said
    assert open_shift(desk) is None


def test_who_was_given_one_sets_their_own_with_it(a_desk_of, monkeypatch):
    desk = a_desk_of(both)
    monkeypatch.setattr(desk.doings.signing_in, "pin_required", True)
    omar = next(one for one in desk.acts.agents.listed() if one.name == "Omar Haddad")
    given = desk.acts.people.give_pin(desk.acts.me, omar.agent_id)
    desk.shift._at_the_desk.ask()
    desk.rest()
    desk.press(Key.Key_2)
    assert desk.page() == "pin"
    assert "The one a lead gave you" in seen(desk)
    for typed in (given.pin, OTHER, OTHER):
        desk.type(typed)
        desk.press(Key.Key_Return)
    assert desk.page() == "arrival"
    assert open_shift(desk) == omar.agent_id


def test_signing_out_ends_the_shift_and_asks_who_is_here(a_desk_of):
    desk = a_desk_of(with_omar)
    desk.arrive()
    desk.press(Key.Key_S, CONTROL_SHIFT)
    assert desk.page() == "signin"
    assert open_shift(desk) is None
    assert "Mira Hansen" not in [desk.window.header._agent.text()]
    desk.press(Key.Key_S, CONTROL_SHIFT)
    desk.press(Key.Key_L, CONTROL_SHIFT)
    assert desk.page() == "signin"
    desk.press(Key.Key_2)
    assert desk.page() == "arrival"
    assert "Omar Haddad" in seen(desk)


def test_with_a_customer_open_nobody_signs_out_and_it_is_said(a_desk_of):
    desk = a_desk_of()
    desk.arrive()
    desk.open("dem")
    for key in (Key.Key_S, Key.Key_K, Key.Key_P):
        desk.window.findChild(Notices).clear()
        desk.press(key, CONTROL_SHIFT)
        assert desk.page() == "customer"
        assert "\u2068Ayşe Demir\u2069 is with you." in seen(desk)
    assert open_shift(desk) == desk.acts.me


def test_quitting_signs_out_and_with_a_customer_open_the_shift_goes_on(a_desk_of):
    desk = a_desk_of()
    desk.arrive()
    desk.window.quit()
    desk.rest()
    assert open_shift(desk) is None


def test_ones_own_pin_is_set_and_changed_between_customers(a_desk_of):
    desk = a_desk_of()
    desk.arrive()
    desk.press(Key.Key_K, CONTROL_SHIFT)
    for typed in (PIN, PIN):
        desk.type(typed)
        desk.press(Key.Key_Return)
    assert desk.page() == "arrival"
    assert "Your PIN is set." in seen(desk)
    desk.press(Key.Key_K, CONTROL_SHIFT)
    for typed in ("000000", "another one", "another one"):
        desk.type(typed)
        desk.press(Key.Key_Return)
    assert "This is not the PIN of this name. Type it again." in seen(desk)
    desk.press(Key.Key_Escape)
    assert desk.page() == "arrival"
    desk.acts.signing_in.sign_in(desk.acts.me, PIN)


def reads_first(acts):
    """A desk that has just joined: the branch comes in, and nobody of it is here yet."""
    with acts.store.write() as db:
        db.exec_driver_sql(
            "INSERT INTO first_pull (one, stream, until, last_batch, part, at, done)"
            " VALUES (1, 'hub', 9000, x'00', 0, 0, 0)"
        )


def test_while_the_branch_comes_in_nobody_is_its_first_person(qtbot, look, tmp_path):
    with a_ledger(tmp_path) as store:
        acts = a_desk(store)
        with store.read() as db:
            rows = db.execute(sa.select(*entries.COLUMNS))
            people = [made for made in map(entries.from_row, rows) if made.noun == "agent"]
        assert people
    with a_ledger() as store:
        agents = Agents(store, StepClock())
        reads_first(SimpleNamespace(store=store))
        with pytest.raises(RuleError, match="on their way"):
            agents.add("Omar Haddad", frozenset(), None)
        with store.write() as db:
            ledger.receive(db, [(one, None) for one in people], latest_hlc=1 << 62)
        assert [one.agent_id for one in agents.listed()] == [acts.me]


def test_who_comes_from_another_desk_can_sign_in_at_once(a_desk_of):
    desk = a_desk_of()
    desk.acts.agents.add("Omar Haddad", frozenset({Role.AGENT}), desk.acts.me)
    assert "Omar Haddad" not in [row.text for row in desk.signin._list.rows()]
    desk.shift._take_in(Came(entries=1))
    desk.rest()
    assert "Omar Haddad" in [row.text for row in desk.signin._list.rows()]
    desk.press(Key.Key_2)
    assert desk.page() == "arrival"
