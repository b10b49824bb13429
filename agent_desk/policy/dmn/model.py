"""Decision tables as DMN has them, before they are anybody's policy."""

from dataclasses import dataclass, field
from typing import Any

from agent_desk.policy.facts import Fact
from agent_desk.policy.policies import Aggregation, Hit


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One input: the fact its expression names, and the values allowed there."""

    fact: Fact
    label: str = ""
    id: str = ""
    allowed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """One output.

    Attributes:
        values: Literals, the most important first; empty if any value will do.
        default: The literal that holds where no rule is met; None for none.
    """

    name: str
    type: str = ""
    label: str = ""
    id: str = ""
    values: tuple[Any, ...] = ()
    default: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: a unary test for each input, a literal for each output, as written.

    Attributes:
        meant: The tests as our own files write them, where that says more than FEEL can.
    """

    tests: tuple[str, ...]
    results: tuple[str, ...]
    id: str = ""
    description: str = ""
    annotations: tuple[str, ...] = ()
    meant: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One decision with its table.

    Attributes:
        annotations: The names of the annotation columns.
        extra: What only we know of it.
    """

    id: str
    name: str
    hit: Hit = Hit.UNIQUE
    aggregation: Aggregation | None = None
    inputs: tuple[Input, ...]
    outputs: tuple[Output, ...]
    rules: tuple[Rule, ...]
    annotations: tuple[str, ...] = ()
    extra: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Definitions:
    """A DMN file."""

    id: str
    name: str
    namespace: str
    tables: tuple[Table, ...]
    extra: dict[str, Any] = field(default_factory=dict)
