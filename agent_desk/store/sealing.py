"""Boxes that only one person opens: a key pair each, the private one closed with their PIN.

A box is libsodium's sealed box, made with a key pair of its own that is thrown away: not even
who made it opens it again, and nothing in it says who did. What is put in is filled up to a
multiple of 256 bytes, so that its length does not tell much.

The private key is closed with secretbox under a key that argon2id derives from the PIN, at the
same cost as the PIN's verifier (``pin_proof``). So a box is as safe as the PIN is long: whoever
has the file and its key can try six digits in days, a sentence never.

Sources:
    libsodium's documentation: sealed boxes, secretbox, padding.
    RFC 9106 (argon2id).
"""

import base64
import binascii
import secrets

from agent_desk.store import pin_proof

_FORM = b"1"
"""How a private key is closed; another way gets another number."""
_SALT_BYTES = 16
_BLOCK = 256


def new_pair() -> tuple[str, bytes]:
    """A new public key, in base64, and its private one."""
    from nacl.public import PrivateKey

    private = PrivateKey.generate()
    return _text(bytes(private.public_key)), bytes(private)


def closed(private: bytes, pin: str) -> str:
    """A private key, closed with a PIN. It takes a quarter of a second, on purpose."""
    from nacl.secret import SecretBox

    salt = secrets.token_bytes(_SALT_BYTES)
    box = SecretBox(pin_proof.derived(pin, salt)).encrypt(private)
    return _text(_FORM + salt + box)


def opened(closed_key: str, pin: str) -> bytes | None:
    """The private key; None if this is not its PIN, or something was changed."""
    from nacl.exceptions import CryptoError
    from nacl.secret import SecretBox

    raw = _bytes(closed_key)
    salt, box = raw[1 : 1 + _SALT_BYTES], raw[1 + _SALT_BYTES :]
    if raw[:1] != _FORM or not box:
        return None
    try:
        return SecretBox(pin_proof.derived(pin, salt)).decrypt(box)
    except (CryptoError, ValueError):
        return None


def is_public(public: str) -> bool:
    """Whether something can be sealed to this key."""
    from nacl.public import PublicKey

    return len(_bytes(public)) == PublicKey.SIZE


def seal(told: bytes, public: str) -> str:
    """What was told, for whoever has the private key. Raises ValueError if it is no key."""
    from nacl.bindings import sodium_pad
    from nacl.public import PublicKey, SealedBox

    return _text(SealedBox(PublicKey(_bytes(public))).encrypt(sodium_pad(told, _BLOCK)))


def unseal(box: str, private: bytes) -> bytes | None:
    """What was told; None if it was sealed to somebody else, or changed."""
    from nacl.bindings import sodium_unpad
    from nacl.exceptions import CryptoError
    from nacl.public import PrivateKey, SealedBox

    try:
        return sodium_unpad(SealedBox(PrivateKey(private)).decrypt(_bytes(box)), _BLOCK)
    except (CryptoError, ValueError):
        return None


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""
