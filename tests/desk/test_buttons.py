"""Buttons: pressed by keys and mouse, read once, large enough, never cut."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from agent_desk.desk.buttons import SMALLEST_TARGET, ActionButton, ChoiceButton, Kind
from agent_desk.desk.keycap import shown as shown_key
from agent_desk.desk.keycap import spoken
from tests.desk import accessible

Key = Qt.Key


def test_a_button_is_one_thing_to_a_reader(look, shown):
    button = shown(ActionButton(look, "I own it", key="1", icon="check"))
    node = accessible.of(button)
    assert node.role() == QAccessible.Role.Button
    assert (accessible.name(button), accessible.description(button)) == ("I own it", "Key: 1")
    assert node.childCount() == 0


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_Enter])
def test_a_button_is_pressed_by_key(look, shown, qtbot, key):
    button = shown(ActionButton(look, "I own it"))
    button.setFocus()
    with qtbot.waitSignal(button.clicked, timeout=500):
        QTest.keyClick(button, key)


def test_ctrl_return_is_not_a_press(look, shown, qtbot):
    button = shown(ActionButton(look, "I own it"))
    button.setFocus()
    with qtbot.assertNotEmitted(button.clicked):
        QTest.keyClick(button, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_choice_says_whether_it_is_chosen(look, shown):
    choice = shown(ChoiceButton(look, "Settled", digit=3))
    assert not accessible.of(choice).state().checked
    choice.click()
    assert accessible.of(choice).state().checked


def test_a_chosen_one_is_told_by_more_than_colour(look, shown):
    choice = shown(ChoiceButton(look, "Settled"))
    before = choice.sizeHint().width()
    choice.setChecked(True)
    assert choice.sizeHint().width() >= before + look.px(20)


def test_the_digit_is_said_while_it_is_shown(look):
    choice = ChoiceButton(look, "Settled", digit=3)
    assert accessible.description(choice) == ""
    choice.show_digit(shown=True)
    assert accessible.description(choice) == "Key: 3"


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("kind", list(Kind))
def test_targets_are_large_enough(look, kind, scale):
    look.set_scale(scale)
    hint = ActionButton(look, "x", kind=kind).sizeHint()
    assert min(hint.width(), hint.height()) >= SMALLEST_TARGET


def test_an_ampersand_is_a_letter(look):
    button = ActionButton(look, "Marks & Sons")
    assert accessible.name(button) == "Marks & Sons"


@pytest.mark.parametrize(
    ("key", "seen"),
    [
        ("Ctrl+Return", "Ctrl ⏎"), ("Return", "⏎"), ("Ctrl+N", "Ctrl N"), ("Down", "↓"),
        ("3", "3"), ("Ctrl++", "Ctrl +"), ("Ctrl+-", "Ctrl −"), ("F1", "F1"), ("Esc", "Esc"),
    ],
)  # fmt: skip
def test_keys_are_written_as_on_a_keyboard(qapp, key, seen):
    assert shown_key(key) == seen
    assert spoken(key).startswith("Key: ")


def test_every_kind_is_painted_in_every_state(look, shown):
    for kind in Kind:
        button = shown(ActionButton(look, "I own it", kind=kind, key="1", icon="check"))
        button.clearFocus()
        plain = button.grab().toImage()
        button.setFocus()
        assert button.grab().toImage() != plain
        button.setEnabled(False)
        assert button.grab().toImage() != plain


def test_a_button_is_mirrored_where_one_reads_from_the_right(look, shown):
    button = shown(ActionButton(look, "I own it", key="1"))
    image = button.grab().toImage()
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    other = button.grab().toImage()
    sunk = look.colour("sunk").name()

    def caps(picture):
        middle = picture.height() // 2
        return [
            x for x in range(picture.width()) if picture.pixelColor(x, middle).name() == sunk
        ]

    assert min(caps(image)) > image.width() / 2
    assert max(caps(other)) < other.width() / 2
