"""One question to oneself, on a surface of its own; theirs alone, and never scored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk.card import Card, CardKind
from agent_desk.desk.choice_group import ChoiceGroup
from agent_desk.desk.columns import BAR, inset
from agent_desk.desk.fonts import Role
from agent_desk.desk.goodbye import sentences
from agent_desk.desk.labels import Beside, Label
from agent_desk.desk.told import RING
from agent_desk.domain.look_back import LookBackAnswer

if TYPE_CHECKING:
    from agent_desk.desk.look import Look
    from agent_desk.domain.look_back import LookBack


class LookingBack(QWidget):
    """The question with its two answers.

    Signals:
        answered: Carries the LookBackAnswer.
        moved_on: A digit answered.
    """

    answered = Signal(object)
    moved_on = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._group = ChoiceGroup(
            look,
            "",
            [(LookBackAnswer.NO, self.tr("No")), (LookBackAnswer.YES, self.tr("Yes"))],
        )
        self._group.chosen.connect(lambda value: self.answered.emit(LookBackAnswer(value)))
        self._group.moved_on.connect(self.moved_on)
        card = Card(look, "", kind=CardKind.SUNK, padding=12)
        card.body.addWidget(self._group)
        only = Label(
            look,
            self.tr("Only for you. Nobody else sees it, and nobody is scored."),
            role=Role.CAPTION,
            colour="ink2",
        )
        card.body.addWidget(Beside(look, only))
        self._title = QVBoxLayout()
        self._title.addWidget(
            Label(look, self.tr("One look back"), role=Role.LABEL, colour="ink2")
        )
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._title)
        self._column.addWidget(card)
        look.changed.connect(self._dress)
        self._dress()
        self.end()

    def ask(self, question: LookBack, answer: LookBackAnswer | None) -> None:
        """Ask this, as it is answered."""
        self._group.set_title(sentences.question(question))
        self._group.set_value(answer or "")
        self.show()

    def end(self) -> None:
        """Ask nothing."""
        self._group.set_value("")
        self.hide()

    def _dress(self) -> None:
        px = self._look.px
        inset(self._column, leading=px(BAR), trailing=px(BAR))
        self._column.setSpacing(px(RING))
