"""Takes texts out of the ledger: the only writer of an entry that is there already."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict

import sqlalchemy as sa

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.domain.redactions import REDACTED, Redaction, fold, redacted
from agent_desk.store import bulk, entries
from agent_desk.store.prepared import Prepared
from agent_desk.store.tables import Rows, entry, redaction

# Of the entries, not of the view: nothing brings a text back, not even undoing.
_GONE = Prepared(
    sa.select(entry.c.about_id).where(
        bulk.among(entry.c.about_id), entry.c.kind == sa.literal_column(f"'{REDACTED}'")
    )
)
_REPLACE = Prepared(
    sa.update(entry)
    .where(entry.c.id == sa.bindparam("entry_id"))
    .values(
        text=sa.bindparam("new_text"),
        body=sa.bindparam("new_body"),
        hash=sa.bindparam("new_hash"),
    )
)


def rows(standing: Mapping[Id, Sequence[Entry]]) -> Rows:
    """These redactions as rows."""
    folded = [fold(entry_id, group) for entry_id, group in standing.items()]
    return {redaction: [asdict(found) for found in folded if found is not None]}


def take_out(db: sa.Connection, entry_ids: Iterable[Id]) -> list[Entry]:
    """Take the texts out of these entries, as far as they are here; those that changed."""
    found = [entries.find(db, entry_id) for entry_id in entry_ids]
    changed = [redacted(one) for one in found if one is not None]
    for clean in changed:
        _REPLACE.run(
            db,
            entry_id=clean.id,
            new_text=clean.text,
            new_body=clean.body,
            new_hash=clean.hash,
        )
    return changed


def without_redacted(db: sa.Connection, new: Sequence[Entry]) -> list[Entry]:
    """New entries, those without their text whose text was taken out before they came."""
    told = {one.about_id for one in new if one.kind == REDACTED}
    gone = told | set(_GONE.column(db, **bulk.listed(one.id for one in new)))
    return [redacted(one) if one.id in gone else one for one in new]


def find(db: sa.Connection, entry_id: Id) -> Redaction | None:
    """The redaction of an entry; None if its text is there."""
    chosen = sa.select(redaction).where(redaction.c.entry_id == entry_id)
    row = db.execute(chosen).one_or_none()
    return None if row is None else Redaction(**row._mapping)  # noqa: SLF001 - by name
