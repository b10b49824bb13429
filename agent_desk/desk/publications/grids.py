"""Prompts, codes and moments as tables that are edited, and where each cell is written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from agent_desk.domain.prompts import FACTS, PromptPolicy
from agent_desk.domain.publications import Topic
from agent_desk.policy.draft import Draft
from agent_desk.policy.edits import Edit, Insert, Move, Put, Remove
from agent_desk.policy.grid import Grid, GridRow
from agent_desk.policy.inline import Form, meant, shown
from agent_desk.reading.prompts import LANGUAGES
from agent_desk.reading.publications import FILES, NUMBERS

_FORMS: Mapping[str, Form] = {
    "rank": Form.AMOUNT,
    "value": Form.AMOUNT,
    "critical_days": Form.AMOUNT,
    "general": Form.FLAG,
    "retired": Form.FLAG,
}
_WHEN, _YES_NO = "when.", {"yes": True, "no": False}
_BOUND = "<>=0123456789"
_RANKS_APART = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class ListGrid(Grid):
    """One list; its rows are those of one file's list of tables."""

    topic: Topic

    def text(self, row: GridRow, column: str) -> str:
        """Override Grid.text."""
        value: Any = row.entries
        for key in column.split("."):
            value = value.get(key) if isinstance(value, Mapping) else None
        return shown(value, Form.NAMES if column.startswith(_WHEN) else _form(column))

    def written(self, row: GridRow, column: str, text: str) -> Edit:
        """Override Grid.written."""
        value = _condition(text) if column.startswith(_WHEN) else meant(text, _form(column))
        return Put(file=row.file, path=(*row.path, *column.split(".")), value=value)


@dataclass(frozen=True, slots=True, kw_only=True)
class NumbersGrid(ListGrid):
    """The numbers prompts go by: one column, and no row comes or goes."""

    def written(self, row: GridRow, column: str, text: str) -> Edit:
        """Override Grid.written."""
        return Put(file=row.file, path=row.path, value=meant(text, _form(column)))

    def can_name(self, row: GridRow) -> bool:
        """Override Grid.can_name."""
        return False


def grids(topic: Topic, draft: Draft, *, wide: bool) -> tuple[ListGrid, ...]:
    """Every list of a draft; with ``wide`` prompts have a column for all that can be known."""
    return tuple(
        _numbers(draft, file)
        if name == NUMBERS
        else _listed(topic, draft, name, file, wide=wide)
        for name, file in FILES[topic].items()
    )


def added(grid: ListGrid, after: GridRow | None) -> tuple[Edit, GridRow]:
    """A new row below another, and the row as it will be."""
    texts = dict.fromkeys(LANGUAGES, "")
    id_ = _free("new", grid)
    if grid.topic is Topic.PROMPTS:
        ranks = (row.entries.get("rank", 0) for row in grid.rows)
        highest = max((rank for rank in ranks if isinstance(rank, int)), default=0)
        told: dict[str, Any] = {
            "id": id_, "stage": grid.name, "rank": highest + _RANKS_APART, "evidence": "",
            "owner": "", "text": texts,
        }  # fmt: skip
    else:
        told = {"code": id_, "name": texts}
    if grid.topic is Topic.MOMENTS:
        told["icon"] = "info"
    return _inserted(grid, after, id_, told)


def copied(grid: ListGrid, row: GridRow) -> tuple[Edit, GridRow]:
    """The same row once more, below it."""
    id_ = _free(row.id, grid)
    word = "id" if grid.topic is Topic.PROMPTS else "code"
    return _inserted(grid, row, id_, {**row.entries, word: id_})


def removed(row: GridRow) -> Edit | None:
    """Without this row; None where it cannot go."""
    if row.place is None:
        return None
    return Remove(file=row.file, path=row.path[:-1], place=row.place)


def moved(grid: ListGrid, row: GridRow, by: int) -> Edit | None:
    """The row so many places further down; None where it cannot go or means nothing."""
    if row.place is None or grid.topic is Topic.PROMPTS:
        return None
    to = row.place + by
    if not 0 <= to < len(grid.rows):
        return None
    return Move(file=row.file, path=row.path[:-1], place=row.place, to=to)


def _condition(text: str) -> Any:
    """``yes``, ``no``, a bound such as ``>= 3`` or ``2..5``, or words between commas."""
    told = text.strip()
    if told in _YES_NO:
        return _YES_NO[told]
    if told[:1] in _BOUND:
        return told or None
    return meant(told, Form.NAMES)


def _form(column: str) -> Form:
    return _FORMS.get(column, Form.TEXT)


def _numbers(draft: Draft, usual: str) -> NumbersGrid:
    file = next((one for one in draft.documents if Path(one).name == usual), usual)
    document = draft.documents.get(file, {})
    rows = tuple(
        GridRow(
            id=one.name,
            file=file,
            path=(one.name,),
            entries={"value": document.get(one.name, one.default)},
        )
        for one in fields(PromptPolicy)
    )
    editable = file in draft.documents
    return NumbersGrid(
        name=NUMBERS, file=file, columns=("value",), rows=rows, editable=editable,
        topic=Topic.PROMPTS,
    )  # fmt: skip


def _listed(topic: Topic, draft: Draft, name: str, usual: str, *, wide: bool) -> ListGrid:
    rows = tuple(_rows(topic, draft, name))
    file = next((row.file for row in rows), usual)
    if file not in draft.documents:
        file = next((one for one in draft.documents if not one.endswith("policy.toml")), file)
    return ListGrid(
        name=name,
        file=file,
        columns=_columns(topic, rows, wide=wide),
        rows=rows,
        editable=file in draft.documents,
        topic=topic,
    )


def _rows(topic: Topic, draft: Draft, name: str) -> Iterator[GridRow]:
    key, word = ("prompt", "id") if topic is Topic.PROMPTS else (name, "code")
    for file, document in draft.documents.items():
        listed = document.get(key, [])
        for place, one in enumerate(listed if isinstance(listed, list) else ()):
            if not isinstance(one, Mapping):
                continue
            if topic is not Topic.PROMPTS or one.get("stage") == name:
                id_ = str(one.get(word) or place + 1)
                yield GridRow(id=id_, file=file, path=(key, place), entries=one, place=place)


def _columns(topic: Topic, rows: Sequence[GridRow], *, wide: bool) -> tuple[str, ...]:
    if topic is Topic.PROMPTS:
        texts = tuple(f"text.{language}" for language in LANGUAGES)
        asked = (name for row in rows for name in _pairs(row.entries.get("when")))
        facts = dict.fromkeys((*asked, *(FACTS if wide else ())))
        when = tuple(f"{_WHEN}{name}" for name in facts)
        return (*texts, *when, "rank", "general", "followed_by", "evidence", "owner", "id")
    names = tuple(f"name.{language}" for language in LANGUAGES)
    if topic is Topic.MOMENTS:
        return (*names, "icon", "critical_days", "code")
    return (*names, "retired", "code")


def _pairs(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _inserted(
    grid: ListGrid, after: GridRow | None, id_: str, told: dict[str, Any]
) -> tuple[Edit, GridRow]:
    key = "prompt" if grid.topic is Topic.PROMPTS else grid.name
    if not grid.rows:
        # The list may not be in its file yet.
        row = GridRow(id=id_, file=grid.file, path=(key, 0), entries=told, place=0)
        return Put(file=grid.file, path=(key,), value=[told]), row
    last = after or grid.rows[-1]
    place = (last.place or 0) + 1
    row = GridRow(id=id_, file=last.file, path=(key, place), entries=told, place=place)
    return Insert(file=last.file, path=(key,), place=place, value=told), row


def _free(name: str, grid: ListGrid) -> str:
    """The name, or the first of its like nobody has."""
    taken = {row.id for row in grid.rows}
    stem = name.rstrip("0123456789_") or name
    numbered = (f"{stem}_{number}" for number in range(2, len(taken) + 3))
    return next(one for one in (name, *numbered) if one not in taken)
