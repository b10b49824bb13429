"""Whole columns for the hub, as PostgreSQL sends arrays itself.

The driver asks each value for its type and writes it by itself, a large part of the time a desk
needs to send a batch. A column of ours has one type, and that is known.

Source:
    array_send() and the send functions of the elements, in PostgreSQL's array_userfuncs.c and
    arrayfuncs.c; the layout has been the same since 7.4.
"""

import struct
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from psycopg.adapt import Dumper
from psycopg.pq import Format

from agent_desk.sync.reach import Connection

# Dimensions, whether there is a null, the elements' type; how many elements, from which number.
_HEAD = struct.Struct("!iiIii")
_LENGTH = struct.Struct("!i")
_NULL = _LENGTH.pack(-1)


@dataclass(frozen=True, slots=True)
class Column:
    """An array, written."""

    data: bytes


def column(kind: str, values: Sequence[Any]) -> Column:
    """The values of one column.

    Args:
        kind: ``bytea``, ``text``, ``bigint`` or ``smallint``.
        values: None where there is none, but not among numbers.

    Raises:
        UnicodeEncodeError: A text cannot be written in UTF-8.
    """
    oid, written = _KINDS[kind]
    if not values:
        return Column(_HEAD.pack(0, 0, oid, 0, 0)[: _HEAD.size - 8])
    return Column(_HEAD.pack(1, int(None in values), oid, len(values), 1) + written(values))


def taught(db: Connection) -> Connection:
    """The connection, which can send columns now."""
    db.adapters.register_dumper(Column, _ColumnDumper)
    return db


class _ColumnDumper(Dumper):
    format = Format.BINARY

    def dump(self, obj: Column) -> bytes:
        return obj.data


def _bytes(values: Sequence[bytes | None]) -> bytes:
    length = _LENGTH.pack
    return b"".join(
        [_NULL if value is None else length(len(value)) + value for value in values]
    )


def _texts(values: Sequence[str | None]) -> bytes:
    return _bytes([None if value is None else value.encode() for value in values])


def _numbers(code: str, size: int) -> Callable[[Sequence[int]], bytes]:
    def written(values: Sequence[int]) -> bytes:
        pairs = chain.from_iterable((size, value) for value in values)
        return struct.pack(f"!{f'i{code}' * len(values)}", *pairs)

    return written


# The elements' types as the server numbers them, and how they are written.
_KINDS: Mapping[str, tuple[int, Callable[[Any], bytes]]] = {
    "bytea": (17, _bytes),
    "text": (25, _texts),
    "bigint": (20, _numbers("q", 8)),
    "smallint": (21, _numbers("h", 2)),
}
