"""If it goes beyond the agent: a yes from a lead, a handover by name, somebody beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import commands, words
from agent_desk.desk.card import Card
from agent_desk.desk.decide.hand_over import HandOver
from agent_desk.desk.decide.row_button import RowButton
from agent_desk.desk.decide.yes import AskForYes
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.desk.look import Look
    from agent_desk.domain.agents import Agent

translate = QCoreApplication.translate


class Beyond(QWidget):
    """Three ways on. The one that is gone stands open below its row.

    Attributes:
        yes: Asks for a yes and waits for it.
        hand_over: Offers the customer to somebody.

    Signals:
        yes_asked: A yes is wanted.
        hand_over_asked: The customer is to be handed over.
        stand_by_asked: Somebody is wanted beside the agent.
    """

    yes_asked = Signal()
    hand_over_asked = Signal()
    stand_by_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = translate("Decide", "If it goes beyond you")
        self.yes, self.hand_over = AskForYes(look), HandOver(look)
        ask = RowButton(
            look,
            translate("Decide", "Get a yes from a lead"),
            note=translate("Decide", "The wait is counted against us, not against you."),
            icon="hourglass",
            command="yes",
            framed=False,
        )
        over = RowButton(
            look,
            translate("Decide", "Hand over by name"),
            note=translate("Decide", "They stay yours until someone has said: I have them."),
            icon="handshake",
            command="hand_over",
            framed=False,
        )
        beside = RowButton(
            look,
            translate("Decide", "Stand by me"),
            note=translate("Decide", "A lead joins. Nobody here has to be insulted."),
            icon="shield",
            key=commands.key_of("stand_by"),
            framed=False,
        )
        self._ask = ask
        ask.clicked.connect(self.yes_asked)
        over.clicked.connect(self.hand_over_asked)
        beside.clicked.connect(self.stand_by_asked)
        card = Card(look, title, padding=14)
        for part in (ask, self.yes, Rule(look), over, self.hand_over, Rule(look), beside):
            card.body.addWidget(part)
        card.body.setSpacing(look.px(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(Label(look, title, role=Role.LABEL, colour="ink2"))
        column.addWidget(card)

    def name_lead(self, leads: Sequence[Agent]) -> None:
        """Name who can be asked, where it is one."""
        text = translate("Decide", "Get a yes from a lead")
        if len(leads) == 1:
            named = translate("Decide", "Get a yes from {name}")
            text = named.format(name=words.isolated(leads[0].name))
        self._ask.setText(text)

    def end(self) -> None:
        """Nobody is with us: nothing of them stays."""
        self.yes.end()
        self.hand_over.end()
