"""The field of the Moment line: it asks first whether a key is meant for what lies above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, Qt

from agent_desk.desk.fields import LineEdit

if TYPE_CHECKING:
    from collections.abc import Callable


class Field(LineEdit):
    """One line; gives Ctrl+Z away once there is no typing left to undo.

    Attributes:
        take_first: Takes a key before the field does, and says whether it did.

    Signals:
        escaped: Esc while it is empty.
        focused: The cursor came or went.
    """

    escaped = Signal()
    focused = Signal()
    take_first: Callable[[QKeyEvent], bool]

    def typed(self) -> str:
        """What stands in it, in one line."""
        return " ".join(self.text().splitlines())

    def write(self, text: str) -> None:
        """Write another text in the place of all of it, as typing that can be undone."""
        self.selectAll()
        self.insert(text)

    def event(self, event: QEvent) -> bool:
        """Override QLineEdit.event: Tab is no key press to the field, it is one to the list."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                if self._has_nothing_to(event):
                    event.ignore()
                    return False
            elif event.type() == QEvent.Type.KeyPress and self.take_first(event):
                return True
        return super().event(event)

    def _has_nothing_to(self, event: QKeyEvent) -> bool:
        undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
        redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
        return undo or redo

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QLineEdit.keyPressEvent."""
        if event.key() == Qt.Key.Key_Escape and not self.text():
            self.escaped.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QLineEdit.focusInEvent."""
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Override QLineEdit.focusOutEvent."""
        super().focusOutEvent(event)
        self.focused.emit()
