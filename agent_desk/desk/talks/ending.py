"""What a talk-through ended in: a rule, a prompt, a path, or a thank-you; never a score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import commands
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.card import Card
from agent_desk.desk.choice_group import ChoiceGroup
from agent_desk.desk.fields import LineField
from agent_desk.desk.flow import Flow
from agent_desk.desk.labels import Label
from agent_desk.desk.talks import talk_words
from agent_desk.desk.told import refill
from agent_desk.domain.talks import LONGEST, Ended

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from agent_desk.actions.talks import Change
    from agent_desk.desk.look import Look

translate = QCoreApplication.translate

_MOST_SHOWN = 9


class Ending(Card):
    """Not shown until it is asked for.

    Signals:
        ended: Carries the Ended, the id of what was changed or None, and what is said of it.
        left: It goes on after all.
    """

    ended = Signal(object, object, str)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("Talks", "What did it end in?"))
        self._leads = False
        self._versions: ChoiceGroup | None = None
        self._what = ChoiceGroup(
            look,
            translate("Talks", "What did it end in?"),
            [
                (Ended.RULE, translate("Talks", "A rule")),
                (Ended.PROMPT, translate("Talks", "A prompt")),
                (Ended.PATH, translate("Talks", "A path")),
                (Ended.THANKS, translate("Talks", "A thank-you")),
            ],
            hint=translate("Talks", "Something changed, or thanks are due."),
        )
        self._slot = QVBoxLayout()
        self._none = Label(
            look,
            translate(
                "Talks",
                "No policy was published since this began. Publish the rule, then end it here.",
            ),
            colour="ink2",
        )
        self._field = LineField(look, translate("Talks", "What was changed?"))
        self._field.edit.setMaxLength(LONGEST)
        self._go = ActionButton(
            look, translate("Talks", "End it"), kind=Kind.FILLED, key=commands.key_of("finish")
        )
        back = ActionButton(look, translate("Talks", "Back"), kind=Kind.QUIET, command="back")
        buttons = QWidget()
        row = Flow(look, gap=12, parent=buttons)
        row.addWidget(self._go)
        row.addWidget(back)
        self.body.addWidget(self._what)
        self.body.addLayout(self._slot)
        for part in (self._none, self._field, buttons):
            self.body.addWidget(part)
        self._what.chosen.connect(lambda _value: self._show())
        self._what.moved_on.connect(self._move_on)
        self._field.entered.connect(self._send)
        self._field.typed.connect(lambda _text: self._field.show_problem(""))
        self._go.clicked.connect(self._send)
        back.clicked.connect(self.left)
        commands.bind("finish", self, self._send)
        self.hide()

    def ask(self, changes: Sequence[Change], *, leads: bool) -> None:
        """Ask what it ended in; of whoever does not lead, only for their thanks."""
        self._leads = leads
        self._versions = None
        if changes and leads:
            self._versions = ChoiceGroup(
                self._look,
                translate("Talks", "Which version?"),
                [
                    (one.changed_id.hex(), talk_words.change(one))
                    for one in changes[:_MOST_SHOWN]
                ],
            )
            self._versions.moved_on.connect(self._write)
            self._versions.set_value(changes[0].changed_id.hex())
        refill(self._slot, [self._versions] if self._versions is not None else [])
        self._what.set_value(Ended.RULE if leads and changes else Ended.THANKS)
        self._what.setVisible(leads)
        self._field.set_text("")
        self._field.show_problem("")
        self._show()
        self.show()
        if leads:
            self._what.focus_first()
        else:
            self._write()

    def show_problem(self, problem: str) -> None:
        """Say what stands against it; what is written stays."""
        self._go.setEnabled(True)
        self._field.show_problem(problem)
        if not self._field.isHidden():
            self._write()

    def clear(self) -> None:
        """Keep nothing of anybody on the screen."""
        self._field.set_text("")
        refill(self._slot, ())
        self._versions = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        """Ask what belongs to the answer."""
        value = self._what.value()
        rule, thanks = value == Ended.RULE, value == Ended.THANKS
        if self._versions is not None:
            self._versions.setVisible(rule)
        unknown = rule and self._versions is None
        self._none.setVisible(unknown)
        self._field.setVisible(not unknown)
        what = translate("Talks", "What was changed?")
        self._field.set_label(translate("Talks", "Your thanks") if thanks else what)
        self._field.show_problem("")
        self._go.setEnabled(not unknown)

    def _move_on(self) -> None:
        if self._what.value() == Ended.RULE and self._versions is not None:
            self._versions.focus_first()
        elif not self._field.isHidden():
            self._write()

    def _write(self) -> None:
        self._field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _send(self) -> None:
        if not self._go.isEnabled():
            return
        self._go.setEnabled(False)
        how = Ended(self._what.value())
        chosen = self._versions.value() if self._versions and how is Ended.RULE else ""
        self.ended.emit(how, bytes.fromhex(chosen) or None, self._field.text())
