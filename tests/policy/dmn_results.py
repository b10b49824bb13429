"""The result of a decision table, by its hit policy.

Source:
    OMG, Decision Model and Notation 1.3, 8.2.8 to 8.2.11 and 10.3.2.10.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from agent_desk.domain.errors import RuleError
from agent_desk.policy.dmn.literals import read_literal
from agent_desk.policy.dmn.model import Output, Rule, Table
from agent_desk.policy.facts import Value
from agent_desk.policy.policies import Aggregation, Hit
from agent_desk.policy.unary import read_cell

Result = Any


def evaluate(table: Table, known: Mapping[str, Value]) -> Result:
    """What the table says.

    A value for a table of one output, a mapping for several; lists of those where several rules
    count. Where no rule is met it is the default outputs, and null (None) without any. An input
    that is not known is null, which meets no test but ``-``.

    Raises:
        RuleError: The rules that are met break the table's hit policy.
    """
    met = [rule for rule in table.rules if _is_met(table, rule, known)]
    results = [tuple(map(read_literal, rule.results)) for rule in met]
    if not results:
        return _default(table)
    if not table.hit.several:
        return _named(table, _single(table, met, results))
    if table.aggregation is not None:
        return _aggregated(table, results)
    if table.hit is Hit.OUTPUT_ORDER:
        results = _by_priority(table, results)
    return [_named(table, result) for result in results]


def _is_met(table: Table, rule: Rule, known: Mapping[str, Value]) -> bool:
    for one, test in zip(table.inputs, rule.tests, strict=True):
        cell = read_cell(one.fact, test)
        value = known.get(one.fact.name)
        if cell is not None and (value is None or not cell.holds(value)):
            return False
    return True


def _single(
    table: Table, met: Sequence[Rule], results: Sequence[tuple[Any, ...]]
) -> tuple[Any, ...]:
    if table.hit is Hit.PRIORITY:
        return _by_priority(table, results)[0]
    broken = table.hit is Hit.UNIQUE and len(results) > 1
    if broken or (table.hit is Hit.ANY and any(one != results[0] for one in results)):
        raise RuleError(
            "Rules {rules} of {table} are met together, which its hit policy {hit} excludes.",
            "Narrow one of them, or choose another hit policy.",
            rules=", ".join(rule.id or str(table.rules.index(rule) + 1) for rule in met),
            table=table.name,
            hit=table.hit.value,
        )
    return results[0]


def _by_priority(table: Table, results: Sequence[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """The outputs in decreasing priority; the leftmost output counts most."""
    return sorted(
        results,
        key=lambda result: [
            _rank(output, value) for output, value in zip(table.outputs, result, strict=True)
        ],
    )


def _rank(output: Output, value: Any) -> int:
    return output.values.index(value) if value in output.values else len(output.values)


def _aggregated(table: Table, results: Sequence[tuple[Any, ...]]) -> Result:
    if len(table.outputs) > 1:
        raise RuleError(
            "{table} has several outputs, which cannot be aggregated.",
            "Collect them without an aggregation, or split the table.",
            table=table.name,
        )
    values = [result[0] for result in results]
    if table.aggregation is Aggregation.COUNT:
        return len(values)
    if not all(isinstance(value, int | Decimal) for value in values):
        raise RuleError(
            "{table} aggregates outputs that are no numbers.",
            "Use numbers, or count.",
            table=table.name,
        )
    match table.aggregation:
        case Aggregation.SUM:
            return sum(values)
        case Aggregation.MIN:
            return min(values)
        case _:
            return max(values)


def _default(table: Table) -> Result:
    if all(output.default is None for output in table.outputs):
        return None
    found = tuple(
        None if output.default is None else read_literal(output.default)
        for output in table.outputs
    )
    result = _named(table, found)
    return [result] if table.hit.several and table.aggregation is None else result


def _named(table: Table, result: tuple[Any, ...]) -> Result:
    if len(table.outputs) == 1:
        return result[0]
    return {output.name: value for output, value in zip(table.outputs, result, strict=True)}
