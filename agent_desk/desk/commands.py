"""Every command that has a key, as data: what the buttons show and what F1 lists.

A key is bound by ``bind`` or, where digits and Return choose, by the page itself; nothing else
makes a shortcut, so the list cannot lie.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class Where(Enum):
    """Where a command is at hand."""

    EVERYWHERE = "everywhere"
    BETWEEN = "between"
    CUSTOMER = "customer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One thing a person can do by a key.

    Attributes:
        text: In English; shown through ``shown_text``.
        key: As QKeySequence writes it portably.
        also: Other keys that do the same, on other keyboards.
        by_page: Whether the page takes the key itself, because it means this only there.
    """

    text: str
    key: str
    where: Where
    also: tuple[str, ...] = ()
    by_page: bool = False


_AT = Where
COMMANDS: Mapping[str, Command] = {
    "find": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Find who is on the line")),
        key="Ctrl+N", where=_AT.BETWEEN,
    ),
    "here": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Say that you are here")),
        key="Return", where=_AT.BETWEEN, by_page=True,
    ),
    "offered": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Open who is on the line")),
        key="1", where=_AT.BETWEEN, by_page=True,
    ),
    "pause": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Take two minutes for yourself")),
        key="3", where=_AT.BETWEEN, by_page=True,
    ),
    "customer": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Go to the customer")),
        key="Ctrl+1", where=_AT.CUSTOMER,
    ),
    "goodbye": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Go to the goodbye")),
        key="Ctrl+3", where=_AT.CUSTOMER,
    ),
    "line": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Write in the Moment line")),
        key="Ctrl+L", where=_AT.CUSTOMER,
    ),
    "memory": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "See how their memory of us is worked out")),
        key="Ctrl+M", where=_AT.CUSTOMER,
    ),
    "undo": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Take the last step back")),
        key="Ctrl+Z", where=_AT.CUSTOMER,
    ),
    "redo": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Do it again after all")),
        key="Ctrl+Shift+Z", where=_AT.CUSTOMER,
    ),
    "finish": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Do what the filled button says")),
        key="Ctrl+Return", where=_AT.EVERYWHERE, also=("Ctrl+Enter",),
    ),
    "back": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Step back")),
        key="Esc", where=_AT.EVERYWHERE, by_page=True,
    ),
    "larger": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Larger text")),
        key="Ctrl++", where=_AT.EVERYWHERE, also=("Ctrl+=",),
    ),
    "smaller": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Smaller text")),
        key="Ctrl+-", where=_AT.EVERYWHERE,
    ),
    "usual_size": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Usual text size")),
        key="Ctrl+0", where=_AT.EVERYWHERE,
    ),
    "full_screen": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Fill the screen, or leave it")),
        key="F11", where=_AT.EVERYWHERE,
    ),
    "keys": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Show the keys")),
        key="F1", where=_AT.EVERYWHERE,
    ),
    "quit": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Quit; twice while a customer is open")),
        key="Ctrl+Q", where=_AT.EVERYWHERE,
    ),
}  # fmt: skip
"""By id, in the order they are shown. (``str`` tells mypy what Qt's stubs do not.)"""


def shown_text(command_id: str) -> str:
    """Say what a command does, in the reader's language."""
    return QCoreApplication.translate("Commands", COMMANDS[command_id].text)


def key_of(command_id: str) -> str:
    """Give the key of a command, for the button that does the same."""
    return COMMANDS[command_id].key


def bind(
    command_id: str,
    parent: QWidget,
    slot: Callable[[], object],
    *,
    context: Qt.ShortcutContext = Qt.ShortcutContext.WidgetWithChildrenShortcut,
) -> QShortcut:
    """Let the key of a command call ``slot`` while the focus is in ``parent``."""
    command = COMMANDS[command_id]
    shortcut = QShortcut(parent)
    shortcut.setKeys([QKeySequence(key) for key in (command.key, *command.also)])
    shortcut.setContext(context)
    shortcut.setAutoRepeat(command_id in ("larger", "smaller"))
    shortcut.activated.connect(slot)
    return shortcut
