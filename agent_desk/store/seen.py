"""Whether what is written here reaches another desk, and whether somebody sits at one."""

import sqlalchemy as sa

from agent_desk.domain.ids import Id
from agent_desk.store import desk
from agent_desk.store.prepared import Prepared
from agent_desk.store.tables import entry, heard

# There is no index by agent, and none is needed: who is at a desk wrote among the last.
_LAST_ENTRIES = 3000
_HEARD = Prepared(sa.select(heard.c.shared_at, heard.c.trouble))
_LAST = (
    sa.select(entry.c.agent_id, entry.c.site_id, entry.c.at)
    .order_by(entry.c.row.desc())
    .limit(_LAST_ENTRIES)
    .subquery()
)
_SEEN = Prepared(
    sa.select(sa.func.max(_LAST.c.at)).where(
        _LAST.c.agent_id == sa.bindparam("agent"), _LAST.c.site_id != sa.bindparam("here")
    )
)


def shared_at(db: sa.Connection) -> int:
    """When all was last shared; 0 if it never was, or is not going well now."""
    ((at, trouble),) = _HEARD.rows(db)
    return 0 if trouble else int(at)


def elsewhere_at(db: sa.Connection, agent_id: Id) -> int:
    """When this person last did something at another desk; 0 if that is long ago."""
    return _SEEN.column(db, agent=agent_id, here=desk.here(db).site_id)[0] or 0
