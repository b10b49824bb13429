"""The page of deciding, made and filled behind the customer's page: it is there at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from agent_desk.desk.in_pieces import InPieces

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from agent_desk.actions.customers import CustomerPage as CustomerFacts
    from agent_desk.actions.interactions import OpenHere
    from agent_desk.desk.decide.page import DecidePage
    from agent_desk.desk.doings import Doings
    from agent_desk.desk.drafts import Drafts
    from agent_desk.desk.look import Look
    from agent_desk.desk.window import Window
    from agent_desk.desk.work import Work
    from agent_desk.domain.clock import Clock
    from agent_desk.settings import Line


class DecideAhead(QObject):
    """Imported off the screen, made in pieces, read before it is asked for.

    Attributes:
        page: None until it is made.

    Signals:
        made: The page is in the window. Carries it.
    """

    made = Signal(object)

    def __init__(
        self,
        window: Window,
        look: Look,
        doings: Doings,
        work: Work,
        *,
        clock: Clock,
        drafts: Drafts,
        log_first: Callable[[Callable[[], None]], None],
        systems: Sequence[Line] = (),
    ) -> None:
        """Make nothing yet; the arguments are those of a contact."""
        super().__init__(window)
        self._window, self._look, self._doings, self._work = window, look, doings, work
        self._clock, self._drafts, self._systems = clock, drafts, systems
        self._log_first = log_first
        self._making = InPieces(self)
        self._here: OpenHere | None = None
        self._facts: CustomerFacts | None = None
        self._is_filled = False
        self.page: DecidePage | None = None

    def begin(self, here: OpenHere) -> None:
        """Know who is with us; read nothing before they can be seen."""
        self._here, self._facts, self._is_filled = here, None, False

    def end(self) -> None:
        """Nobody is with us."""
        self._here = self._facts = None
        if self.page is not None:
            self.page.end()

    def know(self, facts: CustomerFacts) -> None:
        """Know them better."""
        self._facts = facts
        if self.page is not None and self._is_filled:
            self.page.show_customer(facts)

    def load(self) -> None:
        """They can be seen: there is time for it now."""
        if self.page is not None:
            self._fill()
            return
        self._work.run(
            partial(_load, self._doings),
            owner=self,
            then=lambda _nothing: self._making.begin(self._made_in_pieces()),
        )

    def at_once(self) -> DecidePage:
        """The page, filled for who is with us, whatever is not done of it yet."""
        self._making.finish()
        if self.page is None:
            for _piece in self._made_in_pieces():
                pass
        if self.page is None:
            raise LookupError("the page of deciding was not made")
        self._fill()
        return self.page

    def _made_in_pieces(self) -> Iterator[None]:
        from agent_desk.desk.decide import parts
        from agent_desk.desk.decide.page import DecidePage

        if self.page is not None:
            return
        made = parts.made(self._look, self._clock, self._systems)
        yield
        page = DecidePage(
            self._look,
            made,
            self._doings.deciding(),
            self._work,
            drafts=self._drafts,
            log_first=self._log_first,
            language=QLocale().name()[:2],
        )
        yield
        self._window.add_page("decide", page)
        self.page = page
        self.made.emit(page)
        yield
        self._fill()

    def _fill(self) -> None:
        """Read what may be decided for who is with us, once."""
        if self._here is None or self._is_filled or self.page is None:
            return
        self._is_filled = True
        self.page.begin(self._here)
        if self._facts is not None:
            self.page.show_customer(self._facts)


def _load(doings: Doings) -> None:
    """Import the page and read the policy: neither is needed before a customer is seen."""
    import agent_desk.desk.decide.page
    import agent_desk.desk.decide.parts  # noqa: F401  both are made on the screen's own thread

    doings.deciding().policies.in_force()
