"""Whom it is about what others shared and a round brought: pages that show them read again."""

import sqlalchemy as sa

from agent_desk.domain.sharing import Came
from agent_desk.store import desk
from agent_desk.store.connection import Store
from agent_desk.store.prepared import Prepared
from agent_desk.store.tables import entry

# Of more, as at a first pull, it is only said that they are many.
_MOST = 1000

_LAST = Prepared(sa.select(sa.func.coalesce(sa.func.max(entry.c.row), 0)))
_NEW = sa.select(entry.c.customer_id).where(
    entry.c.row > sa.bindparam("after"), entry.c.site_id != sa.bindparam("here")
)


def up_to(store: Store) -> int:
    """The last row there is now."""
    with store.read() as db:
        return int(_LAST.column(db)[0])


def since(store: Store, row: int, entries: int) -> Came:
    """What came after ``row``; ``entries`` is how many."""
    if not entries:
        return Came()
    if entries > _MOST:
        return Came(entries=entries, customers=None)
    with store.read() as db:
        about = db.execute(_NEW, {"after": row, "here": desk.here(db).site_id}).scalars()
        customers = {customer_id.hex() for customer_id in about if customer_id}
    return Came(entries=entries, customers=tuple(sorted(customers)))
