"""How a customer probably remembers us, from what we wrote: never one score.

Two published models of what is remembered, the mean of all and the mean of peak and end, are
about equally good, so the sum is the range between them. It stands on few legs: our own
writing, coloured by our mood; weak over months; silence is not satisfaction. It is never for
routing, price or judging agents.

Sources:
    Fredrickson & Kahneman 1993 (peak and end); Alaybek et al. 2022 (as good as the mean);
    Baumeister et al. 2001 (of two equal extremes the bad one wins).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from agent_desk.domain.ids import Id
from agent_desk.domain.interactions import Feeling, FeelingSource

# What a feeling counts; who could not be read counts for nothing.
WORTH = {
    Feeling.MISERABLE: -2,
    Feeling.LET_DOWN: -1,
    Feeling.SETTLED: 0,
    Feeling.GLAD: 1,
    Feeling.CARED_FOR: 2,
}
UNHAPPY = (Feeling.MISERABLE, Feeling.LET_DOWN)
HAPPY = (Feeling.CARED_FOR, Feeling.GLAD)
FEWEST = 3
# The sum looks at so many of the newest; the best and the worst are looked for in all.
NEWEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """How one moment was for them.

    Attributes:
        source: None where another system told it.
        words: Their own, if any were written down.
    """

    interaction_id: Id
    at: int
    feeling: Feeling
    source: FeelingSource | None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """The arithmetic, to be looked at.

    Attributes:
        source: Whose word it is made of; sources are never mixed. None: another system's.
        counted: How many outcomes, of the newest.
        low: The lower of ``mean`` and the mean of ``peak`` and ``end``; ``high`` the upper.
    """

    source: FeelingSource | None
    counted: int
    peak: Remembered
    end: Remembered
    mean: float
    peak_end: float

    @property
    def low(self) -> float:
        """Where the range begins."""
        return min(self.mean, self.peak_end)

    @property
    def high(self) -> float:
        """Where the range ends."""
        return max(self.mean, self.peak_end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """How they probably remember us.

    Attributes:
        best: The latest of their best moments; None if nothing good was told.
        worst: The latest of their worst; None if nothing bad was told.
        sum: None if too little is recorded to say.
        outcomes: How many outcomes were told, of the newest.
    """

    best: Remembered | None = None
    worst: Remembered | None = None
    last: Remembered | None = None
    sum: Sum | None = None
    outcomes: int = 0


def best_of(told: Iterable[Remembered]) -> Remembered | None:
    """The best of the good moments, of several equal ones the latest; None without any."""
    good = (one for one in told if WORTH[one.feeling] > 0)
    return max(good, key=lambda one: (WORTH[one.feeling], one.at), default=None)


def worst_of(told: Iterable[Remembered]) -> Remembered | None:
    """The worst of the bad moments, of several equal ones the latest; None without any."""
    bad = (one for one in told if WORTH[one.feeling] < 0)
    return max(bad, key=lambda one: (-WORTH[one.feeling], one.at), default=None)


def sum_of(outcomes: Sequence[Remembered]) -> Sum | None:
    """The sum over how contacts ended; None if too little is recorded to say.

    Their own words are taken if there are enough of them, else what another system told. Our
    impressions alone make no sum.
    """
    for source in (FeelingSource.THEIR_WORDS, None):
        told = sorted((one for one in outcomes if one.source is source), key=lambda one: one.at)
        if len(told) >= FEWEST:
            return _sum(source, told)
    return None


def _sum(source: FeelingSource | None, told: Sequence[Remembered]) -> Sum:
    """The sum over outcomes in the order of time."""
    worth = [WORTH[one.feeling] for one in told]
    peak = max(told, key=lambda one: _weight(WORTH[one.feeling], one.at))
    return Sum(
        source=source,
        counted=len(told),
        peak=peak,
        end=told[-1],
        mean=sum(worth) / len(worth),
        peak_end=(WORTH[peak.feeling] + worth[-1]) / 2,
    )


def _weight(worth: int, at: int) -> tuple[int, bool, int]:
    """The farther from the middle; of two as far the bad one; of two alike the later."""
    return abs(worth), worth < 0, at
