"""Tables of a TOML file, read strictly: what is wrong is said with file, table and key."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

from agent_desk.domain.errors import BadInputError
from agent_desk.exchange.encodings import unreadable
from agent_desk.exchange.rows import name_of


def read_toml(path: Path) -> dict[str, Any]:
    """The whole file.

    Raises:
        BadInputError: It is no TOML.
        FileError: It cannot be read.
    """
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise unreadable(path, error) from None
    except UnicodeDecodeError as error:
        raise BadInputError(
            "The mapping {file} is not UTF-8: byte {byte} is no character in it.",
            "Save it as UTF-8.",
            file=name_of(path),
            byte=error.start + 1,
        ) from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadInputError(
            "The mapping {file} is not valid TOML: {reason}.",
            "Correct that place; resources/mappings/README.md has an example.",
            file=name_of(path),
            reason=str(error).removesuffix(".") or "nested too deep",
        ) from None


class Table:
    """One table. Who has read all its keys calls ``finish``, which finds the unknown ones."""

    def __init__(self, file: str, name: str, entries: Mapping[str, Any]) -> None:
        self.file = file
        self.name = name
        self.entries = entries
        self._asked: list[str] = []

    def refuse(self, key: str, wrong: str, allowed: str) -> NoReturn:
        """Say what is wrong with a key, and what is allowed."""
        place = f"[{self.name}] {key}" if self.name else key
        raise BadInputError(
            "In the mapping {file}, {place}: {wrong}." if place else "In {file}: {wrong}.",
            "{allowed}",
            file=self.file,
            place=place.strip(),
            wrong=wrong,
            allowed=allowed,
        )

    def has(self, key: str) -> bool:
        """Whether the key is given."""
        self._asked.append(key)
        return key in self.entries

    def text(self, key: str, default: str = "", allowed: Sequence[str] = ()) -> str:
        """A text, one of ``allowed`` if those are given."""
        value = self.entries[key] if self.has(key) else default
        if not isinstance(value, str):
            self.refuse(key, f"{_said(value)} is not a text", 'Write it in quotes: "…".')
        if allowed and value not in allowed and value != default:
            self.refuse(key, f"“{value}” is not known", f"Allowed: {', '.join(allowed)}.")
        return value

    def character(self, key: str, default: str = "") -> str:
        """One character, or none."""
        value = self.text(key, default)
        if len(value) > 1:
            self.refuse(key, f"“{value}” is more than one character", "Write one character.")
        return value

    def texts(self, key: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        """A text or a list of texts."""
        value = self.entries[key] if self.has(key) else list(default)
        listed = [value] if isinstance(value, str) else value
        if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
            self.refuse(
                key, f"{_said(value)} is not a list of texts", 'Write it like ["one", "two"].'
            )
        return tuple(listed)

    def number(self, key: str, default: int = 0) -> int:
        """A whole number from 0."""
        value = self.entries[key] if self.has(key) else default
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            self.refuse(key, f"{_said(value)} is not a count", "Write a whole number from 0.")
        return value

    def flag(self, key: str) -> bool | None:
        """True or false; None if the key is not given."""
        value = self.entries[key] if self.has(key) else None
        if value is not None and not isinstance(value, bool):
            self.refuse(
                key, f"{_said(value)} is neither true nor false", "Write true or false."
            )
        return value

    def table(self, key: str) -> "Table":
        """The table under the key; empty if it is not given."""
        value = self.entries[key] if self.has(key) else {}
        name = f"{self.name}.{key}" if self.name else key
        if not isinstance(value, dict):
            self.refuse(key, f"{_said(value)} is not a table", f"Write it as [{name}].")
        return Table(self.file, name, value)

    def one_or_more(self, key: str) -> "list[Table]":
        """The table under the key, or the list of tables; none if it is not given."""
        value = self.entries.get(key)
        if not isinstance(value, list):
            return [self.table(key)] if self.has(key) else []
        self._asked.append(key)
        return [Table(self.file, self.name, {key: one}).table(key) for one in value]

    def tables(self) -> "list[tuple[str, Table]]":
        """Every key with the table under it."""
        return [(key, self.table(key)) for key in self.entries]

    def finish(self) -> None:
        """See that no key is left that nobody asked for."""
        for key in self.entries:
            if key not in self._asked:
                allowed = ", ".join(sorted(set(self._asked)))
                self.refuse(key, "this key is not known", f"Allowed here: {allowed}.")


def _said(value: object) -> str:
    return f"“{str(value).lower() if isinstance(value, bool) else str(value)[:40]}”"
