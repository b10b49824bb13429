"""Sharing as it is seen on the screen: its words in the header, and what comes in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from agent_desk.desk import sharing_words, words
from agent_desk.desk.following import Following
from agent_desk.domain.sharing import State, said

if TYPE_CHECKING:
    from agent_desk.desk.following import Shares
    from agent_desk.desk.window import Window
    from agent_desk.desk.work import Work
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.sharing import Status

_RENEWED_EVERY_MS = 30_000


class Sharing(QObject):
    """Says how sharing stands; a desk without a hub is told that what it does is saved here.

    Signals:
        came: Others shared something. Carries a Came.
    """

    came = Signal(object)

    def __init__(self, window: Window, shares: Shares, work: Work, clock: Clock) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._status: Status | None = None
        self._torn = False
        self._following = Following(shares, work, self)
        self._following.told.connect(self._take)
        self._following.came.connect(self.came)
        self._renewing = QTimer(self, interval=_RENEWED_EVERY_MS)
        self._renewing.timeout.connect(self._say)
        window.header.fix_asked.connect(self._say_what_to_do)

    def begin(self) -> None:
        """Share from now on, until ``end``."""
        self._say()
        self._following.begin()

    def end(self) -> None:
        """Share no longer: the desk closes."""
        self._renewing.stop()
        self._following.end()

    def expect(self, *, something: bool) -> None:
        """Read often while somebody here can be asked for something."""
        self._following.expect(something=something)

    def tell_torn(self, *, torn: bool) -> None:
        """Whether two desks said different things of a promise of who is here."""
        if torn != self._torn:
            self._torn = torn
            self._say()

    def _take(self, status: Status) -> None:
        self._status = status
        self._renewing.start()
        self._say()

    def _say(self) -> None:
        status, header = self._status, self._window.header
        short = sharing_words.short()
        if status is None:
            header.set_saved(sharing_words.torn() if self._torn else short, short)
            return
        told, icon = sharing_words.stands(status, self._clock.now()), status.state
        if self._torn and status.state in {State.SHARED, State.SHARING}:
            told, icon = sharing_words.torn(), State.STOPPED
        header.set_saved(
            told, short, sharing_words.ICONS[icon], fix=status.state is State.STOPPED
        )

    def _say_what_to_do(self) -> None:
        error = said(self._status.why) if self._status is not None else None
        if error is not None:
            self._window.notices.say(*words.error(error))
