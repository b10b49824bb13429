"""Background writers take turns with the desk, so that no agent waits for a window.

An import, a rebuild or a sync writes in short transactions. While a customer is open each holds
the file for about three milliseconds and then leaves it alone for thirty; between customers for
about fifty. How much fits into a turn is learned from the turn before.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from agent_desk.store import open_here
from agent_desk.store.connection import Connection, Store

Item = TypeVar("Item")

_HELD_BESIDE_A_CUSTOMER_S = 0.003
_HELD_S = 0.050
_PAUSE_S = 0.030
_FIRST = 8
_MOST = 500
# A turn may take a little longer than the one before: three quarters of what would fit leave
# room.
_ROOM = 0.75
_GROWTH = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """What time it is and how to let it pass, in seconds."""

    now: Callable[[], float] = time.monotonic
    pause: Callable[[float], None] = time.sleep  # noqa: TID251 - the pause is the purpose


def write_in_turns(
    store: Store,
    items: Sequence[Item],
    write: Callable[[Connection, Sequence[Item]], None],
    watch: Watch = Watch(),
) -> None:
    """Hand ``items`` to ``write``, some in each transaction, in their order.

    Ended at any moment, what came before is saved.
    """
    done, size = 0, _FIRST
    while done < len(items):
        part = items[done : done + size]
        with store.write() as db:
            begun = watch.now()
            beside = open_here.find(db) is not None
            write(db, part)
        held = watch.now() - begun
        done += len(part)
        size = _fitting(len(part), held, _HELD_BESIDE_A_CUSTOMER_S if beside else _HELD_S)
        if beside and done < len(items):
            watch.pause(_PAUSE_S)


def _fitting(written: int, held_s: float, allowed_s: float) -> int:
    """How many to write next, when ``written`` took ``held_s``."""
    fits = int(written * _ROOM * allowed_s / max(held_s, 1e-6))
    return max(1, min(fits, written * _GROWTH, _MOST))
