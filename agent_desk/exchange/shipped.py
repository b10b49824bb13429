"""The mappings that come with the program, and which of them a file is written for."""

import itertools
from collections.abc import Sequence
from pathlib import Path

from agent_desk import resources
from agent_desk.domain.errors import BadInputError
from agent_desk.exchange.columns import column_names, missing_columns, shown
from agent_desk.exchange.files import format_of, rows
from agent_desk.exchange.imports import Source
from agent_desk.exchange.mapping import ImportMapping
from agent_desk.exchange.mapping_file import read_mapping
from agent_desk.exchange.rows import FileFormat, Row, name_of

LOOKED_AT = 20


class UnknownColumnsError(BadInputError):
    """No mapping that comes with the program fits the file.

    Attributes:
        path: The file.
        rows: Its first rows, from which a mapping can be begun.
    """

    def __init__(self, path: Path, found: tuple[Row, ...]) -> None:
        super().__init__(
            "No mapping that comes with Agent Desk fits {file}.",
            "Its columns are {columns}. Write a mapping and give it with --map; a start of one"
            " follows, and resources/mappings/README.md describes the rest.",
            file=name_of(path),
            columns=shown(column_names(found)) or "none",
        )
        self.path = path
        self.rows = found


def shipped_mappings() -> tuple[ImportMapping, ...]:
    """All of them, by file name."""
    folder = resources.path("mappings")
    return tuple(read_mapping(path) for path in sorted(folder.glob("*.toml")))


def sources_for(paths: Sequence[Path]) -> tuple[Source, ...]:
    """The files by the mapping that fits each, those with customers first.

    Raises:
        UnknownColumnsError: None fits one of them.
        BadInputError: A file cannot be read as what it is.
        FileError: It cannot be read at all.
    """
    mappings = shipped_mappings()
    found: dict[str, list[Path]] = {}
    mapping: ImportMapping | None = None
    for path in paths:
        # Files come in families: the next one is probably like this one.
        if mapping is None or not _fits(mapping, path):
            mapping = mapping_for(path, mappings)
        found.setdefault(mapping.file, []).append(path)
    by_file = {mapping.file: mapping for mapping in mappings}
    sources = [Source(mapping=by_file[name], paths=tuple(of)) for name, of in found.items()]
    return tuple(sorted(sources, key=lambda source: source.mapping.customer is None))


def mapping_for(path: Path, mappings: Sequence[ImportMapping]) -> ImportMapping:
    """The mapping all of whose columns the file has; the first among equals.

    Raises:
        UnknownColumnsError: There is none.
    """
    plain = FileFormat(format=format_of(path))
    first = tuple(_first_rows(path, plain))
    fitting = [mapping for mapping in mappings if _fits(mapping, path)]
    if not fitting:
        raise UnknownColumnsError(path, first)
    return max(fitting, key=lambda mapping: len(list(mapping.columns())))


def _fits(mapping: ImportMapping, path: Path) -> bool:
    """Whether the file has all the mapping's columns, read as the mapping says."""
    try:
        form = format_of(path, mapping.how.encoding)
        seen = _first_rows(path, mapping.how) if mapping.how.format in {form, ""} else []
    except BadInputError:
        return False
    return bool(seen) and not missing_columns(mapping, seen)


def _first_rows(path: Path, how: FileFormat) -> list[Row]:
    found = itertools.islice(rows(path, how), LOOKED_AT)
    return [row for row in found if isinstance(row, Row)]
