"""Everything that can be decided, in numbered rows; below one, what belongs to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from agent_desk.desk.decide import verdict_words
from agent_desk.desk.decide.row_button import RowButton
from agent_desk.desk.digits import digit_of
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Barred, Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.desk.decide.detail import Detail
    from agent_desk.desk.decide.steps import Read
    from agent_desk.desk.decide.verdict_words import Speaking
    from agent_desk.desk.look import Look
    from agent_desk.policy.policies import Word
    from agent_desk.policy.verdicts import Verdict

translate = QCoreApplication.translate

_DIGITS = 9
_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Options(Barred):
    """A row for each decision. With the focus inside it has the bar, and digits choose.

    Signals:
        pressed: A row was pressed, by whatever means. Carries its kind.
        looked_at: The focus is on a row. Carries its kind.
        explained: The forward arrow: why is it so? Carries its kind.
        left: Up from the first row.
    """

    pressed = Signal(str)
    looked_at = Signal(str)
    explained = Signal(str)
    left = Signal()

    def __init__(self, look: Look, detail: Detail) -> None:
        super().__init__(look, colour="accent")
        self._look, self._detail = look, detail
        self._kinds: tuple[str, ...] = ()
        self._rows: list[RowButton] = []
        self._title = Label(look, role=Role.LABEL, colour="ink2")
        self.body.addWidget(self._title)
        self._column = QVBoxLayout()
        self.body.addLayout(self._column)
        self._column.addWidget(detail)
        self._dress_rows()
        look.changed.connect(self._dress_rows)
        self.set_barred(barred=False)

    def show_read(self, read: Read, speaking: Speaking, looked_at: str) -> None:
        """Show every decision, in the order of ``kinds``; a row stays where it is."""
        self._title.setText(_title(read.page.verdicts))
        for kind, row in zip(self._kinds, self._rows, strict=False):
            verdict = read.verdict(kind)
            if verdict is not None:
                chosen = read.wishes.chosen.get(kind)
                yes = chosen is not None and chosen.asked is not None
                icon, colour = verdict_words.icon(verdict, chosen=chosen is not None, yes=yes)
                note = speaking.note(verdict, chosen, read.first_fact())
                row.tell(speaking.head(verdict, chosen), note, icon, colour)
                row.setChecked(chosen is not None)
                row.set_closed(closed=verdict.word.refuses)
        self._place_detail(looked_at)

    def arrange(self, verdicts: Sequence[Verdict]) -> None:
        """Put what can be done first, what cannot after it; the digits stay from then on."""
        ordered = sorted(verdicts, key=lambda one: _rank(one.word))
        self._kinds = tuple(one.kind for one in ordered)
        for number in range(len(self._rows) + 1, len(self._kinds) + 1):
            row = RowButton(self._look, "", digit=number if number <= _DIGITS else 0)
            row.installEventFilter(self)
            row.clicked.connect(partial(self._press, number - 1))
            self._rows.append(row)
            self._column.addWidget(row)
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(self._kinds))

    def clear(self) -> None:
        """Show nothing."""
        self._kinds = ()
        for row in self._rows:
            row.tell("", "", "")
            row.hide()

    def kinds(self) -> tuple[str, ...]:
        """Give the decisions from the top."""
        return self._kinds

    def take_focus(self, kind: str = "") -> bool:
        """Go to a row, the first unless told; False if there is none."""
        if not self._kinds:
            return False
        place = self._kinds.index(kind) if kind in self._kinds else 0
        self._rows[place].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def has_focus(self) -> bool:
        """Whether the focus is on a row."""
        return any(row.hasFocus() for row in self._rows)

    def _place_detail(self, kind: str) -> None:
        """Let what belongs to a row stand right below it."""
        place = self._kinds.index(kind) + 1 if kind in self._kinds else 0
        if self._column.indexOf(self._detail) != place:
            self._column.removeWidget(self._detail)
            self._column.insertWidget(place, self._detail)

    def _press(self, place: int) -> None:
        # What is chosen is what was read to be so; the page says it after that.
        row = self._rows[place]
        row.setChecked(not row.isChecked())
        self.pressed.emit(self._kinds[place])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: know when the focus is inside, and take keys first."""
        if isinstance(event, QFocusEvent):
            inside = event.type() == QEvent.Type.FocusIn
            self._show_current(current=inside)
            if inside and (kind := self._kind_of(watched)):
                self.looked_at.emit(kind)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._took(watched, event)
        return super().eventFilter(watched, event)

    def _took(self, watched: QObject, event: QKeyEvent) -> bool:
        """Take digits and arrows; a digit without a row chooses nothing and is not written."""
        digit = digit_of(event)
        if digit:
            if digit <= len(self._kinds):
                self._rows[digit - 1].click()
            return True
        if not isinstance(watched, RowButton):
            return False
        place = self._rows.index(watched)
        if event.key() == self._onward() and not event.modifiers():
            self.explained.emit(self._kind_of(watched))
            return True
        step = _STEPS.get(event.key(), 0)
        if place + step < 0:
            self.left.emit()
        elif step and place + step < len(self._kinds):
            self._rows[place + step].setFocus(Qt.FocusReason.TabFocusReason)
        return step != 0

    def _onward(self) -> Qt.Key:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return Qt.Key.Key_Left if mirrored else Qt.Key.Key_Right

    def _kind_of(self, watched: QObject) -> str:
        """What a row decides; nothing of one that is being put away, or of another part."""
        if isinstance(watched, RowButton) and watched in self._rows:
            place = self._rows.index(watched)
            return self._kinds[place] if place < len(self._kinds) else ""
        return ""

    def _show_current(self, *, current: bool) -> None:
        self.set_barred(barred=current)
        for row in self._rows:
            row.show_digit(shown=current)

    def _dress_rows(self) -> None:
        self._column.setSpacing(self._look.px(8))


def _rank(word: Word) -> int:
    """What can be done, or may be, before what cannot."""
    return 1 if word.refuses else 0


def _title(verdicts: Sequence[Verdict]) -> str:
    if any(one.word.permits for one in verdicts):
        return translate("Decide", "You may decide, now")
    return translate("Decide", "You may decide, once more is known")
