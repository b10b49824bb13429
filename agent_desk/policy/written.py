"""Amounts, days and choices as a language writes them, for what people read and hear."""

from datetime import date

from agent_desk.policy.facts import Fact, FactType, Value
from agent_desk.policy.money import Money, exact
from agent_desk.policy.values import literal

_DAY = "MMMMd"


def money(amount: Money, language: str) -> str:
    """An amount: ``$12.50``, ``12,50 $``; without a language as the policy writes it."""
    if not language:
        return str(amount)
    from babel.numbers import format_currency

    return format_currency(exact(amount), amount.currency, locale=language)


def day(when: date, language: str) -> str:
    """A day near by: ``December 3``, ``3. Dezember``; without a language ``2026-12-03``."""
    if not language:
        return when.isoformat()
    from babel.dates import format_skeleton

    return format_skeleton(_DAY, when, locale=language)


def value(fact: Fact, known: Value, language: str) -> str:
    """What is known of a fact; a choice in the policy's words for it."""
    if isinstance(known, str):
        return fact.word(known, language)
    if isinstance(known, frozenset):
        return ", ".join(sorted(fact.word(one, language) for one in known))
    if language and fact.type is FactType.MONEY and isinstance(known, int):
        return money(Money(known, fact.currency), language)
    if language and fact.type is FactType.DATE and isinstance(known, date):
        return day(known, language)
    return literal(fact, known)
