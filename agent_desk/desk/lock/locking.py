"""Locking the screen: by a key, after a rest, with the system; and going on where one was."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from agent_desk.desk import focus, words
from agent_desk.desk.lock.rest import Rest
from agent_desk.desk.lock.system import SystemLock
from agent_desk.desk.window import LOCKED
from agent_desk.domain.errors import WorldError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from agent_desk.actions.signing_in import SigningIn
    from agent_desk.desk.lock.page import LockPage
    from agent_desk.desk.look import Look
    from agent_desk.desk.window import Window
    from agent_desk.desk.work import Work
    from agent_desk.domain.agents import Agent


class Locking(QObject):
    """Covers the window with what anybody may see.

    Signals:
        opened_again: The same agent goes on. Carries whether the focus is back where it was.
        switch_asked: Somebody else is here, and nobody is open.
    """

    opened_again = Signal(bool)
    switch_asked = Signal()

    def __init__(
        self,
        window: Window,
        look: Look,
        signing_in: SigningIn,
        work: Work,
        *,
        after_minutes: int = 0,
    ) -> None:
        """Join it to the window.

        Args:
            window: What is covered.
            look: What the page is drawn with.
            signing_in: Proves who goes on.
            work: Runs it.
            after_minutes: Without a key or the mouse; 0 for never.
        """
        super().__init__(window)
        self._window = window
        self._look = look
        self._signing_in = signing_in
        self._work = work
        self._agent: Agent | None = None
        self._customer_open = False
        self._page: LockPage | None = None
        self._give_focus_back: Callable[[], bool] | None = None
        self._rest = Rest(window, after_minutes)
        self._system = SystemLock(window)
        window.bind("lock", self.lock)
        self._rest.over.connect(self.lock)
        self._system.locked.connect(self._lock_with_the_system)

    def begin(self, agent: Agent) -> None:
        """This agent is here: only they go on."""
        self._agent = agent
        self._system.listen()
        # Who has no PIN would be stopped and nobody kept out.
        self._rest.watch(active=agent.has_pin)

    def end(self) -> None:
        """Nobody is here."""
        self._agent = None
        self._rest.watch(active=False)

    def is_locked(self) -> bool:
        """Say whether the screen shows nothing."""
        return self._window.shown_page() == LOCKED

    def lock(self) -> None:
        """Cover the screen, whatever is on it."""
        if self._agent is None or self.is_locked():
            return
        self._rest.watch(active=False)
        self._window.leave_palette()
        self._give_focus_back = focus.held()
        page = self._made_page()
        page.begin(self._agent)
        self._window.cover(self.tr("Locked"))
        page.take_focus()

    def tell_waiting(self) -> None:
        """Say, if it is locked, that a call waits."""
        if self.is_locked():
            self._made_page().tell_waiting()

    def _lock_with_the_system(self) -> None:
        """Whoever has no PIN here has proved to the system who they are."""
        if self._agent is not None and self._agent.has_pin:
            self.lock()

    def _made_page(self) -> LockPage:
        if self._page is None:
            from agent_desk.desk.lock.page import LockPage

            self._page = LockPage(self._look)
            self._window.add_page(LOCKED, self._page)
            self._page.given.connect(self._try)
            self._page.switch_asked.connect(self._ask_switch)
            QApplication.instance().focusChanged.connect(self._keep_focus)  # type: ignore[union-attr] # there is one
        return self._page

    def _keep_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """What takes the focus behind the lock has it afterwards, and types nothing before."""
        page = self._page
        if page is None or now is None or not self.is_locked() or page.isAncestorOf(now):
            return
        if now.window() is self._window:
            # Whoever takes it has yet to say where the cursor stands.
            self._give_focus_back = partial(focus.give, now)
            page.take_focus()

    def _try(self, pin: str) -> None:
        if self._agent is not None:
            self._work.run(
                partial(self._signing_in.unlock, self._agent.agent_id, pin),
                owner=self,
                then=self._open_again,
                failed=self._refuse,
            )

    def _open_again(self, agent: Agent) -> None:
        self._window.uncover()
        self.begin(agent)
        before = self._give_focus_back
        self._give_focus_back = None
        self.opened_again.emit(before is not None and before())

    def _ask_switch(self) -> None:
        """Whether the desk is free is for the action that signs out to say."""
        self._work.run(
            self._signing_in.require_free,
            owner=self,
            then=lambda _nothing: self._switch(),
            failed=self._refuse,
        )

    def _switch(self) -> None:
        self._window.uncover()
        self.switch_asked.emit()

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._made_page().show_problem(" ".join(words.error(error)).strip())
        else:
            self._made_page().show_problem("")
            self._work.failed.emit(error)
