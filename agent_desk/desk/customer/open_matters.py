"""What is open between us, and saying that this contact is about one of them."""

from __future__ import annotations

from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.desk import words
from agent_desk.desk.buttons import ActionButton, ChoiceButton, Kind
from agent_desk.desk.card import Card
from agent_desk.desk.digits import digit_of
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Barred, Icon, Label, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.desk.look import Look
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.ids import Id
    from agent_desk.domain.matters import Matter

_DIGITS = 9
# More would push the history out of sight.
_SHOWN_AT_FIRST = 3
_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_LARGEST_TEXT_BESIDE = 1.4


class OpenMatters(Barred):
    """A card with a row for each open matter. With the focus inside, digits choose one.

    Signals:
        chosen: This contact is about it. Carries the matter's id.
        passed: Down from the last one.
    """

    chosen = Signal(object)
    passed = Signal()

    def __init__(self, look: Look, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(look, colour="accent", parent=parent)
        self._look = look
        self._clock = clock
        self._matters: tuple[Matter, ...] = ()
        self._marked: Id | None = None
        self._rows: list[_MatterRow] = []
        self._buttons: dict[Id, ChoiceButton] = {}
        self._title = Label(look, self.tr("What is open"), role=Role.LABEL, colour="ink2")
        self._nothing = Label(look, self.tr("Nothing is open between us."))
        self._card = Card(look, self.tr("What is open"))
        self._more = ActionButton(
            look, self.tr("Everything that is open"), kind=Kind.QUIET, icon="plus"
        )
        self._more.clicked.connect(self._show_more)
        for part in (self._title, self._nothing, self._card):
            self.body.addWidget(part)
        self.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self.show_matters(())
        self.set_barred(barred=False)

    def show_matters(self, matters: Sequence[Matter]) -> None:
        """Show these, the rest when asked for; none is a good state and says so."""
        self._matters = tuple(matters)
        self._fill(_SHOWN_AT_FIRST)
        self._card.setVisible(bool(matters))
        self._nothing.setVisible(not matters)

    def mark(self, matter_id: Id | None) -> None:
        """Show which of them this contact is about; None for none yet."""
        self._marked = matter_id
        if matter_id in {m.matter_id for m in self._matters} - self._buttons.keys():
            self._fill(len(self._matters))
        for known, button in self._buttons.items():
            button.setChecked(known == matter_id)
            button.updateGeometry()

    def take_focus(self, *, last: bool = False) -> bool:
        """Go to the first one or the last; False if there is nothing to choose."""
        buttons = list(self._buttons.values())
        if buttons:
            buttons[-1 if last else 0].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(buttons)

    def _fill(self, most: int) -> None:
        """Show so many, in rows that are made once: making them takes longest."""
        shown = self._matters[:most]
        for number in range(len(self._rows) + 1, len(shown) + 1):
            self._rows.append(self._new_row(number))
            self._card.body.addWidget(self._rows[-1])
        now = self._clock.now()
        for row, matter in zip_longest(self._rows, shown):
            row.show_matter(matter, now)
        self._buttons = {
            matter.matter_id: row.button for row, matter in zip(self._rows, shown, strict=False)
        }
        self._more.setVisible(most < len(self._matters))

    def _show_more(self) -> None:
        self._fill(len(self._matters))
        self.mark(self._marked)
        first_new = list(self._buttons.values())[_SHOWN_AT_FIRST]
        first_new.setFocus(Qt.FocusReason.TabFocusReason)

    def _new_row(self, number: int) -> _MatterRow:
        row = _MatterRow(self._look, number)
        row.button.installEventFilter(self)
        row.button.clicked.connect(partial(self._choose_at, number - 1))
        return row

    def _choose_at(self, place: int) -> None:
        self._choose(self._matters[place].matter_id)

    def _choose(self, matter_id: Id) -> None:
        # It stands chosen only once it is in the file; the page says so then.
        self.mark(None)
        self.chosen.emit(matter_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Know when the focus is inside, and take the digits."""
        if isinstance(event, QFocusEvent):
            self._show_current(current=event.type() == QEvent.Type.FocusIn)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._took(watched, event)
        return super().eventFilter(watched, event)

    def _took(self, watched: QObject, event: QKeyEvent) -> bool:
        """Take digits and arrows; a digit without a row chooses nothing and is not written."""
        buttons = list(self._buttons.values())
        digit = digit_of(event)
        if 0 < digit <= len(buttons):
            buttons[digit - 1].click()
        step = _STEPS.get(event.key(), 0)
        if step and isinstance(watched, ChoiceButton):
            place = buttons.index(watched) + step
            if place == len(buttons):
                self.passed.emit()
            else:
                buttons[max(place, 0)].setFocus(Qt.FocusReason.TabFocusReason)
        return digit > 0 or step != 0

    def _show_current(self, *, current: bool) -> None:
        self.set_barred(barred=current)
        for button in self._buttons.values():
            button.show_digit(shown=current)


class _MatterRow(QWidget):
    """Icon, what is open, and the button; the button below where text is large.

    Attributes:
        button: Says that this contact is about it.
    """

    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self._look = look
        digit = number if number <= _DIGITS else 0
        self.button = ChoiceButton(
            look, QCoreApplication.translate("OpenMatters", "It is about this"), digit=digit
        )
        self._since = Label(look, role=Role.LABEL, colour="owed")
        self._text = Label(look, role=Role.STRONG)
        self._source = Label(look, role=Role.CAPTION, colour="ink2")
        self._told, self._facts = QVBoxLayout(), QHBoxLayout()
        for label in (self._since, self._text, self._source):
            self._told.addWidget(label)
        icon = Icon(look, "clock-alert", colour="owed")
        self._facts.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
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

    def show_matter(self, matter: Matter | None, now: int) -> None:
        """Show this one, or nothing of anybody."""
        self._text.setText(matter.text if matter else "")
        self._since.setText(_since(matter, now) if matter else "")
        source = matter.source if matter else ""
        told = QCoreApplication.translate("OpenMatters", "From {source}")
        self._source.setText(told.format(source=words.isolated(source)) if source else "")
        self._source.setVisible(bool(source))
        name = QCoreApplication.translate("OpenMatters", "It is about this: {matter}")
        named = name.format(matter=words.isolated(matter.text)) if matter else ""
        self.button.setAccessibleName(named)
        self.button.setChecked(False)
        self.setVisible(matter is not None)

    def _reflow(self) -> None:
        px = self._look.px
        beside = self._look.scale <= _LARGEST_TEXT_BESIDE
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._row.setContentsMargins(0, px(4), 0, px(4))
        self._row.setSpacing(px(12))
        self._told.setSpacing(px(2))
        self._facts.setSpacing(px(14))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))


def _since(matter: Matter, now: int) -> str:
    if not matter.since_at:
        return QCoreApplication.translate("OpenMatters", "Open")
    since = QCoreApplication.translate("OpenMatters", "Open since {day}")
    return since.format(day=words.day(matter.since_at, now))
