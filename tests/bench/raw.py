"""The raw floor of the store: the statements the product makes, by the bare driver.

``recording`` opens a store whose connections keep every statement with its values; ``Raw`` says
the same statements again with nothing between them and SQLite.
"""

import contextlib
import functools
import time
from dataclasses import dataclass
from unittest import mock

import sqlcipher3.dbapi2 as driver

from agent_desk.store import connection
from agent_desk.store.connection import Store

_ASK_AGAIN_S = 0.0005
_ID_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Said:
    """One statement with its values; a list of them for executemany."""

    sql: str
    values: object
    many: bool

    @property
    def word(self):
        """Its first word, after any comment."""
        lines = (line for line in self.sql.splitlines() if not line.lstrip().startswith("--"))
        return " ".join(lines).split(None, 1)[0].upper()


@contextlib.contextmanager
def recording(file, key, *, background=False):
    """A store on ``file``, and the list its statements are written to."""
    said = []

    class Cursor(driver.Cursor):
        def execute(self, sql, values=()):
            answer = super().execute(sql, values)
            # Only what succeeded: a BEGIN may have been asked for again and again.
            if not sql.lstrip().upper().startswith("PRAGMA"):
                said.append(Said(sql, values, many=False))
            return answer

        def executemany(self, sql, values):
            kept = list(values)
            said.append(Said(sql, kept, many=True))
            return super().executemany(sql, kept)

    class Connection(driver.Connection):
        def cursor(self, factory=Cursor):
            return super().cursor(factory)

        def execute(self, sql, values=()):
            return self.cursor().execute(sql, values)

        def executemany(self, sql, values):
            return self.cursor().executemany(sql, values)

    recorded = functools.partial(driver.connect, factory=Connection)
    with contextlib.closing(Store(file, key, background=background)) as store:
        # The pool keeps this one connection: the store is used from one thread here.
        with (
            mock.patch.object(connection.sqlcipher3.dbapi2, "connect", recorded),
            store.read(),
        ):
            pass
        said.clear()
        yield store, said


class Raw:
    """A bare connection with the product's own pragmas."""

    def __init__(self, file, key, *, background=False):
        self._db = driver.connect(
            str(file), isolation_level=None, check_same_thread=False, cached_statements=500
        )
        if key is not None:
            self._db.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for pragma in (
            "journal_mode = WAL",
            f"synchronous = {'NORMAL' if background else 'FULL'}",
            "wal_autocheckpoint = 0",
            f"cache_size = -{(256 if background else 32) * 1024}",
            "busy_timeout = 0",
        ):
            self._db.execute(f"PRAGMA {pragma}").fetchall()
        self._cursor = self._db.cursor()

    def say(self, statements):
        """Say the statements and fetch what they give."""
        for said in statements:
            if said.many:
                self._cursor.executemany(said.sql, said.values)
            elif said.word in {"BEGIN", "COMMIT"}:
                self._patiently(said.sql)
            else:
                self._cursor.execute(said.sql, said.values).fetchall()

    def run_script(self, script):
        """Say a whole script."""
        self._db.executescript(script)

    def begin(self):
        """Have the write lock, however long that takes."""
        self._patiently("BEGIN IMMEDIATE")

    def commit(self):
        """Save."""
        self._patiently("COMMIT")

    def insert(self, table, values):
        """Write one row."""
        marks = ", ".join("?" * len(values))
        self._cursor.execute(f"INSERT INTO {table} VALUES ({marks})", values)  # noqa: S608

    def one(self, sql):
        """The first value of the first row."""
        return self._cursor.execute(sql).fetchone()[0]

    def rows(self, sql):
        """Every row."""
        return self._cursor.execute(sql).fetchall()

    def tidy(self):
        """Move the log into the file, as the product does."""
        self.rows("PRAGMA wal_checkpoint(PASSIVE)")

    def close(self):
        """Let go of the file."""
        self._db.close()

    def _patiently(self, sql):
        while True:
            try:
                self._cursor.execute(sql)
            except driver.OperationalError as error:
                if "locked" not in str(error):
                    raise
                time.sleep(_ASK_AGAIN_S)  # noqa: TID251 - as the product does
            else:
                return


def with_others(statements, instead):
    """The statements with some values in place of others.

    Args:
        statements: As recorded.
        instead: Given a statement and a value, the value to say.
    """
    return [
        Said(
            said.sql,
            [tuple(instead(said, v) for v in row) for row in said.values]
            if said.many
            else tuple(instead(said, v) for v in said.values),
            said.many,
        )
        for said in statements
    ]


def is_id(value):
    """Whether a value is somebody's or something's id."""
    return isinstance(value, bytes) and len(value) == _ID_LENGTH
