"""Erasing a person: the one thing that changes entries which are there.

What was written of them keeps its place, time and kind; its words are gone everywhere, also
from what comes of them later, and nothing is built on it any more.
"""

import re
from dataclasses import dataclass, replace

from agent_desk.domain.entries import Entry, erased_hash
from agent_desk.domain.ids import Id

ERASED = "customer.erased"
NOTHING = "{}"
_ID = re.compile("[0-9a-f]{32}")


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerErased:
    """``customer.erased``: nothing of this customer is kept; why, in the entry's own text.

    Attributes:
        entries: Others' entries whose words name them, and those of contacts that went over to
            them, by their ids in hexadecimal: they are emptied too.
    """

    entries: tuple[str, ...] = ()


def named_in(erasure: Entry) -> list[Id]:
    """The other entries an erasure empties."""
    given = erasure.fields.get("entries")
    listed = given if isinstance(given, list) else []
    return [bytes.fromhex(one) for one in listed if _is_id(one)]


def emptied(entry: Entry) -> Entry:
    """What an erasure leaves of an entry."""
    return replace(entry, text="", body=NOTHING, hash=erased_hash(entry.id))


def is_empty(entry: Entry) -> bool:
    """Whether an erasure may have emptied the entry."""
    return entry.body == NOTHING and not entry.text and entry.hash == erased_hash(entry.id)


def _is_id(value: object) -> bool:
    return isinstance(value, str) and bool(_ID.fullmatch(value))
