"""Numbers of a shift, for leads: of customers and of us. No figure is ever about an agent."""

from collections import Counter
from dataclasses import dataclass
from datetime import tzinfo

from agent_desk.actions.shift_log import require_lead
from agent_desk.domain.clock import Clock
from agent_desk.domain.ids import Id
from agent_desk.domain.shift_log import Wanted
from agent_desk.domain.shift_numbers import (
    WINDOW_DAYS,
    Figure,
    Name,
    Read,
    figures,
    may_be_shown,
)
from agent_desk.reading.dates import EPOCH, MICROSECOND
from agent_desk.store import private, shift_numbers
from agent_desk.store.connection import Connection, Store

_DAY = 86_400_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """The figures of a part of the log, in the order they are shown."""

    figures: tuple[Figure, ...]

    def of(self, name: Name) -> tuple[Figure, ...]:
        """One figure, or every cell of a table."""
        return tuple(one for one in self.figures if one.name is name)


class ShiftNumbers:
    """Numbers. Each method is one transaction, and raises RuleError unless for a lead."""

    def __init__(self, store: Store, clock: Clock, zone: tzinfo) -> None:
        self._store = store
        self._clock = clock
        self._zone = zone

    def numbers(self, by: Id, wanted: Wanted, window_days: int = WINDOW_DAYS) -> Numbers | None:
        """The figures of a range and a branch; its state changes nothing.

        None if they were about fewer than five agents, or of what is found by words: those may
        be an agent's name.
        """
        now, window = self._clock.now(), window_days * _DAY
        with self._store.read() as db:
            require_lead(db, by)
            if wanted.words.strip():
                return None
            read = Read(
                from_at=wanted.from_at,
                to_at=wanted.to_at,
                now=now,
                contacts=shift_numbers.contacts(
                    db, wanted.from_at - window, wanted.to_at + window, wanted.branch
                ),
                reasons=shift_numbers.reasons(db, wanted, now),
                promises=shift_numbers.promises(db, wanted, now),
                waits=shift_numbers.waits(db, wanted, now),
                prompts=self._prompts(db, wanted),
            )
        if not may_be_shown(read.within):
            return None
        return Numbers(figures=figures(read, self._zone, window_days))

    def _prompts(self, db: Connection, wanted: Wanted) -> tuple[tuple[str, int, int, int], ...]:
        """Each prompt in the months a range touches: shown, followed, quieted."""
        first, last = (
            f"{(EPOCH + at * MICROSECOND).astimezone(self._zone):%Y-%m}"
            for at in (max(wanted.from_at, 0), min(wanted.to_at, self._clock.now()))
        )
        shown: Counter[str] = Counter()
        followed: Counter[str] = Counter()
        quieted: Counter[str] = Counter()
        for tally in private.tallies(db):
            if first <= tally.month <= last:
                shown[tally.prompt] += tally.shown
                followed[tally.prompt] += tally.followed
                quieted[tally.prompt] += tally.quieted
        return tuple((one, shown[one], followed[one], quieted[one]) for one in sorted(shown))
