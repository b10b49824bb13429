"""Histories of many desks and a hub, made from a seed: what may go wrong does, in any order.

Run as a program: ``python -m tests.sync.simulation --histories N [--first SEED] [--steps N]``.
The desks are real ledgers, the hub is a real PostgreSQL; of the faults only the network's and
the moment of a crash are made up. Everything happens on one thread, yet not one after the
other: while one desk asks the hub, others may act, statements may arrive late, and commits may
take their time. A history that breaks an invariant says its seed.
"""

import argparse
import contextlib
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

from psycopg import sql
from psycopg.conninfo import make_conninfo

from agent_desk.domain.customers import ContactAdded, CustomerAdded, CustomerChanged
from agent_desk.domain.erasures import ERASED, CustomerErased
from agent_desk.domain.errors import BusyError, UnreachableError
from agent_desk.domain.kinds import NoBody
from agent_desk.store import desk as desk_table
from agent_desk.store import erasing, ledger, projections, search_index
from agent_desk.store.connection import Store, Wait
from agent_desk.store.ids import new_id
from agent_desk.store.ledger import Subjects
from agent_desk.store.migrations import migrate
from agent_desk.store.turns import Turns, Watch
from agent_desk.sync import cycle, outbox, pull, reach
from agent_desk.sync.files import Folder
from agent_desk.sync.postgres import PostgresHub
from tests.ledgers import StepClock, views

BRANCH = "North"
STEPS, SEATS = 120, 6
AT_ONCE = Wait()
# What may happen at each step, and how often beside the others.
ACTIONS = {
    "write": 40, "round": 42, "stick": 3, "crash": 6, "back_up": 2, "restore": 1, "clone": 1,
    "snapshot": 2, "hub_restored": 1, "hub_wiped": 0.2, "retire": 0.3, "arrive": 4,
    "erase": 0.7,
}  # fmt: skip
# The tables of the hub that hold what desks sent; the rest is an administrator's.
HELD = ("branch_clock", "site", "sync_batch", "entry", "erased")

ASKED = {"hello", "push", "streams", "after", "quarantine", "erasures", "confirm"}


class Crashed(BaseException):
    """The desk's process ended here."""


class BrokenError(AssertionError):
    """An invariant does not hold."""


class FailedError(AssertionError):
    """Something was raised that nobody is told of."""


class Fuse:
    """Burns down by one at each point where a process can die; at nothing it does."""

    def __init__(self):
        self.left = None

    def burn(self):
        if self.left is None:
            return
        self.left -= 1
        if self.left < 0:
            self.left = None
            raise Crashed


class MortalStore(Store):
    """A ledger whose process may die before a transaction, before its commit, or after."""

    def __init__(self, file, fuse):
        super().__init__(file, None)
        self._fuse = fuse

    @contextlib.contextmanager
    def write(self, wait=AT_ONCE):
        self._fuse.burn()
        with super().write(wait) as db:
            yield db
            self._fuse.burn()
        self._fuse.burn()


@dataclass
class Desk:
    """One installation: a seat (a credential, a machine) and the ledger on its disk."""

    seat: int
    file: Path
    copied: bool = False
    fuse: Fuse = field(default_factory=Fuse)
    store: MortalStore | None = None

    def open(self):
        if self.store is None:
            self.store = MortalStore(self.file, self.fuse)
        return self.store

    def close(self):
        self.fuse.left = None
        if self.store is not None:
            self.store.close()
            self.store = None

    def ids(self):
        with self.open().read() as db:
            return set(db.exec_driver_sql("SELECT id FROM entry").scalars())

    def hashes(self):
        with self.open().read() as db:
            return dict(map(tuple, db.exec_driver_sql("SELECT id, hash FROM entry")))


class Line:
    """The hub as one desk reaches it: everything asked of it may fail, before or after."""

    def __init__(self, world, desk, real):
        self.world, self.desk, self.real, self.numbers = world, desk, real, real.numbers

    def __getattr__(self, name):
        if name not in ASKED:
            raise AttributeError(name)

        def ask(*given):
            self.world.meanwhile(self.desk)
            self.desk.fuse.burn()
            fault = "" if self.world.calm else self.world.fault(name)
            if fault == "cut":
                raise UnreachableError("cut")
            if fault in {"late", "slow"} and self.numbers:
                self.world.postpone(fault, self.desk, given[:2])
                raise UnreachableError("no answer")
            answer = getattr(self.real, name)(*given)
            self.desk.fuse.burn()
            if fault == "lost":
                raise UnreachableError("no answer")
            return answer

        return ask


class Unhurried(Turns):
    """Turns without the pauses, and of a size that no clock decides: nobody else writes."""

    def __init__(self, store, **how):
        super().__init__(store, Watch(now=lambda: 0.0, pause=lambda _s: None), **how)


class World:
    """One history."""

    def __init__(self, seed, hub, place, template):
        self.seed, self.hub, self.place, self.template = seed, hub, place, template
        self.chance = random.Random(seed)  # noqa: S311 - to be repeated
        self.clock = StepClock()
        self.desks, self.backups, self.snapshots = [], [], [0]
        self.late, self.slow = [], []
        self.written, self.gone = {}, set()
        self.subjects = []
        self.calm = self.within = False
        self.seen = Counter()
        hub.begin()
        for seat in range(3):
            shutil.copy(template, self.path())
            self.desks.append(Desk(seat, self.file))
            with self.desks[-1].open().write() as db:
                desk_table.be_born_again(db)
        for _ in range(3):
            self.write(self.chance.choice(self.desks))

    def path(self):
        self.seen["files"] += 1
        self.file = self.place / f"{self.seen['files']}.db"
        return self.file

    # What may happen

    def run(self, steps):
        names, weights = zip(*ACTIONS.items(), strict=True)
        for _ in range(steps):
            self.act(self.chance.choices(names, weights)[0])
        self.settle()
        self.check()

    def act(self, name, desk=None):
        desk = desk or self.chance.choice(self.desks)
        self.seen[name] += 1
        getattr(self, name)(desk)

    def meanwhile(self, desk):
        """Something else, between two things this desk asks of the hub."""
        if self.calm or self.within:
            return
        others = [other for other in self.desks if other is not desk]
        twins = [other for other in others if other.copied and self.is_twin(desk, other)]
        if self.chance.random() > (0.5 if twins else 0.04):
            return
        self.within = True
        for _ in range(self.chance.randint(1, 3)):
            name = self.chance.choices(
                ("round", "write", "hub_restored", "arrive", "snapshot"), (8, 3, 2, 3, 1)
            )[0]
            self.seen["meanwhile"] += 1
            alike = twins and self.chance.random() < 0.5
            self.act(name, self.chance.choice(twins if alike else others))
        self.within = False

    def is_twin(self, desk, other):
        """Whether both go by one name, and neither has noticed."""
        return other.seat == desk.seat and self.site(desk) == self.site(other)

    def fault(self, name):
        """What goes wrong with one question; a push may also arrive late, or commit slowly."""
        pushed = name == "push"
        weights = (88, 3, 4, 5 * pushed, 6 * pushed)
        return self.chance.choices(("", "cut", "lost", "late", "slow"), weights)[0]

    def write(self, desk):
        store = desk.open()
        for _ in range(self.chance.randint(1, 4)):
            with contextlib.suppress(Crashed), store.write() as db:
                made = self.an_entry(db)
                store_now = made
            self.written[store_now.id] = store_now.text

    def an_entry(self, db):
        chance, token = self.chance, f"entry {len(self.written)}"
        known = [c for c in self.subjects if chance.random() < 0.5]
        customer = chance.choice(known) if known and chance.random() < 0.8 else None
        if customer is None:
            customer = new_id()
            self.subjects.append(customer)
            word, body, about = "customer.added", CustomerAdded(name=token), customer
        elif chance.random() < 0.15 and self.written:
            about = chance.choice(list(self.written))
            word, body = chance.choice(["entry.undone", "entry.redone"]), NoBody()
        elif chance.random() < 0.5:
            about = customer
            word, body = "customer.changed", CustomerChanged(name=token)
        else:
            about = new_id()
            word = "contact.added"
            body = ContactAdded(kind="phone", value=f"+49421{chance.randrange(10**6)}")
        subjects = Subjects(customer_id=customer, about_id=about)
        return ledger.write(db, word, body, subjects, at=self.clock.now(), by=None, text=token)

    def round(self, desk, hub=None):
        hub = hub or Line(self, desk, self.hub.of(desk.seat))
        before = self.site(desk)
        try:
            cycle.one_round(desk.open(), hub, self.clock, may_take_away=True)
        except Crashed:
            desk.close()
            self.seen["crashed"] += 1
        except (UnreachableError, BusyError):
            self.seen["unreached"] += 1
        if self.site(desk) != before:
            self.seen["born again"] += 1
            self.demand(desk.copied, "a desk nobody copied or restored gave up its site")

    def erase(self, desk):
        """Somebody has to be forgotten, and what names them too."""
        if not self.subjects:
            return
        customer = self.chance.choice(self.subjects)
        named = self.chance.sample(sorted(self.written), min(len(self.written), 2))
        body = CustomerErased(entries=tuple(one.hex() for one in named))
        about = Subjects(customer_id=customer, about_id=customer)
        with desk.open().write() as db:
            made = ledger.write(
                db, ERASED, body, about, at=self.clock.now(), by=None, text="asked"
            )
        self.written[made.id] = made.text

    def site(self, desk):
        with desk.open().read() as db:
            return desk_table.here(db).site_id

    def stick(self, desk):
        folder = self.place / "stick"
        folder.mkdir(exist_ok=True)
        self.round(desk, Line(self, desk, Folder(folder, BRANCH, f"{desk.seat:02x}")))

    def crash(self, desk):
        """A round that ends somewhere in its middle."""
        desk.fuse.left = self.chance.randrange(30)
        self.round(desk)
        desk.fuse.left = None

    def back_up(self, desk):
        self.backups.append((desk, self.copy_of(desk.file)))

    def restore(self, _desk):
        mine = [(desk, file) for desk, file in self.backups if desk in self.desks]
        if mine:
            desk, file = self.chance.choice(mine)
            with self.losing():
                desk.close()
                desk.file, desk.copied = self.copy_of(file), True

    def clone(self, desk):
        """The profile on another machine, or twice on this one."""
        if len(self.desks) < SEATS:
            seat = desk.seat if self.chance.random() < 0.5 else self.chance.randrange(SEATS)
            desk.copied = True
            copy = Desk(seat, self.copy_of(desk.file), copied=True)
            self.desks.append(copy)
            if self.chance.random() < 0.5:
                self.write(copy)

    def retire(self, desk):
        if len(self.desks) > 2:
            with self.losing():
                desk.close()
                self.desks.remove(desk)

    def snapshot(self, _desk):
        if not self.slow:
            self.snapshots.append(self.hub.keep())

    def hub_restored(self, _desk):
        self.put_back(self.chance.choice(self.snapshots))

    def hub_wiped(self, _desk):
        self.put_back(0)

    def put_back(self, number):
        self.end_slow(commit=False)
        with self.losing():
            self.hub.restore(number)

    def postpone(self, fault, desk, given):
        """A push whose answer does not come: it arrives later, or its commit takes long."""
        if fault == "late":
            self.late.append((desk.seat, given))
        elif not self.slow and (end := self.hub.begin_push(desk.seat, given)):
            self.slow.append(end)

    def arrive(self, _desk):
        self.end_slow(commit=self.chance.random() < 0.8)
        if self.late:
            seat, given = self.late.pop(self.chance.randrange(len(self.late)))
            with contextlib.suppress(UnreachableError):
                self.hub.of(seat).push(*given)

    def end_slow(self, *, commit):
        while self.slow:
            self.seen["slow"] += 1
            self.slow.pop()(commit)

    def copy_of(self, file):
        copy = self.path()
        for suffix in ("", "-wal"):
            source = file.with_name(file.name + suffix)
            if source.exists():
                shutil.copy(source, copy.with_name(copy.name + suffix))
        return copy

    @contextlib.contextmanager
    def losing(self):
        """What only the disk had that is taken away here is no fault of the protocol's."""
        before = self.held()
        yield
        self.gone |= before - self.held()

    def held(self):
        return set().union(self.hub.ids(), *(desk.ids() for desk in self.desks))

    # What must hold

    def settle(self):
        self.arrive(None)
        self.calm = True
        while self.late:
            self.arrive(None)
        for _ in range(3):
            for desk in self.desks:
                self.round(desk)

    def check(self):
        there = self.hub.entries()
        ids = set(there)
        lost = [t for i, t in self.written.items() if i not in ids and i not in self.gone]
        self.demand(not lost, f"lost: {lost}")
        texts = Counter(text for text in there.values() if text not in {"", "asked"})
        doubled = [text for text, n in texts.items() if n > 1]
        self.demand(not doubled, f"doubled: {doubled}")
        for desk in self.desks:
            missing, more = len(ids - desk.ids()), len(desk.ids() - ids)
            self.demand(not missing and not more, f"a desk lacks {missing}, has {more} more")
        hashes, empty = self.hub.hashes(), self.hub.has_to_be_empty()
        for desk in self.desks:
            self.demand(desk.hashes() == hashes, "a desk has other words than the hub")
        full = [there[i] for i in empty if there.get(i)]
        self.demand(not full, f"not erased: {full}")
        said = [views(desk.open()) for desk in self.desks]
        self.demand(all(view == said[0] for view in said), "desks show different things")
        one = self.chance.choice(self.desks)
        projections.rebuild(one.open(), lambda _done, _all: None)
        self.demand(views(one.open()) == said[0], "a rebuild shows something else")

    def demand(self, holds, otherwise):
        if not holds:
            raise BrokenError(f"seed {self.seed}: {otherwise}")

    def close(self):
        self.end_slow(commit=False)
        for desk in self.desks:
            desk.close()


class RealHub:
    """A PostgreSQL hub that can be put back to what it held, and its seats."""

    def __init__(self, hub):
        self.hub = hub
        urls = [
            make_conninfo(hub.desk(BRANCH, f"seat {number}"), host=str(hub.server.sockets))
            for number in range(SEATS)
        ]
        self.admin = reach.connect(hub.url)
        for (role,) in self.admin.execute("SELECT db_role FROM agent_desk.desk").fetchall():
            # Others wait for a commit that takes long; here, on one thread, for nothing.
            self.admin.execute(f"ALTER ROLE {role} SET lock_timeout = '20ms'")
        self.urls = urls
        self.seats = [PostgresHub(url) for url in urls]
        for name in HELD:
            self.say(
                "CREATE TABLE {kept} AS SELECT 0 AS kept, t.* FROM {table} t WHERE false", name
            )
            self.say("CREATE INDEX ON {kept} (kept)", name)
        self.kept = 0

    def of(self, seat):
        return self.seats[seat]

    def begin(self):
        for name in HELD:
            self.say("TRUNCATE {kept}", name)
            self.say("TRUNCATE {table}", name)
        self.admin.execute("INSERT INTO agent_desk.branch_clock VALUES (%s, 0)", [BRANCH])
        self.kept = -1
        self.keep()

    def keep(self):
        self.kept += 1
        with self.admin.transaction():
            for name in HELD:
                self.say("INSERT INTO {kept} SELECT %s, t.* FROM {table} t", name, self.kept)
        return self.kept

    def restore(self, number):
        with self.admin.transaction():
            for name in HELD:
                columns = sql.SQL(", ").join(map(sql.Identifier, self.columns(name)))
                self.say("DELETE FROM {table}", name)
                self.say(
                    "INSERT INTO {table} ({columns}) SELECT {columns} FROM {kept}"
                    " WHERE kept = %s",
                    name,
                    number,
                    columns=columns,
                )

    def columns(self, name):
        found = self.admin.execute(
            "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0",
            [f"agent_desk.{name}"],
        )
        return [column for (column,) in found]

    def say(self, words, name, *given, **more):
        """A statement about one of the hub's tables and what is kept of it."""
        table, kept = sql.Identifier("agent_desk", name), sql.Identifier(f"kept_{name}")
        self.admin.execute(sql.SQL(words).format(table=table, kept=kept, **more), given)

    def hashes(self):
        return dict(self.admin.execute("SELECT id, hash FROM agent_desk.entry").fetchall())

    def has_to_be_empty(self):
        """What the erasures that are there speak of."""
        found = self.admin.execute(
            "WITH x AS (SELECT customer_id, body::jsonb AS body FROM agent_desk.entry"
            " WHERE kind = 'customer.erased') SELECT e.id FROM agent_desk.entry e"
            " WHERE e.kind <> 'customer.erased'"
            " AND (e.customer_id IN (SELECT customer_id FROM x) OR encode(e.id, 'hex') IN"
            " (SELECT jsonb_array_elements_text(body -> 'entries') FROM x))"
        )
        return [found for (found,) in found]

    def begin_push(self, seat, given):
        """Push in a transaction that goes on; returns what ends it, None if it was refused."""
        slow = PostgresHub(self.urls[seat])
        slow.streams()
        slow._open.execute("BEGIN")
        try:
            slow.push(*given)
        except UnreachableError:
            return None

        def end(commit):
            slow._open.execute("COMMIT" if commit else "ROLLBACK")
            slow.close()

        return end

    def ids(self):
        return {row[0] for row in self.admin.execute("SELECT id FROM agent_desk.entry")}

    def entries(self):
        return dict(self.admin.execute("SELECT id, text FROM agent_desk.entry").fetchall())

    def let_go(self):
        for seat in self.seats:
            seat.close()

    def close(self):
        self.let_go()
        self.admin.close()


def ground():
    """A folder in memory, where there is one: nothing here is about the disk."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of our own in it
    place = memory if memory.is_dir() else None
    return tempfile.TemporaryDirectory(prefix="histories-", dir=place)


@contextlib.contextmanager
def histories(hub):
    """What runs a history from a seed."""
    real = RealHub(hub)
    with (
        ground() as folder,
        patch.object(pull, "Turns", Unhurried),
        patch.object(outbox, "Turns", Unhurried),
        patch.object(erasing, "Turns", Unhurried),
        patch.object(search_index, "Turns", Unhurried),
    ):
        template = Path(folder) / "template.db"
        store = Store(template, None)
        migrate(store, BRANCH)
        store.close()

        def run(seed, steps=STEPS):
            place = Path(folder) / str(seed)
            place.mkdir()
            world = World(seed, real, place, template)
            try:
                world.run(steps)
            except BrokenError:
                raise
            except Exception as error:
                message = f"seed {seed}: {type(error).__name__}: {error}"
                raise FailedError(message) from error
            finally:
                world.close()
                real.let_go()
                shutil.rmtree(place)
            return world

        run.admin = real.admin
        try:
            yield run
        finally:
            real.close()


def main():
    from tests import postgres
    from tests.sync.conftest import a_hub

    parser = argparse.ArgumentParser()
    parser.add_argument("--histories", type=int, default=200)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--steps", type=int, default=STEPS)
    given = parser.parse_args()
    with postgres.server() as server, a_hub(server) as hub, histories(hub) as run:
        began, sums = time.monotonic(), Counter()
        for seed in range(given.first, given.first + given.histories):
            world = run(seed, given.steps)
            sums += world.seen
            sums["entries"] += len(world.written)
            sums["gone"] += len(world.gone)
        took = time.monotonic() - began
    print(dict(sums))
    print(f"{given.histories} histories in {took:.1f} s, {given.histories / took:.2f} a second")


if __name__ == "__main__":
    sys.exit(main())
