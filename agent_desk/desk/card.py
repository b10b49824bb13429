"""Cards: what belongs together, on a surface of its own."""

from enum import Enum

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk.look import Look
from agent_desk.desk.theme import Token


class CardKind(Enum):
    """What a card means."""

    NORMAL = "normal"
    OWED = "owed"
    SUNK = "sunk"


_TOKENS: dict[CardKind, tuple[Token, Token]] = {
    CardKind.NORMAL: ("surface", "line"),
    CardKind.OWED: ("owed_soft", "owed"),
    CardKind.SUNK: ("sunk", "sunk"),
}


class Card(QWidget):
    """A named surface.

    Attributes:
        body: Layout for what stands on it.
    """

    def __init__(
        self,
        look: Look,
        name: str,
        *,
        kind: CardKind = CardKind.NORMAL,
        padding: int = 20,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._kind = kind
        self._padding = padding
        self.setAccessibleName(name)
        self.body = QVBoxLayout(self)
        self._restyle()
        look.changed.connect(self._restyle)

    def set_kind(self, kind: CardKind) -> None:
        """Let it mean something else."""
        self._kind = kind
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        fill, edge = self._tokens()
        width = self._look.theme.edge_px
        inset = width / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.colour(edge), width))
            painter.setBrush(self._look.colour(fill))
            box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(box, self._look.px(10), self._look.px(10))

    def _tokens(self) -> tuple[Token, Token]:
        return _TOKENS[self._kind]

    def _restyle(self) -> None:
        around = self._look.px(self._padding)
        self.body.setContentsMargins(around, round(around * 0.8), around, round(around * 0.8))
        self.body.setSpacing(self._look.px(8))
        self.update()
