"""The tables of a policy as a person edits them: columns, rows, where each cell is written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from agent_desk.policy.draft import Draft
from agent_desk.policy.edits import Edit, Insert, Keys, Move, Put, Remove
from agent_desk.policy.inline import Form, meant, shown

LIMITS, FACTS = "limits", "facts"
OTHERWISE = "otherwise"
_FORMS: Mapping[str, Form] = {
    "amount": Form.AMOUNT,
    "most": Form.AMOUNT,
    "times": Form.AMOUNT,
    "least": Form.AMOUNT,
    "requires": Form.NAMES,
    "money_to": Form.NAMES,
    "reasons": Form.NAMES,
    "counts": Form.NAMES,
    "values": Form.NAMES,
    "only_if_asked": Form.FLAG,
    "whole": Form.FLAG,
    "from": Form.DAY,
    "until": Form.DAY,
}
_ROW_FIRST = ("verdict", "amount", "most")
_ROW = (
    "requires", "confirm", "duty", "promise.what", "promise.within", "internal", "money_to",
    "reasons", "carried_out_in", "only_if_asked", "ask.whom", "ask.patience", "ask.then",
    "incident", "from", "until",
)  # fmt: skip
_LIMIT = (
    "title", "counts", "per", "within", "most", "times", "by", "say", "ask.whom",
    "ask.patience", "ask.then",
)  # fmt: skip
_FACT = (
    "title", "type", "values", "words", "currency", "unit", "find_out", "say", "known_from",
    "since", "amount", "least", "most", "whole",
)  # fmt: skip
_IN_EACH_LANGUAGE = frozenset(
    {"title", "words", "say", "confirm", "duty", "internal", "find_out", "promise.what"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    """One row, limit or fact.

    Attributes:
        id: As findings name it.
        path: Where it is written in its file.
        place: Where in its list; None if it has a name of its own and no place.
        entries: What the file holds.
    """

    id: str
    file: str
    path: Keys
    entries: Mapping[str, Any]
    place: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """One table.

    Attributes:
        name: A kind of decision, ``limits`` or ``facts``.
        columns: Keys as in the files, such as ``when.tier`` or ``say.en``.
        editable: Whether it can be changed here; a table from a DMN file cannot.
    """

    name: str
    file: str
    columns: tuple[str, ...]
    rows: tuple[GridRow, ...]
    editable: bool = True

    @property
    def is_decision(self) -> bool:
        """Whether it is a decision table, whose rows have an order."""
        return self.name not in {LIMITS, FACTS}

    def text(self, row: GridRow, column: str) -> str:
        """What stands in a cell."""
        if column == "id":
            return row.id
        return shown(_value(row.entries, column.split(".")), form_of(column))

    def written(self, row: GridRow, column: str, text: str) -> Edit:
        """The change that lets a cell say this."""
        path = (*row.path, *column.split("."))
        return Put(file=row.file, path=path, value=meant(text, form_of(column)))

    def can_name(self, row: GridRow) -> bool:
        """Whether the id of a row can be changed."""
        return row.place is not None


def form_of(column: str) -> Form:
    """What stands in the cells of a column."""
    if column.startswith("when."):
        return Form.CELL
    if column.startswith("words."):
        return Form.WORDS
    return _FORMS.get(column, Form.TEXT)


def grids(draft: Draft, *, wide: bool = False) -> tuple[Grid, ...]:
    """Every table of a draft, in the order of its files; limits and facts come last.

    Args:
        draft: As far as it can be read.
        wide: Whether also columns are there that no row uses.
    """
    languages = _languages(draft)
    found = [
        _decision(draft, file, kind, table, languages, wide=wide)
        for file, document in draft.documents.items()
        for kind, table in _tables(document.get("decisions"))
    ]
    for name, keys in ((LIMITS, _LIMIT), (FACTS, _FACT)):
        rows = tuple(_named(draft, name))
        columns = (*_used(_in_languages(keys, languages), rows, wide=wide), "id")
        found.append(Grid(name=name, file="", columns=columns, rows=rows))
    return tuple(found)


def added(grid: Grid, after: GridRow | None, languages: Sequence[str]) -> tuple[Edit, GridRow]:
    """A new row below another, and the row as it will be: never permitted before it is said."""
    texts = dict.fromkeys(languages, "")
    if grid.name == LIMITS:
        told: dict[str, Any] = {"counts": [], "per": "customer", "times": 1, "say": texts}
    elif grid.name == FACTS:
        told = {"type": "yes/no", "title": texts, "find_out": texts}
    else:
        told = {"verdict": "ask", "say": texts}
    return _new(grid, after, told, "new")


def copied(grid: Grid, row: GridRow) -> tuple[Edit, GridRow]:
    """The same row once more, below it."""
    return _new(grid, row, dict(row.entries), row.id)


def removed(row: GridRow) -> Edit:
    """Without this row."""
    if row.place is None:
        return Put(file=row.file, path=row.path, value=None)
    return Remove(file=row.file, path=row.path[:-1], place=row.place)


def moved(grid: Grid, row: GridRow, by: int) -> Edit | None:
    """The row so many places further down; None where it cannot go."""
    if row.place is None:
        return None
    to, last = row.place + by, sum(one.place is not None for one in grid.rows) - 1
    if not 0 <= to <= last:
        return None
    return Move(file=row.file, path=row.path[:-1], place=row.place, to=to)


def _new(
    grid: Grid, after: GridRow | None, told: dict[str, Any], name: str
) -> tuple[Edit, GridRow]:
    id_ = _free(name, {row.id for row in grid.rows})
    if not grid.is_decision:
        file = after.file if after is not None else grid.rows[-1].file if grid.rows else ""
        row = GridRow(id=id_, file=file, path=(grid.name, id_), entries=told)
        return Put(file=file, path=row.path, value=told), row
    place = 0
    if after is not None:
        at = after.place
        place = at + 1 if at is not None else sum(r.place is not None for r in grid.rows)
    path: Keys = ("decisions", grid.name, "rows")
    told = {"id": id_, **{key: value for key, value in told.items() if key != "id"}}
    row = GridRow(id=id_, file=grid.file, path=(*path, place), entries=told, place=place)
    return Insert(file=grid.file, path=path, place=place, value=told), row


def _free(name: str, taken: set[str]) -> str:
    """The name, or the first of its like nobody has."""
    stem = name.rstrip("0123456789").rstrip("-_") or name
    sign = "_" if "_" in stem else "-"
    numbered = (f"{stem}{sign}{number}" for number in range(2, len(taken) + 3))
    return next(one for one in (name, *numbered) if one not in taken)


def _decision(
    draft: Draft,
    file: str,
    kind: str,
    table: Mapping[str, Any],
    languages: Sequence[str],
    *,
    wide: bool,
) -> Grid:
    rows = tuple(_rows(file, kind, table))
    inputs = [f"when.{name}" for name in _listed(table.get("inputs"))]
    tested = (f"when.{name}" for row in rows for name, _ in _pairs(row.entries.get("when")))
    spoken = _in_languages(("say",), languages)
    others = _used(_in_languages(_ROW, languages), rows, wide=wide)
    columns = (*inputs, *tested, *_ROW_FIRST, *spoken, *others, "id")
    listed = isinstance(table.get("rows", []), list)
    return Grid(
        name=kind,
        file=file,
        columns=tuple(dict.fromkeys(columns)),
        rows=rows,
        editable=draft.editable(file) and listed and "rows" in table,
    )


def _rows(file: str, kind: str, table: Mapping[str, Any]) -> Iterator[GridRow]:
    path: Keys = ("decisions", kind)
    rows = table.get("rows", [])
    for place, entries in enumerate(rows if isinstance(rows, list) else [rows]):
        if isinstance(entries, Mapping):
            id_ = entries.get("id")
            yield GridRow(
                id=id_ if isinstance(id_, str) and id_ else f"{place + 1}",
                file=file,
                path=(*path, "rows", place),
                entries=entries,
                place=place,
            )
    otherwise = table.get(OTHERWISE)
    if isinstance(otherwise, Mapping):
        yield GridRow(id=OTHERWISE, file=file, path=(*path, OTHERWISE), entries=otherwise)


def _named(draft: Draft, table: str) -> Iterator[GridRow]:
    for file, document in draft.documents.items():
        for name, entries in _tables(document.get(table)):
            if draft.editable(file):
                yield GridRow(id=name, file=file, path=(table, name), entries=entries)


def _languages(draft: Draft) -> tuple[str, ...]:
    for document in draft.documents.values():
        told = document.get("policy")
        if isinstance(told, Mapping):
            return tuple(_listed(told.get("languages"))) or ("en",)
    return ("en",)


def _in_languages(keys: Iterable[str], languages: Sequence[str]) -> list[str]:
    return [
        column
        for key in keys
        for column in (
            [f"{key}.{language}" for language in languages]
            if key in _IN_EACH_LANGUAGE
            else [key]
        )
    ]


def _used(columns: Iterable[str], rows: Sequence[GridRow], *, wide: bool) -> list[str]:
    """The columns some row says something in; all of them if they are wanted."""
    return [
        column
        for column in columns
        if wide or any(_value(row.entries, column.split(".")) is not None for row in rows)
    ]


def _value(entries: Any, path: Sequence[str]) -> Any:
    for key in path:
        if not isinstance(entries, Mapping):
            return None
        entries = entries.get(key)
    return entries


def _tables(value: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    return (pair for pair in _pairs(value) if isinstance(pair[1], Mapping))


def _pairs(value: Any) -> Iterable[tuple[str, Any]]:
    return value.items() if isinstance(value, Mapping) else ()


def _listed(value: Any) -> list[str]:
    listed = [value] if isinstance(value, str) else value
    return [one for one in listed if isinstance(one, str)] if isinstance(listed, list) else []
