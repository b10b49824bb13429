"""Definitions into a DMN 1.3 file."""

from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from agent_desk.policy.dmn.literals import write_literal
from agent_desk.policy.dmn.model import Definitions, Input, Output, Rule, Table
from agent_desk.policy.dmn.names import AGGREGATIONS, DMN, HITS, OURS, dmn, ours, type_of
from agent_desk.policy.facts import Fact


def write_dmn(definitions: Definitions) -> bytes:
    """The file; what ``read_dmn`` makes of it is equal to what was given."""
    register_namespace("", DMN)
    register_namespace("desk", OURS)
    root = Element(dmn("definitions"))
    root.set("id", definitions.id)
    root.set("name", definitions.name)
    root.set("namespace", definitions.namespace)
    _add_extra(root, definitions.extra)
    facts = {one.fact.name: one.fact for table in definitions.tables for one in table.inputs}
    ids = {name: f"input_{number}" for number, name in enumerate(facts, start=1)}
    for name, fact in facts.items():
        _add_input_data(root, ids[name], fact)
    for table in definitions.tables:
        _add_decision(root, table, ids)
    indent(root)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _add_input_data(root: Element, id_: str, fact: Fact) -> None:
    data = SubElement(root, dmn("inputData"), id=id_, name=fact.name)
    SubElement(data, dmn("variable"), name=fact.name, typeRef=type_of(fact))


def _add_decision(root: Element, table: Table, ids: dict[str, str]) -> None:
    decision = SubElement(root, dmn("decision"), id=table.id, name=table.name)
    _add_extra(decision, table.extra)
    SubElement(decision, dmn("variable"), name=table.name)
    for one in table.inputs:
        requirement = SubElement(decision, dmn("informationRequirement"))
        SubElement(requirement, dmn("requiredInput"), href=f"#{ids[one.fact.name]}")
    held = SubElement(decision, dmn("decisionTable"), hitPolicy=HITS[table.hit])
    if table.aggregation is not None:
        held.set("aggregation", AGGREGATIONS[table.aggregation])
    for one in table.inputs:
        _add_input(held, one)
    for output in table.outputs:
        _add_output(held, output)
    for name in table.annotations:
        SubElement(held, dmn("annotation"), name=name)
    for rule in table.rules:
        _add_rule(held, rule)


def _add_input(table: Element, one: Input) -> None:
    element = SubElement(table, dmn("input"), _given(id=one.id, label=one.label))
    expression = SubElement(element, dmn("inputExpression"), typeRef=type_of(one.fact))
    _add_text(expression, one.fact.name)
    if one.allowed:
        _add_text(SubElement(element, dmn("inputValues")), one.allowed)


def _add_output(table: Element, output: Output) -> None:
    given = _given(id=output.id, label=output.label, name=output.name, typeRef=output.type)
    element = SubElement(table, dmn("output"), given)
    if output.values:
        listed = ", ".join(map(write_literal, output.values))
        _add_text(SubElement(element, dmn("outputValues")), listed)
    if output.default is not None:
        _add_text(SubElement(element, dmn("defaultOutputEntry")), output.default)


def _add_rule(table: Element, rule: Rule) -> None:
    element = SubElement(table, dmn("rule"), _given(id=rule.id))
    if rule.description:
        SubElement(element, dmn("description")).text = rule.description
    meant = rule.meant or ("",) * len(rule.tests)
    for test, written in zip(rule.tests, meant, strict=True):
        entry = SubElement(element, dmn("inputEntry"))
        if written:
            entry.set(ours("written"), written)
        _add_text(entry, test)
    for result in rule.results:
        _add_text(SubElement(element, dmn("outputEntry")), result)
    for annotation in rule.annotations:
        _add_text(SubElement(element, dmn("annotationEntry")), annotation)


def _add_extra(element: Element, extra: dict[str, object]) -> None:
    if extra:
        held = SubElement(element, dmn("extensionElements"))
        SubElement(held, ours("settings")).text = write_literal(extra)


def _add_text(element: Element, text: str) -> None:
    SubElement(element, dmn("text")).text = text


def _given(**attributes: str) -> dict[str, str]:
    return {name: value for name, value in attributes.items() if value}
