"""Goodbye, by the keys an agent presses."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from agent_desk.desk.buttons import ActionButton, ChoiceButton
from agent_desk.desk.drafts import Drafts
from agent_desk.desk.goodbye.kept import Kept
from agent_desk.desk.goodbye.page import GoodbyePage, PartingDoings
from agent_desk.desk.look import Look
from agent_desk.desk.told import Told
from agent_desk.domain.errors import RuleError
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome
from tests.desk.stand_ins import (
    HERE,
    HeldWork,
    Interactions,
    OpenHere,
    StillClock,
    a_full_page,
)

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def work(qapp):
    return HeldWork()


@pytest.fixture
def actions():
    return Interactions()


@pytest.fixture
def line():
    """What the Moment line is asked to do before the end: by default, go on."""
    return [lambda then: then()]


@pytest.fixture
def page(qtbot, work, actions, line):
    made = GoodbyePage(
        Look(),
        PartingDoings(
            interactions=actions, goodbye=actions, promises=None, mistakes=None, private=None
        ),
        work,
        clock=StillClock(),
        drafts=Drafts(actions.keep_draft, work),
        log_first=lambda then: line[0](then),  # noqa: PLW0108  a test puts another in
    )
    qtbot.addWidget(made)
    made.resize(1280, 700)
    with qtbot.waitActive(made):
        made.show()
    made.begin(OpenHere())
    made.show_customer(a_full_page())
    work.do_all()
    made.focus_choices()
    return made


def press(page, *keys):
    for key in keys:
        QTest.keyClick(page.window().focusWidget(), key)


def said(page):
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def chosen(page):
    return [b.text() for b in page.findChildren(ChoiceButton) if b.isChecked()]


def focused(page):
    widget = page.window().focusWidget()
    return widget.text() if isinstance(widget, ActionButton) else widget.accessibleName()


def finish(page, work):
    QTest.keyClick(page.window().focusWidget(), Key.Key_Return, CTRL)
    work.do_all()


def test_it_asks_about_the_person_by_name(page):
    text = said(page).replace("\u2068", "").replace("\u2069", "")
    assert "Does Ayşe Demir have what they needed?" in text
    assert "Take the time you need." in text


def test_digits_answer_one_question_after_the_other(page, work, actions):
    press(page, Key.Key_2, Key.Key_3, Key.Key_2)
    assert chosen(page) == ["In part", "Settled", "Our impression"]
    assert isinstance(page.window().focusWidget(), QLineEdit)
    finish(page, work)
    assert actions.closed_with == Outcome(
        need_met=NeedMet.IN_PART,
        feeling=Feeling.SETTLED,
        source=FeelingSource.OUR_IMPRESSION,
    )


def test_their_own_words_are_logged_as_they_said_them(page, work, actions):
    press(page, Key.Key_1, Key.Key_5, Key.Key_1)
    QTest.keyClicks(page.window().focusWidget(), "You saved our Christmas.")
    finish(page, work)
    assert actions.closed_with.words == "You saved our Christmas."
    assert actions.closed_with.source is FeelingSource.THEIR_WORDS


def test_arrows_and_the_space_bar_choose_but_do_not_move_on(page):
    press(page, Key.Key_Right)
    assert chosen(page) == []
    press(page, Key.Key_Space)
    assert chosen(page) == ["In part"]
    assert focused(page) == "In part"


def test_whoever_could_not_tell_is_not_asked_how_they_know(page, work, actions):
    press(page, Key.Key_1, Key.Key_6)
    assert isinstance(page.window().focusWidget(), QLineEdit)
    assert "How do we know?" not in said(page)
    finish(page, work)
    assert actions.closed_with.source is FeelingSource.COULD_NOT_TELL


def test_whether_the_need_was_met_may_stay_open(page, work, actions):
    press(page, Key.Key_Tab, Key.Key_6)
    finish(page, work)
    assert actions.closed_with.need_met is None


def test_without_a_feeling_it_says_so_there_and_goes_there(page, work, actions):
    press(page, Key.Key_1)
    finish(page, work)
    assert actions.closed_with is None
    assert "Say how they leave, or that you could not tell." in said(page)
    assert focused(page) == "Miserable"


def test_without_a_source_it_says_so_there_and_goes_there(page, work, actions):
    press(page, Key.Key_1, Key.Key_3)
    finish(page, work)
    assert actions.closed_with is None
    assert "A feeling needs its source." in said(page)
    assert focused(page) == "In their words"


def test_their_words_without_words_say_so_there_and_go_there(page, work, actions):
    press(page, Key.Key_1, Key.Key_3, Key.Key_1)
    finish(page, work)
    assert actions.closed_with is None
    assert "Their words are missing." in said(page)
    assert focused(page) == "Their own words"
    QTest.keyClicks(page.window().focusWidget(), "Fine.")
    assert "Their words are missing." not in said(page)
    finish(page, work)
    assert actions.closed_with.words == "Fine."


def test_every_answer_is_kept_as_a_draft(page, work, actions):
    press(page, Key.Key_2, Key.Key_3, Key.Key_1)
    QTest.keyClicks(page.window().focusWidget(), "ok")
    work.do_all()
    newest = dict(actions.drafts)
    assert newest == {
        "need_met": "in_part",
        "feeling": "settled",
        "source": "their_words",
        "words": "ok",
    }


def test_after_a_restart_it_is_answered_as_it_was(page, work):
    drafts = {"need_met": "not_yet", "feeling": "glad", "source": "their_words", "words": "ok"}
    page.begin(OpenHere(drafts=drafts))
    assert chosen(page) == ["Not yet", "Glad", "In their words"]
    assert page.findChild(QLineEdit).text() == "ok"


def test_it_goes_to_the_first_question_that_is_open(page):
    page.begin(OpenHere(drafts={"need_met": "yes"}))
    page.focus_choices()
    assert focused(page) == "Miserable"


def test_a_digit_no_answer_has_chooses_nothing_and_stays(page):
    press(page, Key.Key_9)
    assert chosen(page) == []
    assert focused(page) == "Yes"


def test_the_notes_of_this_contact_stand_in_their_order(page, work, actions):
    for text in ("It was our mistake.", "A technician comes today."):
        actions.note(b"", HERE, text)
    page.refresh()
    work.do_all()
    kept = page.findChild(Kept).findChild(Told).accessibleDescription()
    assert kept.index("It was our mistake.") < kept.index("A technician comes today.")


def test_what_is_open_is_shown(page):
    assert "The October bill counts the old meter." in said(page)


def test_the_end_is_told_once_it_is_in_the_file(qtbot, page, work):
    press(page, Key.Key_1, Key.Key_6)
    with qtbot.assertNotEmitted(page.closed):
        QTest.keyClick(page.window().focusWidget(), Key.Key_Return, CTRL)
    with qtbot.waitSignal(page.closed) as closed:
        work.do_all()
    assert closed.args[0].customer_name == "Ayşe Demir"


def test_pressing_finish_twice_ends_it_once(page, work):
    press(page, Key.Key_1, Key.Key_6)
    QTest.keyClick(page.window().focusWidget(), Key.Key_Return, CTRL)
    QTest.keyClick(page, Key.Key_Return, CTRL)
    ends = [job for job in work.jobs if "close" in str(job[0])]
    assert len(ends) == 1


def test_it_does_not_end_before_the_line_is_saved(page, work, actions, line):
    held = []
    line[0] = held.append
    press(page, Key.Key_1, Key.Key_6)
    finish(page, work)
    assert actions.closed_with is None
    held[0]()
    work.do_all()
    assert actions.closed_with is not None


def test_if_the_end_could_not_be_saved_everything_stands_and_is_kept(
    qtbot, page, work, actions
):
    press(page, Key.Key_2, Key.Key_3, Key.Key_2)
    work.do_all()
    actions.drafts.clear()
    actions.refuse = RuleError("Not now.")
    with qtbot.assertNotEmitted(page.closed):
        finish(page, work)
    assert chosen(page) == ["In part", "Settled", "Our impression"]
    assert dict(actions.drafts)["feeling"] == "settled"
    assert len(work.failures) == 1
    actions.refuse = None
    finish(page, work)
    assert actions.closed_with is not None


def test_no_draft_of_theirs_is_saved_after_the_end(page, work, actions):
    press(page, Key.Key_1, Key.Key_6)
    QTest.keyClicks(page.window().focusWidget(), "bye")
    finish(page, work)
    actions.drafts.clear()
    work.do_all()
    assert actions.drafts == []


def test_nothing_of_them_stays_after_the_end(page, work):
    press(page, Key.Key_1, Key.Key_6)
    finish(page, work)
    told = said(page) + page.findChild(Kept).findChild(Told).accessibleDescription()
    told += " ".join(button.text() for button in page.findChildren(ActionButton))
    assert "Ayşe" not in told
    assert "October bill" not in told
    assert chosen(page) == []


def test_escape_steps_back_and_keeps_the_answers(qtbot, page):
    press(page, Key.Key_2)
    with qtbot.waitSignal(page.left):
        press(page, Key.Key_Escape)
    assert chosen(page) == ["In part"]


def test_enter_in_their_words_goes_on_to_finish(page):
    press(page, Key.Key_1, Key.Key_3, Key.Key_2, Key.Key_Return)
    assert "Finish with" in focused(page)
