"""Finds where a person is named: by name, telephone number, e-mail or street."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from agent_desk.reading import phone_numbers
from agent_desk.reading.search_words import words_in_order

# Digits as people write telephone numbers; a shorter run is anything.
_NUMBER = re.compile(r"\+?\d(?:[ ()/.\-]{0,2}\d){5,}")
_FEWEST_DIGITS = 6
_SHORTEST_NAME = 3


@dataclass(frozen=True, slots=True)
class Known:
    """By what one person is known.

    Attributes:
        names: Each as its words, from front to back.
        numbers: Digits as dialled within the country.
    """

    names: frozenset[tuple[str, ...]]
    numbers: frozenset[str]
    emails: frozenset[str]

    def __bool__(self) -> bool:
        """Whether anything is known."""
        return bool(self.names or self.numbers or self.emails)

    def is_named_in(self, text: str) -> bool:
        """Whether a text names this person."""
        lowered = text.lower()
        return (
            any(email in lowered for email in self.emails)
            or self._has_number(text)
            or self._has_name(text)
        )

    def _has_number(self, text: str) -> bool:
        return bool(self.numbers) and any(
            phone_numbers.digits(found[0]).endswith(number)
            for found in _NUMBER.finditer(text)
            for number in self.numbers
        )

    def _has_name(self, text: str) -> bool:
        if not self.names:
            return False
        words = words_in_order(text)
        there = set(words)
        return any(there.issuperset(name) and _stands_in(name, words) for name in self.names)


def known_by(
    names: Iterable[str], numbers: Iterable[str], emails: Iterable[str], streets: Iterable[str]
) -> Known:
    """By what to know a person: a name also with its last word first, a street to its comma."""
    spelt = {words_in_order(name) for name in names}
    spelt |= {(*one[-1:], *one[:-1]) for one in spelt}
    spelt |= {words_in_order(street.split(",")[0]) for street in streets}
    dialled = {phone_numbers.whole_and_national(number)[1] for number in numbers}
    return Known(
        names=frozenset(one for one in spelt if sum(map(len, one)) >= _SHORTEST_NAME),
        numbers=frozenset(one for one in dialled if len(one) >= _FEWEST_DIGITS),
        emails=frozenset(one.strip().lower() for one in emails if "@" in one),
    )


def _stands_in(name: Sequence[str], words: Sequence[str]) -> bool:
    long = len(name)
    return any(
        tuple(words[at : at + long]) == tuple(name) for at in range(len(words) - long + 1)
    )
