"""Ctrl+P: what we promised the customer who is open goes on paper, and nothing opens for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl

from agent_desk.desk import commands, words
from agent_desk.desk.work import Work

if TYPE_CHECKING:
    from pathlib import Path

    from agent_desk.actions.interactions import OpenHere
    from agent_desk.actions.turned import Turned, TurnedPage
    from agent_desk.desk.turned.press import Printed
    from agent_desk.desk.window import Window
    from agent_desk.domain.clock import Clock


class Printing(QObject):
    """Prints for one customer at a time, on any page of theirs."""

    def __init__(self, window: Window, turned: Turned, work: Work, clock: Clock) -> None:
        super().__init__(window)
        self._window = window
        self._turned = turned
        self._work = work
        self._clock = clock
        self._here: OpenHere | None = None
        self._press: Work | None = None
        context = Qt.ShortcutContext.WindowShortcut
        self._key = commands.bind("print", window, self.print_promises, context=context)
        self._key.setEnabled(False)

    def begin(self, here: OpenHere) -> None:
        """This customer is open."""
        self._here = here
        self._key.setEnabled(True)

    def end(self) -> None:
        """Nobody is open any more."""
        self._here = None
        self._key.setEnabled(False)

    def print_promises(self) -> None:
        """Print what the customer who is open was promised."""
        here = self._here
        # A key pressed twice prints one sheet.
        if here is None or self._press is not None:
            return
        # A printer may take seconds to answer: nothing else waits for it meanwhile.
        self._press = Work(self)
        self._work.run(
            partial(self._turned.page, here.agent.agent_id, here.customer_id),
            owner=self,
            then=partial(self._put_on_paper, here),
            failed=self._not_printed,
        )

    def _put_on_paper(self, here: OpenHere, page: TurnedPage) -> None:
        if here is not self._here or not page.promised or self._press is None:
            self._rest()
            if here is self._here:
                self._say_nothing_is_promised(page.name)
            return
        from agent_desk.desk.turned import press  # loads what prints

        self._press.run(
            partial(press.put_on_paper, page, self._clock.now()),
            owner=self,
            then=partial(self._was_printed, here, page.name),
            failed=self._not_printed,
        )

    def _say_nothing_is_promised(self, name: str) -> None:
        said = self.tr("Nothing is promised to {name} now.")
        self._window.notices.say(
            said.format(name=words.isolated(name)), self.tr("Nothing was printed.")
        )

    def _was_printed(self, here: OpenHere, name: str, printed: Printed) -> None:
        self._rest()
        if here is not self._here:
            return
        shown = words.isolated(name)
        if printed.file is None:
            said = self.tr("What we promised {name} is printed on {printer}.")
            self._window.notices.say(
                said.format(name=shown, printer=words.isolated(printed.printer))
            )
            return
        self._window.notices.say(
            self.tr(
                "What we promised {name} is written as PDF: no printer is set up here."
            ).format(name=shown),
            words.isolated(str(printed.file)),
            self.tr("Open it"),
            partial(self._open, printed.file),
        )

    def _open(self, file: Path) -> None:
        from PySide6.QtGui import QDesktopServices

        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
            self._window.notices.say(self.tr("It could not be opened."))

    def _not_printed(self, error: Exception) -> None:
        self._rest()
        self._work.failed.emit(error)

    def _rest(self) -> None:
        if self._press is not None:
            self._press.stop()
            self._press.deleteLater()
            self._press = None
