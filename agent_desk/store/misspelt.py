"""Finds the words that are nearly what was typed, when nothing else fits.

rapidfuzz is imported when it is first needed.
"""

import sqlalchemy as sa

from agent_desk.store.prepared import Prepared
from agent_desk.store.tables import customer_word

_SHORTEST = 4
_LONG = 7
_MOST = 8
# Sorts after every word that begins with a letter.
_AFTER = "\U0010ffff"

_SAME_BEGINNING = Prepared(
    sa.select(customer_word.c.term)
    .where(customer_word.c.term >= sa.bindparam("first"))
    .where(customer_word.c.term < sa.bindparam("after"))
    .where(
        sa.func.length(customer_word.c.term).between(
            sa.bindparam("shortest"), sa.bindparam("longest")
        )
    )
)


def meant(db: sa.Connection, words: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """For each word the words it may be a mistyped form of; empty if there are none for one.

    A mistake is a letter too many, too few, another or two exchanged; long words may have two.
    The first letter is taken to be right.
    """
    found = [_like(db, spellings) for spellings in words]
    return found if all(found) else []


def _like(db: sa.Connection, spellings: tuple[str, ...]) -> tuple[str, ...]:
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    typed = min(spellings, key=len)
    if len(typed) < _SHORTEST:
        return spellings
    mistakes = 2 if len(typed) >= _LONG else 1
    terms = _SAME_BEGINNING.column(
        db,
        first=typed[0],
        after=typed[0] + _AFTER,
        shortest=len(typed) - mistakes,
        longest=len(typed) + mistakes,
    )
    like = process.extract(
        typed, terms, scorer=OSA.distance, score_cutoff=mistakes, limit=_MOST
    )
    return tuple(term for term, _mistakes, _place in like)
