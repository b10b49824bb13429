"""What is said while facts are missing stays true; the questions come to an end."""

import ast
import random
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import agent_desk.policy
from agent_desk.policy.decide import decide, verdicts
from agent_desk.policy.policies import Word
from agent_desk.policy.situations import Past
from agent_desk.policy.verdicts import Because
from tests.bench.policies import a_past, a_policy, situations

POLICIES = [a_policy(60, seed) for seed in range(5)]
EVERYONE = [replace(one) for one in situations(200, seed=3)]


def completed(situation, others):
    """The situation with what it lacks taken from other customers."""
    facts = dict(situation.facts)
    for other in others:
        facts = dict(other.facts) | facts
    return replace(situation, facts=facts)


@given(st.sampled_from(POLICIES), st.integers(0, 199), st.integers(0, 10_000))
def test_a_verdict_is_not_changed_by_facts_it_did_not_wait_for(policy, place, seed):
    chance = random.Random(seed)  # noqa: S311 - customers, no secrets
    partial = EVERYONE[place]
    whole = completed(partial, chance.sample(EVERYONE, 12))
    past = a_past()
    for early, late in zip(
        verdicts(policy, partial, past), verdicts(policy, whole, past), strict=True
    ):
        if early.word is Word.NEEDS_A_FACT:
            continue
        assert early.word is late.word or (early.word.refuses and late.word.refuses)
        if early.word.permits:
            assert (early.amount, early.most) == (late.amount, late.most)


@given(st.sampled_from(POLICIES), st.integers(0, 199))
def test_the_questions_come_to_an_end_and_none_is_asked_twice(policy, place):
    whole = completed(EVERYONE[place], EVERYONE)
    for kind in list(policy.decisions)[:3]:
        known, asked_for = {}, []
        while True:
            situation = replace(whole, facts=known)
            verdict = decide(policy, kind, situation, Past())
            if verdict.because is not Because.NOT_CHECKED:
                break
            question = verdict.needs[0]
            assert question not in asked_for
            asked_for.append(question)
            known = known | {question: whole.facts[question]}
        assert verdict.word is decide(policy, kind, whole, Past()).word or verdict.word.refuses


def test_the_engine_knows_no_decision_and_no_fact_by_name(retail):
    names = {*retail.decisions, *retail.facts, *(limit.name for limit in retail.limits)}
    found = []
    for source in Path(agent_desk.policy.__file__).parent.rglob("*.py"):
        tree = ast.parse(source.read_text("utf-8"))
        told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        found += [
            (source.name, node.value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and id(node) not in told and node.value in names
        ]
    assert found == []
