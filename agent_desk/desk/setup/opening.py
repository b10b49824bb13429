"""The passphrase at a later start."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.fields import LineField
from agent_desk.desk.flow import Flow
from agent_desk.desk.look import Look


class PassphraseQuestion(QWidget):
    """One field, a way to see what is typed, and a button that opens.

    Signals:
        given: A passphrase to try.
    """

    given = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._field = LineField(look, self.tr("Passphrase"), secret=True)
        self._open = ActionButton(
            look, self.tr("Open the desk"), kind=Kind.FILLED, key="Return"
        )
        self._seen = ActionButton(look, "", kind=Kind.QUIET, icon="eye")
        buttons = QWidget()
        row = Flow(look, gap=16, parent=buttons)
        row.addWidget(self._open)
        row.addWidget(self._seen)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._field)
        self._column.addWidget(buttons)
        self._secret = True
        self._field.entered.connect(self._give)
        self._field.typed.connect(lambda _text: self._field.show_problem(""))
        self._open.clicked.connect(self._give)
        self._seen.clicked.connect(self._turn)
        look.changed.connect(self._space)
        self._space()

    def begin(self) -> None:
        """Ask afresh."""
        self._field.set_text("")
        self._secret = False
        self._turn()
        self.show_problem("")

    def show_problem(self, problem: str) -> None:
        """Say what was wrong; the field is ready for the next try."""
        self._open.setEnabled(True)
        self._open.setText(self.tr("Open the desk"))
        self._field.show_problem(problem)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.edit.selectAll()

    def _give(self) -> None:
        if not self._open.isEnabled():
            return
        if not self._field.text():
            self.show_problem(self.tr("Type the passphrase of this desk."))
            return
        # Making a key of it takes a moment, on purpose: guessing is to be slow.
        self._open.setEnabled(False)
        self._open.setText(self.tr("Opening"))
        self.given.emit(self._field.text())

    def _turn(self) -> None:
        self._secret = not self._secret
        self._field.set_secret(secret=self._secret)
        self._seen.setText(
            self.tr("Show what I type") if self._secret else self.tr("Hide what I type")
        )
        self._seen.set_icon("eye" if self._secret else "eye-off")

    def _space(self) -> None:
        self._column.setSpacing(self._look.px(16))
