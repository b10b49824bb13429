"""Folds subjects into the plain tables that screens read; the only writer of those tables.

A row is a pure function of its subject's entries, so it does not matter in which order they
came, and rebuilding is the same code over every subject. Only rows that became others are
written: most of what is folded again says what it said before.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import TypeAlias, cast

import sqlalchemy as sa

from agent_desk.domain.entries import Entry, corrected, corrections, effective, undone_ids
from agent_desk.domain.ids import Id
from agent_desk.domain.moves import MOVED
from agent_desk.domain.publications import Topic
from agent_desk.store import (
    agents,
    bulk,
    cases,
    contact_points,
    customers,
    decisions,
    entries,
    erasures,
    good_to_know,
    handovers,
    interactions,
    matters,
    mistakes,
    moments,
    moves,
    policies,
    promises,
    publications,
    redactions,
    reviews,
    search_index,
    shifts,
    tables,
    talks,
    tellings,
    thanks,
)
from agent_desk.store.connection import Store
from agent_desk.store.prepared import Prepared
from agent_desk.store.scripts import run_script
from agent_desk.store.tables import (
    PROJECTIONS,
    Rows,
    agent,
    contact_point,
    customer,
    desk,
    entry,
    hidden,
    interaction,
    matter,
    person,
    reference,
    renewal,
)
from agent_desk.store.turns import Turns

# Raise it whenever projections.sql or a fold changes: the tables are then made anew.
VERSION = 10
_ROWS_AT_ONCE = 500

_LAST_ROW = Prepared(sa.select(sa.func.coalesce(sa.func.max(entry.c.row), 0)))
# In the order they were written: what belongs together came together.
_EARLIER = entry.alias("earlier")
_FIRST_TOLD = Prepared(
    sa.select(entry.c.about_id)
    .where(entry.c.row > sa.bindparam("start"), entry.c.row <= sa.bindparam("end"))
    .where(entry.c.about_id.is_not(None))
    .where(
        ~sa.exists().where(
            _EARLIER.c.about_id == entry.c.about_id,
            _EARLIER.c.row <= sa.bindparam("start"),
        )
    )
    .distinct()
)

# Which column of a table is the subject its rows are folded from.
SUBJECTS: Mapping[sa.Table, str] = {
    agent: "agent_id",
    tables.shift: "shift_id",
    customer: "customer_id",
    person: "customer_id",
    contact_point: "contact_id",
    matter: "matter_id",
    interaction: "interaction_id",
    reference: "record_id",
    hidden: "subject_id",
    tables.felt: "interaction_id",
    tables.ended_covered: "interaction_id",
    tables.moved: "interaction_id",
    tables.moved_moment: "subject_id",
    tables.promise: "promise_id",
    tables.mistake: "mistake_id",
    tables.good_to_know: "known_id",
    tables.thanks: "thanks_id",
    tables.decision: "decision_id",
    tables.handover: "handover_id",
    tables.policy_version: "policy_id",
    tables.publication: "publication_id",
    tables.case_answer: "decision_id",
    tables.cause: "subject_id",
    tables.asked_for_lead: "interaction_id",
    tables.review: "review_id",
    tables.redaction: "entry_id",
    tables.talk: "talk_id",
}
# Where one subject may have several rows, what tells them apart.
_KEYS: Mapping[sa.Table, str] = dict.fromkeys(
    (hidden, tables.felt, tables.moved_moment, tables.asked_for_lead), "entry_id"
)

Standing: TypeAlias = Mapping[Id, Sequence[Entry]]

_FOLDS: Mapping[str, Callable[[Standing], Rows]] = {
    "agent": agents.rows,
    "customer": customers.rows,
    "contact": contact_points.rows,
    "matter": matters.rows,
    "interaction": interactions.rows,
    "moment": moments.rows,
    "promise": promises.rows,
    "mistake": mistakes.rows,
    "known": good_to_know.rows,
    "thanks": thanks.rows,
    "decision": decisions.rows,
    "handover": handovers.rows,
    "policy": policies.rows,
    **dict.fromkeys(Topic, publications.rows),
    "case": cases.rows,
    "shift": lambda standing: {**shifts.rows(standing), **reviews.rows(standing)},
    "text": redactions.rows,
    "talk": talks.rows,
}
_GOING_ON: Mapping[str, Callable[[sa.Connection, Entry, Id], bool]] = {
    "matter": matters.go_on,
    "interaction": interactions.go_on,
}
# They change more than their contact's own row.
_READ_WHOLE = tellings.KINDS | {MOVED}
# What a customer is found by.
_WORDED = frozenset({customer, contact_point})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """What a table must say otherwise.

    Attributes:
        subjects: Whose rows are not what they should be.
        gone: The keys of rows that must go.
        rows: Those that must be there instead, or besides.
    """

    table: sa.Table
    subjects: frozenset[Id]
    gone: Sequence[Id]
    rows: Sequence[Mapping[str, object]]


def fold_again(
    db: sa.Connection, subjects: Iterable[Id], first: Mapping[Id, list[Entry]] | None = None
) -> None:
    """Replace the rows of ``subjects`` by what their entries say now.

    Args:
        db: A transaction.
        subjects: What to fold again.
        first: Those that were told of first just now, with every entry about them: nothing of
            them need be read, and there are no rows to replace.
    """
    first = first or {}
    told = {subject: first[subject] for subject in subjects if subject in first}
    told |= _told(db, [subject for subject in subjects if subject not in first])
    if followers := moves.followers(db, told):
        told |= _told(db, followers)
        first = {}
    touched: set[Id] = set()
    renamed: set[Id] = set()
    for change in _changes(db, told, first.keys()):
        _write(db, change)
        customers_of = {
            e.customer_id
            for subject in change.subjects
            for e in told[subject]
            if e.customer_id is not None
        }
        customers_of |= {
            cast("Id", row["customer_id"])
            for row in change.rows
            if row.get("customer_id") is not None
        }
        touched |= customers_of
        renamed |= customers_of if change.table in _WORDED else set()
    search_index.refresh(db, touched, renamed)


def fold_on(db: sa.Connection, newest: Entry, subject: Id) -> None:
    """Bring the row of ``subject`` up to an entry that is later than all others here.

    It can neither take back nor renew another, so most subjects need not read their entries
    again, and nothing is looked at that it cannot have changed.
    """
    go_on = _GOING_ON.get(newest.noun)
    if go_on is None or newest.kind in _READ_WHOLE:
        fold_again(db, [subject])
    elif go_on(db, newest, subject) and newest.customer_id is not None:
        search_index.refresh(db, {newest.customer_id}, ())


def renew(store: Store, told: Callable[[int, int], None]) -> None:
    """Make the tables anew if another version made them; nobody has the desk open yet.

    At five million moments it takes minutes: it is saved in steps, and one that was killed goes
    on where it was. ``told`` is called with the entries done, of how many.
    """
    with store.read() as db:
        current = db.execute(sa.select(desk.c.projection_version)).scalar_one()
        last = _last_row(db)
    if current == VERSION:
        return
    for start in range(_begin_renewal(store), last, _ROWS_AT_ONCE):
        end = min(start + _ROWS_AT_ONCE, last)
        with store.write() as db:
            fold_again(db, _first_told_after(db, start))
            db.execute(sa.update(renewal).values(row=end))
        store.keep_log_short(others_may_wait=True)
        told(end, last)
    with store.write() as db:
        db.execute(sa.delete(renewal))
        db.execute(sa.update(desk).values(projection_version=VERSION))
    store.tidy()


def _begin_renewal(store: Store) -> int:
    """Empty tables of this version, unless they are being filled; the last entry in them."""
    script = (resources.files(__package__) / "projections.sql").read_text("utf-8")
    with store.write() as db:
        begun = db.execute(
            sa.select(renewal.c.row).where(renewal.c.version == VERSION)
        ).scalar_one_or_none()
        if begun is not None:
            return int(begun)
        for table in PROJECTIONS:
            db.exec_driver_sql(f"DROP TABLE IF EXISTS {table.name}")
        run_script(db, script)
        db.execute(sa.delete(renewal))
        db.execute(sa.insert(renewal).values(one=1, version=VERSION, row=0))
    return 0


def rebuild(store: Store, told: Callable[[int, int], None]) -> int:
    """Fold every subject again beside the running desk; returns how many there were.

    Rows that say what they should are only read, which makes nobody wait; the others, and all
    search words, which cannot be read back, are written in turns. So the screens stay right
    throughout, and a rebuild that is killed has done no harm. ``told`` is called with what is
    done, of how much: the entries, then the customers to be found.
    """
    with store.read() as db:
        last, found_by_words = _last_row(db), customers.count(db)
    steps, count, turns = last + found_by_words, 0, Turns(store)
    for start in range(0, last, _ROWS_AT_ONCE):
        with store.read() as db:
            subjects = _first_told_after(db, start)
            found = _changes(db, _told(db, subjects))
        wrong = sorted({subject for change in found for subject in change.subjects})
        turns.write(wrong, fold_again)
        count += len(subjects)
        told(min(start + _ROWS_AT_ONCE, last), steps)
    for table in SUBJECTS:
        _remove_unfounded(store, table)
    search_index.refill(store, lambda done: told(min(last + done, steps), steps))
    told(steps, steps)
    return count


def _told(db: sa.Connection, subjects: Iterable[Id]) -> Mapping[Id, list[Entry]]:
    """Every entry about each of these subjects."""
    by_subject: dict[Id, list[Entry]] = defaultdict(list)
    for found in entries.about(db, subjects):
        if found.about_id is not None:
            by_subject[found.about_id].append(found)
    return by_subject


def _changes(
    db: sa.Connection, told: Mapping[Id, Sequence[Entry]], first: Collection[Id] = ()
) -> list[_Change]:
    """Where the tables do not say what the entries of these subjects do.

    ``first`` are those of them no table has rows of.
    """
    steps = [found.id for group in told.values() for found in group]
    about = list(entries.about(db, steps))
    undone, right = undone_ids(about), corrections(about)
    holds = {
        subject: corrected(effective(group, undone), right) for subject, group in told.items()
    }
    stands = erasures.standing(db, holds)
    over = moves.gone_over(db, told, holds, stands)
    standing = {**stands, **over.placed}
    gone = moments.hidden_rows(told, standing) + over.hidden
    found = [_change(db, hidden, told, gone, first)]
    for table, subjects, rows in (*over.tables, *tellings.tables_of(told, standing)):
        found.append(_change(db, table, subjects, rows, first))
    for noun, theirs in _by_noun(told, standing).items():
        for table, rows in _FOLDS[noun](theirs).items():
            found.append(_change(db, table, theirs, rows, first))
    return [change for change in found if change.gone or change.rows]


def _by_noun(told: Mapping[Id, Sequence[Entry]], standing: Standing) -> Mapping[str, Standing]:
    """What stands of each subject, under each noun its entries were ever of."""
    found: dict[str, dict[Id, Sequence[Entry]]] = {noun: {} for noun in _FOLDS}
    for subject, group in told.items():
        nouns = {e.noun for e in group}
        for noun in nouns & _FOLDS.keys():
            stands = standing[subject]
            found[noun][subject] = (
                stands if len(nouns) == 1 else [e for e in stands if e.noun == noun]
            )
    return {noun: theirs for noun, theirs in found.items() if theirs}


def _change(
    db: sa.Connection,
    table: sa.Table,
    subjects: Iterable[Id],
    rows: Sequence[Mapping[str, object]],
    first: Collection[Id],
) -> _Change:
    """How the rows of these subjects differ from what they should be."""
    names = [column.name for column in table.c if column.name != "row"]
    known_of = [subject for subject in subjects if subject not in first]
    there = bulk.rows_of(db, table, names, SUBJECTS[table], known_of) if known_of else []
    known = set(there)
    other = [row for row in rows if tuple(map(row.__getitem__, names)) not in known]
    key, subject = names.index(_key(table)), names.index(SUBJECTS[table])
    wanted = {row[_key(table)] for row in rows}
    gone = [row for row in there if row[key] not in wanted]
    changed = {row[subject] for row in gone} | {row[SUBJECTS[table]] for row in other}
    return _Change(
        table=table,
        subjects=frozenset(cast("set[Id]", changed)),
        gone=[cast("Id", row[key]) for row in gone],
        rows=other,
    )


def _key(table: sa.Table) -> str:
    """The column that tells the rows of a table apart: several may be hidden of one subject."""
    return _KEYS.get(table) or SUBJECTS[table]


def _write(db: sa.Connection, change: _Change) -> None:
    key = _key(change.table)
    if change.gone:
        if change.table is customer:
            search_index.forget(db, change.gone)
        bulk.delete(db, change.table.c[key], change.gone)
    bulk.put(db, change.table, change.rows, key)


def _remove_unfounded(store: Store, table: sa.Table) -> None:
    """Delete rows of which no entry tells; looking through the table holds nobody up."""
    subject, key = table.c[SUBJECTS[table]], table.c[_key(table)]
    unfounded = sa.select(key).where(~sa.exists().where(entry.c.about_id == subject))
    with store.read() as db:
        found = db.execute(unfounded).scalars().all()

    def remove(db: sa.Connection, part: Sequence[Id]) -> None:
        # Asked once more: what was unfounded then may have got its entry since.
        still = db.execute(unfounded.where(bulk.among(key)), bulk.listed(part)).scalars()
        _write(db, _Change(table=table, subjects=frozenset(), gone=still.all(), rows=()))

    Turns(store).write(found, remove)


def _first_told_after(db: sa.Connection, start: int) -> list[Id]:
    """The subjects that are told of first in the entries after this row, some at a time."""
    values = {"start": start, "end": start + _ROWS_AT_ONCE}
    return _FIRST_TOLD.column(db, **values)


def _last_row(db: sa.Connection) -> int:
    return int(_LAST_ROW.column(db)[0])
