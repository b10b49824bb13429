"""The system's keyring, asked with a time limit.

A locked keyring may ask the person for its password, in a window that can stay hidden; so each
question runs on a thread of its own and is given up after a while. Only keyrings that keep
their secrets encrypted count: the file in plain text, the one that forgets and the one that
refuses, which ``keyring`` also offers, do not.
"""

import secrets
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "agent-desk"
# Long enough to type a password, short enough not to look dead.
ASKED_S = 60.0
PROBED_S = 5.0

_SAFE = {
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
    "keyring.backends.Windows",
    "keyring.backends.macOS",
}

T = TypeVar("T")


class Unavailable(Exception):  # noqa: N818  a state, told as one
    """There is no keyring to be used now: none, locked, or silent."""


class Missing(Unavailable):
    """There is none that keeps its secrets encrypted."""


def works(time_limit_s: float = PROBED_S) -> bool:
    """Whether a secret put into the keyring comes out again; the probe is taken out."""
    name, secret = f"probe-{secrets.token_hex(8)}", secrets.token_hex(16)

    def probe(backend: "KeyringBackend") -> bool:
        backend.set_password(SERVICE, name, secret)
        try:
            return backend.get_password(SERVICE, name) == secret
        finally:
            backend.delete_password(SERVICE, name)

    try:
        return _asked(probe, time_limit_s)
    except Unavailable:
        return False


def put(name: str, secret: str) -> None:
    """Store a secret. Raises Unavailable."""
    _asked(lambda backend: backend.set_password(SERVICE, name, secret), ASKED_S)


def get(name: str) -> str | None:
    """A secret; None if there is none of this name. Raises Unavailable."""
    return _asked(lambda backend: backend.get_password(SERVICE, name), ASKED_S)


def _asked(question: Callable[["KeyringBackend"], T], time_limit_s: float) -> T:
    answers: list[T] = []
    problems: list[Exception] = []

    def ask() -> None:
        try:
            answers.append(question(_backend()))
        except Exception as problem:  # noqa: BLE001  backends raise their own library's errors
            problems.append(problem)

    asking = threading.Thread(target=ask, name="keyring", daemon=True)
    asking.start()
    asking.join(time_limit_s)
    if answers:
        return answers[0]
    if problems and isinstance(problems[0], Unavailable):
        raise problems[0]
    if problems:
        raise Unavailable(type(problems[0]).__name__) from problems[0]
    raise Unavailable("no answer")


def _backend() -> "KeyringBackend":
    """The keyring a secret would go to, if that is one to trust."""
    import keyring
    from keyring.backends.chainer import ChainerBackend

    backend = keyring.get_keyring()
    if isinstance(backend, ChainerBackend):
        backend = next(iter(backend.backends), backend)
    if type(backend).__module__ not in _SAFE:
        raise Missing
    return backend
