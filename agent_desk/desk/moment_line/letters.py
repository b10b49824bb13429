"""Letters that nothing else wants: they are for the Moment line, wherever the focus is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent

from agent_desk.desk.digits import writes

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from agent_desk.desk.moment_line.field import Field


class Letters(QObject):
    """Hands the field what reached the window unwanted, as events: the field reads them."""

    def __init__(self, field: Field, take_focus: Callable[[], None], line: QWidget) -> None:
        super().__init__(line)
        self._field = field
        self._take_focus = take_focus
        self._line = line

    def begin(self, window: QWidget) -> None:
        """Take them from this window."""
        window.installEventFilter(self)
        # With nothing focused an input method talks to the window, which hands it on to here.
        window.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    def end(self, window: QWidget) -> None:
        """Take them no longer."""
        window.removeEventFilter(self)
        window.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: on their way up nobody wanted them."""
        if self._field.hasFocus() or not self._line.isVisible():
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        if isinstance(event, QInputMethodQueryEvent):
            return QCoreApplication.sendEvent(self._field, event)
        if isinstance(event, QInputMethodEvent):
            self._take_focus()
            return QCoreApplication.sendEvent(self._field, event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self._take_focus()
            return True
        if not writes(event):
            return False
        self._take_focus()
        return QCoreApplication.sendEvent(self._field, event)
