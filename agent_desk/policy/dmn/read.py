"""A DMN file into definitions. Reads DMN 1.1 to 1.4; the elements of a table are the same."""

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from agent_desk.domain.errors import BadInputError
from agent_desk.policy.dmn.literals import read_literal
from agent_desk.policy.dmn.model import Definitions, Input, Output, Rule, Table
from agent_desk.policy.dmn.names import AGGREGATIONS, HITS, fact_of, ours
from agent_desk.policy.dmn.xml import read_tree
from agent_desk.policy.findings import Faulty
from agent_desk.policy.policies import Aggregation, Hit
from agent_desk.policy.unary import ANY, listed, read_cell

_HITS = {written: hit for hit, written in HITS.items()}
_AGGREGATIONS = {written: one for one, written in AGGREGATIONS.items()}


def read_dmn(written: bytes) -> Definitions:
    """Read a DMN file; decisions without a table are passed over.

    Raises:
        BadInputError: It is no DMN, or a table has more than unary tests and literals.
    """
    root = read_tree(written)
    if _local(root) != "definitions":
        raise BadInputError(
            "This is no DMN file: it holds {found}, not definitions.",
            "Export it again as DMN 1.3.",
            found=_local(root),
        )
    tables = (_table(one) for one in _all(root, "decision") if _first(one, "decisionTable").tag)
    return Definitions(
        id=root.get("id", ""),
        name=root.get("name", ""),
        namespace=root.get("namespace", ""),
        tables=tuple(tables),
        extra=_extra(root),
    )


def _table(decision: Element) -> Table:
    table = _first(decision, "decisionTable")
    inputs = tuple(_input(one) for one in _all(table, "input"))
    outputs = [_output(one) for one in _all(table, "output")]
    rules = tuple(_rule(one) for one in _all(table, "rule"))
    found = Table(
        id=decision.get("id", ""),
        name=decision.get("name", ""),
        hit=_HITS.get(table.get("hitPolicy", "UNIQUE"), Hit.UNIQUE),
        aggregation=_aggregation(table),
        inputs=inputs,
        outputs=tuple(_called(decision, outputs)),
        rules=rules,
        annotations=tuple(one.get("name", "") for one in _all(table, "annotation")),
        extra=_extra(decision),
    )
    _check(found)
    return found


def _called(decision: Element, outputs: list[Output]) -> Iterator[Output]:
    """The outputs; the only one of a table may take its name and type from the decision."""
    variable = _first(decision, "variable")
    for output in outputs:
        type_ = output.type or (variable.get("typeRef", "") if len(outputs) == 1 else "")
        yield replace(output, type=type_)


def _aggregation(table: Element) -> Aggregation | None:
    return _AGGREGATIONS.get(table.get("aggregation", ""))


def _input(element: Element) -> Input:
    expression = _first(element, "inputExpression")
    fact = fact_of(_text(expression), expression.get("typeRef", "string"))
    allowed = _first(element, "inputValues")
    return Input(
        fact=fact,
        label=element.get("label", ""),
        id=element.get("id", ""),
        allowed=_text(allowed),
    )


def _output(element: Element) -> Output:
    values = _text(_first(element, "outputValues"))
    default = _first(element, "defaultOutputEntry")
    return Output(
        name=element.get("name", ""),
        type=element.get("typeRef", ""),
        label=element.get("label", ""),
        id=element.get("id", ""),
        values=tuple(map(read_literal, listed(values))) if values else (),
        default=_text(default) if default.tag else None,
    )


def _rule(element: Element) -> Rule:
    tests = list(_all(element, "inputEntry"))
    return Rule(
        id=element.get("id", ""),
        description=_text(element, "description"),
        tests=tuple(_text(one) or ANY for one in tests),
        meant=tuple(one.get(ours("written"), "") for one in tests),
        results=tuple(_text(one) for one in _all(element, "outputEntry")),
        annotations=tuple(_text(one) for one in _all(element, "annotationEntry")),
    )


def _check(table: Table) -> None:
    """That each rule has what the table asks for, and nothing but tests and literals."""
    for number, rule in enumerate(table.rules, start=1):
        whole = len(rule.tests) == len(table.inputs) and len(rule.results) == len(table.outputs)
        if not whole:
            raise BadInputError(
                "Rule {rule} of {table} has not one entry for each column.",
                "Complete the rule.",
                rule=number,
                table=table.name,
            )
        for one, test in zip(table.inputs, rule.tests, strict=True):
            try:
                read_cell(one.fact, test)
            except Faulty as faulty:
                raise BadInputError(
                    "Rule {rule} of {table}, input {input}: {reason}",
                    "Only unary tests of S-FEEL with literals can be read.",
                    rule=number,
                    table=table.name,
                    input=one.fact.name,
                    reason=str(faulty.problem),
                ) from None
        for result in rule.results:
            read_literal(result)


def _extra(element: Element) -> dict[str, object]:
    """What we wrote beside DMN's own elements."""
    held = _first(_first(element, "extensionElements"), "settings")
    text = (held.text or "") if held.tag == ours("settings") else ""
    found = read_literal(text) if text else {}
    return found if isinstance(found, dict) else {}


def _all(element: Element, name: str) -> Iterator[Element]:
    return (child for child in element if _local(child) == name)


def _first(element: Element, name: str) -> Element:
    """The first child of a name; an element without a tag where there is none."""
    return next(_all(element, name), Element(""))


def _text(element: Element, name: str = "text") -> str:
    return (_first(element, name).text or "").strip()


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
