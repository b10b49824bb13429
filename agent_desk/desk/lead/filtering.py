"""Which part of the log is looked at: the days, the branch, how it stands, and words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.desk import words
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.choice_group import ChoiceGroup
from agent_desk.desk.fields import LineEdit, LineField
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.told import refill
from agent_desk.domain.shift_log import State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.desk.look import Look

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What was said of it; the days as they were typed, empty for today."""

    days: str = ""
    branch: str = ""
    state: State | None = None
    words: str = ""


class Filtering(QWidget):
    """One line for the days; the rest unfolds.

    Signals:
        asked: Another part is looked at. Carries the Filter.
        left: Down from the days, or Esc in them: the focus may go to the list.
    """

    asked = Signal(object)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._branch: ChoiceGroup | None = None
        self._branches: tuple[str, ...] = ()
        self.days = LineEdit(
            look,
            translate("Lead", "Which days"),
            placeholder=translate("Lead", "today, yesterday, this week, 3 to 9 August"),
        )
        self._more = ActionButton(look, translate("Lead", "Filter"), kind=Kind.QUIET)
        self._problem = Label(look, role=Role.CAPTION, colour="owed")
        self._folded = QWidget()
        self._state = ChoiceGroup(
            look,
            translate("Lead", "How does it stand?"),
            (
                ("all", translate("Lead", "Either")),
                ("open", translate("Lead", "Open")),
                ("made_good", translate("Lead", "Made good")),
            ),
        )
        self._state.set_value("all")
        self._slot = QVBoxLayout()
        self._words = LineField(
            look,
            translate("Lead", "With these words"),
            hint=translate("Lead", "Name or matter."),
        )
        folded = QVBoxLayout(self._folded)
        folded.setContentsMargins(0, 0, 0, 0)
        folded.addWidget(self._state)
        folded.addLayout(self._slot)
        folded.addWidget(self._words)
        line = QHBoxLayout()
        line.addWidget(self.days, 1)
        line.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        column.addLayout(line)
        for part in (self._problem, self._folded):
            column.addWidget(part)
            part.hide()
        self.days.returnPressed.connect(self._ask)
        self._more.clicked.connect(self._turn)
        self._state.chosen.connect(lambda _value: self._ask())
        self._words.entered.connect(self._ask)

    def show_branches(self, names: Sequence[str]) -> None:
        """Offer these; with one there is nothing to choose."""
        if tuple(names) == self._branches:
            return
        self._branches = tuple(names)
        groups = []
        self._branch = None
        if len(names) > 1:
            offered = [("", translate("Lead", "All of them"))]
            offered += [(one, words.isolated(one)) for one in names]
            self._branch = ChoiceGroup(self._look, translate("Lead", "Which branch?"), offered)
            self._branch.set_value("")
            self._branch.chosen.connect(lambda _value: self._ask())
            groups = [self._branch]
        refill(self._slot, groups)

    def show_problem(self, problem: str) -> None:
        """Say what is wrong with the days; an empty text says they are right."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.days.setAccessibleDescription(problem)
        if problem:
            self.days.selectAll()

    def wanted(self) -> Filter:
        """Give what is looked at."""
        state = self._state.value()
        return Filter(
            days=self.days.text(),
            branch=self._branch.value() if self._branch is not None else "",
            state=None if state in {"", "all"} else State(state),
            words=self._words.text(),
        )

    def _ask(self) -> None:
        self.asked.emit(self.wanted())

    def _turn(self) -> None:
        shown = self._folded.isHidden()
        self._folded.setVisible(shown)
        self._more.setText(
            translate("Lead", "Fold the filter") if shown else translate("Lead", "Filter")
        )
        if shown:
            self._state.focus_first()
        else:
            self._more.setFocus(Qt.FocusReason.OtherFocusReason)
