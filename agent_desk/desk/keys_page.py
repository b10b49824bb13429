"""The keys, made from the commands themselves, so that the page cannot lie."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.desk import commands, keycap
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.commands import COMMANDS, Where
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.look import Look
from agent_desk.desk.row_list import RowList
from agent_desk.desk.row_model import Row

_WIDEST = 720


class KeysPage(QWidget):
    """Every command with its key, walked row by row.

    Signals:
        left: Back to where one came from.
    """

    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._list = RowList(look, self.tr("Keys"))
        self._back = ActionButton(look, self.tr("Back"), kind=Kind.QUIET, command="back")
        self._back.clicked.connect(self.left)
        self._column = QWidget()
        column = QVBoxLayout(self._column)
        column.addWidget(Label(look, self.tr("Keys"), role=Role.TITLE))
        column.addWidget(
            Label(look, self.tr("Letters write. Digits choose. Ctrl acts. Esc steps back."))
        )
        column.addWidget(self._list, 1)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeading)
        self._row = QHBoxLayout(self)
        self._row.addStretch(1)
        self._row.addWidget(self._column, 1000)
        self._row.addStretch(1)
        look.changed.connect(self._restyle)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Override QWidget.showEvent."""
        super().showEvent(event)
        self._list.set_rows([self._row_of(command_id) for command_id in COMMANDS])
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row_of(self, command_id: str) -> Row:
        command = COMMANDS[command_id]
        return Row(
            command_id,
            commands.shown_text(command_id),
            date=keycap.shown(commands.key_of(command_id)),
            right=self._place(command.where),
        )

    def _place(self, where: Where) -> str:
        if where is Where.BETWEEN:
            return self.tr("between customers")
        if where is Where.CUSTOMER:
            return self.tr("with a customer")
        return ""

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setMaximumWidth(px(_WIDEST))
        self._row.setContentsMargins(28, px(24), 28, px(16))
