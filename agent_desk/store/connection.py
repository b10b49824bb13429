"""Opens the ledger's file and lends connections to it.

Reading sees one state of the file; writing is one ``BEGIN IMMEDIATE`` transaction, saved when
the ``with`` block has been left and not before. SQLite's own busy handler may let a writer
starve behind a busy one, so it is switched off and a writer asks again every half millisecond.
"""

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import sqlalchemy as sa
import sqlcipher3
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from agent_desk.domain.errors import (
    BusyError,
    FileError,
    GivenUpError,
    WorldError,
    WrongKeyError,
)
from agent_desk.store import ballast

Connection: TypeAlias = sa.Connection

# Before 3.51.3 two connections in WAL mode could corrupt the file (sqlite.org/wal.html, 11).
OLDEST_SQLITE = (3, 51, 3)
QUEUED = "queued"
"""Among what a connection knows: something was written in it that others are to get."""
ERASED_HERE = "erased here"
"""Likewise, while a transaction lasts: whether anybody was ever erased, once that was asked."""

_KEY_LENGTH = 32
_ASK_AGAIN_S = 0.0005
# Ten times less often: whoever asks more often goes first.
_STOOD_BACK_S = 0.005
_PATIENCE_S = 10.0
_CACHE_KIB = 32 * 1024
# Ids are scattered over their indexes: a large file's import finds few of their pages in less.
_BACKGROUND_CACHE_KIB = 256 * 1024
# Sixteen megabytes, which the start after a power cut reads in some 30 ms.
_LONG_LOG_PAGES = 4000
# How often the little is tried to be moved that was written while the rest was.
_TRIES = 3
# More than there are; the driver forgets those that were said least lately.
_STATEMENTS_KEPT = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """How to wait for the file while another writes.

    Attributes:
        patience_s: How long before giving up.
        stand_back_s: For how long to let others go first.
    """

    patience_s: float = _PATIENCE_S
    stand_back_s: float = 0.0


class Store:
    """The local database.

    One connection at a time belongs to one thread; the pool hands them out.

    Args:
        file: Where it lies.
        key: 32 bytes; None for a file that is not encrypted.
        background: For an import or a rebuild, which can be done again: what it wrote survives
            the end of the process at once, and a power cut when ``tidy`` has returned. It keeps
            more of the file in memory.
        ballast: The room to give back when a step finds none (store/ballast.py), for the desk
            alone: a job beside it is not to use it up.
    """

    def __init__(
        self,
        file: Path,
        key: bytes | None,
        *,
        background: bool = False,
        ballast: Path | None = None,
    ) -> None:
        if sqlcipher3.sqlite_version_info < OLDEST_SQLITE:
            raise WorldError(
                "The SQLite library here is {version}, too old to be trusted with the ledger.",
                "Install version {oldest} or newer of it.",
                version=sqlcipher3.sqlite_version,
                oldest=".".join(map(str, OLDEST_SQLITE)),
            )
        if key is not None and len(key) != _KEY_LENGTH:
            raise WrongKeyError("The key must be {length} bytes long.", length=_KEY_LENGTH)
        self.file = file
        self._key = key
        self._background = background
        self._when_queued: Callable[[], None] = _do_nothing
        self._ballast = ballast
        self._asking: Any = None
        self._asking_changes = threading.Lock()
        self._engine = sa.create_engine(
            "sqlite://",
            creator=self._connect,
            module=sqlcipher3.dbapi2,
            poolclass=QueuePool,
            # Each transaction here ends itself.
            pool_reset_on_return=None,
            isolation_level="AUTOCOMMIT",
        )

    def when_queued(self, then: Callable[[], None]) -> None:
        """Call ``then`` whenever something is saved that others are to get.

        It is called on the thread that wrote, and must not take long.
        """
        self._when_queued = then

    def for_background(self) -> "Store":
        """The same file once more, for what can be done again. Its own to close."""
        return Store(self.file, self._key, background=True)

    @property
    def encrypted(self) -> bool:
        """Whether the file is encrypted."""
        return self._key is not None

    @property
    def library(self) -> str:
        """SQLite and SQLCipher with their versions."""
        with self.read() as db:
            cipher = db.exec_driver_sql("PRAGMA cipher_version").scalar()
        return f"SQLite {sqlcipher3.sqlite_version}, SQLCipher {cipher}"

    @contextlib.contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """A connection that sees one state of the file."""
        with self._transaction("BEGIN") as db:
            yield db

    @contextlib.contextmanager
    def asking(self) -> Iterator[sa.Connection]:
        """As ``read``, for one question at a time, which ``give_up`` ends.

        Raises:
            GivenUpError: It was given up.
        """
        with self.read() as db:
            with self._asking_changes:
                self._asking = _driver(db)
            try:
                yield db
            except sqlcipher3.dbapi2.OperationalError as error:
                if "interrupted" not in str(error):
                    raise
                raise GivenUpError("The question was given up.", "Ask it again.") from error
            finally:
                with self._asking_changes:
                    self._asking = None

    def give_up(self) -> None:
        """End what is being asked, if anything is. May be called on any thread."""
        with self._asking_changes:
            if self._asking is not None:
                self._asking.interrupt()

    @contextlib.contextmanager
    def write(self, wait: Wait = Wait()) -> Iterator[sa.Connection]:
        """One transaction: saved when the block has been left without an error."""
        try:
            with self._transaction("BEGIN IMMEDIATE", wait) as db:
                yield db
        except FileError as error:
            if not self._makes_room():
                raise
            raise FileError(
                "The disk is full, and this was not saved.",
                "Do it again: some room was kept for that. Then make more on the disk.",
            ) from error

    def _makes_room(self) -> bool:
        """Give back the room that was kept, if that is what lacks. Returns whether it did."""
        # What SQLite says is no guide: its index of the log, for one, cannot grow on a full
        # disk either, and that is called an I/O error.
        kept = self._ballast
        return kept is not None and ballast.is_wanted(kept) and ballast.release(kept)

    def tidy(self) -> None:
        """Move what the write-ahead log holds into the file, without making anyone wait.

        What was written before is then safe from a power cut in any case.
        """
        self._checkpoint("PASSIVE")

    def keep_log_short(self, *, others_may_wait: bool) -> None:
        """Move a long log into the file, all of it, so that it begins anew.

        A log begins anew only when all of it was moved before the next writer came. Where two
        write at full speed that never happens by itself: the log grew by two megabytes a
        second, and the next start has to read it.

        Args:
            others_may_wait: Whether other writers may be kept waiting while the rest is moved.
        """
        length, moved = self._checkpoint("NOOP")
        if length < _LONG_LOG_PAGES:
            return
        for _ in range(_TRIES):
            length, moved = self._checkpoint("PASSIVE")
            if length == moved:
                return
        if others_may_wait:
            self._checkpoint("RESTART")

    def clear_log(self) -> bool:
        """Move the whole log into the file and make it empty; whether that was possible now."""
        with world_errors(self.file), self._engine.connect() as db:
            busy, _length, _moved = db.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
        return not busy

    def _checkpoint(self, mode: str) -> tuple[int, int]:
        """The pages in the log, and how many of them are in the file."""
        with world_errors(self.file), self._engine.connect() as db:
            _busy, length, moved = db.exec_driver_sql(f"PRAGMA wal_checkpoint({mode})").one()
        return length, moved

    def problems(self) -> tuple[str, ...]:
        """What SQLite finds wrong with the file; nothing if it is whole."""
        with self.read() as db:
            said = db.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        return tuple(line for line in said if line != "ok")

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @contextlib.contextmanager
    def _transaction(self, begin: str, wait: Wait = Wait()) -> Iterator[sa.Connection]:
        with world_errors(self.file), self._engine.connect() as db:
            driver = _driver(db)
            _patiently(driver, begin, wait)
            try:
                yield db
                _patiently(driver, "COMMIT")
            except BaseException:
                db.info.pop(QUEUED, None)
                # SQLite may have rolled back by itself, on a full disk for one.
                with contextlib.suppress(sqlcipher3.dbapi2.Error):
                    driver.execute("ROLLBACK")
                raise
            finally:
                db.info.pop(ERASED_HERE, None)
            if db.info.pop(QUEUED, False):
                self._when_queued()

    def _connect(self) -> Any:
        connection = sqlcipher3.dbapi2.connect(
            str(self.file),
            timeout=_PATIENCE_S,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=_STATEMENTS_KEPT,
        )
        try:
            # What is wrong is said in our own words, once; SQLCipher would write to stderr.
            connection.execute("PRAGMA cipher_log_level = NONE")
            if self._key is not None:
                connection.execute(f"PRAGMA key = \"x'{self._key.hex()}'\"")
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            connection.execute("PRAGMA journal_mode = WAL").fetchone()
            # NORMAL syncs when the log is moved into the file (sqlite.org/pragma.html).
            synchronous = "NORMAL" if self._background else "FULL"
            connection.execute(f"PRAGMA synchronous = {synchronous}")
            # A checkpoint inside a commit would make the agent wait; tidy() does it in a pause.
            connection.execute("PRAGMA wal_autocheckpoint = 0")
            cache = _BACKGROUND_CACHE_KIB if self._background else _CACHE_KIB
            connection.execute(f"PRAGMA cache_size = -{cache}")
            connection.execute("PRAGMA busy_timeout = 0")
            # What is deleted or replaced is overwritten: somebody may have to be erased.
            connection.execute("PRAGMA secure_delete = ON").fetchone()
        except BaseException:
            connection.close()
            raise
        return connection


@contextlib.contextmanager
def world_errors(file: Path) -> Iterator[None]:
    """Turn what the file system and SQLite say about ``file`` into words.

    Source:
        Result codes: sqlite.org/rescode.html.
    """
    try:
        yield
    except (DBAPIError, sqlcipher3.dbapi2.Error) as error:
        told = _told(str(getattr(error, "orig", None) or error), file)
        if told is None:
            raise
        raise told from error


def _told(said: str, file: Path) -> WorldError | None:
    if "file is not a database" in said or "out of memory" in said:
        # SQLCipher reports some wrong keys as failed allocation of a page.
        return WrongKeyError(
            "The key does not open {file}.",
            "Check the passphrase, or restore the key of this profile. The file is untouched.",
            file=file,
        )
    if "disk is full" in said or "disk I/O error" in said:
        return FileError(
            "{file} cannot be written: {said}.",
            "Make room on the disk and do the last step again. All that was saved is there.",
            file=file,
            said=said,
        )
    if "readonly" in said or "read-only" in said or "unable to open" in said:
        return FileError(
            "{file} cannot be opened for writing.",
            "Check that the file and its folder belong to you and are not read-only.",
            file=file,
        )
    if "malformed" in said:
        return FileError(
            "{file} is damaged.",
            "Keep a copy of it and restore a backup. Nothing was changed.",
            file=file,
        )
    if "locked" in said:
        return BusyError(
            "Another job keeps {file} busy.",
            "Wait for it and do the last step again.",
            file=file,
        )
    return None


def _do_nothing() -> None:
    """Nobody is to be told."""


def _driver(db: sa.Connection) -> Any:
    """The driver's own connection."""
    return db.connection.dbapi_connection


def _patiently(driver: Any, statement: str, wait: Wait = Wait()) -> None:
    """Execute ``statement``, asking again while another writer holds the file."""
    began = time.monotonic()
    while True:
        try:
            driver.execute(statement)
        except sqlcipher3.dbapi2.OperationalError as error:
            waited_s = time.monotonic() - began
            if "locked" not in str(error) or waited_s > wait.patience_s:
                raise
            stands_back = waited_s < wait.stand_back_s
            time.sleep(_STOOD_BACK_S if stands_back else _ASK_AGAIN_S)  # noqa: TID251 - the retry that replaces SQLite's own
        else:
            return
