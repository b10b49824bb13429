"""The way to the pairs one is in: for every agent, of themselves alone, between customers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from agent_desk.desk.at_hand import OFFER
from agent_desk.domain.shift_log import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.actions.shift_cards import TwoAnswers
    from agent_desk.desk.lead.doings import LeadDoings
    from agent_desk.desk.look import Look
    from agent_desk.desk.pairs.page import PairsPage
    from agent_desk.desk.window import Window
    from agent_desk.desk.work import Work
    from agent_desk.domain.agents import Agent
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.ids import Id

_PAGE = "pairs"
_FORTNIGHT = 14 * 86_400_000_000


class PairsDoor(QObject):
    """Stands in the list of what can be done; makes the page when it is first wanted.

    Signals:
        left: Back to between customers.
    """

    left = Signal()

    def __init__(
        self,
        window: Window,
        look: Look,
        doings: Callable[[], LeadDoings],
        work: Work,
        clock: Clock,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._doings = doings
        self._work = work
        self._clock = clock
        self._agent: Agent | None = None
        self._page: PairsPage | None = None
        self._offer = QAction(self.tr("Where you and others answered differently"), window)
        self._offer.setObjectName(OFFER)
        self._offer.triggered.connect(self._open)
        self._offer.setEnabled(False)

    def begin(self, agent: Agent) -> None:
        """This person is between two customers."""
        self._agent = agent
        self._offer.setEnabled(True)

    def end(self) -> None:
        """A customer is open, or nobody is here: nothing of others is shown or kept."""
        self._agent = None
        self._offer.setEnabled(False)
        if self._page is not None:
            self._page.show_pairs(())

    def tell_ringing(self) -> None:
        """Somebody rings while the page is shown: say so; nothing is taken away."""
        if self._window.shown_page() == _PAGE:
            self._window.notices.say(
                self.tr("Somebody is on the line."), self.tr("Esc goes to them.")
            )

    def _open(self) -> None:
        if self._agent is not None:
            by = self._agent.agent_id
            self._work.run(partial(self._read, by), owner=self, then=partial(self._show, by))

    def _read(self, by: Id) -> tuple[TwoAnswers, ...]:
        """Runs beside the screen."""
        now = self._clock.now()
        wanted = Wanted(from_at=now - _FORTNIGHT, to_at=now)
        return self._doings().cards.own_two_answers(by, wanted)

    def _show(self, by: Id, pairs: tuple[TwoAnswers, ...]) -> None:
        # Meanwhile a customer may have been opened, or somebody else have come.
        if self._agent is None or self._agent.agent_id != by:
            return
        if self._page is None:
            from agent_desk.desk.pairs.page import PairsPage

            self._page = PairsPage(self._look)
            self._page.left.connect(self.left)
            self._window.add_page(_PAGE, self._page)
        self._window.show_page(_PAGE, self.tr("Same situation, two answers"))
        self._page.show_pairs(pairs)
