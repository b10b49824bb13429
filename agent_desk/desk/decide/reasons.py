"""Why a verdict is what it is, cell by cell, as pieces to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from agent_desk.desk import words
from agent_desk.desk.decide import verdict_words
from agent_desk.desk.fonts import Role
from agent_desk.desk.passage import Piece
from agent_desk.policy.selection import State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.desk.decide.verdict_words import Speaking
    from agent_desk.policy.explain import CellReason, RowReason

translate = QCoreApplication.translate

_MOST_ROWS = 6


def pieces(rows: Sequence[RowReason], speaking: Speaking) -> list[Piece]:
    """Every rule of the table: those the verdict rests on first, then some of the rest."""
    ordered = sorted(rows, key=lambda row: not row.speaks)
    said = [piece for row in ordered[:_MOST_ROWS] for piece in _row(row, speaking)]
    more = len(ordered) - _MOST_ROWS
    if more > 0:
        text = translate("Decide", "%n more rule(s) that do not speak here.", "", more)
        said.append(Piece(text, Role.CAPTION, "ink2", above=8))
    return said


def _row(row: RowReason, speaking: Speaking) -> list[Piece]:
    head = (
        translate("Decide", "This rule speaks: {rule}, {verdict}.")
        if row.speaks
        else translate("Decide", "Rule {rule}, {verdict}.")
    ).format(rule=row.row.id, verdict=verdict_words.word(row.row.outcome.word))
    first = Piece(head, Role.LABEL, "ink" if row.speaks else "ink2", above=8)
    return [first, *(_cell(cell, speaking) for cell in row.cells)]


def _cell(cell: CellReason, speaking: Speaking) -> Piece:
    fact = speaking.fact(cell.fact)
    test = words.isolated(speaking.test(cell.fact, cell.cell))
    value = "" if cell.known is None else speaking.value(cell.fact, cell.known)
    if cell.state is State.NOT_CHECKED:
        said = translate("Decide", "? {fact}: not checked; the rule wants {test}")
    elif cell.state is State.MET:
        said = translate("Decide", "✓ {fact}: {value}; the rule wants {test}")
    else:
        said = translate("Decide", "✗ {fact}: {value}; the rule wants {test}")
    text = said.format(fact=fact, value=words.isolated(value), test=test)
    return Piece(text, Role.CAPTION, "ink2", above=2)
