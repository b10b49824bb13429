"""Arrival: one call ends, the next person is offered, and nothing hurries."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from agent_desk.desk.arrival import page as module
from agent_desk.desk.arrival.breath import Breath
from agent_desk.desk.arrival.offers import Offer
from agent_desk.desk.arrival.page import ArrivalPage, Stage
from agent_desk.desk.buttons import ActionButton
from tests.desk import accessible

Key = Qt.Key
DANIEL = Offer(
    call_id="1", number="+44 1632 960123", name="Daniel Okafor", customer_id=b"d" * 16
)
NOBODY = Offer(call_id="2", number="+44 1632 960456")
THIRD = Offer(call_id="3", number="+44 1632 960789")


@pytest.fixture
def said(monkeypatch):
    spoken = []
    monkeypatch.setattr(module, "announce", lambda _, text: spoken.append(text))
    return spoken


@pytest.fixture
def page(look, shown, said):
    made = ArrivalPage(look)
    made.greet("Mira", QTime(9, 0))
    return shown(made)


def press(page, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or page, key, modifiers)


def seen(page):
    texts = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    return " ".join(texts).replace("\u2068", "").replace("\u2069", "")


def buttons(page):
    texts = [button.text() for button in page.findChildren(ActionButton) if button.isVisible()]
    return [text.replace("\u2068", "").replace("\u2069", "") for text in texts]


@pytest.mark.parametrize(
    ("hour", "greeting"),
    [
        (4, "Good evening, Mira."), (5, "Good morning, Mira."), (11, "Good morning, Mira."),
        (12, "Good afternoon, Mira."), (18, "Good evening, Mira."),
    ],
)  # fmt: skip
def test_it_greets_by_the_time_of_day(page, hour, greeting):
    page.greet("Mira", QTime(hour, 30))
    assert greeting in seen(page)


def test_a_call_ends_here(page, said):
    page.end_call(SimpleNamespace(customer_name="Ayşe Demir", open_matters=("the boiler",)))
    assert "That call ends here." in seen(page)
    assert "What is open with Ayşe Demir is kept." in seen(page)
    assert "the boiler" not in seen(page)
    assert said[-1].startswith("That call ends here.")
    page.end_call(SimpleNamespace(customer_name="Ayşe Demir", open_matters=()))
    assert "What Ayşe Demir told you is kept." in seen(page)


def test_return_says_that_one_is_here(page, qtbot):
    with qtbot.waitSignal(page.here, timeout=500):
        press(page, Key.Key_Return)
    assert "Ready when they ring." in seen(page)
    assert buttons(page) == ["Find who is on the line"]
    with qtbot.waitSignal(page.find_asked, timeout=500):
        press(page, Key.Key_Return)


def test_two_minutes_are_nobodys_business(page, qtbot):
    with qtbot.waitSignal(page.pausing, timeout=500):
        press(page, Key.Key_3)
    assert page.stage() is Stage.PAUSING
    assert "nothing is counted" in seen(page)
    with qtbot.waitSignal(page.here, timeout=500):
        press(page, Key.Key_Return)


def test_with_nobody_on_the_line_the_card_is_absent(page):
    assert "Before you pick up" not in seen(page)


def test_who_is_on_the_line_is_offered_and_opened_by_digit(page, qtbot, said):
    page.offer_call(DANIEL)
    assert "+44 1632 960123 is on the line" in seen(page)
    assert "Open Daniel Okafor" in buttons(page)
    assert "is on the line" in said[-1]
    with qtbot.waitSignal(page.offer_taken, timeout=500) as taken:
        press(page, Key.Key_1)
    assert taken.args == [DANIEL]


def test_a_number_nobody_has_leads_to_find(page, qtbot):
    page.offer_call(NOBODY)
    assert "Nobody here has this number yet." in seen(page)
    with qtbot.waitSignal(page.offer_taken, timeout=500) as taken:
        press(page, Key.Key_1)
    assert taken.args == [NOBODY]


def test_at_most_two_are_shown_and_the_next_comes_up(page):
    for offer in (DANIEL, NOBODY, THIRD):
        page.offer_call(offer)
    assert "960789" not in seen(page)
    assert page.offers() == (DANIEL, NOBODY, THIRD)
    page.withdraw("1")
    assert "960789" in seen(page)
    assert "Daniel" not in seen(page)
    page.withdraw("2")
    page.withdraw("3")
    assert "Before you pick up" not in seen(page)


def test_a_call_offered_again_is_one_call(page):
    page.offer_call(NOBODY)
    page.offer_call(Offer(call_id="2", number=NOBODY.number, name="Esther", customer_id=b"e"))
    assert len(page.offers()) == 1
    assert "Open Esther" in buttons(page)


def test_once_ready_return_opens_who_is_on_the_line(page, qtbot):
    press(page, Key.Key_Return)
    page.offer_call(DANIEL)
    with qtbot.waitSignal(page.offer_taken, timeout=500) as taken:
        press(page, Key.Key_Return)
    assert taken.args == [DANIEL]


def test_the_note_says_where_the_data_comes_from(page):
    page.set_note("Real public data; telephone numbers were added.")
    assert "telephone numbers were added" in seen(page)


def test_the_ring_rests_where_nothing_may_move(page):
    assert not page.findChild(Breath).moves()


def test_the_ring_breathes_until_escape_or_being_hidden(look, shown, said):
    look.set_motion(allowed=True)
    page = shown(ArrivalPage(look))
    ring = page.findChild(Breath)
    assert ring.moves()
    press(page, Key.Key_Escape)
    assert not ring.moves()
    ring.hide()
    ring.show()
    assert ring.moves()
    page.hide()
    assert not ring.moves()


def test_the_ring_gives_way_where_there_is_no_room(page, look):
    ring = page.findChild(Breath)
    assert ring.isVisible()
    look.set_scale(2.0)
    assert not ring.isVisible()
    look.usual_size()
    page.resize(900, 400)
    assert not ring.isVisible()


def test_reduced_motion_stops_it_at_once(look, shown, said):
    look.set_motion(allowed=True)
    page = shown(ArrivalPage(look))
    look.set_motion(allowed=False)
    assert not page.findChild(Breath).moves()


def test_one_button_is_filled_at_a_time(page):
    def filled():
        return [
            button.text()
            for button in page.findChildren(ActionButton)
            if button.isVisible() and button.kind().value == "filled"
        ]

    assert filled() == ["I’m here"]
    press(page, Key.Key_Return)
    assert filled() == ["Find who is on the line"]
    page.offer_call(DANIEL)
    assert len(filled()) == 1


def test_a_reader_finds_a_name_on_everything(page):
    assert accessible.faults(page) == []
    page.offer_call(DANIEL)
    page.offer_call(NOBODY)
    assert accessible.faults(page) == []
    press(page, Key.Key_Return)
    assert accessible.faults(page) == []


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("width", [640, 1280])
def test_everything_can_be_reached_at_every_size(look, shown, said, scale, width):
    look.set_scale(scale)
    page = ArrivalPage(look)
    page.greet("Mira", QTime(9, 0))
    page.offer_call(DANIEL)
    shown(page, width=width, height=700)
    for button in page.findChildren(ActionButton):
        if button.isVisible():
            left = button.mapTo(page, button.rect().topLeft()).x()
            assert left >= 0
            assert left + button.width() <= page.width()
