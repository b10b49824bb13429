"""The keys somebody wants instead of ours, held against what a key may be.

Kept free are those that writing needs, those that a system or an input method takes, every
Alt+letter (access keys) and every Ctrl+Alt, which is how some systems report AltGr.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from agent_desk.desk.commands import COMMANDS, Where, command_keys
from agent_desk.domain.errors import BadInputError, WorldError
from agent_desk.settings import Line

_SYSTEMS = frozenset(
    {"Ctrl+E", "Ctrl+U", "Ctrl+H", "Ctrl+M", "Ctrl+W", "Ctrl+Space", "Ctrl+.", "Ctrl+Shift+U"}
)
_FIELDS = frozenset(
    {"Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z"}
    | {
        f"Ctrl+{shift}{key}"
        for shift in ("", "Shift+")
        for key in ("Left", "Right", "Home", "End", "Backspace", "Del", "Ins", "Tab")
    }
)
_OF_TEXT = ("undo", "redo")


def checked(lines: Sequence[Line]) -> tuple[Mapping[str, str], tuple[WorldError, ...]]:
    """Sort out which keys can be had.

    Returns:
        The good ones by command, as QKeySequence writes them portably; and what is wrong with
        the others, for which the built-in key stays in force.
    """
    wrong: list[WorldError] = []
    wanted: dict[str, str] = {}
    said = {line.name: line for line in lines}
    for line in said.values():
        fault = _fault(line)
        if fault is None:
            wanted[line.name] = _portable(line.value)
        else:
            wrong.append(fault)
    # A key given back may be the one another command was to have; so again, until none is.
    while clashing := _clashing(wanted):
        for command_id, other in clashing.items():
            key = wanted.pop(command_id)
            wrong.append(_is_taken(said[command_id], key, other))
    return wanted, tuple(wrong)


def _fault(line: Line) -> WorldError | None:
    command = COMMANDS.get(line.name)
    if command is None:
        return BadInputError(
            "In {file}, keys names {command}, which is no command.",
            "There are: {known}.",
            file=line.file,
            command=line.name,
            known=", ".join(name for name, one in COMMANDS.items() if not one.by_page),
        )
    if command.by_page:
        return BadInputError(
            "In {file}, keys.{command} cannot be changed: the page itself takes {key}.",
            "Take the line out.",
            file=line.file,
            command=line.name,
            key=command.key,
        )
    key = _portable(line.value)
    if not key:
        return BadInputError(
            'In {file}, keys.{command} = "{key}" is no key that can be read.',
            'Write one key as in "Ctrl+Shift+N" or "F9".',
            file=line.file,
            command=line.name,
            key=line.value,
        )
    if not _is_free(key, line.name):
        return BadInputError(
            'In {file}, keys.{command} = "{key}" must stay free: it writes, or the system, a '
            "field or an input method needs it.",
            "Take Ctrl with another letter, Ctrl and Shift with one, or F2 to F12.",
            file=line.file,
            command=line.name,
            key=line.value,
        )
    return None


def _portable(written: str) -> str:
    """One key as Qt writes it, or nothing if it cannot be read or is several."""
    sequence = QKeySequence(written)
    return sequence.toString() if sequence.count() == 1 else ""


def _is_free(key: str, command_id: str) -> bool:
    if key in _SYSTEMS or (key in _FIELDS and command_id not in _OF_TEXT):
        return False
    pressed = QKeySequence(key)[0]  # type: ignore[index]  # not in Qt's stubs
    held = pressed.keyboardModifiers()
    modifier = Qt.KeyboardModifier
    if held & (modifier.AltModifier | modifier.MetaModifier):
        return False
    function_key = Qt.Key.Key_F1 <= pressed.key() <= Qt.Key.Key_F35
    return function_key or bool(held & modifier.ControlModifier)


def _clashing(wanted: Mapping[str, str]) -> Mapping[str, str]:
    """Each changed command that has its key together with another, and that other."""
    found: dict[str, str] = {}
    for one, other in _on_one_key(wanted):
        for command_id, beside in ((other, one), (one, other)):
            if command_id in wanted:
                found.setdefault(command_id, beside)
    return found


def _on_one_key(wanted: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for (one, first), (other, second) in combinations(COMMANDS.items(), 2):
        near = first.where is second.where or Where.EVERYWHERE in (first.where, second.where)
        keys = set(command_keys(first, wanted.get(one, first.key)))
        if near and keys & set(command_keys(second, wanted.get(other, second.key))):
            yield one, other


def _is_taken(line: Line, key: str, other: str) -> WorldError:
    return BadInputError(
        'In {file}, keys.{command} = "{key}" is the key of {other} too.',
        "Give each a key of its own; until then it has its usual one.",
        file=line.file,
        command=line.name,
        key=key,
        other=other,
    )
