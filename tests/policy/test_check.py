"""The checker finds what is planted, where it was planted, and nothing else."""

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from agent_desk.policy import shipped
from agent_desk.policy.check.whole import check
from agent_desk.policy.files import files_of, load
from agent_desk.policy.findings import Fault
from agent_desk.policy.notation.documents import read
from agent_desk.policy.selection import State, row_state
from agent_desk.policy.unary import read_cell
from tests.policy.conftest import faults

PLANTED = tomllib.loads((Path(__file__).parent / "planted.toml").read_text("utf-8"))["planted"]


@pytest.fixture(scope="module")
def texts():
    return {path.name: path.read_text("utf-8") for path in files_of([shipped.folder()])}


def findings(texts):
    documents = {name: tomllib.loads(text, parse_float=Decimal) for name, text in texts.items()}
    found = read(documents)
    return [*found.findings, *check(found.policy)]


def test_nothing_is_found_in_the_shipped_policy(texts):
    assert findings(texts) == []


@pytest.mark.parametrize("one", PLANTED, ids=lambda one: f"{one['fault']} in {one['place']}")
def test_a_planted_fault_is_found_where_it_is(one, texts):
    name = f"{one['file']}.toml"
    assert one["there"] in texts[name]
    found = findings(texts | {name: texts[name].replace(one["there"], one["instead"], 1)})
    told = [(finding.fault, str(finding.place)) for finding in found]
    assert any(kind == one["fault"] and one["place"] in where for kind, where in told), told
    assert all(str(finding.problem) for finding in found)


def test_thirty_faults_of_ten_kinds_are_planted():
    assert len(PLANTED) > 30
    assert len({one["fault"] for one in PLANTED}) > 10


DAYS = """
[facts.age]
type = "duration"
unit = "days"
whole = true
least = 0
title.en = "-"
find_out.en = "-"
[decisions.it]
title.en = "-"
hit = "unique"
inputs = ["age"]
"""


def rows(*cells):
    words = ("may", "may not", "ask", "never")
    told = (
        f'[[decisions.it.rows]]\nid = "r{n}"\nsay.en = "-"\n'
        f'when = {{ age = "{cell}" }}\nverdict = "{words[n % 4]}"'
        for n, cell in enumerate(cells)
    )
    return DAYS + "\n".join(told)


@pytest.mark.parametrize(
    ("cells", "fault", "example"),
    [
        (("< 7 days", "> 7 days"), Fault.EDGE, "7 days"),
        (("<= 7 days", ">= 7 days"), Fault.EDGE, "7 days"),
        (("<= 7 days", ">= 8 days"), None, ""),
        (("<= 7 days", "> 8 days"), Fault.EDGE, "8 days"),
        (("< 7 days", "> 10 days"), Fault.GAP, "7 days"),
        (("<= 7 days", ">= 6 days"), Fault.CONTRADICTION, "6 days"),
        (("-", "< 1 week"), Fault.CONTRADICTION, "0 days"),
        (("[0 days..7 days)", "[7 days..14 days)", ">= 14 days"), None, ""),
        (("< 0 days", "-"), Fault.UNREACHABLE, ""),
    ],
)
def test_edges_of_a_window_are_told_from_gaps_and_overlaps(cells, fault, example):
    found = faults(rows(*cells))
    assert [one.fault for one in found] == ([fault] if fault else [])
    assert all(one.example.get("age", "") == example for one in found)


def test_the_example_meets_no_row_or_both(texts):
    text = texts["cancel_order.toml"].replace('"items changed", "processed"', '"items changed"')
    documents = {
        name: tomllib.loads(one, parse_float=Decimal)
        for name, one in (texts | {"cancel_order.toml": text}).items()
    }
    policy = read(documents).policy
    (gap,) = [one for one in check(policy) if one.fault is Fault.GAP]
    known = {
        name: next(iter(read_cell(policy.facts[name], written).values))
        for name, written in gap.example.items()
    }
    states = [row_state(row, known) for row in policy.decisions["cancel_order"].rows]
    assert set(states) == {State.NOT_MET}


def test_a_row_hidden_by_several_others_together_is_found():
    text = rows("< 7 days", ">= 7 days", "[3 days..9 days]").replace('"unique"', '"first"')
    (found,) = faults(text)
    assert found.fault is Fault.UNREACHABLE
    assert "r2" in str(found.place)


def test_a_file_that_is_no_toml_is_told_and_the_rest_is_read(tmp_path):
    (tmp_path / "a.toml").write_text("[policy\n")
    (tmp_path / "b.toml").write_text(rows("< 7 days", ">= 7 days"))
    found = load(files_of([tmp_path]))
    assert [one.fault for one in found.findings] == [Fault.UNREADABLE]
    assert "it" in found.policy.decisions


def test_the_example_of_the_readme_is_complete_and_clean(repository):
    told = (repository / "resources" / "policy" / "README.md").read_text("utf-8")
    example = told.split("```toml")[1].split("```")[0]
    assert [str(one.problem) for one in findings({"example.toml": example})] == []
