"""What the columns of a policy are called, by their keys in the files, such as ``say.en``."""

from collections.abc import Mapping

from agent_desk.domain.sentences import Sentence, sentence
from agent_desk.policy.facts import Fact
from agent_desk.policy.said import in_language

_TITLES: Mapping[str, Sentence] = {
    "name": sentence("name"),
    "zone": sentence("time zone"),
    "holidays": sentence("holidays"),
    "languages": sentence("languages"),
    "id": sentence("row"),
    "title": sentence("title"),
    "hit": sentence("how several rows count"),
    "aggregation": sentence("how amounts are added up"),
    "priority": sentence("order of the verdicts"),
    "inputs": sentence("what is looked at"),
    "once": sentence("only once for each"),
    "closed": sentence("closed by other decisions"),
    "offered_after": sentence("offered after"),
    "case": sentence("goes to the owner of the rule"),
    "verdict": sentence("verdict"),
    "amount": sentence("amount"),
    "most": sentence("at most"),
    "requires": sentence("must be checked"),
    "say": sentence("what the customer hears"),
    "confirm": sentence("what the customer confirms"),
    "duty": sentence("what is up to the customer"),
    "internal": sentence("what only the agent reads"),
    "promise.what": sentence("what is promised"),
    "promise.within": sentence("promised within"),
    "money_to": sentence("where the money may go"),
    "reasons": sentence("reasons"),
    "only_if_asked": sentence("only if they ask"),
    "carried_out_in": sentence("carried out in"),
    "ask.whom": sentence("who is asked"),
    "ask.patience": sentence("how long to wait for them"),
    "ask.then": sentence("what then"),
    "incident": sentence("incident"),
    "from": sentence("from"),
    "until": sentence("until"),
    "counts": sentence("decisions counted together"),
    "per": sentence("counted for each"),
    "within": sentence("over which time"),
    "times": sentence("how often"),
    "by": sentence("depends on"),
    "type": sentence("type"),
    "values": sentence("possible values"),
    "words": sentence("words for the values"),
    "currency": sentence("currency"),
    "unit": sentence("unit"),
    "whole": sentence("whole numbers only"),
    "least": sentence("at least"),
    "find_out": sentence("how to find out"),
    "since": sentence("counted from"),
    "known_from": sentence("known from"),
}
_TEXTS = frozenset(
    {"title", "words", "say", "confirm", "duty", "internal", "find_out", "promise.what"}
)
"""Columns that hold a text in each language."""


def column_title(key: str, facts: Mapping[str, Fact], language: str) -> Sentence | str:
    """What a column is called inside a sentence; an input by the title of its fact."""
    stem, _, last = key.rpartition(".")
    if stem == "when":
        fact = facts.get(last)
        return in_language(fact.title, language) or last if fact else last
    if stem in _TEXTS:
        return sentence("{column} ({language})", column=_TITLES[stem], language=last)
    return _TITLES.get(key, key)
