"""The one-time code an administrator gives to a desk: where the hub is, and a first secret.

One line of letters, digits, - and _ that survives a letter, a ticket or a provisioning script.
Its last part tells a code that was typed or cut wrongly from one the hub refuses.
"""

import base64
import binascii
import hashlib
import json
import zlib
from dataclasses import asdict, dataclass

from agent_desk.domain.errors import BadInputError, NewerFileError

_PREFIX, _VERSION = "agentdesk", "1"
_CHECK = 6
_LONGEST = 20_000
_LARGEST_BYTES = 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """What a code says.

    Attributes:
        host: One name, or several with commas, as libpq takes them.
        port: One number, or as many as there are hosts.
        role: The desk's database role.
        secret: Its password, until it has enrolled.
        ca: Certificates (PEM) the hub's own is checked against; empty for the system's.
    """

    host: str
    port: str
    database: str
    role: str
    branch: str
    secret: str
    ca: str = ""


def write(code: Code) -> str:
    """The code as one line."""
    packed = zlib.compress(json.dumps(asdict(code), separators=(",", ":")).encode(), 9)
    text = base64.urlsafe_b64encode(packed).decode().rstrip("=")
    return f"{_PREFIX}{_VERSION}.{text}.{_check(text)}"


def read(line: str) -> Code:
    """The code in a line; blanks and line breaks in it do not matter.

    Raises:
        BadInputError: It is no code, or not a whole one.
        NewerFileError: A newer Agent Desk made it.
    """
    parts = "".join(line[:_LONGEST].split()).split(".")
    if parts[0].startswith(_PREFIX) and parts[0] != _PREFIX + _VERSION:
        raise NewerFileError(
            "This code was made by a newer Agent Desk.", "Update this computer first."
        )
    if len(parts) != len(("prefix", "text", "check")) or parts[0] != _PREFIX + _VERSION:
        raise _not_a_code()
    _, text, check = parts
    if check != _check(text):
        raise BadInputError(
            "This code is not whole, or has a wrong character.",
            "Copy it again, from agentdesk1. to its end.",
        )
    try:
        packed = base64.b64decode(text + "=" * (-len(text) % 4), b"-_", validate=True)
        unpacked = zlib.decompressobj().decompress(packed, _LARGEST_BYTES)
        fields = json.loads(unpacked)
        return Code(**{name: str(value) for name, value in fields.items()})
    except (binascii.Error, zlib.error, ValueError, TypeError, AttributeError) as problem:
        raise _not_a_code() from problem


def _check(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_CHECK]


def _not_a_code() -> BadInputError:
    return BadInputError(
        "This is not a code for a desk.",
        "agent-desk hub add-desk makes one; it begins with agentdesk1.",
    )
