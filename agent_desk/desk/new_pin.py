"""A PIN or passphrase that is set: typed twice, after the one before where there is one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import commands
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.fields import LineField
from agent_desk.desk.flow import Flow
from agent_desk.desk.look import Look


class NewPin(QWidget):
    """Asks for a new PIN; whether it is a good one is for who keeps it to say.

    Signals:
        chosen: Typed twice alike. Carries the new one and the one before, which may be empty.
        left: None is set now.
    """

    chosen = Signal(str, str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._may_leave = True
        self._before = LineField(look, self.tr("The one you have"), secret=True)
        self._once = LineField(
            look,
            self.tr("New PIN or passphrase"),
            hint=self.tr("At least six digits or letters."),
            secret=True,
        )
        self._again = LineField(look, self.tr("The same once more"), secret=True)
        self._go = ActionButton(
            look, self.tr("Set it"), kind=Kind.FILLED, key=commands.key_of("finish")
        )
        self._leave = ActionButton(look, self.tr("Not now"), kind=Kind.QUIET, command="back")
        buttons = QWidget()
        row = Flow(look, gap=16, parent=buttons)
        row.addWidget(self._go)
        row.addWidget(self._leave)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._before, self._once, self._again, buttons):
            self._column.addWidget(part)
        self._first = self._once
        self._join()
        look.changed.connect(self._space)
        self._space()

    def begin(self, *, has_one: bool, may_leave: bool, of_a_lead: bool = False) -> None:
        """Ask afresh; where one ``may_leave``, it can be done later.

        ``of_a_lead``: a lead gave them the one they have.
        """
        theirs, given = self.tr("The one you have"), self.tr("The one a lead gave you")
        self._before.set_label(given if of_a_lead else theirs)
        self._may_leave = may_leave
        for field in self._fields():
            field.set_text("")
            field.show_problem("")
        self._before.setVisible(has_one)
        self._leave.setVisible(may_leave)
        self._go.setEnabled(True)
        self._first = self._before if has_one else self._once

    def take_focus(self) -> None:
        """Let one type."""
        self._focus(self._first)

    def show_problem(self, problem: str, *, of_the_one_before: bool = False) -> None:
        """Say what is wrong with it."""
        self._go.setEnabled(True)
        field = self._before if of_the_one_before else self._once
        if not of_the_one_before:
            self._again.set_text("")
        field.show_problem(problem)
        self._focus(field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent."""
        if event.key() == Qt.Key.Key_Escape and self._may_leave:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _join(self) -> None:
        self._before.entered.connect(self._once.setFocus)
        self._once.entered.connect(self._again.setFocus)
        self._again.entered.connect(self._send)
        for field in self._fields():
            field.typed.connect(self._forget_problems)
        self._go.clicked.connect(self._send)
        self._leave.clicked.connect(self.left)
        commands.bind("finish", self, self._go.click)

    def _fields(self) -> tuple[LineField, ...]:
        return (self._before, self._once, self._again)

    def _send(self) -> None:
        if not self._go.isEnabled():
            return
        if not self._once.text():
            self.show_problem(self.tr("Type the new one first."))
        elif self._once.text() != self._again.text():
            self._again.show_problem(self.tr("The two are not the same. Type this one again."))
            self._focus(self._again)
        else:
            self._go.setEnabled(False)
            self.chosen.emit(self._once.text(), self._before.text())

    def _focus(self, field: LineField) -> None:
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.edit.selectAll()

    def _forget_problems(self) -> None:
        for field in self._fields():
            field.show_problem("")

    def _space(self) -> None:
        self._column.setSpacing(self._look.px(16))
