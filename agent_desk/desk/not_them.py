"""Not them: somebody was opened by mistake, and everything of this contact is another's."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from agent_desk.desk import commands

if TYPE_CHECKING:
    from agent_desk.actions.interactions import OpenHere
    from agent_desk.actions.moves import Moved, Moves
    from agent_desk.desk.drafts import Drafts
    from agent_desk.desk.find.page import FindPage
    from agent_desk.desk.window import Window
    from agent_desk.desk.work import Work
    from agent_desk.domain.ids import Id


_FROM = ("customer", "decide", "goodbye")


class NotThem(QObject):
    """Looks for who it is instead, and moves the contact to them.

    Signals:
        back: It is who was opened after all. Carries the page the agent was on.
        moved: The contact is another's now. Carries what is to be said of it.
    """

    back = Signal(str)
    moved = Signal(str)

    def __init__(
        self, window: Window, find: FindPage, moves: Moves, work: Work, drafts: Drafts
    ) -> None:
        super().__init__(window)
        self._window = window
        self._find = find
        self._moves = moves
        self._work = work
        self._drafts = drafts
        self._here: OpenHere | None = None
        self._before = ""
        self._moving = False
        commands.bind("not_them", window, self._look, context=Qt.ShortcutContext.WindowShortcut)

    def begin(self, here: OpenHere) -> None:
        """This customer is open."""
        self._here = here

    def end(self) -> None:
        """Nobody is open any more."""
        self._here = None

    def choose(self, customer_id: Id) -> None:
        """It is this one: move the contact to them, unless they are open already."""
        if self._here is None or self._moving:
            return
        if customer_id == self._here.customer_id:
            self.leave()
            return
        self._moving = True
        self._work.run(
            partial(
                self._moves.move,
                self._here.agent.agent_id,
                self._here.interaction_id,
                customer_id,
            ),
            owner=self,
            then=self._tell,
            failed=self._not_moved,
        )

    def leave(self) -> None:
        """Go back to who was opened."""
        self.back.emit(self._before)

    def _look(self) -> None:
        page = self._window.shown_page()
        if self._here is None or self._moving or page not in _FROM:
            return
        self._drafts.flush()
        self._before = page
        self._window.show_page("find", self.tr("Who is it instead?"))
        self._find.begin(self._here.agent.agent_id)

    def _tell(self, moved: Moved) -> None:
        self._moving = False
        if moved.left_behind:
            # Without what it was: that may be of the one who was opened by mistake.
            told = self.tr(
                "Everything of this contact is theirs now, but for what changed the data of "
                "who was open before: log that again."
            )
        else:
            told = self.tr("Everything of this contact is theirs now.")
        self.moved.emit(told)

    def _not_moved(self, error: Exception) -> None:
        self._moving = False
        self._work.failed.emit(error)
