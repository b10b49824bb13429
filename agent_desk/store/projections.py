"""Folds subjects into the plain tables that screens read; the only writer of those tables.

A row is a pure function of its subject's entries, so it does not matter in which order they
came, and rebuilding is the same code over every subject.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import resources
from typing import TypeAlias

import sqlalchemy as sa

from agent_desk.domain.entries import Entry, effective, undone_ids
from agent_desk.domain.ids import Id
from agent_desk.store import (
    agents,
    contact_points,
    customers,
    entries,
    interactions,
    matters,
    moments,
    search_index,
)
from agent_desk.store.connection import Store
from agent_desk.store.scripts import run_script
from agent_desk.store.tables import (
    PROJECTIONS,
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
)
from agent_desk.store.turns import write_in_turns

# Raise it whenever projections.sql or a fold changes: the tables are then made anew.
VERSION = 3
_SUBJECTS_AT_ONCE = 500

Standing: TypeAlias = Mapping[Id, Sequence[Entry]]

# Which column of a table is the subject its row is folded from.
_KEYS = (
    (agent, "agent_id"),
    (customer, "customer_id"),
    (person, "customer_id"),
    (contact_point, "contact_id"),
    (matter, "matter_id"),
    (interaction, "interaction_id"),
    (reference, "record_id"),
    (hidden, "subject_id"),
)

# What a customer is found by, and what brings them near.
_WORDED = frozenset({"customer", "contact"})
_SEEN_IN_SEARCH = _WORDED | {"interaction", "matter", "moment"}

_REPLACERS: Mapping[str, Callable[[sa.Connection, Standing], None]] = {
    "agent": agents.replace,
    "customer": customers.replace,
    "contact": contact_points.replace,
    "matter": matters.replace,
    "interaction": interactions.replace,
    "moment": moments.replace,
}


def fold_again(db: sa.Connection, subjects: Iterable[Id]) -> None:
    """Replace the rows of ``subjects`` by what their entries say now."""
    by_subject: dict[Id, list[Entry]] = defaultdict(list)
    for found in entries.about(db, subjects):
        if found.about_id is not None:
            by_subject[found.about_id].append(found)
    steps = [found.id for group in by_subject.values() for found in group]
    undone = undone_ids(entries.about(db, steps))
    standing = {subject: effective(group, undone) for subject, group in by_subject.items()}
    moments.hide(db, by_subject, standing)
    for noun, replace in _REPLACERS.items():
        theirs = {
            subject: [e for e in standing[subject] if e.noun == noun]
            for subject, group in by_subject.items()
            if any(e.noun == noun for e in group)
        }
        if theirs:
            replace(db, theirs)
    search_index.refresh(
        db, _customers(by_subject, _SEEN_IN_SEARCH), _customers(by_subject, _WORDED)
    )


def renew(store: Store) -> None:
    """Make the tables anew if another version made them; nobody has the desk open yet."""
    with store.read() as db:
        current = db.execute(sa.select(desk.c.projection_version)).scalar_one()
    if current == VERSION:
        return
    script = (resources.files(__package__) / "projections.sql").read_text("utf-8")
    with store.write() as db:
        for table in PROJECTIONS:
            db.exec_driver_sql(f"DROP TABLE IF EXISTS {table.name}")
        run_script(db, script)
        subjects = _subjects(db)
        for start in range(0, len(subjects), _SUBJECTS_AT_ONCE):
            fold_again(db, subjects[start : start + _SUBJECTS_AT_ONCE])
        db.execute(sa.update(desk).values(projection_version=VERSION))
    store.tidy()


def rebuild(store: Store, told: Callable[[int, int], None]) -> int:
    """Fold every subject again beside the running desk; returns how many there were.

    Each row is replaced by what its entries say, so that the screens stay right throughout and
    a rebuild that is killed has done no harm. ``told`` is called with the subjects done and
    their number, for a progress line.
    """
    with store.read() as db:
        subjects = _subjects(db)
    for start in range(0, len(subjects), _SUBJECTS_AT_ONCE):
        part = subjects[start : start + _SUBJECTS_AT_ONCE]
        write_in_turns(store, part, fold_again)
        store.tidy()
        told(start + len(part), len(subjects))
    with store.write() as db:
        for table, key in _KEYS:
            unfounded = ~sa.exists().where(entry.c.about_id == table.c[key])
            db.execute(sa.delete(table).where(unfounded))
    return len(subjects)


def _subjects(db: sa.Connection) -> list[Id]:
    chosen = sa.select(entry.c.about_id).where(entry.c.about_id.is_not(None)).distinct()
    return list(db.execute(chosen).scalars())


def _customers(by_subject: Mapping[Id, Sequence[Entry]], nouns: frozenset[str]) -> set[Id]:
    """The customers of whom something of these nouns was folded."""
    return {
        e.customer_id
        for group in by_subject.values()
        for e in group
        if e.noun in nouns and e.customer_id is not None
    }
