"""Amounts in words, for people who compare two versions of a policy."""

from collections.abc import Mapping

from agent_desk.domain.sentences import Sentence, sentence
from agent_desk.policy.amounts import Form, Shape
from agent_desk.policy.facts import Fact
from agent_desk.policy.said import in_language
from agent_desk.policy.values import plain


def amount_said(shape: Shape, facts: Mapping[str, Fact], language: str) -> Sentence | str:
    """An amount in words; facts by their titles."""
    names = [_title(name, facts, language) for name in shape.names]
    if shape.parts:
        return _chosen(shape.form, [amount_said(part, facts, language) for part in shape.parts])
    if shape.form in {Form.FIXED, Form.FACT, Form.SUM}:
        return " + ".join(names) or _fixed(shape)
    if shape.form is Form.PERCENT:
        return sentence("{number} % of {of}", number=_fixed(shape), of=names[0])
    if shape.form is Form.DIFFERENCE:
        return sentence("{whole} less {part}", whole=names[0], part=names[1])
    each = names[1] if len(names) > 1 else _fixed(shape)
    return sentence("{each} for each of {units}", each=each, units=names[0])


def _chosen(form: Form, parts: list[Sentence | str]) -> Sentence:
    listed = parts[0]
    for part in parts[1:]:
        listed = sentence("{amounts}, {amount}", amounts=listed, amount=part)
    if form is Form.LEAST:
        return sentence("the least of: {amounts}", amounts=listed)
    if form is Form.MOST:
        return sentence("the most of: {amounts}", amounts=listed)
    return sentence("the first that is known of: {amounts}", amounts=listed)


def _fixed(shape: Shape) -> str:
    if shape.fixed is not None:
        return str(shape.fixed)
    return plain(shape.number) if shape.number is not None else "0"


def _title(name: str, facts: Mapping[str, Fact], language: str) -> str:
    fact = facts.get(name)
    return (in_language(fact.title, language) if fact else "") or name
