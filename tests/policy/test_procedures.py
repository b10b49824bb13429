"""Two more public policies as tables: a telephone company's, and a shop's 55 procedures.

43 of the 55 procedures decide something and are expressed here in our words. The other twelve
are conversation alone and name nothing an agent could decide: 24 (shipping abroad), 42 to 44
(the subscription's state, amount and date are read out) and 48 to 55 (questions and answers).
"""

import tomllib
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from agent_desk.policy.check.whole import check
from agent_desk.policy.decide import decide
from agent_desk.policy.dmn.read import read_dmn
from agent_desk.policy.dmn.translate import from_dmn, to_dmn
from agent_desk.policy.dmn.write import write_dmn
from agent_desk.policy.facts import FactType
from agent_desk.policy.files import documents_of, files_of, load
from agent_desk.policy.findings import Fault
from agent_desk.policy.notation.documents import read
from agent_desk.policy.policies import Per, Word
from agent_desk.policy.situations import Given, Past, Situation
from agent_desk.policy.values import value_of
from agent_desk.policy.verdicts import Because
from agent_desk.reading.dates import read_zone

HERE = Path(__file__).parent
CASES = tomllib.loads((HERE / "procedure_cases.toml").read_text("utf-8"), parse_float=Decimal)
NOT_DECISIONS = {24, 42, 43, 44, *range(48, 56)}


@pytest.fixture(scope="module")
def procedures():
    return load(files_of([HERE / "procedures"]))


@pytest.fixture(scope="module")
def telecom():
    return load(files_of([HERE / "telecom"]))


def said(policy, kind, given):
    """The verdict in a word or two, as the cases write it."""
    facts = dict(given)
    declined, asked = facts.pop("declined", []), facts.pop("asked", [])
    known = _required(policy, kind) if facts.pop("ok", False) else {}
    for name, value in facts.items():
        fact = policy.facts[name]
        known[name] = value if fact.type is FactType.DATE else value_of(fact, value)
    now = datetime(2026, 3, 4, 12, tzinfo=read_zone(policy.zone))
    here = {Per.MATTER: "m"}
    past = Past(
        given=[Given(kind=one, at=now, places=here, declined=True) for one in declined],
        here=here,
    )
    situation = Situation(facts=known, now=now, asked=frozenset(asked))
    return _in_words(decide(policy, kind, situation, past))


def _required(policy, kind):
    decision = policy.decisions[kind]
    sample = {FactType.YES_NO: True, FactType.TEXT: "it"}
    return {
        name: sample.get(policy.facts[name].type, next(iter(policy.facts[name].values), None))
        for name in decision.requires
    }


def _in_words(verdict):
    match verdict.because:
        case Because.NOT_CHECKED:
            return f"needs {verdict.needs[0]}"
        case Because.ORDER:
            return f"first {verdict.first[0]}"
        case Because.NOT_ASKED_FOR:
            return "only if asked"
    if verdict.word is Word.ASK:
        return f"ask {verdict.ask.whom}"
    return f"{verdict.word} {verdict.amount or ''}".strip()


@pytest.mark.parametrize(
    ("procedure", "kind", "given", "expected"),
    CASES["cases"],
    ids=[f"{n}-{case[1]}" for n, case in enumerate(CASES["cases"])],
)
def test_a_procedure_decides_as_it_says(procedure, kind, given, expected, procedures):
    assert procedure not in NOT_DECISIONS
    assert said(procedures.policy, kind, given) == expected


@pytest.mark.parametrize(
    ("_number", "kind", "given", "expected"),
    CASES["telecom"],
    ids=[f"{n}-{case[1]}" for n, case in enumerate(CASES["telecom"])],
)
def test_the_telephone_company_decides_as_it_says(_number, kind, given, expected, telecom):
    assert said(telecom.policy, kind, given) == expected


def test_forty_three_procedures_are_tried_and_the_rest_is_conversation():
    tried = {case[0] for case in CASES["cases"]}
    assert len(tried) == 43
    assert tried | NOT_DECISIONS == set(range(1, 56))


@pytest.mark.parametrize("folder", ["procedures", "telecom"])
def test_every_decision_is_tried_or_comes_before_one_that_is(folder, request):
    policy = request.getfixturevalue(folder).policy
    tried = {case[1] for name in CASES for case in CASES[name]}
    before = {kind for one in policy.decisions.values() for kind in one.offered_after}
    assert set(policy.decisions) <= tried | before


@pytest.mark.parametrize("folder", ["procedures", "telecom"])
def test_nothing_is_found_in_them_and_dmn_keeps_them(folder):
    documents, findings = documents_of(files_of([HERE / folder]))
    loaded = read(documents)
    assert [str(one.problem) for one in (*findings, *loaded.findings)] == []
    assert [str(one.problem) for one in check(loaded.policy)] == []
    assert from_dmn(read_dmn(write_dmn(to_dmn(documents)))) == documents


def test_the_contradictions_of_the_sources_are_found():
    text = (HERE / "sources_as_written.toml").read_text("utf-8")
    found = read({"x": tomllib.loads(text)})
    assert not found.findings
    told = [
        (one.place.decision, one.fault, one.example)
        for one in check(found.policy)
        if one.fault not in {Fault.TEXT, Fault.UNUSED}
    ]
    assert told == [
        ("missing_item", Fault.EDGE, {"waiting": "7 days"}),
        ("returned_item", Fault.EDGE, {"waiting": "7 days"}),
        ("disputed_bill", Fault.GAP, {"level": '"silver"', "too_much": "10.00 USD"}),
        ("extension", Fault.GAP, {"level": '"silver"', "late": "0 days"}),
        ("second_item", Fault.CONTRADICTION, {"sent": "yes", "level": '"bronze"'}),
    ]
