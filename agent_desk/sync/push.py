"""Sends what waits, a batch at a time, each compared with the head the batch before it left.

The desk goes on from what the hub says it has, never from what it believes to have sent: a
reply that was lost is found in the head. A head this file never sent means that it is a copy,
or was restored from a backup; it then takes a new site id and offers everything again, and what
is there already is known by its id.
"""

import contextlib
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from agent_desk.domain.clock import Clock
from agent_desk.domain.errors import BusyError, StoppedError
from agent_desk.store import desk
from agent_desk.store.connection import Store
from agent_desk.sync import outbox
from agent_desk.sync.batches import SCHEMA, Batch, Head, Hub, OthersSiteError, PoisonError

# Nobody else writes under this site id unless it was copied, and then once.
_MOST_MEETINGS = 5
# So many that cannot be taken are a fault of the hub's, not of theirs.
_MOST_SET_ASIDE = 20


def push_all(
    store: Store, hub: Hub, head: Head, clock: Clock, told: Callable[[], None]
) -> Head:
    """Send everything that waits; ``told`` is called at each batch. Returns the head it left.

    Raises:
        BusyError: Another process sends for this desk.
    """
    if head.min_writer > SCHEMA:
        return head
    most, meetings, given_up = outbox.MOST_ROWS, 0, 0
    waiting = _Waiting(store)
    while batch := waiting.batch(head.acked_seq, most):
        told()
        try:
            taken = hub.push(batch, head, partial(waiting.read_ahead, batch.seq_to, most))
        except PoisonError as error:
            most = max(1, len(batch.values) // 2)
            if len(batch.values) <= 1:
                given_up += 1
                if given_up > _MOST_SET_ASIDE or not batch.values:
                    raise _refused(error) from error
                _set_aside(store, hub, batch, str(error), clock.now())
            continue
        if taken:
            head = replace(head, acked_seq=batch.seq_to, last_batch=batch.batch_id)
            most, meetings = min(2 * most, outbox.MOST_ROWS), 0
        else:
            meetings += 1
            if meetings > _MOST_MEETINGS:
                raise BusyError("Another process sends for this desk.", "Stop one of them.")
            head = meet(store, hub)
    return head


class _Waiting:
    """What waits, of which the next is read while the hub is at the one before."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._ahead: Batch | None = None

    def batch(self, acked_seq: int, most: int) -> Batch | None:
        """The next batch; None if nothing waits."""
        ahead, self._ahead = self._ahead, None
        if ahead is not None and ahead.seq_from == acked_seq + 1:
            return ahead
        return outbox.next_batch(self._store, acked_seq, most)

    def read_ahead(self, acked_seq: int, most: int) -> None:
        """Read what comes next if the hub takes what it has been given."""
        self._ahead = outbox.next_batch(self._store, acked_seq, most)


def meet(store: Store, hub: Hub) -> Head:
    """Say hello; returns the head of this desk, under a new site id if the old was another's.

    Raises:
        StoppedError: The desk may not share any more.
    """
    with store.read() as db:
        site_id = desk.here(db).site_id
    for _ in range(_MOST_MEETINGS):
        with contextlib.suppress(OthersSiteError):
            head = hub.hello(site_id)
            if head.revoked:
                raise StoppedError(
                    "This desk may not share any more.", "Ask who looks after the hub."
                )
            with store.read() as db:
                if outbox.sent_here(db, site_id, head):
                    return head
        with store.write() as db:
            site_id = desk.be_born_again(db)
    raise StoppedError("The hub knows every name this desk gives itself.", "Look at the hub.")


def _set_aside(store: Store, hub: Hub, batch: Batch, error: str, at: int) -> None:
    """Give up one entry; it stays here, and if the hub can, it keeps it apart."""
    for site_seq, _ in batch.rows:
        outbox.set_aside(store, site_seq, error, at)
    with contextlib.suppress(PoisonError):
        hub.quarantine(batch, error)


def _refused(error: PoisonError) -> StoppedError:
    return StoppedError(
        "The hub refuses what this desk sends: {error}.",
        "Ask who looks after the hub. What you log is saved here.",
        error=error,
    )
