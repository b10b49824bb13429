"""One contact from the call to the goodbye, as the product's statements, to be said again.

Said again it is another contact: what was new in it gets new ids and numbers of the
outbox that are free, so that both sides write rows that were not there before.
"""

import re
import secrets
from dataclasses import dataclass

from agent_desk.actions.customers import Customers
from agent_desk.actions.interactions import Interactions
from agent_desk.desk.customer.history import PAGE
from agent_desk.domain.clock import SystemClock
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome
from tests.bench.raw import is_id, with_others

NOTE = "They rang about the October bill, and they want to know by Friday."
_HEX_ID = re.compile(r"\b[0-9a-fA-F]{32}\b")
LEFT = Outcome(
    need_met=NeedMet.YES, feeling=Feeling.COULD_NOT_TELL, source=FeelingSource.COULD_NOT_TELL
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """What was said to the database: until the page stands, for each note, for the end."""

    opening: list
    notes: list
    closing: list
    known: frozenset[bytes]


def one_contact(store, me, number, notes=0):
    """Have the product take one contact with the customer of a number.

    Returns:
        Seconds are not taken here; only what happens: a generator of the steps' names.
    """
    customers = Customers(store, SystemClock())
    interactions = Interactions(store, SystemClock())
    customer_id = customers.by_number(me, number)[0].customer_id
    here = interactions.open(me, customer_id)
    customers.page(me, customer_id)
    customers.history(me, customer_id, None, PAGE)
    yield "opening"
    for place in range(notes):
        interactions.note(me, here.interaction_id, f"{NOTE} {place}")
        yield "note"
    interactions.close(me, here.interaction_id, LEFT)
    yield "closing"


def recorded(recorder, raw, me, number, notes=0):
    """Take a contact on the recording store and keep what it said."""
    store, said = recorder
    said.clear()
    known = {me, raw.one("SELECT site_id FROM desk")}
    parts = {"opening": [], "note": [], "closing": []}
    for step in one_contact(store, me, number, notes):
        parts[step].append(list(said))
        said.clear()
    customer_id = _customer_of(raw, number)
    return Contact(
        opening=parts["opening"][0],
        notes=parts["note"],
        closing=parts["closing"][0],
        known=frozenset(known | {customer_id}),
    )


def again(contact, raw):
    """The same contact anew: statements with ids nobody has, and numbers nobody takes.

    The numbers go down from the first one, because another process may be counting upwards.
    """
    ids = {}
    steps = [contact.opening, *contact.notes, contact.closing]
    numbers = [v for step in steps for said in step for v in _outbox_numbers(said)]
    lowest = raw.one("SELECT coalesce(min(site_seq), 0) FROM outbox")
    shift = lowest - 1 - max(numbers, default=0)

    def new(value):
        if value in contact.known:
            return value
        return ids.setdefault(value, secrets.token_bytes(len(value)))

    def instead(said, value):
        if is_id(value):
            return new(value)
        if isinstance(value, str):
            # Lists of ids go to SQLite as one text.
            return _HEX_ID.sub(lambda found: new(bytes.fromhex(found[0])).hex(), value)
        if isinstance(value, int) and value in _outbox_numbers(said):
            return value + shift
        return value

    made = [with_others(step, instead) for step in steps]
    return Contact(opening=made[0], notes=made[1:-1], closing=made[-1], known=contact.known)


def _outbox_numbers(said):
    if said.word != "INSERT" or " outbox " not in said.sql.replace("(", " ("):
        return []
    rows = said.values if said.many else [said.values]
    return [value for row in rows for value in row if isinstance(value, int)]


def _customer_of(raw, number):
    digits = number.removeprefix("+")
    return raw.one(f"SELECT customer_id FROM contact_point WHERE digits = '{digits}'")  # noqa: S608 - digits
