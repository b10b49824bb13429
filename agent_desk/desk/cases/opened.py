"""One case, opened: what is to be known of it, and the three ways to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import commands, words
from agent_desk.desk.announce import announce
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.card import Card
from agent_desk.desk.cases import case_words
from agent_desk.desk.fields import LineField
from agent_desk.desk.flow import Flow
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.row_list import RowList
from agent_desk.desk.told import RING, Told, refill
from agent_desk.domain.cases import CaseEnd

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from agent_desk.actions.cases import Case, Change
    from agent_desk.desk.look import Look

translate = QCoreApplication.translate

LONGEST = 500
_MOST_SHOWN = 6


class OpenedCase(Card):
    """The case; empty until one is opened.

    Signals:
        answered: Carries the CaseEnd, the lead's line, and the Change it led to, or None.
        changes_asked: What was published since is to be shown.
        take_back_asked: The answer is to be taken back.
    """

    answered = Signal(object, str, object)
    changes_asked = Signal()
    take_back_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("Cases", "The case"), padding=12)
        self._look = look
        self._how: CaseEnd | None = None
        self._changes: dict[object, Change] = {}
        self._name = Label(look, role=Role.TITLE)
        self._what = Label(look, role=Role.STRONG)
        self._told = Told(look, translate("Cases", "What is to be known of it"))
        told = QVBoxLayout(self._told)
        told.setContentsMargins(RING, RING, RING, RING)
        told.setSpacing(look.px(4))
        told.addWidget(self._name)
        told.addWidget(self._what)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(look.px(2))
        told.addLayout(self._lines)
        self._answer = Label(look)
        self._buttons = QWidget()
        row = Flow(look, gap=12, parent=self._buttons)
        self._row = row
        self.thank = self._button(translate("Cases", "Thank them"), 1, CaseEnd.THANKS)
        self.thank.set_kind(Kind.FILLED)
        self.change = self._button(
            translate("Cases", "Something changed by it"), 2, CaseEnd.CHANGE
        )
        self.stay = self._button(
            translate("Cases", "The rule stays, because …"), 3, CaseEnd.NO_CHANGE
        )
        self.take_back = ActionButton(
            look,
            translate("Cases", "Take the answer back"),
            kind=Kind.QUIET,
            icon="undo-2",
            key=commands.key_of("undo"),
        )
        self._published = RowList(look, translate("Cases", "What was published since"), lines=1)
        self._none = Label(
            look,
            translate(
                "Cases",
                "Nothing was published since. Publish the change first: Policy, Prompts,"
                " Contact codes or Moments.",
            ),
            colour="ink2",
        )
        self._line = LineField(look, translate("Cases", "Your line to them"))
        self._line.edit.setMaxLength(LONGEST)
        self._since = Label(
            look,
            translate("Cases", "What was published since: Return says that it was this"),
            role=Role.LABEL,
            colour="ink2",
        )
        self.body.addWidget(self._told)
        # In line with what is told, which leaves room for the ring of its focus.
        below = QVBoxLayout()
        below.setContentsMargins(RING, 0, RING, RING)
        below.setSpacing(look.px(8))
        for part in (
            self._answer, self._buttons, self._none, self._since, self._published, self._line,
        ):  # fmt: skip
            below.addWidget(part)
        below.addWidget(self.take_back, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addLayout(below)
        self._published.opened.connect(self._choose)
        self._line.entered.connect(self._say)
        self._line.typed.connect(lambda _text: self._line.show_problem(""))
        self.take_back.clicked.connect(self.take_back_asked)
        self.clear()

    def show_case(self, case: Case, now: int) -> None:
        """Show it, with what can be done about it."""
        self._leave()
        self._name.setText(words.isolated(case.customer_name))
        self._what.setText(words.isolated(case.decision.text))
        labels: list[QWidget] = []
        for about, told in case_words.lines(case, now):
            caption = Label(self._look, about, role=Role.CAPTION, colour="ink2")
            caption.setContentsMargins(0, self._look.px(6), 0, 0)
            labels += (caption, Label(self._look, told))
        refill(self._lines, labels)
        self._answer.setText(case_words.answered(case, now))
        self._answer.setVisible(case.answer is not None)
        self._buttons.setVisible(case.answer is None)
        self.take_back.setVisible(case.answer is not None)
        self.show()
        self._told.tell()

    def clear(self) -> None:
        """Show none: nothing of anybody is kept."""
        self._leave()
        for label in (self._name, self._what, self._answer):
            label.setText("")
        refill(self._lines, ())
        self.hide()

    def show_changes(self, changes: Sequence[Change], now: int) -> None:
        """Ask which of these it led to; without any, say what to do."""
        self._changes = {(one.topic, one.version): one for one in changes}
        self._published.set_rows([case_words.change_row(one, now) for one in changes])
        self._published.fit_rows(_MOST_SHOWN)
        for part in (self._since, self._published):
            part.setVisible(bool(changes))
        self._none.setVisible(not changes)
        if changes:
            self._published.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            announce(self, self._none.text())

    def show_problem(self, problem: str) -> None:
        """Say what stands against answering."""
        if self._line.isHidden():
            self._answer.setText(problem)
            self._answer.show()
            announce(self, problem)
        else:
            self._line.show_problem(problem)
            self._line.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def asks(self) -> bool:
        """Say whether something is asked that Esc leaves."""
        return self._how is not None

    def leave(self) -> None:
        """Ask no more; nothing is answered."""
        self._leave()
        self.thank.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent."""
        if event.key() == Qt.Key.Key_Escape and self.asks():
            self.leave()
        else:
            super().keyPressEvent(event)

    def _button(self, text: str, digit: int, how: CaseEnd) -> ActionButton:
        made = ActionButton(self._look, text, key=commands.digit_key(digit))
        made.clicked.connect(lambda _checked=False: self._ask(how))
        self._row.addWidget(made)
        return made

    def _ask(self, how: CaseEnd) -> None:
        """Ask for what an answer needs: a line, or which change."""
        self._leave()
        self._how = how
        if how is CaseEnd.CHANGE:
            self.changes_asked.emit()
            return
        label, hint = {
            CaseEnd.THANKS: (
                translate("Cases", "Your line to them"),
                translate("Cases", "It may stay empty. Enter sends the thank-you."),
            ),
        }.get(
            how,
            (
                translate("Cases", "Why does the rule stay?"),
                translate("Cases", "They read it between two calls. Enter sends it."),
            ),
        )
        self._line.set_label(label)
        self._line.set_hint(hint)
        self._line.show()
        self._line.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, key: object) -> None:
        change = self._changes.get(key)
        if change is not None:
            self.answered.emit(CaseEnd.CHANGE, "", change)

    def _say(self) -> None:
        if self._how is None:
            return
        text = self._line.text().strip()
        if self._how is CaseEnd.NO_CHANGE and not text:
            self._line.show_problem(translate("Cases", "Say why, in one line."))
            return
        self.answered.emit(self._how, text, None)

    def _leave(self) -> None:
        self._how = None
        self._line.set_text("")
        self._line.show_problem("")
        for part in (self._line, self._since, self._published, self._none):
            part.hide()
