"""The look: follows the system or the hand, and everything goes with the text size."""

import re

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QPalette

from agent_desk import resources
from agent_desk.desk import fonts, icons
from agent_desk.desk.fonts import Role
from agent_desk.desk.look import Look
from agent_desk.desk.theme import DARK, LIGHT, Scheme


def test_colours_can_be_set_by_hand(look, qtbot):
    with qtbot.waitSignal(look.changed):
        look.set_scheme(Scheme.DARK)
    assert look.theme == DARK
    look.set_scheme(Scheme.LIGHT)
    assert look.theme == LIGHT
    look.set_scheme(Scheme.CONTRAST)
    assert look.theme.name == "contrast"


def test_the_system_decides_unless_somebody_has(look):
    look.set_scheme(Scheme.SYSTEM)
    assert Look(system=QPalette(QColor("black"))).theme == DARK
    assert Look(system=QPalette(QColor("white"))).theme == LIGHT


def test_text_goes_from_80_to_200_percent(look):
    for _ in range(30):
        look.larger()
    assert look.scale == 2.0
    for _ in range(30):
        look.smaller()
    assert look.scale == 0.8
    look.usual_size()
    assert look.scale == 1.0


def test_lengths_and_letters_go_with_the_text_size(look):
    before = look.font(Role.BODY).pointSizeF()
    look.set_scale(2.0)
    assert look.px(10) == 20
    assert look.font(Role.BODY).pointSizeF() == pytest.approx(2 * before)


def test_our_letters_come_along(look):
    assert fonts.FAMILY in QFontDatabase.families()
    for role in (Role.BODY, Role.BUTTON, Role.STRONG):
        found = QFontInfo(look.font(role))
        assert found.family().startswith("Inter")
    assert (resources.path("fonts") / "OFL.txt").is_file()


def test_letters_are_small_enough_to_carry():
    size = sum(path.stat().st_size for path in resources.path("fonts").iterdir())
    assert size < 2_000_000


def test_an_icon_has_its_colour_and_as_many_pixels_as_the_screen(look):
    made = look.pixmap("check", "accent", 20, 2.0)
    assert (made.width(), made.devicePixelRatio()) == (40, 2.0)
    image = made.toImage()
    inks = {
        image.pixelColor(x, y).name()
        for x in range(40)
        for y in range(40)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {look.colour("accent").name()}


def test_an_unknown_icon_is_our_mistake(look):
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-icon", look.colour("ink"), 20, 1.0)


def test_only_icons_that_are_used_are_carried(repository):
    named_by = [
        *(repository / "agent_desk").rglob("*.py"),
        *resources.path("moments").iterdir(),
    ]
    used = "\n".join(path.read_text(encoding="utf-8") for path in named_by)
    carried = {path.stem for path in resources.path("icons").glob("*.svg")}
    assert {icon for icon in carried if f'"{icon}"' not in used} == set()
    assert (resources.path("icons") / "LICENSE.txt").is_file()


def test_every_icon_named_is_carried(repository):
    from agent_desk.desk import words

    named = {icon for icon, _ in words._KINDS.values()} | {words._OTHER_KIND[0]}
    call = re.compile(r'(?:icon=|Icon\([\w.]+, |set_icon\(|_show\(\s*)"([a-z0-9-]+)"')
    for path in (repository / "agent_desk/desk").rglob("*.py"):
        named |= set(call.findall(path.read_text(encoding="utf-8")))
    assert "user-plus" in named
    assert all(resources.path(f"icons/{icon}.svg").is_file() for icon in named)
