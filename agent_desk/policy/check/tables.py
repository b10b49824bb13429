"""Gaps, overlaps, contradictions and rows never reached, in one decision table."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from agent_desk.domain.errors import BadInputError, WorldError
from agent_desk.policy.check.axes import TODAY, Axis, Box, Grid, atoms, grid
from agent_desk.policy.check.coverage import (
    Steps,
    TooManyStepsError,
    common,
    meets,
    uncovered,
)
from agent_desk.policy.facts import Value
from agent_desk.policy.findings import Fault, Finding, Place
from agent_desk.policy.policies import Decision, Facts, Hit, Row
from agent_desk.policy.values import literal

MOST_GAPS = 10
MOST_OVERLAPS = 40


def check_table(decision: Decision, facts: Facts) -> Iterator[Finding]:
    """What is wrong with how the rows of a table stand to each other."""
    found = grid(decision, facts)
    table = _Table(decision, found)
    if found.unexamined:
        yield table.finding(Fault.NOT_EXAMINED, _many_members(found.unexamined))
        return
    steps = Steps()
    yield from table.gaps(steps)
    yield from table.overlaps()
    yield from table.unreachable()


class _Table:
    def __init__(self, decision: Decision, found: Grid) -> None:
        self._decision = decision
        self._grid = found

    def gaps(self, steps: Steps) -> Iterator[Finding]:
        """Customers for whom no row is there; none where the table says "otherwise"."""
        if self._decision.otherwise is not None:
            return
        boxes = list(self._grid.boxes)
        try:
            for _ in range(MOST_GAPS):
                gap = uncovered(self._grid.whole, boxes, steps)
                if gap is None:
                    return
                boxes.append(gap)
                yield self._gap(gap)
        except TooManyStepsError:
            yield self.finding(Fault.NOT_EXAMINED, _too_large())

    def overlaps(self) -> Iterator[Finding]:
        """Rows that are met together where the table says that cannot be."""
        if self._decision.hit not in {Hit.UNIQUE, Hit.ANY, Hit.PRIORITY}:
            return
        told = 0
        rows = zip(self._grid.rows, self._grid.boxes, strict=True)
        for (left, left_box), (right, right_box) in combinations(rows, 2):
            if not meets(left_box, right_box) or self._may_overlap(left, right):
                continue
            if told == MOST_OVERLAPS:
                yield self.finding(Fault.NOT_EXAMINED, _more_overlaps())
                return
            told += 1
            yield self._overlap(left, right, common(left_box, right_box))

    def unreachable(self) -> Iterator[Finding]:
        """Rows nobody can meet, and rows that others always answer before."""
        steps = Steps()
        for place, row in enumerate(self._grid.rows):
            box = self._grid.boxes[place]
            empty = [axis for axis, mask in zip(self._grid.axes, box, strict=True) if not mask]
            if empty:
                column = empty[0].fact.name
                yield self.finding(Fault.UNREACHABLE, _nobody(column), row, column=column)
                continue
            try:
                if uncovered(box, self._before(place), steps) is None:
                    yield self._hidden(place, row, box)
            except TooManyStepsError:
                yield self.finding(Fault.NOT_EXAMINED, _too_large(), row)
                return

    def _before(self, place: int) -> list[Box]:
        """The rows that answer before one."""
        if self._decision.hit is Hit.FIRST:
            return list(self._grid.boxes[:place])
        if self._decision.hit is not Hit.PRIORITY:
            return []
        rank = self._rank(self._grid.rows[place])
        rows = zip(self._grid.rows, self._grid.boxes, strict=True)
        return [box for row, box in rows if self._rank(row) < rank]

    def _rank(self, row: Row) -> int:
        order = self._decision.priority
        return order.index(row.outcome.word) if row.outcome.word in order else len(order)

    def _may_overlap(self, left: Row, right: Row) -> bool:
        if self._decision.hit is Hit.PRIORITY:
            return self._rank(left) != self._rank(right) or left.outcome == right.outcome
        return self._decision.hit is Hit.ANY and left.outcome == right.outcome

    def _gap(self, gap: Box) -> Finding:
        edge = self._edge(gap)
        if edge is not None:
            axis, value = edge
            problem: WorldError = BadInputError(
                "Exactly {value} of {column} is in no row.",
                "Take it into the row before or after: <= or >= in place of < or >.",
                value=literal(axis.fact, value),
                column=axis.fact.name,
            )
            return self._found(Fault.EDGE, problem, gap, column=axis.fact.name)
        problem = BadInputError(
            "No row says what holds for this customer.",
            "Add a row, or say under otherwise what holds for all the rest.",
        )
        return self._found(Fault.GAP, problem, gap)

    def _overlap(self, left: Row, right: Row, both: Box) -> Finding:
        rows = f"{left.id} + {right.id}"
        edge = self._edge(both)
        if edge is not None:
            axis, value = edge
            problem: WorldError = BadInputError(
                "Exactly {value} of {column} is in two rows: {left} and {right}.",
                "Leave it out of one of them: < or > in place of <= or >=.",
                value=literal(axis.fact, value),
                column=axis.fact.name,
                left=left.id,
                right=right.id,
            )
            return self._found(Fault.EDGE, problem, both, rows, axis.fact.name)
        if left.outcome == right.outcome:
            problem = BadInputError(
                "This customer meets two rows that say the same: {left} and {right}.",
                "Narrow one of them, or set hit to any.",
                left=left.id,
                right=right.id,
            )
            return self._found(Fault.OVERLAP, problem, both, rows)
        problem = BadInputError(
            "This customer meets two rows: {left} says {one}, {right} says {other}.",
            "Narrow one of them, or set hit to first or priority if one is to win.",
            left=left.id,
            one=left.outcome.word.value,
            right=right.id,
            other=right.outcome.word.value,
        )
        return self._found(Fault.CONTRADICTION, problem, both, rows)

    def _hidden(self, place: int, row: Row, box: Box) -> Finding:
        others = [
            self._grid.rows[other].id
            for other, other_box in enumerate(self._grid.boxes)
            if other != place and meets(other_box, box)
        ]
        problem = BadInputError(
            "This row is never reached: {rows} answer before it.",
            "Move it up, narrow the others, or take it out.",
            rows=", ".join(others[:8]),
        )
        return self._found(Fault.UNREACHABLE, problem, box, row.id)

    def _edge(self, box: Box) -> tuple[Axis, Value] | None:
        """The input of which a box holds one value alone, if it is an edge."""
        for axis, mask in zip(self._grid.axes, box, strict=True):
            if mask.bit_count() == 1 and mask & axis.points and len(axis.samples) > 1:
                return axis, axis.samples[mask.bit_length() - 1]
        return None

    def _found(
        self, fault: Fault, problem: WorldError, box: Box, row: str = "", column: str = ""
    ) -> Finding:
        return Finding(
            fault=fault,
            place=Place(
                file=self._decision.file, decision=self._decision.kind, row=row, column=column
            ),
            problem=problem,
            example=_example(self._grid.axes, box),
        )

    def finding(
        self, fault: Fault, problem: WorldError, row: Row | None = None, column: str = ""
    ) -> Finding:
        """A fault without an example."""
        place = Place(
            file=self._decision.file,
            decision=self._decision.kind,
            row=row.id if row else "",
            column=column,
        )
        return Finding(fault=fault, place=place, problem=problem)


def _example(axes: Sequence[Axis], box: Box) -> dict[str, str]:
    """One customer of a box, in the words of cells."""
    return {
        axis.fact.name: literal(axis.fact, axis.samples[next(iter(atoms(mask)))])
        for axis, mask in zip(axes, box, strict=True)
        if mask != axis.full or axis.fact.name == TODAY
    }


def _many_members(names: Sequence[str]) -> WorldError:
    return BadInputError(
        "Gaps and overlaps were not looked for: {inputs} tells too many members apart.",
        "Ask for fewer of them in this table, or use yes/no facts.",
        inputs=", ".join(names),
    )


def _too_large() -> WorldError:
    return BadInputError(
        "This table is too entangled to be examined to the end.",
        "Split it, or use fewer inputs.",
    )


def _more_overlaps() -> WorldError:
    return BadInputError(
        "There are more overlaps than are told here.", "Correct these first, and check again."
    )


def _nobody(column: str) -> WorldError:
    return BadInputError(
        "Nobody can meet this row: {column} cannot have such a value.",
        "Correct the cell, or what the fact can be.",
        column=column,
    )
