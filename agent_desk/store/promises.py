"""What we promised, open or kept."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields

import sqlalchemy as sa

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.domain.promises import Promise, fold
from agent_desk.domain.shift_log import of_promise
from agent_desk.store import causes
from agent_desk.store.tables import Rows, cause, entry, promise

_COLUMNS = [promise.c[f.name] for f in fields(Promise)]
_BY_ID = sa.select(*_COLUMNS).where(promise.c.promise_id == sa.bindparam("id"))
_OF = sa.select(*_COLUMNS).where(promise.c.customer_id.in_(sa.bindparam("ids", expanding=True)))
_IS_OPEN = sa.text("promise.kept_at IS NULL")
_OPEN = (
    _OF.where(_IS_OPEN)
    .order_by(promise.c.due_at, promise.c.promise_id)
    .limit(sa.bindparam("limit"))
)
_ALL = _OF.order_by(promise.c.made_at.desc(), promise.c.promise_id).limit(sa.bindparam("limit"))
_TORN = (
    sa.select(*_COLUMNS)
    .where(promise.c.owner_id == sa.bindparam("owner"), sa.text("promise.torn = 1"))
    .order_by(promise.c.due_at, promise.c.promise_id)
    .limit(sa.bindparam("limit"))
)
_TORN_WITH = _OF.where(sa.text("promise.torn = 1")).limit(sa.bindparam("limit"))
_LAST_HLC = sa.select(sa.func.max(entry.c.hlc)).where(entry.c.about_id == sa.bindparam("id"))
_KEPT_LATE = (
    _OF.where(sa.text("promise.kept_at > promise.due_at"))
    .order_by(promise.c.kept_at.desc(), promise.c.promise_id)
    .limit(sa.bindparam("limit"))
)
_OWN = (
    sa.select(*_COLUMNS)
    .where(promise.c.owner_id == sa.bindparam("owner"), _IS_OPEN)
    .order_by(promise.c.due_at, promise.c.promise_id)
    .limit(sa.bindparam("limit"))
)
_TAKEN_OVER = (
    sa.select(*_COLUMNS)
    .where(
        promise.c.owned_from == sa.bindparam("owner"),
        promise.c.owned_at > sa.bindparam("since"),
    )
    .order_by(promise.c.owned_at, promise.c.promise_id)
    .limit(sa.bindparam("limit"))
)


def rows(standing: Mapping[Id, Sequence[Entry]]) -> Rows:
    """These promises as rows."""
    folded = [fold(promise_id, group) for promise_id, group in standing.items()]
    kept = [found for found in folded if found is not None]
    branches = {subject: group[0].branch_id for subject, group in standing.items() if group}
    reasons = [of_promise(found, branches[found.promise_id]) for found in kept]
    return {promise: [asdict(found) for found in kept], cause: causes.rows_of(reasons)}


def find(db: sa.Connection, promise_id: Id) -> Promise | None:
    """The promise of this id; None if nobody made it."""
    row = db.execute(_BY_ID, {"id": promise_id}).one_or_none()
    return None if row is None else _from_row(row)


def open_with(db: sa.Connection, customer_ids: Sequence[Id], limit: int) -> tuple[Promise, ...]:
    """What is promised to these customers and not kept yet, the first due first."""
    return _read(db, _OPEN, {"ids": customer_ids, "limit": limit})


def with_customers(
    db: sa.Connection, customer_ids: Sequence[Id], limit: int
) -> tuple[Promise, ...]:
    """What was ever promised to these customers, the last first."""
    return _read(db, _ALL, {"ids": customer_ids, "limit": limit})


def torn_of(db: sa.Connection, agent_id: Id, limit: int) -> tuple[Promise, ...]:
    """What this agent has to keep and two desks say different things of."""
    return _read(db, _TORN, {"owner": agent_id, "limit": limit})


def torn_with(db: sa.Connection, customer_ids: Sequence[Id], limit: int) -> tuple[Promise, ...]:
    """What two desks said different things of, of what these customers were promised."""
    return _read(db, _TORN_WITH, {"ids": customer_ids, "limit": limit})


def known_up_to(db: sa.Connection, promise_id: Id) -> int:
    """The hybrid time of the last that is known of a promise here."""
    return int(db.execute(_LAST_HLC, {"id": promise_id}).scalar_one() or 0)


def kept_late(db: sa.Connection, customer_ids: Sequence[Id], limit: int) -> tuple[Promise, ...]:
    """What was kept after it was due, the latest first."""
    return _read(db, _KEPT_LATE, {"ids": customer_ids, "limit": limit})


def owned_by(db: sa.Connection, agent_id: Id, limit: int) -> tuple[Promise, ...]:
    """What this agent still has to keep, the first due first."""
    return _read(db, _OWN, {"owner": agent_id, "limit": limit})


def taken_over_from(
    db: sa.Connection, agent_id: Id, since: int, limit: int
) -> tuple[Promise, ...]:
    """What others took over from this agent after ``since``, UTC microseconds."""
    return _read(db, _TAKEN_OVER, {"owner": agent_id, "since": since, "limit": limit})


def _read(
    db: sa.Connection, chosen: sa.Select[tuple[object, ...]], values: Mapping[str, object]
) -> tuple[Promise, ...]:
    return tuple(_from_row(row) for row in db.execute(chosen, values))


def _from_row(row: sa.Row[tuple[object, ...]]) -> Promise:
    values = dict(row._mapping)  # noqa: SLF001 - the documented way to read a row by name
    flags = {name: bool(values[name]) for name in ("whole_day", "as_told", "parted", "torn")}
    return Promise(**{**values, **flags})
