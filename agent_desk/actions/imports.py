"""Takes in what other systems know, so that every desk that does so has the same ledger.

An imported entry is the same everywhere: its id is derived from its source, key, kind and
content, it carries no site, and its order comes from its own date. What this desk alone knows,
that a record has changed since or is wanted again, are entries of their own.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from agent_desk.domain import kinds
from agent_desk.domain.clock import Clock, hlc_of
from agent_desk.domain.customers import ContactAdded, CustomerAdded
from agent_desk.domain.entries import (
    NO_SITE,
    Entry,
    effective,
    sealed,
    undone_ids,
)
from agent_desk.domain.ids import Id, derived_id
from agent_desk.domain.imports import ImportedCustomer, ImportedMoment, ImportedRecord, Put
from agent_desk.domain.kinds import NoBody, RecordRenewed
from agent_desk.domain.matters import MatterOpened, MatterSettled, matter_of
from agent_desk.domain.moments import MomentImported
from agent_desk.domain.texts import accepted
from agent_desk.store import desk, entries, ledger
from agent_desk.store.connection import Connection, Store
from agent_desk.store.ledger import Subjects
from agent_desk.store.turns import Turns


class Imports:
    """What comes in from other systems, in short transactions beside the desk's own."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._turns = Turns(store)

    def put(self, records: Sequence[ImportedRecord]) -> Put:
        """Take in these records; what is known already changes nothing."""
        with self._store.read() as db:
            branch = desk.here(db).branch_id
        versions = [_version(record, branch) for record in records]
        puts: list[Put] = []
        self._turns.write(
            versions, lambda db, part: puts.append(_Batch(db, self._clock.now()).put(part))
        )
        return Put(
            added=sum(put.added for put in puts),
            changed=sum(put.changed for put in puts),
            unchanged=sum(put.unchanged for put in puts),
            redone=sum(put.redone for put in puts),
        )

    def settle(self) -> None:
        """Make what was put safe from a power cut; before, it is safe from anything else."""
        self._store.tidy()

    def describe(self, about: str) -> None:
        """Keep a sentence about where this ledger's data come from, for the first screen."""
        self._turns.write([accepted(about)], lambda db, part: desk.describe(db, part[0]))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Version:
    """What one record says: its own entry, and those that follow from it.

    Attributes:
        matter_id: What is open with the customer as long as the record says so.
    """

    record: Entry
    others: tuple[Entry, ...]
    matter_id: Id | None = None


class _Batch:
    """The records of one transaction beside what the ledger knows of them."""

    def __init__(self, db: Connection, at: int) -> None:
        self._db = db
        self._at = at
        self._known: dict[Id, list[Entry]] = defaultdict(list)
        self._undone: frozenset[Id] = frozenset()
        self._new: list[Entry] = []
        self._after: list[tuple[str, kinds.Body, Entry, Id]] = []

    def put(self, versions: Sequence[_Version]) -> Put:
        """Append what is new, then say what changed or is wanted again."""
        subjects = {e.about_id for v in versions for e in (v.record, *v.others)}
        subjects |= {v.matter_id for v in versions}
        for found in entries.about(self._db, [subject for subject in subjects if subject]):
            self._known[found.about_id or b""].append(found)
        known = [found.id for group in self._known.values() for found in group]
        self._undone = undone_ids(entries.about(self._db, known))
        became = Counter(self._take(version) for version in versions)
        ledger.append(self._db, self._new)
        for word, body, made, about_id in self._after:
            about = Subjects(customer_id=made.customer_id, about_id=about_id)
            text = made.text if word == "matter.opened" else ""
            ledger.write(self._db, word, body, about, at=self._at, by=None, text=text)
        return Put(**became)

    def _take(self, version: _Version) -> str:
        became = self._take_entry(version.record)
        for other in version.others:
            followed = self._take_entry(other)
            became = "changed" if became == "unchanged" and followed != "unchanged" else became
        if became == "changed" and version.matter_id:
            self._follow_matter(version, version.matter_id)
        return became

    def _take_entry(self, made: Entry) -> str:
        subject = made.about_id or b""
        versions = [e for e in self._known[subject] if e.site_id == NO_SITE]
        if made.id not in {e.id for e in versions}:
            self._new.append(made)
            self._known[subject].append(made)
            if versions:
                self._say("record.renewed", RecordRenewed(entry=made.id.hex()), made, subject)
            return "changed" if versions else "added"
        if made.id in self._undone:
            self._say("entry.redone", NoBody(), made, made.id)
            return "redone"
        if all(e.id != made.id for e in self._standing(subject)):
            self._say("record.renewed", RecordRenewed(entry=made.id.hex()), made, subject)
            return "changed"
        return "unchanged"

    def _follow_matter(self, version: _Version, matter_id: Id) -> None:
        """A record that changed settles the matter it opened, or opens it again."""
        told = [e for e in self._standing(matter_id) if e.kind.startswith("matter.")]
        is_open = bool(told) and told[-1].kind == "matter.opened"
        if is_open and not version.others:
            self._say("matter.settled", MatterSettled(), version.record, matter_id)
        elif version.others and not is_open:
            opened = version.others[0]
            body = MatterOpened(source=str(opened.fields.get("source", "")))
            self._say("matter.opened", body, opened, matter_id)

    def _standing(self, subject: Id) -> list[Entry]:
        return effective(self._known[subject], self._undone)

    def _say(self, word: str, body: kinds.Body, made: Entry, about_id: Id) -> None:
        self._after.append((word, body, made, about_id))


def _version(record: ImportedRecord, branch: str) -> _Version:
    if isinstance(record, ImportedCustomer):
        return _customer(record, branch)
    return _moment(record, branch)


def _customer(record: ImportedCustomer, branch: str) -> _Version:
    customer_id = customer_id_of(record.source, record.key)
    added = CustomerAdded(
        name=record.name,
        form_of_address=record.form_of_address,
        since_at=record.since_at,
        language=record.language,
        source=record.source,
        note=record.note,
    )
    about = Subjects(customer_id=customer_id, about_id=customer_id)
    contacts = tuple(
        _entry(
            "contact.added",
            ContactAdded(kind=contact.kind, value=contact.value, note=contact.note),
            Subjects(
                customer_id=customer_id,
                about_id=derived_id("contact", customer_id.hex(), contact.kind, contact.value),
            ),
            branch,
            at=record.since_at,
        )
        for contact in record.contacts
    )
    made = _entry("customer.added", added, about, branch, at=record.since_at)
    return _Version(record=made, others=contacts)


def _moment(record: ImportedMoment, branch: str) -> _Version:
    customer_id = customer_id_of(record.customer_source, record.customer_key)
    record_id = derived_id("record", record.source, record.kind, record.key)
    matter_id = matter_of(record_id)
    told = MomentImported(
        source=record.source,
        reference=record.reference,
        words=record.words,
        feeling=record.feeling or "",
        need_met=record.need_met or "",
        agent_name=record.agent_name,
        details=dict(record.details),
    )
    about = Subjects(customer_id=customer_id, about_id=record_id)
    made = _entry(record.kind, told, about, branch, at=record.at, text=record.text)
    others: tuple[Entry, ...] = ()
    if record.open:
        matter = Subjects(customer_id=customer_id, about_id=matter_id, matter_id=matter_id)
        opened = MatterOpened(source=record.source)
        told_again = _entry(
            "matter.opened", opened, matter, branch, at=record.at, text=record.text
        )
        others = (told_again,)
    return _Version(record=made, others=others, matter_id=matter_id)


def customer_id_of(source: str, key: str) -> Id:
    """The id of another system's customer, on every desk."""
    return derived_id("customer", source, key)


def _entry(
    word: str, body: kinds.Body, about: Subjects, branch: str, *, at: int, text: str = ""
) -> Entry:
    """The entry every desk makes of this: its id says what it holds."""
    kept_text, kept_body = accepted(text), kinds.written(body)
    made = Entry(
        id=derived_id(
            "entry", (about.about_id or b"").hex(), word, str(at), kept_text, kept_body
        ),
        branch_id=branch,
        site_id=NO_SITE,
        kind=word,
        at=at,
        hlc=hlc_of(at),
        customer_id=about.customer_id,
        matter_id=about.matter_id,
        about_id=about.about_id,
        moment=kinds.of(word).moment,
        text=kept_text,
        body=kept_body,
    )
    return sealed(made)
