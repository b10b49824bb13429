"""A draft as texts again: what was not changed stays as it was written, comments too."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from agent_desk.policy.draft import Draft
from agent_desk.policy.edits import make


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The texts of a draft.

    Attributes:
        files: By name.
        bare: The files whose comments were lost; usually none.
    """

    files: Mapping[str, str]
    bare: tuple[str, ...] = ()


def written(draft: Draft) -> Written:
    """The texts of a draft; each says exactly what the draft holds."""
    files, bare = dict(draft.files), []
    for name in dict.fromkeys(edit.file for edit in draft.edits):
        text = _edited(draft, name)
        # Whatever the library makes of an odd file, what is published is what was shown.
        if not _says(text, draft.documents[name]):
            text = _anew(draft.documents[name])
            bare.append(name)
        files[name] = text
    return Written(files=files, bare=tuple(bare))


def _edited(draft: Draft, name: str) -> str:
    import tomlkit  # 0.1 s, and only who publishes needs it
    from tomlkit.exceptions import TOMLKitError

    document = tomlkit.parse(draft.files[name].removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}"))
    try:
        for edit in draft.edits:
            if edit.file == name:
                make(document, edit, _item)
    except (TOMLKitError, LookupError, TypeError, ValueError, AttributeError):
        return ""
    return tomlkit.dumps(document)


def _item(value: Any) -> Any:
    """A value as TOML writes it best: a cell's quotes in a literal, tables on one line."""
    import tomlkit

    if isinstance(value, str):
        literal = '"' in value and "'" not in value and value.isprintable()
        return tomlkit.string(value, literal=literal)
    if isinstance(value, Decimal):
        return tomlkit.value(f"{value:f}")
    if isinstance(value, list):
        listed = tomlkit.array()
        for one in value:
            listed.append(_item(one))
        return listed
    if not isinstance(value, dict):
        return tomlkit.item(value)
    table = tomlkit.inline_table() if _short(value) else tomlkit.table()
    for key, one in value.items():
        table.append(key, _item(one))
    return table


def _short(table: Mapping[str, Any]) -> bool:
    """Whether it is no row, limit, fact, prompt or code of its own."""
    return not {"verdict", "type", "counts", "stage", "code"} & table.keys()


def _anew(document: Mapping[str, Any]) -> str:
    import tomlkit

    return tomlkit.dumps(_plain(document))


def _plain(value: Any) -> Any:
    """The same without Decimal, which the library does not know."""
    import tomlkit

    if isinstance(value, Decimal):
        return tomlkit.value(f"{value:f}")
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, list) else value


def _says(text: str, document: Mapping[str, Any]) -> bool:
    try:
        return tomllib.loads(text, parse_float=Decimal) == document
    except tomllib.TOMLDecodeError:
        return False
