"""Reads the lists of codes, and finds in them by what is typed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from agent_desk.domain.codes import Code, Codes
from agent_desk.domain.errors import BadInputError
from agent_desk.reading.search_words import begins_with
from agent_desk.reading.toml_files import row_of, rows_of, table_of, texts_of

CODE = re.compile(r"[a-z][a-z0-9_]{0,39}")
LISTS = ("reason", "result")


def read(files: Iterable[Path]) -> Codes:
    """The codes of these files; a later file adds some or says them anew.

    Files that are not there say nothing.

    Raises:
        FileError: A file cannot be read.
        BadInputError: A file is not one of codes.
    """
    return read_texts(texts_of(files))


def read_texts(texts: Mapping[str, str]) -> Codes:
    """The codes of these texts by the names of their files, likewise. Raises BadInputError."""
    lists: dict[str, dict[str, Code]] = {name: {} for name in LISTS}
    for file, text in texts.items():
        table = table_of(text, file)
        for name, known in lists.items():
            for one in rows_of(table, name, file):
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


def written(codes: Codes) -> str:
    """The codes as one file."""
    pairs = zip(LISTS, (codes.reasons, codes.results), strict=True)
    return "\n".join(
        row_of(name, {"code": one.code, "name": one.names, "retired": one.retired})
        for name, listed in pairs
        for one in listed
    )


def names_in(one: Mapping[str, object]) -> Mapping[str, str]:
    """What a row is called, by language; empty if that is not understood."""
    names = one.get("name", {})
    if not isinstance(names, dict):
        return {}
    return {str(language): str(name) for language, name in names.items()}


def _code(one: Mapping[str, object], file: object) -> Code:
    word, names = str(one.get("code", "")), names_in(one)
    if not CODE.fullmatch(word) or not names:
        raise BadInputError(
            "In {file}, the code “{code}” is not understood.",
            "A code is small letters, digits and underscores, and has a name.",
            file=file,
            code=word[:40],
        )
    return Code(code=word, names=names, retired=one.get("retired") is True)
