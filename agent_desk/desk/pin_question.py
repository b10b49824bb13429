"""One field for a PIN or passphrase, and the button that proves it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.fields import LineField
from agent_desk.desk.flow import Flow
from agent_desk.desk.look import Look


class PinQuestion(QWidget):
    """Asks for the PIN of somebody who is named beside it.

    Signals:
        given: A PIN to try.
    """

    given = Signal(str)

    def __init__(self, look: Look, go: str, *others: ActionButton) -> None:
        """Build the field.

        Args:
            look: What it is drawn with.
            go: What the filled button says.
            others: Quiet buttons beside it.
        """
        super().__init__()
        self._look = look
        self._words = go
        self._field = LineField(look, self.tr("PIN or passphrase"), secret=True)
        self._go = ActionButton(look, go, kind=Kind.FILLED, key="Return")
        buttons = QWidget()
        row = Flow(look, gap=16, parent=buttons)
        for button in (self._go, *others):
            row.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._field)
        self._column.addWidget(buttons)
        self._field.entered.connect(self._give)
        self._field.typed.connect(lambda _text: self._field.show_problem(""))
        self._go.clicked.connect(self._give)
        look.changed.connect(self._space)
        self._space()

    def begin(self) -> None:
        """Ask afresh."""
        self._field.set_text("")
        self.show_problem("")

    def show_problem(self, problem: str) -> None:
        """Say what was wrong; the field is ready for the next try."""
        self._go.setEnabled(True)
        self._go.setText(self._words)
        self._field.show_problem(problem)
        self.take_focus()

    def take_focus(self) -> None:
        """Let one type."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.edit.selectAll()

    def _give(self) -> None:
        if not self._go.isEnabled():
            return
        if not self._field.text():
            self.show_problem(self.tr("Type your PIN or passphrase."))
            return
        # Proving it takes a moment, on purpose: guessing is to be slow.
        self._go.setEnabled(False)
        self._go.setText(self.tr("One moment"))
        self.given.emit(self._field.text())

    def _space(self) -> None:
        self._column.setSpacing(self._look.px(16))
