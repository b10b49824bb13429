"""How a shift begins and how a call ends, in the words of Arrival."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from agent_desk.desk import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.actions.hard_moments import Covered
    from agent_desk.actions.interactions import Closed

_MORNING, _AFTERNOON, _EVENING = 5, 12, 18


def greeting(hour: int, name: str) -> str:
    """Good morning, by the hour here."""
    if _MORNING <= hour < _AFTERNOON:
        said = QCoreApplication.translate("ArrivalPage", "Good morning, {name}.")
    elif _AFTERNOON <= hour < _EVENING:
        said = QCoreApplication.translate("ArrivalPage", "Good afternoon, {name}.")
    else:
        said = QCoreApplication.translate("ArrivalPage", "Good evening, {name}.")
    return said.format(name=words.isolated(name))


def kept(closed: Closed) -> str:
    """That nothing of a call is lost."""
    if closed.open_matters:
        told = QCoreApplication.translate(
            "ArrivalPage",
            "What is open with {name} is kept. For whoever rings next, it is the only call "
            "today.",
        )
    else:
        told = QCoreApplication.translate(
            "ArrivalPage",
            "What {name} told you is kept. For whoever rings next, it is the only call today.",
        )
    return told.format(name=words.isolated(closed.customer_name))


def promised(closed: Closed, promises: Sequence[str]) -> str:
    """What was promised in a call, each with its time."""
    told = QCoreApplication.translate(
        "ArrivalPage",
        "Promised to {name}, and written down:\n{promises}\nFor whoever rings next, it is "
        "the only call today.",
    )
    name = words.isolated(closed.customer_name)
    return told.format(name=name, promises="\n".join(promises))


def waits(customer_name: str) -> str:
    """That a goodbye is kept as it was left."""
    told = QCoreApplication.translate(
        "ArrivalPage",
        "What you wrote for {name} is kept. For whoever rings next, it is the only call today.",
    )
    return told.format(name=words.isolated(customer_name))


def covered(ended: Covered, *, by_lead: bool) -> str:
    """That whoever ended a call to protect themselves owes nothing more; a pause is offered.

    Args:
        ended: How it ended.
        by_lead: Whether the agent leads here and what follows is theirs after all.
    """
    name, lead = words.isolated(ended.customer_name), words.isolated(ended.owner.name)
    if by_lead:
        told = QCoreApplication.translate(
            "ArrivalPage",
            "You are covered. What follows waits until you see to it as a lead.",
        )
    else:
        told = QCoreApplication.translate(
            "ArrivalPage",
            "You are covered. {lead} sees to what follows with {name}. Nothing of it is left "
            "for you to do.",
        ).format(lead=lead, name=name)
    return "\n".join((told, pause_is_offered()))


def pause_is_offered() -> str:
    """Offer two minutes."""
    return QCoreApplication.translate("ArrivalPage", "If you like, take two minutes first.")
