"""The inputs of a table as axes: values no cell of the table tells apart are one atom.

A row is then a box, one set of atoms for each axis, written as the bits of an integer. Gaps,
overlaps and rows never reached are questions about boxes; no customer has to be enumerated.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import chain, combinations
from typing import Any, TypeAlias

from agent_desk.policy.cells import Cell, HasOne, OneOf, Span, Within
from agent_desk.policy.facts import Fact, FactType, Value
from agent_desk.policy.policies import Decision, Facts, Row

Box: TypeAlias = tuple[int, ...]

# With more members told apart a list has too many sub-lists to look at each.
MOST_MEMBERS = 6
TODAY = "today"
_DAY = Fact(name=TODAY, type=FactType.DATE, whole=True)
_NAMED = {FactType.TEXT, FactType.CHOICE, FactType.YES_NO}


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """One input.

    Attributes:
        samples: One value of each atom.
        points: The atoms that are one value of an ordered fact: edges.
    """

    fact: Fact
    samples: tuple[Value, ...]
    points: int = 0

    @property
    def full(self) -> int:
        """All atoms."""
        return (1 << len(self.samples)) - 1

    def mask(self, cell: Cell | None) -> int:
        """The atoms a cell takes."""
        if cell is None:
            return self.full
        return sum(1 << bit for bit, value in enumerate(self.samples) if cell.holds(value))


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table as boxes.

    Attributes:
        boxes: One for each row, in order.
        unexamined: Inputs that could not be looked at.
    """

    axes: tuple[Axis, ...]
    rows: tuple[Row, ...]
    boxes: tuple[Box, ...]
    unexamined: tuple[str, ...] = ()

    @property
    def whole(self) -> Box:
        """Every customer there can be."""
        return tuple(axis.full for axis in self.axes)


def grid(decision: Decision, facts: Facts) -> Grid:
    """The usual rows of a table as boxes; when a row is in force is an axis too."""
    rows = tuple(row for row in decision.rows if not row.incident)
    cells = [dict(row.cells) for row in rows]
    names = [name for name in decision.inputs if any(name in row for row in cells)]
    axes, unexamined = [], []
    for name in names:
        axis = _axis(facts[name], [row[name] for row in cells if name in row])
        if axis is None:
            unexamined.append(name)
        else:
            axes.append(axis)
    in_force = [_in_force(row) for row in rows]
    if any(in_force):
        axes.append(_days(decision, [cell for cell in in_force if cell]))
        for row, cell in zip(cells, in_force, strict=True):
            row.update({TODAY: cell} if cell else {})
    boxes = tuple(tuple(axis.mask(row.get(axis.fact.name)) for axis in axes) for row in cells)
    return Grid(axes=tuple(axes), rows=rows, boxes=boxes, unexamined=tuple(unexamined))


def atoms(mask: int) -> Iterable[int]:
    """The atoms of a mask, lowest first."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def _axis(fact: Fact, cells: Sequence[Cell]) -> Axis | None:
    if fact.type in _NAMED:
        return _named_axis(fact, [cell for cell in cells if isinstance(cell, OneOf)])
    if fact.type is FactType.LIST:
        return _list_axis(fact, [cell for cell in cells if isinstance(cell, HasOne)])
    return _ordered_axis(fact, [cell for cell in cells if isinstance(cell, Within)])


def _named_axis(fact: Fact, cells: Sequence[OneOf]) -> Axis:
    if fact.type is FactType.YES_NO:
        return Axis(fact=fact, samples=(True, False))
    if fact.values:
        return Axis(fact=fact, samples=fact.values)
    mentioned = sorted({str(value) for cell in cells for value in cell.values})
    other = "something else"
    while other in mentioned:
        other += "…"
    return Axis(fact=fact, samples=(*mentioned, other))


def _list_axis(fact: Fact, cells: Sequence[HasOne]) -> Axis | None:
    mentioned = sorted({value for cell in cells for value in cell.values})
    if len(mentioned) > MOST_MEMBERS:
        return None
    sizes = range(len(mentioned) + 1)
    parts = chain.from_iterable(combinations(mentioned, size) for size in sizes)
    return Axis(fact=fact, samples=tuple(frozenset(part) for part in parts))


def _ordered_axis(fact: Fact, cells: Sequence[Within]) -> Axis:
    bounds = [bound for bound in (fact.least, fact.most) if bound is not None]
    edges = sorted({edge for cell in cells for edge in cell.edges} | set(bounds))
    found: list[tuple[Any, bool]] = []
    for place, edge in enumerate(edges):
        before = edges[place - 1] if place else None
        found += [(value, False) for value in _between(fact, before, edge)]
        found.append((edge, True))
    if edges:
        found += [(value, False) for value in _between(fact, edges[-1], None)]
    allowed = [one for one in found if _allowed(fact, one[0])]
    points = sum(1 << bit for bit, (_, point) in enumerate(allowed) if point)
    return Axis(fact=fact, samples=tuple(value for value, _ in allowed), points=points)


def _between(fact: Fact, low: Any, high: Any) -> list[Any]:
    """A value strictly between two edges; none where nothing lies there."""
    step = _step(low if low is not None else high)
    if low is None:
        return [high - step]
    if high is None:
        return [low + step]
    if fact.whole:
        return [low + step] if low + step < high else []
    return [low + (high - low) / 2]


def _step(value: Any) -> Any:
    if isinstance(value, datetime):
        return timedelta(hours=1)
    if isinstance(value, date):
        return timedelta(days=1)
    return 1 if isinstance(value, int) else Decimal(1)


def _allowed(fact: Fact, value: Any) -> bool:
    if fact.whole and isinstance(value, Decimal) and value != value.to_integral_value():
        return False
    above = fact.least is None or value >= fact.least
    return bool(above and (fact.most is None or value <= fact.most))


def _in_force(row: Row) -> Within | None:
    if row.valid_from is None and row.valid_until is None:
        return None
    span = Span(row.valid_from, row.valid_until, low_in=True, high_in=True)
    return Within("", (span,))


def _days(decision: Decision, cells: Sequence[Within]) -> Axis:
    fact = replace(_DAY, least=decision.valid_from, most=decision.valid_until)
    return _ordered_axis(fact, cells)
