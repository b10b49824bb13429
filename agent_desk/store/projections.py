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
    search,
)
from agent_desk.store.connection import Store
from agent_desk.store.scripts import run_script
from agent_desk.store.tables import PROJECTIONS, desk, entry

# Raise it whenever projections.sql or a fold changes: the tables are then made anew.
VERSION = 1
_SUBJECTS_AT_ONCE = 500

Standing: TypeAlias = Mapping[Id, Sequence[Entry]]

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
    search.refresh(db, _searched(by_subject))


def renew(store: Store) -> None:
    """Make the tables anew if another version made them."""
    with store.read() as db:
        current = db.execute(sa.select(desk.c.projection_version)).scalar_one()
    if current != VERSION:
        rebuild(store, lambda _done, _all: None)


def rebuild(store: Store, told: Callable[[int, int], None]) -> int:
    """Drop the tables and fold every subject again; returns how many there were.

    ``told`` is called with the subjects done and their number, for a progress line.
    """
    script = (resources.files(__package__) / "projections.sql").read_text("utf-8")
    with store.write() as db:
        for table in PROJECTIONS:
            db.exec_driver_sql(f"DROP TABLE IF EXISTS {table.name}")
        run_script(db, script)
        chosen = sa.select(entry.c.about_id).where(entry.c.about_id.is_not(None)).distinct()
        subjects = list(db.execute(chosen).scalars())
        for start in range(0, len(subjects), _SUBJECTS_AT_ONCE):
            fold_again(db, subjects[start : start + _SUBJECTS_AT_ONCE])
            told(min(start + _SUBJECTS_AT_ONCE, len(subjects)), len(subjects))
        db.execute(sa.update(desk).values(projection_version=VERSION))
    store.tidy()
    return len(subjects)


def _searched(by_subject: Mapping[Id, Sequence[Entry]]) -> set[Id]:
    """The customers whose words may have changed."""
    return {
        e.customer_id
        for group in by_subject.values()
        for e in group
        if e.noun in {"customer", "contact"} and e.customer_id is not None
    }
