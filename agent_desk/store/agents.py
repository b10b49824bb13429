"""The people at the desks of this branch."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from agent_desk.domain.agents import Agent, Role, fold
from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.store.prepared import Prepared, Row
from agent_desk.store.tables import Rows, agent

_SHOWN = sa.select(agent.c.agent_id, agent.c.name, agent.c.roles)
_BY_ID = Prepared(_SHOWN.where(agent.c.agent_id == sa.bindparam("id")))
_LISTED = Prepared(_SHOWN.order_by(agent.c.name, agent.c.agent_id))


def rows(standing: Mapping[Id, Sequence[Entry]]) -> Rows:
    """These agents as rows."""
    folded = [fold(agent_id, group) for agent_id, group in standing.items()]
    made = [
        {"agent_id": a.agent_id, "name": a.name, "roles": " ".join(sorted(a.roles))}
        for a in folded
        if a is not None
    ]
    return {agent: made}


def find(db: sa.Connection, agent_id: Id) -> Agent | None:
    """The agent of this id; None if nobody added them."""
    row = _BY_ID.first(db, id=agent_id)
    return None if row is None else _from_row(row)


def listed(db: sa.Connection) -> tuple[Agent, ...]:
    """Everybody, by name."""
    return tuple(map(_from_row, _LISTED.rows(db)))


def _from_row(row: Row) -> Agent:
    agent_id, name, roles = row
    return Agent(agent_id=agent_id, name=name, roles=frozenset(map(Role, roles.split())))
