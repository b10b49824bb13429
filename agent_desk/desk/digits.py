"""Digits choose and letters write: what a key press means."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from agent_desk.desk import commands

_CHORDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def digit_of(event: QKeyEvent) -> int:
    """Give 1 to 9, or 0 when the key press means no choice, for a group that has the focus.

    The written digit counts, not the place of the key: a French row writes digits with Shift.
    """
    if event.modifiers() & _CHORDS:
        return 0
    text = event.text()
    return int(text) if text in tuple("123456789") else 0


def page_digit_of(event: QKeyEvent) -> int:
    """Give the digit for a page, which takes it wherever the focus is; 0 if none alone acts."""
    return digit_of(event) if commands.single_keys() else 0


def writes(event: QKeyEvent) -> bool:
    """Say whether a key press would write something into a field.

    A chord does not, except that of AltGr, which some systems report as Ctrl and Alt together.
    """
    text = event.text()
    control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
    meta = event.modifiers() & Qt.KeyboardModifier.MetaModifier
    chord = bool(meta) or bool(control) != bool(alt)
    return bool(text) and text.isprintable() and not text.isspace() and not chord
