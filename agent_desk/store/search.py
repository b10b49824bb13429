"""Finds customers by what one types: words, telephone numbers, order numbers."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

import sqlalchemy as sa

from agent_desk.domain.customers import ContactKind, ContactPoint
from agent_desk.domain.ids import Id
from agent_desk.reading import phone_numbers, search_words
from agent_desk.store import contact_points, misspelt, search_index
from agent_desk.store.prepared import Prepared
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
    """A customer who was found.

    Attributes:
        text: What matched, if it is no name.
        place: Their address, if they have one.
    """

    customer_id: Id
    name: str
    match: Match
    text: str = ""
    place: str = ""


class _Candidate(NamedTuple):
    """Who may be meant, when they called last, and how the query came upon them.

    Attributes:
        value: The number that fits.
        whole: Whether it is the whole of the number that was typed.
    """

    customer_id: Id
    name: str
    last_at: int
    is_open: bool = False
    value: str = ""
    whole: bool = False


_SEARCHED = (customer.c.customer_id, customer.c.name, search_index.LAST_CONTACT)


def _by_index(index: sa.Table, is_open: sa.ColumnElement[bool]) -> Prepared:
    return Prepared(
        sa.select(*_SEARCHED, is_open)
        .join(index, index.c.rowid == customer.c.row)
        .where(sa.text(f"{index.name} MATCH :expression"))
        .limit(_WEIGHED)
    )


# Who is near first; everybody fills up. With whom something is open is near.
_BY_WORDS = (
    _by_index(near_search, search_index.IS_OPEN),
    _by_index(customer_search, sa.false()),
)
_BY_REFERENCE = Prepared(
    sa.select(customer.c.customer_id, customer.c.name, reference.c.shown)
    .join(customer, customer.c.customer_id == reference.c.customer_id)
    .where(reference.c.reference >= sa.bindparam("first"))
    .where(reference.c.reference < sa.bindparam("after"))
    .order_by(reference.c.reference)
    .limit(sa.bindparam("limit"))
)


def _by_digits(column: sa.Column[str]) -> Prepared:
    return Prepared(
        sa.select(
            *_SEARCHED,
            sa.false(),
            contact_point.c.value,
            column == sa.bindparam("first"),
        )
        .join(customer, customer.c.customer_id == contact_point.c.customer_id)
        .where(column.is_not(None))
        .where(column >= sa.bindparam("first"), column < sa.bindparam("after"))
        .order_by(column)
        .limit(sa.bindparam("limit"))
    )


_BY_WHOLE = _by_digits(contact_point.c.digits)
_BY_NATIONAL = _by_digits(contact_point.c.national)
_BY_END = _by_digits(contact_point.c.reversed)


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
    found = list(hits.values())[:limit] or _by_mistyped_words(db, typed, limit)
    return _explained(db, found, typed)


def by_number(db: sa.Connection, digits: str, limit: int) -> list[Hit]:
    """Whose number is, begins with or ends with these digits; who called last comes first.

    A whole number that somebody has is meant, and none that only looks like it.
    """
    return _explained(db, list(_by_number(db, digits, limit)), "")


def _by_reference(db: sa.Connection, typed: str, limit: int) -> Iterator[Hit]:
    first = search_words.folded_reference(typed)
    if len(first) < _SHORTEST_NUMBER or not any(c.isdigit() for c in first):
        return
    after = first + _AFTER_LETTERS
    for customer_id, name, shown in _BY_REFERENCE.rows(
        db, first=first, after=after, limit=limit
    ):
        yield Hit(customer_id=customer_id, name=name, match=Match.ORDER, text=shown)


def _by_phone(db: sa.Connection, typed: str, limit: int) -> Iterator[Hit]:
    digits = phone_numbers.digits(typed)
    if len(digits) < _SHORTEST_NUMBER or not all(
        c.isdecimal() or c in _PHONE_MARKS for c in typed.strip()
    ):
        return
    yield from _by_number(db, digits, limit)


def _by_number(db: sa.Connection, digits: str, limit: int) -> Iterator[Hit]:
    # Neither the zeros that dial abroad nor the one that dials out of town are kept.
    dialled = digits.lstrip("0") or digits
    found = 0
    for way, first in ((_BY_WHOLE, dialled), (_BY_NATIONAL, dialled), (_BY_END, dialled[::-1])):
        rows = way.rows(db, first=first, after=first + _AFTER_DIGITS, limit=limit)
        fitting = [_Candidate(*row) for row in rows]
        whole = [one for one in fitting if one.whole]
        for one in sorted(whole or fitting, key=_unlikeliness):
            yield Hit(
                customer_id=one.customer_id, name=one.name, match=Match.PHONE, text=one.value
            )
        found += len(fitting)
        if whole or found >= limit:
            return


def _by_words(db: sa.Connection, typed: str, limit: int) -> Iterator[Hit]:
    found = _candidates(db, search_words.query_words(typed))
    # Names before what else fits.
    found.sort(
        key=lambda one: (not search_words.begins_with(one.name, typed), *_unlikeliness(one))
    )
    for one in found[:limit]:
        yield Hit(customer_id=one.customer_id, name=one.name, match=Match.NAME)


def _by_mistyped_words(db: sa.Connection, typed: str, limit: int) -> list[Hit]:
    words = misspelt.meant(db, search_words.query_words(typed))
    likeliest = sorted(_candidates(db, words), key=_unlikeliness)
    return [
        Hit(customer_id=one.customer_id, name=one.name, match=Match.SIMILAR)
        for one in likeliest[:limit]
    ]


def _candidates(db: sa.Connection, words: list[tuple[str, ...]]) -> list[_Candidate]:
    """Who has all of these words, those who are near first."""
    found: dict[Id, _Candidate] = {}
    for ask in _BY_WORDS:
        if words and len(found) < _WEIGHED:
            for row in ask.rows(db, expression=_expression(words)):
                found.setdefault(row[0], _Candidate(*row))
    return list(found.values())


def _unlikeliness(one: _Candidate) -> tuple[object, ...]:
    """Who called last comes first, then with whom something is open."""
    return -one.last_at, not one.is_open, one.name, one.customer_id


def _expression(words: list[tuple[str, ...]]) -> str:
    groups = (" OR ".join(f'"{spelling}"*' for spelling in word) for word in words)
    return " AND ".join(f"({group})" for group in groups)


def _explained(db: sa.Connection, hits: list[Hit], typed: str) -> list[Hit]:
    """The same hits with their places, and what of an e-mail or an address matched."""
    theirs: dict[Id, list[ContactPoint]] = defaultdict(list)
    for point in contact_points.of(db, [hit.customer_id for hit in hits]):
        theirs[point.customer_id].append(point)
    return [_with_reason(hit, theirs[hit.customer_id], typed) for hit in hits]


def _with_reason(hit: Hit, points: list[ContactPoint], typed: str) -> Hit:
    """The same hit with its place; a name explains it if nothing else does."""
    addresses = [point.value for point in points if point.kind is ContactKind.ADDRESS]
    told = replace(hit, place=addresses[-1] if addresses else "")
    if hit.match is Match.NAME and not search_words.begins_with(hit.name, typed):
        for point in points:
            fits = search_words.begins_with(point.value, typed)
            if fits and point.kind is not ContactKind.PHONE:
                return replace(told, match=Match(point.kind), text=point.value)
    return told
