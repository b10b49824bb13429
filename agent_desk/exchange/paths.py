"""Paths into a record: ``name.first``, ``items[].price``, ``Events[Agent=User].Text``.

A column with exactly the name comes first: a CSV column called ``a.b`` or ``No. [1]`` needs no
quoting. What is no path can only be such a name.
Otherwise a path is steps with dots between them. After a step may stand, in brackets: nothing
(each member of a list or table), a number (that member, -1 the last), or conditions on members,
``name=value``, ``!=``, ``~`` (contains), ``!~``; ``a|b`` means either, a comma means both.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from agent_desk.exchange.rows import Value

STEP = re.compile(r'\s*(?:"([^"]+)"|([^.\[\]"]+))((?:\[[^\]]*\])*)\s*')
CONDITION = re.compile(r"\s*(.+?)\s*(!=|!~|=|~)\s*(.*?)\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What a member of a list must have to be taken."""

    name: str
    operator: str
    values: tuple[str, ...]

    def holds(self, member: Value) -> bool:
        """Whether the member has it; in what is no table, ``value`` is the member itself."""
        inner = member.get(self.name) if isinstance(member, Mapping) else member
        text = as_text(inner).casefold()
        if "~" in self.operator:
            found = any(value.casefold() in text for value in self.values)
        else:
            found = any(value.casefold() == text for value in self.values)
        return found != self.operator.startswith("!")


Selector = None | int | tuple[Condition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A name, and which members of what lies there."""

    name: str
    selectors: tuple[Selector, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """Where in a record a value is.

    Attributes:
        column: The whole path, taken first as a column's name.
        written: The same with its question mark, which may be part of the name.
        optional: It may be missing from every row (written with a ``?`` at the end).
    """

    column: str
    written: str
    steps: tuple[Step, ...]
    optional: bool = False

    def values(self, record: Mapping[str, Value]) -> list[Value]:
        """What lies there, in order; what is null or empty is not there."""
        for name in (self.written, self.column):
            if name in record:
                return list(_there([record[name]]))
        found: Iterable[Value] = [record]
        for step in self.steps:
            found = _step(found, step)
        return list(_there(found))

    def is_in(self, record: Mapping[str, Value]) -> bool:
        """Whether the record has what this names, as far as the record goes."""
        if self.written in record or self.column in record:
            return True
        places: list[Value] = [record]
        for step in self.steps:
            tables = [place for place in places if isinstance(place, Mapping)]
            places = list(_step(tables, step))
            if tables and not any(step.name in table for table in tables):
                return False
        return True


def parse_path(written: str) -> Path:
    """Read a path.

    Raises:
        ValueError: There is nothing in it.
    """
    text = written.strip()
    optional = text.endswith("?")
    column = text.removesuffix("?").strip()
    if not column:
        raise ValueError("a column's name is missing between { and }")
    name = column.strip('"')
    try:
        steps = tuple(_steps(column))
    except ValueError:
        steps = (Step(name=name),)
    return Path(column=name, written=text, steps=steps, optional=optional)


def as_text(value: Value) -> str:
    """A value as text; a list or table as its JSON."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    import json

    return json.dumps(value, ensure_ascii=False)


def _steps(column: str) -> Iterator[Step]:
    at = 0
    while True:
        found = STEP.match(column, at)
        if found is None:
            raise ValueError(column)
        quoted, bare, brackets = found.groups()
        inside = re.findall(r"\[([^\]]*)\]", brackets)
        yield Step(name=quoted or bare.strip(), selectors=tuple(map(_selector, inside)))
        at = found.end()
        if at == len(column):
            return
        if column[at] != ".":
            raise ValueError(
                f"“{column}” has no dot where one is needed, before “{column[at:]}”"
            )
        at += 1


def _selector(inside: str) -> Selector:
    text = inside.strip()
    if not text:
        return None
    if re.fullmatch(r"-?\d{1,9}", text):
        return int(text)
    return tuple(_condition(part) for part in text.split(","))


def _condition(part: str) -> Condition:
    found = CONDITION.fullmatch(part)
    if found is None:
        raise ValueError(part)
    name, operator, values = found.groups()
    return Condition(
        name=name, operator=operator, values=tuple(v.strip() for v in values.split("|"))
    )


def _step(found: Iterable[Value], step: Step) -> Iterator[Value]:
    inner: Iterable[Value] = (
        place[step.name] for place in found if isinstance(place, Mapping) and step.name in place
    )
    for selector in step.selectors:
        inner = _selected(inner, selector)
    return iter(inner)


def _selected(places: Iterable[Value], selector: Selector) -> Iterator[Value]:
    for place in places:
        members = list(place.values()) if isinstance(place, Mapping) else place
        if not isinstance(members, list):
            continue
        if selector is None:
            yield from members
        elif isinstance(selector, int):
            yield from members[selector:][:1] if selector >= -len(members) else []
        else:
            yield from (m for m in members if all(c.holds(m) for c in selector))


def _there(found: Iterable[Value]) -> Iterator[Value]:
    """What is there; a list of plain values is as good as the values."""
    for value in found:
        plain = isinstance(value, list) and not any(isinstance(v, list | dict) for v in value)
        for one in value if plain else [value]:
            if one is not None and one != "":
                yield one
