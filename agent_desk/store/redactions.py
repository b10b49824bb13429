"""Takes texts out of the ledger: the only writer of an entry that is there already."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict

import sqlalchemy as sa

from agent_desk.domain.agents import makes_lead
from agent_desk.domain.entries import ALONE, Entry, erased_hash
from agent_desk.domain.ids import Id
from agent_desk.domain.redactions import REDACTED, Redaction, fold, may_redact, redacted
from agent_desk.store import bulk, desk, entries
from agent_desk.store.prepared import Prepared
from agent_desk.store.tables import Rows, entry, redaction

# Of the entries, not of the view: nothing brings a text back, not even undoing.
_ASKED_FOR = Prepared(
    sa.select(entry.c.about_id, entry.c.branch_id, entry.c.agent_id).where(
        bulk.among(entry.c.about_id), entry.c.kind == sa.literal_column(f"'{REDACTED}'")
    )
)
_ALL = Prepared(sa.select(redaction.c.entry_id))
_HASHES = Prepared(
    sa.select(entry.c.id, entry.c.hash).join(redaction, redaction.c.entry_id == entry.c.id)
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


def due(db: sa.Connection, new: Sequence[Entry]) -> frozenset[Id]:
    """The entries whose texts have to go, as far as these new ones decide it.

    A redaction, the entry it is of, and what made its writer a lead come in any order.
    """
    told = [one for one in new if one.kind == REDACTED]
    wanted = {one.id for one in new} | {one.about_id for one in told if one.about_id}
    if any(makes_lead(one) for one in new):
        wanted |= set(_ALL.column(db))
    asked = {(one.about_id, one.branch_id, one.agent_id) for one in told}
    asked |= set(_ASKED_FOR.rows(db, **bulk.listed(wanted)))
    return _granted(db, asked, new) if asked else frozenset()


def _granted(
    db: sa.Connection, asked: set[tuple[Id | None, str, Id | None]], new: Sequence[Entry]
) -> frozenset[Id]:
    """Of what was asked for, each with the branch and the person who asks, what may be done."""
    own = desk.here(db).branch_id

    def named(branch: str) -> str:
        return own if branch == ALONE else branch

    concerned = [about_id for about_id, _, _ in asked if about_id]
    wrong = {one.id: one for one in (*entries.with_ids(db, concerned), *new)}
    askers = [by for _, _, by in asked if by]
    leads = {
        (named(one.branch_id), one.about_id)
        for one in (*entries.about(db, askers), *new)
        if makes_lead(one)
    }
    return frozenset(
        about_id
        for about_id, branch, by in asked
        if about_id in wrong
        and named(branch) == named(wrong[about_id].branch_id)
        and may_redact(by, wrong[about_id], leads=(named(branch), by) in leads)
    )


def taken_out(db: sa.Connection) -> frozenset[Id]:
    """The entries whose texts were taken out."""
    return frozenset(one for one, hashed in _HASHES.rows(db) if hashed == erased_hash(one))


def find(db: sa.Connection, entry_id: Id) -> Redaction | None:
    """The redaction of an entry; None if its text is there."""
    chosen = sa.select(redaction).where(redaction.c.entry_id == entry_id)
    row = db.execute(chosen).one_or_none()
    return None if row is None else Redaction(**row._mapping)  # noqa: SLF001 - by name
