"""The hub itself: PostgreSQL, through functions for writing and plain SELECT for reading."""

import contextlib
import json
import re
import socket
import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields
from typing import Any

import psycopg

from agent_desk import __version__
from agent_desk.domain.entries import Entry
from agent_desk.domain.errors import HubError, StoppedError, UnreachableError
from agent_desk.domain.ids import Id
from agent_desk.sync import arrays, first_pull
from agent_desk.sync.batches import (
    SCHEMA,
    Batch,
    Head,
    OthersSiteError,
    Place,
    PoisonError,
    Step,
)
from agent_desk.sync.reach import Connection, connect, in_words

# How long an answer may take before the line is cut: a server that hangs keeps it open.
_ANSWER_S, _READ_S = 8.0, 30.0
_LOOKED_AT_EVERY_S = 1.0
# A page goes over a line of a megabit a second in that time.
_BATCHES, _ROWS_AT_ONCE = 1000, 4000
_FIELDS = tuple(field.name for field in fields(Entry))
_OTHERS_SITE = "AD001"
# On the way in errors have no SQLSTATE; these will not pass by themselves.
_LET_IN = "authentication failed|no password|not permitted to log in|pg_hba|certificate|SSL|TLS"

# In the order of hub_push, after the batch's own values.
_SENT = (
    ("id", "bytea"), ("kind", "text"), ("at", "bigint"), ("hlc", "bigint"),
    ("agent_id", "bytea"), ("customer_id", "bytea"), ("matter_id", "bytea"),
    ("interaction_id", "bytea"), ("about_id", "bytea"), ("moment", "smallint"),
    ("audience", "text"), ("text", "text"), ("body", "text"), ("hash", "bytea"),
    ("site_id", "bytea"),
)  # fmt: skip
_PUSH = "SELECT agent_desk.hub_push(%s, %s, %s, %s, %s, %s, %s, {})".format(
    ", ".join(f"%b::{kind}[]" for _, kind in _SENT)
)
_HELLO = (
    "SELECT h.*, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint"
    " FROM agent_desk.hub_hello(%s, %s, %s) h"
)
_BRANCH = "SELECT agent_desk.hub_branch()"
_OTHER_STREAMS = (
    "SELECT DISTINCT branch_id FROM agent_desk.sync_batch WHERE shared AND branch_id <> %s"
)
# One statement, so all of it is of one moment. The batch the place is in comes first, for it to
# be known again; what the desk sent itself comes without its entries.
# The driver sends a small number as a small type, and a sum of two of those may not fit.
_NEXT = f"""
    WITH page AS (
        SELECT hub_seq_to, batch_id,
               lag(hub_seq_to, 1, 0::bigint) OVER (ORDER BY hub_seq_to) AS start
        FROM agent_desk.sync_batch
        WHERE branch_id = %(stream)s AND hub_seq_to >= %(seq)s::bigint
        ORDER BY hub_seq_to LIMIT %(batches)s
    )
    SELECT p.hub_seq_to, p.batch_id, e.hub_seq, {", ".join(f"e.{name}" for name in _FIELDS)}
    FROM page p LEFT JOIN agent_desk.entry e
        ON e.branch_id = %(stream)s AND e.hub_seq > greatest(p.start, %(seq)s::bigint)
        AND e.hub_seq <= p.hub_seq_to AND p.batch_id <> ALL (%(own)s)
    WHERE p.start < %(seq)s::bigint + %(rows)s
    ORDER BY p.hub_seq_to, e.hub_seq
"""  # noqa: S608 - our own names
_HASHES = "SELECT at, hash FROM agent_desk.entry WHERE branch_id = %s AND hub_seq <= %s"
_ERASURES = f"""
    SELECT {", ".join(f"e.{name}" for name in _FIELDS)} FROM agent_desk.entry e
    LEFT JOIN unnest(%s::text[], %s::bigint[]) AS p (stream, seq) ON p.stream = e.branch_id
    WHERE e.kind = 'customer.erased' AND e.hub_seq > coalesce(p.seq, 0)
"""  # noqa: S608 - our own names
_RECEIPTS = "SELECT agent_desk.hub_receipt(%s, told) FROM unnest(%s::bytea[]) AS told"
_PAGE = f"""
    SELECT hub_seq, {", ".join(_FIELDS)} FROM agent_desk.entry
    WHERE branch_id = %(stream)s AND hub_seq <= %(until)s
"""  # noqa: S608 - our own names
_OF_NOUNS = f"""{_PAGE} AND hub_seq > %(at)s AND split_part(kind, '.', 1) = ANY (%(nouns)s)
    ORDER BY hub_seq LIMIT %(rows)s"""
_NEWEST = f"""{_PAGE} AND hub_seq < %(at)s AND split_part(kind, '.', 1) <> ALL (%(nouns)s)
    ORDER BY hub_seq DESC LIMIT %(rows)s"""
_MARK = (
    "SELECT hub_seq_to, batch_id FROM agent_desk.sync_batch WHERE branch_id = %s"
    " ORDER BY hub_seq_to DESC LIMIT 1"
)
_IS_THERE = (
    "SELECT 1 FROM agent_desk.sync_batch WHERE branch_id = %s AND hub_seq_to = %s"
    " AND batch_id = %s"
)
_FIND = "SELECT branch_id, customer_id FROM agent_desk.hub_find(%s)"
_CUSTOMER = f"SELECT {', '.join(_FIELDS)} FROM agent_desk.hub_customer(%s)"  # noqa: S608 - our own
_QUARANTINE = "SELECT agent_desk.hub_quarantine(%s, %s, %s, %s)"


class PostgresHub:
    """One connection to the hub, made when it is needed and again after it broke.

    Args:
        url: As libpq reads it; several hosts are allowed.
        answer_s: How long an answer may take, but for what is read in great number.
    """

    numbers = True

    def __init__(self, url: str, answer_s: float = _ANSWER_S) -> None:
        self._url = url
        self._answer_s = answer_s
        self._open: Connection | None = None
        self._watch: _Watch | None = None
        # The desk goes on with something else until the hub has answered.
        self._sending: ThreadPoolExecutor | None = None
        self._branch = ""

    def hello(self, site_id: Id) -> Head:
        """Make this site known and say what there is of it."""
        with self._asking() as db:
            row = db.execute(_HELLO, (site_id, SCHEMA, __version__)).fetchone()
        acked_seq, last_batch, _last_seq, min_reader, min_writer, revoked, hub_at = row or ()
        return Head(
            acked_seq=acked_seq,
            last_batch=last_batch,
            min_reader=min_reader,
            min_writer=min_writer,
            revoked=revoked,
            hub_at=hub_at,
        )

    def push(
        self, batch: Batch, head: Head, meanwhile: Callable[[], None] = lambda: None
    ) -> bool:
        """Take a batch if the site's head is still this one."""
        with self._asking() as db:
            columns = [arrays.column(kind, batch.column(name)) for name, kind in _SENT]
            given = (
                self._branch, batch.site_id, batch.seq_from, batch.seq_to, head.last_batch,
                batch.batch_id, batch.sha256, *columns,
            )  # fmt: skip
            try:
                self._sending = self._sending or ThreadPoolExecutor(1, "sends")
                sent = self._sending.submit(db.execute, _PUSH, given)
                try:
                    meanwhile()
                finally:
                    row = sent.result().fetchone()
            except psycopg.errors.InsufficientPrivilege:
                # A hub that was put back does not know the site; saying hello tells.
                return False
        return row is not None and row[0] is not None

    def streams(self) -> Sequence[str]:
        """This desk's branch, and those that share something with every branch."""
        with self._asking() as db:
            return (self._branch, *(n for (n,) in db.execute(_OTHER_STREAMS, (self._branch,))))

    def after(self, stream: str, place: Place, own: Collection[bytes]) -> Sequence[Step] | None:
        """What comes next, some thousand entries at a time."""
        with self._asking(_READ_S) as db:
            given = {
                "stream": stream, "seq": place.seq, "own": list(own),
                "batches": _BATCHES, "rows": _ROWS_AT_ONCE,
            }  # fmt: skip
            found = db.cursor(binary=True).execute(_NEXT, given).fetchall()
        if place.seq and (not found or found[0][1] != place.batch_id):
            return None
        return _steps(place, found)

    def erasures(self, places: Mapping[str, int]) -> Sequence[Entry]:
        """Erasures of any branch that stand after these places."""
        with self._asking() as db:
            given = (list(places), list(places.values()))
            found = db.cursor(binary=True).execute(_ERASURES, given).fetchall()
        return [_entry(row) for row in found]

    def confirm(
        self, site_id: Id, erasures: Sequence[Id], left: Callable[[Entry], Entry]
    ) -> bool:
        """Leave receipts; what is there was emptied when the erasure came."""
        if not erasures:
            return False
        with self._asking() as db:
            try:
                db.execute(_RECEIPTS, (site_id, list(erasures)))
            except psycopg.errors.InsufficientPrivilege:
                # As in push: the next round says hello, and leaves them then.
                return False
        return True

    def mark(self, stream: str) -> Place | None:
        """The last batch of a stream; None if there is none."""
        with self._asking() as db:
            row = db.execute(_MARK, (stream,)).fetchone()
        return Place(row[0], row[1]) if row else None

    def is_there(self, stream: str, place: Place) -> bool:
        """Whether a batch is still there."""
        with self._asking() as db:
            found = db.execute(_IS_THERE, (stream, place.seq, place.batch_id)).fetchone()
        return found is not None

    def page(self, stream: str, until: int, part: int, at: int) -> Sequence[tuple[int, Entry]]:
        """The next entries of one of the first reading's parts, some thousand at a time."""
        given = {"stream": stream, "until": until, "at": at, "rows": _ROWS_AT_ONCE}
        if part == first_pull.NEWEST:
            asked = _NEWEST
            nouns = [noun for nouns in first_pull.PARTS for noun in nouns]
        else:
            asked, nouns = _OF_NOUNS, list(first_pull.PARTS[part])
        with self._asking(_READ_S) as db:
            found = db.cursor(binary=True).execute(asked, {**given, "nouns": nouns}).fetchall()
        return [(seq, _entry(row)) for seq, *row in found]

    def quarantine(self, batch: Batch, error: str) -> None:
        """Keep the one entry of a batch that cannot be taken."""
        for site_seq, made in batch.rows:
            payload = json.dumps({name: _plain(getattr(made, name)) for name in _FIELDS})
            with self._asking() as db:
                db.execute(
                    _QUARANTINE,
                    (batch.site_id, site_seq, payload.encode(), error.replace("\0", "�")),
                )

    def hashes(self, stream: str, last_seq: int) -> Sequence[tuple[int, bytes]]:
        """When each entry of a stream was and its hash, up to a number."""
        with self._asking(_READ_S) as db:
            return db.cursor(binary=True).execute(_HASHES, (stream, last_seq)).fetchall()

    def find(self, digits: str) -> Sequence[tuple[str, Id]]:
        """Who of other branches is reached at these digits: branch and customer."""
        with self._asking() as db:
            return db.execute(_FIND, (digits,)).fetchall()

    def customer(self, customer_id: Id) -> Sequence[Entry]:
        """All there is of one customer, whatever branch looks after them."""
        with self._asking() as db:
            found = db.cursor(binary=True).execute(_CUSTOMER, (customer_id,)).fetchall()
        return [_entry(row) for row in found]

    def close(self) -> None:
        """Let go of the connection."""
        if self._sending is not None:
            self._sending.shutdown()
        if self._watch is not None:
            self._watch.end()
        if self._open is not None:
            self._open.close()
        self._open = self._watch = self._sending = None

    @contextlib.contextmanager
    def _asking(self, patience_s: float = 0) -> Iterator[Connection]:
        """The connection, for some statements that are answered in time."""
        try:
            if self._open is None or self._watch is None:
                self._open = arrays.taught(connect(self._url))
                self._watch = _Watch(self._open.fileno())
            with self._watch.limited(patience_s or self._answer_s):
                if not self._branch:
                    self._branch = _branch(self._open)
                yield self._open
        except BaseException as error:
            self.close()
            told = _told(error, self._url)
            if told is None:
                raise
            raise told from error


def _branch(db: Connection) -> str:
    """Whose desk is logged in. Raises StoppedError."""
    row = db.execute(_BRANCH).fetchone()
    if row is None or row[0] is None:
        raise StoppedError(
            "The hub does not let this desk in.", "Enrol it again: agent-desk enrol CODE."
        )
    return str(row[0])


def _steps(place: Place, rows: Sequence[Sequence[Any]]) -> list[Step]:
    """Every entry, and an end for each batch that goes beyond the place."""
    steps: list[Step] = []
    for number, (seq_to, batch_id, seq, *fields_of_entry) in enumerate(rows):
        if seq is not None:
            steps.append(Step(Place(seq, batch_id), _entry(fields_of_entry)))
        last = number + 1 == len(rows) or rows[number + 1][1] != batch_id
        if last and seq_to > place.seq:
            steps.append(Step(Place(seq_to, batch_id), None))
    return steps


def _entry(row: Sequence[object]) -> Entry:
    values = dict(zip(_FIELDS, row, strict=True))
    values["moment"] = bool(values["moment"])
    return Entry(**values)  # type: ignore[arg-type] # the hub's columns are Entry's own fields


def _plain(value: object) -> object:
    return value.hex() if isinstance(value, bytes) else value


class _Watch:
    """Breaks the line where an answer does not come in time: a thread, as libpq would wait."""

    def __init__(self, line: int) -> None:
        self._line = line
        self._until: float | None = None
        self._changed = threading.Condition()
        self._ended = False
        self._thread = threading.Thread(target=self._watch, name="answers", daemon=True)
        self._thread.start()

    @contextlib.contextmanager
    def limited(self, patience_s: float) -> Iterator[None]:
        """Break the line unless the block ends in time."""
        self._until = time.monotonic() + patience_s
        try:
            yield
        finally:
            self._until = None

    def end(self) -> None:
        """End watching."""
        with self._changed:
            self._ended = True
            self._changed.notify()
        self._thread.join()

    def _watch(self) -> None:
        with self._changed:
            while not self._ended:
                until = self._until
                if until is not None and time.monotonic() > until:
                    self._until = None
                    self._cut()
                self._changed.wait(_LOOKED_AT_EVERY_S)

    def _cut(self) -> None:
        with contextlib.suppress(OSError):
            line = socket.socket(fileno=self._line)
            try:
                line.shutdown(socket.SHUT_RDWR)
            finally:
                line.detach()


def _told(error: BaseException, url: str) -> Exception | None:
    """What an error means for sharing; None for our own mistakes, and what is told already."""
    cause = error.__cause__ if isinstance(error, HubError) else error
    if isinstance(cause, UnicodeEncodeError):
        return PoisonError(str(cause))
    if not isinstance(cause, psycopg.Error):
        return None
    state, words = cause.sqlstate or "", in_words(cause, url)
    if state == _OTHERS_SITE:
        return OthersSiteError()
    # A text the driver itself will not send has no SQLSTATE.
    if state[:2] in {"22", "54"} or state in {"23502", "23514"}:
        return PoisonError(str(cause))
    if isinstance(cause, psycopg.DataError):
        return PoisonError(str(cause))
    lasts = state[:2] in {"23", "28", "3D", "3F", "42"} or re.search(_LET_IN, str(cause))
    kind = StoppedError if lasts else UnreachableError
    return kind(words.template, words.remedy, **words.values)
