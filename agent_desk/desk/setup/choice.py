"""The choice between a passphrase and no encryption, each with what follows from it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.desk import commands
from agent_desk.desk.announce import announce
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.card import Card, CardKind
from agent_desk.desk.choice_group import ChoiceGroup
from agent_desk.desk.fields import LineField
from agent_desk.desk.flow import Flow
from agent_desk.desk.labels import Beside, Icon, Label
from agent_desk.desk.look import Look

SHORTEST_PASSPHRASE = 8
"""Letters; the store refuses shorter ones."""

_PASSPHRASE, _NOTHING = "with", "without"


class ProtectionChoice(QWidget):
    """Two ways, the consequences in plain words, and what the chosen one needs.

    Signals:
        passphrase_chosen: Typed twice alike and long enough.
        no_encryption_chosen: Chosen after its consequences were shown.
    """

    passphrase_chosen = Signal(str)
    no_encryption_chosen = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._way = ChoiceGroup(
            look,
            self.tr("Protect it"),
            (
                (_PASSPHRASE, self.tr("With a passphrase")),
                (_NOTHING, self.tr("Not at all")),
            ),
        )
        self._consequence = Label(look)
        self._card = Card(look, self.tr("What follows from it"), kind=CardKind.SUNK)
        self._warning = Icon(look, "triangle-alert", colour="owed")
        told = QHBoxLayout()
        told.setSpacing(look.px(12))
        told.addWidget(self._warning, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self._consequence, 1)
        self._card.body.addLayout(told)
        self._once = LineField(
            look,
            self.tr("Passphrase"),
            hint=self.tr("At least eight letters; a sentence is easy to keep in mind."),
            secret=True,
        )
        self._again = LineField(look, self.tr("The same once more"), secret=True)
        self._go = ActionButton(look, "", kind=Kind.FILLED, key=commands.key_of("finish"))
        self._seen = ActionButton(look, "", kind=Kind.QUIET, icon="eye")
        self._secret = True
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        buttons = QWidget()
        row = Flow(look, gap=16, parent=buttons)
        row.addWidget(self._go)
        row.addWidget(self._seen)
        rest = QWidget()
        self._rest = QVBoxLayout(rest)
        self._rest.setContentsMargins(0, 0, 0, 0)
        for part in (self._card, self._once, self._again, buttons):
            self._rest.addWidget(part)
        self._column.addWidget(self._way)
        self._column.addWidget(Beside(look, rest))
        self._join()
        look.changed.connect(self._space)
        self._space()

    def begin(self) -> None:
        """Ask afresh, with nothing chosen."""
        self._way.set_value("")
        for field in (self._once, self._again):
            field.set_text("")
            field.show_problem("")
        self._secret = False
        self._turn()
        self._show_way()
        self._way.focus_first()

    def show_problem(self, problem: str) -> None:
        """Say what is wrong with the passphrase."""
        self._go.setEnabled(True)
        self._once.show_problem(problem)
        self._once.setFocus(Qt.FocusReason.OtherFocusReason)

    def _join(self) -> None:
        self._way.chosen.connect(self._show_way)
        self._way.moved_on.connect(self._move_on)
        self._once.entered.connect(self._again.setFocus)
        self._again.entered.connect(self._send)
        for field in (self._once, self._again):
            field.typed.connect(self._forget_problems)
        self._go.clicked.connect(self._send)
        self._seen.clicked.connect(self._turn)
        commands.bind("finish", self, self._go.click)

    def _show_way(self) -> None:
        way = self._way.value()
        with_passphrase = way == _PASSPHRASE
        self._consequence.setText(self._told(way))
        self._card.setVisible(bool(way))
        self._warning.setVisible(not with_passphrase)
        self._card.set_kind(CardKind.SUNK if with_passphrase else CardKind.OWED)
        for part in (self._once, self._again, self._seen):
            part.setVisible(with_passphrase)
        self._go.setVisible(bool(way))
        self._go.setEnabled(True)
        self._go.setText(
            self.tr("Protect it with this passphrase")
            if with_passphrase
            else self.tr("Go on without protection")
        )
        announce(self, self._consequence.text())

    def _told(self, way: str) -> str:
        if way == _PASSPHRASE:
            return self.tr(
                "Everything is encrypted. The passphrase is asked for each time the desk "
                "starts. It is kept nowhere: if it is forgotten, nobody can read what is "
                "written here, and nobody can bring it back."
            )
        if way == _NOTHING:
            return self.tr(
                "Nothing is encrypted. Whoever can use this computer, or copies the file, can "
                "read every customer. Choose it where nothing here is real, or where the disk "
                "itself is encrypted."
            )
        return ""

    def _move_on(self) -> None:
        self._show_way()
        target = self._once if self._way.value() == _PASSPHRASE else self._go
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _send(self) -> None:
        if self._way.value() == _NOTHING:
            self._go.setEnabled(False)
            self.no_encryption_chosen.emit()
        elif self._way.value() == _PASSPHRASE and self._is_right():
            self._go.setEnabled(False)
            self.passphrase_chosen.emit(self._once.text())

    def _is_right(self) -> bool:
        self._forget_problems()
        if len(self._once.text()) < SHORTEST_PASSPHRASE:
            self.show_problem(self.tr("This is too short: it needs at least eight letters."))
            return False
        if self._once.text() != self._again.text():
            self._again.show_problem(self.tr("The two are not the same. Type this one again."))
            self._again.setFocus(Qt.FocusReason.OtherFocusReason)
            self._again.edit.selectAll()
            return False
        return True

    def _forget_problems(self) -> None:
        self._once.show_problem("")
        self._again.show_problem("")

    def _turn(self) -> None:
        self._secret = not self._secret
        for field in (self._once, self._again):
            field.set_secret(secret=self._secret)
        self._seen.setText(
            self.tr("Show what I type") if self._secret else self.tr("Hide what I type")
        )
        self._seen.set_icon("eye" if self._secret else "eye-off")

    def _space(self) -> None:
        for column in (self._column, self._rest):
            column.setSpacing(self._look.px(16))
