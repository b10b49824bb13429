"""A key closed with a passphrase.

scrypt turns the passphrase and a random salt into a key-encryption key (KEK); guessing is as
slow as scrypt is made here. The KEK never closes anything itself. HMAC-SHA-256 under it, over a
word for each purpose, gives two independent keys:

    pad = HMAC(KEK, "… pad")      closed = key XOR pad
    mac = HMAC(KEK, "… tag")      tag = HMAC(mac, cost, salt, closed)

The pad is as long as the one block it hides, and as salt and so KEK are new for each wrapping,
no pad is ever used twice: a one-time pad out of a pseudo-random function. The tag is made over
what is stored (encrypt, then authenticate), so a wrong passphrase, a changed salt and a changed
byte are all noticed before anything is opened. The standard library has no block cipher; it
needs none for 32 bytes.

Sources:
    RFC 7914 (scrypt); RFC 2104 (HMAC); Bellare and Namprempre, "Authenticated Encryption",
    ASIACRYPT 2000 (encrypt-then-MAC); OWASP Password Storage Cheat Sheet (the cost).
"""

import base64
import binascii
import hashlib
import hmac
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

_PURPOSE = b"agent-desk ledger key 1 "
_SALT_BYTES = 16
_KEY_BYTES = 32
# A record can be edited by hand: neither worthless nor endless work is done for it.
_LEAST_N, _MOST_N = 2**10, 2**20
_MOST_R, _MOST_P = 32, 16


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess costs. Memory is 128 * n * r bytes: here 128 MiB, about half a second."""

    n: int = 2**17
    r: int = 8
    p: int = 1

    def is_sound(self) -> bool:
        """Whether this can be a cost at all."""
        power_of_two = self.n & (self.n - 1) == 0
        within = _LEAST_N <= self.n <= _MOST_N and 1 <= self.r <= _MOST_R
        return power_of_two and within and 1 <= self.p <= _MOST_P


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrapped:
    """A closed key, and what is needed beside the passphrase to open it."""

    cost: Cost
    salt: bytes
    closed: bytes
    tag: bytes

    def table(self) -> dict[str, object]:
        """As it is written down."""
        return {
            "scrypt_n": self.cost.n,
            "scrypt_r": self.cost.r,
            "scrypt_p": self.cost.p,
            "salt": base64.b64encode(self.salt).decode(),
            "closed_key": base64.b64encode(self.closed).decode(),
            "tag": base64.b64encode(self.tag).decode(),
        }


def from_table(table: Mapping[str, object]) -> Wrapped | None:
    """What was written down; None if it cannot have been written by `Wrapped.table`."""
    numbers = [table.get(name) for name in ("scrypt_n", "scrypt_r", "scrypt_p")]
    blocks = [_block(table.get(name)) for name in ("salt", "closed_key", "tag")]
    if not all(type(number) is int for number in numbers):
        return None
    n, r, p = (int(str(number)) for number in numbers)
    salt, closed, tag = blocks
    wrapped = Wrapped(cost=Cost(n, r, p), salt=salt, closed=closed, tag=tag)
    sizes = (len(salt), len(closed), len(tag))
    sound = wrapped.cost.is_sound() and sizes == (_SALT_BYTES, _KEY_BYTES, _KEY_BYTES)
    return wrapped if sound else None


def wrap(key: bytes, passphrase: str, cost: Cost | None = None) -> Wrapped:
    """Close a key of 32 bytes, with a new salt."""
    cost = cost or Cost()
    salt = secrets.token_bytes(_SALT_BYTES)
    pad, mac = _keys(passphrase, salt, cost)
    closed = _xor(key, pad)
    return Wrapped(cost=cost, salt=salt, closed=closed, tag=_tag(mac, cost, salt, closed))


def unwrap(wrapped: Wrapped, passphrase: str) -> bytes | None:
    """The key; None if this is not the passphrase, or something was changed."""
    pad, mac = _keys(passphrase, wrapped.salt, wrapped.cost)
    tag = _tag(mac, wrapped.cost, wrapped.salt, wrapped.closed)
    return _xor(wrapped.closed, pad) if hmac.compare_digest(tag, wrapped.tag) else None


def _keys(passphrase: str, salt: bytes, cost: Cost) -> tuple[bytes, bytes]:
    # Keyboards differ in how they compose "ü"; it is the same passphrase.
    typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    memory = 128 * cost.r * (cost.n + cost.p + 2) + 2**20  # what OpenSSL asks for, and room
    kek = hashlib.scrypt(
        typed, salt=salt, n=cost.n, r=cost.r, p=cost.p, maxmem=memory, dklen=_KEY_BYTES
    )
    return _hmac(kek, _PURPOSE + b"pad"), _hmac(kek, _PURPOSE + b"tag")


def _tag(mac: bytes, cost: Cost, salt: bytes, closed: bytes) -> bytes:
    # Fixed lengths, so no two stored records read the same here.
    numbers = b"".join(number.to_bytes(8) for number in (cost.n, cost.r, cost.p))
    return _hmac(mac, numbers + salt + closed)


def _hmac(key: bytes, message: bytes) -> bytes:
    return hmac.digest(key, message, "sha256")


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))


def _block(value: object) -> bytes:
    try:
        return base64.b64decode(str(value), validate=True)
    except (binascii.Error, ValueError):
        return b""
