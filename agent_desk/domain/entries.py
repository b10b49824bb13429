"""The entry: one immutable record of what somebody did for a customer.

Everything else is a view of the entries. Generic kinds speak about other entries:
``entry.undone`` and ``entry.redone`` about one entry, the last of them holds;
``entry.corrected`` about one, with its text as it should be; and ``record.renewed`` about an
imported record, which names the version of it that is current.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import attrgetter

from agent_desk.domain.ids import Id

UNDONE = "entry.undone"
REDONE = "entry.redone"
RENEWED = "record.renewed"
CORRECTED = "entry.corrected"
ABOUT_ENTRIES = frozenset({UNDONE, REDONE, CORRECTED})

# Imported entries are the same on every desk, so they carry nobody's site.
NO_SITE: Id = bytes(16)

# Whose branch a desk is that has joined none.
ALONE = "here"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One record of the ledger.

    Attributes:
        at: When it happened, UTC microseconds; 0 when the source gives no date.
        hlc: Hybrid logical time; orders the entries of one subject.
        about_id: The subject, whose projection this entry changes; None changes none.
        moment: The customer was part of it: the history shows it.
        audience: Who may read it: ``branch``, ``hub``, or the ``named`` to whom it is sealed.
        text: What a person reads.
        body: The fields of its kind as JSON text, never written anew.
    """

    id: Id
    branch_id: str
    site_id: Id
    kind: str
    at: int
    hlc: int
    agent_id: Id | None = None
    customer_id: Id | None = None
    matter_id: Id | None = None
    interaction_id: Id | None = None
    about_id: Id | None = None
    moment: bool = False
    audience: str = "branch"
    text: str = ""
    body: str = "{}"
    hash: bytes = b""

    @property
    def noun(self) -> str:
        """What the entry is about, as a word: ``customer`` or ``interaction``."""
        return self.kind.partition(".")[0]

    @property
    def fields(self) -> Mapping[str, object]:
        """The body, read; empty if it is not a JSON object. It is shared: not to be changed."""
        return read_fields(self.body)

    def id_in(self, name: str) -> Id | None:
        """The id a field of the body gives in hexadecimal; None if it gives none."""
        given = str(self.fields.get(name, ""))
        return bytes.fromhex(given) if _is_hex(given) else None


# A fold asks for the fields of the same few hundred entries several times over.
@lru_cache(maxsize=1024)
def read_fields(body: str) -> Mapping[str, object]:
    """The fields in a body; none if it is not a JSON object."""
    try:
        read = json.loads(body)
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}


def sealed(entry: Entry) -> Entry:
    """The entry with its hash: SHA-256 over every field but the hash, each with its length."""
    return replace(entry, hash=_digest(entry))


def holds(entry: Entry) -> bool:
    """Whether the entry is what was sealed, or what an erasure left of it."""
    return entry.hash == _digest(entry) or entry.hash == erased_hash(entry.id)


def erased_hash(entry_id: Id) -> bytes:
    """The hash of an entry whose text is gone: the same on every desk and on the hub."""
    return hashlib.sha256(entry_id + b"erased").digest()


def _digest(entry: Entry) -> bytes:
    # In one loop: a pull asks this of every entry.
    framed = []
    for value in _HASHED(entry):
        if value is None:
            framed.append(b"-")
        else:
            data = value if type(value) is bytes else str(value).encode()
            framed.append(b"%d:%b" % (len(data), data))
    return hashlib.sha256(b"".join(framed)).digest()


_HASHED = attrgetter(
    "id", "branch_id", "site_id", "kind", "at", "hlc", "agent_id", "customer_id", "matter_id",
    "interaction_id", "about_id", "moment", "audience", "text", "body",
)  # fmt: skip


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """The order every desk folds in, whatever order they came in."""
    return sorted(entries, key=lambda entry: (entry.hlc, entry.site_id, entry.id))


def undone_ids(about_entries: Iterable[Entry]) -> frozenset[Id]:
    """Which entries are undone, given the entries about them."""
    last = {
        entry.about_id: entry.kind
        for entry in in_order(about_entries)
        if entry.kind in {UNDONE, REDONE}
    }
    return frozenset(
        about for about, kind in last.items() if kind == UNDONE and about is not None
    )


def effective(entries: Iterable[Entry], undone: frozenset[Id]) -> list[Entry]:
    """What holds of one subject's entries: in order, without what was undone or renewed."""
    entries = list(entries)
    # Most subjects are told of once.
    if len(entries) == 1 and entries[0].kind != RENEWED:
        return [] if entries[0].id in undone else entries
    standing = [entry for entry in in_order(entries) if entry.id not in undone]
    renewals = [entry for entry in standing if entry.kind == RENEWED]
    current = str(renewals[-1].fields.get("entry", "")) if renewals else ""
    replaced = _replaced(standing, bytes.fromhex(current) if _is_hex(current) else b"")
    return [e for e in standing if e.kind != RENEWED and e.id not in replaced]


def corrections(about_entries: Iterable[Entry]) -> Mapping[Id, str]:
    """What was set right last of each entry, given the entries about them."""
    told = [entry for entry in about_entries if entry.kind == CORRECTED and entry.text]
    return {e.about_id: e.text for e in in_order(told) if e.about_id is not None}


def corrected(standing: list[Entry], right: Mapping[Id, str]) -> list[Entry]:
    """Entries with the texts that were set right."""
    if not right:
        return standing
    return [replace(e, text=right[e.id]) if e.id in right else e for e in standing]


def _replaced(standing: list[Entry], current: Id) -> frozenset[Id]:
    """The imported versions but the current one, which is the last if none is named."""
    versions = [e.id for e in standing if e.site_id == NO_SITE]
    if not versions:
        return frozenset()
    kept = current if current in versions else versions[-1]
    return frozenset(versions) - {kept}


def _is_hex(text: str) -> bool:
    return len(text) == 2 * len(NO_SITE) and all(c in "0123456789abcdef" for c in text)
