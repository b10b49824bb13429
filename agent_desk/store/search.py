"""Finds customers by what one types: words, telephone numbers, order numbers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple, TypeAlias

import sqlalchemy as sa

from agent_desk.domain.customers import ContactKind
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
        is_open: Whether something is open with them.
    """

    customer_id: Id
    name: str
    match: Match
    text: str = ""
    place: str = ""
    is_open: bool = False


class _Candidate(NamedTuple):
    """Who may be meant, as every query here gives it.

    Attributes:
        last_at: When they called last, UTC microseconds; less than nothing if they never did.
        is_open: Whether something is open with them.
        text: The number that fits, if it was looked for by number.
        whole: Whether what was typed is the whole of that number.
    """

    customer_id: Id
    name: str
    last_at: int
    is_open: bool
    text: str = ""
    whole: bool = False


# Of whom by what; the likeliest first.
_Ways: TypeAlias = Iterator[tuple[_Candidate, Match]]


def _candidates(
    is_open: sa.ColumnElement[bool] = search_index.IS_OPEN, *others: sa.ColumnElement[Any]
) -> sa.Select[Any]:
    """Customers as ``_Candidate`` takes them."""
    return sa.select(
        customer.c.customer_id, customer.c.name, search_index.LAST_CONTACT, is_open, *others
    )


def _by_index(index: sa.Table, is_open: sa.ColumnElement[bool]) -> Prepared:
    return Prepared(
        _candidates(is_open)
        .join(index, index.c.rowid == customer.c.row)
        .where(sa.text(f"{index.name} MATCH :expression"))
        .limit(_WEIGHED)
    )


# Who is near first; everybody fills up. With whom something is open is near.
_BY_WORDS = (
    _by_index(near_search, search_index.IS_OPEN),
    _by_index(customer_search, sa.false()),
)


def _by_beginning(
    column: sa.Column[str], of: sa.Column[bytes], shown: sa.Column[str]
) -> Prepared:
    """Customers, of whom ``column`` begins with a number."""
    return Prepared(
        _candidates(search_index.IS_OPEN, shown, column == sa.bindparam("first"))
        .join(column.table, of == customer.c.customer_id)
        .where(column.is_not(None))
        .where(column >= sa.bindparam("first"), column < sa.bindparam("after"))
        .order_by(column)
        .limit(sa.bindparam("limit"))
    )


def _by_digits(column: sa.Column[str]) -> Prepared:
    return _by_beginning(column, contact_point.c.customer_id, contact_point.c.value)


_BY_REFERENCE = _by_beginning(reference.c.reference, reference.c.customer_id, reference.c.shown)
_BY_WHOLE = _by_digits(contact_point.c.digits)
_BY_NATIONAL = _by_digits(contact_point.c.national)
_BY_END = _by_digits(contact_point.c.reversed)


def find(db: sa.Connection, typed: str, limit: int) -> list[Hit]:
    """The customers ``typed`` may mean: by order number, telephone number, then words.

    Words are found by their beginnings. An e-mail or a street is the words between its marks,
    letters and digits apart: ``example`` and ``7922`` find ``noah.brown7922@example.com``, and
    ``ohn`` finds no John. Numbers are found by their beginning, with or without the code of
    their country, and by their end.

    Only when nobody fits it looks for those whom a mistyped name may mean.
    """
    found: dict[Id, tuple[_Candidate, Match]] = {}
    for ways in (_by_reference, _by_phone, _by_words, _by_mistyped_words):
        if len(found) < limit and (not found or ways is not _by_mistyped_words):
            for one, match in ways(db, typed, limit):
                found.setdefault(one.customer_id, (one, match))
    return _explained(db, list(found.values())[:limit], typed)


def by_number(db: sa.Connection, digits: str, limit: int) -> list[Hit]:
    """Whose number is, begins with or ends with these digits; who called last comes first.

    A whole number that somebody has is meant, and none that only looks like it.
    """
    found = {one.customer_id: (one, match) for one, match in _by_number(db, digits, limit)}
    return _explained(db, list(found.values())[:limit], "")


def _by_reference(db: sa.Connection, typed: str, limit: int) -> _Ways:
    first = search_words.folded_reference(typed)
    if len(first) < _SHORTEST_NUMBER or not any(c.isdigit() for c in first):
        return
    rows = _BY_REFERENCE.rows(db, first=first, after=first + _AFTER_LETTERS, limit=limit)
    for row in rows:
        yield _Candidate(*row), Match.ORDER


def _by_phone(db: sa.Connection, typed: str, limit: int) -> _Ways:
    digits = phone_numbers.digits(typed)
    if len(digits) < _SHORTEST_NUMBER or not all(
        c.isdecimal() or c in _PHONE_MARKS for c in typed.strip()
    ):
        return
    yield from _by_number(db, digits, limit)


def _by_number(db: sa.Connection, digits: str, limit: int) -> _Ways:
    # Neither the zeros that dial abroad nor the one that dials out of town are kept.
    dialled = digits.lstrip("0") or digits
    found = 0
    for way, first in ((_BY_WHOLE, dialled), (_BY_NATIONAL, dialled), (_BY_END, dialled[::-1])):
        rows = way.rows(db, first=first, after=first + _AFTER_DIGITS, limit=limit)
        fitting = [_Candidate(*row) for row in rows]
        whole = [one for one in fitting if one.whole]
        for one in sorted(whole or fitting, key=_unlikeliness):
            yield one, Match.PHONE
        found += len(fitting)
        if whole or found >= limit:
            return


def _by_words(db: sa.Connection, typed: str, _limit: int) -> _Ways:
    by_name: list[_Candidate] = []
    otherwise: list[_Candidate] = []
    for one in _having(db, search_words.query_words(typed)):
        named = search_words.begins_with(one.name, typed)
        (by_name if named else otherwise).append(one)
    for one in *sorted(by_name, key=_unlikeliness), *sorted(otherwise, key=_unlikeliness):
        yield one, Match.NAME


def _by_mistyped_words(db: sa.Connection, typed: str, _limit: int) -> _Ways:
    words = misspelt.meant(db, search_words.query_words(typed))
    for one in sorted(_having(db, words), key=_unlikeliness):
        yield one, Match.SIMILAR


def _having(db: sa.Connection, words: list[tuple[str, ...]]) -> Iterable[_Candidate]:
    """Who has all of these words, those who are near first."""
    found: dict[Id, _Candidate] = {}
    for ask in _BY_WORDS:
        if words and len(found) < _WEIGHED:
            for row in ask.rows(db, expression=_expression(words)):
                found.setdefault(row[0], _Candidate(*row))
    return found.values()


def _unlikeliness(one: _Candidate) -> tuple[object, ...]:
    """Who called last comes first, then with whom something is open."""
    return -one.last_at, not one.is_open, one.name, one.customer_id


def _expression(words: list[tuple[str, ...]]) -> str:
    groups = (" OR ".join(f'"{spelling}"*' for spelling in word) for word in words)
    return " AND ".join(f"({group})" for group in groups)


def _explained(
    db: sa.Connection, found: list[tuple[_Candidate, Match]], typed: str
) -> list[Hit]:
    """Those who were found, with their places and what it was that matched."""
    theirs = contact_points.words_of(db, [one.customer_id for one, _match in found])
    hits: list[Hit] = []
    for one, match in found:
        contacts = theirs.get(one.customer_id, ())
        why, text = match, one.text
        if match is Match.NAME and not search_words.begins_with(one.name, typed):
            why, text = _other_reason(contacts, typed)
        place = next((value for kind, value in contacts if kind == ContactKind.ADDRESS), "")
        hits.append(
            Hit(
                customer_id=one.customer_id,
                name=one.name,
                match=why,
                text=text,
                place=place,
                is_open=bool(one.is_open),
            )
        )
    return hits


def _other_reason(contacts: Sequence[tuple[str, str]], typed: str) -> tuple[Match, str]:
    """The e-mail or address that was typed; a name if none of them explains it alone."""
    for kind, value in contacts:
        if search_words.begins_with(value, typed):
            return Match(kind), value
    return Match.NAME, ""
