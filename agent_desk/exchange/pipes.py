"""What a mapping can do with the values of a path: ``{items[].name|unique|join ; }``.

A pipe takes the texts found, in order, and gives texts.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from agent_desk.domain.errors import BadInputError
from agent_desk.reading import numbers

Texts = list[str]
NUMBER = re.compile(r"[0-9]{1,6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the mapping's ``[values]`` says, for pipes and fields alike.

    Attributes:
        decimal: The mark before the fraction.
        thousands: The mark between groups of digits; empty if there is none.
        dates: Formats, tried in turn.
        empty: Texts that stand for nothing.
        lists: Words by the list's name, in small letters.
        tables: What to write instead of a text, by the table's name.
    """

    decimal: str = "."
    thousands: str = ""
    dates: tuple[str, ...] = ("iso",)
    time_zone: str = "UTC"
    empty: frozenset[str] = frozenset()
    lists: Mapping[str, frozenset[str]] = field(default_factory=dict)
    tables: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pipe:
    """One step: a name of ``PIPES`` and what follows it."""

    name: str
    argument: str = ""

    def through(self, texts: Texts, said: Said) -> Texts:
        """The texts after this step."""
        return PIPES[self.name].apply(texts, self.argument, said)


@dataclass(frozen=True, slots=True)
class _Kind:
    apply: Callable[[Texts, str, Said], Texts]
    argument: str = ""  # what must follow: a number, a text, a list, a table, or nothing


def check(pipe: Pipe, said: Said) -> None:
    """See that the pipe can work.

    Raises:
        ValueError: It is none, or what follows its name is not what it needs.
    """
    kind = PIPES.get(pipe.name)
    if kind is None:
        raise ValueError(f"“|{pipe.name}” is not known; there are {', '.join(PIPES)}")
    allowed: Sequence[str] = {
        "list": tuple(said.lists),
        "table": tuple(said.tables),
    }.get(kind.argument, ())
    if kind.argument == "number" and not NUMBER.fullmatch(pipe.argument):
        raise ValueError(f"“|{pipe.name}” needs a number after it")
    if kind.argument in {"list", "table"} and pipe.argument not in allowed:
        named = ", ".join(allowed) or f"none; add [values.{kind.argument}s]"
        raise ValueError(f"“|{pipe.name}” needs the name of a {kind.argument} ({named})")
    if not kind.argument and pipe.argument:
        raise ValueError(f"“|{pipe.name}” takes nothing after it, not “{pipe.argument}”")


def one_line(text: str) -> str:
    """The text without line breaks or double blanks."""
    return " ".join(text.split())


def shortened(text: str, most: int) -> str:
    """The text, or its beginning up to a blank and an ellipsis, in at most that many signs."""
    if len(text) <= most:
        return text
    cut = text[: max(most - 1, 0)]
    whole_words = cut.rpartition(" ")[0] if not text[len(cut)].isspace() else cut
    return (whole_words if len(whole_words) > most // 2 else cut).rstrip(" ,;:") + "…"


def words_of(text: str) -> list[str]:
    """The words in small letters, without marks around or inside them."""
    kept = "".join(c if c.isalnum() or c.isspace() else " " for c in re.sub("['’]", "", text))
    return kept.casefold().split()


def letters_of(text: str) -> list[str]:
    """The runs of letters: of ``gift_card_172`` those are ``gift`` and ``card``."""
    return "".join(c if c.isalpha() else " " for c in text).split()


def _number(text: str, said: Said) -> str:
    return numbers.plain(numbers.read_number(text, said.decimal, said.thousands))


def _sum(texts: Texts, _argument: str, said: Said) -> Texts:
    read = [numbers.read_number(text, said.decimal, said.thousands) for text in texts]
    return [numbers.plain(sum(read, start=read[0] * 0))] if read else []


def _whole(texts: Texts, _argument: str, said: Said) -> Texts:
    """Numbers that are whole without ``.0``; anything else as it is."""
    return [_without_fraction(text, said) for text in texts]


def _without_fraction(text: str, said: Said) -> str:
    try:
        number = numbers.read_number(text, said.decimal, said.thousands)
    except BadInputError:
        return text
    whole, _, fraction = text.partition(said.decimal)
    return whole if number == int(number) and not fraction.strip("0") else text


def _beyond(texts: Texts, name: str, said: Said) -> Texts:
    """The texts that say more than the words of the list."""
    return [text for text in texts if not said.lists[name].issuperset(words_of(text))]


PIPES: Mapping[str, _Kind] = {
    "first": _Kind(lambda texts, _a, _s: texts[:1]),
    "last": _Kind(lambda texts, _a, _s: texts[-1:]),
    "count": _Kind(lambda texts, _a, _s: [str(len(texts))]),
    "sum": _Kind(_sum),
    "unique": _Kind(lambda texts, _a, _s: list(dict.fromkeys(texts))),
    "join": _Kind(lambda texts, by, _s: [f"{by} ".join(texts)] if texts else [], "text"),
    "line": _Kind(lambda texts, _a, _s: [line for text in texts if (line := one_line(text))]),
    "shorten": _Kind(
        lambda texts, most, _s: [shortened(t, int(most)) for t in texts], "number"
    ),
    "start": _Kind(lambda texts, most, _s: [text[: int(most)] for text in texts], "number"),
    "lower": _Kind(lambda texts, _a, _s: [text.lower() for text in texts]),
    "title": _Kind(lambda texts, _a, _s: [text.title() for text in texts]),
    "letters": _Kind(lambda texts, _a, _s: [" ".join(letters_of(text)) for text in texts]),
    "number": _Kind(lambda texts, _a, said: [_number(text, said) for text in texts]),
    "whole": _Kind(_whole),
    "words": _Kind(
        lambda texts, least, _s: [t for t in texts if len(words_of(t)) >= int(least)], "number"
    ),
    "beyond": _Kind(_beyond, "list"),
    "as": _Kind(
        lambda texts, name, said: [said.tables[name].get(text, text) for text in texts], "table"
    ),
    "otherwise": _Kind(lambda texts, instead, _s: texts or [instead], "text"),
}
