"""Still ours to clear: open mistakes and promises, each with the one thing to do now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction

from agent_desk.desk.at_hand import OFFER
from agent_desk.desk.card import CardKind
from agent_desk.desk.customer import owed_words
from agent_desk.desk.customer.choice_rows import Aside, ChoiceRow, ChoiceRows
from agent_desk.desk.customer.presence_words import few_words
from agent_desk.domain.owed import Owing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agent_desk.desk.look import Look
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.ids import Id
    from agent_desk.domain.owed import Owed

_MISTAKES = (Owing.MISTAKE, Owing.UNREACHED)


class StillOurs(ChoiceRows):
    """A row for each thing owed. What is kept here stays in its place, and digits theirs.

    Signals:
        owning: The agent owns a mistake from now on. Carries the Owed.
        keeping: A promise is kept now. Carries the Owed.
        parting: One they told us of is another promise. Carries its id.
    """

    parting = Signal(object)
    owning = Signal(object)
    keeping = Signal(object)

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__(
            look,
            QCoreApplication.translate("StillOurs", "Still ours to clear"),
            QCoreApplication.translate("StillOurs", "Everything we owe them"),
            kind=CardKind.OWED,
        )
        self._clock = clock
        self._me: Id | None = None
        self._names: Mapping[Id, str] = {}
        self._owed: list[Owed] = []
        self._kept: set[Id] = set()
        self.chosen.connect(self._act)
        self.aside_chosen.connect(self.parting)

    def begin(self, me: Id) -> None:
        """Nothing is known yet of what is owed; ``me`` is the agent."""
        self._me = me
        self._owed.clear()
        self._kept.clear()
        self.show_rows(())

    def show_owed(self, owed: Sequence[Owed], names: Mapping[Id, str]) -> None:
        """Show what is owed now, in its order; what was kept here stays until they leave."""
        # What was taken back is open again.
        self._kept -= {one.subject_id for one in owed}
        self._names = {**self._names, **names}
        shown = list(owed)
        for place, one in enumerate(self._owed):
            if one.subject_id in self._kept:
                shown.insert(place, one)
        self._owed = shown
        self._show()

    def was_kept(self, promise_id: Id) -> None:
        """A promise is kept, and that is in the file."""
        self._kept.add(promise_id)
        self._show()

    def end(self) -> None:
        """Nobody is with us: nothing of them stays."""
        self._me, self._names = None, {}
        self._owed.clear()
        self._kept.clear()
        self.show_rows(())

    def _show(self) -> None:
        now = self._clock.now()
        self._offer_to_part()
        self.show_rows([self._row(one, now) for one in self._owed])

    def _offer_to_part(self) -> None:
        """Offer, among all that can be done, to part what was wrongly taken for one."""
        for offer in self.findChildren(QAction, OFFER):
            offer.setParent(None)
            offer.deleteLater()
        for promise_id, text in (told for one in self._owed for told in one.told_too):
            offer = QAction(owed_words.another(text), self)
            offer.setObjectName(OFFER)
            offer.triggered.connect(partial(self.parting.emit, promise_id))

    def _row(self, owed: Owed, now: int) -> ChoiceRow:
        mistake = owed.owing in _MISTAKES
        kept = owed.subject_id in self._kept
        mine = mistake and owed.owner_id == self._me
        button = owed_words.button(mistake=mistake, done=kept or mine)
        return ChoiceRow(
            key=owed.subject_id,
            icon="triangle-alert" if mistake else "clock-alert",
            head=owed_words.kept_now() if kept else owed_words.head(owed, now),
            text=owed.text,
            note=owed_words.kept_by_you()
            if kept
            else " ".join(
                part
                for part in (
                    owed_words.holder(owed, self._me, self._names, now),
                    owed_words.told_too(owed),
                )
                if part
            ),
            button=button,
            spoken=owed_words.spoken(button, owed.text),
            chosen=kept or mine,
            asides=() if kept else _asides(owed),
        )

    def _act(self, subject_id: Id) -> None:
        owed = next(one for one in self._owed if one.subject_id == subject_id)
        (self.owning if owed.owing in _MISTAKES else self.keeping).emit(owed)


def _asides(owed: Owed) -> tuple[Aside, ...]:
    """That what they told us of is another promise: one for each that was taken for this."""
    alone = len(owed.told_too) == 1
    return tuple(
        Aside(
            key=promise_id,
            words=owed_words.it_is_another() if alone else owed_words.another(few_words(text)),
            spoken=owed_words.another(text),
        )
        for promise_id, text in owed.told_too
    )
