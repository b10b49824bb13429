"""What we promised them: when, what, and who sees to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.desk import words
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.card import Card
from agent_desk.desk.columns import inset
from agent_desk.desk.fonts import Role
from agent_desk.desk.goodbye import sentences
from agent_desk.desk.labels import Icon, Label, Rule
from agent_desk.desk.told import RING, Told, refill

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agent_desk.actions.goodbye import Parting
    from agent_desk.desk.look import Look
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.ids import Id
    from agent_desk.domain.promises import Promise

_OF_WHEN = 150
_NARROW_SCALE = 1.4


class Promised(QWidget):
    """A card of rows under its title, and the way to one more.

    Signals:
        another: "Add another" was pressed.
    """

    another = Signal()

    def __init__(self, look: Look, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._clock = clock
        self._shown: tuple[Parting, Id] | None = None
        title = self.tr("What we promised")
        self._nothing = Label(look, self.tr("Nothing is promised."), colour="ink2")
        self._card = Card(look, "", padding=16)
        self._told = Told(look, title)
        self._around = QVBoxLayout(self._told)
        self._around.addWidget(self._nothing)
        self._around.addWidget(self._card)
        self._add = ActionButton(look, "", kind=Kind.QUIET, key="/promise")
        self._add.clicked.connect(self.another)
        self._title = QHBoxLayout()
        self._title.addWidget(Label(look, title, role=Role.STRONG), 1)
        self._title.addWidget(self._add)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._title)
        self._column.addWidget(self._told)
        look.changed.connect(self._dress)
        self.end()
        self._dress()

    def show_promises(self, parting: Parting, me: Id) -> None:
        """Show what is promised to them and not kept."""
        self._shown = parting, me
        refill(self._card.body, self._rows(parting, me))
        self._card.setVisible(bool(parting.promises))
        self._nothing.setVisible(not parting.promises)
        some = bool(parting.promises)
        self._add.setText(self.tr("Add another") if some else self.tr("Add one"))
        self._told.tell()

    def end(self) -> None:
        """Show nothing of anybody."""
        self._shown = None
        refill(self._card.body, ())
        self._card.hide()
        self._nothing.show()
        self._add.setText(self.tr("Add one"))
        self._told.tell()

    def _rows(self, parting: Parting, me: Id) -> Iterator[QWidget]:
        for place, promise in enumerate(parting.promises):
            if place:
                yield Rule(self._look)
            yield self._row(promise, self._who(parting, promise, me))

    def _who(self, parting: Parting, promise: Promise, me: Id) -> str:
        if promise.as_told:
            return self.tr("As they tell it")
        if promise.owner_id == me:
            return self.tr("You")
        name = parting.names.get(promise.owner_id or b"", "")
        return words.isolated(name) if name else ""

    def _row(self, promise: Promise, who: str) -> QWidget:
        line = QWidget()
        direction = QBoxLayout.Direction
        narrow = self._look.scale > _NARROW_SCALE
        row = QBoxLayout(direction.TopToBottom if narrow else direction.LeftToRight, line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(2 if narrow else 12))
        now = self._clock.now()
        when = Label(self._look, sentences.row_time(promise, now), role=Role.STRONG)
        when.setMinimumWidth(0 if narrow else self._look.px(_OF_WHEN))
        what = Label(self._look, words.isolated(promise.text))
        owner = Label(self._look, who, role=Role.CAPTION, colour="ink2", wrap=narrow)
        if not narrow:
            top = Qt.AlignmentFlag.AlignTop
            row.addWidget(Icon(self._look, "handshake", colour="accent"), 0, top)
            row.addWidget(when, 0, top)
            row.addWidget(what, 1)
            row.addWidget(owner, 0, top)
        else:
            for part in (when, what, owner):
                row.addWidget(part)
        return line

    def _dress(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(0, 0, 0, 0)
        inset(self._title, leading=px(RING), trailing=px(RING))
        self._around.setContentsMargins(*[px(RING)] * 4)
        self._column.setSpacing(0)
        if self._shown is not None:
            self.show_promises(*self._shown)
