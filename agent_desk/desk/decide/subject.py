"""What they ask for: their need, and the order or invoice it is decided on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import words
from agent_desk.desk.choice_group import ChoiceGroup
from agent_desk.desk.columns import BAR, inset
from agent_desk.desk.fields import LineField
from agent_desk.desk.told import refill

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.actions.decisions import Numbered
    from agent_desk.desk.look import Look

translate = QCoreApplication.translate

_NONE, _OTHER, _MORE = "none", "other", "more"
_LONGEST, _MOST, _FEW = 44, 7, 3


class Subject(QWidget):
    """Their records by number; another number is typed. Absent where there are none.

    Signals:
        chosen: Carries the number; empty for none of them.
        more: All of them are to be seen again.
        moved_on: It is said: what can be decided is next.
    """

    chosen = Signal(str)
    more = Signal()
    moved_on = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[tuple[Numbered, ...], bool] | None = None
        self._all = False
        self._group: ChoiceGroup | None = None
        self._slot = QVBoxLayout()
        self._other = LineField(
            look,
            translate("Decide", "Its number"),
            hint=translate("Decide", "As they say it. Enter goes on."),
        )
        self._other.entered.connect(self._enter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addLayout(self._slot)
        below = QVBoxLayout()
        inset(below, leading=look.px(BAR))
        below.addWidget(self._other)
        column.addLayout(below)
        self._other.hide()

    def show_records(self, records: Sequence[Numbered], subject: str | None) -> None:
        """Show what it can be decided on, and what is chosen of it."""
        told = tuple(records[:_MOST])
        other = bool(subject) and subject not in {one.number for one in told}
        self._fill(told, "" if other else subject)
        if self._group is not None:
            given = _NONE if subject == "" else subject or ""
            self._group.set_value(_OTHER if other else given)
        self._other.setVisible(other)
        if other:
            self._other.set_text(subject or "")
        self.setVisible(bool(told))

    def clear(self) -> None:
        """Show nothing of anybody."""
        self._shown, self._group, self._all = None, None, False
        refill(self._slot, ())
        self._other.set_text("")
        self._other.hide()
        self.hide()

    def take_focus(self) -> bool:
        """Go to the choices; False where there are none."""
        if self._group is not None and not self.isHidden():
            self._group.focus_first()
            return True
        return False

    def _fill(self, told: tuple[Numbered, ...], subject: str | None) -> None:
        """Offer all of them; once one of many is chosen, that one and the way back to all."""
        chosen = tuple(one for one in told if one.number == subject)
        folded = len(told) > _FEW and bool(chosen) and not self._all
        shown = (chosen if folded else told), folded
        if shown == self._shown:
            return
        self._shown = shown
        choices = [(one.number, words.isolated(_short(one))) for one in shown[0]]
        if folded:
            choices.append((_MORE, translate("Decide", "Something else")))
        else:
            choices.append((_NONE, translate("Decide", "None of them")))
            choices.append((_OTHER, translate("Decide", "Another number")))
        group = ChoiceGroup(self._look, translate("Decide", "What is it about?"), choices)
        group.chosen.connect(self._choose)
        group.moved_on.connect(self._go_on)
        self._group = group
        refill(self._slot, [group])

    def _choose(self, value: str) -> None:
        if value == _OTHER:
            self._other.show()
            self._other.edit.setFocus(Qt.FocusReason.TabFocusReason)
        elif value == _MORE:
            self._all = True
            self.more.emit()
        else:
            self._all = False
            self._other.hide()
            self.chosen.emit("" if value == _NONE else value)

    def _go_on(self) -> None:
        if self._group is not None and self._group.value() not in {_OTHER, _MORE}:
            self.moved_on.emit()

    def _enter(self) -> None:
        if number := self._other.text().strip():
            self.chosen.emit(number)
            self.moved_on.emit()


def _short(record: Numbered) -> str:
    """The line of a record, as long as a choice may be."""
    text = record.text if record.number in record.text else f"{record.number} {record.text}"
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
