"""What may be handed to the desk: a call, or the wish to see it.

Any program of this user can write to the desk's socket, so the shape is fixed and small: these
fields, of these lengths, all of them text. A message with a field this version does not know is
refused, not half understood; a new field comes with a new version.
"""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from agent_desk.phone.handover import LONGEST, VERSION

_LONGEST_FIELD = {"number": 64, "name": 200, "id": 200, "token": 256}
# Control characters, line and paragraph separators, halves of characters.
_UNSHOWABLE = {"Cc", "Zl", "Zp", "Cs"}


class Direction(StrEnum):
    """Who called whom."""

    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A call, as the telephone's side tells it.

    Attributes:
        number: The other side's, as it came; not parsed.
        name: Who the telephone says it is; may be empty.
        call_id: The telephone's own word for the call; may be empty.
        token: The right to come to the front, where the screen's system asks for one.
    """

    number: str
    name: str = ""
    call_id: str = ""
    direction: Direction = Direction.IN
    token: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Raise:
    """The wish to see the desk."""

    token: str = ""


Message = Call | Raise


class NotUnderstood(ValueError):  # noqa: N818  it is the message that is wrong
    """What came is no message. The text says why, as the end of "not understood: …"."""


def parse(line: bytes) -> Message:
    """Read one line. Raises NotUnderstood, and nothing else, whatever the bytes are."""
    if len(line) > LONGEST:
        raise NotUnderstood(f"it is longer than {LONGEST} bytes")
    fields = _fields(line)
    version, do = fields.pop("v", None), fields.pop("do", None)
    if type(version) is not int or version != VERSION:
        raise NotUnderstood(f"this desk speaks version {VERSION}")
    if do == "raise":
        return Raise(token=_texts(fields, {"token"})["token"])
    if do == "call":
        return _call(_texts(fields, {"number", "name", "id", "direction", "token"}))
    raise NotUnderstood("it asks for neither a call nor the desk")


def _fields(line: bytes) -> dict[str, object]:
    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        fields = dict(pairs)
        if len(fields) < len(pairs):
            raise NotUnderstood("a field is there twice")
        return fields

    try:
        message = json.loads(line.decode("utf-8"), object_pairs_hook=once)
    except UnicodeDecodeError:
        raise NotUnderstood("it is not UTF-8") from None
    except RecursionError:
        raise NotUnderstood("it is nested") from None
    except NotUnderstood:
        raise
    except ValueError:
        raise NotUnderstood("it is not JSON") from None
    if not isinstance(message, dict):
        raise NotUnderstood("it is not an object")
    return message


def _texts(fields: Mapping[str, object], known: set[str]) -> dict[str, str]:
    """All known fields as text; those that are not there are empty."""
    for name, value in fields.items():
        if name not in known:
            raise NotUnderstood("it has a field this desk does not know")
        if not isinstance(value, str):
            raise NotUnderstood(f"{name} is not text")
        if len(value) > _LONGEST_FIELD.get(name, LONGEST):
            raise NotUnderstood(f"{name} is longer than {_LONGEST_FIELD[name]} characters")
        if any(unicodedata.category(character) in _UNSHOWABLE for character in value):
            raise NotUnderstood(f"{name} has characters that cannot be shown")
    return {name: str(fields.get(name, "")) for name in known}


def _call(texts: Mapping[str, str]) -> Call:
    number = texts["number"].strip()
    if not number:
        raise NotUnderstood("it has no number")
    direction = texts["direction"] or Direction.IN.value
    if direction not in set(Direction):
        raise NotUnderstood("direction is neither in nor out")
    return Call(
        number=number,
        name=texts["name"].strip(),
        call_id=texts["id"].strip(),
        direction=Direction(direction),
        token=texts["token"],
    )
