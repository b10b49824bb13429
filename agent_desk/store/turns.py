"""Background writers take turns with the desk, so that no agent waits for a window.

An import, a rebuild or a sync writes in short transactions. While a customer is open each holds
the file for about three milliseconds and then leaves it alone for thirty; between customers for
about fifty, and then long enough for whoever waits to notice. How much fits into a turn is
learned from the turn before. After a turn a log that has grown long is moved into the file.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
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
# How long one item takes, before anything is known: one beside a customer, a dozen between.
_ASSUMED_S = 0.002
# A turn may take a little longer than the one before: three quarters of what would fit leave
# room.
_ROOM = 0.75
# However long the disk takes to save, so much of a turn is for writing: were it less, a slow
# disk would be given ever smaller turns, and have to save ever more often.
_LEAST_SHARE = 0.2
_GROWTH = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """What time it is and how to let it pass, in seconds."""

    now: Callable[[], float] = time.monotonic
    pause: Callable[[float], None] = time.sleep  # noqa: TID251 - the pause is the purpose


class Turns:
    """The turns of one background job, which learns how much fits into one."""

    def __init__(self, store: Store, watch: Watch = Watch()) -> None:
        self._store = store
        self._watch = watch
        self._each_s = _ASSUMED_S
        self._saving_s = 0.0

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
            self._each_s = max((written - begun) / len(part), self._each_s / _GROWTH)
            done += len(part)
            self._store.keep_log_short(others_may_wait=not beside)
            self._watch.pause(_PAUSE_BESIDE_A_CUSTOMER_S if beside else _PAUSE_S)

    def rest(self) -> None:
        """Let others go first for as long as between two turns beside a customer."""
        self._watch.pause(_PAUSE_BESIDE_A_CUSTOMER_S)

    def _fitting(self, *, beside: bool) -> int:
        allowed_s = _HELD_BESIDE_A_CUSTOMER_S if beside else _HELD_S
        writing_s = max(_ROOM * allowed_s - self._saving_s, _LEAST_SHARE * allowed_s)
        return max(1, min(int(writing_s / self._each_s), _MOST))
