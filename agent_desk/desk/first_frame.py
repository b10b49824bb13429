"""The first frame: what the sign-in page says while it opens, painted before that page exists.

Its words stand where the page will have them, so that nothing moves when the page comes.
"""

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from agent_desk.desk.fonts import Role
from agent_desk.desk.look import Look
from agent_desk.desk.wrapped import Wrapped, wrapped

_HEADER = 53
_WIDTH, _SIDE, _TOP, _BAR, _BETWEEN, _BELOW = 554, 28, 16, 17, 14, (8, 4)
"""px at 100 %: the column of the sign-in page, and what is around and in it."""


def paint(window: QWidget, look: Look) -> None:
    """Paint the empty header and the opening words; called in the window's paintEvent."""
    px, header = look.px, look.px(_HEADER)
    width = min(px(_WIDTH), window.width() - 2 * px(_SIDE))
    left = (window.width() - width + 1) // 2 + px(_BAR)
    title, told = _words(window, look, width - 2 * px(_BAR))
    column = _height(title) + px(_BETWEEN) + _height(told) + sum(map(px, _BELOW))
    free = window.height() - header - 2 * px(_TOP) - column
    top = header + px(_TOP) + max(0, round(free * 2 / 5))
    with QPainter(window) as painter:
        painter.fillRect(0, 0, window.width(), header, look.colour("surface"))
        painter.fillRect(0, header - 1, window.width(), 1, look.colour("line"))
        for words, ink in ((title, look.colour("ink")), (told, look.colour("ink2"))):
            spare = (_height(words) - words.height) / 2
            room = QRectF(left, top + spare, width - 2 * px(_BAR), words.height)
            words.paint(painter, room, ink)
            top += _height(words) + px(_BETWEEN)


def _words(window: QWidget, look: Look, width: int) -> tuple[Wrapped, Wrapped]:
    direction = window.layoutDirection()
    who = QCoreApplication.translate("SigninPage", "Who are you?")
    opening = QCoreApplication.translate("SigninPage", "The desk is opening.")
    return (
        wrapped(who, look.font(Role.NAME), width, direction),
        wrapped(opening, look.font(Role.BODY), width, direction),
    )


def _height(words: Wrapped) -> int:
    return words.height.__ceil__()
