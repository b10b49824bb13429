"""What stands where something could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.labels import Label

if TYPE_CHECKING:
    from agent_desk.desk.look import Look


class Unread(QWidget):
    """A sentence, and the way to try again.

    Signals:
        again: Try to read it once more.
    """

    again = Signal()

    def __init__(self, look: Look, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = Label(look, sentence, colour="ink2")
        button = ActionButton(look, self.tr("Try again"), icon="rotate-cw")
        button.setAccessibleDescription(sentence)
        button.clicked.connect(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self._sentence)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._button = button
        self.setFocusProxy(button)

    def say(self, sentence: str) -> None:
        """Name something else that is missing."""
        self._sentence.setText(sentence)
        self._button.setAccessibleDescription(sentence)
