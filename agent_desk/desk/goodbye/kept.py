"""What stays with them: the notes of this contact, in order, and what stays open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.desk import words
from agent_desk.desk.card import Card
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Icon, Label, Rule
from agent_desk.desk.told import RING, Told

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from agent_desk.actions.interactions import Interactions, OpenHere
    from agent_desk.desk.look import Look
    from agent_desk.desk.work import Work
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.matters import Matter


class Kept(Told):
    """A card to look at before parting."""

    def __init__(
        self,
        look: Look,
        interactions: Interactions,
        work: Work,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        name = QCoreApplication.translate("Kept", "What stays with them")
        super().__init__(look, name, parent)
        self._interactions = interactions
        self._work = work
        self._clock = clock
        self._here: OpenHere | None = None
        self._name = Label(look, role=Role.TITLE)
        self._nothing = Label(look, self.tr("Nothing is written down yet."), colour="ink2")
        self._notes = QVBoxLayout()
        self._open_title = Label(
            look, self.tr("Open until now"), role=Role.LABEL, colour="ink2"
        )
        self._settled = Label(look, self.tr("Nothing is open between us."), colour="ink2")
        self._open = QVBoxLayout()
        card = Card(look, name)
        for part in (self._name, self._nothing):
            card.body.addWidget(part)
        card.body.addLayout(self._notes)
        card.body.addWidget(Rule(look))
        for part in (self._open_title, self._settled):
            card.body.addWidget(part)
        card.body.addLayout(self._open)
        self._column = QVBoxLayout(self)
        self._column.addWidget(Label(look, name, role=Role.LABEL, colour="ink2"))
        self._column.addWidget(card)
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
        self.show_matters(())

    def set_name(self, name: str) -> None:
        """Say who it is."""
        self._name.setText(name)
        self.tell()

    def show_matters(self, matters: Sequence[Matter]) -> None:
        """Show what is open with them."""
        _fill(self._open, (self._matter(matter) for matter in matters))
        self._settled.setVisible(not matters)
        self._open_title.setVisible(bool(matters))
        self.tell()

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
        _fill(self._notes, (Label(self._look, note) for note in notes))
        self._nothing.setVisible(not notes)
        self.tell()

    def _matter(self, matter: Matter) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(10))
        icon = Icon(self._look, "clock-alert", colour="owed")
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(Label(self._look, matter.text))
        if matter.since_at:
            since = self.tr("Open since {day}").format(
                day=words.day(matter.since_at, self._clock.now())
            )
            told.addWidget(Label(self._look, since, role=Role.CAPTION, colour="owed"))
        row.addLayout(told, 1)
        return line

    def _dress(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(RING), 0, px(RING), px(RING))
        for column in (self._column, self._notes, self._open):
            column.setSpacing(px(8))


def _fill(column: QVBoxLayout, parts: Iterable[QWidget]) -> None:
    while (item := column.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
    for part in parts:
        column.addWidget(part)
