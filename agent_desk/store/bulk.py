"""Many rows or many ids in one statement, at the speed of the driver.

SQLAlchemy compiles and binds a parameter for each value; for thousands of rows that takes
longer than writing them. Here one text is prepared once and the driver gets plain tuples.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from operator import itemgetter

import sqlalchemy as sa

from agent_desk.domain.ids import Id
from agent_desk.store.prepared import Prepared, Row

_IDS = "SELECT unhex(value) FROM json_each(?)"


def insert(db: sa.Connection, table: sa.Table, rows: Sequence[Mapping[str, object]]) -> None:
    """Insert rows that all have the same columns."""
    if not rows:
        return
    names = tuple(rows[0])
    values = itemgetter(*names)
    insert_rows(db, table, names, [values(row) for row in rows])


def insert_rows(
    db: sa.Connection, table: sa.Table, names: tuple[str, ...], rows: Sequence[Row]
) -> None:
    """Insert rows of these columns."""
    if rows:
        db.exec_driver_sql(_insert(table.name, names), list(rows))


def put(
    db: sa.Connection, table: sa.Table, rows: Sequence[Mapping[str, object]], key: str
) -> None:
    """Insert rows, or change those that are there with the same ``key``."""
    if not rows:
        return
    names = tuple(rows[0])
    changed = ", ".join(f"{name} = excluded.{name}" for name in names if name != key)
    statement = f"{_insert(table.name, names)} ON CONFLICT ({key}) DO UPDATE SET {changed}"
    values = itemgetter(*names)
    db.exec_driver_sql(statement, [values(row) for row in rows])


def change(
    db: sa.Connection, table: sa.Table, name: str, key: str, values: Sequence[tuple[object, Id]]
) -> None:
    """Set one column of many rows: each value with the key of its row."""
    if values:
        db.exec_driver_sql(_change(table.name, name, key), list(values))


def rows_of(
    db: sa.Connection, table: sa.Table, names: Sequence[str], column: str, ids: Iterable[Id]
) -> list[Row]:
    """The columns ``names`` of the rows in which ``column`` is one of ``ids``, in no order."""
    return _select(table, tuple(names), column).rows(db, **listed(ids))


def delete(db: sa.Connection, column: sa.Column[bytes], ids: Iterable[Id]) -> None:
    """Delete the rows in which ``column`` is one of ``ids``."""
    db.exec_driver_sql(_delete(column.table.name, column.name), (listed(ids)["ids"],))


def among(column: sa.Column[bytes]) -> sa.ColumnElement[bool]:
    """Whether a column is one of the ids in the parameter that ``listed`` makes."""
    given = sa.func.json_each(sa.bindparam("ids")).table_valued("value")
    return column.in_(sa.select(sa.func.unhex(given.c.value)))


def listed(ids: Iterable[Id]) -> Mapping[str, str]:
    """The parameter of ``among``."""
    return {"ids": json.dumps([found.hex() for found in ids])}


@cache
def _select(table: sa.Table, names: tuple[str, ...], column: str) -> Prepared:
    return Prepared(sa.select(*(table.c[name] for name in names)).where(among(table.c[column])))


@cache
def _change(table: str, name: str, key: str) -> str:
    return f"UPDATE {table} SET {name} = ? WHERE {key} = ?"  # noqa: S608 - our own names


@cache
def _delete(table: str, column: str) -> str:
    return f"DELETE FROM {table} WHERE {column} IN ({_IDS})"  # noqa: S608 - our own names


@cache
def _insert(table: str, names: tuple[str, ...]) -> str:
    places = ", ".join("?" for _ in names)
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places})"  # noqa: S608 - our own
