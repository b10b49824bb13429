"""Their words beside a precedent: they wait until a person took out what identifies anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.fields import LineField
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.told import refill

if TYPE_CHECKING:
    from agent_desk.desk.look import Look

translate = QCoreApplication.translate


class TheirWords(QWidget):
    """One key opens the words, one lets them be shown, one takes that back.

    Another customer may be with us: what the program knows to identify is a gap from the first.

    Signals:
        asked: The words are to be looked through.
        cleared: They identify nobody any more. Carries the words as they are now.
        taken_back: They are to wait again.
    """

    asked = Signal()
    cleared = Signal(str)
    taken_back = Signal()

    def __init__(self, look: Look, *, kept: bool) -> None:
        """Say that they wait; with ``kept``, that they are shown from now on."""
        super().__init__()
        self._look = look
        self._field: LineField | None = None
        waiting = translate(
            "Decide", "Their words wait until somebody has taken out what identifies."
        )
        self._note = Label(
            look,
            translate("Decide", "Others can read it now.") if kept else waiting,
            role=Role.CAPTION,
            colour="ink2",
        )
        self._slot = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        column.addWidget(self._note)
        column.addLayout(self._slot)
        if kept:
            self._offer(translate("Decide", "Let them wait again"), self.taken_back)
        else:
            self._offer(translate("Decide", "Look through their words"), self.asked)

    def show_words(self, text: str) -> None:
        """Let them be gone through; names and numbers that are known are gaps already."""
        field = LineField(
            self._look,
            translate("Decide", "Their words"),
            hint=translate(
                "Decide",
                "“[…]” stands where they were named. Take out whatever else says who it was.",
            ),
        )
        field.set_text(text)
        field.edit.setCursorPosition(0)
        field.entered.connect(self._clear)
        self._field = field
        self._note.hide()
        done = ActionButton(
            self._look, translate("Decide", "They identify nobody any more"), icon="check"
        )
        done.clicked.connect(self._clear)
        self._fill(field, done)
        self.take_focus()

    def show_problem(self, sentence: str) -> None:
        """Say why they cannot be shown like this."""
        if self._field is not None:
            self._field.show_problem(sentence)
        self.take_focus()

    def take_focus(self) -> None:
        """Go to the words, else to what can be done."""
        if self._field is not None:
            # Tab would select all of it, and the first key would take it away.
            self._field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        elif (button := self.findChild(ActionButton)) is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def _clear(self) -> None:
        if self._field is not None:
            self.cleared.emit(self._field.text())

    def _offer(self, text: str, signal: object) -> None:
        button = ActionButton(self._look, text, kind=Kind.QUIET)
        button.clicked.connect(signal)
        self._fill(button)

    def _fill(self, *parts: QWidget) -> None:
        refill(self._slot, parts)
        for part in parts:
            if isinstance(part, ActionButton):
                self._slot.setAlignment(part, Qt.AlignmentFlag.AlignLeading)
