"""Every command that has a key, as data: what the buttons show, what F1 and Ctrl+K list.

A key is bound by ``bind`` or, where digits and Return choose, by the page itself; nothing else
makes a shortcut, so the list cannot lie. Which keys are in force is the application's, as its
language is: ``use`` sets them once, before any page is made.
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
    "decide": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Go to what may be decided")),
        key="Ctrl+2", where=_AT.CUSTOMER,
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
        key="Ctrl+Shift+R", where=_AT.CUSTOMER,
    ),
    "turned": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Turn the screen to the customer, or back")),
        key="F7", where=_AT.CUSTOMER,
    ),
    "correct": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Set the opened moment right")),
        key="F2", where=_AT.CUSTOMER,
    ),
    "print": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Print what we promised them")),
        key="Ctrl+P", where=_AT.CUSTOMER,
    ),
    "copy_phone": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Copy their telephone number")),
        key="Ctrl+Shift+C", where=_AT.CUSTOMER,
    ),
    "copy_email": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Copy their e-mail address")),
        key="Ctrl+Shift+M", where=_AT.CUSTOMER,
    ),
    "not_them": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Not them: somebody else is on the line")),
        key="Ctrl+Shift+N", where=_AT.CUSTOMER,
    ),
    "undo": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Take the last step back")),
        key="Ctrl+Z", where=_AT.CUSTOMER,
    ),
    "redo": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Do it again after all")),
        key="Ctrl+Shift+Z", where=_AT.CUSTOMER,
    ),
    "quiet": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Quiet the presence line")),
        key="F8", where=_AT.CUSTOMER,
    ),
    "bring_back": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Bring the presence line back")),
        key="Shift+F8", where=_AT.CUSTOMER,
    ),
    "stand_by": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Stand by me")),
        key="Ctrl+B", where=_AT.CUSTOMER,
    ),
    "hard": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Keep for yourself that this call is hard")),
        key="Ctrl+Shift+B", where=_AT.CUSTOMER,
    ),
    "yes": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Get a yes from a lead")),
        key="Ctrl+G", where=_AT.CUSTOMER,
    ),
    "hand_over": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Hand the customer over by name")),
        key="Ctrl+T", where=_AT.CUSTOMER,
    ),
    "explain": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "See why it may be decided or not")),
        key="Ctrl+J", where=_AT.CUSTOMER,
    ),
    "copy_decided": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Copy the number it is carried out by")),
        key="Ctrl+Shift+G", where=_AT.CUSTOMER,
    ),
    "open_decided": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Open the system it is carried out in")),
        key="Ctrl+Shift+O", where=_AT.CUSTOMER,
    ),
    "finish": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Do what the filled button says")),
        key="Ctrl+Return", where=_AT.EVERYWHERE, also=("Ctrl+Enter",),
    ),
    "finish_later": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Let the goodbye wait")),
        key="Ctrl+Shift+Return", where=_AT.CUSTOMER, also=("Ctrl+Shift+Enter",),
    ),
    "codes": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Say why they were in touch")),
        key="Ctrl+R", where=_AT.CUSTOMER,
    ),
    "lock": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Lock the screen; whoever is open stays open")),
        key="Ctrl+Shift+L", where=_AT.EVERYWHERE,
    ),
    "sign_out": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Sign out: somebody else is here")),
        key="Ctrl+Shift+S", where=_AT.BETWEEN,
    ),
    "pin": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Set your PIN or passphrase")),
        key="Ctrl+Shift+K", where=_AT.BETWEEN,
    ),
    "people": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Look after the people of this branch")),
        key="Ctrl+Shift+P", where=_AT.BETWEEN,
    ),
    "shift": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "The shift, person by person")),
        key="Ctrl+Shift+D", where=_AT.BETWEEN,
    ),
    "talks": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Talk it through, only the two of you")),
        key="Ctrl+Shift+T", where=_AT.BETWEEN,
    ),
    "next_person": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Open the next person of the shift")),
        key="Ctrl+Down", where=_AT.BETWEEN,
    ),
    "previous_person": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Open the person before")),
        key="Ctrl+Up", where=_AT.BETWEEN,
    ),
    "numbers": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Show the numbers of the shift, or fold them")),
        key="Ctrl+9", where=_AT.BETWEEN,
    ),
    "on_paper": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Print the shift, or write it to a file")),
        key="Ctrl+P", where=_AT.BETWEEN,
    ),
    "back": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Step back")),
        key="Esc", where=_AT.EVERYWHERE, by_page=True,
    ),
    "palette": Command(
        text=str(QT_TRANSLATE_NOOP("Commands", "Everything that can be done now")),
        key="Ctrl+K", where=_AT.EVERYWHERE,
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

_CHANGED, _SINGLE = "agent_desk_keys", "agent_desk_single_keys"


def shown_text(command_id: str) -> str:
    """Say what a command does, in the reader's language."""
    return QCoreApplication.translate("Commands", COMMANDS[command_id].text)


def use(changed: Mapping[str, str], *, single_keys: bool = True) -> None:
    """Put keys in force for this application.

    Args:
        changed: By command, as ``changed_keys.checked`` found them good.
        single_keys: Whether digits alone act wherever the focus is (WCAG 2.1.4).
    """
    app = QCoreApplication.instance()
    if app is not None:
        app.setProperty(_CHANGED, dict(changed))
        app.setProperty(_SINGLE, single_keys)


def single_keys() -> bool:
    """Say whether digits alone act wherever the focus is."""
    app = QCoreApplication.instance()
    return app is None or app.property(_SINGLE) is not False


def keys_of(command_id: str) -> tuple[str, ...]:
    """Give every key in force for a command; the first is the one that is shown."""
    command = COMMANDS[command_id]
    app = QCoreApplication.instance()
    changed = (app.property(_CHANGED) if app is not None else None) or {}
    return command_keys(command, changed.get(command_id, command.key))


def command_keys(command: Command, key: str) -> tuple[str, ...]:
    """Give the keys of a command whose first key is this one."""
    if key == command.key:
        return (key, *command.also)
    # The other key of that name is for the same hand.
    return (key, f"{key[:-6]}Enter") if key.endswith("Return") else (key,)


def key_of(command_id: str) -> str:
    """Give the key of a command, for the button that does the same; empty for none."""
    key = keys_of(command_id)[0]
    return key if len(key) > 1 or single_keys() else ""


def digit_key(number: int) -> str:
    """Give the key of a choice that a digit makes wherever the focus is; empty for none."""
    return str(number) if single_keys() else ""


def bind(
    command_id: str,
    parent: QWidget,
    slot: Callable[[], object],
    *,
    context: Qt.ShortcutContext = Qt.ShortcutContext.WidgetWithChildrenShortcut,
) -> QShortcut:
    """Let the key of a command call ``slot`` while the focus is in ``parent``."""
    shortcut = QShortcut(parent)
    # By its name the palette knows what it does.
    shortcut.setObjectName(command_id)
    shortcut.setKeys([QKeySequence(key) for key in keys_of(command_id)])
    shortcut.setContext(context)
    shortcut.setAutoRepeat(command_id in ("larger", "smaller"))
    shortcut.activated.connect(slot)
    return shortcut
