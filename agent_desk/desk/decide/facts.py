"""The facts a decision hangs on: what is known of each, and what is not checked yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from agent_desk.desk.row_model import Row
from agent_desk.policy.known import known_in, looked_up

if TYPE_CHECKING:
    from agent_desk.actions.decisions import DecidePage
    from agent_desk.desk.decide.verdict_words import Speaking

translate = QCoreApplication.translate


def names(page: DecidePage, kind: str) -> list[str]:
    """The facts to look up for one kind of decision, in the order to ask."""
    policy = page.in_force.policy
    decision = policy.decisions[kind]
    asked = [*decision.requires, *decision.inputs]
    for row in decision.rows:
        asked += row.outcome.requires
    found = (name for one in asked for name in looked_up(policy, one))
    return list(dict.fromkeys(found))


def rows(page: DecidePage, kind: str, speaking: Speaking) -> list[Row]:
    """A row for each: its name, and what is known of it in a word."""
    known = known_in(speaking.policy, page.situation)
    found = []
    for name in names(page, kind):
        checked = name in known
        unchecked = translate("Decide", "not checked")
        found.append(
            Row(
                key=name,
                text=speaking.fact(name),
                icon="circle-check" if checked else "circle-question-mark",
                icon_colour="accent" if checked else "ink2",
                right=speaking.value(name, known[name]) if checked else unchecked,
                right_colour="ink" if checked else "ink2",
            )
        )
    return found
