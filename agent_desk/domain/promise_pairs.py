"""One promise known twice: as it was given, and as the customer told it at another desk.

Read from what is here, never written: whichever came first, every desk sees one promise. A
person who knows better parts the two.
"""

import unicodedata
from collections.abc import Iterable, Mapping

from agent_desk.domain.ids import Id
from agent_desk.domain.promises import Promise

# People say the day, and seldom the hour.
_NEAR = 2 * 24 * 60 * 60 * 1_000_000
_LEAST_LETTERS = 4


def pairs(promises: Iterable[Promise]) -> Mapping[Id, Promise]:
    """The promise that each one told of is; of one person's promises, kept ones among them.

    Returns:
        By the id of the promise as they tell it; those that are like none are left out.
    """
    known = list(promises)
    given = [one for one in known if not one.as_told]
    found = {}
    for told in known:
        if told.as_told and not told.parted:
            alike = [one for one in given if _is_same(told, one)]
            if alike:
                found[told.promise_id] = min(alike, key=lambda one: _distance(told, one))
    return found


def _is_same(told: Promise, given: Promise) -> bool:
    """Given before it was told of, for about the same time, in words half of which agree."""
    near = abs(told.due_at - given.due_at) <= _NEAR or given.times_moved > 0
    return given.made_at <= told.made_at and near and _agree(told.text, given.text)


def _distance(told: Promise, given: Promise) -> tuple[int, Id]:
    return abs(told.due_at - given.due_at), given.promise_id


def _agree(one: str, other: str) -> bool:
    first, second = _words(one), _words(other)
    shorter = min(len(first), len(second))
    return shorter > 0 and 2 * len(first & second) >= shorter


def _words(text: str) -> set[str]:
    """What a sentence is about: its longer words, and numbers."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    parts = "".join(sign if sign.isalnum() else " " for sign in plain).split()
    return {part for part in parts if len(part) >= _LEAST_LETTERS or part.isdigit()}
