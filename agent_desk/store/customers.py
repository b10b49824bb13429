"""Customers as the screens read them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields

import sqlalchemy as sa

from agent_desk.domain.customers import Customer, fold
from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.store import bulk
from agent_desk.store.tables import Rows, customer, person

_FIELDS = tuple(f.name for f in fields(Customer) if f.name != "person_id")
_COLUMNS = [*(customer.c[name] for name in _FIELDS), person.c.person_id]
_BY_ID = (
    sa.select(*_COLUMNS)
    .join(person, person.c.customer_id == customer.c.customer_id)
    .where(customer.c.customer_id == sa.bindparam("id"))
)
_NAMES = sa.select(customer.c.customer_id, customer.c.name).where(
    bulk.among(customer.c.customer_id)
)
_OF_PERSON = sa.select(person.c.customer_id).where(
    person.c.person_id
    == sa.select(person.c.person_id)
    .where(person.c.customer_id == sa.bindparam("id"))
    .scalar_subquery()
)


def rows(standing: Mapping[Id, Sequence[Entry]]) -> Rows:
    """These customers as rows, and the person each of them is."""
    folded = [fold(customer_id, group) for customer_id, group in standing.items()]
    kept = [found for found in folded if found is not None]
    return {
        customer: [{name: getattr(found, name) for name in _FIELDS} for found in kept],
        person: [{"customer_id": c.customer_id, "person_id": c.person_id} for c in kept],
    }


def find(db: sa.Connection, customer_id: Id) -> Customer | None:
    """The customer of this id; None if nobody added them."""
    row = db.execute(_BY_ID, {"id": customer_id}).one_or_none()
    if row is None:
        return None
    values = dict(row._mapping)  # noqa: SLF001 - the documented way to read a row by name
    return Customer(**{**values, "do_not_call": bool(values["do_not_call"])})


def names(db: sa.Connection, customer_ids: Iterable[Id]) -> Mapping[Id, str]:
    """What these customers are called."""
    rows = db.execute(_NAMES, bulk.listed(customer_ids))
    return {row.customer_id: row.name for row in rows}


def count(db: sa.Connection) -> int:
    """How many customers are known here."""
    return int(db.execute(sa.select(sa.func.count()).select_from(customer)).scalar_one())


def same_person(db: sa.Connection, customer_id: Id) -> list[Id]:
    """Every customer who is the same person, this one among them."""
    return list(db.execute(_OF_PERSON, {"id": customer_id}).scalars()) or [customer_id]
