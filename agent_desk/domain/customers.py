"""The customer, and the ways to reach them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id


class ContactKind(StrEnum):
    """How a customer can be reached."""

    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True, kw_only=True)
class Customer:
    """One customer as we know them today.

    Attributes:
        person_id: The person they are; several customers may be one person.
        since_at: With us since, UTC microseconds; None if nobody wrote it down.
        note: Where the record comes from or what is special about it, for the screen.
    """

    customer_id: Id
    person_id: Id
    name: str
    form_of_address: str = ""
    since_at: int | None = None
    language: str = ""
    do_not_call: bool = False
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPoint:
    """One way to reach a customer; ``added_note`` says so if it is not from the source."""

    contact_id: Id
    customer_id: Id
    kind: ContactKind
    value: str
    added_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerAdded:
    """``customer.added``: we know them from now on."""

    name: str = ""
    form_of_address: str = ""
    since_at: int = 0
    language: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerChanged:
    """``customer.changed``: some of what we know is different; a field left out stays.

    Attributes:
        cleared: The names of text fields that are empty now.
        was: What the changed fields said before, for whoever reads it.
    """

    name: str | None = None
    form_of_address: str | None = None
    language: str | None = None
    do_not_call: bool | None = None
    cleared: tuple[str, ...] = ()
    was: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerViewed:
    """``customer.viewed``: who opened the customer, and why."""

    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactAdded:
    """``contact.added``: a way to reach them."""

    kind: str = ""
    value: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactChanged:
    """``contact.changed``: it is another number or address now; ``was`` is the one before."""

    value: str = ""
    was: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRemoved:
    """``contact.removed``: this way no longer reaches them."""


def fold(customer_id: Id, entries: Iterable[Entry]) -> Customer | None:
    """The customer as their entries leave them, in order; None if nobody added them.

    Nothing brings back who was erased.

    Do-not-call is a safety field, so the stricter wins: an older "do not call" stands beside a
    newer entry that says nothing about it, and two desks that disagree keep the silence. It is
    lifted by undoing the entry that asked for it.
    """
    customer = None
    changes: list[Entry] = []
    for entry in entries:
        if entry.kind == "customer.erased":
            return None
        if entry.kind == "customer.added":
            customer = _added(customer_id, entry)
        elif entry.kind == "customer.changed":
            changes.append(entry)
    if customer is None:
        return None
    for entry in changes:
        customer = _changed(customer, entry)
    return customer


_CONTACT_KINDS = frozenset(kind.value for kind in ContactKind)


def fold_contact(contact_id: Id, entries: Iterable[Entry]) -> ContactPoint | None:
    """The contact point as its entries leave it, in order; None if it reaches nobody."""
    point = None
    for entry in entries:
        kind = str(entry.fields.get("kind", ""))
        if entry.kind == "contact.removed":
            point = None
        elif entry.kind == "contact.changed" and point is not None:
            point = replace(point, value=str(entry.fields.get("value", "")))
        elif (
            entry.kind == "contact.added"
            and kind in _CONTACT_KINDS
            and entry.customer_id is not None
        ):
            point = ContactPoint(
                contact_id=contact_id,
                customer_id=entry.customer_id,
                kind=ContactKind(kind),
                value=str(entry.fields.get("value", "")),
                added_note=str(entry.fields.get("note", "")),
            )
    return point


def _added(customer_id: Id, entry: Entry) -> Customer:
    fields = entry.fields
    since = fields.get("since_at")
    return Customer(
        customer_id=customer_id,
        person_id=customer_id,
        name=str(fields.get("name", "")),
        form_of_address=str(fields.get("form_of_address", "")),
        since_at=since if isinstance(since, int) and since else None,
        language=str(fields.get("language", "")),
        source=str(fields.get("source", "")),
        note=str(fields.get("note", "")),
    )


def _changed(customer: Customer, entry: Entry) -> Customer:
    fields = entry.fields
    return replace(
        customer,
        name=_text(fields, "name", customer.name),
        form_of_address=_text(fields, "form_of_address", customer.form_of_address),
        language=_text(fields, "language", customer.language),
        do_not_call=customer.do_not_call or fields.get("do_not_call") is True,
    )


def _text(fields: Mapping[str, object], name: str, otherwise: str) -> str:
    cleared = fields.get("cleared")
    if isinstance(cleared, list) and name in cleared:
        return ""
    value = fields.get(name)
    return value if isinstance(value, str) else otherwise
