"""Protocols with one safety taken out. Each has to break an invariant, or it was none.

Each is a context manager that is given the hub's administrator's connection.
"""

import contextlib
from dataclasses import replace
from functools import partial
from unittest.mock import patch

import sqlalchemy as sa

from agent_desk.domain.entries import sealed
from agent_desk.domain.errors import UnreachableError
from agent_desk.store import desk as desk_table
from agent_desk.store import entries, projections
from agent_desk.store.ids import new_id
from agent_desk.store.tables import entry, sent_batch
from agent_desk.store.tables import outbox as queue
from agent_desk.sync import outbox, postgres, pull, push
from agent_desk.sync.batches import Place
from agent_desk.sync.postgres import PostgresHub

PUSH = "agent_desk.hub_push"


@contextlib.contextmanager
def hub_push(admin, *changes):
    """The hub's function with parts of its text replaced, each of which must be there."""
    ((original,),) = admin.execute(
        "SELECT pg_get_functiondef(oid) FROM pg_proc WHERE proname = 'hub_push'"
    ).fetchall()
    changed = original
    for old, new in changes:
        assert old in changed, old
        changed = changed.replace(old, new)
    admin.execute(changed)
    try:
        yield
    finally:
        admin.execute(original)


ACKED = "AND s.acked_seq = hub_push.seq_from - 1"
LAST_BATCH = "AND s.last_batch IS NOT DISTINCT FROM hub_push.head"


def nothing_is_compared(admin):
    return hub_push(admin, (ACKED, ""), (LAST_BATCH, ""))


def the_last_batch_is_not_compared(admin):
    return hub_push(admin, (LAST_BATCH, ""))


@contextlib.contextmanager
def a_sequence_instead_of_the_counter(admin):
    admin.execute("CREATE SEQUENCE IF NOT EXISTS agent_desk.naive INCREMENT 1000 START 1000")
    clock = (
        "UPDATE agent_desk.branch_clock k SET last_seq = k.last_seq + taken\n"
        "        WHERE k.branch_id = own AND EXISTS (SELECT 1 FROM cas)\n"
        "        RETURNING k.last_seq"
    )
    naive = "SELECT nextval('agent_desk.naive') AS last_seq FROM cas"
    admin.execute("GRANT USAGE ON SEQUENCE agent_desk.naive TO agent_desk_owner")
    with hub_push(admin, (clock, naive)):
        yield


@contextlib.contextmanager
def the_head_is_kept_before_the_entries(admin):
    """The hub says it has a batch, and crashes before it has: every tenth time."""
    real, count = PostgresHub.push, iter(range(10**9))

    def hurried(self, batch, head, *more):
        if next(count) % 10:
            return real(self, batch, head, *more)
        kept = admin.execute(
            "UPDATE agent_desk.site SET acked_seq = %s, last_batch = %s"
            " WHERE site_id = %s AND acked_seq = %s AND last_batch IS NOT DISTINCT FROM %s",
            (batch.seq_to, batch.batch_id, batch.site_id, head.acked_seq, head.last_batch),
        )
        return kept.rowcount == 1

    with patch.object(PostgresHub, "push", hurried):
        yield


@contextlib.contextmanager
def a_try_has_new_ids(_admin):
    real = outbox.next_batch

    def renamed(store, acked_seq, most):
        batch = real(store, acked_seq, most)
        if batch is None:
            return None
        renamed = [(n, sealed(replace(made, id=new_id()))) for n, made in batch.rows]
        return replace(batch, values=[(n, *entries.values(made)) for n, made in renamed])

    with patch.object(outbox, "next_batch", renamed):
        yield


class Anything(bytes):
    """Equal to any batch id."""

    __hash__ = bytes.__hash__

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


@contextlib.contextmanager
def the_batch_at_the_place_is_not_looked_for(_admin):
    real = PostgresHub.after

    def trusting(self, stream, place, own):
        return real(self, stream, Place(place.seq, Anything(place.batch_id)), own) or ()

    with patch.object(PostgresHub, "after", trusting):
        yield


@contextlib.contextmanager
def the_place_is_written_before_the_entries(_admin):
    real = pull._Pull.read

    def read(self, stream):
        turns = self._turns

        class PlaceFirst:
            def write(self, steps, write):
                if isinstance(write, partial):
                    with turns._store.write() as db:
                        pull._put(db, stream, steps[-1].place)
                turns.write(steps, write)

        self._turns = PlaceFirst()
        try:
            real(self, stream)
        finally:
            self._turns = turns

    with patch.object(pull._Pull, "read", read):
        yield


@contextlib.contextmanager
def the_desk_believes_what_it_sent(_admin):
    """What was handed to the network counts as shared."""
    real, believed = outbox.next_batch, {}

    def believing(store, acked_seq, most):
        batch = real(store, max(acked_seq, believed.get(store.file, 0)), most)
        if batch is not None:
            believed[store.file] = batch.seq_to
        return batch

    with patch.object(outbox, "next_batch", believing):
        yield


@contextlib.contextmanager
def a_copy_does_not_know_that_it_is_one(_admin):
    with patch.object(outbox, "sent_here", lambda *_given: True):
        yield


@contextlib.contextmanager
def a_new_site_offers_only_what_is_new(_admin):
    skipped = {}
    born = desk_table.be_born_again
    following = outbox.next_batch

    def again(db):
        last = db.exec_driver_sql("SELECT coalesce(max(site_seq), 0) FROM outbox").scalar_one()
        site_id = born(db)
        skipped[site_id] = last
        return site_id

    def skipping(store, acked_seq, most):
        batch = following(store, acked_seq, most)
        if batch is None:
            return None
        kept = [row for row in batch.values if row[0] > skipped.get(batch.site_id, 0)]
        return replace(batch, values=kept)

    with (
        patch.object(push.desk, "be_born_again", again),
        patch.object(outbox, "next_batch", skipping),
    ):
        yield


@contextlib.contextmanager
def what_the_hub_lacks_is_deleted(_admin):
    real = pull._Pull._begin_anew

    def mirror(self, stream):
        real(self, stream)
        with self._store.write() as db:
            gone = sa.select(entry.c.id, entry.c.about_id).where(
                entry.c.id.not_in(sa.select(queue.c.entry_id))
            )
            found = db.execute(gone).all()
            for row in found:
                db.execute(sa.delete(entry).where(entry.c.id == row.id))
            projections.fold_again(db, {row.about_id for row in found if row.about_id})

    with patch.object(pull._Pull, "_begin_anew", mirror):
        yield


@contextlib.contextmanager
def a_batch_is_noted_after_it_was_sent(_admin):
    real_next, real_push, pending = outbox.next_batch, PostgresHub.push, {}

    def unnoted(store, acked_seq, most):
        batch = real_next(store, acked_seq, most)
        if batch is not None:
            with store.write() as db:
                mine = sent_batch.c.batch_id == batch.batch_id
                row = db.execute(sa.select(sent_batch).where(mine)).one()
                db.execute(sa.delete(sent_batch).where(mine))
            pending[batch.batch_id] = store, row._asdict()
        return batch

    def noted_after(self, batch, head, *more):
        taken = real_push(self, batch, head, *more)
        store, row = pending.pop(batch.batch_id, (None, None))
        if store is not None:
            with store.write() as db:
                db.execute(sa.insert(sent_batch).values(row))
        return taken

    with (
        patch.object(outbox, "next_batch", unnoted),
        patch.object(PostgresHub, "push", noted_after),
    ):
        yield


@contextlib.contextmanager
def what_comes_under_the_own_name_is_not_read(_admin):
    text = postgres._NEXT
    changed = text.replace(
        "SELECT hub_seq_to, batch_id,", "SELECT hub_seq_to, batch_id, site_id AS from_site,"
    )
    changed = changed.replace("p.batch_id <> ALL", "p.from_site <> ALL")
    assert changed.count("from_site") == 2

    def own_site(db):
        return frozenset({desk_table.here(db).site_id})

    with (
        patch.object(postgres, "_NEXT", changed),
        patch.object(outbox, "sent_lately", own_site),
    ):
        yield


@contextlib.contextmanager
def what_others_wrote_is_not_given_back(_admin):
    with patch.object(pull._Pull, "offer_what_lacks", lambda _self: False):
        yield


@contextlib.contextmanager
def no_answer_counts_as_taken(_admin):
    """A push without an answer is taken for done, and so is the head it would have left."""
    real, heads = push.push_all, {}

    def push_all(store, hub, head, *more):
        class Hopeful:
            def __getattr__(self, name):
                return getattr(hub, name)

            def push(self, batch, before, *more):
                try:
                    return hub.push(batch, before, *more)
                except UnreachableError:
                    heads[store.file] = batch.seq_to
                    return True

        start = max(head.acked_seq, heads.get(store.file, 0))
        return real(store, Hopeful(), replace(head, acked_seq=start), *more)

    from agent_desk.sync import cycle

    with patch.object(cycle, "push_all", push_all):
        yield


# The others need a course of events that seldom comes by itself: test_interleavings.
CAUGHT_BY_HISTORIES = (
    a_sequence_instead_of_the_counter,
    the_head_is_kept_before_the_entries,
    a_try_has_new_ids,
    the_batch_at_the_place_is_not_looked_for,
    the_place_is_written_before_the_entries,
    the_desk_believes_what_it_sent,
    a_copy_does_not_know_that_it_is_one,
    a_new_site_offers_only_what_is_new,
    what_the_hub_lacks_is_deleted,
    a_batch_is_noted_after_it_was_sent,
    what_others_wrote_is_not_given_back,
    no_answer_counts_as_taken,
)
