"""What can be done on the screen as it is now: read off what stands on it, kept nowhere.

A shortcut and a button carry the name of the command they do; a link is an action of its own.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QWidget

from agent_desk.desk import commands
from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.commands import COMMANDS, Where

LINK = "link"
"""The name of an action that opens another system."""

OFFER = "offer"
"""The name of an action without a key that is offered to some people alone."""


@dataclass(frozen=True, slots=True)
class AtHand:
    """One thing that can be done now.

    Attributes:
        text: In the reader's language.
        english: The same in English, to be found by too.
        key: As it is pressed; empty if there is none.
        do: Does it.
    """

    text: str
    english: str
    key: str
    do: Callable[[], object]


def at_hand(window: QWidget, *, customer_open: bool) -> tuple[AtHand, ...]:
    """Give what can be done in a window now: commands in F1's order, then offers and links."""
    away = Where.BETWEEN if customer_open else Where.CUSTOMER
    doers: dict[str, Callable[[], object]] = {
        shortcut.objectName(): shortcut.activated.emit for shortcut in _shortcuts(window)
    }
    doers |= {button.command: button.click for button in _buttons(window)}
    found = [
        AtHand(
            commands.shown_text(command_id),
            command.text,
            commands.key_of(command_id),
            doers[command_id],
        )
        for command_id, command in COMMANDS.items()
        if command_id in doers and command.where is not away and command_id != "palette"
    ]
    return (*found, *(AtHand(link.text(), "", "", link.trigger) for link in _links(window)))


def _shortcuts(window: QWidget) -> Iterator[QShortcut]:
    for shortcut in window.findChildren(QShortcut):
        holder = shortcut.parent()
        if shortcut.isEnabled() and isinstance(holder, QWidget) and _is_there(holder):
            yield shortcut


def _buttons(window: QWidget) -> Iterator[ActionButton]:
    for button in window.findChildren(ActionButton):
        if button.command and _is_there(button):
            yield button


def _links(window: QWidget) -> Iterator[QAction]:
    for link in (*window.findChildren(QAction, OFFER), *window.findChildren(QAction, LINK)):
        holder = link.parent()
        if link.isEnabled() and isinstance(holder, QWidget) and _is_there(holder):
            yield link


def _is_there(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled()
