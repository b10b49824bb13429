"""DMN: results by hit policy as the specification has them, files read safely, nothing lost."""

import tomllib
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.__main__ import main
from agent_desk.domain.errors import BadInputError, RuleError
from agent_desk.policy import shipped
from agent_desk.policy.check.whole import check
from agent_desk.policy.dmn.literals import read_literal, write_literal
from agent_desk.policy.dmn.model import Definitions, Input, Output, Rule, Table
from agent_desk.policy.dmn.read import read_dmn
from agent_desk.policy.dmn.translate import from_dmn, to_dmn
from agent_desk.policy.dmn.write import write_dmn
from agent_desk.policy.facts import Fact, FactType
from agent_desk.policy.files import documents_of, files_of
from agent_desk.policy.notation.documents import read
from agent_desk.policy.policies import Aggregation, Hit
from tests.policy.conftest import HEAD
from tests.policy.dmn_results import evaluate

N = Input(fact=Fact(name="n", type=FactType.NUMBER))
PRIORITY = ("high", "middle", "low")


def a_table(*rules, hit=Hit.UNIQUE, aggregation=None, outputs=None):
    outputs = outputs or (Output(name="out", values=PRIORITY),)
    return Table(
        id="d",
        name="d",
        hit=hit,
        aggregation=aggregation,
        inputs=(N,),
        outputs=outputs,
        rules=tuple(Rule(tests=(test,), results=tuple(results)) for test, *results in rules),
    )


def of(table, value):
    known = {} if value is None else {"n": Decimal(value)}
    return evaluate(table, known)


RULES = (("< 10", '"low"'), ("[5..20]", '"high"'), ("> 15", '"middle"'), ("> 18", '"high"'))


@pytest.mark.parametrize(
    ("hit", "value", "result"),
    [
        (Hit.UNIQUE, 4, "low"),
        (Hit.UNIQUE, 12, "high"),
        (Hit.ANY, 21, RuleError),
        (Hit.UNIQUE, 7, RuleError),
        (Hit.UNIQUE, 19, RuleError),
        (Hit.FIRST, 7, "low"),
        (Hit.FIRST, 19, "high"),
        (Hit.PRIORITY, 7, "high"),
        (Hit.PRIORITY, 16, "high"),
        (Hit.RULE_ORDER, 7, ["low", "high"]),
        (Hit.RULE_ORDER, 19, ["high", "middle", "high"]),
        (Hit.OUTPUT_ORDER, 7, ["high", "low"]),
        (Hit.OUTPUT_ORDER, 19, ["high", "high", "middle"]),
        (Hit.COLLECT, 7, ["low", "high"]),
    ],
)
def test_rules_that_are_met_are_settled_by_the_hit_policy(hit, value, result):
    table = a_table(*RULES, hit=hit)
    if result is RuleError:
        with pytest.raises(RuleError):
            of(table, value)
    else:
        assert of(table, value) == result


@pytest.mark.parametrize(
    ("aggregation", "result"),
    [
        (Aggregation.SUM, 12),
        (Aggregation.MIN, 2),
        (Aggregation.MAX, 5),
        (Aggregation.COUNT, 3),
    ],
)
def test_collected_numbers_are_aggregated_equal_ones_too(aggregation, result):
    rules = (("< 10", "5"), ("< 9", "5"), ("< 8", "2"), ("> 20", "50"))
    assert of(a_table(*rules, hit=Hit.COLLECT, aggregation=aggregation), 1) == result


def test_any_takes_equal_outputs():
    table = a_table(("< 10", '"low"'), ("< 5", '"low"'), hit=Hit.ANY)
    assert of(table, 1) == "low"


@pytest.mark.parametrize("hit", list(Hit))
def test_no_match_is_null_and_a_default_where_there_is_one(hit):
    bare = a_table(("< 10", '"low"'), hit=hit)
    assert of(bare, 11) is None
    assert of(bare, None) is None
    outputs = (Output(name="out", default='"middle"'),)
    result = of(replace(bare, outputs=outputs), 11)
    assert result == (["middle"] if hit.several else "middle")


def test_a_dash_is_met_by_null_too():
    assert of(a_table(("-", '"low"')), None) == "low"


def test_the_leftmost_output_counts_most_for_priority():
    outputs = (
        Output(name="a", values=("x", "y")),
        Output(name="b", values=(1, 2)),
    )
    rules = (("-", '"y"', "1"), ("-", '"x"', "2"), ("-", '"x"', "1"))
    table = a_table(*rules, hit=Hit.PRIORITY, outputs=outputs)
    assert of(table, 1) == {"a": "x", "b": 1}
    ordered = replace(table, hit=Hit.OUTPUT_ORDER)
    assert [one["b"] for one in of(ordered, 1)] == [1, 2, 1]


def test_several_outputs_cannot_be_aggregated():
    outputs = (Output(name="a"), Output(name="b"))
    table = a_table(
        ("-", "1", "2"), hit=Hit.COLLECT, aggregation=Aggregation.SUM, outputs=outputs
    )
    with pytest.raises(RuleError):
        of(table, 1)


LEAF = (
    st.none()
    | st.booleans()
    | st.integers(-(10**12), 10**12)
    | st.decimals(-1000, 1000, places=3)
    | st.text(st.characters(codec="utf-8", exclude_characters="\x7f"))
    | st.dates(date(1900, 1, 1), date(2100, 1, 1))
)
LITERAL = st.recursive(
    LEAF, lambda one: st.lists(one, max_size=3) | st.dictionaries(st.text(max_size=5), one)
)


@pytest.mark.slow
@given(LITERAL)
def test_a_literal_is_read_as_it_was_written(value):
    assert read_literal(write_literal(value)) == value


@pytest.mark.parametrize(
    "written", ["", "1 + 1", "[1", '{"a" 1}', "f(1)", "[" * 500, 'date("x")']
)
def test_what_is_no_literal_is_refused(written):
    with pytest.raises(BadInputError):
        read_literal(written)


@pytest.fixture(scope="module")
def documents():
    found, findings = documents_of(files_of([shipped.folder()]))
    assert not findings
    return found


def test_the_shipped_policy_goes_to_dmn_and_back_without_loss(documents):
    written = write_dmn(to_dmn(documents))
    again = from_dmn(read_dmn(written))
    assert again == documents
    assert read(again).policy == read(documents).policy
    assert write_dmn(to_dmn(again)) == written
    assert write_dmn(read_dmn(written)) == written


EVERYTHING = (
    HEAD
    + """
[facts.age]
type = "duration"
unit = "business days"
[facts.tags]
type = "list"
values = ["a", "b"]
[facts.price]
type = "money"
currency = "EUR"
[limits.l]
counts = ["it"]
per = "matter"
most = "9.99 EUR"
[decisions.it]
hit = "output order"
inputs = ["age", "tags", "price"]
priority = ["may", "may not"]
until = 2030-01-01
once.per = "matter"
closed = [{ after = ["it"], per = "customer" }]
[[decisions.it.rows]]
id = "a"
when = { age = "<= 5 business days", tags = 'not("a")', price = "(1..2 EUR]" }
verdict = "may"
amount = { min = [{ percent = 12.5, of = "price" }, "3 EUR"] }
from = 2026-01-01
incident = "storm"
until = 2026-02-01
only_if_asked = true
[decisions.it.otherwise]
verdict = "may not"
say.en = "No: \\"so\\" <b>&amp; {price}"
"""
)


def test_what_feel_has_no_words_for_comes_back_too():
    documents = {"x.toml": tomllib.loads(EVERYTHING, parse_float=Decimal)}
    assert not read(documents).findings
    assert from_dmn(read_dmn(write_dmn(to_dmn(documents)))) == documents


def test_a_cell_another_tool_has_changed_wins(documents):
    written = write_dmn(to_dmn(documents)).replace(b"&gt;= 0<", b"&gt;= 5<")
    policy = read(from_dmn(read_dmn(written))).policy
    row = policy.decisions["change_payment"].rows[0]
    cell = dict(row.cells)["card_after_total"]
    assert not cell.holds(499)
    assert cell.holds(500)


CELLS = st.sampled_from(["-", "< 1", "[1..2)", "not(3)", ">= 4, 0", "(1.5..7]"])
RESULTS = st.sampled_from(
    ['"a"', "1", "-2.50", "true", "null", '["x", 1]', 'date("2025-01-31")']
)


@given(
    st.lists(st.tuples(CELLS, RESULTS, st.text("ab<&\"' é", max_size=4)), max_size=6),
    st.sampled_from(list(Hit)),
    st.none() | st.sampled_from(list(Aggregation)),
)
def test_any_table_is_read_as_it_was_written(rules, hit, aggregation):
    table = a_table(hit=hit, aggregation=aggregation)
    table = replace(
        table,
        annotations=("why",),
        rules=tuple(
            Rule(
                tests=(test,),
                results=(result,),
                id=f"r{number}",
                meant=("",),
                annotations=(text.strip(),),
            )
            for number, (test, result, text) in enumerate(rules)
        ),
    )
    definitions = Definitions(id="i", name="n", namespace="s", tables=(table,))
    written = write_dmn(definitions)
    assert read_dmn(written) == definitions
    assert write_dmn(read_dmn(written)) == written


FOREIGN = """<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="x" name="x" namespace="n">
  <decision id="dish" name="Dish">
    <variable name="Dish" typeRef="string"/>
    <decisionTable hitPolicy="UNIQUE">
      <input id="i">
        <inputExpression typeRef="string"><text>season</text></inputExpression>
      </input>
      <input><inputExpression typeRef="integer"><text>guests</text></inputExpression></input>
      <output id="o" name="dish"/>
      <rule><inputEntry><text>"Fall"</text></inputEntry>
        <inputEntry><text>&lt;= 8</text></inputEntry>
        <outputEntry><text>"Ribs"</text></outputEntry></rule>
      <rule><inputEntry><text>not("Fall")</text></inputEntry><inputEntry><text/></inputEntry>
        <outputEntry><text>"Stew"</text></outputEntry></rule>
    </decisionTable>
  </decision>
  <decision id="other" name="Other">
    <literalExpression><text>1</text></literalExpression>
  </decision>
</definitions>"""


def test_a_table_of_another_tool_is_read_and_decides():
    (table,) = read_dmn(FOREIGN.encode()).tables
    assert table.outputs[0].type == "string"
    assert evaluate(table, {"season": "Fall", "guests": Decimal(8)}) == "Ribs"
    assert evaluate(table, {"season": "Spring"}) == "Stew"
    assert evaluate(table, {"season": "Fall", "guests": Decimal(9)}) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("&lt;= 8", "&lt;= other"),
        ('"Ribs"', "1 + 1"),
        ('<inputEntry><text>"Fall"</text></inputEntry>', ""),
        ("<definitions", "<definition"),
        ("</definitions>", ""),
        ('encoding="UTF-8"', 'encoding="nonsense"'),
    ],
)
def test_what_cannot_be_read_is_told_in_words(before, after):
    with pytest.raises(BadInputError) as raised:
        read_dmn(FOREIGN.replace(before, after).encode())
    assert str(raised.value)


LAUGHS = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE d SYSTEM "file:///etc/passwd">'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("doctype", [LAUGHS, OUTSIDE, "<!DOCTYPE d>"])
def test_a_document_type_is_refused_in_any_encoding(doctype, encoding):
    text = FOREIGN.replace('<?xml version="1.0" encoding="UTF-8"?>', doctype)
    with pytest.raises(BadInputError, match="document type"):
        read_dmn(text.encode(encoding))


def test_a_deep_document_is_refused():
    with pytest.raises(BadInputError, match="deep"):
        read_dmn(b"<a>" * 100_000)


def test_the_command_writes_dmn_that_is_found_clean(tmp_path, capsys):
    file = tmp_path / "retail.dmn"
    assert main(["policy", "dmn", "--out", str(file)]) == 0
    assert main(["policy", "check", str(file)]) == 0
    assert capsys.readouterr().err.count("other tools") == 0
    file.write_bytes(b"<x/>")
    assert main(["policy", "check", str(file)]) == 2
    assert main(["policy", "dmn", "--out", str(tmp_path / "no" / "x.dmn")]) == 2
    capsys.readouterr()


def test_the_command_says_what_other_tools_will_not_see(tmp_path, capsys):
    policy = tmp_path / "x.toml"
    policy.write_text(EVERYTHING, "utf-8")
    assert main(["policy", "dmn", str(policy), "--out", str(tmp_path / "x.dmn")]) == 0
    assert "2 cells" in capsys.readouterr().err


PIECES = [b"", b"<", b'"', b"[", b"null", b"9", b"x", b"{}", b","]


@given(st.data())
def test_a_damaged_file_is_refused_or_read_but_never_brings_it_down(data):
    written = write_dmn(to_dmn({"x.toml": tomllib.loads(EVERYTHING, parse_float=Decimal)}))
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(written) - 1))
        piece = data.draw(st.sampled_from(PIECES))
        length = data.draw(st.integers(0, 8))
        written = written[:place] + piece + written[place + length :]
    try:
        documents = from_dmn(read_dmn(written))
    except BadInputError:
        return
    list(check(read(documents).policy))
