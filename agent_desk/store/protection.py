"""How a profile's ledger is protected, as written beside it; never the key itself."""

import json
import os
import secrets
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from agent_desk.domain.errors import FileError, NewerFileError
from agent_desk.paths import Paths
from agent_desk.store import key_wrap

_VERSION = 1


class Protection(StrEnum):
    """Where the key is.

    A key in a file protects only what lies elsewhere, such as a copy of the ledger: it is for
    demonstrations and for machines that start by themselves.
    """

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"  # noqa: S105  the word for it
    KEY_FILE = "file"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """How one profile's ledger is protected.

    Attributes:
        record: The file that says so.
        protection: Where the key is.
        name: Under which name the keyring holds it; random, so that a profile keeps its key
            when its directory is moved, and a new one in its place does not find the old key.
        key_file: The file with the key, for KEY_FILE alone.
        wrapped: The key, closed with the passphrase; for PASSPHRASE alone, once created.
    """

    record: Path
    protection: Protection
    name: str = ""
    key_file: Path = Path()
    wrapped: key_wrap.Wrapped | None = None


def choose(paths: Paths, protection: Protection, key_file: Path | None = None) -> Choice:
    """What to hand to `key.create`. A key file lies beside the ledger unless named."""
    return Choice(
        record=paths.protection,
        protection=protection,
        name=secrets.token_hex(16),
        key_file=key_file or paths.data / "ledger.key",
    )


def recorded(paths: Paths) -> Choice | None:
    """How this profile is protected; None where nothing has been chosen yet.

    Raises:
        WorldError: The record cannot be read, or is gone while the ledger is there.
    """
    record = paths.protection
    try:
        table = tomllib.loads(record.read_text("utf-8"))
    except FileNotFoundError:
        if paths.ledger.exists():
            raise FileError(
                "{record} is missing; it says how the ledger beside it is protected.",
                "Put it back from a backup. The ledger is untouched.",
                record=record,
            ) from None
        return None
    except OSError as problem:
        raise unreadable(record, problem) from problem
    except ValueError as problem:
        raise _damaged(record) from problem
    if isinstance(table.get("version"), int) and table["version"] > _VERSION:
        raise NewerFileError(
            "{record} was written by a newer Agent Desk.", "Install that one.", record=record
        )
    return _choice(record, table)


def record(choice: Choice) -> None:
    """Write the choice down, in place of what was there. Raises FileError."""
    write(choice.record, _text(choice))


def write(file: Path, text: str) -> None:
    """Write a file of this user's alone, whole or not at all, to the disk and not its cache.

    Raises:
        FileError: It could not be written, and is as it was.
    """
    new = file.with_name(f"{file.name}.new")
    try:
        new.unlink(missing_ok=True)
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as written:
            written.write(text)
            written.flush()
            os.fsync(written.fileno())
        new.replace(file)
        _settle(file.parent)
    except OSError as problem:
        raise _unwritable(file, problem) from problem


def _damaged(record: Path) -> FileError:
    return FileError(
        "{record} is damaged; it says how the ledger beside it is protected.",
        "Put it back from a backup. The ledger is untouched.",
        record=record,
    )


def unreadable(file: Path, problem: OSError) -> FileError:
    """The error to raise for a file that cannot be read."""
    return FileError(
        "{file} cannot be read: {reason}.",
        "Give it back to the user who runs Agent Desk.",
        file=file,
        reason=problem.strerror or type(problem).__name__,
    )


def _unwritable(file: Path, problem: OSError) -> FileError:
    return FileError(
        "{file} cannot be written: {reason}.",
        "Make room or allow writing there. Nothing has been stored yet.",
        file=file,
        reason=problem.strerror or type(problem).__name__,
    )


def _choice(record: Path, table: Mapping[str, object]) -> Choice:
    """The choice a record's table holds. Raises FileError if it holds none."""
    mode, name, file = (str(table.get(part, "")) for part in ("mode", "name", "key_file"))
    if table.get("version") != _VERSION or mode not in set(Protection):
        raise _damaged(record)
    protection = Protection(mode)
    wrapped = key_wrap.from_table(table)
    needed = {
        Protection.KEYRING: name,
        Protection.KEY_FILE: file,
        Protection.PASSPHRASE: wrapped,
    }
    if not needed.get(protection, True):
        raise _damaged(record)
    return Choice(
        record=record,
        protection=protection,
        name=name,
        key_file=record.parent / file,
        wrapped=wrapped,
    )


def _text(choice: Choice) -> str:
    table: dict[str, object] = {"version": _VERSION, "mode": choice.protection.value}
    if choice.protection is Protection.KEYRING:
        table["name"] = choice.name
    if choice.protection is Protection.KEY_FILE:
        beside = choice.key_file.parent == choice.record.parent
        table["key_file"] = choice.key_file.name if beside else str(choice.key_file.absolute())
    if choice.wrapped is not None:
        table |= choice.wrapped.table()
    lines = [f"{name} = {_toml(value)}" for name, value in table.items()]
    return "\n".join(["# Without this file the ledger beside it cannot be opened.", *lines, ""])


def _toml(value: object) -> str:
    # JSON's numbers are TOML's, and so are its strings, but for one character.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _settle(directory: Path) -> None:
    """Have the directory's own entry on the disk; Windows does so by itself."""
    if os.name != "posix":
        return
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
