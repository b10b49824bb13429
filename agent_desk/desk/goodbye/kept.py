"""What stays with them: the notes of this contact, in order."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk.card import Card
from agent_desk.desk.columns import BAR, inset
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.told import RING, Told, refill

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.actions.interactions import Interactions, OpenHere
    from agent_desk.desk.look import Look
    from agent_desk.desk.work import Work


class Kept(QWidget):
    """A card to look at before parting, under its title."""

    def __init__(
        self,
        look: Look,
        interactions: Interactions,
        work: Work,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._interactions = interactions
        self._work = work
        self._here: OpenHere | None = None
        self._name = Label(look, role=Role.TITLE)
        self._nothing = Label(look, self.tr("Nothing is written down yet."), colour="ink2")
        self._notes = QVBoxLayout()
        title = self.tr("What stays with them")
        self._told = Told(look, title)
        card = Card(look, "")
        card.body.addWidget(self._name)
        card.body.addWidget(self._nothing)
        card.body.addLayout(self._notes)
        self._around = QVBoxLayout(self._told)
        self._around.addWidget(card)
        self._title = QVBoxLayout()
        self._title.addWidget(Label(look, title, role=Role.LABEL, colour="ink2"))
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._title)
        self._column.addWidget(self._told)
        self._column.addStretch(1)
        look.changed.connect(self._dress)
        self._dress()
        self.end()

    def begin(self, opened: OpenHere) -> None:
        """Show what was noted with the customer who is open."""
        self._here = opened
        self.refresh()

    def end(self) -> None:
        """Show nothing of anybody."""
        self._here = None
        self.set_name("")
        self._show_notes(())

    def set_name(self, name: str) -> None:
        """Say who it is."""
        self._name.setText(name)
        self._told.tell()

    def refresh(self) -> None:
        """Read the notes of this contact again."""
        here = self._here
        if here is not None:
            self._work.run(
                partial(self._interactions.logged, here.agent.agent_id, here.interaction_id),
                owner=self,
                then=partial(self._show_if_here, here),
            )

    def _show_if_here(self, here: OpenHere, notes: tuple[str, ...]) -> None:
        if here is self._here:
            self._show_notes(notes)

    def _show_notes(self, notes: Sequence[str]) -> None:
        refill(self._notes, (Label(self._look, note) for note in notes))
        self._nothing.setVisible(not notes)
        self._told.tell()

    def _dress(self) -> None:
        px = self._look.px
        inset(self._column, leading=px(BAR - RING), trailing=px(BAR - RING))
        inset(self._title, leading=px(RING))
        self._around.setContentsMargins(*[px(RING)] * 4)
        self._column.setSpacing(0)
        self._notes.setSpacing(px(8))
