"""What a policy says, column by column, as a person reads it."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from agent_desk.domain.sentences import Sentence, sentence
from agent_desk.policy.amounts import Shape
from agent_desk.policy.amounts_said import amount_said
from agent_desk.policy.facts import Fact, Texts
from agent_desk.policy.money import Money
from agent_desk.policy.policies import (
    Ask,
    Decision,
    Limit,
    Lock,
    Outcome,
    Policy,
    Row,
    Window,
    Word,
)
from agent_desk.policy.values import literal

Said: TypeAlias = Sentence | str
Columns: TypeAlias = dict[str, Said]
"""By the key in the files; what is not said is left out."""

WORDS: Mapping[Word, Sentence] = {
    Word.MAY: sentence("may"),
    Word.MAY_UP_TO: sentence("may up to"),
    Word.NEEDS_A_FACT: sentence("needs a fact"),
    Word.ASK: sentence("ask"),
    Word.MAY_NOT: sentence("may not"),
    Word.NEVER: sentence("never"),
}
YES = sentence("yes")


def of_row(row: Row, policy: Policy, language: str) -> Columns:
    """One row of a table: its cells, and what follows."""
    cells: Columns = {f"when.{name}": cell.written for name, cell in row.cells}
    told: Columns = {"incident": row.incident, **_dates(row.valid_from, row.valid_until)}
    return _kept({**cells, **of_outcome(row.outcome, policy, language), **told})


def of_outcome(outcome: Outcome, policy: Policy, language: str) -> Columns:
    """What follows from a row."""
    return _kept(
        {
            "verdict": WORDS[outcome.word],
            "amount": _amount(outcome.amount, policy, language),
            "most": _up_to(outcome.most, policy, language),
            "requires": _listed(outcome.requires),
            **_texts("say", outcome.say),
            **_texts("confirm", outcome.confirm),
            **_texts("duty", outcome.duty),
            **_texts("internal", outcome.internal),
            **_promise(outcome),
            **_asked(outcome.ask),
            "money_to": _listed(outcome.money_to),
            "reasons": _listed(outcome.reasons),
            "only_if_asked": YES if outcome.only_if_asked else "",
            "carried_out_in": outcome.carried_out_in,
        }
    )


def of_decision(decision: Decision) -> Columns:
    """What holds for all rows of a table."""
    return _kept(
        {
            **_texts("title", decision.title),
            "hit": decision.hit.value,
            "aggregation": decision.aggregation.value if decision.aggregation else "",
            "inputs": _listed(decision.inputs),
            "requires": _listed(decision.requires),
            "priority": _listed(word.value for word in decision.priority),
            **_locks(decision.locks),
            "offered_after": _listed(decision.offered_after),
            "case": YES if decision.case else "",
            **_dates(decision.valid_from, decision.valid_until),
        }
    )


def of_limit(limit: Limit) -> Columns:
    """One limit."""

    def number(most: int) -> str:
        return str(Money(most, limit.currency)) if limit.currency else str(most)

    amounts = [f"{value}: {number(most)}" for value, most in limit.most_by.items()]
    most = number(limit.most) if limit.most is not None else _listed(amounts)
    return _kept(
        {
            **_texts("title", limit.title),
            "counts": _listed(limit.counts),
            "per": limit.per.value,
            "within": _window(limit.window),
            "by": limit.by,
            "times" if limit.counts_times else "most": most,
            **_asked(limit.ask),
            **_texts("say", limit.say),
        }
    )


def of_fact(fact: Fact, policy: Policy, language: str) -> Columns:
    """One fact."""
    return _kept(
        {
            "type": fact.type.value,
            **_texts("title", fact.title),
            "values": _listed(fact.values),
            **_words(fact),
            "currency": fact.currency,
            "unit": fact.unit,
            "whole": YES if fact.whole else "",
            "least": literal(fact, fact.least) if fact.least is not None else "",
            "most": literal(fact, fact.most) if fact.most is not None else "",
            **_texts("find_out", fact.find_out),
            **_texts("say", fact.say),
            "since": fact.since,
            "amount": _amount(fact.amount, policy, language),
            "known_from": fact.known_from,
        }
    )


def of_whole(policy: Policy) -> Columns:
    """What holds for the whole policy."""
    return _kept(
        {
            "name": policy.name,
            "zone": policy.zone,
            "holidays": _listed(day.isoformat() for day in sorted(policy.holidays)),
            "languages": _listed(policy.languages),
            **_asked(policy.ask),
        }
    )


def _kept(columns: Columns) -> Columns:
    return {key: said for key, said in columns.items() if said != ""}


def _amount(shape: Shape | None, policy: Policy, language: str) -> Said:
    return amount_said(shape, policy.facts, language) if shape is not None else ""


def _up_to(shape: Shape | None, policy: Policy, language: str) -> Said:
    if shape is None:
        return ""
    return sentence("up to {amount}", amount=amount_said(shape, policy.facts, language))


def _texts(key: str, texts: Texts) -> Columns:
    return {f"{key}.{language}": text for language, text in texts.items()}


def _words(fact: Fact) -> Columns:
    return {
        f"words.{language}": _listed(f"{value}: {word}" for value, word in words.items())
        for language, words in fact.words.items()
    }


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)


def _asked(ask: Ask | None) -> Columns:
    if ask is None:
        return {}
    patience = f"{ask.patience} minutes" if ask.patience else ""
    then = "decide" if ask.then_decide else ""
    return {"ask.whom": ask.whom, "ask.patience": patience, "ask.then": then}


def _promise(outcome: Outcome) -> Columns:
    promise = outcome.promise
    if promise is None:
        return {}
    days = f"{promise.earliest} to {promise.within}" if promise.earliest else promise.within
    unit = "business days" if promise.working else "days"
    return {**_texts("promise.what", promise.what), "promise.within": f"{days} {unit}"}


def _locks(locks: Iterable[Lock]) -> Columns:
    told: Columns = {}
    for number, lock in enumerate(locks, start=1):
        key = "closed" if number == 1 else f"closed {number}"
        told[key] = f"{_listed(lock.after)} ({lock.per.value})"
        told |= _texts(f"{key}.say", lock.say)
    return told


def _dates(first: object, last: object) -> Columns:
    return {"from": str(first or ""), "until": str(last or "")}


def _window(window: Window | None) -> str:
    if window is None:
        return ""
    if window.unit in {"day", "month", "year"}:
        return window.unit
    return f"{window.length} {window.unit}"
