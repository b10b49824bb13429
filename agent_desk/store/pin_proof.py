"""What proves a PIN without holding it: an argon2id verifier in PHC string format.

Sources:
    RFC 9106, 4: the second recommended option (t=3, p=4, 64 MiB), for where 2 GiB are too much.
    PHC string format, github.com/P-H-C/phc-string-format.
"""

import re
import secrets
import string
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from agent_desk.domain.pins import is_guessed

_PASSES, _LANES, _MEMORY_KIB = 3, 4, 64 * 1024
_SALT_BYTES, _HASH_BYTES = 16, 32
# A verifier comes from other desks, too: no endless work is done for one.
_MOST_PASSES, _MOST_LANES, _MOST_MEMORY_KIB = 16, 16, 512 * 1024
# Digits: a lead reads it out once, so it need not be short.
_DRAWN = 8
_FORM = re.compile(r"\$argon2id\$v=19\$m=(\d{1,8}),t=(\d{1,4}),p=(\d{1,4})\$[^$]+\$[^$]+")

_NOBODYS = (
    "$argon2id$v=19$m=65536,t=3,p=4$bm9ib2R5J3MgdmVyaWZpZQ"
    "$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
)
"""As much work as anybody's, and no PIN is right."""


def made(pin: str) -> str:
    """A new verifier for a PIN. It takes a quarter of a second, on purpose."""
    return _argon2id(secrets.token_bytes(_SALT_BYTES)).derive_phc_encoded(_typed(pin))


def drawn() -> str:
    """A PIN nobody has thought of: to be told to somebody, who sets their own with it."""
    while is_guessed(pin := "".join(secrets.choice(string.digits) for _ in range(_DRAWN))):
        continue
    return pin


def proves(verifier: str, pin: str) -> bool:
    """Whether this is the PIN. Where there is no verifier it takes as long, and is not."""
    from cryptography.exceptions import InvalidKey
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    sound = _is_sound(verifier)
    try:
        Argon2id.verify_phc_encoded(_typed(pin), verifier if sound else _NOBODYS)
    except (InvalidKey, ValueError):
        return False
    return sound


def derived(pin: str, salt: bytes) -> bytes:
    """A key of 32 bytes out of a PIN and 16 random ones; it takes as long as a verifier."""
    return _argon2id(salt).derive(_typed(pin))


def _argon2id(salt: bytes) -> "Argon2id":
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    return Argon2id(
        salt=salt,
        length=_HASH_BYTES,
        iterations=_PASSES,
        lanes=_LANES,
        memory_cost=_MEMORY_KIB,
    )


def _is_sound(verifier: str) -> bool:
    form = _FORM.fullmatch(verifier)
    if form is None:
        return False
    memory, passes, lanes = map(int, form.groups())
    return memory <= _MOST_MEMORY_KIB and passes <= _MOST_PASSES and lanes <= _MOST_LANES


def _typed(pin: str) -> bytes:
    # Keyboards differ in how they compose "ü"; it is the same PIN.
    return unicodedata.normalize("NFC", pin).encode("utf-8", "surrogatepass")
