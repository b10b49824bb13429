"""Holds what is here against what the hub has, entry by entry, summed for each day.

For a branch and a day: how many entries, and the first 64 bits of their hashes added modulo
2^64. One entry more, less or other on either side changes both or the sum.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import sqlalchemy as sa

from agent_desk.domain.entries import ALONE
from agent_desk.store import desk
from agent_desk.store.connection import Store
from agent_desk.store.tables import cursor, dead_letter, entry, heard, outbox
from agent_desk.sync.postgres import PostgresHub

_DAY = 24 * 60 * 60 * 1_000_000
_MODULUS = 1 << 64


@dataclass(frozen=True, slots=True)
class Sum:
    """So many entries, and their hashes added."""

    count: int = 0
    hashes: int = 0


Sums: TypeAlias = Mapping[int, Sum]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What was held against what.

    Attributes:
        entries: How many were compared, as this desk counts.
        different: Days, counted from 1970 in UTC, with what is here and on the hub.
    """

    branch: str
    entries: int
    days: int
    different: Mapping[int, tuple[Sum, Sum]]


def prove(store: Store, hub: PostgresHub) -> Proof:
    """Compare all that was shared, up to the place the branch was read to."""
    with store.read() as db:
        branch = desk.here(db).branch_id
        acked = db.execute(sa.select(heard.c.acked_seq)).scalar_one()
        place = sa.select(cursor.c.last_seq).where(cursor.c.stream == branch)
        last_seq = db.execute(place).scalar() or 0
        unshared = sa.select(outbox.c.entry_id).where(
            sa.or_(
                outbox.c.site_seq > acked,
                outbox.c.site_seq.in_(sa.select(dead_letter.c.site_seq)),
            )
        )
        shared = sa.select(entry.c.at, entry.c.hash).where(
            entry.c.branch_id.in_([ALONE, branch]), entry.c.id.not_in(unshared)
        )
        here = summed(db.execute(shared))
    there = summed(hub.hashes(branch, last_seq))
    days = here.keys() | there.keys()
    both = {day: (here.get(day, Sum()), there.get(day, Sum())) for day in sorted(days)}
    return Proof(
        branch=branch,
        entries=sum(day.count for day in here.values()),
        days=len(days),
        different={day: pair for day, pair in both.items() if pair[0] != pair[1]},
    )


def summed(rows: Iterable[tuple[int, bytes]]) -> Sums:
    """The sums of entries, each given as when it was and its hash."""
    counts: dict[int, int] = defaultdict(int)
    hashes: dict[int, int] = defaultdict(int)
    for at, hashed in rows:
        day = at // _DAY
        counts[day] += 1
        hashes[day] += int.from_bytes(hashed[:8], "big")
    return {day: Sum(counts[day], hashes[day] % _MODULUS) for day in counts}
