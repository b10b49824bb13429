"""Each mistake that is open with them: only they can clear it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import words
from agent_desk.desk.buttons import ChoiceButton
from agent_desk.desk.choice_group import ChoiceGroup
from agent_desk.desk.goodbye.problem import Problem
from agent_desk.domain.mistakes import MistakeEnd

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from agent_desk.desk.look import Look
    from agent_desk.domain.ids import Id
    from agent_desk.domain.mistakes import Mistake

MADE_GOOD, KEPT = "made_good", "kept"


class MadeGood(QWidget):
    """A group for each mistake.

    Signals:
        answered: Carries the Mistake and whether they see it as made good.
        moved_on: A digit chose in the last group.
    """

    answered = Signal(object, bool)
    moved_on = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._mistakes: dict[Id, Mistake] = {}
        self._groups: dict[Id, ChoiceGroup] = {}
        self._problem = Problem(look)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._problem)
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_mistakes(self, mistakes: Iterable[Mistake], kept: Iterable[Id]) -> None:
        """Show these, and of which the agent said that they keep it.

        A group that is shown already stays, with the focus that may be in it.
        """
        shown = {
            one.mistake_id: one
            for one in mistakes
            if one.settled_at is None or one.ended is MistakeEnd.CLEARED
        }
        for gone in self._groups.keys() - shown.keys():
            group = self._groups.pop(gone)
            group.hide()
            group.deleteLater()
        self._mistakes = shown
        kept_ones = set(kept)
        for mistake_id, mistake in shown.items():
            if mistake_id not in self._groups:
                self._add(mistake)
            cleared = mistake.ended is MistakeEnd.CLEARED
            value = MADE_GOOD if cleared else KEPT if mistake_id in kept_ones else ""
            self._groups[mistake_id].set_value(value)
        self._problem.say("")
        self.setVisible(bool(shown))

    def end(self) -> None:
        """Show nothing of anybody."""
        self.show_mistakes((), ())

    def focus_open(self) -> bool:
        """Go to the first mistake of which nothing is said; whether there is one."""
        for group in self._groups.values():
            if not group.value():
                group.focus_first()
                return True
        return False

    def answers(self) -> Mapping[Id, str]:
        """What is said of each."""
        return {mistake_id: group.value() for mistake_id, group in self._groups.items()}

    def _add(self, mistake: Mistake) -> None:
        title = self.tr("Mistake: {what}").format(what=words.isolated(mistake.text))
        group = ChoiceGroup(
            self._look,
            title,
            [(MADE_GOOD, self.tr("They do")), (KEPT, self.tr("Not yet, I keep it"))],
            hint=self.tr("Only they can clear it. Do they see it as made good?"),
            icon="triangle-alert",
        )
        mistake_id = mistake.mistake_id
        group.chosen.connect(lambda value: self._chosen(mistake_id, value))
        group.moved_on.connect(lambda: self._go_on(mistake_id))
        self._groups[mistake_id] = group
        self._column.insertWidget(self._column.count() - 1, group)
        self._put_in_order()
        if self.isVisible():
            group.show()

    def _put_in_order(self) -> None:
        """Let Tab come to each where it stands: Qt puts what is made later at the end."""
        before = self.previousInFocusChain()
        while before and before is not self:
            if before.focusPolicy() & Qt.FocusPolicy.TabFocus:
                break
            before = before.previousInFocusChain()
        for group in self._groups.values():
            for button in group.findChildren(ChoiceButton):
                if before is not None:
                    QWidget.setTabOrder(before, button)
                before = button

    def _chosen(self, mistake_id: Id, value: str) -> None:
        mistake = self._mistakes[mistake_id]
        if mistake.ended is MistakeEnd.CLEARED:
            self._groups[mistake_id].set_value(MADE_GOOD)
            if value == KEPT:
                self._problem.say(self.tr("Ctrl+Z takes it back that they see it so."))
            return
        self._problem.say("")
        self.answered.emit(mistake, value == MADE_GOOD)

    def _go_on(self, mistake_id: Id) -> None:
        following = list(self._groups)
        place = following.index(mistake_id) + 1
        if place < len(following):
            self._groups[following[place]].focus_first()
        else:
            self.moved_on.emit()

    def _dress(self) -> None:
        self._column.setSpacing(self._look.px(14))
