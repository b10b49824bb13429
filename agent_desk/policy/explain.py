"""Why a verdict is what it is, cell by cell, and whether an amount is within it."""

from dataclasses import dataclass

from agent_desk.policy.cells import Cell
from agent_desk.policy.facts import Value
from agent_desk.policy.known import known_in
from agent_desk.policy.money import Money
from agent_desk.policy.policies import Policy, Row, Word
from agent_desk.policy.selection import State, in_force, row_state, state
from agent_desk.policy.situations import Situation, on_the_clock_of
from agent_desk.policy.values import literal
from agent_desk.policy.verdicts import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class CellReason:
    """How one cell stands.

    Attributes:
        test: The cell as it is written in the table.
        value: What is known, as a cell writes it; empty while it is not checked.
        known: The same as a value; None while it is not checked.
    """

    fact: str
    test: str
    value: str
    state: State
    cell: Cell
    known: Value | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RowReason:
    """How one row stands, with its cells in the order of the table.

    Attributes:
        speaks: Whether the verdict rests on it.
    """

    row: Row
    state: State
    speaks: bool
    cells: tuple[CellReason, ...]


def explain(policy: Policy, situation: Situation, verdict: Verdict) -> tuple[RowReason, ...]:
    """Every row in force for this decision, in the order of the table."""
    here = on_the_clock_of(policy, situation)
    known = known_in(policy, here)
    decision = policy.decisions[verdict.kind]
    rows = in_force(decision, here.now.date(), here.incidents)
    return tuple(
        RowReason(
            row=row,
            state=row_state(row, known),
            speaks=row in verdict.rows,
            cells=tuple(
                CellReason(
                    fact=name,
                    test=cell.written,
                    value=_said(policy, name, known.get(name)),
                    state=state(cell, name, known),
                    cell=cell,
                    known=known.get(name),
                )
                for name, cell in row.cells
            ),
        )
        for row in rows
    )


def allows(verdict: Verdict, amount: Money | None = None) -> bool:
    """Whether the agent may do this now, for this amount where it is one they choose."""
    if not verdict.word.permits:
        return False
    if verdict.word is Word.MAY_UP_TO and isinstance(verdict.most, Money):
        wanted = amount or Money(0, verdict.most.currency)
        return (
            wanted.currency == verdict.most.currency and 0 < wanted.minor <= verdict.most.minor
        )
    return amount is None or amount == verdict.amount


def _said(policy: Policy, name: str, value: Value | None) -> str:
    if value is None or name not in policy.facts:
        return ""
    return literal(policy.facts[name], value)
