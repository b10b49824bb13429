"""Shifts that leads have been through."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields

import sqlalchemy as sa

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.domain.reviews import Review, fold
from agent_desk.store.prepared import Prepared
from agent_desk.store.tables import Rows, entry, review

_FIELDS = tuple(field.name for field in fields(Review))
_NEWEST = Prepared(
    sa.select(*(review.c[name] for name in _FIELDS))
    .where(
        review.c.from_at < sa.bindparam("to_at"),
        review.c.to_at > sa.bindparam("from_at"),
        review.c.branch_id.in_(["", sa.bindparam("branch")]),
    )
    .order_by(review.c.hlc.desc(), review.c.review_id.desc())
    .limit(sa.bindparam("limit"))
)
_ROW = Prepared(sa.select(entry.c.row).where(entry.c.about_id == sa.bindparam("id")))


def rows(standing: Mapping[Id, Sequence[Entry]]) -> Rows:
    """These reviews as rows."""
    folded = [fold(review_id, group) for review_id, group in standing.items()]
    return {review: [asdict(found) for found in folded if found is not None]}


def newest(
    db: sa.Connection, from_at: int, to_at: int, branch: str, limit: int
) -> tuple[Review, ...]:
    """Reviews that touch this part of the log, the latest first."""
    values = {"from_at": from_at, "to_at": to_at, "branch": branch, "limit": limit}
    found = _NEWEST.rows(db, **values)
    return tuple(Review(**dict(zip(_FIELDS, row, strict=True))) for row in found)


def arrived_at_row(db: sa.Connection, review_id: Id) -> int:
    """The row of this desk's ledger the review came as; what came later is new since."""
    return int(max(_ROW.column(db, id=review_id), default=0))
