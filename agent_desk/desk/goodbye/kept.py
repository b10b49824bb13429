"""What stays with them: this contact in at most three sentences, as they would tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk.card import Card
from agent_desk.desk.columns import BAR, inset
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.told import RING, Told, refill

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.desk.look import Look


class Kept(QWidget):
    """A card to look at before parting, under its title."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._name = Label(look, role=Role.TITLE)
        self._nothing = Label(look, self.tr("Nothing is written down yet."), colour="ink2")
        self._sentences = QVBoxLayout()
        title = self.tr("What stays with them")
        self._told = Told(look, title)
        card = Card(look, "")
        card.body.addWidget(self._name)
        card.body.addWidget(self._nothing)
        card.body.addLayout(self._sentences)
        self._around = QVBoxLayout(self._told)
        self._around.addWidget(card)
        self._title = QVBoxLayout()
        self._title.addWidget(Label(look, title, role=Role.LABEL, colour="ink2"))
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._title)
        self._column.addWidget(self._told)
        look.changed.connect(self._dress)
        self._dress()
        self.end()

    def end(self) -> None:
        """Show nothing of anybody."""
        self.set_name("")
        self.show_sentences(())

    def set_name(self, name: str) -> None:
        """Say who it is."""
        self._name.setText(name)
        self._told.tell()

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Tell it so; none: nothing is written down yet."""
        refill(self._sentences, (Label(self._look, one) for one in sentences))
        self._nothing.setVisible(not sentences)
        self._told.tell()

    def _dress(self) -> None:
        px = self._look.px
        inset(self._column, leading=px(BAR - RING), trailing=px(BAR - RING))
        inset(self._title, leading=px(RING))
        self._around.setContentsMargins(*[px(RING)] * 4)
        self._column.setSpacing(0)
        self._sentences.setSpacing(px(8))
