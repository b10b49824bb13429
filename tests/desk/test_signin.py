"""Who are you? By digit, by Return, for the first time, and somebody new."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.signin.page import SigninPage
from agent_desk.domain.agents import Agent, Role
from tests.desk import accessible

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def agent(name, *roles):
    return Agent(
        agent_id=name.encode().ljust(16), name=name, roles=frozenset({Role.AGENT, *roles})
    )


LENA, MIRA = agent("Lena"), agent("Mira")
PETRA, RUTH = agent("Petra", Role.LEAD), agent("Ruth", Role.LEAD)


@pytest.fixture
def page(look, shown):
    return shown(SigninPage(look))


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def write(text):
    QTest.keyClicks(QApplication.focusWidget(), text)


def seen(page):
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def button(page, text):
    return next((b for b in page.findChildren(ActionButton) if b.text() == text), None)


def test_it_stands_before_anything_is_known(page, qtbot):
    assert seen(page) == ["Who are you?", "The desk is opening."]
    assert not page.grab().isNull()
    with qtbot.assertNotEmitted(page.chosen):
        QTest.keyClick(page, Key.Key_Return)
        QTest.keyClick(page, Key.Key_1)


def test_a_digit_says_who_one_is(page, qtbot):
    page.show_agents([LENA, MIRA, PETRA])
    with qtbot.waitSignal(page.chosen, timeout=500) as chosen:
        press(Key.Key_2)
    assert chosen.args == [MIRA]
    with qtbot.assertNotEmitted(page.chosen):
        press(Key.Key_7)


def test_return_takes_whoever_is_preselected(page, qtbot):
    page.show_agents([LENA, MIRA, PETRA], MIRA.agent_id)
    with qtbot.waitSignal(page.chosen, timeout=500) as chosen:
        press(Key.Key_Return)
    assert chosen.args == [MIRA]


def test_the_cursor_and_the_filled_button_agree(page, qtbot):
    page.show_agents([LENA, MIRA])
    press(Key.Key_Down)
    with qtbot.waitSignal(page.chosen, timeout=500) as chosen:
        button(page, "That is me").click()
    assert chosen.args == [MIRA]


def test_somebody_preselected_who_left_is_no_trouble(page, qtbot):
    page.show_agents([LENA, MIRA], b"gone".ljust(16))
    with qtbot.waitSignal(page.chosen, timeout=500) as chosen:
        press(Key.Key_Return)
    assert chosen.args == [LENA]


def test_the_first_person_gives_a_name(page, qtbot):
    page.show_agents([])
    assert "You are the first at this desk, and its lead: a lead can add others." in seen(page)
    write("  Mira   Hansen ")
    with qtbot.waitSignal(page.first_named, timeout=500) as named:
        press(Key.Key_Return)
    assert named.args == ["Mira Hansen"]


def test_an_empty_name_is_said_in_place(page, qtbot):
    page.show_agents([])
    with qtbot.assertNotEmitted(page.first_named):
        write("   ")
        press(Key.Key_Return, CTRL)
    assert "A person needs a name." in seen(page)
    assert accessible.description(QApplication.focusWidget()) == "A person needs a name."


def test_without_a_lead_nobody_is_added(page):
    page.show_agents([LENA, MIRA])
    assert not button(page, "Add somebody").isVisible()


def test_the_lead_adds_somebody_by_keyboard(page, qtbot):
    page.show_agents([LENA, PETRA])
    button(page, "Add somebody").setFocus()
    press(Key.Key_Return)
    assert "\u2068Petra\u2069 adds them, as the lead here." in seen(page)
    write("Omar")
    press(Key.Key_Return)
    press(Key.Key_2)
    with qtbot.waitSignal(page.colleague_named, timeout=500) as named:
        press(Key.Key_Return)
    assert named.args == ["Omar", True, PETRA.agent_id]


def test_with_two_leads_it_asks_which(page, qtbot):
    page.show_agents([PETRA, RUTH])
    button(page, "Add somebody").click()
    write("Omar")
    press(Key.Key_Return)
    press(Key.Key_1)
    with qtbot.assertNotEmitted(page.colleague_named):
        press(Key.Key_Return, CTRL)
    press(Key.Key_2)
    with qtbot.waitSignal(page.colleague_named, timeout=500) as named:
        press(Key.Key_Return, CTRL)
    assert named.args == ["Omar", False, RUTH.agent_id]


def test_escape_goes_back_to_the_list(page, qtbot):
    page.show_agents([LENA, PETRA])
    button(page, "Add somebody").click()
    press(Key.Key_Escape)
    with qtbot.waitSignal(page.chosen, timeout=500) as chosen:
        press(Key.Key_1)
    assert chosen.args == [LENA]


def test_a_refused_name_is_said_beside_the_field(page):
    page.show_agents([])
    page.show_problem("This name is taken.")
    assert "This name is taken." in seen(page)


def test_a_reader_finds_a_name_on_everything(page):
    for listed in ([], [LENA, PETRA], [PETRA, RUTH]):
        page.show_agents(listed)
        assert accessible.faults(page) == []
    button(page, "Add somebody").click()
    assert accessible.faults(page) == []
