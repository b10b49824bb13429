"""What anybody may see while the screen is locked: who may go on, and nothing of a customer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from agent_desk.desk import words
from agent_desk.desk.announce import announce
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.flow import Flow
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.look import Look
from agent_desk.desk.middle import Middle
from agent_desk.desk.pin_question import PinQuestion
from agent_desk.domain.agents import Agent


class LockPage(Middle):
    """Asks who locked it for their PIN; who has none just goes on.

    Signals:
        given: A PIN to try; an empty one from who has none.
        switch_asked: Somebody else is here.
    """

    given = Signal(str)
    switch_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, width=554, parent=parent)
        self._has_pin = False
        self._title = Label(look, role=Role.NAME)
        self._told = Label(look, colour="ink2")
        self._line = Label(
            look, self.tr("Somebody is on the line. Their call waits."), role=Role.STRONG
        )
        self._other, self._another = (
            ActionButton(look, self.tr("I am somebody else"), kind=Kind.QUIET) for _ in "ab"
        )
        self._question = PinQuestion(look, self.tr("Unlock"), self._other)
        self._go = ActionButton(look, self.tr("Go on"), kind=Kind.FILLED, key="Return")
        self._plain = QWidget()
        row = Flow(look, gap=16, parent=self._plain)
        row.addWidget(self._go)
        row.addWidget(self._another)
        for part in (self._title, self._told, self._line):
            self.add_beside(part)
        self.add_gap(8)
        self.add_beside(self._question)
        self.add_beside(self._plain)
        self._question.given.connect(self.given)
        self._go.clicked.connect(lambda: self.given.emit(""))
        for other in (self._other, self._another):
            other.clicked.connect(self.switch_asked)
        self._line.hide()

    def begin(self, agent: Agent) -> None:
        """Ask this agent."""
        self._has_pin = agent.has_pin
        self._line.hide()
        self._title.setText(self.tr("This desk is locked"))
        name = words.isolated(agent.name)
        if agent.has_pin:
            told = self.tr("{name} goes on here with their PIN.")
        else:
            told = self.tr("{name} has set no PIN, so anybody can go on here.")
        self._told.setText(told.format(name=name))
        self._question.setVisible(agent.has_pin)
        self._plain.setVisible(not agent.has_pin)
        self._question.begin()

    def take_focus(self) -> None:
        """Let one type, once the page is shown."""
        if self._has_pin:
            self._question.take_focus()
        else:
            self._go.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell_waiting(self) -> None:
        """Say that a call waits, and nothing of whose it is."""
        self._line.show()
        announce(self, self._line.text())

    def show_problem(self, problem: str) -> None:
        """Say why nobody can go on yet."""
        if self._has_pin:
            self._question.show_problem(problem)
        else:
            self._told.setText(problem)
            announce(self, problem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Return goes on where there is no PIN."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._has_pin:
            self._go.click()
        else:
            super().keyPressEvent(event)
