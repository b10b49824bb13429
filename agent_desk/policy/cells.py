"""A cell of a decision table, parsed: which values of one fact it takes."""

from dataclasses import dataclass
from typing import Any, TypeAlias


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an ordered fact.

    Attributes:
        low: Where it begins; None for "without end".
        high: Where it ends; None for "without end".
        low_in: Whether the beginning itself belongs to it.
        high_in: Whether the end itself belongs to it.
    """

    low: Any
    high: Any
    low_in: bool = False
    high_in: bool = False

    def holds(self, value: Any) -> bool:
        """Whether the value lies in it."""
        low, high = self.low, self.high
        if low is not None and (value < low or (value == low and not self.low_in)):
            return False
        return high is None or not (value > high or (value == high and not self.high_in))

    @property
    def empty(self) -> bool:
        """Whether nothing can lie in it."""
        if self.low is None or self.high is None:
            return False
        closed = self.low_in and self.high_in
        return bool(self.low > self.high or (self.low == self.high and not closed))


@dataclass(frozen=True, slots=True)
class Within:
    """Numbers, money, dates, moments and durations: in one of the stretches.

    Attributes:
        written: As it stands in the table.
        spans: Apart from each other, in order; ``not(…)`` is resolved into them.
    """

    written: str
    spans: tuple[Span, ...]

    def holds(self, value: Any) -> bool:
        """Whether the value meets the cell."""
        return any(span.holds(value) for span in self.spans)

    @property
    def edges(self) -> tuple[Any, ...]:
        """Every value at which the answer can change."""
        ends = ((span.low, span.high) for span in self.spans)
        return tuple(end for pair in ends for end in pair if end is not None)


@dataclass(frozen=True, slots=True)
class OneOf:
    """Yes/no, choices and texts: one of these, or none of these."""

    written: str
    values: frozenset[Any]
    negated: bool = False

    def holds(self, value: Any) -> bool:
        """Whether the value meets the cell."""
        return (value in self.values) != self.negated


@dataclass(frozen=True, slots=True)
class HasOne:
    """Lists: at least one of these is in the list, or none of them is."""

    written: str
    values: frozenset[str]
    negated: bool = False

    def holds(self, value: Any) -> bool:
        """Whether the value meets the cell."""
        return self.values.isdisjoint(value) == self.negated


Cell: TypeAlias = Within | OneOf | HasOne


def joined(spans: list[Span]) -> tuple[Span, ...]:
    """The same values in stretches that are apart and in order."""
    ordered = sorted((s for s in spans if not s.empty), key=_by_low)
    kept: list[Span] = []
    for span in ordered:
        if kept and _touch(kept[-1], span):
            kept[-1] = _both(kept[-1], span)
        else:
            kept.append(span)
    return tuple(kept)


def others(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Every value that is in none of these stretches, which are apart and in order."""
    rest: list[Span] = []
    low, low_in, ended = None, False, False
    for span in spans:
        if span.low is not None:
            rest.append(Span(low, span.low, low_in, not span.low_in))
        low, low_in, ended = span.high, not span.high_in, span.high is None
    if not ended:
        rest.append(Span(low, None, low_in))
    return tuple(span for span in rest if not span.empty)


def _by_low(span: Span) -> tuple[Any, ...]:
    return (0,) if span.low is None else (1, span.low, not span.low_in)


def _touch(left: Span, right: Span) -> bool:
    """Whether nothing lies between them; the right one begins no earlier."""
    if left.high is None or right.low is None:
        return True
    return bool(
        right.low < left.high or (right.low == left.high and (right.low_in or left.high_in))
    )


def _both(left: Span, right: Span) -> Span:
    if left.high is None or right.high is None:
        return Span(left.low, None, left.low_in)
    further = max((left.high, left.high_in), (right.high, right.high_in))
    return Span(left.low, further[0], left.low_in, further[1])
