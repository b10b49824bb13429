"""A card of rows, each with one button: with the focus inside, digits choose."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.desk.buttons import ActionButton, ChoiceButton, Kind
from agent_desk.desk.card import Card, CardKind
from agent_desk.desk.digits import digit_of
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Barred, Icon, Label, Rule
from agent_desk.desk.passage import Passage, Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.desk.look import Look

_DIGITS = 9
# More would push the history out of sight.
_SHOWN_AT_FIRST = 3
_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_LARGEST_TEXT_BESIDE = 1.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """What can be done about a row besides; ``spoken`` says what it is about, too."""

    key: object
    words: str
    spoken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceRow:
    """What one row says.

    Attributes:
        key: What the row stands for.
        head: Its kind and age; ``note``: what else is to be known of it.
        button: The words of its button; ``spoken``: those, and what it is about.
        chosen: Whether the button stands pressed.
        asides: Quiet buttons below its words, for what is seldom wanted.
    """

    key: object
    icon: str
    head: str
    text: str
    note: str
    button: str
    spoken: str
    chosen: bool = False
    asides: tuple[Aside, ...] = ()


class ChoiceRows(Barred):
    """A titled card with a row for each thing, absent while there is none.

    Signals:
        chosen: The button of a row. Carries its key.
        aside_chosen: A quiet button of a row. Carries the key of its Aside.
        passed: Down from the last row.
        left: Up from the first row.
    """

    chosen = Signal(object)
    aside_chosen = Signal(object)
    passed = Signal()
    left = Signal()

    def __init__(self, look: Look, title: str, more: str, *, kind: CardKind) -> None:
        """Build an empty group; ``more`` is what asks for the rows past the third."""
        super().__init__(look, colour="accent")
        self._look = look
        self._told: tuple[ChoiceRow, ...] = ()
        self._most = _SHOWN_AT_FIRST
        self._rows: list[_Row] = []
        self._card = Card(look, title, kind=kind)
        self._more = ActionButton(look, more, kind=Kind.QUIET, icon="plus")
        self._more.clicked.connect(self._show_more)
        self.body.addWidget(Label(look, title, role=Role.LABEL, colour="ink2"))
        self.body.addWidget(self._card)
        self.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self.set_barred(barred=False)
        self.hide()

    def show_rows(self, rows: Sequence[ChoiceRow]) -> None:
        """Show these, the rest when asked for; a chosen one is never among the rest."""
        if not rows:
            self._most = _SHOWN_AT_FIRST
        chosen = (place for place, row in enumerate(rows, start=1) if row.chosen)
        if max(chosen, default=0) > self._most:
            self._most = len(rows)
        held = self._focused()
        self._told = tuple(rows)
        self._fill()
        self.setVisible(bool(rows))
        if held is not None and rows and not self._rows[held].isVisibleTo(self):
            self.take_focus(last=True)

    def take_focus(self, *, last: bool = False) -> bool:
        """Go to the first row or the last; False if there is nothing to choose."""
        shown = self._shown()
        if shown:
            shown[-1 if last else 0].button.setFocus(Qt.FocusReason.TabFocusReason)
        return bool(shown)

    def _shown(self) -> list[_Row]:
        return self._rows[: min(self._most, len(self._told))]

    def _focused(self) -> int | None:
        focused = (place for place, row in enumerate(self._rows) if row.button.hasFocus())
        return next(focused, None)

    def _fill(self) -> None:
        """Fill rows that are made once: making them takes longest."""
        told = self._told[: self._most]
        for number in range(len(self._rows) + 1, len(told) + 1):
            row = _Row(self._look, number)
            row.button.installEventFilter(self)
            row.button.clicked.connect(partial(self._choose, number - 1))
            row.aside_chosen.connect(self.aside_chosen)
            self._rows.append(row)
            self._card.body.addWidget(row)
        for place, row in enumerate(self._rows):
            row.tell(told[place] if place < len(told) else None)
        self._more.setVisible(self._most < len(self._told))

    def _show_more(self) -> None:
        first_new = self._most
        self._most = len(self._told)
        self._fill()
        self._rows[first_new].button.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, place: int) -> None:
        # It stands chosen only once it is in the file; the page says so then.
        told = self._told[place]
        self._rows[place].button.setChecked(told.chosen)
        if not told.chosen:
            self.chosen.emit(told.key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Know when the focus is inside, and take the digits."""
        if isinstance(event, QFocusEvent):
            self._show_current(current=event.type() == QEvent.Type.FocusIn)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._took(watched, event)
        return super().eventFilter(watched, event)

    def _took(self, watched: QObject, event: QKeyEvent) -> bool:
        """Take digits and arrows; a digit without a row chooses nothing and is not written."""
        buttons = [row.button for row in self._shown()]
        digit = digit_of(event)
        if 0 < digit <= len(buttons):
            buttons[digit - 1].click()
        step = _STEPS.get(event.key(), 0)
        if step and isinstance(watched, ChoiceButton):
            place = buttons.index(watched) + step
            if place == len(buttons):
                self.passed.emit()
            elif place < 0:
                self.left.emit()
            else:
                buttons[place].setFocus(Qt.FocusReason.TabFocusReason)
        return digit > 0 or step != 0

    def _show_current(self, *, current: bool) -> None:
        self.set_barred(barred=current)
        for row in self._rows:
            row.button.show_digit(shown=current)


class _Row(QWidget):
    """Icon, what it is, and the button; the button below where text is large.

    Attributes:
        button: Does what is to be done about it.

    Signals:
        aside_chosen: A quiet button below. Carries the key of its Aside.
    """

    aside_chosen = Signal(object)

    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self._look = look
        self.button = ChoiceButton(look, "", digit=number if number <= _DIGITS else 0)
        self._said = Passage(look)
        self._asides: tuple[Aside, ...] = ()
        self._beside = QWidget()
        self._besides = QVBoxLayout(self._beside)
        self._beside.hide()
        self._told = QVBoxLayout()
        self._told.addWidget(self._said)
        self._told.addWidget(self._beside, 0, Qt.AlignmentFlag.AlignLeading)
        self._facts = QHBoxLayout()
        self._icon = Icon(look, "clock-alert", colour="owed")
        self._facts.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._facts.addLayout(self._told, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addLayout(self._facts, 1)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        if number > 1:
            self._column.addWidget(Rule(look))
        self._column.addLayout(self._row)
        look.changed.connect(self._reflow)
        self._reflow()

    def tell(self, told: ChoiceRow | None) -> None:
        """Say this, or nothing of anybody."""
        self._said.show_pieces(_pieces(told) if told else ())
        if told:
            self._icon.set_icon(told.icon, "owed")
            self.button.setText(told.button)
        self.button.setAccessibleName(told.spoken if told else "")
        self.button.setChecked(bool(told and told.chosen))
        self._offer(told.asides if told else ())
        self.setVisible(told is not None)

    def _offer(self, asides: tuple[Aside, ...]) -> None:
        """Show what can be done besides: hardly any row has something."""
        if asides == self._asides:
            return
        self._asides = asides
        while (item := self._besides.takeAt(0)) is not None:
            if (made := item.widget()) is not None:
                made.hide()
                made.deleteLater()
        for aside in asides:
            button = ActionButton(self._look, aside.words, kind=Kind.QUIET)
            button.setAccessibleName(aside.spoken)
            button.clicked.connect(partial(self.aside_chosen.emit, aside.key))
            self._besides.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self._beside.setVisible(bool(asides))

    def _reflow(self) -> None:
        px = self._look.px
        beside = self._look.scale <= _LARGEST_TEXT_BESIDE
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._row.setContentsMargins(0, px(4), 0, px(4))
        self._row.setSpacing(px(12))
        self._facts.setSpacing(px(14))
        self._told.setSpacing(px(2))
        self._besides.setContentsMargins(0, 0, 0, 0)
        self._besides.setSpacing(px(2))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))


def _pieces(told: ChoiceRow) -> list[Piece]:
    return [
        Piece(told.head, Role.LABEL, "owed", above=0),
        Piece(told.text, Role.STRONG, above=2),
        Piece(told.note, Role.CAPTION, "ink2", above=2),
    ]
