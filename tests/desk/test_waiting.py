"""What waits between two customers: at most two rows, in their order, each with one key."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from agent_desk.actions.arrival import Arrival
from agent_desk.actions.promises import Due
from agent_desk.desk.arrival import waiting as module
from agent_desk.desk.buttons import ActionButton
from agent_desk.domain.agents import Role
from agent_desk.domain.interactions import Direction
from agent_desk.domain.promises import Promise
from agent_desk.phone import calls as phone
from agent_desk.phone.calls import Call
from agent_desk.store import interactions, lease
from tests.desk.accessible import faults
from tests.desk.test_presence_line import HandClock
from tests.desk.test_shift import CONTROL, Desk
from tests.ledgers import a_ledger

Key = Qt.Key
HOUR = 3_600_000_000
DAY = 24 * HOUR
NOON = int(datetime(2026, 11, 24, 12, 0, tzinfo=UTC).timestamp()) * 1_000_000


@pytest.fixture(autouse=True)
def in_utc(monkeypatch):
    """The rows say the hour on the clock of this desk."""
    local = module.words._local
    monkeypatch.setattr(module.words, "_local", lambda at: local(at).toUTC())


@pytest.fixture
def desk(qtbot, look):
    with a_ledger() as store:
        made = Desk(qtbot, look, store, HandClock(NOON))
        yield made
        made.work.stop()


def seen(desk):
    arrival = desk.shift._arrival
    texts = [label.text() for label in arrival.findChildren(QLabel) if label.isVisible()]
    return " ".join(texts).replace("\u2068", "").replace("\u2069", "")


def buttons(desk):
    shown = desk.shift._arrival.findChildren(ActionButton)
    return [button.text() for button in shown if button.isVisible()]


def a_call(desk, *, until=None):
    """A call with Ayşe in which ``until`` does something; ends it with three digits."""
    desk.open("dem")
    here = desk.acts.interactions.opened()
    if until:
        until(here)
    desk.press(Key.Key_3, CONTROL)
    for digit in (Key.Key_1, Key.Key_3, Key.Key_2):
        desk.press(digit)
    desk.press(Key.Key_Return, CONTROL)
    assert desk.page() == "arrival"


def promises(desk, text, due_at, *, as_told=False, **more):
    due = Due(at=due_at, zone="UTC", **more)

    def promise(here):
        make = desk.acts.promises.make
        make(desk.acts.me, here.interaction_id, text, due, as_told=as_told)

    return promise


def test_what_was_promised_is_named_with_its_time(desk):
    desk.arrive()
    a_call(desk, until=promises(desk, "Ring about the boiler", NOON + DAY - 3 * HOUR))
    assert "Promised to Ayşe Demir, and written down:" in seen(desk)
    assert "“Ring about the boiler”: tomorrow, 09:00" in seen(desk)
    assert "Before you pick up" not in seen(desk)
    a_call(desk)
    assert "Ring about the boiler" not in seen(desk)


def test_a_due_promise_opens_its_customer_by_one_key(desk):
    desk.arrive()
    a_call(desk, until=promises(desk, "Ring with a date", NOON + HOUR))
    assert "Ayşe Demir is waiting for you before 13:00" in seen(desk)
    assert "Ring them now" in buttons(desk)
    assert faults(desk.window) == []
    desk.press(Key.Key_1)
    assert desk.page() == "customer"
    assert desk.acts.interactions.opened() is not None


def test_the_first_screen_of_a_shift_greets_and_what_waits_comes_after_it(desk):
    contact = desk.acts.customers.find(desk.acts.me, "ayse", 8)[0].customer_id
    here = desk.acts.interactions.open(desk.acts.me, contact)
    desk.acts.mistakes.open(desk.acts.me, here.interaction_id, "Nobody came")
    desk.acts.hard_moments.end_covered(desk.acts.me, here.interaction_id)
    desk.arrive()
    assert "Mira Hansen." in seen(desk)
    assert "Before you pick up" not in seen(desk)
    desk.press(Key.Key_1)
    assert desk.page() == "arrival"
    desk.press(Key.Key_Return)
    assert "What waits for you is below, for when nobody rings." in seen(desk)
    assert "A mistake with Ayşe Demir is yours to clear" in seen(desk)
    desk.press(Key.Key_1)
    assert desk.page() == "customer"


def test_nothing_waits_in_a_pause_and_the_digit_does_nothing(desk):
    desk.arrive()
    a_call(desk, until=promises(desk, "Ring with a date", NOON + HOUR))
    desk.press(Key.Key_3)
    assert "Before you pick up" not in seen(desk)
    desk.press(Key.Key_1)
    assert desk.page() == "arrival"
    desk.press(Key.Key_Return)
    assert "Ring them now" in buttons(desk)


def test_at_most_two_a_parked_goodbye_own_promises_mistakes_what_was_taken(desk):
    def much(here):
        acts, me, call = desk.acts, desk.acts.me, here.interaction_id
        lena = acts.agents.add("Lena Ortiz", frozenset({Role.AGENT}), me).agent_id
        promises(desk, "Ring with a date", NOON + HOUR)(here)
        acts.mistakes.open(me, call, "Nobody came")
        acts.mistakes.open(me, call, "Wrong bill")
        (*_, last) = acts.mistakes.mine(me)
        acts.mistakes.own(me, call, last.mistake_id, lena)

    desk.arrive()
    a_call(desk, until=much)
    assert buttons(desk)[:2] == ["Ring them now", "Open them"]
    desk.open("omar")
    desk.press(Key.Key_3, CONTROL)
    desk.press(Key.Key_Return, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert buttons(desk)[:2] == ["Finish it", "Ring them now"]
    rows = desk.shift._arrival._rows
    assert [row.does for row in rows] == [
        "Finish it",
        "Ring them now",
        "Open them",
        "I have read it",
    ]
    (*_, taken) = desk.shift._arrival._rows
    assert "Lena Ortiz" in taken.said
    taken.act()
    desk.rest()
    assert "I have read it" not in [row.does for row in desk.shift._arrival._rows]


def test_what_they_tell_was_promised_is_said_as_theirs(desk):
    desk.arrive()
    a_call(desk, until=promises(desk, "A visit", NOON - DAY, as_told=True))
    assert "As Ayşe Demir tells it, this was promised for yesterday" in seen(desk)
    assert "“A visit”. This desk has not seen it." in seen(desk)
    assert buttons(desk)[0] == "Ring them now"


def test_who_is_on_the_line_comes_before_what_waits(desk):
    desk.arrive()
    a_call(desk, until=promises(desk, "Ring with a date", NOON + HOUR))
    desk.shift.take_call(Call(number="+13035550144"))
    desk.rest()
    assert buttons(desk)[0] == "Open \u2068Omar Haddad\u2069"
    desk.press(Key.Key_2)
    assert desk.page() == "customer"


def test_a_promise_that_falls_due_meanwhile_comes_up(desk):
    desk.arrive()
    a_call(desk, until=promises(desk, "Ring with a date", NOON + 5 * HOUR))
    assert "Ring them now" not in buttons(desk)
    desk.acts.clock.at += 4 * HOUR
    desk.shift._waiting._look_again()
    desk.rest()
    assert "Ring them now" in buttons(desk)
    assert QApplication.focusWidget() is not None


def test_while_a_customer_is_open_nothing_of_another_is_on_the_page(desk):
    desk.arrive()
    a_call(desk, until=promises(desk, "Ring with a date", NOON + HOUR))
    desk.open("omar")
    assert desk.shift._arrival._rows == ()
    desk.shift._waiting._look_again()
    desk.rest()
    assert desk.shift._arrival._rows == ()


def a_promise(due_at, **more):
    usual = {"promise_id": b"p", "customer_id": b"c", "text": "ring", "zone": "UTC"}
    at = {"made_at": 0, "owned_at": 0, "last_step_at": 0}
    return Promise(**usual, **at, due_at=due_at, **more)


@pytest.mark.parametrize(
    ("due_at", "whole_day", "said"),
    [
        (NOON + 2 * HOUR, False, "A is waiting for you before 14:00"),
        (NOON + 2 * HOUR + 1, False, None),
        (NOON - HOUR, False, "A has been waiting since 11:00"),
        (NOON - DAY, False, "A has been waiting since yesterday, 12:00"),
        (NOON + 12 * HOUR, True, "A is waiting for you today"),
        (NOON + 36 * HOUR, True, None),
        (NOON - 12 * HOUR, True, "A has been waiting since yesterday"),
        (NOON + 12 * HOUR, False, None),
    ],
)
def test_when_a_promise_comes_up_and_how_it_is_said(qapp, due_at, whole_day, said):
    promise = a_promise(due_at, whole_day=whole_day)
    assert module.comes_up(promise, NOON) is (said is not None)
    if said:
        assert module._of_promise(promise, "A", NOON, list).said == said


def test_a_promise_for_midnight_is_said_on_its_day(qapp):
    at_midnight = a_promise(NOON + 12 * HOUR, whole_day=True)
    arriving = SimpleNamespace(now=NOON, promised=(at_midnight,))
    assert module.promised(arriving) == ("“\u2068ring\u2069”: today",)


def test_what_they_say_was_promised_elsewhere_is_not_named_as_promised_now():
    told = Promise(
        promise_id=b"p" * 16,
        customer_id=b"c" * 16,
        text="ring back",
        due_at=NOON,
        zone="UTC",
        made_at=NOON,
        owned_at=NOON,
        last_step_at=NOON,
        as_told=True,
    )
    assert module.promised(SimpleNamespace(now=NOON, promised=(told,))) == ()


@pytest.mark.parametrize("scale", [0.8, 1.3, 2.0])
@pytest.mark.parametrize("language", ["en", "de"])
def test_everything_can_be_reached_at_every_size(desk, look, spoken, language, scale):
    spoken(language)
    desk.arrive()
    a_call(desk, until=promises(desk, "Ring " * 60, NOON + HOUR))
    look.set_scale(scale)
    desk.window.resize(640, 700)
    QApplication.processEvents()
    arrival = desk.shift._arrival
    for button in arrival.findChildren(ActionButton):
        if button.isVisible():
            left = button.mapTo(arrival, button.rect().topLeft()).x()
            assert left >= 0
            assert left + button.width() <= arrival.width()


def test_who_offered_them_reads_that_whoever_it_was_left_and_who_has_it(desk):
    acts = desk.acts

    def offers_them(here):
        both = frozenset({Role.AGENT, Role.LEAD})
        omar = acts.agents.add("Omar Haddad", both, acts.me).agent_id
        noor = acts.agents.add("Noor Aziz", both, acts.me).agent_id
        acts.handovers.offer(acts.me, here.interaction_id, omar, "They wait for a boiler")
        acts.people.left(acts.me, omar, noor)

    desk.arrive()
    a_call(desk, until=offers_them)
    assert "Omar Haddad has left. Ayşe Demir is now offered to Noor Aziz" in seen(desk)
    assert "They wait for a boiler" in seen(desk)
    assert "I have read it" in buttons(desk)
    desk.press(Key.Key_1)
    assert "Omar Haddad has left" not in seen(desk)


def test_the_goodbye_of_who_left_is_finished_by_who_takes_over(desk):
    acts = desk.acts

    def a_colleague_leaves(_here):
        omar = acts.agents.add("Omar Haddad", frozenset({Role.AGENT}), acts.me).agent_id
        acts.omar = omar
        acts.jonas = acts.customers.add(omar, "Jonas Keller")

    desk.arrive()
    a_call(desk, until=a_colleague_leaves)
    call = acts.interactions.open(acts.omar, acts.jonas).interaction_id
    acts.interactions.park(acts.omar, call)
    acts.people.left(acts.me, acts.omar, acts.me)
    desk.shift._waiting.look_again()
    desk.rest()
    assert "The goodbye of Jonas Keller waits" in seen(desk)
    assert "Omar Haddad began it; now it is yours." in seen(desk)
    desk.press(Key.Key_1)
    assert desk.shift.contact.here.interaction_id == call
    assert desk.shift.contact.here.agent.agent_id == acts.me


def test_past_its_lease_a_desk_names_nobody_and_says_what_to_do(desk):
    desk.arrive()
    a_call(desk, until=promises(desk, "Ring with a date", NOON + HOUR))
    assert "Ayşe Demir is waiting for you" in seen(desk)
    store = desk.acts.store
    with store.write() as db:
        lease.met(db, NOON)
        db.exec_driver_sql("UPDATE heard SET acked_seq = 9999")
    desk.shift._waiting._arrival = Arrival(store, desk.acts.clock, lease_days=30)
    desk.acts.clock.at += 31 * DAY
    desk.press(Key.Key_Return)
    desk.shift._waiting.look_again()
    desk.rest()
    assert "Ayşe Demir" not in seen(desk)
    assert "Customers are hidden: this desk has not met the hub" in seen(desk)
    assert "Bring it on line once." in seen(desk)
    with store.write() as db:
        lease.met(db, desk.acts.clock.at)
    desk.press(Key.Key_1)
    assert "Ayşe Demir has been waiting since" in seen(desk)


def direction_of_open(desk):
    here = desk.acts.interactions.opened()
    with desk.acts.store.read() as db:
        return interactions.find(db, here.interaction_id).direction


def test_a_promise_is_kept_by_ringing_them_and_that_is_written_down(desk):
    desk.arrive()
    a_call(desk, until=promises(desk, "Ring with a date", NOON + HOUR))
    desk.press(Key.Key_1)
    assert direction_of_open(desk) is Direction.OUT
    desk.press(Key.Key_3, CONTROL)
    for digit in (Key.Key_1, Key.Key_3, Key.Key_2):
        desk.press(digit)
    desk.press(Key.Key_Return, CONTROL)
    desk.press(Key.Key_Return)
    desk.open("dem")
    assert direction_of_open(desk) is Direction.IN


@pytest.mark.parametrize("direction", ["in", "out"])
def test_who_was_rung_from_the_telephone_is_told_from_who_rings(desk, direction):
    desk.arrive()
    customer = desk.acts.customers.add(desk.acts.me, "Jonas Keller", "+1 303 555 0177")
    desk.shift.take_call(Call(number="+13035550177", direction=phone.Direction(direction)))
    desk.rest()
    for _ in range(2):
        desk.press(Key.Key_Return)
    assert desk.acts.interactions.opened().customer_id == customer
    assert direction_of_open(desk).value == direction
