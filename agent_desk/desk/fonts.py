"""The letters of the desk: Inter, by what a text is for, times the size a person reads at.

Inter comes as TrueType: its other form blurs under ClearType. Scripts Inter lacks come from the
system, letter by letter.
"""

from enum import Enum

from PySide6.QtGui import QFont, QFontDatabase

from agent_desk import resources

FAMILY = "Inter"
SMALLEST, LARGEST, STEP = 0.8, 2.0, 0.1
"""Bounds and step of the text size, as a part of the usual one."""

_POINTS_PER_PX = 0.75


class Role(Enum):
    """What a text is for: its height in px at 100 %, and its weight."""

    KEY = (11.5, QFont.Weight.DemiBold)
    CAPTION = (13.0, QFont.Weight.Normal)
    LABEL = (13.0, QFont.Weight.DemiBold)
    BODY = (15.0, QFont.Weight.Normal)
    BUTTON = (15.0, QFont.Weight.Medium)
    STRONG = (15.0, QFont.Weight.DemiBold)
    LEAD = (18.0, QFont.Weight.Normal)
    TITLE = (21.0, QFont.Weight.DemiBold)
    NAME = (30.0, QFont.Weight.DemiBold)


def load() -> bool:
    """Load the letters that come with the program; False where the system's have to do."""
    files = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf")
    numbers = [
        QFontDatabase.addApplicationFont(str(resources.path("fonts") / file)) for file in files
    ]
    return all(number >= 0 for number in numbers)


def font(role: Role, scale: float) -> QFont:
    """Give the font for ``role`` at a text size of ``scale`` (1.0 is usual)."""
    height_px, weight = role.value
    made = QFont(FAMILY)
    made.setStyleHint(QFont.StyleHint.SansSerif)
    made.setPointSizeF(height_px * _POINTS_PER_PX * scale)
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def for_paper() -> QFont:
    """Give the font for what is printed, whatever size it is then given."""
    made = QFont(FAMILY)
    # Inter raises the colon between digits to a sign of its own, which is copied as nothing.
    made.setFeature(QFont.Tag("calt"), 0)
    return made
