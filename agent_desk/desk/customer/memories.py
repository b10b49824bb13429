"""Thanks, what they need, how they probably remember us, and what is good to know."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout

from agent_desk.desk import commands
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.customer import arithmetic, presence_words
from agent_desk.desk.passage import Passage
from agent_desk.desk.told import RING, Told

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from agent_desk.actions.customers import CustomerPage
    from agent_desk.actions.presence import PresencePage
    from agent_desk.desk.customer.showing import Showing
    from agent_desk.desk.look import Look
    from agent_desk.domain.clock import Clock


class Memories(Told):
    """What there is to remember of them. How their memory is worked out opens below it."""

    def __init__(
        self, look: Look, clock: Clock, showing: Showing, parent: QWidget | None = None
    ) -> None:
        name = QCoreApplication.translate("Memories", "What they told us, and remember")
        super().__init__(look, name, parent)
        self._clock = clock
        self._showing = showing
        self._presence: PresencePage | None = None
        self._told = Passage(look)
        self._ask = ActionButton(
            look,
            self.tr("How this is worked out"),
            kind=Kind.QUIET,
            key=commands.key_of("memory"),
        )
        self.arithmetic = Passage(look)
        self._known = Passage(look)
        self._ask.clicked.connect(self.turn_arithmetic)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._told)
        self._column.addSpacing(4)
        self._column.addWidget(self._ask, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(self.arithmetic)
        self._column.addWidget(self._known)
        look.changed.connect(self._dress)
        self._dress()
        self.clear()

    def show_customer(self, page: CustomerPage, presence: PresencePage | None) -> None:
        """Show what they told us; None: it could not be read."""
        self._presence = presence
        now, memory = self._clock.now(), self._showing.memory
        told = []
        if presence is not None:
            told += presence_words.thanks(presence, now)
            told += presence_words.need(presence)
        remembered = presence_words.remembered(page, presence, now) if memory else []
        quoted = page.last_words.text if page.last_words and memory else ""
        last = presence_words.last_moment(page.last_moment, quoted, now)
        pieces = [*told, *remembered, *last]
        self._told.show_pieces([replace(pieces[0], above=0), *pieces[1:]] if pieces else [])
        self._ask.setVisible(bool(remembered) and presence is not None)
        self._known.show_pieces(presence_words.good_to_know(presence, now) if presence else [])
        if self.arithmetic.isVisibleTo(self):
            self._work_out()
        self.tell()

    def clear(self) -> None:
        """Show nobody's."""
        self._presence = None
        for passage in (self._told, self.arithmetic, self._known):
            passage.show_pieces(())
        self._ask.hide()
        self.tell()

    def turn_arithmetic(self) -> None:
        """Open how the memory is worked out, or shut it."""
        if self.arithmetic.isVisibleTo(self):
            self.arithmetic.show_pieces(())
        else:
            self._work_out()
        self.tell()

    def _work_out(self) -> None:
        if self._presence is not None and self._showing.memory:
            memory, now = self._presence.memory, self._clock.now()
            self.arithmetic.show_pieces(arithmetic.worked_out(memory, now))

    def _dress(self) -> None:
        around = self._look.px(RING)
        self._column.setContentsMargins(around, 0, around, around)
        self._column.setSpacing(0)
