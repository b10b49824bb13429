"""Customers as the screens read them."""

from collections.abc import Mapping, Sequence
from dataclasses import fields

import sqlalchemy as sa

from agent_desk.domain.customers import Customer, fold
from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.store.prepared import Prepared
from agent_desk.store.tables import Rows, customer, person

_FIELDS = tuple(f.name for f in fields(Customer) if f.name != "person_id")
_BY_ID = Prepared(
    sa.select(*(customer.c[name] for name in _FIELDS), person.c.person_id)
    .join(person, person.c.customer_id == customer.c.customer_id)
    .where(customer.c.customer_id == sa.bindparam("id"))
)
_OF_PERSON = Prepared(
    sa.select(person.c.customer_id).where(
        person.c.person_id
        == sa.select(person.c.person_id)
        .where(person.c.customer_id == sa.bindparam("id"))
        .scalar_subquery()
    )
)
_COUNT = Prepared(sa.select(sa.func.count()).select_from(customer))


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
    row = _BY_ID.first(db, id=customer_id)
    if row is None:
        return None
    values = dict(zip((*_FIELDS, "person_id"), row, strict=True))
    return Customer(**{**values, "do_not_call": bool(values["do_not_call"])})


def count(db: sa.Connection) -> int:
    """How many customers are known here."""
    return int(_COUNT.column(db)[0])


def same_person(db: sa.Connection, customer_id: Id) -> list[Id]:
    """Every customer who is the same person, this one among them."""
    return _OF_PERSON.column(db, id=customer_id) or [customer_id]
