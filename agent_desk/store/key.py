"""The key of the ledger's file: made once, kept where the person chose, fetched at each start.

The key is 32 random bytes. Beside the ledger lies ``protection.toml``, which says where the key
is and never what it is. It is written last: whatever the moment at which the power goes, there
is either no record and no ledger, or a record whose key has been stored and read back.
"""

import os
import secrets
from dataclasses import replace
from pathlib import Path

from agent_desk.domain.errors import (
    BadInputError,
    BusyError,
    FileError,
    WorldError,
    WrongKeyError,
)
from agent_desk.store import key_wrap, keyrings, protection
from agent_desk.store.protection import Choice, Protection, choose, recorded

__all__ = [
    "Choice",
    "Protection",
    "change_passphrase",
    "choose",
    "create",
    "from_hex",
    "keyring_available",
    "load",
    "recorded",
]

_BYTES = 32
_SHORTEST_PASSPHRASE = 8


def keyring_available() -> bool:
    """Whether the system keyring keeps a secret and gives it back, within five seconds."""
    return keyrings.works()


def create(choice: Choice, passphrase: str = "") -> bytes | None:
    """Make the key, store it as chosen, read it back, and only then record the choice.

    Returns:
        The key; None for no encryption.

    Raises:
        WorldError: It cannot be stored there. Nothing is recorded then.
    """
    if choice.record.exists():
        raise BusyError(
            "This profile has a key already: {record}.",
            "Start Agent Desk again to use it.",
            record=choice.record,
        )
    key = None
    match choice.protection:
        case Protection.KEYRING:
            key = _made_in_keyring(choice)
        case Protection.KEY_FILE:
            key = _made_in_file(choice.key_file)
        case Protection.PASSPHRASE:
            key = secrets.token_bytes(_BYTES)
            choice = replace(choice, wrapped=key_wrap.wrap(key, _long_enough(passphrase)))
    protection.record(choice)
    return key


def load(choice: Choice, passphrase: str = "") -> bytes | None:
    """Fetch the key of a recorded choice.

    Returns:
        The key; None for no encryption.

    Raises:
        WrongKeyError: There is no key, or not with this passphrase.
        WorldError: The keyring or the key file cannot be read now.
    """
    match choice.protection:
        case Protection.NONE:
            return None
        case Protection.KEYRING:
            return _from_keyring(choice)
        case Protection.KEY_FILE:
            return _from_file(choice.key_file)
        case Protection.PASSPHRASE:
            return _with_passphrase(choice, passphrase)


def change_passphrase(choice: Choice, old: str, new: str) -> Choice:
    """Close the same key with another passphrase; the ledger is not written again.

    Raises:
        WrongKeyError: The old passphrase is not right.
        BadInputError: The new one is too short.
    """
    key = _with_passphrase(choice, old)
    changed = replace(choice, wrapped=key_wrap.wrap(key, _long_enough(new)))
    protection.record(changed)
    return changed


def from_hex(text: str) -> bytes:
    """The key another process passed on. Raises BadInputError."""
    try:
        key = bytes.fromhex(text.strip())
    except ValueError:
        key = b""
    if len(key) != _BYTES:
        raise BadInputError(
            "What came as the key is not a key.", "A key is 64 hexadecimal digits on one line."
        )
    return key


def _made_in_keyring(choice: Choice) -> bytes:
    key = secrets.token_bytes(_BYTES)
    try:
        keyrings.put(choice.name, key.hex())
        kept = keyrings.get(choice.name)
    except keyrings.Unavailable as problem:
        raise _no_keyring(problem) from problem
    if kept != key.hex():
        raise WorldError(
            "The system keyring did not keep the key.",
            "Choose a passphrase instead. Nothing has been stored yet.",
        )
    return key


def _made_in_file(file: Path) -> bytes:
    """A key that lies there already is used: it was put there, or left by a start cut short."""
    if not file.exists():
        protection.write(file, secrets.token_bytes(_BYTES).hex() + "\n")
    return _from_file(file)


def _from_keyring(choice: Choice) -> bytes:
    try:
        kept = keyrings.get(choice.name)
    except keyrings.Unavailable as problem:
        raise _no_keyring(problem) from problem
    if kept is None:
        raise WrongKeyError(
            "The system keyring has no key for this profile.",
            "Sign in as the user, and on the machine, where this profile was made. "
            "The ledger is untouched.",
        )
    return _key_of(kept, "the system keyring")


def _from_file(file: Path) -> bytes:
    try:
        mode = file.stat().st_mode
        kept = file.read_bytes().decode("ascii", "replace")
    except FileNotFoundError as problem:
        raise WrongKeyError(
            "The key file {file} is missing.",
            "Put it back. The ledger is untouched.",
            file=file,
        ) from problem
    except OSError as problem:
        raise protection.unreadable(file, problem) from problem
    if os.name == "posix" and mode & 0o077:
        raise FileError(
            "The key file {file} can be read by others than its owner.",
            "Close it: chmod 600 {file}",
            file=file,
        )
    return _key_of(kept, str(file))


def _with_passphrase(choice: Choice, passphrase: str) -> bytes:
    key = choice.wrapped and key_wrap.unwrap(choice.wrapped, passphrase)
    if not key:
        raise WrongKeyError("That is not the passphrase of this profile.", "Type it again.")
    return key


def _key_of(kept: str, where: str) -> bytes:
    try:
        return from_hex(kept)
    except BadInputError as problem:
        raise WrongKeyError(
            "What {where} holds for this profile is not a key.",
            "Put the key back from a backup. The ledger is untouched.",
            where=where,
        ) from problem


def _long_enough(passphrase: str) -> str:
    if len(passphrase) < _SHORTEST_PASSPHRASE:
        raise BadInputError(
            "This passphrase is too short.",
            "Choose one of at least {shortest} characters; a few words are best.",
            shortest=_SHORTEST_PASSPHRASE,
        )
    return passphrase


def _no_keyring(problem: keyrings.Unavailable) -> WorldError:
    if isinstance(problem, keyrings.Missing):
        return WorldError(
            "There is no system keyring here that keeps a key.",
            "Sign in to a desktop that has one. A new profile can have a passphrase instead:"
            " open Agent Desk to choose it.",
        )
    return WorldError(
        "The system keyring is locked or does not answer.",
        "Unlock it and start again. Nothing is lost.",
    )
