"""Policies as leads published them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, fields

import sqlalchemy as sa

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.domain.policies import PolicyVersion, fold
from agent_desk.store.prepared import Prepared
from agent_desk.store.tables import Rows, policy_version

_FIELDS = tuple(field.name for field in fields(PolicyVersion))
_BY_ID = Prepared(
    sa.select(*(policy_version.c[name] for name in _FIELDS)).where(
        policy_version.c.policy_id == sa.bindparam("id")
    )
)
_VERSION = Prepared(
    sa.select(policy_version.c.version).where(policy_version.c.policy_id == sa.bindparam("id"))
)
_NEWEST_FIRST = Prepared(
    sa.select(policy_version.c.policy_id).order_by(
        policy_version.c.hlc.desc(), policy_version.c.policy_id.desc()
    )
)


def rows(standing: Mapping[Id, Sequence[Entry]]) -> Rows:
    """These versions as rows."""
    folded = [fold(subject, group) for subject, group in standing.items()]
    return {policy_version: [asdict(found) for found in folded if found is not None]}


def newest_first(db: sa.Connection) -> Iterator[Id]:
    """The versions by id, the latest published first, whatever order they came in."""
    yield from _NEWEST_FIRST.column(db)


def version_of(db: sa.Connection, policy_id: Id) -> str:
    """What the version of this id is called; empty if nobody published it."""
    row = _VERSION.first(db, id=policy_id)
    return "" if row is None else str(row[0])


def find(db: sa.Connection, policy_id: Id) -> PolicyVersion | None:
    """The version of this id; None if nobody published it."""
    row = _BY_ID.first(db, id=policy_id)
    return None if row is None else PolicyVersion(**dict(zip(_FIELDS, row, strict=True)))
