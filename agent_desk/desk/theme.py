"""The colours of the desk, and the palette and borders made from them.

No other file names a colour. A test computes the contrast of every pair that meets on a screen.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from PySide6.QtGui import QColor, QPalette

Token = Literal[
    "bg", "surface", "sunk", "line", "edge", "ink", "ink2",
    "accent", "on_accent", "accent_soft", "owed", "owed_soft",
]  # fmt: skip

TEXT_CONTRAST = 4.5
"""WCAG 2.2, 1.4.3: least contrast of text."""

EDGE_CONTRAST = 3.0
"""WCAG 2.2, 1.4.11: least contrast of the edge of a control, and of focus."""


INK_ON_PAPER = QColor("black")
"""Whatever the screen's colours are: a printer in grey has no other."""

_ENHANCED = 7.0
"""WCAG 2.2, 1.4.6: what somebody who asks for contrast may expect of text."""

_HALF = 0.5
_LIST_PADDING = 6
_DARK_CHANNEL = 0.04045
"""WCAG 2.2, relative luminance: below it a channel counts in proportion."""


class Scheme(StrEnum):
    """Which colours a person asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One complete set of colours.

    Attributes:
        bg: Behind everything.
        surface: Cards, fields, header and foot.
        sunk: Keycaps and asides.
        line: Decoration only; nothing hangs on seeing it.
        edge: Edges of controls.
        ink2: Second voice: labels, dates, hints.
        accent: The one colour: the filled button, links, focus, what is chosen.
        owed: Not yet made good. Never without its icon and its word.
        edge_px: Width of the edges of controls.
    """

    name: str
    dark: bool
    bg: str
    surface: str
    sunk: str
    line: str
    edge: str
    ink: str
    ink2: str
    accent: str
    on_accent: str
    accent_soft: str
    owed: str
    owed_soft: str
    edge_px: int = 1

    def colour(self, token: Token) -> QColor:
        """Give a colour by its name."""
        return QColor(getattr(self, token))


LIGHT = Theme(
    name="light",
    dark=False,
    bg="#F5F3EE",
    surface="#FFFDFA",
    sunk="#ECE9E1",
    line="#D9D4C7",
    edge="#857F70",
    ink="#1E2321",
    ink2="#55594F",
    accent="#0B6158",
    on_accent="#FFFFFF",
    accent_soft="#DCEBE6",
    owed="#8C3A14",
    owed_soft="#FAEBDD",
)

DARK = Theme(
    name="dark",
    dark=True,
    bg="#161918",
    surface="#1E2321",
    sunk="#272D2A",
    line="#3A423E",
    edge="#7F8B85",
    ink="#EBEAE4",
    ink2="#B4B8AF",
    accent="#74CFBE",
    on_accent="#10201D",
    accent_soft="#1C3A35",
    owed="#F2AC80",
    owed_soft="#38271D",
)

TEXT_PAIRS: tuple[tuple[Token, Token], ...] = (
    ("ink", "bg"), ("ink", "surface"), ("ink", "sunk"), ("ink", "accent_soft"),
    ("ink", "owed_soft"), ("ink2", "bg"), ("ink2", "surface"), ("ink2", "sunk"),
    ("ink2", "accent_soft"), ("ink2", "owed_soft"), ("accent", "bg"), ("accent", "surface"),
    ("accent", "sunk"), ("accent", "accent_soft"), ("on_accent", "accent"), ("owed", "bg"),
    ("owed", "surface"), ("owed", "owed_soft"), ("owed", "accent_soft"),
)  # fmt: skip
"""Every text colour and what it stands on."""

EDGE_PAIRS: tuple[tuple[Token, Token], ...] = (
    ("edge", "bg"), ("edge", "surface"), ("edge", "sunk"), ("accent", "bg"),
    ("accent", "surface"), ("accent", "sunk"), ("accent", "owed_soft"), ("on_accent", "accent"),
    ("edge", "owed_soft"), ("owed", "owed_soft"), ("owed", "bg"), ("accent", "accent_soft"),
)  # fmt: skip
"""Every edge, focus ring or mark and what it stands on (or, for the filled button, beside)."""


def contrast(one: QColor, other: QColor) -> float:
    """Give the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def is_dark(colour: QColor) -> bool:
    """Say whether a colour is nearer to black than to white."""
    return colour.lightnessF() < _HALF


def contrast_theme(system: QPalette) -> Theme:
    """Make the contrast theme out of the system's own colours.

    Where the system's colours could not be read well, its black on white, or white on black.
    """
    group, role = QPalette.ColorGroup.Active, QPalette.ColorRole
    paper, ink = system.color(group, role.Window), system.color(group, role.WindowText)
    if contrast(ink, paper) < _ENHANCED or not paper.isValid():
        dark = is_dark(paper)
        paper, ink = (
            (QColor("black"), QColor("white")) if dark else (QColor("white"), QColor("black"))
        )
    accent = system.color(group, role.Highlight)
    # The accent is also text on paper.
    if contrast(accent, paper) < TEXT_CONTRAST:
        accent = ink
    on_accent = system.color(group, role.HighlightedText)
    if contrast(on_accent, accent) < TEXT_CONTRAST:
        on_accent = paper
    plain, written = paper.name(), ink.name()
    return Theme(
        name="contrast", dark=paper.lightness() < ink.lightness(), bg=plain, surface=plain,
        sunk=plain, line=written, edge=written, ink=written, ink2=written,
        accent=accent.name(), on_accent=on_accent.name(), accent_soft=plain, owed=written,
        owed_soft=plain, edge_px=2,
    )  # fmt: skip


def palette(theme: Theme) -> QPalette:
    """Give the whole palette, every role of every group, so that nothing is left to chance."""
    role = QPalette.ColorRole
    colours: dict[QPalette.ColorRole, Token] = {
        role.Window: "bg", role.WindowText: "ink", role.Base: "surface",
        role.AlternateBase: "sunk", role.Text: "ink", role.Button: "surface",
        role.ButtonText: "ink", role.BrightText: "owed", role.Light: "surface",
        role.Midlight: "surface", role.Mid: "line", role.Dark: "edge", role.Shadow: "line",
        role.Highlight: "accent", role.HighlightedText: "on_accent", role.Accent: "accent",
        role.Link: "accent", role.LinkVisited: "accent", role.ToolTipBase: "surface",
        role.ToolTipText: "ink", role.PlaceholderText: "ink2",
    }  # fmt: skip
    dimmed: dict[QPalette.ColorRole, Token] = {
        role.WindowText: "ink2", role.Text: "ink2", role.ButtonText: "ink2",
    }  # fmt: skip
    made = QPalette()
    for where, token in colours.items():
        made.setColor(QPalette.ColorGroup.All, where, theme.colour(token))
    for where, token in dimmed.items():
        made.setColor(QPalette.ColorGroup.Disabled, where, theme.colour(token))
    return made


def style_sheet(theme: Theme, scale: float) -> str:
    """Give the borders and fills that Fusion cannot be told by a palette. Never a font."""
    edge, bar = theme.edge_px, round(12 * scale)
    over, side = round(8 * scale), round(12 * scale)
    return f"""
QLineEdit {{ background: {theme.surface}; color: {theme.ink};
    border: {edge}px solid {theme.edge}; border-radius: 6px;
    padding: {over}px {side}px;
    selection-background-color: {theme.accent}; selection-color: {theme.on_accent};
    placeholder-text-color: {theme.ink2}; }}
QLineEdit:focus {{ border: {2 * edge}px solid {theme.accent};
    padding: {over - edge}px {side - edge}px; }}
QLineEdit[problem="true"] {{ border: 2px solid {theme.owed}; }}
QListView {{ background: transparent; border: none; outline: none; }}
QListView[framed="true"] {{ background: {theme.surface}; border: {edge}px solid {theme.line};
    border-radius: {round(10 * scale)}px; padding: {round(_LIST_PADDING * scale)}px; }}
QTableView {{ background: {theme.surface}; color: {theme.ink}; outline: none;
    border: {edge}px solid {theme.line}; gridline-color: {theme.line}; }}
QHeaderView {{ background: {theme.sunk}; border: none; }}
QHeaderView::section {{ background: {theme.sunk}; color: {theme.ink2}; border: none;
    border-bottom: {edge}px solid {theme.line}; padding: 0 {over}px; }}
QTableView::corner {{ background: {theme.surface}; border: none; }}
QTableCornerButton::section {{ background: {theme.sunk}; border: none; }}
QToolTip {{ background: {theme.surface}; color: {theme.ink}; border: 1px solid {theme.edge}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: {bar}px; }}
QScrollBar:horizontal {{ height: {bar}px; }}
QScrollBar::handle {{ background: {theme.edge}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def list_margin(theme: Theme, scale: float) -> int:
    """Give the room between the edge of a framed list and its rows, px."""
    return theme.edge_px + round(_LIST_PADDING * scale)


def _luminance(colour: QColor) -> float:
    def linear(channel: float) -> float:
        return (
            channel / 12.92 if channel <= _DARK_CHANNEL else ((channel + 0.055) / 1.055) ** 2.4
        )

    red, green, blue = colour.redF(), colour.greenF(), colour.blueF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
