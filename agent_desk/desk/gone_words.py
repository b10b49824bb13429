"""Why somebody does not answer: they left, or are away."""

from PySide6.QtCore import QCoreApplication

from agent_desk.desk import words
from agent_desk.domain.agents import Agent


def gone(agent: Agent | None) -> str:
    """Say that somebody cannot see to what waited for them."""
    if agent is None:
        return QCoreApplication.translate("Gone", "A colleague is not here any more.")
    if agent.has_left:
        said = QCoreApplication.translate("Gone", "{name} has left.")
    else:
        said = QCoreApplication.translate("Gone", "{name} is away.")
    return said.format(name=words.isolated(agent.name))
