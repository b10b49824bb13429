"""How customers can be reached, with telephone numbers as digits to find them by."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields

import sqlalchemy as sa

from agent_desk.domain.customers import ContactKind, ContactPoint, fold_contact
from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.reading import phone_numbers
from agent_desk.store import bulk
from agent_desk.store.prepared import Prepared, Row
from agent_desk.store.tables import Rows, contact_point

_FIELDS = tuple(field.name for field in fields(ContactPoint))
_OF = Prepared(
    sa.select(*(contact_point.c[name] for name in _FIELDS))
    .where(bulk.among(contact_point.c.customer_id))
    .order_by(contact_point.c.kind, contact_point.c.value)
)

_WORDED = Prepared(
    sa.select(contact_point.c.customer_id, contact_point.c.kind, contact_point.c.value)
    .where(bulk.among(contact_point.c.customer_id))
    .where(contact_point.c.kind != ContactKind.PHONE.value)
)


def rows(standing: Mapping[Id, Sequence[Entry]]) -> Rows:
    """These contact points as rows."""
    folded = [fold_contact(contact_id, group) for contact_id, group in standing.items()]
    return {contact_point: [_row(point) for point in folded if point is not None]}


def of(db: sa.Connection, customer_ids: Sequence[Id]) -> tuple[ContactPoint, ...]:
    """Every way to reach these customers: addresses, e-mails, telephone numbers."""
    return tuple(map(_from_row, _OF.rows(db, **bulk.listed(customer_ids))))


def words_of(
    db: sa.Connection, customer_ids: Iterable[Id]
) -> Mapping[Id, Sequence[tuple[str, str]]]:
    """The kind and the value of every address and e-mail of these customers."""
    found: dict[Id, list[tuple[str, str]]] = defaultdict(list)
    for customer_id, kind, value in _WORDED.rows(db, **bulk.listed(customer_ids)):
        found[customer_id].append((kind, value))
    return found


def _from_row(row: Row) -> ContactPoint:
    values = dict(zip(_FIELDS, row, strict=True))
    return ContactPoint(**{**values, "kind": ContactKind(values["kind"])})


def _row(point: ContactPoint) -> dict[str, object]:
    whole, national = None, None
    if point.kind is ContactKind.PHONE:
        whole, national = phone_numbers.whole_and_national(point.value)
    return {
        "contact_id": point.contact_id,
        "customer_id": point.customer_id,
        "kind": point.kind.value,
        "value": point.value,
        "added_note": point.added_note,
        "digits": whole,
        "national": national,
        "reversed": whole[::-1] if whole else None,
    }
