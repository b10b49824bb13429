"""Values of a policy file in one line, as a cell of a table shows them, and read again."""

import json
import re
import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,6})?")
_KEY = re.compile(r"[A-Za-z0-9_-]+")
_YES, _NO = {"yes", "true", "ja"}, {"no", "false", "nein"}


class Form(Enum):
    """What stands in the cells of a column."""

    TEXT = "text"
    CELL = "cell"
    NAMES = "names"
    FLAG = "flag"
    DAY = "day"
    AMOUNT = "amount"
    WORDS = "words"


def shown(value: Any, form: Form) -> str:
    """The value as its cell shows it; empty where there is none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if form is Form.NAMES and isinstance(value, list) and all(map(_is_name, value)):
        return ", ".join(value)
    if form is Form.WORDS and isinstance(value, Mapping) and _is_plain(value):
        return ", ".join(f"{name} = {word}" for name, word in value.items())
    if isinstance(value, str):
        return value
    return inline(value)


def meant(text: str, form: Form) -> Any:
    """The value a typed text stands for; None for nothing.

    What is no value of its form stays a text, so that the checker says what is wrong with it.
    """
    written = " ".join(text.split()) if form is not Form.CELL else text.strip()
    if not written or (form is Form.CELL and written == "-"):
        return None
    readers = {
        Form.NAMES: _names,
        Form.FLAG: _flag,
        Form.DAY: _day,
        Form.AMOUNT: _amount,
        Form.WORDS: _words,
    }
    return readers[form](written) if form in readers else written


def inline(value: Any) -> str:
    """Any value as TOML writes it in one line."""
    if isinstance(value, Mapping):
        parts = (f"{_key(key)} = {inline(one)}" for key, one in value.items())
        return f"{{ {', '.join(parts)} }}"
    if isinstance(value, list):
        return f"[{', '.join(map(inline, value))}]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return _quoted(value)
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _key(name: str) -> str:
    return name if _KEY.fullmatch(name) else _quoted(name)


def _quoted(text: str) -> str:
    # JSON lets DEL stand as it is, TOML does not.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _is_name(one: object) -> bool:
    """Whether it can stand in a list without quotes."""
    return isinstance(one, str) and one == one.strip() != "" and not re.search(r'[,\["]', one)


def _is_plain(words: Mapping[str, Any]) -> bool:
    """Whether values and their words can stand in a list without quotes."""
    parts = [*words, *words.values()]
    return all(_is_name(one) and "=" not in one and "{" not in one for one in parts)


def _words(written: str) -> Any:
    """``gift card = Geschenkkarte, paypal = PayPal``."""
    if written.startswith("{"):
        return _toml(written)
    pairs = [part.partition("=") for part in written.split(",") if part.strip()]
    found = {value.strip(): word.strip() for value, _, word in pairs}
    return found if all(value and word for value, word in found.items()) else written


def _names(written: str) -> Any:
    if written.startswith("["):
        return _toml(written)
    return [name for part in written.split(",") if (name := part.strip())] or None


def _flag(written: str) -> Any:
    if written.casefold() in _YES:
        return True
    return None if written.casefold() in _NO else written


def _day(written: str) -> Any:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return written


def _amount(written: str) -> Any:
    if written.startswith("{"):
        return _toml(written)
    if _NUMBER.fullmatch(written):
        return Decimal(written) if "." in written else int(written)
    return written


def _toml(written: str) -> Any:
    try:
        return tomllib.loads(f"x = {written}", parse_float=Decimal)["x"]
    except (ValueError, RecursionError):
        return written
