"""One's own PIN or passphrase, set or changed between two customers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agent_desk.desk import words
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.look import Look
from agent_desk.desk.middle import Middle
from agent_desk.desk.new_pin import NewPin
from agent_desk.domain.agents import Agent


class OwnPinPage(Middle):
    """Asks who is here for a new PIN.

    Signals:
        chosen: The new one, and the one before.
        left: None is set now.
    """

    chosen = Signal(str, str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, width=554, parent=parent)
        self._title = Label(look, self.tr("Your PIN or passphrase"), role=Role.NAME)
        self._told = Label(look, colour="ink2")
        self._new = NewPin(look)
        for part in (self._title, self._told):
            self.add_beside(part)
        self.add_gap(8)
        self.add_beside(self._new)
        self._new.chosen.connect(self.chosen)
        self._new.left.connect(self.left)

    def begin(self, agent: Agent, *, may_leave: bool) -> None:
        """Ask this agent."""
        told = self.tr(
            "With it nobody else signs in as {name}, and it opens what is sealed to you. It is "
            "kept nowhere and nobody can read it; if it is forgotten, a lead lets you set "
            "another, and what was sealed to you before stays closed."
        )
        if agent.pin_once:
            told = self.tr(
                "A lead gave {name} a first PIN. Type it, then set one nobody else knows."
            )
        self._told.setText(told.format(name=words.isolated(agent.name)))
        self._new.begin(has_one=agent.has_pin, may_leave=may_leave, of_a_lead=agent.pin_once)

    def take_focus(self) -> None:
        """Let one type, once the page is shown."""
        self._new.take_focus()

    def show_problem(self, problem: str, *, of_the_one_before: bool) -> None:
        """Say what is wrong with it."""
        self._new.show_problem(problem, of_the_one_before=of_the_one_before)
