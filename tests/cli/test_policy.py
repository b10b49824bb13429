"""``agent-desk policy``: exit codes, words and JSON, and no traceback whatever it is given."""

import json
import tomllib
from datetime import UTC, datetime
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.__main__ import main
from agent_desk.domain.errors import WorldError
from agent_desk.policy import shipped
from agent_desk.policy.decide import verdicts
from agent_desk.policy.situation_file import read_trial

NOW = datetime(2026, 3, 2, tzinfo=UTC)

SITUATION = {
    "decision": "cancel_order",
    "subject": "#W1",
    "now": "2026-03-02T10:00:00-05:00",
    "facts": {
        "identity_checked": True,
        "order_theirs": "yes",
        "order_state": "pending",
        "order_total": "30.50 USD",
        "paid_with": "paypal",
        "cancel_reason": "no longer needed",
    },
}


@pytest.fixture
def a_json(tmp_path):
    def write(content):
        file = tmp_path / "situations.json"
        file.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
        return str(file)

    return write


@pytest.fixture
def a_toml(tmp_path):
    def write(content):
        file = tmp_path / "policy.toml"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(file)

    return write


def test_the_shipped_policy_is_found_clean(capsys):
    assert main(["policy", "check"]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert "No findings" in told.err


def test_findings_are_told_with_place_example_and_change(a_toml, capsys):
    text = """
        [policy]
        name = "x"
        [facts.age]
        type = "duration"
        unit = "days"
        title.en = "-"
        find_out.en = "-"
        [decisions.it]
        title.en = "-"
        inputs = ["age"]
        [[decisions.it.rows]]
        id = "young"
        when.age = "< 7 days"
        verdict = "may"
        say.en = "-"
        [[decisions.it.rows]]
        id = "old"
        when.age = "> 7 days"
        verdict = "may not"
        say.en = "-"
    """
    assert main(["policy", "check", a_toml(text)]) == 1
    told = capsys.readouterr().out
    assert "policy.toml, it, column age" in told
    assert "for example: age 7 days" in told
    assert main(["policy", "check", a_toml(text), "--json"]) == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["fault"] == "edge"
    assert finding["example"] == {"age": "7 days"}
    assert finding["change"]


def test_a_situation_is_answered_with_its_reasons(a_json, capsys):
    assert main(["policy", "try", a_json(SITUATION)]) == 0
    told = capsys.readouterr().out
    assert "cancel_order: may 30.50 USD (cancel_order/card-or-paypal; row)" in told
    assert 'cancel_reason "another reason": not met, it is "no longer needed"' in told
    assert "by 2026-03-11" in told


def test_it_answers_in_german_and_as_json(a_json, capsys):
    assert main(["policy", "try", a_json([SITUATION]), "--json", "--language", "de"]) == 0
    told = json.loads(capsys.readouterr().out)
    (verdict,) = told["verdicts"]
    assert (verdict["verdict"], verdict["amount"]) == ("may", "30.50 USD")
    assert verdict["say"].startswith("Ihre Bestellung ist storniert")


def test_all_decisions_are_tried_where_none_is_named(a_json, capsys):
    assert main(["policy", "try", a_json({"facts": {}}), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [one["decision"] for one in told["verdicts"]] == list(retail().decisions)


def test_the_rest_is_answered_where_one_situation_cannot_be_read(a_json, capsys):
    both = a_json([SITUATION, {"facts": {"moon": 1}}])
    assert main(["policy", "try", both, "--json"]) == 1
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [set(one) & {"verdicts", "problem"} for one in told] == [{"verdicts"}, {"problem"}]
    assert main(["policy", "try", both]) == 1
    assert "situation 2: The policy has no fact “moon”." in capsys.readouterr().err


@pytest.mark.parametrize(
    "wrong",
    [
        7,
        [7],
        {},
        {"facts": 7},
        {"facts": {"order_total": "3 EUR"}},
        {"facts": {"order_total": 1e400}},
        {"facts": {"order_total": True}},
        {"facts": {"order_state": "gone"}},
        {"facts": {"order_state": ["pending"]}},
        {"facts": {}, "now": "yesterday"},
        {"facts": {}, "now": 5},
        {"facts": {}, "given": {}},
        {"facts": {}, "given": [{"kind": "x", "amount": "much"}]},
        {"facts": {}, "decision": "fly"},
        {"facts": {}, "asked": "x"},
        {"facts": {}, "fact": {}},
    ],
)
def test_a_wrong_situation_is_told_in_words(wrong, a_json, capsys):
    code = main(["policy", "try", a_json(wrong)])
    told = capsys.readouterr().err
    assert code == (0 if wrong == {} else 2)
    assert (wrong == {}) or told.startswith("agent-desk: situation 1: ")


@pytest.mark.parametrize(
    "content", ["", "{", "nul", '{"a": NaN', "[" * 100_000, "\ufeff", "9" * 5000]
)
def test_a_file_that_is_no_json_is_told_in_words(content, a_json, capsys):
    assert main(["policy", "try", a_json(content)]) == 2
    assert "agent-desk: " in capsys.readouterr().err


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[",
        b"a = " + b"[" * 5000,
        b"facts = 1",
        b"facts.a = 1",
        b"facts.a.type = 1",
        b"policy = 1",
        b"policy.holidays = [1]",
        b"[facts.a]\ntype='money'",
        b"[facts.a]\ntype='money'\ncurrency='\xc3\xa4\xc3\xa4\xc3\xa4'",
        b"[facts.a]\ntype='number'\nleast=nan",
        b"[facts.a]\ntype='number'\namount={percent=nan, of='a'}",
        b"[facts.a]\ntype='number'\namount={min=[{min=[{min=[{min=[{min=[1]}]}]}]}]}",
        b"[limits.l]\nmost=-1",
        b"[limits.l]\nper='matter'\ncounts='x'\nmost={a='1 EUR', b='2 USD'}",
        b"decisions.d.rows = 1",
        b"[[decisions.d.rows]]\nid=1",
        b"[[decisions.d.rows]]\nwhen=1\nverdict='may'",
        b"[decisions.d]\ninputs=['a']\n[[decisions.d.rows]]\nwhen.a='yes'\nverdict='may'",
        b"[[decisions.d.rows]]\nverdict='needs a fact'",
        b"[[decisions.d.rows]]\nverdict='ask'\nask.patience='long'",
        b"decisions.d.once = 1\ndecisions.d.closed = 1\ndecisions.d.priority = ['x']",
    ],
)
def test_a_broken_policy_is_told_in_words(content, a_toml, capsys):
    code = main(["policy", "check", a_toml(content)])
    told = capsys.readouterr()
    assert code in {1, 2}
    assert "Something went wrong" not in told.err
    assert "Traceback" not in told.err + told.out


def test_naughty_strings_are_only_strings(shared_data, a_toml, a_json, capsys):
    strings = json.loads((shared_data("19_naughty_strings") / "blns.json").read_text("utf-8"))
    situations = [{"facts": {"order_state": naughty}} for naughty in strings]
    assert main(["policy", "try", a_json(situations)]) == 2
    tables = (table_of(n, naughty) for n, naughty in enumerate(strings))
    text = "".join(tables)
    tomllib.loads(text)
    assert main(["policy", "check", a_toml(text)]) == 1
    told = capsys.readouterr()
    assert "Something went wrong" not in told.err
    assert all(c.isprintable() or c == "\n" for c in told.out + told.err)


def table_of(number, naughty):
    """A table in which one string stands wherever a string can stand."""
    text = naughty.encode("utf-8", "replace").decode().replace("\x7f", "")
    name, word = (json.dumps(one, ensure_ascii=False) for one in (f"{text}{number}", text))
    return (
        f"[facts.{name}]\ntype = {word}\n[decisions.{name}]\ninputs = [{word}]\n"
        f"[[decisions.{name}.rows]]\nid = {word}\nwhen.{word} = {word}\n"
        f"verdict = 'may'\namount = {word}\nsay.en = {word}\n"
    )


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["facts", "now", "given", "kind", "amount", "order_total", "decision"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(JSON)
def test_no_json_brings_it_down(written):
    policy = retail()
    try:
        trial = read_trial(policy, written, NOW)
    except WorldError:
        return
    assert len(verdicts(policy, trial.situation, trial.past)) == len(policy.decisions)


@cache
def retail():
    return shipped.shipped().policy
