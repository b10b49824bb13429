"""The start of a mapping for a file nobody has described yet, guessed from its columns."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from agent_desk.exchange.columns import column_names
from agent_desk.exchange.files import format_of
from agent_desk.exchange.paths import as_text
from agent_desk.exchange.rows import Row

# What columns are called in the exports of shops and help desks, the most telling first;
# matched on the name in small letters, with blanks between its words.
LIKELY = {
    "customer": (r"(customer|client|contact|requester|user|account) ?(id|no|number|key)?",),
    "key": (r"(.* )?id", r"(.* )?(no|nr|number|key|ref)"),
    "name": (r"(full |customer |display )?name", r".*\bname"),
    "email": (r".*\be ?mail.*",),
    "phone": (r".*\b(phone|mobile|telephone|tel)\b.*",),
    "address": (r".*\b(address|street)\b.*",),
    "at": (r".*\b(at|date|time|timestamp|created|on)\b.*",),
    "text": (r".*\b(subject|title|summary|description|text|message|body|comment)\b.*",),
}
MOST_COMMENTED = 60
EXAMPLE_LENGTH = 30


def mapping_start(path: Path, rows: Sequence[Row]) -> str:
    """A mapping to go on from, in TOML.

    With a date and a text it begins moments, else customers; every column stands in a comment.

    Args:
        path: The file.
        rows: Its first rows.
    """
    columns = column_names(rows)
    likely = {field: _first(columns, patterns) for field, patterns in LIKELY.items()}
    body = _moment(likely, columns) if likely["at"] and likely["text"] else None
    lines = [
        f"source = {_quoted(_source(path))}  # the other system's name; part of every id",
        "",
        "[file]",
        f"format = {_quoted(format_of(path))}",
        "",
        "# Columns, and what the first row has in them:",
        *(f"#   {line}" for line in _examples(columns, rows)),
        "",
        *(body or _customer(likely, columns)),
    ]
    return "\n".join(lines) + "\n"


def _customer(likely: Mapping[str, str], columns: Sequence[str]) -> list[str]:
    key = likely["key"] or likely["customer"]
    lines = ["[customer]", *([f"key = {_hole(key)}"] if key else [])]
    lines.append(f"name = {_hole(likely['name'] or key or next(iter(columns), 'name'))}")
    for kind in ("email", "phone", "address"):
        if likely[kind]:
            lines += ["", f"[customer.contact.{kind}]", f"value = {_hole(likely[kind])}"]
            lines += ['region = "US"  # where numbers without +… are dialled'] * (
                kind == "phone"
            )
    return lines


def _moment(likely: Mapping[str, str], columns: Sequence[str]) -> list[str]:
    key = "" if likely["key"] == likely["customer"] else likely["key"]
    return [
        "[moment.message]  # or order, call, visit, delivery, …",
        *([f"key = {_hole(key)}"] if key else []),
        f"customer = {_hole(likely['customer'] or next(iter(columns), 'customer'))}",
        f"at = {_hole(likely['at'])}",
        f"text = {_hole(likely['text'])}",
    ]


def _first(columns: Sequence[str], patterns: Sequence[str]) -> str:
    for pattern in patterns:
        for column in columns:
            words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", column)
            if re.fullmatch(pattern, re.sub(r"[\W_]+", " ", words).strip().lower()):
                return column
    return ""


def _examples(columns: Sequence[str], rows: Sequence[Row]) -> list[str]:
    first = rows[0].values if rows else {}
    return [
        f"{column!r}: {as_text(first.get(column))[:EXAMPLE_LENGTH]!r}"
        for column in columns[:MOST_COMMENTED]
    ]


def _hole(column: str) -> str:
    plain = re.fullmatch(r"[^{}\[\]|\".?]+", column)
    return _quoted(f"{{{column}}}" if plain else f'{{"{column}"}}')


def _quoted(text: str) -> str:
    """A TOML string: JSON's is one, but for the characters JSON leaves as they are."""
    return json.dumps(text)


def _source(path: Path) -> str:
    return re.sub(r"[^a-z]+", "-", path.stem.lower()).strip("-") or "import"
