"""TOML files of lists as people write them: their texts, and the tables in them."""

import json
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from agent_desk.domain.errors import BadInputError, FileError


def text_of(file: Path) -> str:
    """The text of a file.

    Raises:
        FileError: It cannot be read.
        BadInputError: It is not UTF-8.
    """
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise FileError(
            "{file} cannot be read: {reason}.", file=file, reason=reason
        ) from problem
    except UnicodeDecodeError as problem:
        raise BadInputError(
            "{file} is not valid TOML: {reason}.", file=file, reason=problem
        ) from problem


def texts_of(files: Iterable[Path]) -> dict[str, str]:
    """The texts of those files that are there, by their names. Raises as ``text_of`` does."""
    texts: dict[str, str] = {}
    for file in files:
        try:
            texts[str(file)] = text_of(file)
        except FileError as error:
            if not isinstance(error.__cause__, FileNotFoundError):
                raise
    return texts


def table_of(text: str, file: object) -> Mapping[str, object]:
    """What a text holds; ``file`` names it. Raises BadInputError where it is no TOML."""
    try:
        return tomllib.loads(text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}"))
    except (ValueError, RecursionError) as problem:
        raise BadInputError(
            "{file} is not valid TOML: {reason}.", file=file, reason=str(problem)[:200]
        ) from problem


def rows_of(table: Mapping[str, object], name: str, file: object) -> list[Mapping[str, object]]:
    """The rows of one list; none where there is no such list. Raises BadInputError."""
    rows = table.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(one, dict) for one in rows):
        raise BadInputError(
            "{file} is no list of codes.", "Begin each with [[{name}]].", file=file, name=name
        )
    return rows


def row_of(name: str, values: Mapping[str, object]) -> str:
    """A row of a list as TOML writes it; silent values are left out."""
    lines = (f"{key} = {_written(value)}" for key, value in values.items() if value)
    return "\n".join((f"[[{name}]]", *lines, ""))


def _written(value: object) -> str:
    if isinstance(value, Mapping):
        parts = (f"{_quoted(str(key))} = {_written(one)}" for key, one in value.items())
        return f"{{ {', '.join(parts)} }}"
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int) else _quoted(str(value))


def _quoted(text: str) -> str:
    # JSON lets DEL stand as it is, TOML does not.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
