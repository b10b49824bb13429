"""Who are you? The first frame of the program: it needs neither store nor keyring."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import words
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.digits import digit_of, page_digit_of
from agent_desk.desk.flow import Flow
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.look import Look
from agent_desk.desk.middle import Middle
from agent_desk.desk.row_list import RowList
from agent_desk.desk.row_model import Row
from agent_desk.domain import agents
from agent_desk.domain.agents import Agent

if TYPE_CHECKING:
    from agent_desk.desk.pin_question import PinQuestion
    from agent_desk.desk.signin.newcomer import Newcomer

_SHOWN_AT_ONCE = 9


class SigninPage(Middle):
    """Asks who is here; on an empty desk, who is the first.

    Before ``show_agents`` it only says that it is opening. Afterwards digits choose, Return
    takes the row with the cursor.

    Signals:
        chosen: Somebody said who they are. Carries the Agent.
        pin_given: They prove it. Carries the Agent and the PIN.
        first_named: The first person of an empty desk gave their name.
        colleague_named: A lead adds somebody: name, whether they are a lead too, the lead's id.
    """

    chosen = Signal(object)
    pin_given = Signal(object, str)
    first_named = Signal(str)
    colleague_named = Signal(str, bool, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, width=554, parent=parent)
        self._agents: dict[bytes, Agent] = {}
        self._title = Label(look, self.tr("Who are you?"), role=Role.NAME)
        self._told = Label(look, self.tr("The desk is opening."), colour="ink2")
        self._list = RowList(look, self.tr("Who are you?"), digits=True, lines=1)
        self._take = ActionButton(
            look, self.tr("That is me"), kind=Kind.FILLED, key="Return", icon="check"
        )
        self._add = ActionButton(
            look, self.tr("Add somebody"), kind=Kind.QUIET, icon="user-plus"
        )
        self._newcomer: Newcomer | None = None
        self._pin: PinQuestion | None = None
        self._proving: Agent | None = None
        self._may_add = True
        self._buttons = QWidget()
        row = Flow(look, gap=16, parent=self._buttons)
        row.addWidget(self._take)
        row.addWidget(self._add)
        held = QWidget()
        self._parts = QVBoxLayout(held)
        self._parts.setContentsMargins(0, 0, 0, 0)
        for part in (self._title, self._told, self._list, self._buttons):
            self._parts.addWidget(part)
        self.add_beside(held)
        self.add_gap(4)
        look.changed.connect(self._space)
        self._space()
        self._list.opened.connect(self._choose)
        self._take.clicked.connect(self._choose_current)
        self._add.clicked.connect(self._ask_newcomer)
        self._show(opening=True)

    def show_agents(
        self,
        listed: Sequence[Agent],
        preselected: bytes | None = None,
        *,
        may_add: bool = True,
    ) -> None:
        """Show who works here, in the order given; nobody: ask for the first.

        Args:
            listed: By name.
            preselected: Whom Return takes; the first if None or not here any more.
            may_add: Whether a lead's name alone is enough to add somebody.
        """
        self._may_add = may_add
        self._agents = {agent.agent_id: agent for agent in listed}
        if not listed:
            self._ask_first()
            return
        self._list.set_rows([self._row_of(agent) for agent in listed])
        self._list.set_current(listed[0].agent_id)
        if preselected is not None:
            self._list.set_current(preselected)
        self._list.fit_rows(_SHOWN_AT_ONCE)
        self._show_list()

    def renew(self, listed: Sequence[Agent]) -> None:
        """Show who came from another desk meanwhile, unless somebody is answering something."""
        answering = self._proving is not None or (self._agents and self._list.isHidden())
        if not listed or answering:
            return
        current = self._list.current() if self._agents else None
        chosen = current.key if current and isinstance(current.key, bytes) else None
        self.show_agents(listed, chosen, may_add=self._may_add)

    def show_renewing(self, done: int, of: int) -> None:
        """Say how far the ledger is brought to this version."""
        told = self.tr(
            "The desk is being made ready for its new version: {done} of {of} entries. If it "
            "is stopped, it goes on from there."
        )
        number = QLocale().toString
        self._told.setText(told.format(done=number(done), of=number(of)))

    def ask_pin(self, agent: Agent) -> None:
        """Ask whoever says they are this agent to prove it."""
        self._proving = agent
        self._show(proving=True)
        self._title.setText(agent.name)
        self._question().begin()

    def show_problem(self, problem: str) -> None:
        """Say what is wrong with the name or the PIN that was given."""
        if self._proving is not None:
            self._question().show_problem(problem)
        else:
            self._form().show_problem(problem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent."""
        digit = (digit_of if self._list.hasFocus() else page_digit_of)(event)
        rows = self._list.rows()
        if self._proving is not None and event.key() == Qt.Key.Key_Escape:
            self._show_list()
        elif self._list.isHidden():
            super().keyPressEvent(event)
        elif 0 < digit <= len(rows):
            self._choose(rows[digit - 1].key)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose_current()
        else:
            super().keyPressEvent(event)

    def _choose(self, key: object) -> None:
        if isinstance(key, bytes):
            self.chosen.emit(self._agents[key])

    def _choose_current(self) -> None:
        row = self._list.current()
        if row is not None:
            self._choose(row.key)

    def _row_of(self, agent: Agent) -> Row:
        lead = agents.Role.LEAD in agent.roles
        return Row(agent.agent_id, agent.name, right=self.tr("lead") if lead else "")

    def _ask_first(self) -> None:
        self._show(asking=True)
        self._title.setText(self.tr("Who are you?"))
        self._told.setText(
            self.tr("You are the first at this desk, and its lead: a lead can add others.")
        )
        self._told.show()
        self._form().ask_first()

    def _ask_newcomer(self) -> None:
        leads = self._leads()
        self._show(asking=True)
        self._title.setText(self.tr("Who is new here?"))
        if len(leads) == 1:
            told = self.tr("{name} adds them, as the lead here.")
            self._told.setText(told.format(name=words.isolated(leads[0].name)))
        self._told.setVisible(len(leads) == 1)
        self._form().ask_colleague(leads)

    def _leads(self) -> list[Agent]:
        """Who can add somebody here; who has a PIN does so signed in, where they proved it."""
        leads = (one for one in self._agents.values() if agents.Role.LEAD in one.roles)
        return [lead for lead in leads if not lead.has_pin]

    def _question(self) -> "PinQuestion":
        """The field for a PIN; made when the first is asked for."""
        if self._pin is None:
            from agent_desk.desk.pin_question import PinQuestion

            back = ActionButton(self._look, self.tr("Back"), kind=Kind.QUIET, command="back")
            back.clicked.connect(self._show_list)
            self._pin = PinQuestion(self._look, self.tr("Sign in"), back)
            self.add_beside(self._pin)
            self._pin.given.connect(lambda pin: self.pin_given.emit(self._proving, pin))
        return self._pin

    def _form(self) -> "Newcomer":
        """The form for somebody new; made when the first is asked for."""
        if self._newcomer is None:
            from agent_desk.desk.signin.newcomer import Newcomer

            self._newcomer = Newcomer(self._look)
            self.column.addWidget(self._newcomer)
            self._newcomer.first_named.connect(self.first_named)
            self._newcomer.colleague_named.connect(self.colleague_named)
            self._newcomer.left.connect(self._show_list)
        return self._newcomer

    def _show_list(self) -> None:
        if not self._agents:
            return
        self._title.setText(self.tr("Who are you?"))
        self._show()
        self._add.setVisible(self._may_add and bool(self._leads()))
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _space(self) -> None:
        self._parts.setSpacing(self._look.px(14))

    def _show(
        self, *, opening: bool = False, asking: bool = False, proving: bool = False
    ) -> None:
        if not proving:
            self._proving = None
        choosing = not (opening or asking or proving)
        self._told.setVisible(opening)
        self._list.setVisible(choosing)
        self._buttons.setVisible(choosing)
        if proving or self._pin is not None:
            self._question().setVisible(proving)
        if asking or self._newcomer is not None:
            self._form().setVisible(asking)
