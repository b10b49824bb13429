"""Who is open at this desk, and what is being typed for them. There is room for one."""

from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from agent_desk.domain.ids import Id
from agent_desk.store.tables import draft, open_here


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPlace:
    """The interaction that is open, whose it is, and the page it is at."""

    interaction_id: Id
    customer_id: Id
    agent_id: Id
    page: str


_FIND = sa.select(*(c for c in open_here.c if c.name != "one"))
_INSERT = insert(draft)
_KEEP = _INSERT.on_conflict_do_update(
    index_elements=["field"], set_={"text": _INSERT.excluded.text}
)
_FORGET = sa.delete(draft).where(draft.c.field == sa.bindparam("name"))


def find(db: sa.Connection) -> OpenPlace | None:
    """Who is open here; None between customers."""
    row = db.execute(_FIND).one_or_none()
    return None if row is None else OpenPlace(**row._mapping)  # noqa: SLF001 - by name


def put(db: sa.Connection, place: OpenPlace) -> None:
    """Open them. The table refuses a second."""
    db.execute(
        sa.insert(open_here).values(
            one=1,
            interaction_id=place.interaction_id,
            customer_id=place.customer_id,
            agent_id=place.agent_id,
            page=place.page,
        )
    )


def turn_to(db: sa.Connection, page: str) -> None:
    """Remember the page."""
    db.execute(sa.update(open_here).values(page=page))


def clear(db: sa.Connection) -> None:
    """Nobody is open any more, and nothing is being typed."""
    db.execute(sa.delete(open_here))
    db.execute(sa.delete(draft))


def keep_draft(db: sa.Connection, field: str, text: str) -> None:
    """Keep what stands in a field; an empty one is forgotten."""
    if not text:
        db.execute(_FORGET, {"name": field})
    else:
        db.execute(_KEEP, {"field": field, "text": text})


def drafts(db: sa.Connection) -> Mapping[str, str]:
    """What stands in each field."""
    return {row.field: row.text for row in db.execute(sa.select(draft))}
