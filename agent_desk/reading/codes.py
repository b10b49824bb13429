"""Reads the lists of codes, and finds in them by what is typed."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from agent_desk.domain.codes import Code, Codes
from agent_desk.domain.errors import BadInputError, FileError
from agent_desk.reading.search_words import begins_with

_CODE = re.compile(r"[a-z][a-z0-9_]{0,39}")


def read(files: Iterable[Path]) -> Codes:
    """The codes of these files; a later file adds some or says them anew.

    Files that are not there say nothing.

    Raises:
        FileError: A file cannot be read.
        BadInputError: A file is not one of codes.
    """
    lists: dict[str, dict[str, Code]] = {"reason": {}, "result": {}}
    for file in files:
        table = _table(file)
        for name, known in lists.items():
            for one in _listed(table, name, file):
                code = _code(one, file)
                known[code.code] = code
    return Codes(
        reasons=tuple(lists["reason"].values()), results=tuple(lists["result"].values())
    )


def find(codes: Sequence[Code], typed: str, language: str) -> tuple[Code, ...]:
    """The codes whose name or code has words that begin so, as they are offered."""
    return tuple(
        code
        for code in codes
        if not code.retired
        and (
            begins_with(code.name(language), typed)
            or begins_with(code.code.replace("_", " "), typed)
        )
    )


def _table(file: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise FileError(
            "{file} cannot be read: {reason}.", file=file, reason=reason
        ) from problem
    except ValueError as problem:  # not UTF-8, or not TOML
        raise BadInputError(
            "{file} is not valid TOML: {reason}.", file=file, reason=problem
        ) from problem


def _listed(table: Mapping[str, object], name: str, file: Path) -> list[Mapping[str, object]]:
    listed = table.get(name, [])
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise BadInputError(
            "{file} is no list of codes.", "Begin each with [[{name}]].", file=file, name=name
        )
    return listed


def _code(one: Mapping[str, object], file: Path) -> Code:
    word, names = str(one.get("code", "")), one.get("name", {})
    if not _CODE.fullmatch(word) or not isinstance(names, dict) or not names:
        raise BadInputError(
            "In {file}, the code “{code}” is not understood.",
            "A code is small letters, digits and underscores, and has a name.",
            file=file,
            code=word[:40],
        )
    return Code(
        code=word,
        names={str(language): str(name) for language, name in names.items()},
        retired=one.get("retired") is True,
    )
