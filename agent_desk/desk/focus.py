"""Giving the focus back where it was."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid


def held() -> Callable[[], bool]:
    """Remember who has the focus now; what is returned gives it back, and says whether it did.

    In a field the cursor and what is marked are as they were; what is gone or hidden gets
    nothing.
    """
    before = QApplication.focusWidget()
    field = before if isinstance(before, QLineEdit) else None
    at = field.cursorPosition() if field else 0
    marked = (field.selectionStart(), field.selectionLength()) if field else (-1, 0)

    def give_back() -> bool:
        if not give(before):
            return False
        if field and marked[1]:
            field.setSelection(*marked)
        elif field:
            field.setCursorPosition(at)
        return True

    return give_back


def give(widget: QWidget | None) -> bool:
    """Give the focus to a widget, if it is still there and seen; say whether it has it."""
    if widget is None or not isValid(widget) or not widget.isVisible():
        return False
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
    return True
