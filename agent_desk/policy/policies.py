"""A policy as values: facts, decision tables, limits. What its words mean."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from agent_desk.policy.amounts import Shape
from agent_desk.policy.cells import Cell
from agent_desk.policy.facts import Fact, Texts


class Word(StrEnum):
    """What a row, or a verdict, says."""

    MAY = "may"
    MAY_UP_TO = "may up to"
    NEEDS_A_FACT = "needs a fact"
    ASK = "ask"
    MAY_NOT = "may not"
    NEVER = "never"

    @property
    def permits(self) -> bool:
        """Whether the agent may do it, alone."""
        return self in {Word.MAY, Word.MAY_UP_TO}

    @property
    def refuses(self) -> bool:
        """Whether it will not be done, whoever is asked."""
        return self in {Word.MAY_NOT, Word.NEVER}


class Hit(StrEnum):
    """DMN's hit policies: what follows from several rows that are met."""

    UNIQUE = "unique"
    ANY = "any"
    PRIORITY = "priority"
    FIRST = "first"
    RULE_ORDER = "rule order"
    OUTPUT_ORDER = "output order"
    COLLECT = "collect"

    @property
    def several(self) -> bool:
        """Whether all rows that are met count."""
        return self in {Hit.RULE_ORDER, Hit.OUTPUT_ORDER, Hit.COLLECT}


class Aggregation(StrEnum):
    """What COLLECT makes of the amounts of the rows that are met."""

    SUM = "sum"
    MIN = "min"
    MAX = "max"
    COUNT = "count"


class Per(StrEnum):
    """Whose decisions a limit counts together. SUBJECT is the thing decided on: one order."""

    SUBJECT = "subject"
    INTERACTION = "interaction"
    MATTER = "matter"
    CUSTOMER = "customer"
    AGENT = "agent"
    BRANCH = "branch"
    DESK = "desk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Who can say yes where the agent cannot.

    Attributes:
        whom: A role, such as ``lead``.
        patience: Minutes after which nobody needs to wait any longer; 0 for no end.
        then_decide: Whether the agent decides alone after that, and who was asked carries it.
    """

    whom: str
    patience: int = 0
    then_decide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What the customer is promised when this is decided.

    Attributes:
        within: How many days until it is due at the latest.
        working: Whether only working days count.
        earliest: How many days until it can be expected at the earliest.
    """

    what: Texts
    within: int
    working: bool = False
    earliest: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What follows from a row.

    Attributes:
        amount: How much it is, or what to begin with.
        most: For "may up to": how much it can be.
        money_to: Where the money may go, as values of a fact or as declared places.
        requires: Facts that must have been looked at; a yes/no must be a yes.
        confirm: What the customer has to say yes to before it is done.
        duty: What is up to the customer.
        say: What the customer is told; may name ``{amount}``, ``{due}`` and facts.
        internal: What only the agent reads.
        reasons: Codes it is logged under.
        only_if_asked: Whether it is offered only once the customer has asked for it.
        carried_out_in: The system where it is done by hand; empty if nothing is to be done.
    """

    word: Word
    amount: Shape | None = None
    most: Shape | None = None
    ask: Ask | None = None
    money_to: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    confirm: Texts = field(default_factory=dict)
    duty: Texts = field(default_factory=dict)
    promise: Promise | None = None
    say: Texts = field(default_factory=dict)
    internal: Texts = field(default_factory=dict)
    reasons: tuple[str, ...] = ()
    only_if_asked: bool = False
    carried_out_in: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One rule of a table.

    Attributes:
        cells: Input and cell for every input that is not ``-``.
        incident: While this incident lasts, and before the other rows; empty for always.
        valid_from: The first day it holds.
        valid_until: The last day it holds.
    """

    id: str
    cells: tuple[tuple[str, Cell], ...]
    outcome: Outcome
    incident: str = ""
    valid_from: date | None = None
    valid_until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether it is in force on a day."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_until is None or day <= self.valid_until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The time a limit looks back over.

    Attributes:
        unit: ``day``, ``month`` and ``year`` of the calendar in the policy's zone; or ``hours``
            and ``days``, which roll.
        length: How many of them.
    """

    unit: str
    length: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """How much of some decisions there can be, whoever took them.

    Attributes:
        counts: The decisions it counts together.
        window: Over which time; None for ever.
        times: How often; None if money is counted.
        most: Minor units; with ``by`` those of each value of that fact.
        by: A fact the limit depends on, such as the tier.
        most_by: The value of that fact to minor units (or times).
        ask: Who may go beyond; None if nobody.
        say: What the customer is told when nothing is left.
    """

    name: str
    counts: tuple[str, ...]
    per: Per
    title: Texts = field(default_factory=dict)
    window: Window | None = None
    currency: str = ""
    most: int | None = None
    by: str = ""
    most_by: Mapping[str, int] = field(default_factory=dict)
    ask: Ask | None = None
    say: Texts = field(default_factory=dict)
    file: str = ""

    @property
    def counts_times(self) -> bool:
        """Whether decisions are counted, not their money."""
        return not self.currency


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """After one of these decisions on the same thing this one is closed.

    Attributes:
        after: The decisions that close it; its own kind for "only once".
    """

    after: tuple[str, ...]
    per: Per
    say: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One kind of decision: its table, and what holds for all rows.

    Attributes:
        kind: The name it is logged under.
        inputs: The table's inputs; also the order in which to ask for them.
        rows: In the order of the file, those of incidents first.
        otherwise: What holds where no row is met; None is a gap, and then somebody is asked.
        requires: Facts needed whatever the row, in the order to ask.
        priority: For PRIORITY and OUTPUT_ORDER: the words, most important first.
        case: Whether each one needs a line of why and goes to the rule's owner as a case.
        offered_after: Decisions to offer and see declined before this one.
    """

    kind: str
    title: Texts
    hit: Hit
    inputs: tuple[str, ...]
    rows: tuple[Row, ...]
    aggregation: Aggregation | None = None
    otherwise: Outcome | None = None
    requires: tuple[str, ...] = ()
    locks: tuple[Lock, ...] = ()
    priority: tuple[Word, ...] = (
        Word.NEVER,
        Word.MAY_NOT,
        Word.ASK,
        Word.MAY_UP_TO,
        Word.MAY,
    )
    offered_after: tuple[str, ...] = ()
    case: bool = False
    valid_from: date | None = None
    valid_until: date | None = None
    file: str = ""


Facts: TypeAlias = Mapping[str, Fact]


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Everything that holds together.

    Attributes:
        version: What the ledger calls the published state; empty for files.
        zone: Whose calendar days and windows follow, such as ``Europe/Berlin``.
        holidays: Days that are no working days.
        languages: In which every customer text must be there.
        ask: Who is asked where a table has a gap.
    """

    name: str
    facts: Facts
    decisions: Mapping[str, Decision]
    limits: tuple[Limit, ...] = ()
    version: str = ""
    zone: str = "UTC"
    holidays: frozenset[date] = frozenset()
    languages: tuple[str, ...] = ("en",)
    ask: Ask = Ask(whom="lead")

    def limits_of(self, kind: str) -> tuple[Limit, ...]:
        """The limits a decision of this kind draws on."""
        return tuple(limit for limit in self.limits if kind in limit.counts)
