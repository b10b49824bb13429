"""What is wrong with a group, said beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agent_desk.desk.announce import announce
from agent_desk.desk.columns import BAR, inset
from agent_desk.desk.labels import Icon, Label

if TYPE_CHECKING:
    from agent_desk.desk.look import Look


class Problem(QWidget):
    """A sentence with its icon; absent while nothing is wrong."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = Label(look, colour="owed")
        row = QHBoxLayout(self)
        inset(row, leading=look.px(BAR))
        row.setSpacing(look.px(8))
        icon = Icon(look, "triangle-alert", colour="owed", size=18)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        self.hide()

    def say(self, sentence: str) -> None:
        """Say what is wrong, aloud too; an empty sentence means nothing is."""
        self._sentence.setText(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)

    def sentence(self) -> str:
        """What is said now."""
        return self._sentence.text()
