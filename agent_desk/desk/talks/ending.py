"""What a talk-through ended in: a rule, a prompt, a path, or a thank-you; never a score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from agent_desk.actions.talk_changes import PUBLISHED
from agent_desk.desk.asking_card import AskingCard
from agent_desk.desk.choice_group import ChoiceGroup
from agent_desk.desk.fields import LineField
from agent_desk.desk.labels import Label
from agent_desk.desk.talks import talk_words
from agent_desk.desk.told import refill
from agent_desk.domain.talks import LONGEST, Ended

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.actions.talk_changes import Change
    from agent_desk.desk.look import Look

translate = QCoreApplication.translate

_MOST_SHOWN = 9


class Ending(AskingCard):
    """Not shown until it is asked for.

    Signals:
        ended: Carries the Ended, the id of what was changed or None, and what is said of it.
    """

    ended = Signal(object, object, str)

    def __init__(self, look: Look) -> None:
        super().__init__(
            look,
            translate("Talks", "What did it end in?"),
            go=translate("Talks", "End it"),
            back=translate("Talks", "Back"),
        )
        self._leads = False
        self._versions: dict[Ended, ChoiceGroup] = {}
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
        self._none = Label(look, colour="ink2")
        self._field = LineField(look, translate("Talks", "What was changed?"))
        self._field.edit.setMaxLength(LONGEST)
        self.body.addWidget(self._what)
        self.body.addLayout(self._slot)
        for part in (self._none, self._field, self.buttons):
            self.body.addWidget(part)
        self._what.chosen.connect(lambda _value: self._show())
        self._what.moved_on.connect(self._move_on)
        self._field.entered.connect(self._send)
        self._field.typed.connect(lambda _text: self._field.show_problem(""))

    def ask(self, changes: Sequence[Change], *, leads: bool) -> None:
        """Ask what it ended in; of whoever does not lead, only for their thanks."""
        self._leads = leads
        self._versions = {
            what: self._versions_of([one for one in changes if one.what is what])
            for what in dict.fromkeys(one.what for one in changes)
            if leads
        }
        refill(self._slot, self._versions.values())
        self._what.set_value(changes[0].what if self._versions else Ended.THANKS)
        self._what.setVisible(leads)
        self._field.set_text("")
        self._field.show_problem("")
        self._show()
        self.show()
        if leads:
            self._what.focus_first()
        else:
            self._write()

    def _versions_of(self, changes: Sequence[Change]) -> ChoiceGroup:
        """The latest first, which is chosen."""
        group = ChoiceGroup(
            self._look,
            translate("Talks", "Which version?"),
            [(one.changed_id.hex(), talk_words.change(one)) for one in changes[:_MOST_SHOWN]],
        )
        group.moved_on.connect(self._write)
        group.set_value(changes[0].changed_id.hex())
        return group

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
        self._versions = {}
        self.hide()

    def _show(self) -> None:
        """Ask what belongs to the answer."""
        how = Ended(self._what.value())
        thanks = how is Ended.THANKS
        for what, versions in self._versions.items():
            versions.setVisible(what is how)
        unknown = how in PUBLISHED and how not in self._versions
        self._none.setText(_none_of(how))
        self._none.setVisible(unknown)
        self._field.setVisible(not unknown)
        asked = translate("Talks", "What was changed?")
        self._field.set_label(translate("Talks", "Your thanks") if thanks else asked)
        self._field.show_problem("")
        self._go.setEnabled(not unknown)

    def _move_on(self) -> None:
        versions = self._versions.get(Ended(self._what.value()))
        if versions is not None:
            versions.focus_first()
        elif not self._field.isHidden():
            self._write()

    def _write(self) -> None:
        self._field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _send(self) -> None:
        if not self._go.isEnabled():
            return
        self._go.setEnabled(False)
        how = Ended(self._what.value())
        versions = self._versions.get(how)
        chosen = versions.value() if versions is not None else ""
        self.ended.emit(how, bytes.fromhex(chosen) or None, self._field.text())


def _none_of(how: Ended) -> str:
    if how is Ended.PROMPT:
        return translate(
            "Talks",
            "No prompts were published since this began. Publish them, then end it here.",
        )
    return translate(
        "Talks",
        "No policy was published since this began. Publish the rule, then end it here.",
    )
