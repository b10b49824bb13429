"""When the hub was met last, and what time this desk has seen since."""

import sqlalchemy as sa

from agent_desk.domain.ids import Id
from agent_desk.store.prepared import Prepared
from agent_desk.store.tables import entry, heard, outbox

_NOTED_EVERY = 10 * 60 * 1_000_000
_TIMES = Prepared(sa.select(heard.c.hub_at, heard.c.latest_at))
_UNSHARED = Prepared(
    sa.select(entry.c.id)
    .join(outbox, outbox.c.entry_id == entry.c.id)
    .where(
        entry.c.about_id == sa.bindparam("id"),
        entry.c.kind == sa.literal_column("'customer.added'"),
        outbox.c.site_seq > sa.select(heard.c.acked_seq).scalar_subquery(),
    )
    .limit(1)
)


def times(db: sa.Connection) -> tuple[int, int]:
    """When the hub was met last by its own clock, and the latest time seen here since."""
    ((hub_at, latest_at),) = _TIMES.rows(db)
    return hub_at, latest_at


def needs_noting(db: sa.Connection, hub_at: int) -> bool:
    """Whether a meeting tells something new."""
    met, latest = times(db)
    return latest > hub_at or abs(hub_at - met) > _NOTED_EVERY


def met(db: sa.Connection, hub_at: int) -> None:
    """Note that the hub was met; what time it was here before counts no longer."""
    db.execute(sa.update(heard).values(hub_at=hub_at, latest_at=hub_at))


def saw(db: sa.Connection, now: int) -> None:
    """Note what time it is here, now and then."""
    _hub_at, latest = times(db)
    if now > latest + _NOTED_EVERY:
        db.execute(sa.update(heard).values(latest_at=now))


def is_unshared(db: sa.Connection, customer_id: Id) -> bool:
    """Whether this customer was written down here and nobody else knows them yet."""
    return _UNSHARED.first(db, id=customer_id) is not None
