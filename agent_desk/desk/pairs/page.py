"""Where one decided otherwise than somebody else did in the same situation, as pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from agent_desk.desk import pair_words
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.middle import Middle
from agent_desk.desk.row_list import RowList
from agent_desk.desk.told import RING, Told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from agent_desk.actions.shift_cards import TwoAnswers
    from agent_desk.desk.look import Look

_SHOWN_AT_ONCE = 6


class PairsPage(Middle):
    """To be read and talked through; nothing is done here.

    Signals:
        left: Back to Arrival.
    """

    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, width=720)
        title = self.tr("Same situation, two answers")
        self._told = Told(look, title)
        self._text = Label(look, colour="ink2")
        inner = QVBoxLayout(self._told)
        inner.setContentsMargins(0, RING, 0, RING)
        inner.addWidget(self._text)
        self._list = RowList(look, title, lines=3)
        self._list.show_cursor_always()
        back = ActionButton(look, self.tr("Back"), kind=Kind.QUIET, command="back")
        self.column.addWidget(Label(look, title, role=Role.NAME))
        self.column.addWidget(self._told)
        self.column.addWidget(self._list)
        self.column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeading)
        back.clicked.connect(self.left)

    def show_pairs(self, pairs: Sequence[TwoAnswers]) -> None:
        """Show those in which one decided once; both names stand with each."""
        if pairs:
            said = self.tr(
                "You decided one of each. Talk it through with whoever decided the other:"
                " a rule may need another word. Nobody is scored."
            )
        else:
            said = self.tr("In the last fourteen days nobody decided otherwise than you did.")
        self._text.setText(said)
        self._told.setAccessibleDescription(said)
        self._list.set_rows(list(map(pair_words.pair_row, pairs)))
        self._list.fit_rows(_SHOWN_AT_ONCE)
        self._list.setVisible(bool(pairs))
        first = self._list if pairs else self._told
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
