"""One round of sharing, and round after round."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from agent_desk.domain.clock import Clock
from agent_desk.domain.errors import BusyError, StoppedError, UnreachableError
from agent_desk.domain.sharing import Came, State, Status
from agent_desk.store.connection import Store
from agent_desk.sync import came, erasures, pace, status
from agent_desk.sync.batches import Head, Hub
from agent_desk.sync.pull import Told, pull_all
from agent_desk.sync.push import meet, push_all

# A round that takes longer is told while it goes on.
_LONG_S = 2.0


class Rest(Protocol):
    """How the time between two rounds is spent."""

    def rest(self, wait_s: float, *, wakes: bool) -> bool:
        """Wait; less if somebody wakes who may. Returns False when it is the end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What one round did, in entries."""

    sent: int
    received: int
    head: Head


def one_round(
    store: Store,
    hub: Hub,
    clock: Clock,
    told: Told = lambda _received: None,
    *,
    background: Store | None = None,
    may_take_away: bool = False,
) -> Round:
    """Say hello, send all that waits, read all there is.

    ``told`` is called with how many entries have come so far. They are written through
    ``background``, where there is one: what a power cut takes away can be read again.

    Raises:
        UnreachableError: Not now.
        StoppedError: Somebody has to do something first.
    """
    received = 0

    def came(new: int) -> None:
        nonlocal received
        received += new
        told(received)

    def goes_on() -> None:
        came(0)

    begun = meet(store, hub)
    status.note_met(store, begun.hub_at)
    came(erasures.first(store, hub, begun, clock, may_take_away=may_take_away))
    head = push_all(store, hub, begun, clock, goes_on)
    into = background or store
    if pull_all(into, hub, head, clock, came, may_take_away=may_take_away):
        head = push_all(store, hub, head, clock, goes_on)
    erasures.confirm(store, hub)
    return Round(sent=max(head.acked_seq - begun.acked_seq, 0), received=received, head=head)


def follow(
    store: Store,
    hub: Hub,
    clock: Clock,
    rest: Rest,
    tell: Callable[[Status, Came], None],
    *,
    background: Store | None = None,
) -> None:
    """Share until the end of ``rest``; ``tell`` gets how it stands, and what came."""
    failures, goes_on = 0, True
    while goes_on:
        new, before = Came(), came.up_to(store)
        try:
            received = _told_round(store, hub, clock, tell, background)
            new = came.since(store, before, received)
            failures = 0
        except (UnreachableError, StoppedError, BusyError) as error:
            failures += 1
            status.note_trouble(store, error)
        tell(status.status(store), new)
        chance = random.random()  # noqa: S311 - spreads desks, guards nothing
        if failures:
            goes_on = rest.rest(pace.after_failures(failures, chance), wakes=False)
        else:
            awaited = status.is_awaited(store, clock.now())
            goes_on = rest.rest(pace.after_success(chance, awaited=awaited), wakes=True)


def _told_round(
    store: Store,
    hub: Hub,
    clock: Clock,
    tell: Callable[[Status, Came], None],
    background: Store | None,
) -> int:
    """One round, told while it takes long; returns how many entries came."""
    told_at = time.monotonic()

    def told(received: int) -> None:
        nonlocal told_at
        if time.monotonic() - told_at > _LONG_S:
            told_at = time.monotonic()
            tell(replace(status.status(store), state=State.SHARING), Came(entries=received))

    done = one_round(store, hub, clock, told, background=background)
    status.note_shared(store, done.head.acked_seq, clock.now())
    return done.received
