"""The imported record a decision is about, found by the number people say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import sqlalchemy as sa

from agent_desk.domain.entries import effective, undone_ids
from agent_desk.domain.ids import Id
from agent_desk.reading.search_words import folded_reference
from agent_desk.store import entries
from agent_desk.store.prepared import Prepared
from agent_desk.store.tables import reference

# Two sources may give two customers the same number; more than a few is a mapping's mistake.
_MOST = 20
_OF_NUMBER = Prepared(
    sa.select(reference.c.record_id, reference.c.customer_id)
    .where(reference.c.reference == sa.bindparam("number"))
    .limit(_MOST)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One record.

    Attributes:
        theirs: Whether it is of these customers.
        details: As the mapping imported them; empty where it is somebody else's.
    """

    theirs: bool
    details: Mapping[str, str] = field(default_factory=dict)


def find(db: sa.Connection, number: str, customer_ids: Sequence[Id]) -> Record | None:
    """The record of that number, theirs before anybody else's; None if it is not here."""
    folded = folded_reference(number)
    found = _OF_NUMBER.rows(db, number=folded) if folded else []
    theirs = [record_id for record_id, customer_id in found if customer_id in customer_ids]
    if not theirs:
        return Record(theirs=False) if found else None
    told = entries.about(db, theirs[:1])
    standing = effective(told, undone_ids(entries.about(db, [one.id for one in told])))
    details = standing[-1].fields.get("details") if standing else None
    given = details if isinstance(details, dict) else {}
    return Record(theirs=True, details={str(k): str(v) for k, v in given.items()})
