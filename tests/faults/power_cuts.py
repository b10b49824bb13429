"""Cuts the power under a logging desk in its imagination, thousands of times.

Run as a program: ``power_cuts FOLDER SEED CUTS [background]``. A desk logs with every write and
sync recorded (disk.c). For each cut a moment is drawn; what was synced by then is there, and of
what was not each write is there, is not, or is there in part, some sectors of it. What the desk
had said was saved must be in the file that makes. "background" logs through a store that does
not sync each commit: a check of the check, for it loses what it said. One JSON object with the
sums goes to standard output.
"""

import json
import random
import struct
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from agent_desk.actions.imports import Imports
from agent_desk.domain.clock import SystemClock
from agent_desk.domain.imports import ImportedCustomer
from agent_desk.store.connection import Store
from tests.faults import shim
from tests.faults.killed_desk import check, log_for_ever
from tests.ledgers import KEY, a_desk, a_ledger

HEAD = struct.Struct("<cIQQQ")
SECTOR = 512
# Each says some two hundred things.
RECORDINGS_OF = 200
SAID_IN_A_LIFE, LIVES = 40, 5
IMPORTED = 20
# An entry without what is folded from it, or the other way round: half a transaction.
UNFOLDED = """
    SELECT about_id FROM entry WHERE kind = 'customer.added' AND about_id IS NOT NULL
    EXCEPT SELECT customer_id FROM customer
    UNION ALL
    SELECT customer_id FROM customer EXCEPT SELECT about_id FROM entry
"""
# The share of unsynced writes that are there whole; beyond the other they are there in part.
KEPT, DROPPED = 0.5, 0.8


def main(folder, seed, cuts, *how):
    folder, background = Path(folder), "background" in how
    chance = random.Random(int(seed))  # noqa: S311 - moments to cut at, not secrets
    sums = Counter()
    library = shim.built(folder)
    for number in range(-(-int(cuts) // RECORDINGS_OF)):
        place = folder / str(number)
        (place / "profile").mkdir(parents=True)
        with a_ledger(place / "profile") as store:
            desk = a_desk(store, SystemClock())
            desk.customers.add(desk.me, "Ayşe Demir")
        before = {f.name: f.read_bytes() for f in (place / "profile").iterdir()}
        log = place / "log"
        record(library, place / "profile", log, chance.randrange(2**31), background=background)
        some = min(RECORDINGS_OF, int(cuts) - number * RECORDINGS_OF)
        sums += cut(log, before, place / "profile", some, chance)
    print(json.dumps(sums))


def record(library, profile, log, seed, *, background):
    """Let a desk log for some lives with all it does to the disk written down."""
    subprocess.run(
        [sys.executable, "-m", __spec__.name, "log", profile, str(seed), str(int(background))],
        env=shim.environment(library, profile, log),
        check=True,
    )


class Ended(Exception):  # noqa: N818 - it is the end of a life, not an error
    """This life has said enough."""


def log_and_mark(folder, seed, background):
    """Some lives of a desk, each ended as a kill would, beside an import and checkpoints."""
    chance = random.Random(int(seed))  # noqa: S311 - when to tidy, not secrets
    disk, told = shim.Shim(), count(1)
    for life in range(LIVES):
        store = Store(Path(folder) / "ledger.db", KEY, background=bool(int(background)))
        imports = Imports(store.for_background(), SystemClock())

        def tell(life=life, store=store, imports=imports, **saved):
            disk.mark(json.dumps(saved))
            number = next(told)
            if chance.random() < 0.05:
                store.tidy()
            if chance.random() < 0.05:
                imports.put(brought(f"{life}.{number}"))
            if number % SAID_IN_A_LIFE == 0:
                raise Ended

        try:
            log_for_ever(a_desk(store, SystemClock()), life, tell)
        except Ended:
            # Closed only now and then: a log that stays is what is to be found again.
            if chance.random() < 0.5:
                store.close()


def brought(word):
    """What an import puts in one transaction."""
    return [
        ImportedCustomer(source="power", key=f"{word}.{n}", name="Noor Haddad")
        for n in range(IMPORTED)
    ]


@dataclass
class Inode:
    """A file's content: what is on the disk for certain, and what was done since."""

    synced: bytearray = field(default_factory=bytearray)
    since: list = field(default_factory=list)

    def sync(self):
        for what, place, data in self.since:
            do(self.synced, what, place, data)
        self.since.clear()

    def after_a_cut(self, chance):
        """What may be left."""
        content = bytearray(self.synced)
        luck = chance.choice(("none", "all", "any", "any", "any"))
        for what, place, data in self.since:
            drawn = {"none": 0.6, "all": 0.0}.get(luck, chance.random())
            if drawn < KEPT:
                do(content, what, place, data)
            elif drawn > DROPPED and what == "w":
                for start, sector in sectors_of(place, data):
                    if chance.random() < KEPT:
                        do(content, "w", start, sector)
        return bytes(content)


def sectors_of(place, data):
    """The sectors of a write: where each begins, and its part."""
    edges = [place, *range(place - place % SECTOR + SECTOR, place + len(data), SECTOR)]
    for start, end in zip(edges, [*edges[1:], place + len(data)], strict=True):
        yield start, data[start - place : end - place]


def do(content, what, place, data):
    """One write or truncation."""
    if what == "t":
        del content[place:]
        content.extend(bytes(place - len(content)))
        return
    content.extend(bytes(max(place - len(content), 0)))
    content[place : place + len(data)] = data


class Disk:
    """The files of one folder, as far as a recording was played."""

    def __init__(self, before):
        self._names = {name: Inode(bytearray(content)) for name, content in before.items()}
        self._certain = dict(self._names)
        self._numbers = {}
        self.said = []

    def play(self, what, name, number, place, data):
        """One line of a recording."""
        if what == "m":
            self.said.append(json.loads(data))
        elif what == "u":
            self._names.pop(name, None)
        elif what == "s" and name not in self._names:
            # The folder itself.
            self._certain = dict(self._names)
        else:
            inode = self._of(name, number)
            if what == "s":
                inode.sync()
                self._certain[name] = inode
            else:
                inode.since.append((what, place, data))

    def _of(self, name, number):
        if name not in self._names or self._numbers.setdefault(name, number) != number:
            self._numbers[name] = number
            self._names[name] = Inode()
        return self._names[name]

    def cut(self, chance):
        """The files as the next start may find them."""
        found = {}
        for name in {*self._names, *self._certain}:
            # A new name, or one that went, may or may not have come so far.
            names = chance.choice((self._names, self._certain))
            if name in names:
                found[name] = names[name].after_a_cut(chance)
        return found


def cut(log, before, profile, cuts, chance):
    """Cut at random moments of a recording; gives what is wrong with what is left, as sums."""
    lines = list(recorded(log))
    moments = sorted(chance.choices(range(1, len(lines) + 1), k=cuts))
    disk, played, sums = Disk(before), 0, Counter()
    for moment in moments:
        for line in lines[played:moment]:
            disk.play(*line)
        played = moment
        with tempfile.TemporaryDirectory(dir=profile.parent) as folder:
            for name, content in disk.cut(chance).items():
                (Path(folder) / name).write_bytes(content)
            sums += look_at(folder, disk.said)
        sums["cuts"] += 1
    return sums


def look_at(folder, said):
    """What of ``said`` is not in what a cut left."""
    try:
        sums = check(folder, said)
        with a_ledger(folder) as store, store.read() as db:
            sums["unfolded"] = len(db.exec_driver_sql(UNFOLDED).all())
            sums["damaged"] = int(db.exec_driver_sql("PRAGMA quick_check").scalar() != "ok")
    except Exception as error:  # noqa: BLE001 - whatever keeps it from being read
        print(f"unreadable: {error!r}", file=sys.stderr)
        return Counter(damaged=1)
    return sums


def recorded(log):
    """Every line of a recording: what, the file's name and number, where, and the data."""
    content, at = log.read_bytes(), 0
    while at < len(content):
        what, named, number, place, length = HEAD.unpack_from(content, at)
        at += HEAD.size
        name = content[at : at + named].decode().rpartition("/")[2]
        at += named
        what = what.decode()
        data = content[at : at + length] if what in "wm" else b""
        at += len(data)
        yield what, name, number, place, data


if __name__ == "__main__":
    if sys.argv[1] == "log":
        log_and_mark(*sys.argv[2:])
    else:
        main(*sys.argv[1:])
