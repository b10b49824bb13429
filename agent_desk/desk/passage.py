"""A passage to be read: titles and sentences painted as one widget.

A label for each would be laid out, shown and hidden one by one whenever a customer is opened.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from agent_desk.desk.fonts import Role
from agent_desk.desk.wrapped import Wrapped, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.desk.look import Look
    from agent_desk.desk.theme import Token

TITLE_APART, APART = 20, 6
"""px at 100 %: what is left free above a title, and above any other piece."""

_BAR, _BEHIND_BAR = 3, 17
_WIDEST = 640
_NARROWEST = 96


@dataclass(frozen=True, slots=True)
class Piece:
    """One title or sentence.

    Attributes:
        above: px at 100 % left free above it.
        barred: Whether the bar of a quotation stands beside it.
    """

    text: str
    role: Role = Role.BODY
    colour: Token = "ink"
    above: int = APART
    barred: bool = False


def title(text: str) -> Piece:
    """What the pieces after it are about."""
    return Piece(text, Role.LABEL, "ink2", TITLE_APART)


class Passage(QLabel):
    """Pieces one below the other. What they say is its text; none of it is ever cut."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pieces: tuple[Piece, ...] = ()
        self._laid: dict[tuple[int, Qt.LayoutDirection], list[Wrapped]] = {}
        self._lines: dict[tuple[Piece, Qt.LayoutDirection], Wrapped] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setWordWrap(True)
        look.changed.connect(self._restyle)
        self.hide()

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show these; absent while there are none."""
        found = tuple(piece for piece in pieces if piece.text)
        if found == self._pieces:
            return
        self._pieces = found
        self.setText("\n".join(piece.text for piece in found))
        self.setVisible(bool(found))
        self._restyle()

    def hasHeightForWidth(self) -> bool:
        """Override QLabel.hasHeightForWidth."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Override QLabel.heightForWidth."""
        laid = self._laid_out(width)
        height = sum(lines.height for lines in laid)
        return (height + sum(map(self._above, range(len(laid))))).__ceil__()

    def sizeHint(self) -> QSize:
        """Override QLabel.sizeHint."""
        # How high it is hangs on its width; a layout asks for that apart.
        return QSize(self._look.px(_WIDEST), 0)

    def minimumSizeHint(self) -> QSize:
        """Override QLabel.minimumSizeHint."""
        return QSize(self._look.px(_NARROWEST), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QLabel.paintEvent."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        top, bar_from = 0.0, None
        with QPainter(self) as painter:
            for place, lines in enumerate(self._laid_out(self.width())):
                piece = self._pieces[place]
                top += self._above(place)
                self._paint_piece(painter, piece, lines, top, mirrored=mirrored)
                if piece.barred:
                    # One bar beside pieces that follow each other.
                    begun = top if bar_from is None else bar_from
                    self._paint_bar(painter, begun, top + lines.height, mirrored=mirrored)
                    bar_from = begun
                else:
                    bar_from = None
                top += lines.height

    def _paint_piece(
        self, painter: QPainter, piece: Piece, lines: Wrapped, top: float, *, mirrored: bool
    ) -> None:
        behind = self._look.px(_BEHIND_BAR) if piece.barred else 0
        at = QRectF(0 if mirrored else behind, top, self.width() - behind, lines.height)
        lines.paint(painter, at, self._look.colour(piece.colour))

    def _paint_bar(
        self, painter: QPainter, top: float, bottom: float, *, mirrored: bool
    ) -> None:
        width = self._look.px(_BAR)
        left = self.width() - width if mirrored else 0
        painter.fillRect(QRectF(left, top, width, bottom - top), self._look.colour("edge"))

    def _above(self, place: int) -> int:
        return self._look.px(self._pieces[place].above)

    def _laid_out(self, width: int) -> list[Wrapped]:
        """Lay the pieces out; a layout asks for the same widths again and again."""
        direction = self.layoutDirection()
        if (width, direction) not in self._laid:
            self._laid[width, direction] = [
                self._lay_out(piece, width, direction) for piece in self._pieces
            ]
        return self._laid[width, direction]

    def _lay_out(self, piece: Piece, width: int, direction: Qt.LayoutDirection) -> Wrapped:
        """Lay one out; one line is the same line wherever there is room for it."""
        room = max(width - self._look.px(_BEHIND_BAR) * piece.barred, 1)
        line = self._lines.get((piece, direction))
        if line is not None and line.width <= room:
            return line
        laid = wrapped(piece.text, self._look.font(piece.role), room, direction)
        if len(laid.shaped) == 1:
            self._lines[piece, direction] = laid
        return laid

    def _restyle(self) -> None:
        self._laid.clear()
        self._lines.clear()
        self.updateGeometry()
        self.update()
