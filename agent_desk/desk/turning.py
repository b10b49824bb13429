"""Turning the screen to the customer who stands here, and back to where the agent was."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from agent_desk.desk import focus
from agent_desk.desk.window import TURNED

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.actions.interactions import OpenHere
    from agent_desk.actions.turned import Turned, TurnedPage
    from agent_desk.desk.look import Look
    from agent_desk.desk.turned.page import TurnedScreen
    from agent_desk.desk.window import Window
    from agent_desk.desk.work import Work
    from agent_desk.domain.clock import Clock

_FROM = {
    "customer": "customer", "decide": "decide", "goodbye": "goodbye", "keys": "customer",
}  # fmt: skip
"""Where it can be turned, and the page it is turned back to."""


class Turning(QObject):
    """Shows the customer only what they may read, as long as the screen is turned.

    Signals:
        back: The agent looks again. Carries their page, and what gives the focus back.
    """

    back = Signal(str, object)

    def __init__(
        self, window: Window, look: Look, turned: Turned, work: Work, clock: Clock
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._turned = turned
        self._work = work
        self._clock = clock
        self._here: OpenHere | None = None
        self._screen: TurnedScreen | None = None
        self._turn_back: Callable[[], None] | None = None
        window.turn_asked.connect(self._turn)

    def begin(self, here: OpenHere) -> None:
        """This customer is open: it can be turned to them."""
        self._here = here

    def end(self) -> None:
        """Nobody is open any more: there is nobody to turn it to or back from."""
        self._here = self._turn_back = None

    def _turn(self) -> None:
        page = _FROM.get(self._window.shown_page())
        if self._turn_back is not None:
            turn_back, self._turn_back = self._turn_back, None
            turn_back()
        elif self._here is not None and page is not None:
            self._turn_back = partial(self.back.emit, page, focus.held())
            self._page().clear()
            self._window.show_page(TURNED)
            self._work.run(
                partial(self._turned.page, self._here.agent.agent_id, self._here.customer_id),
                owner=self,
                then=partial(self._show, self._here),
                failed=self._not_turned,
            )

    def _page(self) -> TurnedScreen:
        """The page for the customer; made when it is turned to first."""
        if self._screen is None:
            from agent_desk.desk.turned.page import TurnedScreen

            self._screen = TurnedScreen(self._look, self._clock)
            self._screen.left.connect(self._turn)
            self._window.add_page(TURNED, self._screen)
        return self._screen

    def _show(self, here: OpenHere, page: TurnedPage) -> None:
        if here is self._here and self._turn_back is not None:
            self._page().show_page(page)

    def _not_turned(self, error: Exception) -> None:
        if self._turn_back is not None:
            self._turn()
        self._work.failed.emit(error)
