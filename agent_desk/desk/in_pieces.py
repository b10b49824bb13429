"""Work on the screen's own thread that is longer than a frame, done in pieces."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

_TURN_S = 0.005
"""A piece that begins within it is still done in the same turn; 16 ms are a frame."""


class InPieces(QObject):
    """Does one thing at a time; what is begun takes the place of what is not finished."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pieces: Iterator[object] | None = None
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._turn)

    def is_idle(self) -> bool:
        """Whether nothing is left to do."""
        return self._pieces is None

    def begin(self, pieces: Iterator[object]) -> None:
        """Do these; each is done when the next is asked for."""
        self._pieces = pieces
        self._next.start()

    def finish(self) -> None:
        """Do all that is left, now."""
        self._next.stop()
        pieces, self._pieces = self._pieces, None
        for _piece in pieces or ():
            pass

    def stop(self) -> None:
        """Do no more of it."""
        self._next.stop()
        self._pieces = None

    def _turn(self) -> None:
        ends = time.perf_counter() + _TURN_S
        while (pieces := self._pieces) is not None:
            if next(pieces, self) is self:
                # What it did last may have begun something else.
                if self._pieces is pieces:
                    self._pieces = None
            elif time.perf_counter() > ends:
                self._next.start()
                return
