"""What colleagues at other desks ask of an agent, as rows of Arrival."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from agent_desk.desk import words
from agent_desk.desk.arrival.before import Row

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.actions.colleagues import Asks

translate = QCoreApplication.translate


def of_yes(asks: Asks, yes: Callable[[], object], no: Callable[[], object]) -> Row:
    """A question for a yes: one key says it, another says why not."""
    said = translate("Asked", "{colleague} asks for a yes about {name}")
    return Row(
        icon="hourglass",
        said=_named(said, asks),
        told=words.isolated(asks.text),
        does=translate("Asked", "Yes"),
        does_icon="check",
        act=yes,
        other=translate("Asked", "No, because…"),
        act_other=no,
    )


def of_handover(asks: Asks, act: Callable[[], object]) -> Row:
    """A customer who is offered: theirs only once they are taken."""
    said = translate("Asked", "{colleague} offers to hand {name} over to you")
    return Row(
        icon="handshake",
        said=_named(said, asks),
        told=words.isolated(asks.text),
        does=translate("Asked", "Take them over"),
        act=act,
    )


def of_stand_by(asks: Asks, act: Callable[[], object]) -> Row:
    """A colleague who wants somebody beside them."""
    said = translate("Asked", "{colleague} wants somebody beside them, with {name}")
    return Row(
        icon="shield",
        said=_named(said, asks),
        told=translate("Asked", "They see that you join. Go to them, or ring them."),
        does=translate("Asked", "I join them"),
        does_icon="check",
        act=act,
    )


def why_not(asks: Asks) -> str:
    """Ask for the line that goes with a no."""
    return translate("Asked", "Why not? {colleague} reads it.").format(
        colleague=words.isolated(asks.colleague or translate("Asked", "A colleague"))
    )


def _named(said: str, asks: Asks) -> str:
    return said.format(
        colleague=words.isolated(asks.colleague or translate("Asked", "A colleague")),
        name=words.isolated(asks.customer),
    )
