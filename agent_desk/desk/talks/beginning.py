"""Beginning a talk-through: with whom, and the first words."""

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
from agent_desk.domain.talks import LONGEST

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from agent_desk.desk.look import Look
    from agent_desk.domain.agents import Agent

translate = QCoreApplication.translate


class Beginning(AskingCard):
    """Not shown until it is asked for.

    Signals:
        begun: Carries the other's id and the first words.
    """

    begun = Signal(object, str)

    def __init__(self, look: Look) -> None:
        name = translate("Talks", "Talk it through")
        super().__init__(
            look,
            name,
            go=translate("Talks", "Send it, sealed"),
            back=translate("Talks", "Back"),
        )
        self._group: ChoiceGroup | None = None
        self._title = Label(look, name, role=Role.STRONG)
        self._told = Label(look, colour="ink2")
        self._slot = QVBoxLayout()
        self._field = LineField(
            look,
            translate("Talks", "What do you want to talk through?"),
            placeholder=translate("Talks", "What would have let you decide this on your own?"),
            hint=translate("Talks", "Sealed: only the two of you read it."),
        )
        self._field.edit.setMaxLength(LONGEST)
        self.body.addWidget(self._title)
        self.body.addWidget(self._told)
        self.body.addLayout(self._slot)
        self.body.addWidget(self._field)
        self.body.addWidget(self.buttons)
        self._field.entered.connect(self._send)
        self._field.typed.connect(lambda _text: self._field.show_problem(""))

    def ask(self, partners: Sequence[Agent], about: str, likely: Collection[str] = ()) -> None:
        """Ask with whom.

        Args:
            partners: Who has a key, by name.
            about: Which customer it is about, by name; empty for none.
            likely: Who was with them, by name: they come first.
        """
        named = translate("Talks", "Talk it through: {name}")
        plain = translate("Talks", "Talk it through")
        self._title.setText(named.format(name=words.isolated(about)) if about else plain)
        nobody = translate(
            "Talks", "Nobody has a key that you could seal it to. They set a PIN first."
        )
        self._told.setText("" if partners else nobody)
        self._told.setVisible(not partners)
        ordered = sorted(partners, key=lambda one: one.name not in likely)
        self._group = None
        if ordered:
            self._group = ChoiceGroup(
                self._look,
                translate("Talks", "With whom?"),
                [(one.agent_id.hex(), words.isolated(one.name)) for one in ordered],
            )
            self._group.moved_on.connect(self._write)
            if len(ordered) == 1 or ordered[0].name in likely:
                self._group.set_value(ordered[0].agent_id.hex())
        refill(self._slot, [self._group] if self._group is not None else [])
        self._field.setVisible(bool(partners))
        self._field.set_text("")
        self._field.show_problem("")
        self._go.setVisible(bool(partners))
        self._go.setEnabled(True)
        self.show()

    def written(self) -> str:
        """Give what is written and not sent."""
        return self._field.text()

    def write(self, text: str) -> None:
        """Go on with what was written before."""
        self._field.set_text(text)

    def take_focus(self) -> None:
        """Let one choose, or write where it is clear with whom."""
        if self._group is None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._group.value():
            self._write()
        else:
            self._group.focus_first()

    def show_problem(self, problem: str) -> None:
        """Say what stands against it; what is written stays."""
        self._go.setEnabled(True)
        self._field.show_problem(problem)
        self._write()

    def clear(self) -> None:
        """Keep nothing of anybody on the screen."""
        self._title.setText(translate("Talks", "Talk it through"))
        self._field.set_text("")
        self.hide()

    def _write(self) -> None:
        self._field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _send(self) -> None:
        if not self._go.isEnabled() or self._group is None:
            return
        chosen = self._group.value()
        if not chosen:
            self._field.show_problem(translate("Talks", "Say with whom first."))
            self._group.focus_first()
            return
        self._go.setEnabled(False)
        self.begun.emit(bytes.fromhex(chosen), self._field.text())
