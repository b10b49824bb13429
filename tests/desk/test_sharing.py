"""Sharing on the screen: five states in words, and never an alert."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from agent_desk.desk import sharing_words
from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.header import Header
from agent_desk.desk.sharing import Sharing
from agent_desk.desk.window import Window
from agent_desk.domain.errors import StoppedError
from agent_desk.domain.sharing import State, Status, kept, said
from tests.desk.stand_ins import NOW, HeldWork, StillClock

MINUTE = 60 * 1_000_000
WELL = Status(
    state=State.SHARED, waiting=0, moments=0, since=None, shared_at=NOW - 2 * MINUTE,
    trouble="", set_aside=0,
)  # fmt: skip
WAITS = replace(WELL, state=State.WAITING, waiting=5, moments=3, since=NOW - 60 * MINUTE)
STOPPED = replace(
    WAITS,
    state=State.STOPPED,
    why=kept(StoppedError("This desk may not share any more.", "Ask {whom}.", whom="Noor")),
)


class NoHub:
    def share_command(self):
        return None

    def when_queued(self, then):
        self.then = then


@pytest.fixture
def window(look, shown):
    made = Window(look)
    made.header.set_agent("Mira Hansen")
    return shown(made, 1280, 800)


@pytest.fixture
def sharing(window):
    made = Sharing(window, NoHub(), HeldWork(), StillClock())
    yield made
    made.end()


def header(window):
    return window.header._saved.text()


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (WELL, "Shared 2 min ago"),
        (replace(WELL, shared_at=NOW + MINUTE), "Shared just now"),
        (replace(WELL, shared_at=NOW - 90 * MINUTE), "Shared, 09:02"),
        (replace(WELL, shared_at=NOW - 1440 * MINUTE), "Shared, yesterday, 10:32"),
        (WAITS, "Saved here. 3 moments wait to be shared, since 09:32"),
        (replace(WAITS, moments=1), "Saved here. 1 moment waits to be shared, since 09:32"),
        (replace(WAITS, moments=0), "Saved here"),
        (
            replace(WAITS, waiting=1000, moments=900),
            "Saved here. Many moments wait to be shared, since 09:32",
        ),
        (replace(WELL, state=State.SHARING), "Sharing…"),
        (
            replace(WELL, state=State.SHARING, first_done=450, first_of=1000),
            "The branch comes in, customers first. You can begin",
        ),
        (
            replace(WELL, state=State.SHARING, first_done=500, first_of=1000),
            "More than half of the branch is here. You can begin",
        ),
        (
            replace(WELL, state=State.SHARING, first_done=1007, first_of=1000),
            "Nearly all of the branch is here. You can begin",
        ),
        (
            replace(WELL, state=State.WAITING, first_done=450, first_of=1000),
            "Saved here. The branch has not all come in yet",
        ),
        (STOPPED, "Saved here. Sharing stopped"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_how_it_stands_is_one_line(spoken, status, words):
    spoken("en")
    assert sharing_words.stands(status, NOW) == words


def test_a_desk_without_a_hub_says_that_it_is_saved_here(window, sharing):
    sharing.begin()
    assert header(window) == "Saved here"


def test_the_header_says_it_and_says_what_to_do_where_somebody_can(window, sharing, spoken):
    spoken("en")
    fix = window.header._fix
    sharing._take(WELL)
    assert (header(window), fix.isVisible()) == ("Shared 2 min ago", False)
    sharing._take(STOPPED)
    assert header(window) == "Saved here. Sharing stopped"
    assert fix.isVisible()
    assert window.notices.text() == ""
    fix.click()
    told = window.notices.text()
    assert told.startswith("This desk may not share any more. Ask ")
    assert "Noor" in told


def test_two_versions_of_one_promise_are_said_where_all_else_is_well(window, sharing, spoken):
    spoken("en")
    sharing._take(WELL)
    sharing.tell_torn(torn=True)
    assert header(window) == "Two versions of one promise. Look later"
    sharing._take(WAITS)
    assert header(window).startswith("Saved here. 3 moments")
    sharing._take(WELL)
    sharing.tell_torn(torn=False)
    assert header(window) == "Shared 2 min ago"


def test_where_there_is_little_room_it_says_the_short_of_it(look, shown):
    made = Header(look)
    made.set_agent("Mira Hansen")
    made.set_customer_open(customer_open=True)
    words = "Saved here. 3 moments wait to be shared, since 13:40"
    made.set_saved(words, "Saved here")
    shown(made, 1400, 60)
    assert made._saved.text() == words
    made.resize(980, 60)
    assert made._saved.text() == "Saved here"
    assert made._saved.accessibleName() == words


def test_the_focus_stays_where_it_is_when_the_words_change(window, sharing):
    button = ActionButton(window._look, "Here")
    button.setParent(window)
    button.show()
    button.setFocus(Qt.FocusReason.OtherFocusReason)
    for status in (WELL, STOPPED, WAITS):
        sharing._take(status)
        assert button.hasFocus()


def test_an_error_is_read_again_as_it_was_kept():
    assert str(said(STOPPED.why)) == "This desk may not share any more. Ask Noor."
    for line in ("", "x", "[]", "{}", "[1, 2]", '["a", "b", 3]'):
        assert said(line) is None
