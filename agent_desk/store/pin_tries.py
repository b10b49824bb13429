"""Wrong PINs in a row at this desk."""

import sqlalchemy as sa

from agent_desk.domain.ids import Id
from agent_desk.domain.pins import Tries
from agent_desk.store.prepared import Prepared, putting
from agent_desk.store.tables import pin_try

_FIND = Prepared(
    sa.select(pin_try.c.wrong, pin_try.c.last_at).where(
        pin_try.c.agent_id == sa.bindparam("id")
    )
)
_PUT = putting(pin_try, ("agent_id", "wrong", "last_at"), "agent_id")
_FORGET = Prepared(sa.delete(pin_try).where(pin_try.c.agent_id == sa.bindparam("id")))


def find(db: sa.Connection, agent_id: Id) -> Tries:
    """How often it was wrong in a row."""
    row = _FIND.first(db, id=agent_id)
    return Tries() if row is None else Tries(wrong=row[0], last_at=row[1])


def put(db: sa.Connection, agent_id: Id, tries: Tries) -> None:
    """Keep how often it was wrong."""
    _PUT.run(db, agent_id=agent_id, wrong=tries.wrong, last_at=tries.last_at)


def forget(db: sa.Connection, agent_id: Id) -> None:
    """It was right, or there is another."""
    _FORGET.run(db, id=agent_id)
