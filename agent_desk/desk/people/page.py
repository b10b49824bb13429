"""Everybody of the branch in one list, and what a lead can do for whoever is chosen in it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from agent_desk.actions.people import Person
from agent_desk.desk import commands, words
from agent_desk.desk.announce import announce
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.flow import Flow
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.look import Look
from agent_desk.desk.middle import Middle
from agent_desk.desk.people.question import Question, What
from agent_desk.desk.row_list import RowList
from agent_desk.desk.row_model import Row
from agent_desk.domain import agents

_SHOWN_AT_ONCE = 8


class PeoplePage(Middle):
    """Lists people; it decides nothing.

    Signals:
        answered: A question about the chosen person was answered. Carries an Answer.
        lead_asked: The chosen person is to lead, or no more.
        pin_asked: The chosen person is to get a first PIN.
        pin_reset_asked: The PIN of the chosen person is to be taken away.
        return_asked: The chosen person is back.
        undo_asked: The last change is to be taken back.
        left: Back to Arrival.
    """

    answered = Signal(object)
    lead_asked = Signal(bool)
    pin_asked = Signal()
    pin_reset_asked = Signal()
    return_asked = Signal()
    undo_asked = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, width=720, parent=parent)
        self._people: dict[bytes, Person] = {}
        self._now = 0
        self._title = Label(look, self.tr("The people of this branch"), role=Role.NAME)
        self._said = Label(look, colour="ink2")
        self._list = RowList(look, self.tr("The people of this branch"), lines=1)
        self._list.show_cursor_always()
        self._question = Question(look)
        self._buttons = QWidget()
        self._row = Flow(look, gap=12, parent=self._buttons)
        add = self._button(self.tr("Add somebody"), self._ask_new)
        add.set_kind(Kind.FILLED)
        add.set_key(commands.key_of("finish"))
        self._rename = self._button(self.tr("Rename"), self._ask_name)
        self._lead = self._button(self.tr("Let them lead"), self._ask_lead)
        self._give = self._button(self.tr("Give a PIN"), self.pin_asked.emit)
        self._reset = self._button(self.tr("Take their PIN away"), self.pin_reset_asked.emit)
        self._away = self._button(self.tr("Away until …"), self._ask_day)
        self._gone = self._button(self.tr("Has left"), self._ask_gone)
        self._back_again = self._button(self.tr("Is back"), self.return_asked.emit)
        self._leave = ActionButton(look, self.tr("Back"), kind=Kind.QUIET, command="back")
        self._row.addWidget(self._leave)
        self.add_beside(self._title)
        self.add_gap(4)
        self.add_beside(self._list)
        self.add_beside(self._said)
        self.add_gap(8)
        self.add_beside(self._buttons)
        self.column.addWidget(self._question)
        self._question.hide()
        self._said.hide()
        self._leave.clicked.connect(self.left)
        selection = self._list.selectionModel()
        selection.currentChanged.connect(lambda _now, _before: self._show_buttons())
        self._question.answered.connect(self.answered)
        self._question.left.connect(self._leave_question)
        look.changed.connect(self._fit)
        commands.bind("undo", self, self.undo_asked.emit)
        for part in (self._list, self._buttons):
            commands.bind("finish", part, add.click)

    def show_people(self, people: Sequence[Person], now: int) -> None:
        """Show everybody, in the order given; ``now`` in UTC microseconds."""
        chosen = self.chosen()
        self._now = now
        self._people = {one.agent.agent_id: one for one in people}
        self._list.set_rows([self._row_of(one) for one in people])
        wanted = chosen.agent.agent_id if chosen else people[0].agent.agent_id
        self._list.set_current(wanted)
        self._fit()
        self._leave_question()

    def chosen(self) -> Person | None:
        """Give who has the cursor."""
        row = self._list.current()
        return self._people.get(row.key) if row and isinstance(row.key, bytes) else None

    def tell(self, said: str) -> None:
        """Say what has changed, and how it is taken back."""
        self._said.setText(said)
        self._said.setVisible(bool(said))
        announce(self, said)

    def show_problem(self, problem: str) -> None:
        """Say what is wrong: beside the question, if one is asked."""
        if self._question.isHidden():
            self.tell(problem)
        else:
            self._question.show_problem(problem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _button(self, text: str, act: Callable[[], object]) -> ActionButton:
        made = ActionButton(self._look, text)
        made.clicked.connect(act)
        self._row.addWidget(made)
        return made

    def _row_of(self, person: Person) -> Row:
        return Row(person.agent.agent_id, person.agent.name, right=self._said_of(person))

    def _said_of(self, person: Person) -> str:
        agent, open_still = person.agent, person.has_something_open
        if agent.has_left and open_still:
            return self.tr("has left; something is still theirs")
        if agent.has_left:
            return self.tr("has left")
        if person.is_here:
            return self.tr("lead") if agents.Role.LEAD in agent.roles else ""
        said = self.tr("away until {day}")
        if open_still:
            said = self.tr("away until {day}; something is still theirs")
        return said.format(day=words.day(agent.absent_until, self._now))

    def _fit(self) -> None:
        self._list.fit_rows(_SHOWN_AT_ONCE)
        self._list.setMinimumHeight(self._list.sizeHint().height())

    def _show_buttons(self) -> None:
        """Offer what fits whoever is chosen."""
        person = self.chosen()
        if person is None:
            return
        agent, here = person.agent, person.is_here
        leads = agents.Role.LEAD in agent.roles
        self._lead.setText(
            self.tr("Let them lead no more") if leads else self.tr("Let them lead")
        )
        for button, fits in (
            (self._rename, True),
            (self._lead, not agent.has_left),
            (self._give, not agent.has_left),
            (self._reset, agent.has_pin and not agent.has_left),
            (self._away, not agent.has_left),
            (self._gone, not agent.has_left or person.has_something_open),
            (self._back_again, not here),
        ):
            button.setVisible(fits)

    def _ask_new(self) -> None:
        self._ask(What.ADD, self.tr("Who is new here?"))

    def _ask_name(self) -> None:
        self._ask(What.RENAME, self.tr("What is {name} called?"))

    def _ask_day(self) -> None:
        self._ask(What.AWAY, self.tr("Until when is {name} away?"))

    def _ask_gone(self) -> None:
        self._ask(What.LEFT, self.tr("{name} does not work here any more."))

    def _ask_lead(self) -> None:
        person = self.chosen()
        if person is not None:
            self.lead_asked.emit(agents.Role.LEAD not in person.agent.roles)

    def _ask(self, what: What, title: str) -> None:
        person = self.chosen()
        if person is None:
            return
        name = person.agent.name
        colleagues: tuple[agents.Agent, ...] = ()
        if what in {What.AWAY, What.LEFT} and person.has_something_open:
            colleagues = tuple(
                one.agent
                for one in self._people.values()
                if one.is_here and one.agent.agent_id != person.agent.agent_id
            )
        self._question.ask(
            what,
            title.format(name=words.isolated(name)),
            colleagues=colleagues,
            name=name if what is What.RENAME else "",
        )
        self.tell("")
        self._buttons.hide()
        self._list.hide()
        self._question.show()
        self._question.take_focus()

    def _leave_question(self) -> None:
        self._question.hide()
        self._buttons.show()
        self._list.show()
        self._show_buttons()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
