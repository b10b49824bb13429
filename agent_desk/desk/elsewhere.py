"""What other desks write while somebody is open here, and who else has them open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from agent_desk.desk import words

if TYPE_CHECKING:
    from agent_desk.actions.colleagues import Beside, Colleagues
    from agent_desk.actions.interactions import OpenHere
    from agent_desk.desk.customer.page import CustomerPage
    from agent_desk.desk.drafts import Drafts
    from agent_desk.desk.work import Work

_TYPING_MS = 3_000
"""While somebody types, what other desks wrote waits so long."""


class Elsewhere(QObject):
    """Brings it to who is open here at the next break: nothing moves under who types.

    Signals:
        renewed: Their page is read again; what is written on others may be another now.
        beside: Carries who of other desks is with them too, as Beside.
        told: Carries what is to be said of it, as a sentence.
    """

    renewed = Signal()
    beside = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        customer: CustomerPage,
        colleagues: Colleagues,
        work: Work,
        drafts: Drafts,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._customer, self._colleagues = customer, colleagues
        self._work, self._drafts = work, drafts
        self._here: OpenHere | None = None
        self._said_to_hold: tuple[str, ...] = ()
        self._at_a_break = QTimer(self, singleShot=True)
        self._at_a_break.timeout.connect(self.read_again)

    def begin(self, here: OpenHere) -> None:
        """Read for who is open here from now on."""
        self._here = here

    def end(self) -> None:
        """Nobody is open here."""
        self._here = None
        self._at_a_break.stop()
        self._said_to_hold = ()

    def read_again(self) -> None:
        """Read again what is shown; while somebody types or reads, a little later."""
        if self._here is None:
            return
        quiet_ms = self._drafts.quiet_ms()
        if quiet_ms < _TYPING_MS:
            self._at_a_break.start(_TYPING_MS - quiet_ms)
            return
        if not self._customer.read_again():
            self._at_a_break.start(_TYPING_MS)
        self.renewed.emit()

    def look_beside(self) -> None:
        """Ask who of other desks is with them too."""
        here = self._here
        if here is not None:
            self._work.run(
                partial(self._colleagues.beside, here.agent.agent_id, here.interaction_id),
                owner=self,
                then=partial(self._tell_beside, here),
            )

    def _tell_beside(self, here: OpenHere, found: Beside) -> None:
        if here is not self._here:
            return
        self.beside.emit(found)
        if found.held_by and found.held_by != self._said_to_hold:
            names = QLocale().createSeparatedList(list(map(words.isolated, found.held_by)))
            said = self.tr("{names} has them open too, at another desk.")
            self.told.emit(said.format(names=names))
        self._said_to_hold = found.held_by
