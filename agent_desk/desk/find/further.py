"""Asks other branches for who rings, beside the desk, and for a short while."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.desk.child import Child
    from agent_desk.desk.work import Work

_PATIENCE_MS = 3_000
_REST_MS = 400
"""Digits still come: nobody is asked for half a number."""

_LAST_WAIT_MS = 200


class Looked(StrEnum):
    """What came of it."""

    FOUND = "found"
    NOBODY = "nobody"
    TOO_LATE = "too_late"
    OFFLINE = "offline"


class Further(QObject):
    """One question at a time; a new one ends that before it.

    Signals:
        told: What came of it. Carries the number and what is Looked.
    """

    told = Signal(str, object)

    def __init__(
        self,
        asking: Callable[[str], Child | None],
        work: Work,
        parent: QObject | None = None,
    ) -> None:
        """``asking`` gives None where there is no hub; it runs on the store's thread."""
        super().__init__(parent)
        self._asking = asking
        self._work = work
        self._number = ""
        self._child: QProcess | None = None
        self._resting = QTimer(self, singleShot=True, interval=_REST_MS)
        self._resting.timeout.connect(self._ask)
        self._begun: Callable[[], None] = lambda: None
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(lambda: self._tell(Looked.TOO_LATE))

    def look(self, number: str, begun: Callable[[], None]) -> None:
        """Ask for a number; ``begun`` is called if there is anybody to ask."""
        self.end()
        self._number, self._begun = number, begun
        self._resting.start()

    def end(self) -> None:
        """Wait no longer."""
        self._patience.stop()
        self._resting.stop()
        self._number = ""
        child, self._child = self._child, None
        if child is not None:
            child.blockSignals(True)  # noqa: FBT003  Qt's
            child.kill()
            child.waitForFinished(_LAST_WAIT_MS)
            child.deleteLater()

    def _ask(self) -> None:
        number = self._number

        def start(asking: Child | None) -> None:
            if asking is not None and number == self._number:
                self._begun()
                self._start(asking)

        self._work.run(lambda: self._asking(number), owner=self, then=start)

    def _start(self, asking: Child) -> None:
        child = self._child = QProcess(self)
        child.setStandardErrorFile(QProcess.nullDevice())
        child.finished.connect(self._finished)
        child.errorOccurred.connect(lambda _: self._tell(Looked.OFFLINE))
        child.start(asking.program, list(asking.arguments))
        if asking.first_line:
            child.write(asking.first_line)
        self._patience.start()

    def _finished(self, code: int) -> None:
        if self._child is None:
            return
        try:
            told = json.loads(bytes(self._child.readAllStandardOutput().data()) or b"{}")
        except ValueError:
            told = {}
        if code:
            self._tell(Looked.OFFLINE)
        else:
            self._tell(Looked.FOUND if told.get("customers") else Looked.NOBODY)

    def _tell(self, looked: Looked) -> None:
        number = self._number
        self.end()
        if number:
            self.told.emit(number, looked)
