"""What identifies somebody in what they said: found by the program, judged by a person.

Known names are found however they are spelt; e-mail addresses and long numbers without being
known. What else says who it was (a street, an employer, a rare illness) only a person sees.
"""

import re
from collections.abc import Iterable

from agent_desk.reading.search_words import index_words

GAP = "[…]"

_EMAIL = re.compile(r"[^\s@<>,;:]+@[^\s@<>,;:]+\.\w+")
# An order, a contract, a telephone: five digits or more, however they are grouped.
_NUMBER = re.compile(r"[#+(]?(?:\b[A-Za-z]{1,3}-?)?\d(?:[\s()./-]{0,2}\d){4,}")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_GAPS = re.compile(r"\[…\](?:\s+\[…\])+")
_GENITIVE = re.compile(r"['’]?s$", re.IGNORECASE)


def taken_out(text: str, names: Iterable[str]) -> str:
    """The text with a gap in place of each name and number; side by side they are one gap."""
    known = {word for word in index_words(names).split() if len(word) > 1}

    def hidden(found: re.Match[str]) -> str:
        word = found[0]
        spelt = index_words([word, _GENITIVE.sub("", word)]).split()
        return word if known.isdisjoint(spelt) else GAP

    bare = _NUMBER.sub(GAP, _EMAIL.sub(GAP, text))
    return _GAPS.sub(GAP, _WORD.sub(hidden, bare))
