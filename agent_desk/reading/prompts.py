"""Reads the prompts of resources/prompts, and finds what is wrong with them."""

import re
import string
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import combinations
from pathlib import Path

from agent_desk.domain import kinds
from agent_desk.domain.errors import BadInputError, FileError
from agent_desk.domain.interactions import Feeling
from agent_desk.domain.prompts import (
    FACTS,
    MOMENT,
    Condition,
    FactKind,
    Prompt,
    PromptPolicy,
    Stage,
)
from agent_desk.domain.sentences import Sentence, sentence
from agent_desk.reading.toml_files import table_of, text_of

LANGUAGES = ("en", "de")
LONGEST = 160
POLICY = "policy.toml"

_ID = re.compile(r"[a-z][a-z0-9_]*")
_SAID = {"yes": True, "no": False}
_BOUND = re.compile(r"(>=|<=|=)\s*(\d{1,6})|(\d{1,6})\s*\.\.\s*(\d{1,6})")
# Faking a mood tires the agent and does not reach the customer (Hülsheger & Schewe 2011).
_FORCED = re.compile(
    r"\b(smil\w*|cheerful\w*|your (tone|voice)|hurry|be (nice|friendly)|lächel\w*|"
    r"freundlich\w*|ihre stimme|ihr ton|beeil\w*)\b",
    re.IGNORECASE,
)
# What can only be known once something else is so: (fact, condition it needs of another).
_NEEDS = {
    "months_since": ("first_contact", False),
    "last_words": ("first_contact", False),
    "last_feeling": ("first_contact", False),
    "ended_owner": ("first_contact", False),
    "contented_years": ("mistake", True),
    "mistake_is_mine": ("mistake", True),
    "matter_contacts": ("matter", True),
    "matter_since": ("matter", True),
    "moment_text": (MOMENT, True),
    "moment_days": (MOMENT, True),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong with a prompt.

    Attributes:
        code: The kind of fault as a word for programs.
        value: The name, language or other prompt it is about.
    """

    prompt: str
    code: str
    value: str = ""

    @property
    def said(self) -> Sentence:
        """What is wrong, in words."""
        return Sentence(FAULTS[self.code].template, {"value": self.value})


FAULTS = {
    "id": sentence("its id is not lower-case letters, digits and underscores"),
    "twice": sentence("this id is used twice"),
    "stage": sentence("there is no stage “{value}”"),
    "unknown": sentence("nothing is known by the name “{value}”"),
    "condition": sentence("the condition on “{value}” cannot be understood"),
    "language": sentence("the sentence is missing in “{value}”"),
    "long": sentence("the sentence in “{value}” is too long for one line"),
    "place": sentence(
        "“{value}” may be unknown where the sentence is shown; ask for it in when"
    ),
    "anyone": sentence(
        "it would fit anyone; ask for something of this person, or say general = true"
    ),
    "never": sentence("it can never be shown: “{value}”"),
    "shadowed": sentence("“{value}” is always shown instead"),
    "clash": sentence("“{value}” has the same rank at the same stage, and both can fit"),
    "forced": sentence("it asks for a mood or a tone; ask for perspective and concrete words"),
    "evidence": sentence("it does not say why it helps"),
    "owner": sentence("it does not say who looks after it"),
    "kind": sentence("nothing is logged by the name “{value}”"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """The prompts, and what could not be understood of them."""

    prompts: tuple[Prompt, ...]
    policy: PromptPolicy
    faults: tuple[Fault, ...]


def read(folder: Path) -> Read:
    """Read every file of a folder, by name.

    Raises:
        FileError: The folder or a file cannot be read.
        BadInputError: A file is not valid TOML, or not one of prompts.
    """
    return read_texts({str(file): text_of(file) for file in _files(folder)})


def read_texts(texts: Mapping[str, str]) -> Read:
    """Read the texts of files, by their names. Raises BadInputError, as ``read`` does."""
    prompts: list[Prompt] = []
    faults: list[Fault] = []
    policy = PromptPolicy()
    for file, text in texts.items():
        table = table_of(text, file)
        if Path(file).name == POLICY:
            policy = _policy(table, file)
            continue
        listed = table.get("prompt")
        if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
            raise BadInputError(
                "{file} holds no prompts.", "Begin each with [[prompt]].", file=file
            )
        for one in listed:
            prompt, found = _prompt(one)
            faults += found
            if prompt is not None:
                prompts.append(prompt)
    return Read(prompts=tuple(prompts), policy=policy, faults=tuple(faults))


def check(found: Read) -> tuple[Fault, ...]:
    """Everything that is wrong, prompt by prompt, then between them."""
    faults = [*found.faults]
    for prompt in found.prompts:
        faults += _of_one(prompt)
    faults += _between(found.prompts)
    return tuple(faults)


def places(text: str) -> tuple[str, ...]:
    """The facts a sentence names, in order; a place that is none is given as it is."""
    try:
        return tuple(
            name for _, name, _, _ in string.Formatter().parse(text) if name is not None
        )
    except ValueError:
        return ("{",)


def _of_one(prompt: Prompt) -> Iterator[Fault]:
    def fault(code: str, value: str = "") -> Fault:
        return Fault(prompt=prompt.id, code=code, value=value)

    yield from (fault("unknown", name) for name in prompt.when if name not in FACTS)
    yield from (fault(code) for code in ("evidence", "owner") if not getattr(prompt, code))
    if prompt.followed_by and prompt.followed_by not in kinds.KINDS:
        yield fault("kind", prompt.followed_by)
    if (reason := _never(prompt.when)) is not None:
        yield fault("never", reason)
    named = {name for text in prompt.texts.values() for name in places(text)} - {"name"}
    if not prompt.general and not prompt.when and not named:
        yield fault("anyone")
    yield from _of_sentences(prompt)


def _of_sentences(prompt: Prompt) -> Iterator[Fault]:
    for language in LANGUAGES:
        text = prompt.texts.get(language, "")
        if not text:
            yield Fault(prompt=prompt.id, code="language", value=language)
        if len(text) > LONGEST:
            yield Fault(prompt=prompt.id, code="long", value=language)
        if _FORCED.search(text):
            yield Fault(prompt=prompt.id, code="forced", value=language)
        for name in dict.fromkeys(places(text)):
            if name not in FACTS:
                yield Fault(prompt=prompt.id, code="unknown", value=name)
            elif name != "name" and not _is_sure(name, prompt.when):
                yield Fault(prompt=prompt.id, code="place", value=name)


def _is_sure(name: str, when: Mapping[str, Condition]) -> bool:
    """Whether a fact is known wherever the conditions hold."""
    asked = {fact for fact, condition in when.items() if condition.there}
    together = {
        "matter_since": "matter_contacts", "matter": "matter_contacts",
        "moment_text": MOMENT, "moment_days": MOMENT,
    }  # fmt: skip
    return name in asked or together.get(name) in asked


def _never(when: Mapping[str, Condition]) -> str | None:
    """The fact that keeps these conditions from ever holding; None if they can."""
    for name, condition in when.items():
        empty = condition.low is not None and condition.high is not None
        if empty and (condition.low or 0) > (condition.high or 0):
            return name
        if condition.there and name in _NEEDS:
            other, needed = _NEEDS[name]
            if other in when and when[other].there != needed:
                return name
    return None


def _between(prompts: Sequence[Prompt]) -> Iterator[Fault]:
    seen: set[str] = set()
    for prompt in prompts:
        if prompt.id in seen:
            yield Fault(prompt=prompt.id, code="twice")
        seen.add(prompt.id)
    for one, other in combinations(prompts, 2):
        if one.stage is not other.stage or one.id == other.id:
            continue
        first, second = sorted((one, other), key=lambda prompt: prompt.rank)
        if first.rank == second.rank and _can_both(first.when, second.when):
            yield Fault(prompt=second.id, code="clash", value=first.id)
        elif first.rank < second.rank and not first.general and _covers(first, second):
            yield Fault(prompt=second.id, code="shadowed", value=first.id)


def _can_both(one: Mapping[str, Condition], other: Mapping[str, Condition]) -> bool:
    both: dict[str, Condition] = {}
    for name in {**one, **other}:
        asked = [when[name] for when in (one, other) if name in when]
        joined = asked[0] if len(asked) == 1 else _joined(*asked)
        if joined is None:
            return False
        both[name] = joined
    return _never(both) is None


def _joined(one: Condition, other: Condition) -> Condition | None:
    """What holds if both do; None if nothing does."""
    if one.there != other.there:
        return None
    words = one.words & other.words if one.words and other.words else one.words | other.words
    if one.words and other.words and not words:
        return None
    low = max((c.low for c in (one, other) if c.low is not None), default=None)
    high = min((c.high for c in (one, other) if c.high is not None), default=None)
    return Condition(there=one.there, low=low, high=high, words=words)


def _covers(wide: Prompt, narrow: Prompt) -> bool:
    """Whether the one fits wherever the other does."""
    return all(
        name in narrow.when and _is_within(narrow.when[name], condition)
        for name, condition in wide.when.items()
    )


def _is_within(narrow: Condition, wide: Condition) -> bool:
    if narrow.there != wide.there:
        return False
    words = not wide.words or (bool(narrow.words) and narrow.words <= wide.words)
    low = wide.low is None or (narrow.low is not None and narrow.low >= wide.low)
    high = wide.high is None or (narrow.high is not None and narrow.high <= wide.high)
    return words and low and high


def _prompt(table: Mapping[str, object]) -> tuple[Prompt | None, list[Fault]]:
    """One prompt, if enough of it is understood to check the rest."""
    name = str(table.get("id", ""))
    stage = str(table.get("stage", ""))
    if not _ID.fullmatch(name):
        return None, [Fault(prompt=name, code="id")]
    if stage not in {word.value for word in Stage}:
        return None, [Fault(prompt=name, code="stage", value=stage)]
    asked = table.get("when", {})
    when: dict[str, Condition] = {}
    faults: list[Fault] = []
    for fact, given in asked.items() if isinstance(asked, dict) else ():
        condition = _condition(fact, given)
        if condition is None:
            faults.append(Fault(prompt=name, code="condition", value=fact))
        else:
            when[fact] = condition
    texts = table.get("text", {})
    rank = table.get("rank")
    prompt = Prompt(
        id=name,
        stage=Stage(stage),
        rank=rank if isinstance(rank, int) else 100,
        when=when,
        texts={str(k): str(v) for k, v in texts.items()} if isinstance(texts, dict) else {},
        evidence=str(table.get("evidence", "")),
        owner=str(table.get("owner", "")),
        followed_by=str(table.get("followed_by", "")),
        general=table.get("general") is True,
    )
    return prompt, faults


def _condition(fact: str, given: object) -> Condition | None:
    """``true``, ``false``, a bound as ``">= 3"`` or ``"2..5"``, or a list of words.

    In one text too, as a cell of a table says it: ``yes``, ``no``, words between commas.
    """
    if isinstance(given, str) and given.strip() in _SAID:
        given = _SAID[given.strip()]
    if isinstance(given, bool):
        return Condition(there=given)
    kind = FACTS.get(fact)
    if isinstance(given, str) and kind is FactKind.WORD:
        given = [word.strip() for word in given.split(",")]
    if isinstance(given, list):
        return _words(fact, frozenset(map(str, given)))
    bound = _BOUND.fullmatch(str(given).strip()) if isinstance(given, str) else None
    if bound is None or kind not in {FactKind.NUMBER, None}:
        return None
    sign, number, low, high = bound.groups()
    if sign is None:
        return Condition(low=int(low), high=int(high))
    value = int(number)
    return Condition(low=None if sign == "<=" else value, high=None if sign == ">=" else value)


def _words(fact: str, words: frozenset[str]) -> Condition | None:
    """Feelings are the five words; a moment is any a mapping may write."""
    if FACTS.get(fact) is not FactKind.WORD:
        return None
    feelings = {feeling.value for feeling in Feeling}
    known = all(map(_ID.fullmatch, words)) if fact == MOMENT else words <= feelings
    return Condition(words=words) if known else None


def _policy(table: Mapping[str, object], file: object) -> PromptPolicy:
    names = {one.name for one in fields(PromptPolicy)}
    for name, value in table.items():
        if name not in names or not isinstance(value, int) or isinstance(value, bool):
            raise BadInputError(
                "In {file}, {name} is not understood.",
                "There are these, each a whole number: {known}.",
                file=file,
                name=name,
                known=", ".join(sorted(names)),
            )
    return PromptPolicy(**{name: int(str(value)) for name, value in table.items()})


def _files(folder: Path) -> Iterable[Path]:
    found = sorted(folder.glob("*.toml"))
    if not found:
        raise FileError("There are no prompts in {folder}.", "Name another.", folder=folder)
    return found
