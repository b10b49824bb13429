"""A text of the policy with its places filled, for one verdict."""

from collections.abc import Collection, Mapping
from datetime import date

from agent_desk.policy import written
from agent_desk.policy.facts import Texts, Value
from agent_desk.policy.money import Money
from agent_desk.policy.policies import Facts, Word
from agent_desk.policy.promised import due_on, earliest_on
from agent_desk.policy.verdicts import Because, Verdict

UNKNOWN = "…"


def in_language(texts: Texts, language: str) -> str:
    """The text in a language; in another where it is not there; empty if there is none."""
    return texts.get(language) or texts.get("en") or next(iter(texts.values()), "")


def spoken(verdict: Verdict, facts: Facts) -> Texts:
    """What the customer is told, in the policy's languages; nothing before it is decided."""
    if verdict.lock is not None:
        return verdict.lock.say
    if verdict.no:
        return facts[verdict.no].say
    if verdict.beyond is not None:
        return verdict.beyond.limit.say
    if verdict.word is Word.NEEDS_A_FACT or verdict.because is Because.NOTHING:
        return {}
    return verdict.outcome.say if verdict.outcome is not None else {}


def place_said(name: str, facts: Facts, language: str) -> str:
    """A place money may go to, in the words of the fact that has it among its values."""
    words = (fact.word(name, language) for fact in facts.values() if name in fact.values)
    return next((word for word in words if word != name), name)


def filled(text: str, places: Mapping[str, str]) -> str:
    """The text with its places filled; what nobody knows stays a gap for the agent to say."""
    return text.format_map(_Places(places))


def places_of(
    verdict: Verdict,
    facts: Facts,
    known: Mapping[str, Value],
    today: date,
    holidays: Collection[date] = (),
    *,
    language: str = "",
) -> dict[str, str]:
    """What can stand in the texts of a verdict, amounts and days as the language has them."""
    found = {
        name: written.value(facts[name], value, language)
        for name, value in known.items()
        if name in facts
    }
    for name, amount in (("amount", verdict.amount), ("most", verdict.most)):
        if amount is not None:
            found[name] = (
                written.money(amount, language) if isinstance(amount, Money) else str(amount)
            )
    promise = verdict.outcome.promise if verdict.outcome is not None else None
    if promise is not None:
        found["due"] = written.day(due_on(promise, today, holidays), language)
        found["earliest"] = written.day(earliest_on(promise, today, holidays), language)
    return found


class _Places(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return UNKNOWN
