"""The words a customer is found by, folded alike in the index and in what is typed.

Müller, Mueller and Muller are one; so are Straße and Strasse, Łukasz and Lukasz, O'Brien and
obrien. Chinese, Japanese and Korean text is found character by character.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from operator import itemgetter

_APOSTROPHES = str.maketrans("", "", "'’‘\u02bc`\u00b4")
# Letters that no decomposition takes apart, and how they are typed without their key.
_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "\u0131": "i", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th"}
)
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_DIGRAPH = re.compile("([aou])e")
# A template such as "\1" makes re import a module at each call; Qt slows every import down.
_FIRST = itemgetter(1)
_WORD = re.compile(r"[^\W_]+")
_LETTERS_OR_DIGITS = re.compile(r"\d+|\D+")
_BY_CHARACTER = re.compile(
    "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)
_SAFE_TO_SHORTEN = 4


def index_words(texts: Iterable[str]) -> str:
    """Every word that finds a customer of whom ``texts`` are said, with spaces between."""
    words: set[str] = set()
    for text in texts:
        for word in _split(text):
            words.update(_index_spellings(word))
    return " ".join(sorted(words))


def query_words(typed: str) -> list[tuple[str, ...]]:
    """What must be found, word by word; of the spellings of each word, one is enough."""
    return list(_query_words(typed))


def begins_with(text: str, typed: str) -> bool:
    """Whether every word of ``typed`` begins a word of ``text``."""
    words = _words_of(text)
    for spellings in _query_words(typed):
        for word in words:
            if word.startswith(spellings):
                break
        else:
            return False
    return True


def words_in_order(text: str) -> tuple[str, ...]:
    """The words as they stand, each in one spelling: Müller, Mueller and Muller are alike."""
    return tuple(_DIGRAPH.sub(_FIRST, _bare(word)) for word in _split(text))


def folded_reference(reference: str) -> str:
    """An order or contract number without its marks: ``#W261-1340`` is ``w2611340``."""
    return "".join(_WORD.findall(unicodedata.normalize("NFKC", reference).casefold()))


# The same people are looked at again with each letter that is typed.
@lru_cache(maxsize=4096)
def _words_of(text: str) -> tuple[str, ...]:
    return tuple(index_words([text]).split())


@lru_cache(maxsize=64)
def _query_words(typed: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(sorted(_typed_spellings(word))) for word in _split(typed))


def _split(text: str) -> list[str]:
    lowered = unicodedata.normalize("NFKC", text).lower().translate(_APOSTROPHES)
    return _WORD.findall(_BY_CHARACTER.sub(lambda found: f" {found[0]} ", lowered))


def _spellings(word: str) -> set[str]:
    return {_bare(word), _bare(word.translate(_SPELT_OUT))}


# A few names, streets and towns are everybody's.
@lru_cache(maxsize=4096)
def _index_spellings(word: str) -> frozenset[str]:
    found: set[str] = set()
    for spelling in _spellings(word):
        found.add(spelling)
        found.update(_LETTERS_OR_DIGITS.findall(spelling))
        found.add(_DIGRAPH.sub(_FIRST, spelling))
    return frozenset(found)


def _typed_spellings(word: str) -> set[str]:
    spellings = _spellings(word)
    if len(word) >= _SAFE_TO_SHORTEN:
        spellings |= {_DIGRAPH.sub(_FIRST, spelling) for spelling in spellings}
    return spellings


def _bare(word: str) -> str:
    """Without accents, in letters of the plainest kind."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFD", word.translate(_PLAIN).casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))
