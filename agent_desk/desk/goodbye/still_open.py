"""What is open between us as we part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.desk import words
from agent_desk.desk.card import Card
from agent_desk.desk.columns import inset
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Icon, Label
from agent_desk.desk.told import RING, Told, refill

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.desk.look import Look
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.matters import Matter


class StillOpen(QWidget):
    """A card with what is open, or one line that nothing is, under its title."""

    def __init__(self, look: Look, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._clock = clock
        self._nothing = Label(look, self.tr("Nothing is open between us."), colour="ink2")
        self._card = Card(look, "", padding=16)
        title = self.tr("What stays open")
        self._told = Told(look, title)
        self._around = QVBoxLayout(self._told)
        self._around.addWidget(self._nothing)
        self._around.addWidget(self._card)
        self._title = QVBoxLayout()
        self._title.addWidget(Label(look, title, role=Role.STRONG))
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._title)
        self._column.addWidget(self._told)
        look.changed.connect(self._dress)
        self._dress()
        self.show_matters(())

    def show_matters(self, matters: Sequence[Matter]) -> None:
        """Show what is open with them."""
        refill(self._card.body, (self._matter(matter) for matter in matters))
        self._card.setVisible(bool(matters))
        self._nothing.setVisible(not matters)
        self._told.tell()

    def _matter(self, matter: Matter) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(12))
        icon = Icon(self._look, "clock-alert", colour="owed")
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(self._look, matter.text), 1)
        if matter.since_at:
            since = self.tr("since {day}").format(
                day=words.day(matter.since_at, self._clock.now())
            )
            row.addWidget(
                Label(self._look, since, role=Role.CAPTION, colour="ink2", wrap=False),
                0,
                Qt.AlignmentFlag.AlignTop,
            )
        return line

    def _dress(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(0, 0, 0, 0)
        inset(self._title, leading=px(RING))
        self._around.setContentsMargins(*[px(RING)] * 4)
        self._column.setSpacing(0)
