"""Literals of FEEL: numbers, texts, yes/no, dates, lists and contexts; no expressions.

Source:
    OMG, Decision Model and Notation 1.3, 10.3.1.2 (the FEEL grammar).
"""

import json
import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from agent_desk.domain.errors import BadInputError

_NUMBER = re.compile(r"-?(?:\d{1,30}(?:\.\d{1,30})?|\.\d{1,30})")
_WORD = re.compile(r"true|false|null")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_CALL = re.compile(r'(date and time|date|time|duration)\(\s*("(?:[^"\\]|\\.)*")\s*\)')
_NAME = re.compile(r"[A-Za-z_][\w ]*")
_BLANK = re.compile(r"\s*")
_WORDS = {"true": True, "false": False, "null": None}
_DEEPEST = 20


def read_literal(written: str) -> Any:
    """The value of a literal. Raises BadInputError where it is none."""
    try:
        value, end = _value(written, _skip(written, 0), 0)
    except (ValueError, IndexError):
        raise _refused(written) from None
    if _skip(written, end) != len(written):
        raise _refused(written)
    return value


def write_literal(value: Any) -> str:
    """The literal of a value that ``read_literal`` gives back."""
    if value is None or isinstance(value, bool):
        return next(word for word, one in _WORDS.items() if one is value)
    if isinstance(value, date):
        kind = "date and time" if isinstance(value, datetime) else "date"
        return f'{kind}("{value.isoformat()}")'
    if isinstance(value, int | Decimal):
        return f"{value:f}" if isinstance(value, Decimal) else str(value)
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(write_literal, value))}]"
    if isinstance(value, dict):
        parts = (f"{_quoted(key)}: {write_literal(one)}" for key, one in value.items())
        return f"{{{', '.join(parts)}}}"
    return _quoted(str(value))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _value(text: str, at: int, depth: int) -> tuple[Any, int]:
    if depth > _DEEPEST:
        raise ValueError(text)
    if text[at] == "[":
        return _list(text, at + 1, depth + 1)
    if text[at] == "{":
        return _context(text, at + 1, depth + 1)
    called = _CALL.match(text, at)
    if called:
        return _called(called[1], json.loads(called[2])), called.end()
    string = _STRING.match(text, at)
    if string:
        return json.loads(string[0], strict=False), string.end()
    number = _NUMBER.match(text, at)
    if number:
        whole = number[0].lstrip("-").isdigit()
        return (int(number[0]) if whole else Decimal(number[0])), number.end()
    word = _WORD.match(text, at)
    if word is None:
        raise ValueError(text)
    return _WORDS[word[0]], word.end()


def _list(text: str, at: int, depth: int) -> tuple[list[Any], int]:
    found: list[Any] = []
    at = _skip(text, at)
    while text[at] != "]":
        value, at = _value(text, at, depth)
        found.append(value)
        at = _after_comma(text, at, "]")
    return found, at + 1


def _context(text: str, at: int, depth: int) -> tuple[dict[str, Any], int]:
    found: dict[str, Any] = {}
    at = _skip(text, at)
    while text[at] != "}":
        string, name = _STRING.match(text, at), _NAME.match(text, at)
        match = string or name
        if match is None:
            raise ValueError(text)
        key = json.loads(string[0], strict=False) if string else match[0].strip()
        at = _skip(text, match.end())
        if text[at] != ":":
            raise ValueError(text)
        found[key], at = _value(text, _skip(text, at + 1), depth)
        at = _after_comma(text, at, "}")
    return found, at + 1


def _after_comma(text: str, at: int, end: str) -> int:
    at = _skip(text, at)
    if text[at] == ",":
        return _skip(text, at + 1)
    if text[at] != end:
        raise ValueError(text)
    return at


def _called(name: str, written: str) -> Any:
    if name == "date":
        return date.fromisoformat(written)
    if name == "date and time":
        return datetime.fromisoformat(written)
    return f'{name}("{written}")'


def _skip(text: str, at: int) -> int:
    blank = _BLANK.match(text, at)
    return blank.end() if blank else at


def _refused(written: str) -> BadInputError:
    return BadInputError(
        "“{written}” is no literal.",
        "Write a number, a text in quotes, true or false, a date, or a list of them.",
        written=written[:60],
    )
