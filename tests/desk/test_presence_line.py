"""The presence line: one sentence, after a piece of work and once the keys have rested."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from agent_desk.desk import presence_line as module
from agent_desk.desk.labels import Icon
from agent_desk.domain.errors import FileError
from tests.desk.accessible import description, faults
from tests.desk.test_shift import CONTROL, Desk
from tests.ledgers import START_AT, a_ledger

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
SECOND = 1_000_000
FIRST = "Ayşe Demir has never spoken with us before."
OPENING = "What would you want to know first, in their place?"


class HandClock:
    """Time passes when the test says so."""

    def __init__(self, at=START_AT):
        self.at = at

    def now(self):
        return self.at


class Spoken:
    """A desk whose clock is moved by hand, and what its presence line says."""

    def __init__(self, qtbot, look, store):
        self.clock = HandClock()
        self.desk = Desk(qtbot, look, store, self.clock)
        self.line = self.desk.shift.contact.beside.presence

    def pass_(self, seconds):
        self.clock.at += round(seconds * SECOND)
        self.line._keys.look()
        self.desk.rest()

    def says(self):
        text = self.line.text()
        return text.replace("\N{FIRST STRONG ISOLATE}", "").replace(
            "\N{POP DIRECTIONAL ISOLATE}", ""
        )

    def seen(self):
        return self.desk.acts.private.seen(self.desk.acts.me, 0)

    def open(self):
        self.desk.arrive()
        self.desk.open("dem")


@pytest.fixture
def announced(monkeypatch):
    said = []
    monkeypatch.setattr(module, "announce", lambda _, text: said.append(text))
    return said


@pytest.fixture
def spoken_line(qtbot, look):
    with a_ledger() as store:
        made = Spoken(qtbot, look, store)
        yield made
        made.desk.work.stop()


def test_it_speaks_of_this_person_once_the_keys_have_rested(spoken_line, announced):
    spoken_line.open()
    assert spoken_line.says() == ""
    spoken_line.pass_(2.9)
    assert spoken_line.says() == ""
    assert spoken_line.seen() == ()
    spoken_line.pass_(0.1)
    assert spoken_line.says() == f"{FIRST} {OPENING}"
    assert announced == [spoken_line.line.text()]
    (seen,) = spoken_line.seen()
    assert (seen.prompt, seen.stage) == ("first_contact", "customer")
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_who_writes_is_not_interrupted_until_the_step_is_logged(spoken_line):
    spoken_line.open()
    spoken_line.desk.type("The flat is")
    spoken_line.pass_(60)
    assert spoken_line.says() == ""
    spoken_line.desk.press(Key.Key_Return)
    assert spoken_line.says() == ""
    spoken_line.pass_(3)
    assert spoken_line.says().startswith(FIRST)


def test_a_key_that_writes_nothing_puts_it_off(spoken_line):
    spoken_line.open()
    spoken_line.pass_(2)
    spoken_line.desk.press(Key.Key_Left)
    spoken_line.pass_(2)
    assert spoken_line.says() == ""
    spoken_line.pass_(1)
    assert spoken_line.says().startswith(FIRST)


def test_it_never_changes_between_two_pieces_of_work(spoken_line):
    spoken_line.open()
    spoken_line.pass_(3)
    said = spoken_line.says()
    desk = spoken_line.desk
    desk.acts.mistakes.open(desk.acts.me, desk.acts.interactions.opened().interaction_id, "no")
    spoken_line.pass_(600)
    assert spoken_line.says() == said


def test_one_at_each_stage_and_the_same_again_on_coming_back(spoken_line):
    spoken_line.open()
    spoken_line.pass_(3)
    opening = spoken_line.says()
    desk = spoken_line.desk
    call = desk.acts.interactions.opened().interaction_id
    desk.acts.tellings.words(desk.acts.me, call, "Nobody ever comes.")
    desk.press(Key.Key_3, CONTROL)
    assert spoken_line.says() == opening
    spoken_line.pass_(3)
    assert spoken_line.says().startswith("“Nobody ever comes”, Ayşe Demir said.")
    desk.press(Key.Key_1, CONTROL)
    spoken_line.pass_(3)
    assert spoken_line.says() == opening
    assert [one.stage for one in spoken_line.seen()] == ["customer", "goodbye"]


def test_f8_quiets_it_while_one_writes_and_nobody_is_told(spoken_line):
    spoken_line.open()
    spoken_line.pass_(3)
    said = spoken_line.says()
    desk = spoken_line.desk
    desk.type("The fl")
    before = entries(desk)
    desk.press(Key.Key_F8)
    assert spoken_line.says() == ""
    assert spoken_line.seen()[0].quieted
    assert entries(desk) == before
    assert desk.shift.contact.line.text() == "The fl"
    desk.press(Key.Key_F8, SHIFT)
    assert spoken_line.says() == said
    assert not spoken_line.seen()[0].quieted


def test_what_was_quieted_stays_so_at_this_stage(spoken_line):
    spoken_line.open()
    spoken_line.pass_(3)
    desk = spoken_line.desk
    desk.press(Key.Key_F8)
    desk.type("The flat is cold.")
    desk.press(Key.Key_Return)
    spoken_line.pass_(60)
    assert spoken_line.says() == ""
    desk.press(Key.Key_3, CONTROL)
    desk.press(Key.Key_1, CONTROL)
    spoken_line.pass_(60)
    assert spoken_line.says() == ""


def test_escape_with_nothing_else_open_quiets_it_too(spoken_line):
    spoken_line.open()
    spoken_line.pass_(3)
    desk = spoken_line.desk
    desk.press(Key.Key_Escape)
    assert spoken_line.says().startswith(FIRST)
    desk.press(Key.Key_Escape)
    assert spoken_line.says() == ""
    desk.press(Key.Key_Escape)
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_what_it_asked_for_is_kept_as_followed(spoken_line):
    spoken_line.open()
    spoken_line.pass_(3)
    desk = spoken_line.desk
    call = desk.acts.interactions.opened().interaction_id
    step = desk.acts.tellings.need(desk.acts.me, call, "heating by tonight")
    desk.shift.contact._logged(step)
    desk.rest()
    assert spoken_line.seen()[0].followed


def test_nothing_of_them_stays_when_they_are_gone(spoken_line):
    spoken_line.open()
    spoken_line.pass_(3)
    desk = spoken_line.desk
    desk.press(Key.Key_3, CONTROL)
    for digit in (Key.Key_1, Key.Key_3, Key.Key_2):
        desk.press(digit)
    desk.press(Key.Key_Return, CONTROL)
    assert desk.page() == "arrival"
    assert spoken_line.line.text() == ""
    spoken_line.pass_(60)
    assert spoken_line.line.text() == ""


def test_a_clock_that_is_set_back_an_hour_does_not_silence_it(spoken_line):
    spoken_line.open()
    spoken_line.clock.at -= 3600 * SECOND
    spoken_line.line._keys.look()
    spoken_line.pass_(3)
    assert spoken_line.says().startswith(FIRST)


@pytest.mark.expects_log
def test_prompts_that_cannot_be_read_leave_it_quiet(spoken_line):
    def broken():
        raise FileError("{file} cannot be read.", file="opening.toml")

    spoken_line.line._prompts = broken
    spoken_line.open()
    spoken_line.pass_(3)
    assert spoken_line.says() == ""
    assert not spoken_line.desk.window.notices.isVisible()


def test_after_a_restart_the_same_is_said_and_counted_once(qtbot, look):
    with a_ledger() as store:
        first = Spoken(qtbot, look, store)
        first.open()
        first.pass_(3)
        said = first.says()
        first.desk.work.stop()
        second = Spoken(qtbot, look, store)
        assert second.desk.page() == "customer"
        second.pass_(3)
        assert second.says() == said
        assert len(second.seen()) == 1
        second.desk.work.stop()


def test_its_place_keeps_its_height_so_that_nothing_jumps(spoken_line, look):
    spoken_line.open()
    empty = spoken_line.line.height()
    spoken_line.pass_(3)
    assert spoken_line.line.height() == empty > 0
    look.set_scale(2.0)
    assert spoken_line.line.height() > empty
    spoken_line.desk.press(Key.Key_F8)
    assert spoken_line.line.height() == 0
    spoken_line.desk.press(Key.Key_F8, SHIFT)
    assert spoken_line.says().startswith(FIRST)


@pytest.mark.parametrize("scale", [0.8, 1.3, 2.0])
@pytest.mark.parametrize("width", [640, 1280])
def test_the_sentence_is_never_cut_off(spoken_line, look, scale, width):
    spoken_line.open()
    spoken_line.pass_(3)
    spoken_line.desk.window.resize(width, 800)
    look.set_scale(scale)
    label = spoken_line.line._sentence
    QApplication.processEvents()
    assert label.heightForWidth(label.width()) <= label.height()


def test_a_reader_finds_the_sentence_on_its_button(spoken_line):
    spoken_line.open()
    spoken_line.pass_(3)
    assert faults(spoken_line.desk.window) == []
    assert spoken_line.line.text() in description(spoken_line.line._quiet)


def test_it_is_mirrored_and_in_german(spoken_line, qapp, spoken):
    spoken("de")
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    spoken_line.open()
    spoken_line.pass_(3)
    assert spoken_line.says().startswith("Ayşe Demir spricht zum ersten Mal mit uns.")
    icon = spoken_line.line.findChild(Icon)
    assert icon.x() > spoken_line.line._sentence.x() > spoken_line.line._quiet.x()


def entries(desk):
    with desk.acts.store.read() as db:
        return db.exec_driver_sql("SELECT count(*) FROM entry").scalar_one()
