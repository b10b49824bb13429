"""A card that asks for something, and does it once everything is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from agent_desk.desk import commands
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.card import Card
from agent_desk.desk.flow import Flow

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from agent_desk.desk.look import Look


class AskingCard(Card):
    """Not shown until it asks. Ctrl+Enter does what is asked for, Esc leaves all as it is.

    Attributes:
        buttons: The one that does it, and the way back; to be laid out below the questions.

    Signals:
        left: Nothing is done.
    """

    left = Signal()

    def __init__(self, look: Look, name: str, *, go: str, back: str) -> None:
        """Ask nothing yet; ``go`` and ``back`` are what the buttons say."""
        super().__init__(look, name)
        self._go = ActionButton(look, go, kind=Kind.FILLED, key=commands.key_of("finish"))
        away = ActionButton(look, back, kind=Kind.QUIET, command="back")
        self.buttons = QWidget()
        row = Flow(look, gap=12, parent=self.buttons)
        row.addWidget(self._go)
        row.addWidget(away)
        self._go.clicked.connect(self._send)
        away.clicked.connect(self.left)
        commands.bind("finish", self, self._send)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _send(self) -> None:
        """Do what is asked for, if it may be done."""
        raise NotImplementedError
