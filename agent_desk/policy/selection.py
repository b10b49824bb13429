"""Which rows of a table speak, when each fact is known or not checked."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from agent_desk.policy.cells import Cell
from agent_desk.policy.facts import Value
from agent_desk.policy.policies import Decision, Hit, Row

_NOTHING = object()


class State(Enum):
    """How a row or a cell stands to what is known."""

    MET = "met"
    NOT_MET = "not met"
    NOT_CHECKED = "not checked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """The rows that speak, or may speak once more is known.

    Attributes:
        sure: Rows that are met and count, in the order that counts.
        possible: Rows that may still count instead of, or beside, the sure ones.
        conflict: Several rows are met where the table says that cannot be.
    """

    sure: tuple[Row, ...]
    possible: tuple[Row, ...] = ()
    conflict: bool = False


def state(cell: Cell, name: str, known: Mapping[str, Value]) -> State:
    """How one cell stands."""
    value = known.get(name)
    if value is None:
        return State.NOT_CHECKED
    return State.MET if cell.holds(value) else State.NOT_MET


def row_state(row: Row, known: Mapping[str, Value]) -> State:
    """How a row stands: one cell that is not met is enough to know."""
    found = State.MET
    for name, cell in row.cells:
        value = known.get(name, _NOTHING)
        if value is _NOTHING:
            found = State.NOT_CHECKED
        elif not cell.holds(value):
            return State.NOT_MET
    return found


def in_force(decision: Decision, day: date, incidents: Collection[str]) -> list[Row]:
    """The rows that hold on a day, those of an incident first."""
    rows = [row for row in decision.rows if row.holds_on(day)]
    special = [row for row in rows if row.incident and row.incident in incidents]
    return special + [row for row in rows if not row.incident]


def select(
    decision: Decision, known: Mapping[str, Value], day: date, incidents: Collection[str] = ()
) -> Selection:
    """The rows that speak, by the table's hit policy."""
    rows = in_force(decision, day, incidents)
    states = [(row, row_state(row, known)) for row in rows]
    special = _first([(row, s) for row, s in states if row.incident])
    if special.sure:
        return special
    usual = _usual(decision, [(row, s) for row, s in states if not row.incident])
    if not special.possible:
        return usual
    return Selection(
        sure=usual.sure,
        possible=(*special.possible, *usual.possible),
        conflict=usual.conflict,
    )


def _usual(decision: Decision, states: Sequence[tuple[Row, State]]) -> Selection:
    if decision.hit is Hit.FIRST:
        return _first(states)
    met = tuple(row for row, found in states if found is State.MET)
    possible = tuple(row for row, found in states if found is State.NOT_CHECKED)
    if decision.hit.several:
        ordered = _by_priority(decision, met) if decision.hit is Hit.OUTPUT_ORDER else met
        return Selection(sure=ordered, possible=possible)
    if decision.hit is Hit.PRIORITY:
        best = _by_priority(decision, met)[:1]
        above = tuple(row for row in possible if not best or _beats(decision, row, best[0]))
        return Selection(sure=best, possible=above)
    if not met:
        return Selection(sure=(), possible=possible)
    alike = decision.hit is Hit.ANY and all(row.outcome == met[0].outcome for row in met)
    return Selection(sure=met[:1], conflict=len(met) > 1 and not alike)


def _first(states: Sequence[tuple[Row, State]]) -> Selection:
    possible: list[Row] = []
    for row, found in states:
        if found is State.MET:
            return Selection(sure=(row,), possible=tuple(possible))
        if found is State.NOT_CHECKED:
            possible.append(row)
    return Selection(sure=(), possible=tuple(possible))


def _rank(decision: Decision, row: Row) -> int:
    order = decision.priority
    word = row.outcome.word
    return order.index(word) if word in order else len(order)


def _by_priority(decision: Decision, rows: Sequence[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: _rank(decision, row)))


def _beats(decision: Decision, row: Row, best: Row) -> bool:
    return _rank(decision, row) < _rank(decision, best)
