"""Messages: in one bar, in words, with what to do; ours as a report without a customer."""

import logging
import sys
import threading

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from agent_desk.desk import notices as module
from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.notices import Notices
from agent_desk.desk.report import report
from agent_desk.desk.unexpected import Unexpected
from agent_desk.domain.errors import BusyError, FileError
from tests.desk import accessible


@pytest.fixture
def said(monkeypatch):
    spoken = []
    monkeypatch.setattr(module, "announce", lambda _, text: spoken.append(text))
    return spoken


@pytest.fixture
def bar(look, shown, said):
    made = Notices(look)
    made.setParent(None)
    shown(made)
    made.hide()
    return made


def raised(error, cause=None):
    """The error as it comes out of a call, with its way."""

    def fail():
        raise error from cause

    with pytest.raises(type(error)) as caught:
        fail()
    return caught.value


def button(bar, text):
    return next(
        (b for b in bar.findChildren(ActionButton) if b.text() == text and b.isVisible()), None
    )


def test_the_worlds_error_is_said_with_what_to_do(bar, said):
    bar.show_error(FileError("The disk is full.", "Free some space."))
    assert bar.text() == "The disk is full. Free some space."
    assert said == ["The disk is full. Free some space."]
    assert button(bar, "Try again") is None
    assert button(bar, "Copy the report") is None


def test_trying_again_is_offered_where_it_may_help(bar):
    tried = []
    bar.show_error(BusyError("Another job writes."), again=lambda: tried.append(1))
    button(bar, "Try again").click()
    assert tried == [1]
    assert bar.isHidden()


@pytest.mark.expects_log
def test_our_own_mistake_has_a_report_to_copy(bar, caplog):
    bar.show_error(raised(ValueError("Ayşe Demir, 0421 5550142")))
    button(bar, "Copy the report").click()
    copied = QGuiApplication.clipboard().text()
    assert "builtins.ValueError" in copied
    assert "test_notices.py" in copied
    assert "Agent Desk 0." in copied
    assert "Ayşe" not in copied + caplog.text
    assert button(bar, "Copied") is not None


def test_a_report_tells_causes_and_no_home_folder():
    text = report(raised(RuntimeError("secret"), raised(KeyError("Ayşe"))))
    assert text.index("RuntimeError") < text.index("KeyError")
    assert "secret" not in text
    assert "Ayşe" not in text
    assert sys.prefix not in text


def test_the_focus_stays_where_it_was(bar):
    before = QApplication.focusWidget()
    bar.say("A customer is with you.", action="Go there", then=lambda: None)
    assert QApplication.focusWidget() is before
    assert accessible.faults(bar) == []


def test_putting_away_forgets_the_action(bar, qtbot):
    done = []
    bar.say("Saved elsewhere.", action="Go there", then=lambda: done.append(1))
    with qtbot.waitSignal(bar.put_away, timeout=500):
        button(bar, "Put away").click()
    assert bar.text() == ""
    assert done == []


def test_errors_nobody_caught_meet_in_one_place(qtbot, qapp):
    hooks = (sys.excepthook, threading.excepthook)
    meeting = Unexpected()
    meeting.install()
    try:
        with qtbot.waitSignal(meeting.happened, timeout=1000) as here:
            sys.excepthook(ValueError, ValueError("a"), None)
        with qtbot.waitSignal(meeting.happened, timeout=1000) as there:
            thread = threading.Thread(target=lambda: 1 / 0)
            thread.start()
            thread.join()
    finally:
        meeting.remove()
    assert isinstance(here.args[0], ValueError)
    assert isinstance(there.args[0], ZeroDivisionError)
    assert (sys.excepthook, threading.excepthook) == hooks


def test_the_log_takes_what_qt_says(caplog, qapp):
    from PySide6.QtCore import QMessageLogContext, QtMsgType

    from agent_desk.desk import unexpected

    with caplog.at_level(logging.DEBUG):
        unexpected._log_qt(QtMsgType.QtDebugMsg, QMessageLogContext(), "hello")
    assert "Qt: hello" in caplog.text
