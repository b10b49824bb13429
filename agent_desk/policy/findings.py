"""What is wrong with a policy: where, with whom it would go wrong, and what to change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from agent_desk.domain.errors import WorldError


class Fault(StrEnum):
    """What kind of fault it is, as a word for programs."""

    UNREADABLE = "unreadable"
    UNKNOWN_KEY = "unknown-key"
    WRONG_TYPE = "wrong-type"
    MISSING = "missing"
    TWICE = "twice"
    UNKNOWN_FACT = "unknown-fact"
    UNKNOWN_NAME = "unknown-name"
    UNKNOWN_VALUE = "unknown-value"
    CELL = "cell"
    EMPTY_CELL = "empty-cell"
    CURRENCY = "currency"
    UNIT = "unit"
    CIRCLE = "circle"
    DATES = "dates"
    AMOUNT = "amount"
    TEXT = "text"
    PLACE = "place"
    UNUSED = "unused"
    GAP = "gap"
    EDGE = "edge"
    OVERLAP = "overlap"
    CONTRADICTION = "contradiction"
    UNREACHABLE = "unreachable"
    NOT_EXAMINED = "not-examined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in the files.

    Attributes:
        decision: The decision's kind, or the table of the file, such as ``facts``.
        row: The row's id, or the name under that table.
        column: The input or the key.
    """

    file: str = ""
    decision: str = ""
    row: str = ""
    column: str = ""

    def __str__(self) -> str:
        """As ``cancel.toml, cancel_order, row pending, column reason``."""
        row = f"row {self.row}" if self.row else ""
        column = f"column {self.column}" if self.column else ""
        return ", ".join(part for part in (self.file, self.decision, row, column) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One fault.

    Attributes:
        problem: The sentence and what to change, ready for translation.
        example: A customer with whom it goes wrong: facts and values as they are written.
    """

    fault: Fault
    place: Place
    problem: WorldError
    example: Mapping[str, str] = field(default_factory=dict)


class Faulty(Exception):  # noqa: N818 - a fault found in a file, not an error of the program
    """A part of a file that cannot be read; whoever knows its place makes it a finding."""

    def __init__(self, fault: Fault, problem: WorldError) -> None:
        super().__init__(str(problem))
        self.fault = fault
        self.problem = problem
