"""Digits choose: which digit a key press means."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_CHORDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def digit_of(event: QKeyEvent) -> int:
    """Give 1 to 9, or 0 when the key press means no choice.

    The written digit counts, not the place of the key: a French row writes digits with Shift.
    """
    if event.modifiers() & _CHORDS:
        return 0
    text = event.text()
    return int(text) if text in tuple("123456789") else 0
