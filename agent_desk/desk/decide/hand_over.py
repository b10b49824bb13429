"""Handing the customer over, by name: they are somebody else's only once it is accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import words
from agent_desk.desk.announce import announce
from agent_desk.desk.choice_group import ChoiceGroup
from agent_desk.desk.fields import LineField
from agent_desk.desk.labels import Label
from agent_desk.desk.told import RING, Told, refill

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.actions.handovers import Offered
    from agent_desk.desk.look import Look
    from agent_desk.domain.agents import Agent

translate = QCoreApplication.translate

LONGEST = 500


class HandOver(QWidget):
    """Not shown until it is asked for: to whom, and what they have to know.

    Signals:
        offered: Carries the colleague's id and what they have to know.
        left: The agent steps back.
    """

    offered = Signal(object, str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._group: ChoiceGroup | None = None
        self._slot = QVBoxLayout()
        self._know = LineField(
            look,
            translate("Decide", "What do they have to know?"),
            hint=translate("Decide", "One line, so that nobody has to tell it twice."),
        )
        self._know.edit.setMaxLength(LONGEST)
        self._know.entered.connect(self._offer)
        self._told = Told(look, translate("Decide", "The handover"))
        self._said = Label(look)
        inner = QVBoxLayout(self._told)
        inner.setContentsMargins(*[look.px(RING)] * 4)
        inner.addWidget(self._said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(4), 0, look.px(8))
        column.setSpacing(look.px(8))
        column.addLayout(self._slot)
        for part in (self._know, self._told):
            column.addWidget(part)
        self.end()

    def end(self) -> None:
        """Offer nobody to anybody."""
        self._group = None
        refill(self._slot, ())
        self._know.set_text("")
        self._say("")
        self._know.hide()
        self.hide()

    def choose(self, colleagues: Sequence[Agent], known: str) -> None:
        """Ask to whom; what is known of the need stands written already."""
        self.show()
        self._say("")
        if not colleagues:
            self._say(translate("Decide", "Nobody else is written down here yet."))
            return
        self._group = ChoiceGroup(
            self._look,
            translate("Decide", "To whom?"),
            [(one.agent_id.hex(), words.isolated(one.name)) for one in colleagues],
        )
        self._group.moved_on.connect(self._go_on)
        refill(self._slot, [self._group])
        self._know.set_text(self._know.text() or known)
        self._know.show()
        self._group.focus_first()

    def was_offered(self, offered: Offered) -> None:
        """It is written down; they stay the agent's until it is accepted."""
        name = words.isolated(offered.to.name)
        said = translate("Decide", "Offered to {name}. They stay yours until it is accepted.")
        unreached = words.error(offered.unreached)[0] if offered.unreached else ""
        ring = translate("Decide", "Ring {name} and tell it.") if unreached else ""
        parts = (said.format(name=name), unreached, ring.format(name=name))
        self._group = None
        refill(self._slot, ())
        self._know.hide()
        self._know.set_text("")
        self._say(" ".join(part for part in parts if part))
        self._told.setFocus(Qt.FocusReason.TabFocusReason)
        announce(self, self._said.text())

    def tell(self, said: str) -> None:
        """Say how it stands now: it is accepted, or went on to another."""
        if not self.isHidden():
            self._say(said)

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong with it."""
        self._know.show_problem(sentence)

    def _go_on(self) -> None:
        self._know.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _offer(self) -> None:
        chosen = self._group.value() if self._group is not None else ""
        if not chosen:
            self._know.show_problem(translate("Decide", "Say to whom first."))
            return
        self._know.show_problem("")
        self.offered.emit(bytes.fromhex(chosen), self._know.text())

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._told.setVisible(bool(text))
        self._told.setAccessibleDescription(text)
