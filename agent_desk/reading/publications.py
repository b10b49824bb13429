"""Prompts, contact codes and moments as texts of files: read, checked, compared in words."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias

from agent_desk import resources
from agent_desk.domain.codes import Codes
from agent_desk.domain.errors import BadInputError, WorldError
from agent_desk.domain.moment_kinds import MomentKinds
from agent_desk.domain.prompts import Prompt, PromptPolicy, Stage
from agent_desk.domain.publications import Topic
from agent_desk.domain.sentences import Sentence, sentence
from agent_desk.reading import codes, moments, prompts
from agent_desk.reading.toml_files import table_of

Texts: TypeAlias = Mapping[str, str]
Cells: TypeAlias = Mapping[str, str]
NUMBERS = "numbers"
"""The list of the numbers prompts go by."""

FILES: Mapping[Topic, Mapping[str, str]] = {
    Topic.PROMPTS: {
        Stage.CUSTOMER: "opening.toml",
        Stage.DECIDE: "deciding.toml",
        Stage.GOODBYE: "parting.toml",
        NUMBERS: prompts.POLICY,
    },
    Topic.CODES: dict.fromkeys(codes.LISTS, "contact.toml"),
    Topic.MOMENTS: {moments.LIST: "moments.toml"},
}
"""The lists of each topic in the order they are shown, and the file that usually holds one."""

TITLES: Mapping[str, Sentence] = {
    Stage.CUSTOMER: sentence("The opening"),
    Stage.DECIDE: sentence("Deciding"),
    Stage.GOODBYE: sentence("The parting"),
    NUMBERS: sentence("How often"),
    "reason": sentence("Why they were in touch"),
    "result": sentence("What came of it"),
    moments.LIST: sentence("Moments"),
}
_COLUMNS: Mapping[str, Sentence] = {
    "id": sentence("name"),
    "code": sentence("code"),
    "stage": sentence("stage"),
    "text": sentence("what it says"),
    "name": sentence("what it is called"),
    "rank": sentence("rank, the lowest first"),
    "when": sentence("shown when"),
    "evidence": sentence("why it helps"),
    "owner": sentence("who looks after it"),
    "followed_by": sentence("done once this is logged"),
    "general": sentence("fits anyone"),
    "retired": sentence("no longer offered"),
    "icon": sentence("picture"),
    "critical_days": sentence("days it is kept in mind"),
    "value": sentence("number"),
}
_LANGUAGES: Mapping[str, Sentence] = {"en": sentence("English"), "de": sentence("German")}
_KEYS: Mapping[Topic, tuple[str, ...]] = {
    Topic.PROMPTS: ("prompt",),
    Topic.CODES: codes.LISTS,
    Topic.MOMENTS: (moments.LIST,),
}
_LONGEST_NAME, _MOST_DAYS = 60, 366


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that is wrong.

    Attributes:
        list: Which list it is in; empty where only the file is known.
        column: As in the file, such as ``text.de``; empty for the row as a whole.
    """

    problem: Sentence | WorldError
    file: str = ""
    list: str = ""
    row: str = ""
    column: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What texts say, as far as they could be read; of one topic, the others stay empty."""

    topic: Topic
    prompts: tuple[Prompt, ...] = ()
    policy: PromptPolicy = field(default_factory=PromptPolicy)
    codes: Codes = field(default_factory=Codes)
    moments: MomentKinds = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def load(topic: Topic, texts: Texts) -> Loaded:
    """Read and check texts by the names of their files."""
    return _load(topic, tuple(sorted(texts.items())))


@lru_cache(maxsize=16)
def _load(topic: Topic, texts: tuple[tuple[str, str], ...]) -> Loaded:
    # Read once: every call asks for them again, because others may have come.
    return _LOADERS[topic](dict(texts))


def merged(topic: Topic, texts: Texts, over: Texts) -> Texts:
    """Texts with those of more files over them: they add codes or moments, or say them anew.

    Prompts are whole or not at all: no file lies over them. Raises BadInputError.
    """
    both = {**texts, **over}
    if topic is Topic.CODES:
        return {"contact.toml": codes.written(codes.read_texts(both))}
    if topic is Topic.MOMENTS:
        return {"moments.toml": moments.written(moments.read_texts(both))}
    return texts


def lists(topic: Topic, texts: Texts) -> Mapping[str, Mapping[str, Cells]]:
    """Every row of every list that can be read, as cells by column."""
    found: dict[str, dict[str, Cells]] = {name: {} for name in FILES[topic]}
    for file, text in texts.items():
        try:
            table = table_of(text, file)
        except BadInputError:
            continue
        for name, row, cells in _rows(topic, file, table):
            found.setdefault(name, {})[row] = cells
    return found


def changes(topic: Topic, before: Texts, after: Texts) -> tuple[Sentence, ...]:
    """What becomes different, list by list."""
    old, new = lists(topic, before), lists(topic, after)
    return tuple(
        said
        for name in dict.fromkeys((*FILES[topic], *old, *new))
        for said in _changed(name, old.get(name, {}), new.get(name, {}))
    )


def list_title(name: str) -> Sentence:
    """What a list is called."""
    return TITLES.get(name) or Sentence("{name}", {"name": name})


def column_title(column: str) -> Sentence:
    """What a column is called."""
    first, _, rest = column.partition(".")
    title = _COLUMNS.get(first) or Sentence("{name}", {"name": first})
    if not rest:
        return title
    inside = _LANGUAGES.get(rest) or Sentence("{name}", {"name": rest.replace("_", " ")})
    return sentence("{column}, {part}", column=title, part=inside)


def gone(before: Codes, after: Codes) -> tuple[Finding, ...]:
    """Codes nobody could name any more: what was closed with them keeps them."""
    pairs = zip(codes.LISTS, (before.reasons, before.results), strict=True)
    left = {"reason": after.reasons, "result": after.results}
    return tuple(
        Finding(
            list=name,
            row=code.code,
            problem=sentence("it is used already; say that it is no longer offered"),
        )
        for name, known in pairs
        for code in known
        if code.code not in {one.code for one in left[name]}
    )


def _changed(
    name: str, before: Mapping[str, Cells], after: Mapping[str, Cells]
) -> Iterator[Sentence]:
    title = list_title(name)
    for row in after:
        if row not in before:
            shown = after[row].get("text.en") or after[row].get("name.en") or row
            yield sentence("{list}: “{row}” is new: “{says}”.", list=title, row=row, says=shown)
    for row in before:
        if row not in after:
            yield sentence("{list}: “{row}” is taken out.", list=title, row=row)
    both = [row for row in before if row in after]
    for row in both:
        yield from _cells_changed(title, row, before[row], after[row])
    if both != [row for row in after if row in before]:
        yield sentence("{list}: the order is another.", list=title)


def _cells_changed(
    title: Sentence, row: str, before: Cells, after: Cells
) -> Iterator[Sentence]:
    for column in dict.fromkeys((*before, *after)):
        old, new = before.get(column, ""), after.get(column, "")
        if old != new:
            yield sentence(
                "{list}: “{row}”, {column}: “{new}”, before “{old}”.",
                list=title, row=row, column=column_title(column), new=new or "–",
                old=old or "–",
            )  # fmt: skip


def _rows(
    topic: Topic, file: str, table: Mapping[str, Any]
) -> Iterator[tuple[str, str, Cells]]:
    """The list, the name and the cells of each row."""
    if topic is Topic.PROMPTS and Path(file).name == prompts.POLICY:
        for name, value in table.items():
            yield NUMBERS, name, {"value": _said(value)}
        return
    for key in _KEYS[topic]:
        rows = table.get(key, [])
        for place, one in enumerate(rows if isinstance(rows, list) else ()):
            if isinstance(one, dict):
                word = "id" if topic is Topic.PROMPTS else "code"
                name = str(one.get("stage", "")) if topic is Topic.PROMPTS else key
                yield name, str(one.get(word) or place + 1), dict(_cells(one))


def _cells(entries: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for key, value in entries.items():
        if isinstance(value, dict):
            yield from _cells(value, f"{above}{key}.")
        else:
            yield f"{above}{key}", _said(value)


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _load_prompts(texts: Texts) -> Loaded:
    try:
        found = prompts.read_texts(texts)
    except BadInputError as error:
        return Loaded(topic=Topic.PROMPTS, findings=(Finding(problem=error),))
    stages = {row: name for name, rows in lists(Topic.PROMPTS, texts).items() for row in rows}
    faults = tuple(_fault(one, stages) for one in prompts.check(found))
    if not found.prompts and not faults:
        faults = (Finding(problem=sentence("there is no prompt in it")),)
    return Loaded(
        topic=Topic.PROMPTS,
        prompts=found.prompts,
        policy=found.policy,
        findings=faults,
    )


def _fault(one: prompts.Fault, stages: Mapping[str, str]) -> Finding:
    columns = {
        "id": "id", "twice": "id", "language": f"text.{one.value}", "long": f"text.{one.value}",
        "forced": f"text.{one.value}", "unknown": f"when.{one.value}", "clash": "rank",
        "condition": f"when.{one.value}", "evidence": "evidence", "owner": "owner",
        "kind": "followed_by", "anyone": "general", "never": f"when.{one.value}",
    }  # fmt: skip
    return Finding(
        problem=one.said,
        list=stages.get(one.prompt, ""),
        row=one.prompt,
        column=columns.get(one.code, ""),
    )


def _load_codes(texts: Texts) -> Loaded:
    found, findings = _read(Topic.CODES, texts, codes.read_texts, Codes())
    if not findings and not (found.reasons or found.results):
        findings = (Finding(problem=sentence("there is no code in it")),)
    return Loaded(topic=Topic.CODES, codes=found, findings=findings)


def _load_moments(texts: Texts) -> Loaded:
    found, findings = _read(Topic.MOMENTS, texts, moments.read_texts, {})
    if not findings and not found:
        findings = (Finding(problem=sentence("there is no moment in it")),)
    return Loaded(topic=Topic.MOMENTS, moments=found, findings=findings)


def _read(
    topic: Topic, texts: Texts, read: Callable[[Texts], Any], nothing: Any
) -> tuple[Any, tuple[Finding, ...]]:
    """What the texts say, or everything that keeps them from being read."""
    findings = tuple(
        finding for file, text in texts.items() for finding in _of_file(topic, file, text)
    )
    try:
        return read(texts), findings
    except BadInputError as error:
        return nothing, findings or (Finding(problem=error),)


def _of_file(topic: Topic, file: str, text: str) -> Iterator[Finding]:
    try:
        table = table_of(text, file)
    except BadInputError as error:
        yield Finding(problem=error, file=file)
        return
    rows = list(_rows(topic, file, table))
    many = Counter((name, row) for name, row, _ in rows)
    for name, row, cells in rows:
        twice = many[name, row] > 1
        more = _of_moment if topic is Topic.MOMENTS else _of_code
        for column, problem in (*_of_any(cells, twice=twice), *more(cells)):
            yield Finding(problem=problem, file=file, list=name, row=row, column=column)


def _of_any(cells: Cells, *, twice: bool) -> Iterator[tuple[str, Sentence]]:
    if not codes.CODE.fullmatch(cells.get("code", "")):
        yield "code", sentence("a code is small letters, digits and underscores")
    elif twice:
        yield "code", sentence("this code is used twice")
    for language in prompts.LANGUAGES:
        said = cells.get(f"name.{language}", "").strip()
        if not said:
            yield f"name.{language}", sentence("its name is missing")
        elif len(said) > _LONGEST_NAME:
            yield f"name.{language}", sentence("its name is too long for one line")


def _of_code(cells: Cells) -> Iterator[tuple[str, Sentence]]:
    if cells.get("retired", "no") not in {"yes", "no"}:
        yield "retired", sentence("this is yes or no")


def _of_moment(cells: Cells) -> Iterator[tuple[str, Sentence]]:
    if cells.get("icon", "") not in icons():
        yield "icon", sentence("there is no picture of this name")
    days = cells.get("critical_days", "0")
    if not days.isascii() or not days.isdigit() or int(days) > _MOST_DAYS:
        yield "critical_days", sentence("this is a whole number of days, at most 366")


@lru_cache(maxsize=1)
def icons() -> frozenset[str]:
    """The names of all pictures."""
    return frozenset(one.stem for one in resources.path("icons").glob("*.svg"))


_LOADERS: Mapping[Topic, Callable[[Texts], Loaded]] = {
    Topic.PROMPTS: _load_prompts,
    Topic.CODES: _load_codes,
    Topic.MOMENTS: _load_moments,
}
