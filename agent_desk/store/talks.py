"""What two people talk through: that they do, and who has read how far."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.domain.talks import Ended, Talk, fold
from agent_desk.store.prepared import Prepared, Row
from agent_desk.store.tables import Rows, talk, talk_seen

_FIELDS = tuple(field.name for field in fields(Talk))
_ALL = sa.select(*(talk.c[name] for name in _FIELDS))
_BY_ID = Prepared(_ALL.where(talk.c.talk_id == sa.bindparam("id")))
_AGENT: sa.BindParameter[bytes] = sa.bindparam("agent_id")
_OF = _ALL.where(sa.or_(talk.c.begun_by == _AGENT, talk.c.with_id == _AGENT)).order_by(
    talk.c.last_at.desc(), talk.c.talk_id
)
_NEWEST = Prepared(_OF.limit(sa.bindparam("limit")))
_READ = (
    sa.select(talk_seen.c.hlc)
    .where(talk_seen.c.agent_id == _AGENT, talk_seen.c.talk_id == talk.c.talk_id)
    .scalar_subquery()
)
_NEWS = Prepared(
    _OF.where(
        talk.c.last_by != _AGENT,
        talk.c.hlc > sa.func.coalesce(_READ, sa.literal_column("0")),
    ).limit(sa.bindparam("limit"))
)
_OVER = Prepared(
    _ALL.where(talk.c.gone_at.is_not(None), talk.c.gone_at <= sa.bindparam("now"))
    .order_by(talk.c.gone_at)
    .limit(sa.bindparam("limit"))
)
_KEY = ("agent_id", "talk_id")


def rows(standing: Mapping[Id, Sequence[Entry]]) -> Rows:
    """These talks as rows."""
    folded = [fold(talk_id, group) for talk_id, group in standing.items()]
    return {talk: [asdict(found) for found in folded if found is not None]}


def find(db: sa.Connection, talk_id: Id) -> Talk | None:
    """The talk of this id; None if nobody began it."""
    row = _BY_ID.first(db, id=talk_id)
    return None if row is None else _from_row(row)


def of(db: sa.Connection, agent_id: Id, limit: int) -> tuple[Talk, ...]:
    """Theirs, the one that was written in last first."""
    return tuple(map(_from_row, _NEWEST.rows(db, agent_id=agent_id, limit=limit)))


def news(db: sa.Connection, agent_id: Id, limit: int) -> tuple[Talk, ...]:
    """Those in which the other wrote last and they have not read it here."""
    return tuple(map(_from_row, _NEWS.rows(db, agent_id=agent_id, limit=limit)))


def over(db: sa.Connection, now: int, limit: int) -> tuple[Talk, ...]:
    """Those whose words have to go, the first due first."""
    return tuple(map(_from_row, _OVER.rows(db, now=now, limit=limit)))


def see(db: sa.Connection, agent_id: Id, talk_id: Id, hlc: int) -> None:
    """Somebody has read it up to this step."""
    made = insert(talk_seen).values(agent_id=agent_id, talk_id=talk_id, hlc=hlc)
    db.execute(made.on_conflict_do_update(index_elements=_KEY, set_={"hlc": hlc}))


def _from_row(row: Row) -> Talk:
    values = dict(zip(_FIELDS, row, strict=True))
    ended = values["ended_in"]
    return Talk(**{**values, "ended_in": Ended(ended) if ended else None})
