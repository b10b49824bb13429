"""Changes to a policy file: each a value, made alike on plain and on TOML documents."""

from collections.abc import Callable, Mapping, MutableMapping
from copy import copy, deepcopy
from dataclasses import dataclass
from typing import Any, TypeAlias

Keys: TypeAlias = tuple[str | int, ...]
"""Where in a document: names of tables, and numbers in lists."""

Made: TypeAlias = Callable[[Any], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Put:
    """A value at a place; None takes out what is there, and tables that are empty then."""

    file: str
    path: Keys
    value: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Insert:
    """A row into the list at a path, so that it is at ``place``."""

    file: str
    path: Keys
    place: int
    value: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Remove:
    """A row out of the list at a path."""

    file: str
    path: Keys
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A row of the list at a path to another place."""

    file: str
    path: Keys
    place: int
    to: int


Edit: TypeAlias = Put | Insert | Remove | Move


def made_in(document: Mapping[str, Any], edit: Edit) -> Mapping[str, Any]:
    """The document after a change; the one that was given stays as it is."""
    changed = dict(document)
    container: Any = changed
    # Only what the change goes through is copied: a long table is edited cell by cell.
    for key in edit.path[:-1] if isinstance(edit, Put) else edit.path:
        inner = _inner(container, key)
        if not isinstance(inner, dict | list):
            break
        container[key] = copy(inner)
        container = container[key]
    make(changed, edit)
    return changed


def make(document: MutableMapping[str, Any], edit: Edit, made: Made = deepcopy) -> None:
    """Make a change in a document.

    Args:
        document: Of the edit's file; it is changed.
        edit: The change.
        made: Turns a plain value into one of this kind of document, of its own.
    """
    if isinstance(edit, Put):
        _put(document, edit.path, edit.value, made)
        return
    rows: Any = document
    for key in edit.path:
        rows = rows[key]
    if isinstance(edit, Insert):
        rows.insert(edit.place, made(edit.value))
    else:
        row = rows[edit.place]
        del rows[edit.place]
        if isinstance(edit, Move):
            rows.insert(edit.to, row)


def _put(container: Any, path: Keys, value: Any, made: Made) -> None:
    key, *rest = path
    if not rest:
        if value is not None:
            container[key] = made(value)
        elif key in container:
            del container[key]
        return
    if isinstance(key, str) and not isinstance(container.get(key), dict | list):
        if value is None:
            return
        container[key] = made({})
    inner = container[key]
    _put(inner, tuple(rest), value, made)
    if value is None and isinstance(key, str) and not inner:
        del container[key]


def _inner(container: Any, key: str | int) -> Any:
    if isinstance(container, dict):
        return container.get(key)
    inside = isinstance(key, int) and 0 <= key < len(container)
    return container[key] if inside else None
