"""How the log of a shift leaves this house: what, in which form, with whose names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from agent_desk.desk import commands
from agent_desk.desk.announce import announce
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.card import Card
from agent_desk.desk.choice_group import ChoiceGroup
from agent_desk.desk.fields import LineField
from agent_desk.desk.flow import Flow
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from agent_desk.desk.look import Look

translate = QCoreApplication.translate

PRINTED = "print"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to leave.

    Attributes:
        form: ``print``, or a kind of file.
        handover: The page for the next shift instead of the log.
    """

    form: str
    handover: bool
    initials: bool
    pin: str


class OnPaper(Card):
    """Not shown until it is asked for.

    Signals:
        asked: It is to leave. Carries an Asked.
        stopped: What is being written is to stop.
        left: Nothing leaves.
    """

    asked = Signal(object)
    stopped = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        title = translate("Lead", "Out on paper")
        super().__init__(look, title)
        self._busy = False
        self._what = ChoiceGroup(
            look,
            translate("Lead", "What?"),
            [
                ("log", translate("Lead", "The shift, person by person")),
                ("handover", translate("Lead", "The page for the next shift")),
            ],
        )
        self._form = ChoiceGroup(
            look,
            translate("Lead", "In which form?"),
            [
                (PRINTED, translate("Lead", "Printed")),
                ("pdf", "PDF"),
                ("html", translate("Lead", "HTML, to be read aloud")),
                ("xlsx", "XLSX"),
                ("csv", "CSV"),
            ],
        )
        self._names = ChoiceGroup(
            look,
            translate("Lead", "With whose names?"),
            [
                ("names", translate("Lead", "Names of customers")),
                ("initials", translate("Lead", "Initials alone")),
            ],
        )
        for group, usual in (
            (self._what, "log"),
            (self._form, PRINTED),
            (self._names, "names"),
        ):
            group.set_value(usual)
        self._pin = LineField(
            look,
            translate("Lead", "Your PIN or passphrase"),
            hint=translate("Lead", "It leaves this house, so it is asked for once more."),
            secret=True,
        )
        self._said = Label(look, colour="ink2")
        self._go = ActionButton(look, "", kind=Kind.FILLED, key=commands.key_of("finish"))
        self._back = ActionButton(look, "", kind=Kind.QUIET, command="back")
        buttons = QWidget()
        row = Flow(look, gap=12, parent=buttons)
        row.addWidget(self._go)
        row.addWidget(self._back)
        about = Label(
            look,
            translate(
                "Lead",
                "All of these days and this branch. No agent stands in it.",
            ),
            colour="ink2",
        )
        parts = (
            Label(look, title, role=Role.STRONG), about, self._what, self._form, self._names,
            self._pin, self._said, buttons,
        )  # fmt: skip
        for part in parts:
            self.body.addWidget(part)
        self._join()
        self._rest()
        self.hide()

    def ask(self, *, pin: bool) -> None:
        """Ask; with ``pin`` also for theirs."""
        self._pin.set_text("")
        self._pin.show_problem("")
        self._pin.setVisible(pin)
        self._rest()
        self.show()
        self._what.focus_first()

    def begin(self) -> None:
        """It is being written: it can only be stopped now."""
        self._busy = True
        self._pin.set_text("")
        for part in (self._what, self._form, self._names, self._pin, self._go):
            part.setEnabled(False)
        self._back.setText(translate("Lead", "Stop it"))
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_progress(0)

    def show_progress(self, percent: int) -> None:
        """Say how far it is."""
        said = translate("Lead", "{number} % is written.").format(number=percent)
        self._said.setText(said if percent else translate("Lead", "It is being written."))
        self._said.show()

    def show_problem(self, problem: str, *, of_pin: bool = False) -> None:
        """Say what stands against it, beside the PIN if it is that; one can ask again."""
        self._rest()
        if of_pin and not self._pin.isHidden():
            self._pin.show_problem(problem)
            self._pin.setFocus(Qt.FocusReason.OtherFocusReason)
            self._pin.edit.selectAll()
            return
        self._said.setText(problem)
        self._said.show()
        announce(self, problem)
        self._form.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _join(self) -> None:
        self._form.chosen.connect(lambda _value: self._name_button())
        self._what.moved_on.connect(self._form.focus_first)
        self._form.moved_on.connect(self._names.focus_first)
        self._names.moved_on.connect(self._move_on)
        self._pin.entered.connect(self._send)
        self._pin.typed.connect(lambda _text: self._pin.show_problem(""))
        self._go.clicked.connect(self._send)
        self._back.clicked.connect(self._leave)
        commands.bind("finish", self, self._send)

    def _move_on(self) -> None:
        following = self._go if self._pin.isHidden() else self._pin
        following.setFocus(Qt.FocusReason.TabFocusReason)

    def _name_button(self) -> None:
        printed = self._form.value() == PRINTED
        self._go.setText(
            translate("Lead", "Print it") if printed else translate("Lead", "Write the file")
        )

    def _send(self) -> None:
        if self._busy:
            return
        if not self._pin.isHidden() and not self._pin.text():
            problem = translate("Lead", "Type your PIN or passphrase.")
            self.show_problem(problem, of_pin=True)
            return
        self._busy = True
        # Proving a PIN takes a moment, on purpose: guessing is to be slow.
        self._go.setEnabled(False)
        self._go.setText(translate("Lead", "One moment"))
        self.asked.emit(
            Asked(
                form=self._form.value(),
                handover=self._what.value() == "handover",
                initials=self._names.value() == "initials",
                pin=self._pin.text() if not self._pin.isHidden() else "",
            )
        )

    def _leave(self) -> None:
        if self._busy:
            self.stopped.emit()
        else:
            self.left.emit()

    def _rest(self) -> None:
        self._busy = False
        for part in (self._what, self._form, self._names, self._pin, self._go):
            part.setEnabled(True)
        self._name_button()
        self._back.setText(translate("Lead", "Back"))
        self._said.hide()
