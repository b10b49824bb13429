"""Finds customers by what one types: words, telephone numbers, order numbers."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

import sqlalchemy as sa

from agent_desk.domain.ids import Id
from agent_desk.reading import phone_numbers, search_words
from agent_desk.store import bulk, misspelt, search_index
from agent_desk.store.tables import (
    contact_point,
    customer,
    customer_search,
    near_search,
    reference,
)

_SHORTEST_NUMBER = 3
# Of so many who fit, the likeliest are shown.
_WEIGHED = 64
_PHONE_MARKS = frozenset("+()-/. \u00a0")
# Sorts after every digit and letter that can follow a prefix.
_AFTER_DIGITS = ":"
_AFTER_LETTERS = "\U0010ffff"


# A customer's id and name, when they called last, whether something is open with them.
_Searched: TypeAlias = "sa.Row[tuple[Id, str, int, bool]]"


class Match(StrEnum):
    """Why a customer was found."""

    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    ORDER = "order"
    ADDRESS = "address"
    SIMILAR = "similar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A customer who was found; ``text`` is what matched, if it is no name."""

    customer_id: Id
    match: Match
    text: str = ""


_SEARCHED = sa.select(
    customer.c.customer_id,
    customer.c.name,
    search_index.LAST_CONTACT.label("last_at"),
    search_index.IS_OPEN.label("is_open"),
)
# Who is near first; everybody fills up.
_BY_WORDS = tuple(
    _SEARCHED.join(index, index.c.rowid == customer.c.row)
    .where(sa.text(f"{index.name} MATCH :expression"))
    .limit(_WEIGHED)
    for index in (near_search, customer_search)
)
_BY_REFERENCE = (
    sa.select(reference.c.customer_id, reference.c.shown)
    .where(reference.c.reference >= sa.bindparam("first"))
    .where(reference.c.reference < sa.bindparam("after"))
    .order_by(reference.c.reference)
    .limit(sa.bindparam("limit"))
)


def find(db: sa.Connection, typed: str, limit: int) -> list[Hit]:
    """The customers ``typed`` may mean: by order number, telephone number, then words.

    Only when nobody fits it looks for those whom a mistyped name may mean.
    """
    hits: dict[Id, Hit] = {}
    for ways in (_by_reference, _by_phone, _by_words):
        for hit in ways(db, typed, limit):
            hits.setdefault(hit.customer_id, hit)
        if len(hits) >= limit:
            break
    return list(hits.values())[:limit] or _by_mistyped_words(db, typed, limit)


def by_number(db: sa.Connection, digits: str, limit: int) -> list[Hit]:
    """Whose number is, begins with or ends with these digits; whole numbers first."""
    # Neither the zeros that dial abroad nor the one that dials out of town are kept.
    dialled = digits.lstrip("0") or digits
    ways = (
        (contact_point.c.digits, dialled),
        (contact_point.c.national, dialled),
        (contact_point.c.reversed, dialled[::-1]),
    )
    hits: dict[Id, Hit] = {}
    for column, prefix in ways:
        chosen = sa.select(contact_point.c.customer_id, contact_point.c.value)
        within = column.is_not(None), column >= prefix, column < prefix + _AFTER_DIGITS
        for row in db.execute(chosen.where(*within).order_by(column).limit(limit)):
            hit = Hit(customer_id=row.customer_id, match=Match.PHONE, text=row.value)
            hits.setdefault(row.customer_id, hit)
    return list(hits.values())[:limit]


def _by_reference(db: sa.Connection, typed: str, limit: int) -> Iterator[Hit]:
    first = search_words.folded_reference(typed)
    if len(first) < _SHORTEST_NUMBER or not any(c.isdigit() for c in first):
        return
    values = {"first": first, "after": first + _AFTER_LETTERS, "limit": limit}
    for row in db.execute(_BY_REFERENCE, values):
        yield Hit(customer_id=row.customer_id, match=Match.ORDER, text=row.shown)


def _by_phone(db: sa.Connection, typed: str, limit: int) -> Iterator[Hit]:
    digits = phone_numbers.digits(typed)
    if len(digits) < _SHORTEST_NUMBER or not all(
        c.isdecimal() or c in _PHONE_MARKS for c in typed.strip()
    ):
        return
    yield from by_number(db, digits, limit)


def _by_words(db: sa.Connection, typed: str, limit: int) -> Iterator[Hit]:
    found = _rows(db, search_words.query_words(typed))
    contacts: dict[Id, list[tuple[str, str]]] = defaultdict(list)
    for row in db.execute(search_index.CONTACTS, bulk.listed(found)):
        contacts[row.customer_id].append((row.kind, row.value))
    weighed = [
        (_reason(row.customer_id, row.name, contacts[row.customer_id], typed), row)
        for row in found.values()
    ]
    weighed.sort(key=lambda pair: _unlikeliness(*pair))
    yield from (hit for hit, _row in weighed[:limit])


def _by_mistyped_words(db: sa.Connection, typed: str, limit: int) -> list[Hit]:
    words = misspelt.meant(db, search_words.query_words(typed))
    rows = sorted(_rows(db, words).values(), key=lambda row: (-row.last_at, row.name))
    return [Hit(customer_id=row.customer_id, match=Match.SIMILAR) for row in rows[:limit]]


def _rows(db: sa.Connection, words: list[tuple[str, ...]]) -> dict[Id, _Searched]:
    """Who has all of these words, those who are near first."""
    found: dict[Id, _Searched] = {}
    for ask in _BY_WORDS:
        if words and len(found) < _WEIGHED:
            expression = {"expression": _expression(words)}
            found |= {row.customer_id: row for row in db.execute(ask, expression)}
    return found


def _unlikeliness(hit: Hit, row: _Searched) -> tuple[object, ...]:
    """Names before what else fits; who called last, then with whom something is open."""
    return hit.match is not Match.NAME, -row.last_at, not row.is_open, row.name, row.customer_id


def _expression(words: list[tuple[str, ...]]) -> str:
    groups = (" OR ".join(f'"{spelling}"*' for spelling in word) for word in words)
    return " AND ".join(f"({group})" for group in groups)


def _reason(customer_id: Id, name: str, contacts: list[tuple[str, str]], typed: str) -> Hit:
    """Why this customer was found; a name if nothing else explains it."""
    if not search_words.begins_with(name, typed):
        for kind, value in contacts:
            if kind != Match.PHONE and search_words.begins_with(value, typed):
                return Hit(customer_id=customer_id, match=Match(kind), text=value)
    return Hit(customer_id=customer_id, match=Match.NAME)
