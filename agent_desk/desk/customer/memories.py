"""Thanks, what they need, how they probably remember us, and what is good to know."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout

from agent_desk.desk import commands
from agent_desk.desk.buttons import BUTTON_HANGS, ActionButton, Kind
from agent_desk.desk.columns import inset
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
        self._in_line = [QVBoxLayout() for _ in range(3)]
        parts = (self._told, self.arithmetic, self._known)
        for layout, part in zip(self._in_line, parts, strict=True):
            layout.addWidget(part)
            self._column.addLayout(layout)
        self._column.insertSpacing(1, 4)
        self._column.insertWidget(2, self._ask, 0, Qt.AlignmentFlag.AlignLeading)
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
        around, hang = self._look.px(RING), self._look.px(BUTTON_HANGS)
        # The button hangs in the margin, so that its words stand in line with the others.
        inset(self._column, leading=around - hang, trailing=around, below=around)
        for layout in self._in_line:
            inset(layout, leading=hang)
        self._column.setSpacing(0)
