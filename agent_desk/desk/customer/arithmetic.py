"""How the memory is worked out, and what it cannot say; shown when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from agent_desk.desk import words
from agent_desk.desk.passage import Piece

if TYPE_CHECKING:
    from agent_desk.domain.memory import Memory, Sum


def worked_out(memory: Memory, now: int) -> list[Piece]:
    """The range, what it is made of, and its limits."""
    found = [Piece(_too_little())] if memory.sum is None else _range(memory.sum, now)
    return [*found, *_limits()]


def _too_little() -> str:
    return QCoreApplication.translate(
        "Arithmetic",
        "Too little is recorded to say. It takes three outcomes told by them; our impressions"
        " alone are not enough.",
    )


def _range(found: Sum, now: int) -> list[Piece]:
    peak_and_end = QCoreApplication.translate(
        "Arithmetic", "The strongest: {peak}, {peak_day}. The latest: {end}, {end_day}."
    ).format(
        peak=words.feeling_was(found.peak.feeling),
        peak_day=words.day(found.peak.at, now),
        end=words.feeling_was(found.end.feeling),
        end_day=words.day(found.end.at, now),
    )
    means = QCoreApplication.translate(
        "Arithmetic",
        "The mean of those two is {peak_end}, the mean of all %n outcomes {mean}.",
        "",
        found.counted,
    ).format(peak_end=_number(found.peak_end), mean=_number(found.mean))
    low, high = _number(found.low), _number(found.high)
    if low == high:
        between = QCoreApplication.translate(
            "Arithmetic", "About {high}, where −2 is miserable and 2 is cared for."
        )
    else:
        between = QCoreApplication.translate(
            "Arithmetic", "From {low} to {high}, where −2 is miserable and 2 is cared for."
        )
    told_by = (
        QCoreApplication.translate("Arithmetic", "Made of their own words alone.")
        if found.source is not None
        else QCoreApplication.translate("Arithmetic", "Made of what another system told.")
    )
    return [
        Piece(between.format(low=low, high=high)),
        Piece(peak_and_end),
        Piece(means),
        Piece(told_by),
    ]


def _limits() -> list[Piece]:
    limits = (
        QCoreApplication.translate(
            "Arithmetic", "It is computed from what we wrote, coloured by our mood."
        ),
        QCoreApplication.translate(
            "Arithmetic", "It says little over months. Silence is not satisfaction."
        ),
        QCoreApplication.translate(
            "Arithmetic", "It is never for routing, price or judging agents."
        ),
    )
    return [Piece(limit, colour="ink2") for limit in limits]


def _number(value: float) -> str:
    return QLocale().toString(value + 0.0, "f", 1).replace("-", "−")
