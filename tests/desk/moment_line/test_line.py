"""The Moment line, by the keys an agent presses."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from agent_desk.desk.drafts import Drafts
from agent_desk.desk.look import Look
from agent_desk.desk.moment_line import above
from agent_desk.desk.moment_line import line as line_file
from agent_desk.desk.moment_line.line import LONGEST_MOMENT, MomentLine
from tests.desk.stand_ins import HeldWork, Interactions, LineSteps, OpenHere, StillClock

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def work(qapp):
    return HeldWork()


@pytest.fixture
def actions():
    return Interactions()


@pytest.fixture
def said(monkeypatch):
    spoken = []
    for file in (line_file, above):
        monkeypatch.setattr(file, "announce", lambda _, text: spoken.append(text))
    return spoken


@pytest.fixture
def line(qtbot, work, actions, said):
    window = QWidget()
    column = QVBoxLayout(window)
    window.elsewhere = QPushButton("Elsewhere")
    made = MomentLine(
        Look(),
        actions,
        LineSteps(actions),
        work,
        Drafts(actions.keep_draft, work),
        clock=StillClock(),
    )
    column.addWidget(window.elsewhere)
    column.addWidget(made)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    made.begin(OpenHere())
    made.frame = window
    return made


@pytest.fixture
def field(line):
    return line.focusProxy()


def texts(actions):
    return [moment.text for _, moment in actions.done]


def test_the_cursor_is_in_the_line_as_soon_as_somebody_is_open(line, field):
    assert field.hasFocus()


def test_letters_and_digits_are_written_and_enter_logs_them(line, field, work, actions):
    QTest.keyClicks(field, "no heat for 3 days")
    QTest.keyClick(field, Key.Key_Return)
    work.do_all()
    assert texts(actions) == ["no heat for 3 days"]
    assert field.text() == ""


def test_saved_is_said_only_once_it_is_in_the_file(line, field, work, said):
    QTest.keyClicks(field, "cold")
    QTest.keyClick(field, Key.Key_Return)
    assert "Saved here" not in said
    work.do_all()
    assert said[-1] == "Saved here"


def test_enter_on_an_empty_line_logs_nothing(line, field, work, actions):
    QTest.keyClicks(field, "   ")
    QTest.keyClick(field, Key.Key_Return)
    work.do_all()
    assert texts(actions) == []


def test_the_step_that_was_logged_is_told_to_the_page(qtbot, line, field, work):
    QTest.keyClicks(field, "cold")
    QTest.keyClick(field, Key.Key_Return)
    with qtbot.waitSignal(line.logged) as told:
        work.do_all()
    assert told.args[0].text == "cold"


def test_undo_takes_back_typing_first_and_the_last_step_only_then(line, field, work, actions):
    QTest.keyClicks(field, "logged")
    QTest.keyClick(field, Key.Key_Return)
    work.do_all()
    QTest.keyClicks(field, "typed")
    QTest.keyClick(field, Key.Key_Z, CTRL)
    work.do_all()
    assert field.text() == ""
    assert texts(actions) == ["logged"]
    QTest.keyClick(field, Key.Key_Z, CTRL)
    work.do_all()
    assert texts(actions) == []


def test_undo_says_which_step_it_took_back(line, field, work, said):
    QTest.keyClicks(field, "cold")
    QTest.keyClick(field, Key.Key_Return)
    work.do_all()
    QTest.keyClick(field, Key.Key_Z, CTRL)
    work.do_all()
    assert "Taken back" in said[-1]
    assert "cold" in said[-1]


def test_undo_with_nothing_logged_says_so(line, field, work, said):
    QTest.keyClick(field, Key.Key_Z, CTRL)
    work.do_all()
    assert said == ["There is nothing to take back."]


def test_redo_brings_the_step_back(line, field, work, actions):
    QTest.keyClicks(field, "cold")
    QTest.keyClick(field, Key.Key_Return)
    work.do_all()
    QTest.keyClick(field, Key.Key_Z, CTRL)
    work.do_all()
    QTest.keyClick(field, Key.Key_Z, CTRL_SHIFT)
    work.do_all()
    assert texts(actions) == ["cold"]


def test_undo_works_from_anywhere_in_the_window(line, field, work, actions):
    QTest.keyClicks(field, "cold")
    QTest.keyClick(field, Key.Key_Return)
    work.do_all()
    line.frame.elsewhere.setFocus()
    QTest.keyClick(line.frame.elsewhere, Key.Key_Z, CTRL)
    work.do_all()
    assert texts(actions) == []


def test_what_is_typed_is_kept_as_a_draft(line, field, work, actions):
    QTest.keyClicks(field, "no he")
    work.do_all()
    assert actions.drafts[-1] == ("moment", "no he")


def test_a_logged_text_is_no_draft_any_more(line, field, work, actions):
    QTest.keyClicks(field, "cold")
    work.do_one()
    QTest.keyClick(field, Key.Key_Return)
    work.do_all()
    assert actions.drafts[-1] == ("moment", "")


def test_no_draft_of_a_text_is_written_once_it_was_handed_over(line, field, work, actions):
    QTest.keyClicks(field, "cold")
    QTest.keyClick(field, Key.Key_Return)
    before = len(actions.drafts)
    work.do_all()
    assert ("moment", "cold") not in actions.drafts[before + 1 :]


def test_after_a_restart_the_draft_is_back_with_the_cursor_at_its_end(line, field):
    line.begin(OpenHere(drafts={"moment": "no heat si"}))
    QTest.keyClicks(field, "nce")
    assert field.text() == "no heat since"


def test_the_line_of_the_customer_before_is_gone(line, field, work, actions):
    QTest.keyClicks(field, "theirs")
    line.end()
    work.do_all()
    drafts = list(actions.drafts)
    assert field.text() == ""
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Key.Key_Return)
    work.do_all()
    assert (texts(actions), actions.drafts) == ([], drafts)


def test_a_text_that_could_not_be_saved_stands_in_the_line_again(line, field, work, said):
    QTest.keyClicks(field, "cold")
    work.do_all()
    QTest.keyClick(field, Key.Key_Return)
    work.broken = OSError("disk full")
    work.do_one()
    assert field.text() == "cold"
    assert said[-1] == "Not saved. Enter tries again."
    assert [str(error) for error in work.failures] == ["disk full"]


def test_two_texts_that_could_not_be_saved_come_back_in_order(line, field, work):
    for text in ("one", "two"):
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Key.Key_Return)
    QTest.keyClicks(field, "three")
    work.broken = OSError("disk full")
    while work.jobs and not work.failures[2:]:
        work.do_one()
    assert field.text() == "one two three"


def test_escape_on_the_empty_line_leaves_it(qtbot, line, field):
    with qtbot.waitSignal(line.left):
        QTest.keyClick(field, Key.Key_Escape)


def test_escape_does_not_leave_a_line_with_text(qtbot, line, field):
    QTest.keyClicks(field, "cold")
    with qtbot.assertNotEmitted(line.left):
        QTest.keyClick(field, Key.Key_Escape)
    assert field.text() == "cold"


def test_a_letter_that_nothing_wants_lands_in_the_line(line, field):
    line.frame.elsewhere.setFocus()
    QTest.keyClick(line.frame.elsewhere, Key.Key_H)
    assert field.text() == "h"
    assert field.hasFocus()


def test_a_chord_that_nothing_wants_is_not_written(line, field):
    line.frame.elsewhere.setFocus()
    QTest.keyClick(line.frame.elsewhere, Key.Key_J, CTRL)
    QTest.keyClick(line.frame.elsewhere, Key.Key_J, Qt.KeyboardModifier.AltModifier)
    assert field.text() == ""


def test_letters_are_not_taken_while_nobody_is_open(line, field):
    line.end()
    line.frame.elsewhere.setFocus()
    QTest.keyClick(line.frame.elsewhere, Key.Key_H)
    assert field.text() == ""


def test_an_input_method_with_nothing_focused_writes_in_the_line(line, field):
    field.clearFocus()
    event = QInputMethodEvent()
    event.setCommitString("寒い")
    QCoreApplication.sendEvent(line.frame, event)
    assert field.text() == "寒い"


def test_the_key_of_the_line_brings_the_cursor_back(line, field):
    line.frame.elsewhere.setFocus()
    QTest.keyClick(line.frame.elsewhere, Key.Key_L, CTRL)
    assert field.hasFocus()


def test_pasted_line_breaks_become_spaces(line, field, work, actions, qapp):
    qapp.clipboard().setText("no heat\nsince Tuesday\r\nevening")
    QTest.keyClick(field, Key.Key_V, CTRL)
    QTest.keyClick(field, Key.Key_Return)
    work.do_all()
    assert texts(actions) == ["no heat since Tuesday evening"]


def test_a_line_that_is_full_says_so(line, field, qapp, said):
    qapp.clipboard().setText("x" * (LONGEST_MOMENT + 5))
    QTest.keyClick(field, Key.Key_V, CTRL)
    assert len(field.text()) == LONGEST_MOMENT
    assert "The line is full" in said[-1]


def test_what_still_stands_in_the_line_is_logged_before_going_on(line, field, work, actions):
    QTest.keyClicks(field, "last words")
    gone_on = []
    line.log_then(lambda: gone_on.append(texts(actions)))
    work.do_all()
    assert gone_on == [["last words"]]


def test_an_empty_line_goes_on_at_once(line):
    gone_on = []
    line.log_then(lambda: gone_on.append(True))
    assert gone_on == [True]


def test_nothing_goes_on_while_the_line_is_not_saved(line, field, work):
    QTest.keyClicks(field, "last words")
    gone_on = []
    line.log_then(lambda: gone_on.append(True))
    work.broken = OSError("disk full")
    work.do_one()
    work.do_one()
    assert gone_on == []
    assert field.text() == "last words"
