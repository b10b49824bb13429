"""Faults of a decision and of its rows, each by itself: names, dates, amounts."""

from collections.abc import Iterable, Iterator
from datetime import date

from agent_desk.domain.errors import BadInputError, WorldError
from agent_desk.policy.cells import OneOf
from agent_desk.policy.check.amount_units import faults_of
from agent_desk.policy.check.limit_checks import unknown_decision
from agent_desk.policy.findings import Fault, Finding, Place
from agent_desk.policy.notation.decisions import unknown_fact
from agent_desk.policy.policies import Decision, Outcome, Policy, Row, Word

Said = tuple[Fault, str, str, WorldError]


def check_rows(policy: Policy, decision: Decision) -> Iterator[Finding]:
    """What is wrong with a table's names, dates and outcomes."""
    found = (*_of_decision(policy, decision), *_of_rows(policy, decision))
    for fault, row, column, problem in found:
        place = Place(file=decision.file, decision=decision.kind, row=row, column=column)
        yield Finding(fault=fault, place=place, problem=problem)


def _of_decision(policy: Policy, decision: Decision) -> Iterator[Said]:
    yield from _unknown_facts(policy, "", decision.requires)
    yield from _unknown_decisions(policy, decision)
    if _waits_for_itself(policy, decision):
        yield Fault.CIRCLE, "", "offered_after", _waiting()
    tested = {name for row in decision.rows for name, _ in row.cells}
    for name in decision.inputs:
        if name not in tested:
            yield Fault.UNUSED, "", name, _untested()
    if not decision.rows and decision.otherwise is None:
        yield Fault.MISSING, "", "rows", _no_rows()
    yield from _dates("", decision.valid_from, decision.valid_until)
    if decision.otherwise is not None:
        yield from _outcome(policy, decision, "otherwise", decision.otherwise)


def _of_rows(policy: Policy, decision: Decision) -> Iterator[Said]:
    for row in decision.rows:
        yield from _dates(row.id, row.valid_from, row.valid_until)
        if row.incident and row.valid_until is None:
            yield Fault.DATES, row.id, "until", _endless()
        yield from _outcome(policy, decision, row.id, row.outcome)
        yield from _against_itself(decision, row)


def _outcome(policy: Policy, decision: Decision, row: str, outcome: Outcome) -> Iterator[Said]:
    yield from _unknown_facts(policy, row, outcome.requires)
    for column, shape in (("amount", outcome.amount), ("most", outcome.most)):
        if shape is not None:
            for fault, problem in faults_of(shape, policy.facts):
                yield fault, row, column, problem
    bounds = (limit for limit in policy.limits_of(decision.kind) if not limit.counts_times)
    if outcome.word is Word.MAY_UP_TO and outcome.most is None and not any(bounds):
        yield Fault.MISSING, row, "most", _boundless()
    known = {value for fact in policy.facts.values() for value in fact.values}
    for name in outcome.money_to:
        if name not in known:
            yield Fault.UNKNOWN_NAME, row, "money_to", _unknown_place(name)


def _unknown_decisions(policy: Policy, decision: Decision) -> Iterator[Said]:
    closing = [kind for lock in decision.locks for kind in lock.after]
    for column, kinds in (("offered_after", decision.offered_after), ("closed", closing)):
        for kind in kinds:
            if kind not in policy.decisions:
                yield Fault.UNKNOWN_NAME, "", column, unknown_decision(kind)


def _unknown_facts(policy: Policy, row: str, names: Iterable[str]) -> Iterator[Said]:
    for name in names:
        if name not in policy.facts:
            yield Fault.UNKNOWN_FACT, row, "requires", unknown_fact(name)


def _against_itself(decision: Decision, row: Row) -> Iterator[Said]:
    """A permission whose row wants a no where a yes is required."""
    if not row.outcome.word.permits:
        return
    required = {*decision.requires, *row.outcome.requires}
    for name, cell in row.cells:
        if name in required and isinstance(cell, OneOf) and True not in _taken(cell):
            yield Fault.CONTRADICTION, row.id, name, _never_yes(name)


def _taken(cell: OneOf) -> set[bool]:
    return {answer for answer in (True, False) if cell.holds(answer)}


def _dates(row: str, first: date | None, last: date | None) -> Iterator[Said]:
    if first is not None and last is not None and last < first:
        yield (
            Fault.DATES,
            row,
            "until",
            BadInputError("It ends before it begins.", "Change from and until round."),
        )


def _waits_for_itself(policy: Policy, decision: Decision) -> bool:
    seen: set[str] = set()
    open_ = list(decision.offered_after)
    while open_:
        kind = open_.pop()
        if kind == decision.kind:
            return True
        if kind not in seen and kind in policy.decisions:
            seen.add(kind)
            open_ += policy.decisions[kind].offered_after
    return False


def _waiting() -> WorldError:
    return BadInputError(
        "This decision is offered only after itself.", "Take it out of the order of offers."
    )


def _untested() -> WorldError:
    return BadInputError(
        "No row looks at this input.", "Take it out of inputs, or use it in a row."
    )


def _no_rows() -> WorldError:
    return BadInputError(
        "This table has no rows.", "Add rows, or say under otherwise what holds."
    )


def _endless() -> WorldError:
    return BadInputError(
        "What holds for an incident has to end.", "Write, for example, until = 2025-01-31."
    )


def _boundless() -> WorldError:
    return BadInputError(
        "It is not said up to how much.", 'Write most = "50 EUR", or add a limit.'
    )


def _unknown_place(name: str) -> WorldError:
    return BadInputError(
        "“{name}” is no value of any fact, so money cannot be sent there.",
        "Use a value of the fact that says where money goes.",
        name=name[:60],
    )


def _never_yes(name: str) -> WorldError:
    return BadInputError(
        "This row wants a no for {fact}, and the decision requires a yes.",
        "Change one of them; as it is, this can never be done.",
        fact=name,
    )
