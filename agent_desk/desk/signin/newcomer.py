"""The form for a person new at this desk: the first one of all, or one a lead adds."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import commands
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.choice_group import ChoiceGroup
from agent_desk.desk.fields import LineField
from agent_desk.desk.flow import Flow
from agent_desk.desk.labels import Beside
from agent_desk.desk.look import Look
from agent_desk.domain.agents import Agent


class Newcomer(QWidget):
    """Asks for a name, and for a colleague also who adds them and what they may do.

    Signals:
        first_named: The name of the first person.
        colleague_named: Name, whether they are a lead, the id of the lead who adds them.
        left: Nobody is added after all.
    """

    first_named = Signal(str)
    colleague_named = Signal(str, bool, object)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._leads: tuple[Agent, ...] = ()
        self._first = True
        self._by: ChoiceGroup | None = None
        self._name = LineField(look, self.tr("Name"), hint=self.tr("As colleagues say it."))
        self._roles = ChoiceGroup(
            look,
            self.tr("What do they do here?"),
            (
                ("agent", self.tr("Serve customers")),
                ("lead", self.tr("Serve customers and lead")),
            ),
        )
        self._go = ActionButton(look, "", kind=Kind.FILLED, key=commands.key_of("finish"))
        self._back = ActionButton(look, self.tr("Back"), kind=Kind.QUIET, command="back")
        buttons = QWidget()
        row = Flow(look, gap=16, parent=buttons)
        row.addWidget(self._go)
        row.addWidget(self._back)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Beside(look, self._name))
        self._column.addWidget(self._roles)
        self._column.addWidget(Beside(look, buttons))
        self._name.entered.connect(self._entered)
        self._roles.moved_on.connect(lambda: self._go.setFocus(Qt.FocusReason.OtherFocusReason))
        self._go.clicked.connect(self._send)
        self._back.clicked.connect(self.left)
        commands.bind("finish", self, self._go.click)
        look.changed.connect(self._space)
        self._space()

    def ask_first(self) -> None:
        """Ask the first person of an empty desk."""
        self._begin(first=True)
        self._name.show_problem("")
        self._go.setText(self.tr("Begin"))

    def ask_colleague(self, leads: Sequence[Agent]) -> None:
        """Ask for a colleague; one of ``leads`` adds them."""
        self._leads = tuple(leads)
        self._begin(first=False)
        self._roles.set_value("agent")
        self._go.setText(self.tr("Add them"))
        if len(leads) > 1:
            choices = tuple((lead.agent_id.hex(), lead.name) for lead in leads)
            self._by = ChoiceGroup(self._look, self.tr("Which lead adds them?"), choices)
            self._by.moved_on.connect(self._go.setFocus)
            self._column.insertWidget(2, self._by)

    def show_problem(self, problem: str) -> None:
        """Say what is wrong with the name."""
        self._name.show_problem(problem)
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent."""
        if event.key() == Qt.Key.Key_Escape and not self._first:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _begin(self, *, first: bool) -> None:
        self._first = first
        if self._by is not None:
            self._by.deleteLater()
            self._by = None
        self._name.set_text("")
        self._name.show_problem("")
        self._roles.setVisible(not first)
        self._back.setVisible(not first)
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _entered(self) -> None:
        """Return in the name: all is said for the first person, else the next question."""
        if self._first:
            self._send()
        else:
            self._roles.focus_first()

    def _send(self) -> None:
        name = " ".join(self._name.text().split())
        if not name:
            self.show_problem(self.tr("A person needs a name."))
            return
        if self._first:
            self.first_named.emit(name)
            return
        by = self._adding()
        if by is None and self._by is not None:
            self._by.focus_first()
            return
        self.colleague_named.emit(name, self._roles.value() == "lead", by)

    def _adding(self) -> bytes | None:
        if self._by is None:
            return self._leads[0].agent_id if self._leads else None
        return bytes.fromhex(self._by.value()) or None

    def _space(self) -> None:
        self._column.setSpacing(self._look.px(16))
