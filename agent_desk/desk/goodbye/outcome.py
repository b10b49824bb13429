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


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """The group that is wrong, by the name of its draft, and the rule's error if it has one."""

    field: str
    error: RuleError | None


def of(answers: Answers) -> Outcome | Missing:
    """The outcome, or the first thing that keeps it from being logged.

    Only the feeling has to be said, and "could not tell" is a way to say it; it is its own
    source.
    """
    if not answers.feeling:
        return Missing(field="feeling", error=None)
    feeling = Feeling(answers.feeling)
    unknown = feeling is Feeling.COULD_NOT_TELL or not answers.source
    outcome = Outcome(
        need_met=NeedMet(answers.need_met) if answers.need_met else None,
        feeling=feeling,
        source=FeelingSource.COULD_NOT_TELL if unknown else FeelingSource(answers.source),
        words=answers.words.strip(),
    )
    try:
        return check(outcome)
    except RuleError as error:
        theirs = outcome.source is FeelingSource.THEIR_WORDS
        return Missing(field="words" if theirs else "source", error=error)
