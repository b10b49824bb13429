"""Who has been through the shift, with what they learned, and what is new since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import words
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.fields import LineField
from agent_desk.desk.labels import Label
from agent_desk.desk.lead.person_words import quoted

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from agent_desk.actions.shift_log import New
    from agent_desk.actions.shift_reviews import Reviewed
    from agent_desk.desk.look import Look

translate = QCoreApplication.translate

LONGEST = 500


class Reviewing(QWidget):
    """The last review, and a line for the next one.

    Signals:
        marked: The shift was gone through. Carries what was learned.
    """

    marked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._said = Label(look, colour="ink2")
        self._ask = ActionButton(
            look, translate("Lead", "Mark it as reviewed"), kind=Kind.QUIET, icon="check"
        )
        self._learned = LineField(
            look,
            translate("Lead", "What was learned?"),
            hint=translate("Lead", "One line for whoever leads next. Enter marks it."),
        )
        self._learned.edit.setMaxLength(LONGEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        for part in (self._said, self._learned):
            column.addWidget(part)
        column.addWidget(self._ask, 0, Qt.AlignmentFlag.AlignLeading)
        self._learned.hide()
        self._said.hide()
        self._ask.clicked.connect(self.begin)
        self._learned.entered.connect(lambda: self.marked.emit(self._learned.text()))
        self._learned.typed.connect(lambda _text: self._learned.show_problem(""))

    def begin(self) -> None:
        """Ask what was learned."""
        self._ask.hide()
        self._learned.show()
        self._learned.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_review(self, reviewed: Reviewed | None, new: New | None, now: int) -> None:
        """Show the last review of this part of the log, if there is one."""
        self._leave()
        self._said.setText(_said(reviewed, new, now) if reviewed is not None else "")
        self._said.setVisible(reviewed is not None)

    def show_problem(self, problem: str) -> None:
        """Say what stands against marking it."""
        self._learned.show_problem(problem)
        self._learned.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent."""
        if event.key() == Qt.Key.Key_Escape and not self._learned.isHidden():
            self._leave()
            self._ask.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        had_focus = self._learned.edit.hasFocus()
        self._ask.show()
        if had_focus:
            # Hidden with the focus, Qt would give it to whoever comes next.
            self._ask.setFocus(Qt.FocusReason.OtherFocusReason)
        self._learned.hide()
        self._learned.set_text("")
        self._learned.show_problem("")


def _said(reviewed: Reviewed, new: New | None, now: int) -> str:
    review = reviewed.review
    if reviewed.reviewed_by:
        line = translate("Lead", "Reviewed by {lead}, {when}: {learned}")
    else:
        line = translate("Lead", "Reviewed, {when}: {learned}")
    when = words.when(review.reviewed_at, now)
    said = line.format(
        lead=words.isolated(reviewed.reviewed_by),
        when=when[:1].lower() + when[1:],
        learned=quoted(review.learned),
    )
    return f"{said} {_since(new)}"


def _since(new: New | None) -> str:
    if new is None or not (new.people or new.all_of_it):
        return translate("Lead", "Nothing is new since.")
    if new.all_of_it:
        return translate("Lead", "Much is new since.")
    count = len(new.people)
    return translate("Lead", "%n person(s) stand otherwise since.", "", count)
