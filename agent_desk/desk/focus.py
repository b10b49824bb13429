"""Giving the focus back where it was."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid


def held() -> Callable[[], None]:
    """Remember who has the focus now; what is returned gives it back.

    A field keeps its cursor and half a word; what is gone meanwhile gets nothing.
    """
    before = QApplication.focusWidget()

    def give_back() -> None:
        if before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    return give_back
