"""Stand by me: there at once, and a call that is ended is over for the agent."""

import threading

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.customer.who import Who
from agent_desk.desk.stand_by.farewell import farewells
from agent_desk.domain.agents import Role
from agent_desk.domain.errors import RuleError
from tests.desk.accessible import description, faults
from tests.desk.test_shift import CONTROL, Desk
from tests.ledgers import a_ledger

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
ENGLISH = "I want to help you"
GERMAN = "Ich möchte helfen"


@pytest.fixture
def desk(qtbot, look):
    with a_ledger() as store:
        made = Desk(qtbot, look, store)
        made.arrive()
        made.open("dem")
        yield made
        made.work.stop()


def strip(desk):
    return desk.shift.contact.beside.stand_by


def seen(widget):

    texts = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    said = " ".join(texts)
    return said.replace("\N{FIRST STRONG ISOLATE}", "").replace(
        "\N{POP DIRECTIONAL ISOLATE}", ""
    )


def read_aloud(desk):
    """What a screen reader says of who is with us."""
    said = desk.shift.contact.customer.findChild(Who).accessibleDescription()
    return said.replace("\N{FIRST STRONG ISOLATE}", "").replace(
        "\N{POP DIRECTIONAL ISOLATE}", ""
    )


def kinds(desk):
    with desk.acts.store.read() as db:
        return [row.kind for row in db.exec_driver_sql("SELECT kind FROM entry ORDER BY row")]


def test_it_is_there_at_once_though_nothing_can_be_written(desk, monkeypatch):
    may_go_on = threading.Event()
    stand_by = desk.doings.hard_moments.stand_by
    monkeypatch.setattr(
        desk.doings.hard_moments,
        "stand_by",
        lambda *given: may_go_on.wait(10) and stand_by(*given),
    )
    QTest.keyClick(QApplication.focusWidget(), Key.Key_B, CONTROL)
    assert strip(desk).isVisible()
    assert ENGLISH in seen(strip(desk))
    assert "is written down" not in seen(strip(desk))
    may_go_on.set()
    desk.rest()
    assert "That you want somebody beside you is written down." in seen(strip(desk))
    assert "no lead can be reached yet" in seen(strip(desk))


def test_it_is_written_down_once_and_escape_steps_back(desk):
    desk.press(Key.Key_B, CONTROL)
    assert QApplication.focusWidget() is strip(desk)
    desk.press(Key.Key_Escape)
    assert not strip(desk).isVisible()
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    desk.press(Key.Key_B, CONTROL)
    assert strip(desk).isVisible()
    assert kinds(desk).count("interaction.stand_by_asked") == 1
    assert desk.page() == "customer"


def test_what_could_not_be_written_is_said_and_asked_again(desk, monkeypatch):
    stand_by = desk.doings.hard_moments.stand_by

    def refuse(*_):
        raise RuleError("The disk is full.")

    monkeypatch.setattr(desk.doings.hard_moments, "stand_by", refuse)
    desk.press(Key.Key_B, CONTROL)
    assert "The disk is full." in desk.window.notices.text()
    assert ENGLISH in seen(strip(desk))
    monkeypatch.setattr(desk.doings.hard_moments, "stand_by", stand_by)
    desk.press(Key.Key_B, CONTROL)
    assert kinds(desk).count("interaction.stand_by_asked") == 1


def test_an_ended_call_has_no_goodbye_and_no_next_step(desk):
    petra = desk.acts.agents.add("Petra Lind", frozenset({Role.AGENT, Role.LEAD}), desk.acts.me)
    desk.type("Shouting since the first word")
    desk.press(Key.Key_B, CONTROL)
    assert "Petra Lind sees to what follows" in seen(strip(desk))
    desk.press(Key.Key_1)
    assert desk.page() == "arrival"
    assert desk.acts.interactions.opened() is None
    assert kinds(desk)[-3:] == [
        "interaction.stand_by_asked",
        "interaction.noted",
        "interaction.ended_covered",
    ]
    said = seen(desk.shift._arrival)
    assert "You are covered. Petra Lind sees to what follows with Ayşe Demir." in said
    assert "If you like, take two minutes first." in said
    assert not strip(desk).isVisible()
    (ayse,) = desk.acts.customers.find(petra.agent_id, "ayse", 8)
    desk.acts.interactions.open(petra.agent_id, ayse.customer_id)
    told = desk.acts.presence.page(petra.agent_id, ayse.customer_id).ended_covered
    assert told.owner_id == petra.agent_id


def test_whoever_opens_them_next_is_told_in_neutral_words(desk):
    desk.acts.agents.add("Petra Lind", frozenset({Role.AGENT, Role.LEAD}), desk.acts.me)
    desk.type("The bill is right: we read the meter together.")
    desk.press(Key.Key_B, CONTROL)
    desk.press(Key.Key_1)
    assert desk.page() == "arrival"
    desk.open("dem")
    said = read_aloud(desk)
    told = "The contact before this one was ended today. Petra Lind does what follows."
    assert told in said
    said += seen(desk.window)
    for judged in ("abus", "rude", "difficult", "covered", "hard", "protect", "warn"):
        assert judged not in said.lower(), judged


def test_asking_for_somebody_is_taken_back_without_an_empty_quotation(desk):
    desk.press(Key.Key_B, CONTROL)
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Z, CONTROL)
    said = seen(desk.window)
    assert "Taken back." in said
    assert "“”" not in said
    desk.press(Key.Key_Z, CONTROL | SHIFT)
    assert "Done again." in seen(desk.window)
    assert "“”" not in seen(desk.window)


def test_an_end_that_fails_is_said_and_can_be_tried_again(desk, monkeypatch):
    end = desk.doings.hard_moments.end_covered

    def refuse(*_):
        raise RuleError("Nobody here is a lead.")

    monkeypatch.setattr(desk.doings.hard_moments, "end_covered", refuse)
    desk.press(Key.Key_B, CONTROL)
    desk.press(Key.Key_1)
    assert desk.page() == "customer"
    assert "Nobody here is a lead." in desk.window.notices.text()
    monkeypatch.setattr(desk.doings.hard_moments, "end_covered", end)
    desk.press(Key.Key_1)
    assert desk.page() == "arrival"


def test_letters_write_in_the_moment_line_and_digits_there_are_text(desk):
    desk.press(Key.Key_B, CONTROL)
    desk.type("x1")
    assert desk.shift.contact.line.text() == "x1"
    assert desk.page() == "customer"
    assert strip(desk).isVisible()


def test_it_works_on_the_goodbye_too_and_not_between_customers(desk):
    desk.press(Key.Key_3, CONTROL)
    desk.press(Key.Key_B, CONTROL)
    desk.press(Key.Key_1)
    assert desk.page() == "arrival"
    desk.press(Key.Key_B, CONTROL)
    assert not strip(desk).isVisible()
    assert kinds(desk).count("interaction.stand_by_asked") == 1


def test_the_button_in_the_header_does_the_same(desk):
    button = desk.window.header._stand_by
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.rest()
    assert strip(desk).isVisible()


def test_a_restart_finds_it_open_and_writes_nothing_twice(qtbot, look):
    with a_ledger() as store:
        first = Desk(qtbot, look, store)
        first.arrive()
        first.open("dem")
        first.press(Key.Key_B, CONTROL)
        first.work.stop()
        second = Desk(qtbot, look, store)
        second.rest()
        assert strip(second).isVisible()
        assert "is written down" in seen(strip(second))
        second.press(Key.Key_B, CONTROL)
        assert kinds(second).count("interaction.stand_by_asked") == 1
        second.press(Key.Key_Escape)
        second.work.stop()
        third = Desk(qtbot, look, store)
        third.rest()
        assert not strip(third).isVisible()
        third.work.stop()


def test_a_hard_call_is_the_agents_own_and_offers_a_pause(desk):
    call = desk.acts.interactions.opened().interaction_id
    before = kinds(desk)
    desk.press(Key.Key_B, CONTROL | SHIFT)
    assert desk.acts.private.offers_pause(desk.acts.me, call)
    assert "for you alone" in desk.window.notices.text()
    assert kinds(desk) == before
    desk.press(Key.Key_3, CONTROL)
    for digit in (Key.Key_1, Key.Key_3, Key.Key_2):
        desk.press(digit)
    desk.press(Key.Key_Return, CONTROL)
    assert "If you like, take two minutes first." in seen(desk.shift._arrival)


def test_a_call_is_not_hard_after_all(desk):
    call = desk.acts.interactions.opened().interaction_id
    desk.press(Key.Key_B, CONTROL)
    desk.press(Key.Key_2)
    assert desk.acts.private.offers_pause(desk.acts.me, call)
    back = [
        button
        for button in desk.window.notices.findChildren(ActionButton)
        if button.text() == "It is not, after all"
    ]
    QTest.mouseClick(back[0], Qt.MouseButton.LeftButton)
    desk.rest()
    assert not desk.acts.private.offers_pause(desk.acts.me, call)


@pytest.mark.parametrize("theirs", ["de", "de-DE", "DE_at"])
def test_the_words_come_in_the_customers_language_too(spoken, theirs):
    spoken("en")
    ours, said = farewells(theirs)
    assert ours.startswith(ENGLISH)
    assert said.startswith(GERMAN)
    spoken("de")
    (only,) = farewells(theirs)
    assert only.startswith(GERMAN)
    assert farewells("en")[1].startswith(ENGLISH)


@pytest.mark.parametrize("theirs", ["", "en", "tlh", "…"])
def test_words_in_a_language_we_do_not_have_are_ours_alone(spoken, theirs):
    spoken("en")
    assert len(farewells(theirs)) == 1


def test_the_strip_says_both(desk, spoken):
    spoken("en")
    strip(desk).speak_to("de")
    desk.press(Key.Key_B, CONTROL)
    assert ENGLISH in seen(strip(desk))
    assert GERMAN in seen(strip(desk))
    assert GERMAN in description(strip(desk))


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("size", [(640, 420), (1280, 800)])
def test_everything_in_it_can_be_reached_at_every_size(desk, look, scale, size):
    desk.window.resize(*size)
    look.set_scale(scale)
    desk.press(Key.Key_B, CONTROL)
    assert faults(desk.window) == []
    for button in strip(desk).findChildren(ActionButton):
        button.setFocus()
        desk.qtbot.waitUntil(lambda button=button: is_whole(button, strip(desk)))


def is_whole(button, within):
    top = button.mapTo(within, button.rect().topLeft())
    return within.rect().contains(QRect(top, button.size()))


def test_it_is_mirrored(desk, qapp, spoken):
    spoken("en")
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    desk.press(Key.Key_B, CONTROL)
    assert strip(desk)._icon.x() > strip(desk)._title.x()
