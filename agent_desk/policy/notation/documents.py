"""A policy from what its files hold, all together, with whatever is wrong in any."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from agent_desk.domain.errors import BadInputError
from agent_desk.policy.facts import Fact
from agent_desk.policy.findings import Fault, Finding, Place
from agent_desk.policy.notation.decisions import read_decision, twice
from agent_desk.policy.notation.facts import read_fact
from agent_desk.policy.notation.keys import Keys
from agent_desk.policy.notation.limits import read_limit
from agent_desk.policy.notation.outcomes import read_ask
from agent_desk.policy.policies import Ask, Limit, Policy
from agent_desk.reading.dates import read_zone

T = TypeVar("T")
Document = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A policy, as far as it could be read, and what is wrong with its files."""

    policy: Policy
    findings: tuple[Finding, ...]


def read(
    documents: Mapping[str, Document], version: str = "", found: Sequence[Finding] = ()
) -> Loaded:
    """Read a policy from what its files hold, by file name.

    Args:
        documents: Numbers with a fraction as Decimal.
        version: What the policy is called.
        found: Faults already known; the findings begin with them.
    """
    findings = list(found)
    tables = [
        Keys(document, Place(file=file), findings) for file, document in documents.items()
    ]
    facts = _named(tables, "facts", findings, read_fact)
    limits = _named(tables, "limits", findings, read_limit)
    decisions = _named(
        tables, "decisions", findings, lambda kind, keys: read_decision(kind, keys, facts)
    )
    policy = _whole(tables, findings, facts, limits)
    for keys in tables:
        keys.finish("policy", "facts", "limits", "decisions")
    return Loaded(
        policy=Policy(
            **policy,
            version=version,
            facts=facts,
            decisions=decisions,
            limits=tuple(limits.values()),
        ),
        findings=tuple(findings),
    )


def _whole(
    tables: Sequence[Keys],
    findings: list[Finding],
    facts: Mapping[str, Fact],
    limits: Mapping[str, Limit],
) -> dict[str, Any]:
    """What holds for the whole policy: ``[policy]``, in one of the files."""
    found = [
        (keys, entries) for keys in tables if (entries := keys.table("policy")) is not None
    ]
    for keys, _ in found[1:]:
        keys.note(Fault.TWICE, "policy", twice("policy"))
    if not found:
        return {"name": ""}
    keys, entries = found[0]
    settings = Keys(entries.entries, Place(file=keys.place.file, decision="policy"), findings)
    told = {
        "name": settings.text("name"),
        "zone": _zone(settings),
        "holidays": settings.days("holidays"),
        "languages": settings.names("languages") or ("en",),
        "ask": read_ask(settings) or Ask(whom="lead"),
    }
    settings.finish()
    return told


def _zone(settings: Keys) -> str:
    """The zone whose calendar holds; UTC where it is not known."""
    name = settings.text("zone", "UTC")
    try:
        read_zone(name)
    except BadInputError as problem:
        settings.note(Fault.UNKNOWN_NAME, "zone", problem)
        return "UTC"
    return name


def _named(
    tables: Sequence[Keys],
    key: str,
    findings: list[Finding],
    read_one: Callable[[str, Keys], T | None],
) -> dict[str, T]:
    """Everything declared under a key, in all files; a name given twice is noted."""
    found: dict[str, T] = {}
    for keys in tables:
        for name, entries in _tables_in(keys, key):
            place = _place(keys.place.file, key, name)
            one = Keys(entries, place, findings)
            if name in found:
                one.note(Fault.TWICE, "", twice(name))
                continue
            value = read_one(name, one)
            if value is not None:
                found[name] = value
    return found


def _tables_in(keys: Keys, key: str) -> Iterable[tuple[str, Mapping[str, Any]]]:
    outer = keys.table(key)
    for name, entries in outer.entries.items() if outer is not None else ():
        if isinstance(entries, dict):
            yield name, entries
        else:
            keys.wrong(f"{key}.{name}"[:80], entries, f"[{key}.NAME]")


def _place(file: str, key: str, name: str) -> Place:
    if key == "decisions":
        return Place(file=file, decision=name)
    return Place(file=file, decision=key, row=name)
