"""The people at the desks of this branch."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields

import sqlalchemy as sa

from agent_desk.domain.agents import Agent, AgentKeyMade, Role, fold, key, verifier
from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.store.prepared import Prepared, Row
from agent_desk.store.tables import Rows, agent

_FIELDS = tuple(field.name for field in fields(Agent))
_SHOWN = sa.select(*(agent.c[name] for name in _FIELDS))
_BY_ID = Prepared(_SHOWN.where(agent.c.agent_id == sa.bindparam("id")))
_LISTED = Prepared(_SHOWN.order_by(agent.c.name, agent.c.agent_id))
_VERIFIER = Prepared(sa.select(agent.c.verifier).where(agent.c.agent_id == sa.bindparam("id")))
_KEY = Prepared(
    sa.select(agent.c.public_key, agent.c.closed_key).where(
        agent.c.agent_id == sa.bindparam("id")
    )
)


def rows(standing: Mapping[Id, Sequence[Entry]]) -> Rows:
    """These agents as rows."""
    folded = ((fold(agent_id, group), group) for agent_id, group in standing.items())
    return {agent: [_to_row(one, group) for one, group in folded if one is not None]}


def find(db: sa.Connection, agent_id: Id) -> Agent | None:
    """The agent of this id; None if nobody added them."""
    row = _BY_ID.first(db, id=agent_id)
    return None if row is None else _from_row(row)


def listed(db: sa.Connection) -> tuple[Agent, ...]:
    """Everybody, by name, those too who have left."""
    return tuple(map(_from_row, _LISTED.rows(db)))


def verifier_of(db: sa.Connection, agent_id: Id) -> str:
    """What their PIN is proved by; empty for no PIN, or nobody."""
    row = _VERIFIER.first(db, id=agent_id)
    return "" if row is None else str(row[0])


def key_of(db: sa.Connection, agent_id: Id) -> AgentKeyMade:
    """The pair that what is sealed to them is opened with; empty for none, or nobody."""
    row = _KEY.first(db, id=agent_id)
    return AgentKeyMade() if row is None else AgentKeyMade(public=row[0], closed=row[1])


def _to_row(one: Agent, group: Sequence[Entry]) -> Mapping[str, object]:
    roles = " ".join(sorted(one.roles))
    has = key(one.agent_id, group)
    return {
        **asdict(one),
        "roles": roles,
        "verifier": verifier(group),
        "public_key": has.public,
        "closed_key": has.closed,
    }


def _from_row(row: Row) -> Agent:
    values = dict(zip(_FIELDS, row, strict=True))
    roles = frozenset(map(Role, values["roles"].split()))
    flags = {name: bool(values[name]) for name in ("has_pin", "pin_once", "has_left")}
    return Agent(**{**values, **flags, "roles": roles})
