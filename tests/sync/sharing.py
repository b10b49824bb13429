"""Desks that share through one hub or folder, for tests."""

import contextlib
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

import sqlalchemy as sa

from agent_desk.store.connection import Store
from agent_desk.store.entries import COLUMNS, from_row
from agent_desk.store.tables import entry
from agent_desk.sync import cycle, status
from tests.ledgers import StepClock, a_desk, a_ledger, views

BRANCH = "North"


@dataclass
class Sharing:
    """A desk and what it shares through."""

    store: Store
    hub: object
    desk: SimpleNamespace
    clock: StepClock = field(default_factory=StepClock)

    def round(self, **how):
        done = cycle.one_round(self.store, self.hub, self.clock, **how)
        status.note_shared(self.store, done.head.acked_seq, self.clock.now())
        return done

    def add(self, name):
        """Write down a customer."""
        return self.desk.customers.add(self.desk.me, name)

    def entries(self):
        """What its ledger holds, by id."""
        with self.store.read() as db:
            rows = db.execute(sa.select(*COLUMNS))
            return {made.id: made for made in map(from_row, rows)}

    def numbers(self):
        """The hub's number of each entry that has one."""
        with self.store.read() as db:
            rows = db.execute(sa.select(entry.c.id, entry.c.hub_seq))
            return {row.id: row.hub_seq for row in rows if row.hub_seq}

    def names(self):
        return {row[1] for row in views(self.store)["customer"]}


@contextlib.contextmanager
def sharing(hub, folder=None, branch=BRANCH):
    """A desk with a ledger of its own, or the one in ``folder``."""
    with a_ledger(folder, branch=branch) as store:
        yield Sharing(store, hub, a_desk(store))


def alike(*desks):
    """Whether they hold the same entries and show the same."""
    first = desks[0]
    return all(
        other.entries() == first.entries() and views(other.store) == views(first.store)
        for other in desks[1:]
    )


def copied(store, folder):
    """The profile as somebody copies it while it is not open elsewhere."""
    folder = Path(folder)
    folder.mkdir()
    for file in store.file.parent.glob(f"{store.file.name}*"):
        if not file.name.endswith("-shm"):
            (folder / file.name).write_bytes(file.read_bytes())
    return folder
