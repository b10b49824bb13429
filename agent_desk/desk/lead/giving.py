"""To whom somebody goes, with what they have to know; for several also by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from agent_desk.desk import words
from agent_desk.desk.asking_card import AskingCard
from agent_desk.desk.choice_group import ChoiceGroup
from agent_desk.desk.fields import LineField
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.told import refill

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.desk.look import Look
    from agent_desk.domain.agents import Agent

translate = QCoreApplication.translate

LONGEST = 500


class Giving(AskingCard):
    """Not shown until it is asked for.

    Signals:
        given: One goes to somebody. Carries the colleague's id and what they have to know.
        promised: Several are promised something. Carries the colleague's id, what, by when.
    """

    given = Signal(object, str)
    promised = Signal(object, str, str)

    def __init__(self, look: Look) -> None:
        super().__init__(
            look,
            translate("Lead", "To whom?"),
            go="",
            back=translate("Lead", "Back"),
        )
        self._group: ChoiceGroup | None = None
        self._several = False
        self._title = Label(look, role=Role.STRONG)
        self._slot = QVBoxLayout()
        self._know = LineField(look, translate("Lead", "What do they have to know?"))
        self._what = LineField(look, translate("Lead", "What is promised to each of them?"))
        self._when = LineField(
            look,
            translate("Lead", "By when?"),
            hint=translate("Lead", "A day or an hour, such as tomorrow 10:00."),
        )
        for field in (self._know, self._what, self._when):
            field.edit.setMaxLength(LONGEST)
            field.entered.connect(self._move_on)
            field.typed.connect(lambda _text, field=field: field.show_problem(""))
        self.body.addWidget(self._title)
        self.body.addLayout(self._slot)
        for part in (self._know, self._what, self._when, self.buttons):
            self.body.addWidget(part)

    def ask_one(self, name: str, colleagues: Sequence[Agent], known: str) -> None:
        """Ask who sees to one person; what is known of them stands written already."""
        title = translate("Lead", "Who sees to {name}?")
        self._title.setText(title.format(name=words.isolated(name)))
        self._go.setText(translate("Lead", "Give it to them"))
        self._know.set_text(known)
        self._ask(colleagues, several=False)

    def ask_several(self, count: int, colleagues: Sequence[Agent]) -> None:
        """Ask who keeps a promise to each of several."""
        self._title.setText(translate("Lead", "Promise %n person(s) something", "", count))
        self._go.setText(translate("Lead", "Promise it to each of them"))
        self._what.set_text(translate("Lead", "We ring you back"))
        self._when.set_text(translate("Lead", "tomorrow", "a day, as it is typed"))
        self._ask(colleagues, several=True)

    def show_problem(self, problem: str, *, of_time: bool = False) -> None:
        """Say what is wrong with it, beside what is wrong."""
        self._go.setEnabled(True)
        field = self._when if of_time else self._what if self._several else self._know
        field.show_problem(problem)
        field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, colleagues: Sequence[Agent], *, several: bool) -> None:
        self._several = several
        self._know.setVisible(not several)
        self._what.setVisible(several)
        self._when.setVisible(several)
        for field in (self._know, self._what, self._when):
            field.show_problem("")
        self._group = None
        groups = []
        if colleagues:
            self._group = ChoiceGroup(
                self._look,
                translate("Lead", "To whom?"),
                [(one.agent_id.hex(), words.isolated(one.name)) for one in colleagues],
            )
            self._group.moved_on.connect(self._move_on_from_names)
            groups = [self._group]
        refill(self._slot, groups)
        self._go.setEnabled(bool(colleagues))
        self.show()
        if self._group is not None:
            self._group.focus_first()
        else:
            self._know.show_problem(translate("Lead", "Nobody else works here today."))

    def _move_on_from_names(self) -> None:
        field = self._what if self._several else self._know
        field.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _move_on(self) -> None:
        """Return in a field: the next one, or all is said."""
        if self._several and self._what.edit.hasFocus():
            self._when.edit.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._send()

    def _send(self) -> None:
        if not self._go.isEnabled():
            return
        chosen = self._group.value() if self._group is not None else ""
        if not chosen:
            self.show_problem(translate("Lead", "Say to whom first."))
            if self._group is not None:
                self._group.focus_first()
            return
        self._go.setEnabled(False)
        to = bytes.fromhex(chosen)
        if self._several:
            self.promised.emit(to, self._what.text(), self._when.text())
        else:
            self.given.emit(to, self._know.text())
