"""The Moment line's language: what is typed, turned into one step to be echoed and logged.

A line that begins with a slash is a step (``/promise tomorrow 9:00 call about the boiler``);
every other line is a note as it is, and two slashes write one.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from agent_desk.domain.details import Detail
from agent_desk.domain.errors import BadInputError
from agent_desk.domain.interactions import Feeling, FeelingSource
from agent_desk.reading import spoken_times
from agent_desk.reading.line_words import FEELINGS, NAMES, LineWord
from agent_desk.reading.spoken_times import SpokenTime

_QUOTES = "\"'“”„‘’«»\u201a"

DETAILS = {
    LineWord.NAME: Detail.NAME,
    LineWord.TITLE: Detail.FORM_OF_ADDRESS,
    LineWord.PHONE: Detail.PHONE,
    LineWord.EMAIL: Detail.EMAIL,
    LineWord.ADDRESS: Detail.ADDRESS,
    LineWord.LANGUAGE: Detail.LANGUAGE,
}


class Missing(StrEnum):
    """What a line still lacks before it can be logged."""

    WORD = "word"
    TEXT = "text"
    TIME = "time"
    FEELING = "feeling"
    FACT = "fact"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineStep:
    """What a line means; the echo is made of it, and it is what is logged.

    Attributes:
        word: None for a note.
        text: What is logged; for a change the new value.
        due: By when, for a promise.
        source: Whose word a feeling is: theirs if their words follow it.
        facts: By what they are confirmed, as settings call it.
        relation: What the one who speaks is to the customer; ``text`` is their name.
    """

    word: LineWord | None
    text: str = ""
    due: SpokenTime | None = None
    feeling: Feeling | None = None
    source: FeelingSource | None = None
    facts: tuple[str, ...] = ()
    relation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One way to go on: the whole line once it is taken, and what is offered."""

    line: str
    name: str
    word: LineWord | None = None
    feeling: Feeling | None = None
    fact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line as it is read at every key.

    Attributes:
        step: What Enter would log; None while something is missing or wrong.
        missing: What it still lacks; None if nothing.
        problem: What cannot be, to be said at once: a time that has passed.
        candidates: Ways to go on, the likeliest first.
    """

    step: LineStep | None = None
    word: LineWord | None = None
    missing: Missing | None = None
    problem: BadInputError | None = None
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a line is read in.

    Attributes:
        now: UTC microseconds.
        zone: Whose clock is meant, such as ``Europe/Berlin``.
        languages: The agent's first.
        facts: What somebody can be confirmed by, as settings call it.
    """

    now: int
    zone: str
    languages: Sequence[str] = ("en", "de")
    facts: Sequence[str] = ()
    day_first: bool = True
    clock_is_wrong: bool = False
    fact_names: dict[str, str] = field(default_factory=dict)


def read(typed: str, around: Around) -> Line:
    """What is typed so far, and how it can go on."""
    text = typed.strip()
    if not text.startswith("/") or text.startswith("//"):
        note = text[1:] if text.startswith("//") else text
        step = LineStep(word=None, text=note) if note else None
        return Line(step=step, missing=None if note else Missing.TEXT)
    name, blank, rest = text[1:].partition(" ")
    ended = bool(blank) or typed.endswith(" ")
    words = _words(name, around.languages)
    if not ended or words is None:
        return _unfinished(name, words, around)
    return _said(words, rest.strip(), around)


def _unfinished(name: str, word: LineWord | None, around: Around) -> Line:
    """The word itself is being typed; one that needs nothing more is a step already."""
    offered = tuple(_offers(name, around.languages))
    if word is LineWord.NO_CALLS:
        return Line(step=LineStep(word=word), word=word, candidates=offered)
    missing = Missing.WORD if word is None else _FIRST_MISSING.get(word, Missing.TEXT)
    return Line(word=word, missing=missing, candidates=offered)


def _said(word: LineWord, rest: str, around: Around) -> Line:
    reader = _READERS.get(word)
    if reader is not None:
        return reader(word, rest, around)
    if word is LineWord.NO_CALLS:
        return Line(step=LineStep(word=word), word=word)
    if not rest:
        return Line(word=word, missing=Missing.TEXT)
    text = _unquoted(rest) if word is LineWord.WORDS else rest
    return Line(step=LineStep(word=word, text=text), word=word)


def _speaks_for(word: LineWord, rest: str, around: Around) -> Line:
    name, _, relation = rest.partition(",")
    step = LineStep(word=word, text=name.strip(), relation=relation.strip())
    return Line(step=step, word=word) if step.text else Line(word=word, missing=Missing.TEXT)


def _promise(word: LineWord, rest: str, around: Around) -> Line:
    try:
        due = spoken_times.read(
            rest,
            now=around.now,
            zone=around.zone,
            languages=around.languages,
            day_first=around.day_first,
            clock_is_wrong=around.clock_is_wrong,
            may_have_passed=word is LineWord.PROMISED,
        )
    except BadInputError as problem:
        return Line(word=word, problem=problem)
    if due is None:
        return Line(word=word, missing=Missing.TIME)
    if not due.rest:
        return Line(word=word, missing=Missing.TEXT, step=None)
    return Line(step=LineStep(word=word, text=due.rest, due=due), word=word)


def _feeling(word: LineWord, rest: str, around: Around) -> Line:
    folded = rest.casefold()
    for language in (*around.languages, *FEELINGS):
        for feeling, name in FEELINGS.get(language, {}).items():
            if folded == name.casefold() or folded.startswith(
                tuple(f"{name.casefold()}{mark}" for mark in " ,:")
            ):
                words = _unquoted(rest[len(name) :].strip(" ,:"))
                source = FeelingSource.THEIR_WORDS if words else FeelingSource.OUR_IMPRESSION
                step = LineStep(word=word, text=words, feeling=feeling, source=source)
                return Line(step=step, word=word)
    names = FEELINGS.get(around.languages[0], FEELINGS["en"])
    command = NAMES.get(around.languages[0], NAMES["en"])[word][0]
    offered = tuple(
        Candidate(line=f"/{command} {name}", name=name, feeling=feeling)
        for feeling, name in names.items()
        if name.casefold().startswith(folded)
    )
    return Line(word=word, missing=Missing.FEELING, candidates=offered)


def _confirm(word: LineWord, rest: str, around: Around) -> Line:
    """Facts by their names, one after another; the longest that fits is taken."""
    names = {fact: around.fact_names.get(fact, fact.replace("_", " ")) for fact in around.facts}
    left, found = rest.casefold(), list[str]()
    while left:
        fits = [
            (len(name), fact, name)
            for fact, shown in names.items()
            for name in {shown.casefold(), fact.replace("_", " ")}
            if left == name or left.startswith((f"{name} ", f"{name},"))
        ]
        if not fits:
            break
        length, fact, _ = max(fits)
        found.append(fact)
        left = left[length:].strip(" ,")
    taken = rest[: len(rest) - len(left)].rstrip(" ,")
    command = NAMES.get(around.languages[0], NAMES["en"])[word][0]
    offered = tuple(
        Candidate(line=" ".join(f"/{command} {taken} {name}".split()), name=name, fact=fact)
        for fact, name in names.items()
        if fact not in found and name.casefold().startswith(left)
    )
    if left or not found:
        return Line(word=word, missing=Missing.FACT, candidates=offered)
    step = LineStep(word=word, facts=tuple(dict.fromkeys(found)))
    return Line(step=step, word=word, candidates=offered)


def _words(name: str, languages: Sequence[str]) -> LineWord | None:
    """The word of this name in any language; the agent's language decides between two."""
    folded = name.casefold()
    for language in (*languages, *NAMES):
        for word, names in NAMES.get(language, {}).items():
            if folded in names:
                return word
    return None


def _offers(begun: str, languages: Sequence[str]) -> Iterable[Candidate]:
    """The words of the agent's language that begin so, else of any language."""
    folded = begun.casefold()
    for language in dict.fromkeys((*languages[:1], *NAMES)):
        found = [
            Candidate(line=f"/{names[0]} ", name=names[0], word=word)
            for word, names in NAMES.get(language, {}).items()
            if any(name.startswith(folded) for name in names)
        ]
        if found:
            return found
    return []


def _unquoted(text: str) -> str:
    """Their words without the marks around them."""
    told = text.strip()
    marked = len(told) > 1 and told[0] in _QUOTES and told[-1] in _QUOTES
    return told[1:-1].strip() if marked else told


_READERS: dict[LineWord, Callable[[LineWord, str, Around], Line]] = {
    LineWord.PROMISE: _promise,
    LineWord.PROMISED: _promise,
    LineWord.FEELING: _feeling,
    LineWord.CONFIRM: _confirm,
    LineWord.SPEAKS_FOR: _speaks_for,
}
_FIRST_MISSING = {
    LineWord.PROMISE: Missing.TIME,
    LineWord.PROMISED: Missing.TIME,
    LineWord.FEELING: Missing.FEELING,
    LineWord.CONFIRM: Missing.FACT,
}
