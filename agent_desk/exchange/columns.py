"""Whether a file has the columns a mapping names."""

import itertools
from collections.abc import Iterable

from agent_desk.domain.errors import BadInputError
from agent_desk.exchange.mapping import ImportMapping
from agent_desk.exchange.rows import Read, Row

# A column may be left out of a JSON record where it is empty; of so many, not of all.
LOOKED_AT = 100
MOST_SHOWN = 40


def with_columns(rows: Read, mapping: ImportMapping, file: str) -> Read:
    """The same rows, once the first of them are seen to have every column.

    Raises:
        BadInputError: The mapping names a column that none of them has.
    """
    first = list(itertools.islice(rows, LOOKED_AT))
    seen = [row for row in first if isinstance(row, Row)]
    missing = missing_columns(mapping, seen)
    if missing:
        place, column = missing[0]
        raise BadInputError(
            "{file} has no column “{column}”, which the mapping {mapping} names in {place}.",
            "Its columns are {columns}. Correct the name, or write {{{column}?}} if it may be"
            " missing; if the file has no header line, name its columns in [file].",
            file=file,
            column=column,
            mapping=mapping.file,
            place=place,
            columns=shown(column_names(seen)),
        )
    return itertools.chain(first, rows)


def missing_columns(mapping: ImportMapping, rows: list[Row]) -> list[tuple[str, str]]:
    """Place in the mapping and name of each column no row has; nothing if there are no rows."""
    if not rows:
        return []
    return [
        (place, path.column)
        for place, path in mapping.columns()
        if not path.optional and not any(path.is_in(row.values) for row in rows)
    ]


def column_names(rows: Iterable[Row]) -> tuple[str, ...]:
    """Every column of the rows, in the order they come in."""
    return tuple(dict.fromkeys(name for row in rows for name in row.values))


def shown(names: tuple[str, ...]) -> str:
    """The names for a sentence."""
    more = len(names) - MOST_SHOWN
    return ", ".join(names[:MOST_SHOWN]) + (f" and {more} more" if more > 0 else "")
