"""A while without a key or the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow
    from PySide6.QtWidgets import QWidget

_MS_PER_MINUTE = 60_000
_TOUCHED = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class Rest(QObject):
    """Says when nobody has touched the window for so long.

    It listens at the window of the system, which sees each key and each move once and nothing
    of what widgets tell one another: a filter for the whole application would cost every paint.

    Signals:
        over: Nobody has touched it.
    """

    over = Signal()

    def __init__(self, window: QWidget, minutes: int) -> None:
        super().__init__(window)
        self._window = window
        self._heard: QWindow | None = None
        self._timer = QTimer(self, singleShot=True, interval=minutes * _MS_PER_MINUTE)
        self._timer.timeout.connect(self.over)

    def watch(self, *, active: bool) -> None:
        """Begin to wait, or stop."""
        if not active or not self._timer.interval():
            self._timer.stop()
            return
        # It has no handle before it is shown.
        if self._window.internalWinId() and self._window.windowHandle() is not self._heard:
            self._heard = self._window.windowHandle()
            self._heard.installEventFilter(self)
        self._timer.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter."""
        if event.type() in _TOUCHED and self._timer.isActive():
            self._timer.start()
        return False
