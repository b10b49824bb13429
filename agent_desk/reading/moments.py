"""Reads the map of moments: resources/moments, and one's own over it."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from agent_desk.domain.errors import BadInputError
from agent_desk.domain.moment_kinds import IMPORTED, MomentKind, MomentKinds
from agent_desk.reading.codes import CODE, names_in
from agent_desk.reading.toml_files import row_of, rows_of, table_of, texts_of

LIST = "moment"


def read(files: Iterable[Path]) -> MomentKinds:
    """The moments of these files; a later file adds some or says them anew.

    Files that are not there say nothing.

    Raises:
        FileError: A file cannot be read.
        BadInputError: A file is not one of moments.
    """
    return read_texts(texts_of(files))


def read_texts(texts: Mapping[str, str]) -> MomentKinds:
    """The moments of these texts by the names of their files. Raises BadInputError."""
    found: dict[str, MomentKind] = {}
    for file, text in texts.items():
        for one in rows_of(table_of(text, file), LIST, file):
            kind = _kind(one, file)
            found[f"{IMPORTED}{kind.code}"] = kind
    return found


def written(moments: MomentKinds) -> str:
    """The moments as one file."""
    return "\n".join(
        row_of(
            LIST,
            {
                "code": one.code,
                "name": one.names,
                "icon": one.icon,
                "critical_days": one.critical_days,
            },
        )
        for one in moments.values()
    )


def _kind(one: Mapping[str, object], file: object) -> MomentKind:
    word, names, days = str(one.get("code", "")), names_in(one), one.get("critical_days", 0)
    understood = isinstance(days, int) and not isinstance(days, bool) and days >= 0
    if not CODE.fullmatch(word) or not names or not understood:
        raise BadInputError(
            "In {file}, the moment “{code}” is not understood.",
            "It is small letters, digits and underscores, has a name, and critical_days is a"
            " whole number.",
            file=file,
            code=word[:40],
        )
    return MomentKind(
        code=word, names=names, icon=str(one.get("icon", "")), critical_days=int(str(days))
    )
