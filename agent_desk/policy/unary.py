"""S-FEEL unary tests, read into cells and written again.

    -                      whatever it is, also while it is not checked
    < 10   >= 2025-01-31   below, above
    [1..30)  ]1..30]       a stretch; a bracket turned away leaves the end itself out
    "gold", "silver"       one of several; of a list: it has one of them
    not(…)                 none of those

Beside FEEL's own literals a lead may write ``yes``, ``12 USD``, ``90 days`` and plain dates. A
fact cannot be compared with another here: declare their difference as a fact.

Source:
    OMG, Decision Model and Notation 1.3, 9.1 (S-FEEL) and 7.3.3.
"""

import re
from collections.abc import Iterator

from agent_desk.domain.errors import BadInputError
from agent_desk.policy.cells import Cell, HasOne, OneOf, Span, Within, joined, others
from agent_desk.policy.facts import Fact, FactType, Value
from agent_desk.policy.findings import Fault, Faulty
from agent_desk.policy.values import literal_in_feel, not_readable, read_value

ANY = "-"
LONGEST = 4000

_NOT = re.compile(r"not\s*\((.*)\)", re.DOTALL)
_COMPARED = re.compile(r"(<=|>=|<|>|=)\s*(.+)", re.DOTALL)
_STRETCH = re.compile(r"([\[\](])\s*(.+?)\s*\.\.\s*(.+?)\s*([\[\])])", re.DOTALL)
_NAMES = {FactType.TEXT, FactType.CHOICE, FactType.YES_NO}


def read_cell(fact: Fact, written: str) -> Cell | None:
    """The cell a text stands for; None for ``-``. Raises Faulty."""
    text = written.strip()
    if text == ANY:
        return None
    if not text or len(text) > LONGEST:
        raise not_readable(fact, text)
    inner = _NOT.fullmatch(text)
    tests = list(listed(inner[1] if inner else text))
    if fact.type in _NAMES:
        return OneOf(text, frozenset(_equal(fact, test) for test in tests), bool(inner))
    if fact.type is FactType.LIST:
        values = frozenset(str(read_value(fact, test)) for test in tests)
        return HasOne(text, values, bool(inner))
    spans = joined([_span(fact, test) for test in tests])
    return Within(text, others(spans) if inner else spans)


def cell_in_feel(fact: Fact, cell: Cell) -> str | None:
    """The cell in FEEL alone, without the words a lead may write; None where FEEL has none."""
    if isinstance(cell, Within):
        parts = [_span_in_feel(fact, span) for span in cell.spans]
    else:
        parts = [literal_in_feel(fact, value) for value in sorted(cell.values)]
    said = [part for part in parts if part is not None]
    if len(said) < len(parts) or not said:
        return None
    all_ = ", ".join(said)
    if isinstance(cell, HasOne):
        return None  # S-FEEL has no test on lists
    return f"not({all_})" if isinstance(cell, OneOf) and cell.negated else all_


def listed(text: str) -> Iterator[str]:
    """A text split at its commas, but not at those in quotes or in a call such as date(…)."""
    begin, quoted, depth = 0, False, 0
    for place, character in enumerate(text):
        if character == '"' and (place == 0 or text[place - 1] != "\\"):
            quoted = not quoted
        elif quoted:
            continue
        elif character == "(" and place > 0 and text[place - 1].isalpha():
            depth += 1
        elif character == ")" and depth:
            depth -= 1
        elif character == "," and not depth:
            yield text[begin:place].strip()
            begin = place + 1
    yield text[begin:].strip()


def _equal(fact: Fact, test: str) -> Value:
    compared = _COMPARED.fullmatch(test)
    if compared and compared[1] != "=":
        raise not_readable(fact, test)
    return read_value(fact, compared[2] if compared else test)


def _span(fact: Fact, test: str) -> Span:
    stretch = _STRETCH.fullmatch(test)
    if stretch:
        left, low, high, right = stretch.groups()
        span = Span(read_value(fact, low), read_value(fact, high), left == "[", right == "]")
        if span.empty:
            raise _nothing_in(test)
        return span
    compared = _COMPARED.fullmatch(test)
    if compared is None or compared[1] == "=":
        value = read_value(fact, compared[2] if compared else test)
        return Span(value, value, low_in=True, high_in=True)
    sign, value = compared[1], read_value(fact, compared[2])
    if sign in {"<", "<="}:
        return Span(None, value, high_in=sign == "<=")
    return Span(value, None, low_in=sign == ">=")


def _nothing_in(test: str) -> Faulty:
    return Faulty(
        Fault.EMPTY_CELL,
        BadInputError(
            "Nothing lies in {written}.",
            "Write the smaller end first, and take in an end if both are the same.",
            written=test[:LONGEST],
        ),
    )


def _span_in_feel(fact: Fact, span: Span) -> str | None:
    low = None if span.low is None else literal_in_feel(fact, span.low)
    high = None if span.high is None else literal_in_feel(fact, span.high)
    if (span.low is not None and low is None) or (span.high is not None and high is None):
        return None
    if span.low is None and span.high is None:
        return ANY
    if span.low is None:
        return f"<{'=' if span.high_in else ''} {high}"
    if span.high is None:
        return f">{'=' if span.low_in else ''} {low}"
    if span.low == span.high:
        return low
    return f"{'[' if span.low_in else '('}{low}..{high}{']' if span.high_in else ')'}"
