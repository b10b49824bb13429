"""Empties everything of a person who was erased: what is here, and what comes later.

From the transaction on that brings an erasure they are neither found nor opened, and what comes
is emptied as it comes. What is here already is emptied in turns with the desk; killed midway,
it goes on when it is asked for again (erasing.py). The hub follows the same rule, so that both
have the same afterwards (sync/migrations).
"""

from collections.abc import Iterable, Mapping, Sequence

import sqlalchemy as sa

from agent_desk.domain.entries import ALONE, Entry, erased_hash
from agent_desk.domain.erasures import ERASED, NOTHING, is_empty, named_in
from agent_desk.domain.erasures import emptied as without_words
from agent_desk.domain.ids import Id
from agent_desk.store import bulk, desk
from agent_desk.store.connection import ERASED_HERE
from agent_desk.store.prepared import Prepared
from agent_desk.store.tables import entry, erased, erasure

_ANY = Prepared(sa.select(erased.c.id).limit(1))
_OF = Prepared(sa.select(erased.c.id, erased.c.branch_id).where(bulk.among(erased.c.id)))
_OPEN = Prepared(sa.select(erasure.c.erasure_id).where(sa.text("erasure.done = 0")))
_BY = Prepared(sa.select(erased.c.id).where(bulk.among(erased.c.erasure_id)))
_LAST_ROW = Prepared(sa.select(sa.func.coalesce(sa.func.max(entry.c.row), 0)))
_ROWS_AT_ONCE = 20_000
_CONCERNED = Prepared(
    sa.select(entry.c.id, entry.c.branch_id, entry.c.customer_id)
    .where(entry.c.row > sa.bindparam("start"), entry.c.row <= sa.bindparam("end"))
    .where(sa.or_(bulk.among(entry.c.customer_id), bulk.among(entry.c.id)))
    .where(entry.c.kind != ERASED)
)
_EMPTY = "UPDATE entry SET text = '', body = ?, hash = ? WHERE id = ?"
_ABOUT = Prepared(sa.select(entry.c.about_id).where(bulk.among(entry.c.id)))


class Erased:
    """Which of some entries were erased. Entries of one branch are erased by that one alone."""

    def __init__(self, db: sa.Connection, ids: Iterable[Id | None]) -> None:
        self._own = desk.here(db).branch_id
        wanted = {one for one in ids if one is not None}
        self._gone = {
            (found, self._named(branch))
            for found, branch in _OF.rows(db, **bulk.listed(wanted))
        }

    def has(self, entry_id: Id, customer_id: Id | None, branch_id: str) -> bool:
        """Whether the entry of this id, of this customer, is erased."""
        branch = self._named(branch_id)
        return (entry_id, branch) in self._gone or (customer_id, branch) in self._gone

    def _named(self, branch_id: str) -> str:
        """What was written before a desk joined its branch is the branch's."""
        return self._own if branch_id == ALONE else branch_id


def any_here(db: sa.Connection) -> bool:
    """Whether anybody was ever erased. Asked of each entry, and once of the file."""
    if ERASED_HERE not in db.info:
        db.info[ERASED_HERE] = _ANY.first(db) is not None
    return bool(db.info[ERASED_HERE])


def note(db: sa.Connection, new: Iterable[Entry]) -> None:
    """Note the erasures among new entries: from now on nothing of these people comes in."""
    found = [one for one in new if one.kind == ERASED]
    rows = [
        (gone, one.branch_id, one.id)
        for one in found
        for gone in (one.customer_id, *named_in(one))
        if gone is not None
    ]
    if not found:
        return
    db.info[ERASED_HERE] = True
    db.exec_driver_sql(
        "INSERT OR IGNORE INTO erased (id, branch_id, erasure_id) VALUES (?, ?, ?)", rows
    )
    db.exec_driver_sql(
        "INSERT OR IGNORE INTO erasure (erasure_id, done) VALUES (?, 0)",
        [(one.id,) for one in found],
    )


def without_erased(db: sa.Connection, new: Sequence[Entry]) -> list[Entry]:
    """New entries, those of people who were erased without their words."""
    if not any_here(db):
        return list(new)
    gone = Erased(db, {one.id for one in new} | {one.customer_id for one in new})
    return [
        without_words(one)
        if one.kind != ERASED and gone.has(one.id, one.customer_id, one.branch_id)
        else one
        for one in new
    ]


def already(db: sa.Connection, customer_ids: Iterable[Id]) -> list[Id]:
    """Which of these were erased before."""
    return [found for found, _branch in _OF.rows(db, **bulk.listed(customer_ids))]


def has_customer(db: sa.Connection, customer_id: Id) -> bool:
    """Whether this customer was erased by this branch."""
    return any_here(db) and Erased(db, [customer_id]).has(b"", customer_id, ALONE)


def is_erased(db: sa.Connection, made: Entry) -> bool:
    """Whether a new entry speaks of somebody who was erased."""
    return any_here(db) and Erased(db, [made.customer_id]).has(
        made.id, made.customer_id, made.branch_id
    )


def standing(
    db: sa.Connection, groups: Mapping[Id, Sequence[Entry]]
) -> Mapping[Id, Sequence[Entry]]:
    """What stands of subjects: nothing of people who were erased."""
    empty = [one for group in groups.values() for one in group if is_empty(one)]
    if not empty:
        return groups
    gone = Erased(db, {one.id for one in empty} | {one.customer_id for one in empty})
    fallen = {one.id for one in empty if gone.has(one.id, one.customer_id, one.branch_id)}
    return {
        subject: [one for one in group if one.id not in fallen]
        for subject, group in groups.items()
    }


def open_ones(db: sa.Connection) -> list[Id]:
    """The erasures that are not done here."""
    return _OPEN.column(db)


def speak_of(db: sa.Connection, erasure_ids: Sequence[Id]) -> list[Id]:
    """The customers these erasures are of, and the entries they name."""
    return _BY.column(db, **bulk.listed(erasure_ids))


def still_there(db: sa.Connection, ids: Sequence[Id], start: int) -> tuple[list[Id], int, int]:
    """What of these has to be emptied, from a row on.

    Returns:
        The entries, up to which row was looked, and the last row there is.
    """
    last = int(_LAST_ROW.column(db)[0])
    end = min(start + _ROWS_AT_ONCE, last)
    rows = _CONCERNED.rows(db, start=start, end=end, **bulk.listed(ids))
    gone = Erased(db, ids)
    return [found for found, branch, of in rows if gone.has(found, of, branch)], end, last


def empty(db: sa.Connection, entry_ids: Sequence[Id]) -> frozenset[Id]:
    """Take the words out of these entries. Returns what they are about: to be folded again."""
    hashes = [(NOTHING, erased_hash(one), one) for one in entry_ids]
    db.exec_driver_sql(_EMPTY, hashes)
    return frozenset(found for found in _ABOUT.column(db, **bulk.listed(entry_ids)) if found)


def done(db: sa.Connection, erasure_ids: Sequence[Id]) -> None:
    """Note that nothing is left here of those these erasures are of."""
    db.exec_driver_sql(
        "UPDATE erasure SET done = 1 WHERE erasure_id = ?", [(one,) for one in erasure_ids]
    )
