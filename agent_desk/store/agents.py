"""The people at the desks of this branch."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from agent_desk.domain.agents import Agent, Role, fold
from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.store.tables import Rows, agent

_BY_ID = sa.select(agent).where(agent.c.agent_id == sa.bindparam("id"))


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
    row = db.execute(_BY_ID, {"id": agent_id}).one_or_none()
    return None if row is None else _from_row(row)


def listed(db: sa.Connection) -> tuple[Agent, ...]:
    """Everybody, by name."""
    rows = db.execute(sa.select(agent).order_by(agent.c.name, agent.c.agent_id))
    return tuple(_from_row(row) for row in rows)


def _from_row(row: sa.Row[tuple[object, ...]]) -> Agent:
    values = row._mapping  # noqa: SLF001 - the documented way to read a row by name
    roles = frozenset(Role(word) for word in str(values["roles"]).split())
    return Agent(agent_id=values["agent_id"], name=values["name"], roles=roles)
