"""What is open with them, and saying that this contact is about one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from agent_desk.desk import words
from agent_desk.desk.card import CardKind
from agent_desk.desk.customer.choice_rows import ChoiceRow, ChoiceRows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agent_desk.actions.presence import MatterTimes
    from agent_desk.desk.look import Look
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.ids import Id
    from agent_desk.domain.matters import Matter

# Once is what the line above says already.
_WORTH_COUNTING = 2


class OpenMatters(ChoiceRows):
    """A row for each open matter; choosing says that this contact is about it."""

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__(
            look,
            QCoreApplication.translate("OpenMatters", "What is open"),
            QCoreApplication.translate("OpenMatters", "Everything that is open"),
            kind=CardKind.NORMAL,
        )
        self._clock = clock
        self._matters: tuple[Matter, ...] = ()
        self._times: Mapping[Id, MatterTimes] = {}
        self._marked: Id | None = None

    def show_matters(
        self,
        matters: Sequence[Matter],
        times: Mapping[Id, MatterTimes],
        marked: Id | None,
    ) -> None:
        """Show these, how often they came to us about each, and which this contact is about."""
        self._matters, self._times, self._marked = tuple(matters), times, marked
        self._show()

    def mark(self, matter_id: Id | None) -> None:
        """Show which of them this contact is about; None for none yet."""
        self._marked = matter_id
        self._show()

    def _show(self) -> None:
        now = self._clock.now()
        self.show_rows([self._row(matter, now) for matter in self._matters])

    def _row(self, matter: Matter, now: int) -> ChoiceRow:
        name = QCoreApplication.translate("OpenMatters", "It is about this: {matter}")
        return ChoiceRow(
            key=matter.matter_id,
            icon="clock-alert",
            head=_since(matter, now),
            text=matter.text,
            note="  ·  ".join(fact for fact in (_source(matter), self._often(matter)) if fact),
            button=QCoreApplication.translate("OpenMatters", "It is about this"),
            spoken=name.format(matter=words.isolated(matter.text)),
            chosen=matter.matter_id == self._marked,
        )

    def _often(self, matter: Matter) -> str:
        times = self._times.get(matter.matter_id)
        if times is None or times.contacts < _WORTH_COUNTING:
            return ""
        return QCoreApplication.translate(
            "OpenMatters", "They came to us about it %n time(s)", "", times.contacts
        )


def _source(matter: Matter) -> str:
    if not matter.source:
        return ""
    told = QCoreApplication.translate("OpenMatters", "From {source}")
    return told.format(source=words.isolated(matter.source))


def _since(matter: Matter, now: int) -> str:
    if not matter.since_at:
        return QCoreApplication.translate("OpenMatters", "Open")
    since = QCoreApplication.translate("OpenMatters", "Open since {day}")
    return since.format(day=words.day(matter.since_at, now))
