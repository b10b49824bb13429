"""From what was chosen to an outcome that can be logged, or what is missing and where."""

from __future__ import annotations

from dataclasses import dataclass

from agent_desk.domain.errors import RuleError
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome, check


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What stands in the groups of Goodbye, by the values of the choices; empty if open."""

    need_met: str
    feeling: str
    source: str
    words: str
    reason: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """The group that is wrong, by the name of its draft, and the rule's error if it has one."""

    field: str
    error: RuleError | None


def need_met(answers: Answers) -> NeedMet | None:
    """Whether they have what they needed; None if it is open."""
    return NeedMet(answers.need_met) if answers.need_met else None


def feeling(answers: Answers) -> Feeling | None:
    """How they leave; None if it is open."""
    return Feeling(answers.feeling) if answers.feeling else None


def of(answers: Answers, *, plain: bool) -> Outcome | Missing:
    """The outcome, or the first thing that keeps it from being logged.

    "Could not tell" is its own source. Only where the contact is plain may it be left open how
    they leave; it is then logged as not said, which is something else.
    """
    felt = feeling(answers)
    if felt is None and not plain:
        return Missing(field="feeling", error=None)
    outcome = Outcome(
        need_met=need_met(answers),
        feeling=felt,
        source=_source(felt, answers.source),
        words=answers.words.strip(),
        reason=answers.reason,
        result=answers.result,
    )
    try:
        return check(outcome, plain=plain)
    except RuleError as error:
        theirs = outcome.source is FeelingSource.THEIR_WORDS
        return Missing(field="words" if theirs else "source", error=error)


def _source(felt: Feeling | None, chosen: str) -> FeelingSource | None:
    if felt is None:
        return None
    unknown = felt is Feeling.COULD_NOT_TELL or not chosen
    return FeelingSource.COULD_NOT_TELL if unknown else FeelingSource(chosen)
