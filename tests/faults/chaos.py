"""Desks that log and share while everything around them breaks, and what is left afterwards.

Run as a program: ``chaos FOLDER SEED KILLS CRASHES CUTS``. Some desks, each a process that logs
and one ``agent-desk sync --follow``, share through a hub of their own behind a proxy that
breaks each line. Desks and syncs are killed at random moments, the hub too. When there was
enough of each, all is left in peace, shares to its end, and is counted. One JSON object goes to
standard output.
"""

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from functools import partial
from pathlib import Path

from agent_desk import paths
from agent_desk.domain.clock import SystemClock
from agent_desk.store import open_here
from agent_desk.store.connection import Store
from agent_desk.store.tables import dead_letter
from agent_desk.sync import enrolment, hub, reach
from agent_desk.sync.codes import Code
from tests import postgres
from tests.faults.killed_desk import log_for_ever, tell
from tests.faults.proxy import Proxy
from tests.ledgers import KEY, a_desk, a_ledger, views
from tests.sync.conftest import Hub

DESKS = 4
BRANCH = "North"
DESK_LIVES_S, SYNC_LIVES_S = (0.1, 5.0), (0.1, 20.0)
# Most syncs are killed so long after they first told how it stands, the others as they start.
KILLED_STARTING, STARTS_S = 0.1, 1.0
# An agent presses no key faster; and all that is logged has to be shared in the end.
BETWEEN_STEPS_S = 0.15
# A committing desk wakes its sync.
WOKEN_EVERY_S = 0.03
LOOKED_EVERY_S = 0.01
TOLD_EVERY_S = 10
# Whoever does not have enough of each by then has a fault.
LONGEST_S = 600
MOST_ROUNDS = 10
SERVER_TRIES = 50


def main(folder, seed, kills, crashes, cuts):
    chance = random.Random(seed)  # noqa: S311 - moments to die at, not secrets
    sums = Counter()
    with a_shared_hub() as shared, Proxy(shared.server.port, seed) as proxy:
        desks = [a_profile(Path(folder) / str(n), n, shared, proxy.port) for n in range(DESKS)]
        began = time.monotonic()
        proxy.rage()
        try:
            break_things(desks, shared, proxy, chance, sums, (kills, crashes, cuts))
        finally:
            for desk in desks:
                desk.end()
        sums["cuts"] = proxy.broken
        sums["raged_s"] = round(time.monotonic() - began)
        proxy.be_calm()
        sums["rounds"] = share_to_the_end(desks)
        sums += look_at(desks, shared)
        sums["all_s"] = round(time.monotonic() - began)
    print(json.dumps(sums))


@contextlib.contextmanager
def a_shared_hub(*settings):
    """A hub on a server of its own that keeps what it has acknowledged."""
    with postgres.server("synchronous_commit=on", *settings) as server:
        with reach.connected(server.url()) as db:
            db.execute("CREATE DATABASE hub")
        made = Hub(server, "hub")
        with made.admin() as db:
            hub.init(db)
        yield made


def a_profile(folder, number, shared, *ports):
    """A desk with a customer, enrolled at the hub that answers at these ports."""
    folder.mkdir(parents=True)
    found = paths.under(folder).make()
    with a_ledger(folder, branch=BRANCH) as store:
        desk = a_desk(store, SystemClock())
        desk.customers.add(desk.me, f"Ayşe Demir {number}")
    added = shared.add(BRANCH)
    hosts = ",".join(["127.0.0.1"] * len(ports))
    code = Code(
        host=hosts, port=",".join(map(str, ports)), database=shared.database,
        role=added.role, branch=BRANCH, secret=added.secret,
    )  # fmt: skip
    enrolment.enrol(found, code)
    return Desk(folder, number)


class Desk:
    """A profile with the two processes at work on it, and what they said."""

    def __init__(self, folder, number):
        self.folder = folder
        self.said = []
        self.lives = 0
        self.errors = (folder / "errors").open("ab")
        self._number = number
        self._child = self._ears = self._sync = None
        self._heard = b""
        self._desk_until, self._sync_until = 0.0, None

    def live(self, now, chance, sums):
        """Start what does not run, end what has lived long enough, hear what was said."""
        if self._child is None:
            self.start_desk()
            self._desk_until = now + chance.uniform(*DESK_LIVES_S)
        if self._sync is None:
            self.start_sync()
            is_early = chance.random() < KILLED_STARTING
            self._sync_until = now + chance.uniform(0, STARTS_S) if is_early else None
        if self._sync_until is None and self._has_told():
            self._sync_until = now + chance.uniform(*SYNC_LIVES_S)
        else:
            self._has_told()
        self.hear()
        if now > self._desk_until:
            self._kill_desk()
            sums["desk_kills"] += 1
        if self._sync.poll() is not None or now > (self._sync_until or now):
            sums["sync_kills"] += self._kill_sync()

    def wake(self):
        """As a desk that has committed does."""
        if self._sync is None:
            return
        with contextlib.suppress(OSError):
            os.write(self._sync.stdin.fileno(), b"\n")

    def end(self):
        """Kill what runs."""
        if self._child is not None:
            self._kill_desk()
        if self._sync is not None:
            self._kill_sync()

    def start_sync(self):
        """Begin to follow the hub."""
        self._sync = subprocess.Popen(
            self._command("--follow"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.errors,
        )
        os.set_blocking(self._sync.stdout.fileno(), False)
        self._sync.stdin.write(KEY.hex().encode() + b"\n")
        self._sync.stdin.flush()
        os.set_blocking(self._sync.stdin.fileno(), False)

    def run(self, *words):
        """One sync command, to its end."""
        return subprocess.run(
            self._command(*words), input=KEY.hex() + "\n", capture_output=True, text=True,
            check=False,
        )  # fmt: skip

    def _command(self, *words):
        return [
            sys.executable, "-m", "agent_desk", "--data-dir", str(self.folder), "--key-stdin",
            "sync", *words,
        ]  # fmt: skip

    def start_desk(self):
        """Begin to log."""
        self._ears, mouth = os.pipe()
        self._child = os.fork()
        self.lives += 1
        if self._child == 0:
            try:
                desk = a_desk(Store(self.folder / "ledger.db", KEY), SystemClock())
                name = f"{self._number}.{self.lives}"
                log_for_ever(desk, name, partial(tell, mouth), BETWEEN_STEPS_S)
            finally:
                os._exit(3)
        os.close(mouth)
        os.set_blocking(self._ears, False)

    def _has_told(self):
        """Whether the sync said anything since this was asked last."""
        return bool(self._sync.stdout.read())

    def hear(self):
        """Take down what the desk has said since."""
        with contextlib.suppress(BlockingIOError):
            while data := os.read(self._ears, 65536):
                self._heard += data
        # The last line may be cut: then the desk had not finished telling anybody.
        *whole, self._heard = self._heard.split(b"\n")
        self.said += map(json.loads, whole)

    def _kill_desk(self):
        os.kill(self._child, signal.SIGKILL)
        _, status = os.waitpid(self._child, 0)
        if not os.WIFSIGNALED(status):
            message = f"a desk ended by itself: {status}, {self.said[-3:]}"
            raise SystemExit(message)
        self.hear()
        os.close(self._ears)
        self._heard, self._child = b"", None

    def _kill_sync(self):
        self._sync.kill()
        self._sync.wait()
        self._sync.stdin.close()
        self._sync.stdout.close()
        ended, self._sync = self._sync.returncode, None
        if ended != -signal.SIGKILL:
            said = (self.folder / "errors").read_text()
            message = f"a sync ended by itself with {ended}: {said}"
            raise SystemExit(message)
        return 1


def break_things(desks, shared, proxy, chance, sums, wanted):
    """Kill and crash until there was enough of each kind, the hub evenly among it."""
    began = told = woken = time.monotonic()
    while not enough(sums, proxy, wanted):
        now = time.monotonic()
        for desk in desks:
            desk.live(now, chance, sums)
            if now - woken > WOKEN_EVERY_S:
                desk.wake()
        woken = now if now - woken > WOKEN_EVERY_S else woken
        if crash_is_due(sums, proxy, wanted):
            crash(shared.server)
            sums["crashes"] += 1
        if now - told > TOLD_EVERY_S:
            told = now
            print(f"{dict(sums)}, {proxy.broken} cuts", file=sys.stderr, flush=True)
        if now - began > LONGEST_S:
            message = f"not enough in {LONGEST_S} s: {dict(sums)}, {proxy.broken} cuts"
            raise SystemExit(message)
        time.sleep(LOOKED_EVERY_S)  # noqa: TID251 - random moments are what is wanted


def enough(sums, proxy, wanted):
    """Whether there were as many kills, crashes and cuts as are wanted."""
    kills, crashes, cuts = wanted
    done = sums["desk_kills"] + sums["sync_kills"]
    return done >= kills and sums["crashes"] >= crashes and proxy.broken >= cuts


def crash_is_due(sums, proxy, wanted):
    """Whether so much of the other kinds is done that the hub's turn has come."""
    kills, crashes, cuts = wanted
    done = min((sums["desk_kills"] + sums["sync_kills"]) / kills, proxy.broken / cuts, 1)
    return sums["crashes"] < int(done * (crashes + 0.5))


def crash(server):
    """Kill the hub's server, and start it again as soon as its processes are gone."""
    postgres.kill(server)
    for _ in range(SERVER_TRIES):
        with contextlib.suppress(RuntimeError):
            postgres.start(server)
            return
        time.sleep(0.1)  # noqa: TID251 - processes of a killed server end by themselves
    message = "the hub does not start again"
    raise SystemExit(message)


def share_to_the_end(desks):
    """Share until nobody sends or gets anything; returns how many rounds that took."""
    for desk in desks:
        with a_ledger(desk.folder) as store, store.write() as db:
            open_here.clear(db)
    for number in range(1, MOST_ROUNDS + 1):
        moved = 0
        for desk in desks:
            done = desk.run("--once", "--json")
            if done.returncode:
                raise SystemExit(done.stderr or done.stdout)
            told = json.loads(done.stdout)
            moved += told["sent"] + told["received"]
        if not moved:
            return number
    message = f"still something to share after {MOST_ROUNDS} rounds"
    raise SystemExit(message)


def look_at(desks, shared):
    """What of all that was said is missing, doubled or otherwise on some desk or the hub."""
    sums = Counter(said=sum(len(desk.said) for desk in desks))
    with shared.admin() as db:
        rows = db.execute("SELECT id, kind, about_id, text FROM agent_desk.entry").fetchall()
        sums["sites"] = len(db.execute("SELECT 1 FROM agent_desk.site").fetchall())
        sums["set_aside"] = len(db.execute("SELECT 1 FROM agent_desk.quarantine").fetchall())
    sums["entries"] = len(rows)
    there = {entry_id.hex() for entry_id, *_ in rows}
    pairs = {(kind, about.hex()) for _, kind, about, _ in rows if about}
    for line in (line for desk in desks for line in desk.said):
        sums["lost"] += (
            ("note" in line and line["note"] not in there)
            or ("undone" in line and ("entry.undone", line["undone"]) not in pairs)
            or ("closed" in line and ("interaction.closed", line["closed"]) not in pairs)
        )
    texts = Counter(text for _, kind, _, text in rows if kind == "interaction.noted")
    sums["doubled"] = sum(count - 1 for count in texts.values())
    first = None
    for desk in desks:
        with a_ledger(desk.folder) as store:
            sums["damaged"] += len(store.problems())
            with store.read() as db:
                held = set(db.exec_driver_sql("SELECT lower(hex(id)) FROM entry").scalars())
                sums["set_aside"] += len(db.execute(dead_letter.select()).all())
            shown = views(store)
        sums["unequal"] += held != there
        sums["shown_otherwise"] += first is not None and shown != first
        first = first or shown
        proof = desk.run("prove", "--json")
        sums["unproved"] += proof.returncode != 0 or not json.loads(proof.stdout)["equal"]
        desk.errors.close()
        sums["said_errors"] += (desk.folder / "errors").stat().st_size
    return sums


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
