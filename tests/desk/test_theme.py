"""Colours: enough contrast everywhere, all roles set, none named elsewhere."""

import re
from typing import get_args

import pytest
from PySide6.QtGui import QColor, QPalette

from agent_desk.desk import theme
from agent_desk.desk.theme import DARK, EDGE_PAIRS, LIGHT, TEXT_PAIRS, contrast


def grey_palette():
    made = QPalette(QColor("#909090"))
    made.setColor(QPalette.ColorRole.WindowText, QColor("#808080"))
    made.setColor(QPalette.ColorRole.Highlight, QColor("#ffff80"))
    made.setColor(QPalette.ColorRole.HighlightedText, QColor("#ffffff"))
    return made


def black_palette():
    made = QPalette(QColor("black"))
    made.setColor(QPalette.ColorRole.Window, QColor("black"))
    made.setColor(QPalette.ColorRole.WindowText, QColor("yellow"))
    made.setColor(QPalette.ColorRole.Highlight, QColor("#00a0ff"))
    made.setColor(QPalette.ColorRole.HighlightedText, QColor("black"))
    return made


@pytest.fixture(
    params=["light", "dark", "contrast", "contrast from grey", "contrast from black"]
)
def colours(request, qapp):
    return {
        "light": LIGHT,
        "dark": DARK,
        "contrast": theme.contrast_theme(qapp.style().standardPalette()),
        "contrast from grey": theme.contrast_theme(grey_palette()),
        "contrast from black": theme.contrast_theme(black_palette()),
    }[request.param]


@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-".join)
def test_text_can_be_read(colours, pair):
    ink, ground = pair
    assert contrast(colours.colour(ink), colours.colour(ground)) >= theme.TEXT_CONTRAST


@pytest.mark.parametrize("pair", EDGE_PAIRS, ids="-".join)
def test_edges_and_focus_can_be_seen(colours, pair):
    edge, ground = pair
    assert contrast(colours.colour(edge), colours.colour(ground)) >= theme.EDGE_CONTRAST


def test_contrast_is_that_of_wcag():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


def test_contrast_keeps_a_systems_readable_colours():
    made = theme.contrast_theme(black_palette())
    assert (made.bg, made.ink, made.accent) == ("#000000", "#ffff00", "#00a0ff")
    assert made.edge_px == 2


def test_the_palette_leaves_no_role_to_chance(qapp):
    for colours in (LIGHT, DARK):
        known = {colours.colour(token).name() for token in get_args(theme.Token)}
        made = theme.palette(colours)
        roles = [
            role for role in QPalette.ColorRole if role.name not in ("NoRole", "NColorRoles")
        ]
        for group in (
            QPalette.ColorGroup.Active,
            QPalette.ColorGroup.Inactive,
            QPalette.ColorGroup.Disabled,
        ):
            for role in roles:
                assert made.color(group, role).name() in known, (group, role)


def test_the_style_sheet_names_no_font():
    assert "font" not in theme.style_sheet(LIGHT, 1.0)


def test_no_other_file_names_a_colour(repository):
    literal = re.compile(
        r"""["']#[0-9A-Fa-f]{3,8}["']|QColor\(["'\d]|GlobalColor\.(?!transparent)"""
    )
    guilty = [
        path.name
        for path in (repository / "agent_desk/desk").rglob("*.py")
        if path.name != "theme.py" and literal.search(path.read_text(encoding="utf-8"))
    ]
    assert guilty == []
