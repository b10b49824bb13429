"""Who is open at this desk, and what is being typed for them. There is room for one."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

import sqlalchemy as sa

from agent_desk.domain.ids import Id
from agent_desk.store.prepared import Prepared, inserting, putting
from agent_desk.store.tables import draft, open_here


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPlace:
    """The interaction that is open, whose it is, and the page it is at."""

    interaction_id: Id
    customer_id: Id
    agent_id: Id
    page: str


_FIELDS = tuple(field.name for field in fields(OpenPlace))
_FIND = Prepared(sa.select(*(open_here.c[name] for name in _FIELDS)))
_PUT = inserting(open_here, ("one", *_FIELDS))
_TURN = Prepared(sa.update(open_here).values(page=sa.bindparam("to")))
_CLEAR = Prepared(sa.delete(open_here))
_DRAFTS = Prepared(sa.select(draft.c.field, draft.c.text))
_KEEP = putting(draft, ("field", "text"), "field")
_FORGET = Prepared(sa.delete(draft).where(draft.c.field == sa.bindparam("name")))
_FORGET_ALL = Prepared(sa.delete(draft))


def find(db: sa.Connection) -> OpenPlace | None:
    """Who is open here; None between customers."""
    row = _FIND.first(db)
    return None if row is None else OpenPlace(**dict(zip(_FIELDS, row, strict=True)))


def put(db: sa.Connection, place: OpenPlace) -> None:
    """Open them. The table refuses a second."""
    _PUT.run(db, one=1, **{name: getattr(place, name) for name in _FIELDS})


def turn_to(db: sa.Connection, page: str) -> None:
    """Remember the page."""
    _TURN.run(db, to=page)


def follow(db: sa.Connection, customer_id: Id) -> None:
    """The same contact, with another customer."""
    db.execute(sa.update(open_here).values(customer_id=customer_id))


def clear(db: sa.Connection) -> None:
    """Nobody is open any more, and nothing is being typed."""
    _CLEAR.run(db)
    _FORGET_ALL.run(db)


def keep_draft(db: sa.Connection, field: str, text: str) -> None:
    """Keep what stands in a field; an empty one is forgotten."""
    if not text:
        _FORGET.run(db, name=field)
    else:
        _KEEP.run(db, field=field, text=text)


def drafts(db: sa.Connection) -> Mapping[str, str]:
    """What stands in each field."""
    return dict(_DRAFTS.rows(db))
