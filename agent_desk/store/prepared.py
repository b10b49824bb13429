"""Statements of SQLAlchemy Core, compiled once and then said through the driver.

What Core does around each execution takes several times as long as SQLite takes for one row.
Tables, columns and conditions are still Core's, so that their names stand in ``tables.py``.
"""

from collections.abc import Iterable
from functools import cached_property
from typing import Any, TypeAlias

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

Row: TypeAlias = tuple[Any, ...]

_DIALECT = sqlite.dialect()


class Prepared:
    """One statement; it is compiled when it is first said."""

    def __init__(self, statement: sa.sql.ClauseElement) -> None:
        self._statement = statement

    def rows(self, db: sa.Connection, **values: object) -> list[Row]:
        """Every row it gives, as plain tuples."""
        return self._said(db, values).fetchall()  # type: ignore[no-any-return] # the driver's

    def first(self, db: sa.Connection, **values: object) -> Row | None:
        """The first row; None if there is none."""
        return self._said(db, values).fetchone()  # type: ignore[no-any-return] # the driver's

    def column(self, db: sa.Connection, **values: object) -> list[Any]:
        """The first value of every row."""
        return [row[0] for row in self._said(db, values)]

    def run(self, db: sa.Connection, **values: object) -> None:
        """Say it for what it changes."""
        self._said(db, values)

    @property
    def text(self) -> str:
        """What the driver is told."""
        return self._compiled[0]

    def _said(self, db: sa.Connection, values: dict[str, object]) -> Any:
        text, names, fixed = self._compiled
        given = {**fixed, **values} if fixed else values
        return db.connection.dbapi_connection.execute(  # type: ignore[union-attr] # it is open
            text, tuple([given[name] for name in names])
        )

    @cached_property
    def _compiled(self) -> tuple[str, tuple[str, ...], dict[str, object]]:
        """The text, its parameters in order, and the values of those that are given in it."""
        compiled = self._statement.compile(dialect=_DIALECT)
        names = tuple(compiled.positiontup or ())  # type: ignore[attr-defined] # of SQLCompiler
        required = {bound.key for bound in compiled.binds.values() if bound.required}  # type: ignore[attr-defined]
        fixed = {name: v for name, v in compiled.params.items() if name not in required}
        return compiled.string, names, {name: fixed[name] for name in names if name in fixed}


def inserting(table: sa.Table, names: Iterable[str]) -> Prepared:
    """Insert one row with these columns."""
    return Prepared(sa.insert(table).values(_bound(names)))


def putting(table: sa.Table, names: Iterable[str], key: str) -> Prepared:
    """Insert one row with these columns, or change the one that has the same ``key``."""
    values = _bound(names)
    statement = sqlite.insert(table).values(values)
    changed = {name: statement.excluded[name] for name in values if name != key}
    return Prepared(statement.on_conflict_do_update(index_elements=[key], set_=changed))


def _bound(names: Iterable[str]) -> dict[str, sa.BindParameter[Any]]:
    return {name: sa.bindparam(name) for name in names}
