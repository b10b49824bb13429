"""The facts of a policy file: ``[facts.NAME]``."""

import re
from dataclasses import replace

from agent_desk.domain.errors import BadInputError
from agent_desk.policy.durations import UNITS
from agent_desk.policy.facts import Fact, FactType, Texts, Value
from agent_desk.policy.findings import Fault, Faulty
from agent_desk.policy.known_from import RECORD, SOURCES
from agent_desk.policy.notation.keys import Keys
from agent_desk.policy.notation.outcomes import shape_of
from agent_desk.policy.values import value_of

_WHOLE = {FactType.MONEY, FactType.DATE}
_WHOLE_UNITS = {"days", "business days"}


def read_fact(name: str, keys: Keys) -> Fact | None:
    """One declared fact; None if its type is not known."""
    written = keys.text("type")
    kind = keys.choice("type", FactType, FactType.TEXT)
    since, amount = keys.text("since"), shape_of(keys, "amount")
    unit = keys.text("unit")
    fact = Fact(
        name=name,
        type=kind,
        title=keys.said("title"),
        values=keys.names("values"),
        words=_words(keys),
        currency=keys.text("currency"),
        unit=unit,
        # What is counted since a day comes in whole days.
        whole=keys.flag("whole") or kind in _WHOLE or (bool(since) and unit in _WHOLE_UNITS),
        find_out=keys.said("find_out"),
        say=keys.said("say"),
        since=since,
        amount=amount,
        known_from=_known_from(keys),
        file=keys.place.file,
    )
    least, most = _bound(keys, fact, "least"), _bound(keys, fact, "most")
    keys.finish()
    if not written:
        keys.note(
            Fault.MISSING,
            "type",
            BadInputError(
                "The type of this fact is missing.",
                "Write one of: {types}.",
                types=", ".join(FactType),
            ),
        )
        return None
    if written != kind or not _whole_declaration(keys, fact):
        return None
    return replace(fact, least=least, most=most)


def _known_from(keys: Keys) -> str:
    """What the desk knows it from; empty, and noted, where no desk knows anything from it."""
    written = keys.text("known_from")
    if not written or written in SOURCES or written.removeprefix(RECORD) not in {written, ""}:
        return written
    keys.wrong("known_from", written, ", ".join((*SOURCES, f"{RECORD}status")))
    return ""


def _words(keys: Keys) -> dict[str, Texts]:
    """What the values are called: ``words.de = { "gift card" = "Geschenkkarte" }``."""
    table = keys.table("words")
    return {language: table.said(language) for language in table.entries} if table else {}


def _bound(keys: Keys, fact: Fact, key: str) -> Value | None:
    if not keys.has(key):
        return None
    try:
        return value_of(fact, keys.entries[key])
    except Faulty as faulty:
        keys.note(faulty.fault, key, faulty.problem)
        return None


def _whole_declaration(keys: Keys, fact: Fact) -> bool:
    """Whether all is said that the type needs."""
    if fact.type is FactType.MONEY and not re.fullmatch("[A-Z]{3}", fact.currency):
        keys.note(
            Fault.CURRENCY,
            "currency",
            BadInputError(
                "The currency of this money is missing.",
                'Write, for example, currency = "EUR".',
            ),
        )
        return False
    if fact.type is FactType.DURATION and fact.unit not in UNITS:
        keys.note(
            Fault.UNIT,
            "unit",
            BadInputError(
                "A duration has to be counted in a unit.",
                "Write one of: {units}.",
                units=", ".join(UNITS),
            ),
        )
        return False
    if fact.type is FactType.CHOICE and not fact.values:
        keys.note(
            Fault.MISSING,
            "values",
            BadInputError(
                "A choice has to name its values.", 'Write values = ["gold", "silver"].'
            ),
        )
        return False
    return True
