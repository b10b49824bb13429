"""What a PIN or passphrase has to be, and how long to wait after wrong ones."""

from dataclasses import dataclass
from itertools import pairwise

from agent_desk.domain.errors import BadInputError, RuleError

SHORTEST = 6
"""Characters. NIST SP 800-63B-4, 3.2.10 asks for four of a PIN and recommends six."""

_MINUTE = 60 * 1_000_000
_FREE = 4
"""Wrong ones in a row after which nobody waits yet."""
_WAITS = (_MINUTE, 2 * _MINUTE, 5 * _MINUTE, 15 * _MINUTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tries:
    """Wrong ones in a row; ``last_at`` in UTC microseconds."""

    wrong: int = 0
    last_at: int = 0

    def another(self, now: int) -> "Tries":
        """With one more wrong one, now."""
        return Tries(wrong=self.wrong + 1, last_at=now)


def require_good(pin: str) -> str:
    """The PIN, if it may be one. Raises BadInputError if it is too easily guessed."""
    if len(pin) < SHORTEST:
        raise BadInputError(
            "This is too short.",
            "Take at least six digits or letters; a sentence is fine, too.",
        )
    if is_guessed(pin):
        raise BadInputError("This is the first anybody would guess.", "Take another.")
    return pin


def require_no_wait(tries: Tries, now: int) -> None:
    """Raises RuleError while nobody may try again. It says how long in words, roughly."""
    if not waits(tries, now):
        return
    wait = _wait_after(tries.wrong)
    if wait <= _MINUTE:
        raise RuleError("That was wrong several times.", "Wait a minute, then try again.")
    if wait < _WAITS[-1]:
        raise RuleError("That was wrong several times.", "Wait a few minutes, then try again.")
    raise RuleError(
        "That was wrong several times.",
        "Wait a quarter of an hour, then try again, or let a lead reset it.",
    )


def waits(tries: Tries, now: int) -> bool:
    """Whether nobody may try again yet."""
    return now - tries.last_at < _wait_after(tries.wrong)


def _wait_after(wrong: int) -> int:
    """How long to wait after so many wrong ones in a row, microseconds."""
    return 0 if wrong <= _FREE else _WAITS[min(wrong - _FREE, len(_WAITS)) - 1]


def is_guessed(pin: str) -> bool:
    """Whether it is the first anybody would guess: one character, or each next to the last."""
    return len(set(pin)) == 1 or _is_run(pin)


def _is_run(pin: str) -> bool:
    """Whether each character follows, or comes before, the one to its left: 123456, fedcba."""
    steps = {ord(b) - ord(a) for a, b in pairwise(pin)}
    return len(steps) == 1 and abs(next(iter(steps))) == 1
