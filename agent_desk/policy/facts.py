"""Facts: what can be known about a situation, its type, its unit and how to find out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from agent_desk.policy.amounts import Shape

# One text in the languages of the policy, by their codes.
Texts: TypeAlias = Mapping[str, str]

# Money is an integer of minor units, a duration a number of its fact's unit.
Value: TypeAlias = bool | int | Decimal | str | date | datetime | frozenset[str]


class FactType(StrEnum):
    """What a fact can be."""

    YES_NO = "yes/no"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    MOMENT = "moment"
    DURATION = "duration"
    TEXT = "text"
    CHOICE = "choice"
    LIST = "list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact of the policy.

    Attributes:
        values: What a choice, or each member of a list, can be; empty if anything.
        words: By language what people read and hear for a value; where nothing is said, the
            value itself.
        currency: Of money, three letters.
        unit: Of a duration one of ``durations.UNITS``; of a number any word.
        whole: Whether there is nothing between two whole numbers.
        least: What it cannot be below; None if nothing is said.
        most: What it cannot be above; None if nothing is said.
        find_out: The question to ask, or where to look.
        say: What the customer is told while a required yes is a no.
        since: The date or moment a duration is counted from, up to now.
        amount: How it is computed from others; None if it is looked up.
        known_from: What the desk itself can know it from, one of ``known_from.SOURCES`` or
            ``record.NAME``, a detail of the record decided on; empty if an agent has to look.
    """

    name: str
    type: FactType
    title: Texts = field(default_factory=dict)
    values: tuple[str, ...] = ()
    words: Mapping[str, Texts] = field(default_factory=dict)
    currency: str = ""
    unit: str = ""
    whole: bool = False
    least: Value | None = None
    most: Value | None = None
    find_out: Texts = field(default_factory=dict)
    say: Texts = field(default_factory=dict)
    since: str = ""
    amount: Shape | None = None
    known_from: str = ""
    file: str = ""

    def word(self, value: str, language: str) -> str:
        """What a value is called in a language."""
        return self.words.get(language, {}).get(value) or value

    @property
    def computed(self) -> bool:
        """Whether it follows from other facts."""
        return bool(self.since) or self.amount is not None

    @property
    def sources(self) -> tuple[str, ...]:
        """The facts it is computed from."""
        if self.since:
            return (self.since,)
        return self.amount.facts if self.amount is not None else ()
