"""The lock: nothing of the customer is seen, and everything is where it was afterwards."""

import os
import shutil
import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from agent_desk.desk.lock import system
from agent_desk.desk.lock.rest import Rest
from agent_desk.desk.lock.system import SystemLock
from agent_desk.domain.agents import Role
from agent_desk.phone.calls import Call
from tests.desk import accessible
from tests.desk.accessible import faults
from tests.desk.test_who_is_here import (
    CONTROL,
    CONTROL_SHIFT,
    PIN,
    Key,
    a_desk_of,
    both,
    seen,
    sign_in,
    store,
    with_pin,
)

__all__ = ["a_desk_of", "store"]


def lock(desk):
    desk.press(Key.Key_L, CONTROL_SHIFT)


def unlock(desk, pin=PIN):
    desk.type(pin)
    desk.press(Key.Key_Return)


@pytest.fixture
def with_ayse(a_desk_of):
    """Somebody with a PIN, and a half-written line for a customer who is open."""
    desk = a_desk_of(both)
    sign_in(desk)
    desk.open("dem")
    desk.type("The flat is co")
    return desk


def everything_said(desk):
    """What a screen reader can reach, and what the window says."""
    nodes = accessible.nodes(accessible.of(desk.window))
    said = [node.text(QAccessible.Text.Name) for node in nodes]
    return " ".join([*said, *seen(desk), desk.window.windowTitle()])


def test_nothing_of_the_customer_is_seen_or_read_aloud(with_ayse):
    assert "Demir" in everything_said(with_ayse)
    lock(with_ayse)
    assert with_ayse.page() == "locked"
    assert "Demir" not in everything_said(with_ayse)
    assert "Ayşe" not in everything_said(with_ayse)
    assert faults(with_ayse.window) == []


def test_unlocking_gives_back_the_place_the_draft_and_the_cursor(with_ayse):
    field = QApplication.focusWidget()
    field.setCursorPosition(4)
    lock(with_ayse)
    unlock(with_ayse)
    assert with_ayse.page() == "customer"
    assert QApplication.focusWidget() is field
    assert field.cursorPosition() == 4
    assert field.text() == "The flat is co"


def test_unlocking_gives_back_the_answer_one_was_at_in_the_goodbye(with_ayse):
    with_ayse.press(Key.Key_3, CONTROL)
    with_ayse.press(Key.Key_3)
    at = QApplication.focusWidget()
    lock(with_ayse)
    unlock(with_ayse)
    assert with_ayse.page() == "goodbye"
    assert QApplication.focusWidget() is at


def test_a_wrong_pin_opens_nothing_and_what_is_typed_goes_nowhere_else(with_ayse):
    lock(with_ayse)
    unlock(with_ayse, "000000")
    assert with_ayse.page() == "locked"
    assert "This is not the PIN of this name. Type it again." in seen(with_ayse)
    unlock(with_ayse)
    assert QApplication.focusWidget().text() == "The flat is co"
    assert with_ayse.logged() == ()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Key.Key_N, CONTROL),
        (Key.Key_K, CONTROL),
        (Key.Key_1, CONTROL),
        (Key.Key_3, CONTROL),
        (Key.Key_B, CONTROL),
        (Key.Key_F1, Qt.KeyboardModifier.NoModifier),
        (Key.Key_F7, Qt.KeyboardModifier.NoModifier),
        (Key.Key_N, CONTROL_SHIFT),
        (Key.Key_C, CONTROL_SHIFT),
        (Key.Key_S, CONTROL_SHIFT),
        (Key.Key_L, CONTROL_SHIFT),
        (Key.Key_Z, CONTROL),
        (Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_no_key_leads_out_of_it(with_ayse, key, modifier):
    QApplication.clipboard().setText("before")
    lock(with_ayse)
    with_ayse.press(key, modifier)
    assert with_ayse.page() == "locked"
    assert "Demir" not in everything_said(with_ayse)
    assert QApplication.clipboard().text() == "before"


def test_what_comes_to_rest_meanwhile_waits_behind_it(with_ayse):
    lock(with_ayse)
    with_ayse.shift.contact._turn_to("goodbye")
    with_ayse.rest()
    assert with_ayse.page() == "locked"
    unlock(with_ayse)
    assert with_ayse.page() == "goodbye"


def test_a_call_that_comes_waits_and_says_no_name(with_ayse):
    lock(with_ayse)
    with_ayse.shift.take_call(Call(number="+13035550144", name="Omar Haddad", call_id="7"))
    with_ayse.rest()
    assert "Somebody is on the line. Their call waits." in seen(with_ayse)
    assert "+1303" not in everything_said(with_ayse)
    unlock(with_ayse)
    assert with_ayse.page() == "customer"


def test_somebody_else_is_told_that_a_customer_is_open(with_ayse):
    lock(with_ayse)
    with_ayse.press(Key.Key_Tab)
    with_ayse.press(Key.Key_Tab)
    with_ayse.press(Key.Key_Space)
    assert with_ayse.page() == "locked"
    said = "\u2068Mira Hansen\u2069 has a customer open here. Only they can go on."
    assert said in seen(with_ayse)


def test_between_customers_somebody_else_signs_in(a_desk_of):
    desk = a_desk_of(both)
    sign_in(desk)
    lock(desk)
    desk.press(Key.Key_Tab)
    desk.press(Key.Key_Tab)
    desk.press(Key.Key_Space)
    assert desk.page() == "signin"
    desk.press(Key.Key_2)
    assert desk.page() == "arrival"


def test_without_a_pin_it_hides_and_says_that_anybody_can_go_on(a_desk_of):
    desk = a_desk_of()
    desk.arrive()
    desk.open("dem")
    lock(desk)
    assert "Demir" not in everything_said(desk)
    assert "\u2068Mira Hansen\u2069 has set no PIN, so anybody can go on here." in seen(desk)
    desk.press(Key.Key_Return)
    assert desk.page() == "customer"


def test_a_new_start_with_a_customer_open_asks_for_the_pin_first(a_desk_of):
    def with_one_open(acts):
        with_pin(acts)
        (ayse,) = acts.customers.find(acts.me, "ayse", 8)
        here = acts.interactions.open(acts.me, ayse.customer_id)
        acts.interactions.note(acts.me, here.interaction_id, "The flat is cold.")
        acts.interactions.keep_draft("moment", "It has been")

    desk = a_desk_of(with_one_open)
    assert desk.page() == "locked"
    assert "Demir" not in everything_said(desk)
    unlock(desk)
    assert desk.page() == "customer"
    desk.type(" a week")
    assert QApplication.focusWidget().text() == "It has been a week"
    assert desk.logged() == ("The flat is cold.",)


def test_turned_to_the_customer_it_locks_and_is_turned_again_after(with_ayse):
    with_ayse.press(Key.Key_F7)
    assert with_ayse.page() == "turned"
    lock(with_ayse)
    assert with_ayse.page() == "locked"
    unlock(with_ayse)
    assert with_ayse.page() == "turned"
    with_ayse.press(Key.Key_F7)
    assert with_ayse.page() == "customer"


def test_quitting_while_it_is_locked_loses_nothing(with_ayse):
    lock(with_ayse)
    with_ayse.window.quit()
    with_ayse.rest()
    assert not with_ayse.window.isVisible()
    assert with_ayse.acts.interactions.opened().drafts == {"moment": "The flat is co"}


def test_the_palette_gives_its_focus_back_before_it_locks(with_ayse):
    field = QApplication.focusWidget()
    with_ayse.press(Key.Key_K, CONTROL)
    with_ayse.shift._at_the_desk._locking.lock()
    unlock(with_ayse)
    assert QApplication.focusWidget() is field


# After a rest


def test_a_rest_is_over_when_nobody_touches_the_window(qtbot, shown, look):
    from agent_desk.desk.window import Window

    window = shown(Window(look))
    rest = Rest(window, 1)
    rest._timer.setInterval(300)
    with qtbot.waitSignal(rest.over, timeout=5000):
        rest.watch(active=True)


def test_each_key_and_each_move_begins_it_anew(shown, look):
    from agent_desk.desk.window import Window

    window = shown(Window(look))
    rest = Rest(window, 1)
    rest._timer.setTimerType(Qt.TimerType.PreciseTimer)
    rest.watch(active=True)
    handle = window.windowHandle()
    for touch in (
        lambda: QTest.keyClick(handle, Qt.Key.Key_A),
        lambda: QTest.mouseMove(handle, QPoint(9, 9)),
        lambda: QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(5, 5)),
    ):
        QTest.qWait(50)
        waited = rest._timer.remainingTime()
        touch()
        QCoreApplication.processEvents()
        assert rest._timer.remainingTime() > waited
    rest.watch(active=False)


def test_never_is_never_and_without_a_pin_nobody_is_stopped(a_desk_of, shown, look):
    rest = Rest(a_desk_of().window, 0)
    rest.watch(active=True)
    assert not rest._timer.isActive()
    desk = a_desk_of(lock_after=5)
    desk.arrive()
    assert not desk.shift._at_the_desk._locking._rest._timer.isActive()


def test_with_a_pin_the_rest_is_watched_but_not_while_locked(a_desk_of):
    desk = a_desk_of(with_pin, lock_after=5)
    sign_in(desk)
    timer = desk.shift._at_the_desk._locking._rest._timer
    assert timer.isActive()
    assert timer.interval() == 5 * 60_000
    timer.timeout.emit()
    assert desk.page() == "locked"
    assert not timer.isActive()
    unlock(desk)
    assert timer.isActive()
    desk.press(Key.Key_S, CONTROL_SHIFT)
    assert not timer.isActive()


# With the system


def test_the_system_locks_who_has_a_pin(a_desk_of):
    desk = a_desk_of(with_pin)
    sign_in(desk)
    desk.shift._at_the_desk._locking._system.changed(False)
    assert desk.page() == "arrival"
    desk.shift._at_the_desk._locking._system.changed(True)
    assert desk.page() == "locked"


def test_who_has_none_is_not_stopped_by_the_system(a_desk_of):
    desk = a_desk_of()
    desk.arrive()
    desk.shift._at_the_desk._locking._system.asked()
    assert desk.page() == "arrival"


def test_without_a_bus_nothing_is_heard_and_nothing_breaks(shown, look, monkeypatch):
    from agent_desk.desk.window import Window

    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    heard = SystemLock(shown(Window(look)))
    heard.listen()
    heard.listen()


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("", ""),
        ("2", "/org/freedesktop/login1/session/_32"),
        ("c1", "/org/freedesktop/login1/session/c1"),
        ("a-b", "/org/freedesktop/login1/session/a_2db"),
    ],
)
def test_the_session_is_called_as_logind_calls_it(name, path, monkeypatch):
    monkeypatch.setenv("XDG_SESSION_ID", name)
    assert system._own_session() == path


ON_A_BUS = """
import subprocess, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from agent_desk.desk.lock.system import SystemLock
app = QApplication(["agent-desk"])
window = QWidget()
heard = SystemLock(window)
heard.locked.connect(lambda: app.exit(7))
heard.listen()
said = ["dbus-send", "--session", "--type=signal", "/any/path", sys.argv[1] + ".ActiveChanged"]
QTimer.singleShot(0, lambda: subprocess.run([*said, "boolean:" + sys.argv[2]], check=True))
QTimer.singleShot(5000 if sys.argv[2] == "true" else 500, app.quit)
sys.exit(app.exec())
"""


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="needs D-Bus")
@pytest.mark.parametrize("saver", ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"])
@pytest.mark.parametrize(("active", "code"), [("true", 7), ("false", 0)])
def test_what_a_screen_saver_says_on_a_real_bus_is_heard(saver, active, code):
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", ON_A_BUS, saver, active],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        timeout=60,
        check=False,
    )
    assert done.returncode == code


def test_a_lead_locks_as_anybody_does(a_desk_of):
    desk = a_desk_of(with_pin)
    sign_in(desk)
    assert Role.LEAD in desk.acts.agents.listed()[0].roles
    lock(desk)
    assert desk.page() == "locked"
