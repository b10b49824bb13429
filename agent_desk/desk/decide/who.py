"""Who it is decided for, and what they ask for."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk.columns import BAR, inset
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.look import Look
from agent_desk.desk.passage import Passage, Piece, title
from agent_desk.desk.told import Told

translate = QCoreApplication.translate


class Who(QWidget):
    """The name; what they ask for, where it was written down."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = Told(look, translate("Decide", "Who it is for"))
        self._name = Label(look, role=Role.TITLE)
        self._asks = Passage(look)
        column = QVBoxLayout(self._told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._name)
        column.addWidget(self._asks)
        around = QVBoxLayout(self)
        inset(around, leading=look.px(BAR))
        around.addWidget(self._told)

    def name(self, name: str) -> None:
        """Say who it is."""
        self._name.setText(name)
        self._told.tell()

    def asks(self, need: str) -> None:
        """Say what they ask for; nothing while nobody wrote it down."""
        pieces = [title(translate("Decide", "They ask for")), Piece(need, Role.LEAD, above=2)]
        self._asks.show_pieces(pieces if need else ())
        self._told.tell()

    def clear(self) -> None:
        """Say nobody."""
        self.name("")
        self.asks("")
