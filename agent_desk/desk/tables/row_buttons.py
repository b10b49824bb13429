"""What can be done with a row: the buttons under the table, and their keys."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.flow import Flow
from agent_desk.desk.look import Look

KEYS: Mapping[str, str] = {
    "add": "Ins",
    "copy": "Ctrl+D",
    "remove": "Ctrl+Del",
    "up": "Alt+Up",
    "down": "Alt+Down",
    "undo": "Ctrl+Z",
    "wide": "",
}


class RowButtons(QWidget):
    """One button for each, with the key the page takes."""

    def __init__(self, look: Look, doings: Mapping[str, Callable[[], object]]) -> None:
        super().__init__()
        self._doings = doings
        flow = Flow(look, parent=self)
        words = {
            "add": self.tr("Add a row"),
            "copy": self.tr("Copy it"),
            "remove": self.tr("Take it out"),
            "up": self.tr("Up"),
            "down": self.tr("Down"),
            "undo": self.tr("Undo"),
            "wide": "",
        }
        icons = {"add": "plus", "copy": "copy", "undo": "undo-2"}
        self.buttons = {
            name: ActionButton(look, words[name], key=key, icon=icons.get(name, ""))
            for name, key in KEYS.items()
        }
        for name, button in self.buttons.items():
            button.clicked.connect(doings[name])
            flow.addWidget(button)
        self.show_wide(wide=False)

    def show_wide(self, *, wide: bool) -> None:
        """Say what the button for columns does now."""
        self.buttons["wide"].setText(
            self.tr("Only columns in use") if wide else self.tr("All columns")
        )

    def allow(self, **allowed: bool) -> None:
        """Let these act, or not."""
        for name, may in allowed.items():
            self.buttons[name].setEnabled(may)

    def took(self, event: QKeyEvent) -> bool:
        """Do what a key stands for, if it does and may."""
        pressed = QKeySequence(QKeyCombination(_without_keypad(event), Qt.Key(event.key())))
        for name, key in KEYS.items():
            if key and QKeySequence(key) == pressed:
                if self.buttons[name].isEnabled():
                    self._doings[name]()
                return True
        return False

    @staticmethod
    def said() -> str:
        """Say how cells are edited, for the line above the table."""
        return QCoreApplication.translate(
            "RowButtons", "Write in a cell to change it; Return opens it, Esc leaves it."
        )


def _without_keypad(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
