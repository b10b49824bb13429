"""Whether the keys rest: what is on the screen changes only while nobody is typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from agent_desk.desk.digits import digit_of, writes

if TYPE_CHECKING:
    from agent_desk.domain.clock import Clock

_SECOND, _MS = 1_000_000, 1_000


class KeyRest(QObject):
    """Hears the keys of one window, wherever its focus is.

    Attributes:
        calm_s: So long after a key they rest, seconds.

    Signals:
        rested: What was waited for: the keys rest now.
        wrote: Something was written.
    """

    rested = Signal()
    wrote = Signal()

    def __init__(self, clock: Clock, calm_s: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.calm_s = calm_s
        self._clock = clock
        self._window: QWidget | None = None
        self._last_key_at = 0
        self._waits = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)

    def begin(self, window: QWidget) -> None:
        """Hear this window from now on; what led here counts as a key."""
        self.end()
        self._window = window
        self._last_key_at = self._clock.now()
        window.installEventFilter(self)
        _application().focusChanged.connect(self._follow_focus)
        self._follow_focus(None, QApplication.focusWidget())

    def end(self) -> None:
        """Hear nothing and wait for nothing."""
        if self._window is not None:
            self._window.removeEventFilter(self)
            _application().focusChanged.disconnect(self._follow_focus)
            self._follow_focus(QApplication.focusWidget(), None)
        self._window = None
        self._waits = False
        self._timer.stop()

    def wait(self) -> None:
        """Say once that they rest, as soon as they do."""
        self._waits = True
        self._timer.start(self._left() // _MS + 1)

    def look(self) -> None:
        """Look at the clock: say that they rest, or wait for what is left."""
        if self._waits and self._left() > 0:
            self.wait()
        elif self._waits:
            self._waits = False
            self.rested.emit()

    def rests(self) -> bool:
        """Whether they rest now."""
        return self._left() == 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter."""
        # A key that is a command comes as this event alone; every other comes as it first.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            self._pressed(writing=_writes_into(watched, event))
        elif isinstance(event, QInputMethodEvent):
            self._pressed(writing=True)
        return False

    def _pressed(self, *, writing: bool) -> None:
        self._last_key_at = self._clock.now()
        if writing:
            self.wrote.emit()
        if self._waits:
            self.wait()

    def _left(self) -> int:
        """How long they must still rest, microseconds."""
        now = self._clock.now()
        # A clock that was set back would have them rest for as long as it went back.
        self._last_key_at = min(self._last_key_at, now)
        return max(0, self.calm_s * _SECOND - (now - self._last_key_at))

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and old is not self._window:
            old.removeEventFilter(self)
        if new is not None and new is not self._window:
            new.installEventFilter(self)


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        message = "there is no application"
        raise TypeError(message)
    return app


def _writes_into(watched: QObject, event: QKeyEvent) -> bool:
    """Whether a key press writes: into a field, or as a letter that finds the Moment line."""
    if not writes(event):
        return False
    field = (
        isinstance(watched, QWidget)
        and not watched.isWindow()
        and watched.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    )
    return field or not digit_of(event)
