"""One figure beside its floor, and the arithmetic of samples."""

import statistics
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One row of the table.

    Attributes:
        value: Measured, in ``unit``.
        floor: The same work with nothing around it, from the same run; None where the goal is
            a number of its own.
        ratio: ``value`` in terms of ``floor``.
        goal: What the ratio, or without a floor the value, is held against.
        at_least: Whether more is better.
        most: What the value itself must not pass, beside the ratio.
        note: What one has to know to read it.
    """

    name: str
    value: float
    unit: str
    floor: float | None = None
    goal: float | None = None
    at_least: bool = False
    most: float | None = None
    note: str = ""

    @property
    def ratio(self):
        """How many times the floor."""
        return self.value / self.floor if self.floor else None

    @property
    def holds(self):
        """Whether the goal is met; None without one."""
        if self.goal is None:
            return None
        held = self.value if self.floor is None else self.ratio
        if self.most is not None and self.value > self.most:
            return False
        if held is None:
            return None
        return held >= self.goal if self.at_least else held <= self.goal

    def as_json(self):
        """The figure for programs."""
        kept = {name: asdict(self)[name] for name in ("name", "value", "unit", "floor")}
        return kept | {"ratio": self.ratio, "goal": self.goal, "holds": self.holds}


def median(samples):
    """The middle one."""
    return statistics.median(samples)


def p99(samples):
    """What one of a hundred passes; of fewer samples the largest."""
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, round(len(ordered) * 0.99))]
