"""The next small moment with them: proposed, and taken or left with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk.choice_group import ChoiceGroup
from agent_desk.desk.columns import BAR, inset
from agent_desk.desk.fields import LineField
from agent_desk.desk.goodbye import sentences
from agent_desk.desk.told import RING

if TYPE_CHECKING:
    from agent_desk.desk.look import Look
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.next_moments import NextMoment

TAKE, OTHER, LEAVE = "take", "other", "leave"


class NextStep(QWidget):
    """A group of three; absent while nothing is proposed.

    Signals:
        taken: At the time that is proposed.
        time_said: At another time, as it was typed.
        left: Not at all.
        moved_on: A digit chose, and there is nothing more to say here.
    """

    taken = Signal()
    time_said = Signal(str)
    left = Signal()
    moved_on = Signal()

    def __init__(self, look: Look, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._clock = clock
        self._group = ChoiceGroup(
            look,
            "",
            [
                (TAKE, self.tr("I do")),
                (OTHER, self.tr("Another time")),
                (LEAVE, self.tr("Not needed")),
            ],
            hint=self.tr("The next small moment."),
        )
        self._time = LineField(
            look, self.tr("When?"), placeholder=self.tr("tomorrow 14:00, Friday, in 2 hours")
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._group)
        self._line = QVBoxLayout()
        self._line.addWidget(self._time)
        self._column.addLayout(self._line)
        self._time.hide()
        self._group.chosen.connect(self._chosen)
        self._group.moved_on.connect(self._go_on)
        self._time.entered.connect(self._say_time)
        self._time.typed.connect(lambda _text: self._time.show_problem(""))
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def propose(self, moment: NextMoment | None, *, in_writing: bool, answer: str) -> None:
        """Propose this, as answered so far: ``take``, ``leave`` or nothing; None: nothing."""
        self.setVisible(moment is not None)
        if moment is None:
            self._group.set_value("")
            self._show_time(shown=False)
            return
        when = sentences.time(moment.at, self._clock.now())
        self._group.set_title(sentences.proposal(when, in_writing=in_writing))
        self._group.set_hint(
            self.tr("Promised. Ctrl+Z takes it back.")
            if answer == TAKE
            else self.tr("The next small moment.")
        )
        if answer or self._group.value() != OTHER:
            self._group.set_value(answer)
            self._show_time(shown=False)

    def refuse_time(self, sentence: str) -> None:
        """Say what is wrong with the time that was typed."""
        self._time.show_problem(sentence)
        self._time.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def says_time(self) -> bool:
        """Say the time that stands typed, if one does; whether it was."""
        if self._time.isHidden() or not self._time.text().strip():
            return False
        self._say_time()
        return True

    def focus_open(self) -> bool:
        """Go there if it is proposed and open; whether it is."""
        if self.isHidden() or self._group.value() in {TAKE, LEAVE}:
            return False
        self._group.focus_first()
        return True

    def _chosen(self, value: str) -> None:
        self._show_time(shown=value == OTHER)
        if value == TAKE:
            self.taken.emit()
        elif value == LEAVE:
            self.left.emit()

    def _go_on(self) -> None:
        if self._group.value() == OTHER:
            self._time.edit.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.moved_on.emit()

    def _say_time(self) -> None:
        if self._time.text().strip():
            self.time_said.emit(self._time.text().strip())

    def _show_time(self, *, shown: bool) -> None:
        self._time.setVisible(shown)
        if not shown:
            self._time.set_text("")
            self._time.show_problem("")

    def _dress(self) -> None:
        self._column.setSpacing(self._look.px(8))
        inset(self._line, leading=self._look.px(BAR), trailing=self._look.px(RING))
