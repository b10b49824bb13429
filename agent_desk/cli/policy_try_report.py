"""How the verdicts of ``agent-desk policy try`` are told, each with its reasons."""

import json
import sys
from collections.abc import Iterator
from typing import Any

from agent_desk.cli.printed import printed
from agent_desk.domain.errors import WorldError
from agent_desk.policy.decide import decide
from agent_desk.policy.explain import RowReason, explain
from agent_desk.policy.known import known_in
from agent_desk.policy.money import Money
from agent_desk.policy.policies import Limit, Policy
from agent_desk.policy.said import filled, in_language, places_of, spoken
from agent_desk.policy.selection import State
from agent_desk.policy.situation_file import Trial
from agent_desk.policy.verdicts import Left, Verdict


def tell(policy: Policy, trial: Trial, number: int, *, language: str, as_json: bool) -> None:
    """Print every verdict for one situation."""
    found = [decide(policy, kind, trial.situation, trial.past) for kind in trial.kinds]
    if as_json:
        told = [_as_object(policy, trial, verdict, language) for verdict in found]
        print(json.dumps({"situation": number, "verdicts": told}, ensure_ascii=False))
        return
    print(f"Situation {number}")
    for verdict in found:
        for line in _lines(policy, trial, verdict, language):
            print(printed(f"  {line}"))


def refused(problem: WorldError, number: int, *, as_json: bool) -> None:
    """Tell of a situation that cannot be read."""
    if as_json:
        print(json.dumps({"situation": number, "problem": str(problem)}, ensure_ascii=False))
    print(printed(f"agent-desk: situation {number}: {problem}"), file=sys.stderr)


def _lines(policy: Policy, trial: Trial, verdict: Verdict, language: str) -> Iterator[str]:
    yield f"{verdict.kind}: {_headline(verdict)}"
    for left in verdict.left:
        some, most = _amount(left.limit, left.left), _amount(left.limit, left.most)
        yield f"  left of {left.limit.name}: {some} of {most}"
    for reason in explain(policy, trial.situation, verdict):
        yield from _of_row(reason)
    for name in verdict.needs:
        fact = policy.facts.get(name)
        how = in_language(fact.find_out, language) if fact else ""
        yield f"  to find out: {name}" + (f" ({how})" if how else "")
    for what, text in _texts(policy, trial, verdict, language).items():
        yield f"  {what}: {text}"


def _headline(verdict: Verdict) -> str:
    parts = [verdict.word.value]
    if verdict.most is not None:
        parts.append(str(verdict.most))
    elif verdict.amount is not None:
        parts.append(str(verdict.amount))
    if verdict.ask is not None:
        parts.append(verdict.ask.whom)
    return f"{' '.join(parts)} ({verdict.rule}; {verdict.because})"


def _of_row(reason: RowReason) -> Iterator[str]:
    """A row in one line, with its cells below where they say why."""
    speaks = ", speaks" if reason.speaks else ""
    yield f"  row {reason.row.id}: {reason.state.value}{speaks}"
    for cell in reason.cells:
        # Of a row that is out, what rules it out is enough.
        if reason.state is State.NOT_MET and cell.state is not State.NOT_MET:
            continue
        known = f", it is {cell.value}" if cell.value else ""
        yield f"    {cell.fact} {cell.test}: {cell.state.value}{known}"


def _texts(policy: Policy, trial: Trial, verdict: Verdict, language: str) -> dict[str, str]:
    """What is said to the customer and to the agent."""
    known = known_in(policy, trial.situation)
    today = trial.situation.now.date()
    places = places_of(verdict, policy.facts, known, today, policy.holidays)
    places["subject"] = trial.situation.subject
    outcome = verdict.outcome
    texts = {"say": spoken(verdict, policy.facts)}
    if outcome is not None and verdict.word.permits:
        texts |= {"confirm": outcome.confirm, "duty": outcome.duty}
    if outcome is not None:
        texts["internal"] = outcome.internal
    said = {what: in_language(text, language) for what, text in texts.items()}
    return {what: filled(text, places) for what, text in said.items() if text}


def _amount(limit: Limit, number: int) -> str:
    return f"{number} times" if limit.counts_times else str(Money(number, limit.currency))


def _as_object(policy: Policy, trial: Trial, verdict: Verdict, language: str) -> dict[str, Any]:
    return {
        "decision": verdict.kind,
        "verdict": verdict.word,
        "because": verdict.because,
        "rule": verdict.rule,
        "amount": str(verdict.amount) if verdict.amount is not None else None,
        "most": str(verdict.most) if verdict.most is not None else None,
        "ask": verdict.ask.whom if verdict.ask else None,
        "needs": verdict.needs,
        "first": verdict.first,
        "left": [_left(left) for left in verdict.left],
        "rows": [_row(reason) for reason in explain(policy, trial.situation, verdict)],
        **_texts(policy, trial, verdict, language),
    }


def _left(left: Left) -> dict[str, Any]:
    limit = left.limit
    most, used = _amount(limit, left.most), _amount(limit, left.used)
    return {"limit": limit.name, "left": _amount(limit, left.left), "most": most, "used": used}


def _row(reason: RowReason) -> dict[str, Any]:
    return {
        "row": reason.row.id,
        "state": reason.state.value,
        "speaks": reason.speaks,
        "cells": [
            {"fact": c.fact, "test": c.test, "value": c.value, "state": c.state.value}
            for c in reason.cells
        ],
    }
