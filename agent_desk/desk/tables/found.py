"""What was found in a draft, row by row; Return goes to the cell."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.look import Look
from agent_desk.desk.row_list import RowList
from agent_desk.desk.row_model import Row

MOST_HELD = 200
_MOST_SHOWN = 4


class Found(QWidget):
    """A title and the findings below it; without any, one line that says so.

    Signals:
        chosen: Somebody wants to go to where it is. Carries the finding.
    """

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._findings: Sequence[object] = ()
        self._title = Label(look, role=Role.STRONG)
        self._list = RowList(look, self.tr("What was found"), lines=2)
        self._list.opened.connect(lambda place: self.chosen.emit(self._findings[place]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        column.addWidget(self._title)
        column.addWidget(self._list)
        self.show_findings((), ())

    def show_findings(
        self, findings: Sequence[object], said: Sequence[tuple[str, str]]
    ) -> None:
        """Show these; of each what is wrong and where, and what to change."""
        self._findings = findings[:MOST_HELD]
        rows = [
            Row(number, wrong, icon="triangle-alert", icon_colour="owed", detail=remedy)
            for number, (wrong, remedy) in enumerate(said[:MOST_HELD])
        ]
        told = QCoreApplication.translate(
            "Found", "%n thing(s) found. Return goes there.", "", len(findings)
        )
        self._title.setText(told if findings else self.tr("Nothing wrong was found."))
        self._title.set_colour("owed" if findings else "ink2")
        self._list.setVisible(bool(rows))
        self._list.set_rows(rows)
        self._list.fit_rows(_MOST_SHOWN)
