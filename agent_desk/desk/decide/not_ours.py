"""This was not our mistake: a decision too, by a rule they were told, and the mistake ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import words
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.choice_group import ChoiceGroup
from agent_desk.desk.columns import BAR, inset
from agent_desk.desk.fields import LineField
from agent_desk.desk.told import refill

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.desk.look import Look
    from agent_desk.domain.mistakes import Mistake

translate = QCoreApplication.translate

LONGEST = 500


class NotOurs(QWidget):
    """Absent while no mistake is open; opened by its button.

    Signals:
        said: Carries the mistake's id, and the rule as they were told it.
    """

    said = Signal(object, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._mistakes: tuple[Mistake, ...] = ()
        self._group: ChoiceGroup | None = None
        title = translate("Decide", "This was not our mistake")
        self._button = ActionButton(look, title, kind=Kind.QUIET, icon="scale")
        self._button.clicked.connect(self._open)
        self._slot = QVBoxLayout()
        self._rule = LineField(
            look,
            translate("Decide", "By which rule, as they were told"),
            hint=translate("Decide", "The mistake ends there. Enter logs it."),
        )
        self._rule.edit.setMaxLength(LONGEST)
        self._rule.entered.connect(self._say)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        # A quiet button has room at its sides: its words stand in line.
        for part, leading in ((self._button, BAR - 4), (self._rule, BAR)):
            around = QVBoxLayout()
            inset(around, leading=look.px(leading))
            around.addWidget(part)
            column.addLayout(around)
        column.insertLayout(1, self._slot)
        self.clear()

    def show_mistakes(self, mistakes: Sequence[Mistake]) -> None:
        """Show that it can be said of these."""
        if tuple(mistakes) != self._mistakes:
            self._mistakes = tuple(mistakes)
            self._shut()
        self.setVisible(bool(mistakes))

    def clear(self) -> None:
        """Say nothing of anybody."""
        self._mistakes = ()
        self._shut()
        self.hide()

    def _shut(self) -> None:
        self._group = None
        refill(self._slot, ())
        self._rule.set_text("")
        self._rule.hide()

    def _open(self) -> None:
        if len(self._mistakes) > 1 and self._group is None:
            named = [(one.mistake_id.hex(), words.isolated(one.text)) for one in self._mistakes]
            self._group = ChoiceGroup(self._look, translate("Decide", "Which one?"), named)
            self._group.moved_on.connect(self._go_on)
            refill(self._slot, [self._group])
        self._rule.show()
        if self._group is not None:
            self._group.focus_first()
        else:
            self._go_on()

    def _go_on(self) -> None:
        self._rule.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _say(self) -> None:
        chosen = self._group.value() if self._group else ""
        alone = self._mistakes[0].mistake_id.hex() if len(self._mistakes) == 1 else ""
        rule = self._rule.text().strip()
        if (chosen or alone) and rule:
            self.said.emit(bytes.fromhex(chosen or alone), rule)
        elif self._group is not None and not chosen:
            self._group.focus_first()
