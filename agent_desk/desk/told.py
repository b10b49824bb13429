"""What is only to be read, as one thing: Tab goes to it, and a screen reader says all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QBoxLayout

    from agent_desk.desk.look import Look

RING = 8
"""px at 100 %: room round what is told, for the ring that shows the focus."""


class Told(QWidget):
    """Holds labels; with the focus it has a ring and is read as a whole.

    A label alone is never reached by a screen reader that follows the focus.
    """

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def tell(self) -> None:
        """Say what the labels say now."""
        labels = [label for label in self.findChildren(QLabel) if label.isVisibleTo(self)]
        said = (label.text() for label in labels)
        self.setAccessibleDescription("\n".join(text for text in said if text))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring of the focus."""
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("accent"), 2))
        ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(ring, self._look.px(6), self._look.px(6))
        painter.end()


def refill(column: QBoxLayout, parts: Iterable[QWidget]) -> None:
    """Let other parts stand in a layout that holds widgets alone."""
    while (item := column.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
    for part in parts:
        column.addWidget(part)
        # Qt shows what joins a visible layout only later; it is read aloud before that.
        if part.parentWidget() is not None:
            part.show()
