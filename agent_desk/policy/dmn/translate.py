"""A policy's files as DMN, and back.

A decision becomes a decision table: its inputs are facts, its outputs what follows from a row,
the verdict first and texts as ``say.en``. What DMN has no place for (limits, who is asked, the
facts' own declarations) travels in extension elements, which other tools keep; a cell FEEL has
no words for is written as ours beside a ``-``, and a cell another tool has changed wins.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeGuard

from agent_desk.domain.errors import BadInputError
from agent_desk.policy.dmn.literals import read_literal, write_literal
from agent_desk.policy.dmn.model import Definitions, Input, Output, Rule, Table
from agent_desk.policy.facts import Fact, FactType
from agent_desk.policy.findings import Faulty
from agent_desk.policy.notation.documents import Document, read
from agent_desk.policy.policies import Aggregation, Decision, Facts, Hit, Policy
from agent_desk.policy.unary import ANY, cell_in_feel, read_cell

NAMESPACE = "https://agent-desk.example/policy"
_ROW = {"id", "when"}
_TABLE = {"hit", "aggregation", "inputs", "rows", "otherwise"}
_VERDICT = "verdict"
_NULL = "null"


def to_dmn(documents: Mapping[str, Document]) -> Definitions:
    """The files of a policy, by name, as one DMN file."""
    policy = read(documents).policy
    tables, extra = [], []
    for number, (file, document) in enumerate(documents.items()):
        rest = {key: value for key, value in document.items() if key != "decisions"}
        extra.append({"file": file, **rest})
        for kind, written in document.get("decisions", {}).items():
            table = _table(policy, kind, written)
            tables.append(replace(table, extra={**table.extra, "file": number}))
    return Definitions(
        id="policy",
        name=policy.name or "policy",
        namespace=NAMESPACE,
        tables=tuple(tables),
        extra={"files": extra},
    )


def from_dmn(definitions: Definitions) -> dict[str, Document]:
    """The files of the policy a DMN file holds.

    Raises:
        BadInputError: A table has no verdict, so it is no policy of ours.
    """
    documents = _kept_files(definitions)
    names = [str(document.pop("file", f"{definitions.name}.dmn")) for document in documents]
    facts = read(dict(zip(names, documents, strict=True))).policy.facts
    for table in definitions.tables:
        place = table.extra.get("file")
        if not isinstance(place, int) or not 0 <= place < len(documents):
            place = 0
        decisions = documents[place].setdefault("decisions", {})
        if isinstance(decisions, dict):
            decisions[table.name] = _written(table, facts)
    return dict(zip(names, documents, strict=True))


def _kept_files(definitions: Definitions) -> list[dict[str, Any]]:
    """What the files held beside their tables; of another tool's tables at least the facts."""
    files = definitions.extra.get("files")
    kept = [dict(one) for one in files if isinstance(one, dict)] if _is_list(files) else []
    return kept or [{"facts": _declared(definitions)}]


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _table(policy: Policy, kind: str, written: Mapping[str, Any]) -> Table:
    decision = policy.decisions[kind]
    rows = [_flat(row, _ROW) for row in written.get("rows", [])]
    rest = _flat(written["otherwise"], set()) if "otherwise" in written else None
    columns = list(dict.fromkeys([_VERDICT, *(k for row in [*rows, rest or {}] for k in row)]))
    return Table(
        id=f"decision_{kind}",
        name=kind,
        hit=Hit(written.get("hit", Hit.UNIQUE)),
        aggregation=Aggregation(written["aggregation"]) if "aggregation" in written else None,
        inputs=tuple(_input(policy.facts[name]) for name in decision.inputs),
        outputs=tuple(_output(name, decision, rest) for name in columns),
        rules=tuple(
            _rule(policy, decision, row, [flat.get(name) for name in columns])
            for row, flat in zip(written.get("rows", []), rows, strict=True)
        ),
        annotations=("row",),
        extra={key: value for key, value in written.items() if key not in _TABLE},
    )


def _input(fact: Fact) -> Input:
    allowed = ", ".join(map(write_literal, fact.values)) if fact.type is FactType.CHOICE else ""
    return Input(fact=fact, label=fact.title.get("en", ""), allowed=allowed)


def _output(name: str, decision: Decision, rest: Mapping[str, Any] | None) -> Output:
    values = tuple(word.value for word in decision.priority) if name == _VERDICT else ()
    default = None if rest is None else write_literal(rest.get(name))
    type_ = "string" if name == _VERDICT else ""
    return Output(name=name, type=type_, values=values, default=default)


def _rule(
    policy: Policy, decision: Decision, row: Mapping[str, Any], results: list[Any]
) -> Rule:
    when = row.get("when", {})
    cells = [_cell(policy.facts[name], when.get(name, ANY)) for name in decision.inputs]
    return Rule(
        tests=tuple(test for test, _ in cells),
        meant=tuple(meant for _, meant in cells),
        results=tuple(map(write_literal, results)),
        annotations=(str(row.get("id", "")),),
    )


def _cell(fact: Fact, written: Any) -> tuple[str, str]:
    """A cell in FEEL, and as it was written where that differs."""
    text = ("yes" if written else "no") if isinstance(written, bool) else str(written)
    try:
        cell = read_cell(fact, text)
    except Faulty:
        return ANY, text
    feel = ANY if cell is None else cell_in_feel(fact, cell) or ANY
    return feel, "" if feel == text else text


def _written(table: Table, facts: Facts) -> dict[str, Any]:
    """A decision as a policy file has it."""
    names = [output.name for output in table.outputs]
    if _VERDICT not in names:
        raise BadInputError(
            "The table {table} has no output called verdict.",
            "Only tables of Agent Desk can become a policy.",
            table=table.name,
        )
    extra = {key: value for key, value in table.extra.items() if key != "file"}
    found: dict[str, Any] = {**extra, "hit": table.hit.value}
    if table.aggregation is not None:
        found["aggregation"] = table.aggregation.value
    found["inputs"] = [one.fact.name for one in table.inputs]
    rules = enumerate(table.rules, start=1)
    found["rows"] = [_row(table, rule, number, facts) for number, rule in rules]
    if table.outputs[0].default is not None:
        given = (read_literal(output.default or _NULL) for output in table.outputs)
        found["otherwise"] = _deep(dict(zip(names, given, strict=True)))
    return found


def _row(table: Table, rule: Rule, number: int, facts: Facts) -> dict[str, Any]:
    names = [output.name for output in table.outputs]
    given = dict(zip(names, map(read_literal, rule.results), strict=True))
    id_ = rule.annotations[0] if rule.annotations else rule.id or str(number)
    when = dict(_tests(table, rule, facts))
    return {"id": id_, **({"when": when} if when else {}), **_deep(given)}


def _tests(table: Table, rule: Rule, facts: Facts) -> Iterator[tuple[str, str]]:
    meant = rule.meant or ("",) * len(rule.tests)
    for one, test, written in zip(table.inputs, rule.tests, meant, strict=True):
        fact = facts.get(one.fact.name, one.fact)
        # What was meant counts, unless another tool has changed what stands there.
        kept = written if written and _cell(fact, written)[0] == test else test
        if kept != ANY:
            yield one.fact.name, kept


def _flat(entries: Mapping[str, Any], left_out: set[str]) -> dict[str, Any]:
    """Nested tables as columns: ``say.en``."""
    found: dict[str, Any] = {}
    for key, value in entries.items():
        if key in left_out:
            continue
        if isinstance(value, dict) and value:
            found |= {f"{key}.{inner}": one for inner, one in _flat(value, set()).items()}
        else:
            found[key] = value
    return found


def _deep(flat: Mapping[str, Any]) -> dict[str, Any]:
    """Columns as nested tables; null is a column the row does not have."""
    found: dict[str, Any] = {}
    for name, value in flat.items():
        if value is None:
            continue
        *path, last = name.split(".")
        inner = found
        for part in path:
            if not isinstance(inner.get(part), dict):
                inner[part] = {}
            inner = inner[part]
        inner[last] = value
    return found


def _declared(definitions: Definitions) -> dict[str, Any]:
    """Facts as another tool declares them."""
    facts = {one.fact.name: one.fact for table in definitions.tables for one in table.inputs}
    return {
        name: {"type": fact.type.value, **({"unit": fact.unit} if fact.unit else {})}
        for name, fact in facts.items()
    }
