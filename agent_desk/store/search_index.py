"""Keeps the words customers are found by: all of them, and those who are near.

A query that stops after a few dozen rows gives the oldest ones, and the likeliest caller is
not among them. So those who called within ninety days or with whom something is open have a
small index of their own, which answers first. Who is near depends on the day: it is looked at
whenever something of the customer is folded, and anew by a rebuild.
"""

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from typing import NamedTuple

import sqlalchemy as sa

from agent_desk.domain.clock import SystemClock
from agent_desk.domain.ids import Id
from agent_desk.reading import search_words
from agent_desk.store import bulk, contact_points
from agent_desk.store.connection import Store
from agent_desk.store.prepared import Prepared
from agent_desk.store.tables import (
    customer,
    customer_search,
    interaction,
    matter,
    near_search,
)
from agent_desk.store.turns import Turns

_NEAR_US = 90 * 24 * 3600 * 1_000_000
_NEVER = -1
_AT_ONCE = 500
# About ten milliseconds.
_PAGES_AT_ONCE = 64
# A merge that has nothing to do changes one row.
_SOMETHING = 2

LAST_CONTACT = sa.func.coalesce(
    sa.select(sa.func.max(interaction.c.opened_at))
    .where(interaction.c.customer_id == customer.c.customer_id)
    .scalar_subquery(),
    _NEVER,
)
IS_OPEN = (
    sa.exists()
    .where(matter.c.customer_id == customer.c.customer_id)
    .where(sa.text("matter.open = 1"))
)
_LOOKED_AT = sa.select(
    customer.c.row, customer.c.customer_id, customer.c.name, LAST_CONTACT, IS_OPEN
)
_KNOWN = Prepared(_LOOKED_AT.where(bulk.among(customer.c.customer_id)))
_KNOWN_ROWS = Prepared(
    _LOOKED_AT.where(
        customer.c.row.in_(
            sa.select(sa.func.json_each(sa.bindparam("rows")).table_valued("value").c.value)
        )
    )
)
_NEXT = Prepared(
    sa.select(customer.c.row)
    .where(customer.c.row > sa.bindparam("start"))
    .order_by(customer.c.row)
    .limit(_AT_ONCE)
)
_ROW = Prepared(sa.select(customer.c.row).where(bulk.among(customer.c.customer_id)))


class _Known(NamedTuple):
    """A customer with what decides whether they are near."""

    row: int
    customer_id: Id
    name: str
    last_at: int
    is_open: bool


_ROWS = "(SELECT value FROM json_each(?))"


def refresh(db: sa.Connection, touched: Collection[Id], renamed: Collection[Id]) -> None:
    """Index anew those whose words may have changed, and those who came or went near.

    ``touched`` are the customers of whom anything was folded, ``renamed`` those among them
    whose name, e-mails or addresses may be others.
    """
    if not touched:
        return
    known = [_Known(*row) for row in _KNOWN.rows(db, **bulk.listed(touched))]
    renamed = frozenset(renamed)
    _index(db, known, {row.row for row in known if row.customer_id in renamed})


def refill(store: Store, told: Callable[[int], None]) -> None:
    """Index everybody anew, in turns with the desk; tells how many are done."""
    done, start, turns = 0, 0, Turns(store)
    while True:
        with store.read() as db:
            rows = _NEXT.column(db, start=start)
        if not rows:
            return
        turns.write(rows, _refill)
        start, done = rows[-1], done + len(rows)
        told(done)


def _refill(db: sa.Connection, rows: Sequence[int]) -> None:
    known = [_Known(*row) for row in _KNOWN_ROWS.rows(db, rows=json.dumps(list(rows)))]
    _index(db, known, set(rows))


def _index(db: sa.Connection, known: Sequence[_Known], other_words: set[int]) -> None:
    # From today: an import brings dates of years ago, and some of years to come.
    horizon = SystemClock().now() - _NEAR_US
    near = {row.row for row in known if row.last_at >= horizon or row.is_open}
    was_near = set(_near_among(db, [row.row for row in known]))
    new_near = near - was_near | near & other_words
    words = _words(db, [row for row in known if row.row in other_words | new_near])
    _replace(db, customer_search, other_words, words, other_words)
    _replace(db, near_search, new_near | was_near - near, words, new_near)


def forget(db: sa.Connection, customer_ids: Iterable[Id]) -> None:
    """Take customers out of both indexes, while their rows are still there."""
    rows = _ROW.column(db, **bulk.listed(customer_ids))
    for index in (customer_search, near_search):
        _replace(db, index, rows, {}, ())


def tidy(store: Store) -> None:
    """Write both indexes anew without the words of who is gone from them, in turns.

    Source:
        sqlite.org/fts5.html, "The merge command": a negative number begins merging all, a
        positive one goes on until less than two rows change.
    """
    turns = Turns(store)
    for index in (customer_search, near_search):
        turns.write([-_PAGES_AT_ONCE], partial(_merge, index))
        while True:
            changed: list[int] = []
            turns.write([_PAGES_AT_ONCE], partial(_merge, index, changed=changed))
            if sum(changed) < _SOMETHING:
                break


def _merge(
    index: sa.Table,
    db: sa.Connection,
    pages: Sequence[int],
    *,
    changed: list[int] | None = None,
) -> None:
    before = db.exec_driver_sql("SELECT total_changes()").scalar_one()
    statement = f"INSERT INTO {index.name} ({index.name}, rank) VALUES ('merge', ?)"  # noqa: S608 - our own
    for number in pages:
        db.exec_driver_sql(statement, (number,))
    after = db.exec_driver_sql("SELECT total_changes()").scalar_one()
    if changed is not None:
        changed.append(after - before)


def _near_among(db: sa.Connection, rows: Collection[int]) -> Iterable[int]:
    statement = f"SELECT rowid FROM near_search WHERE rowid IN {_ROWS}"  # noqa: S608 - our own
    return db.exec_driver_sql(statement, (json.dumps(list(rows)),)).scalars()


def _words(db: sa.Connection, named: Collection[_Known]) -> dict[int, str]:
    """What each is found by, by the number of their row."""
    if not named:
        return {}
    theirs = contact_points.words_of(db, [one.customer_id for one in named])
    return {
        one.row: search_words.index_words(
            [one.name, *(value for _kind, value in theirs.get(one.customer_id, ()))]
        )
        for one in named
    }


def _replace(
    db: sa.Connection,
    index: sa.Table,
    old: Collection[int],
    words: dict[int, str],
    new: Collection[int],
) -> None:
    if old:
        statement = f"DELETE FROM {index.name} WHERE rowid IN {_ROWS}"  # noqa: S608 - our own
        db.exec_driver_sql(statement, (json.dumps(list(old)),))
    bulk.insert(db, index, [{"rowid": row, "words": words[row]} for row in new])
