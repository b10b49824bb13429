"""The imported records decisions are about, found by the number people say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import sqlalchemy as sa

from agent_desk.domain.entries import effective, undone_ids
from agent_desk.domain.ids import Id
from agent_desk.reading.search_words import folded_reference
from agent_desk.store import entries
from agent_desk.store.prepared import Prepared
from agent_desk.store.tables import entry, hidden, reference

# Two sources may give two customers the same number; more than a few is a mapping's mistake.
_MOST = 20
_OF_NUMBER = Prepared(
    sa.select(reference.c.record_id, reference.c.customer_id)
    .where(reference.c.reference == sa.bindparam("number"))
    .limit(_MOST)
)
# Of a long history the newest: an older record is found by typing its number.
_LOOKED_AT = 200
_NEWEST = (
    sa.select(entry.c.about_id, entry.c.at, entry.c.text, entry.c.id)
    .where(
        entry.c.customer_id == sa.bindparam("customer_id"),
        sa.text("entry.moment = 1"),
        ~sa.exists().where(hidden.c.entry_id == entry.c.id),
    )
    .order_by(entry.c.at.desc(), entry.c.id.desc())
    .limit(_LOOKED_AT)
    .subquery()
)
_OF_CUSTOMER = Prepared(
    sa.select(_NEWEST.c.about_id, reference.c.shown, _NEWEST.c.at, _NEWEST.c.text)
    .join(reference, reference.c.record_id == _NEWEST.c.about_id)
    .order_by(_NEWEST.c.at.desc(), _NEWEST.c.id.desc())
    .limit(sa.bindparam("limit"))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A record of a customer that has a number.

    Attributes:
        number: As its source writes it.
        at: UTC microseconds; 0 if undated.
    """

    record_id: Id
    number: str
    at: int
    text: str


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


def of_customer(db: sa.Connection, customer_ids: Sequence[Id], limit: int) -> list[Numbered]:
    """The newest records of these customers that have a number, the newest first."""
    found = [
        Numbered(record_id=record_id, number=number, at=at, text=text)
        for customer_id in customer_ids
        for record_id, number, at, text in _OF_CUSTOMER.rows(
            db, customer_id=customer_id, limit=limit
        )
    ]
    found.sort(key=lambda one: -one.at)
    return found[:limit]
