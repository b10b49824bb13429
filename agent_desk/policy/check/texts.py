"""Texts that are missing, and places in them nobody can fill."""

from collections.abc import Iterator
from dataclasses import replace
from string import Formatter

from agent_desk.domain.errors import BadInputError, WorldError
from agent_desk.policy.facts import Fact, Texts
from agent_desk.policy.findings import Fault, Finding, Place
from agent_desk.policy.policies import Decision, Outcome, Policy

# Filled by the program; every other place is a fact.
FILLED = frozenset({"amount", "most", "due", "earliest", "subject", "agent", "lead"})


def check_texts(policy: Policy) -> Iterator[Finding]:
    """Every text a person would miss, in each of the policy's languages."""
    required = _required(policy)
    for fact in policy.facts.values():
        place = Place(file=fact.file, decision="facts", row=fact.name)
        yield from _missing(policy, place, "title", fact.title)
        yield from _words(policy, place, fact)
        if not fact.computed:
            yield from _missing(policy, place, "find_out", fact.find_out)
        if fact.name in required:
            yield from _missing(policy, place, "say", fact.say)
    for limit in policy.limits:
        place = Place(file=limit.file, decision="limits", row=limit.name)
        yield from _missing(policy, place, "title", limit.title)
        yield from _missing(policy, place, "say", limit.say)
    for decision in policy.decisions.values():
        yield from _of_decision(policy, decision)


def places(text: str) -> set[str] | None:
    """The named places of a text; None if its braces do not match."""
    try:
        found = list(Formatter().parse(text))
    except ValueError:
        return None
    if any(spec or conversion for _, _, spec, conversion in found):
        return None
    return {name for _, name, _, _ in found if name is not None}


def _words(policy: Policy, place: Place, fact: Fact) -> Iterator[Finding]:
    """Values nobody can read in a language; in the first the values are words themselves."""
    others = policy.languages[1:]
    for language in dict.fromkeys((*others, *fact.words)):
        told = fact.words.get(language, {})
        at = replace(place, column=f"words.{language}")
        blank = [value for value, word in told.items() if not word.strip()]
        missing = [one for one in fact.values if not told.get(one) and language in others]
        for value in dict.fromkeys([*blank, *missing]):
            yield Finding(fault=Fault.TEXT, place=at, problem=_no_word(value, language))
        for value in told:
            if value not in fact.values:
                yield Finding(
                    fault=Fault.UNKNOWN_VALUE, place=at, problem=_no_value(value, fact)
                )


def _of_decision(policy: Policy, decision: Decision) -> Iterator[Finding]:
    place = Place(file=decision.file, decision=decision.kind)
    yield from _missing(policy, place, "title", decision.title)
    for lock in decision.locks:
        yield from _missing(policy, place, "say", lock.say)
    for row in decision.rows:
        yield from _of_outcome(policy, decision, row.id, row.outcome)
    if decision.otherwise is not None:
        yield from _of_outcome(policy, decision, "otherwise", decision.otherwise)


def _of_outcome(
    policy: Policy, decision: Decision, row: str, outcome: Outcome
) -> Iterator[Finding]:
    place = Place(file=decision.file, decision=decision.kind, row=row)
    yield from _missing(policy, place, "say", outcome.say)
    for column in ("confirm", "duty", "internal"):
        texts: Texts = getattr(outcome, column)
        if texts:
            yield from _missing(policy, place, column, texts)
    if outcome.promise is not None:
        yield from _missing(policy, place, "promise.what", outcome.promise.what)


def _missing(policy: Policy, place: Place, column: str, texts: Texts) -> Iterator[Finding]:
    for language in policy.languages:
        at = Place(
            file=place.file,
            decision=place.decision,
            row=place.row,
            column=f"{column}.{language}",
        )
        if not texts.get(language, "").strip():
            yield Finding(fault=Fault.TEXT, place=at, problem=_no_text(language))
    for language, text in texts.items():
        yield from _unfilled(policy, place, f"{column}.{language}", text)


def _unfilled(policy: Policy, place: Place, column: str, text: str) -> Iterator[Finding]:
    at = Place(file=place.file, decision=place.decision, row=place.row, column=column)
    named = places(text)
    if named is None:
        yield Finding(fault=Fault.PLACE, place=at, problem=_braces())
        return
    for name in sorted(named - FILLED - set(policy.facts)):
        yield Finding(fault=Fault.PLACE, place=at, problem=_nobody_fills(name))


def _required(policy: Policy) -> set[str]:
    """The facts that have to be a yes somewhere."""
    found: set[str] = set()
    for decision in policy.decisions.values():
        found |= set(decision.requires)
        outcomes = [row.outcome for row in decision.rows]
        outcomes += [decision.otherwise] if decision.otherwise is not None else []
        found |= {name for outcome in outcomes for name in outcome.requires}
    return {name for name in found if name in policy.facts and _is_yes_no(policy, name)}


def _is_yes_no(policy: Policy, name: str) -> bool:
    return policy.facts[name].type.value == "yes/no"


def _no_text(language: str) -> WorldError:
    return BadInputError(
        "This text is missing in the language {language}.",
        "Write it; somebody will have to say or read it.",
        language=language,
    )


def _no_word(value: str, language: str) -> WorldError:
    return BadInputError(
        "“{value}” has no word in the language {language}.",
        "Write it; it stands on the agent's page and in what the customer hears.",
        value=value[:60],
        language=language,
    )


def _no_value(value: str, fact: Fact) -> WorldError:
    return BadInputError(
        "“{written}” is none of the values {fact} can have.",
        "Known are: {values}.",
        written=value[:60],
        fact=fact.name,
        values=", ".join(fact.values),
    )


def _braces() -> WorldError:
    return BadInputError(
        "The braces of this text do not match.",
        "Write {{fact}} for a place, and {{{{ for a brace.",
    )


def _nobody_fills(name: str) -> WorldError:
    return BadInputError(
        "Nothing can stand at “{name}” in this text.",
        "Name a fact, or one of: amount, most, due, earliest, subject, agent, lead.",
        name=name[:60],
    )
