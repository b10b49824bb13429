"""What the policy says to one decision in one situation."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from agent_desk.policy.money import Money
from agent_desk.policy.policies import Ask, Limit, Lock, Outcome, Row, Word


class Because(StrEnum):
    """What a verdict rests on."""

    ROW = "row"
    OTHERWISE = "otherwise"
    NO_ROW = "no row"
    CONFLICT = "conflict"
    NOT_IN_FORCE = "not in force"
    LOCK = "lock"
    REQUIRED = "required"
    NOT_CHECKED = "not checked"
    ORDER = "order"
    NOT_ASKED_FOR = "not asked for"
    LIMIT = "limit"
    NOTHING = "comes to nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What is left of one limit before this decision.

    Attributes:
        most: Minor units, or times where the limit has no currency.
        used: Of the same; may be more than ``most`` when two desks were apart.
    """

    limit: Limit
    most: int
    used: int

    @property
    def left(self) -> int:
        """What is left, never below nothing."""
        return max(0, self.most - self.used)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The answer.

    Attributes:
        outcome: What the row, or "otherwise", says; None where no row spoke.
        rows: The rows it rests on; those still possible while a fact is missing.
        amount: What it comes to, or what to begin with; money or a plain number.
        most: For "may up to": the most it can be, what is left of every limit counted in.
        left: Every limit it draws on, tightest first.
        beyond: The limit that does not leave enough.
        needs: Facts not checked, the one to find out next first.
        first: Decisions to offer before this one.
        ask: Who is asked, where somebody is.
        lock: What closes it.
        no: The required fact that is a no.
    """

    kind: str
    word: Word
    because: Because
    outcome: Outcome | None = None
    rows: tuple[Row, ...] = ()
    amount: Money | Decimal | None = None
    most: Money | Decimal | None = None
    left: tuple[Left, ...] = ()
    beyond: Left | None = None
    needs: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    ask: Ask | None = None
    lock: Lock | None = None
    no: str = ""

    @property
    def rule(self) -> str:
        """The id the decision is logged with: kind and rows."""
        if self.because is Because.OTHERWISE:
            return f"{self.kind}/otherwise"
        return "/".join((self.kind, "+".join(row.id for row in self.rows))).rstrip("/")
