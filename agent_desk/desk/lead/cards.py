"""Three cards beside a shift: waits for a yes, two answers, who asked for their lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from agent_desk.desk import pair_words
from agent_desk.desk.card import Card
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Icon, Label
from agent_desk.desk.lead import card_words
from agent_desk.desk.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from agent_desk.actions.shift_cards import AskedYou, TwoAnswers, Wait
    from agent_desk.desk.look import Look
    from agent_desk.desk.row_model import Row

translate = QCoreApplication.translate

_MOST_SHOWN = 3
_NARROW = 780
"""px at 100 %: with less room the cards stand one below the other."""


class Cards(QWidget):
    """The cards, side by side where there is room.

    Signals:
        opened: Somebody who stands on one is to be opened. Carries the customer's id.
    """

    opened = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._waits = _OfList(look, translate("Lead", "Waits for a yes"), "hourglass")
        self._pairs = _OfList(look, translate("Lead", "Same situation, two answers"), "scale")
        self._asked = _OfList(look, translate("Lead", "Who asked for you"), "shield")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for card in (self._waits, self._pairs, self._asked):
            self._row.addWidget(card, 1)
            card.opened.connect(self.opened)
        look.changed.connect(self._reflow)

    def show_cards(
        self,
        waits: Sequence[Wait],
        pairs: Sequence[TwoAnswers],
        asked: Sequence[AskedYou],
        now: int,
    ) -> None:
        """Show what there is; a card without anything says so."""
        self._waits.show_rows(card_words.waits(waits), list(map(card_words.wait_row, waits)))
        self._pairs.show_rows(
            pair_words.two_answers(pairs), list(map(pair_words.pair_row, pairs))
        )
        rows = [card_words.asked_row(one, now) for one in asked]
        self._asked.show_rows(card_words.asked(asked), rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._reflow()

    def _reflow(self) -> None:
        narrow = self.width() < self._look.px(_NARROW)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._row.setSpacing(self._look.px(14))


class _OfList(Card):
    """One card.

    Signals:
        opened: Carries the customer's id.
    """

    opened = Signal(object)

    def __init__(self, look: Look, name: str, icon: str) -> None:
        super().__init__(look, name, padding=16)
        head = QHBoxLayout()
        head.addWidget(Icon(look, icon))
        head.addWidget(Label(look, name, role=Role.LABEL, colour="ink2"), 1)
        self._said = Label(look, role=Role.STRONG)
        self._list = RowList(look, name, frame=False)
        self._list.fit_rows(_MOST_SHOWN)
        self.body.addLayout(head)
        self.body.addWidget(self._said)
        self.body.addWidget(self._list)
        self.body.addStretch(1)
        self._list.opened.connect(lambda key: self.opened.emit(key[0]))
        self._list.hide()

    def show_rows(self, said: str, rows: Sequence[Row]) -> None:
        """Show these, with a sentence over them."""
        self._said.setText(said)
        self._list.set_rows(rows)
        self._list.setVisible(bool(rows))
        self._list.fit_rows(_MOST_SHOWN)
        self._list.setMinimumHeight(self._list.sizeHint().height() if rows else 0)
