"""What has to be said before something changes for somebody: a name, a day, a colleague."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import commands
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.choice_group import ChoiceGroup
from agent_desk.desk.fields import LineField
from agent_desk.desk.flow import Flow
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Beside, Label
from agent_desk.desk.look import Look
from agent_desk.domain.agents import Agent


class What(Enum):
    """What is to be done."""

    ADD = "add"
    RENAME = "rename"
    AWAY = "away"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was said: a name or a day, whether they lead, and who sees to what is open."""

    what: What
    text: str = ""
    leads: bool = False
    hands_to: bytes | None = None


class Question(QWidget):
    """One question at a time, in the place of the buttons that ask it.

    Signals:
        answered: Carries an Answer.
        left: Nothing is changed after all.
    """

    answered = Signal(object)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._what = What.ADD
        self._to: ChoiceGroup | None = None
        self._title = Label(look, role=Role.STRONG)
        self._name = LineField(look, self.tr("Name"), hint=self.tr("As colleagues say it."))
        self._day = LineField(
            look, self.tr("Back on"), hint=self.tr("A day, such as 3 August or next Monday.")
        )
        self._roles = ChoiceGroup(
            look,
            self.tr("What do they do here?"),
            (
                ("agent", self.tr("Serve customers")),
                ("lead", self.tr("Serve customers and lead")),
            ),
        )
        self._problem = Label(look, colour="owed")
        self._go = ActionButton(look, "", kind=Kind.FILLED, key=commands.key_of("finish"))
        self._back = ActionButton(look, self.tr("Back"), kind=Kind.QUIET, command="back")
        buttons = QWidget()
        row = Flow(look, gap=16, parent=buttons)
        row.addWidget(self._go)
        row.addWidget(self._back)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        # A part that is hidden would leave the gap around it: what holds it is hidden.
        self._held = {
            part: Beside(look, part) for part in (self._name, self._day, self._problem)
        }
        for part in (Beside(look, self._title), *self._held.values()):
            self._column.addWidget(part)
        self._column.insertWidget(3, self._roles)
        self._column.addWidget(Beside(look, buttons))
        for field in (self._name, self._day):
            field.entered.connect(self._move_on)
            field.typed.connect(lambda _text: self.show_problem(""))
        self._roles.moved_on.connect(lambda: self._go.setFocus(Qt.FocusReason.OtherFocusReason))
        self._go.clicked.connect(self._send)
        self._back.clicked.connect(self.left)
        commands.bind("finish", self, self._go.click)
        look.changed.connect(self._space)
        self._space()

    def ask(
        self, what: What, title: str, *, colleagues: Sequence[Agent] = (), name: str = ""
    ) -> None:
        """Ask.

        Args:
            what: Is to be done.
            title: The question, with the name of who it is about.
            colleagues: Who could see to what is open with them; nobody where nothing is.
            name: What they are called now.
        """
        self._what = what
        self._title.setText(title)
        self._go.setText(self._words())
        self._held[self._name].setVisible(what in {What.ADD, What.RENAME})
        self._held[self._day].setVisible(what is What.AWAY)
        self._roles.setVisible(what is What.ADD)
        self._name.set_text(name)
        self._day.set_text("")
        self._roles.set_value("agent")
        self._offer(colleagues)
        self.show_problem("")

    def take_focus(self) -> None:
        """Let one answer, once it is seen."""
        field = next((f for f in (self._name, self._day) if not self._held[f].isHidden()), None)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.edit.selectAll()
        elif self._to is not None:
            self._to.focus_first()
        else:
            self._go.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, problem: str) -> None:
        """Say what is still to be said, or wrong."""
        self._problem.setText(problem)
        self._held[self._problem].setVisible(bool(problem))
        self._go.setEnabled(True)
        if problem:
            self._go.setAccessibleDescription(problem)
            self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _offer(self, colleagues: Sequence[Agent]) -> None:
        if self._to is not None:
            self._to.hide()
            self._to.deleteLater()
            self._to = None
        if not colleagues:
            return
        choices = tuple((one.agent_id.hex(), one.name) for one in colleagues)
        title = self.tr("Who sees to what is open with them?")
        self._to = ChoiceGroup(self._look, title, choices)
        self._to.moved_on.connect(self._go.setFocus)
        self._column.insertWidget(self._column.indexOf(self._roles) + 1, self._to)

    def _words(self) -> str:
        return {
            What.ADD: self.tr("Add them"),
            What.RENAME: self.tr("Rename them"),
            What.AWAY: self.tr("They are away"),
            What.LEFT: self.tr("They have left"),
        }[self._what]

    def _move_on(self) -> None:
        """Return in a field: the next question, or all is said."""
        if not self._roles.isHidden():
            self._roles.focus_first()
        elif self._to is not None:
            self._to.focus_first()
        else:
            self._send()

    def _send(self) -> None:
        if not self._go.isEnabled():
            return
        self._go.setEnabled(False)
        field = self._day if self._what is What.AWAY else self._name
        to = self._to.value() if self._to is not None else ""
        answer = Answer(
            what=self._what,
            text=field.text(),
            leads=self._roles.value() == "lead",
            hands_to=bytes.fromhex(to) or None,
        )
        self.answered.emit(answer)

    def _space(self) -> None:
        self._column.setSpacing(self._look.px(16))
