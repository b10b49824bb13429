"""Background writers take turns with the desk, so that no agent waits for a window.

An import, a rebuild or a sync writes in short transactions. While a customer is open each holds
the file for about three milliseconds and then leaves it alone for thirty; between customers for
about fifty, and then long enough for whoever waits to notice. How much fits into a turn is
learned from the turn before. After a turn a log that has grown long is moved into the file.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TypeVar

from agent_desk.store import open_here
from agent_desk.store.connection import Connection, Store, Wait

Item = TypeVar("Item")

_HELD_BESIDE_A_CUSTOMER_S = 0.003
_HELD_S = 0.050
_PAUSE_BESIDE_A_CUSTOMER_S = 0.030
# The desk that waits asks every half millisecond (store/connection.py).
_PAUSE_S = 0.001
# Two jobs are not to hand the file to each other while the desk waits; nor is a desk that
# writes without a pause to keep a job from its turn.
_WAIT = Wait(patience_s=60.0, stand_back_s=0.1)
_MOST = 500
# Where nobody looks yet: a new desk that gets its branch. A press then waits as long as a page
# takes to come up.
HELD_UNSEEN_S, MOST_UNSEEN = 0.250, 4000
# How long one item takes, before anything is known: one beside a customer, a dozen between.
_ASSUMED_S = 0.002
_LEAST_S = 1e-6
# A turn may take a little longer than the one before: three quarters of what would fit leave
# room.
_ROOM = 0.75
# However long the disk takes to save, and whatever a turn costs in any case, so much of it is
# for the items' own time: were it less, ever smaller turns would pay for the rest ever again.
_LEAST_SHARE = 0.2
_GROWTH = 4
# An item is taken to cost at least so much of its share of a turn: two turns on a busy machine
# may differ for other reasons than what was in them.
_LEAST_OWN = 1 / 8
# Two turns tell apart what each item adds if one had so many times the items of the other.
_TELLING = 1.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """What time it is and how to let it pass, in seconds."""

    now: Callable[[], float] = time.monotonic
    pause: Callable[[float], None] = time.sleep  # noqa: TID251 - the pause is the purpose


class Turns:
    """The turns of one background job, which learns how much fits into one.

    Args:
        store: The file.
        unseen: Nobody works with what is in the file yet: between customers turns are long.
        watch: The time.
    """

    def __init__(self, store: Store, watch: Watch = Watch(), *, unseen: bool = False) -> None:
        self._store = store
        self._watch = watch
        self._held_s = HELD_UNSEEN_S if unseen else _HELD_S
        self._most = MOST_UNSEEN if unseen else _MOST
        self._each_s = _ASSUMED_S
        self._in_any_case_s = 0.0
        self._saving_s = 0.0
        # A turn to hold against one of another size, and whether that has been done.
        self._known: tuple[int, float] | None = None
        self._is_told_apart = False

    def write(
        self, items: Sequence[Item], write: Callable[[Connection, Sequence[Item]], object]
    ) -> None:
        """Hand ``items`` to ``write``, some in each transaction, in their order.

        Ended at any moment, what came before is saved.
        """
        done = 0
        while done < len(items):
            with self._store.write(_WAIT) as db:
                begun = self._watch.now()
                # A customer may have been opened since the turn before.
                beside = open_here.find(db) is not None
                part = items[done : done + self._fitting(beside=beside)]
                write(db, part)
                written = self._watch.now()
            self._saving_s = self._watch.now() - written
            self._learn(len(part), written - begun)
            done += len(part)
            self._store.keep_log_short(others_may_wait=not beside)
            self._watch.pause(_PAUSE_BESIDE_A_CUSTOMER_S if beside else _PAUSE_S)

    def rest(self) -> None:
        """Let others go first for as long as between two turns beside a customer."""
        self._watch.pause(_PAUSE_BESIDE_A_CUSTOMER_S)

    def _fitting(self, *, beside: bool) -> int:
        allowed_s = _HELD_BESIDE_A_CUSTOMER_S if beside else self._held_s
        left_s = _ROOM * allowed_s - self._saving_s - self._in_any_case_s
        fitting = max(int(left_s / self._each_s), ceil(_LEAST_SHARE * allowed_s / self._each_s))
        if not self._is_told_apart and self._known is not None:
            fitting = max(fitting, ceil(_TELLING * self._known[0]))
        return min(fitting, self._most)

    def _learn(self, count: int, took_s: float) -> None:
        """Tell what each item adds to a turn from what it costs in any case."""
        share_s = took_s / count
        own_s = max(took_s - self._in_any_case_s, 0.0) / count
        before, before_took_s = self._known or (count, took_s)
        if max(count, before) >= _TELLING * min(count, before):
            own_s = (took_s - before_took_s) / (count - before)
            self._is_told_apart, self._known = True, None
        own_s = min(max(own_s, _LEAST_OWN * share_s), share_s)
        self._each_s = max(own_s, self._each_s / _GROWTH, _LEAST_S)
        self._in_any_case_s = max(took_s - count * self._each_s, 0.0)
        self._known = self._known or (count, took_s)
