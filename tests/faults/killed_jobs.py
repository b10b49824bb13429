"""Kills imports, rebuilds and checkpoints at random moments, and looks at the file each time.

Run as a program: ``killed_jobs FOLDER JOB KILLS SEED FILE…``, with ``import``, ``rebuild`` or
``checkpoint`` as the job. The first two are the product's own commands on these files, every
other time beside a desk that logs; a checkpoint is that of a desk with a long log. One JSON
object with the sums goes to standard output.
"""

import contextlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import sqlalchemy as sa

from agent_desk.actions.imports import Imports
from agent_desk.domain.clock import SystemClock
from agent_desk.domain.imports import ImportedCustomer
from agent_desk.store.connection import Store
from agent_desk.store.migrations import migrate
from agent_desk.store.tables import desk as desk_table
from agent_desk.store.tables import entry, outbox
from tests.ledgers import KEY, a_desk, a_ledger, views

# Folding everything from nothing takes longer than a life; once in so many kills, and at last.
FOLDED_EVERY = 5
LONG_LOG = 1500
# What tells an entry's content; the numbers this file gave it are left out.
CONTENT = [column for column in entry.c if column.name not in {"row", "hub_seq"}]


def main(folder, job, kills, seed, *files):
    chance = random.Random(int(seed))  # noqa: S311 - moments to die at, not secrets
    sums = JOBS[job](Path(folder), int(kills), chance, files)
    print(json.dumps(sums))


def imports(folder, kills, chance, files):
    """Kill imports; one that lives too long completes the ledger, and the next one begins."""
    words = ["import", *files]
    begun = new_profile(folder / "begun")
    complete = copied(begun, folder / "complete")
    first_s, last_s = working_time(complete, words)
    wanted = imported(complete)
    sums = Counter()
    while not enough(sums, kills):
        profile = copied(begun, folder / "one")
        while one_life(profile, words, chance.uniform(first_s, last_s), sums) is not None:
            whole = imported(profile)
            sums["midway"] += 0 < len(whole) < len(wanted)
            sums["not_of_the_file"] += len(whole - wanted)
            if enough(sums, kills):
                finish(profile, words)
                break
        sums["not_completed"] += imported(profile) != wanted
        sums["folded_otherwise"] += folded_otherwise(profile)
    return sums


def rebuilds(folder, kills, chance, files):
    """Kill rebuilds of a whole ledger, whose rows are right before, midway and afterwards."""
    profile = new_profile(folder / "one")
    finish(profile, ["import", *files])
    words = ["rebuild", "--json"]
    first_s, last_s = working_time(profile, words)
    wanted = imported(profile)
    sums = Counter()
    while not enough(sums, kills):
        told = one_life(profile, words, chance.uniform(first_s, last_s), sums)
        sums["midway"] += bool(told)
        sums["not_completed"] += imported(profile) != wanted
    finish(profile, words)
    sums["folded_otherwise"] += folded_otherwise(profile)
    return sums


def checkpoints(folder, kills, chance, _files):
    """Kill a process that moves a long log into the file."""
    logged = new_profile(folder / "logged")
    with a_ledger(logged) as store:
        people = [
            ImportedCustomer(source="s", key=str(number), name=f"Ayşe {number}")
            for number in range(LONG_LOG)
        ]
        Imports(store, SystemClock()).put(people)
        # As a power cut would leave it: the log has it all, the file next to nothing.
        left = copied(logged, folder / "left")
    with a_ledger(logged):
        wanted = imported(logged)
    takes_s = ended_in_s(copied(left, folder / "one"))
    sums = Counter()
    while not enough(sums, kills):
        profile = copied(left, folder / "one")
        killed_tidying(profile, chance.uniform(0, takes_s), sums)
        look_at(profile, set(), sums)
        sums["not_completed"] += imported(profile) != wanted
        sums["folded_otherwise"] += folded_otherwise(profile)
    return sums


JOBS = {"import": imports, "rebuild": rebuilds, "checkpoint": checkpoints}


def enough(sums, kills):
    """So many kills, and one that hit the work itself, however fast or slow the machine is."""
    return sums["kills"] >= kills and (sums["midway"] or sums["kills"] >= 10 * kills)


# Lives and their ends


def one_life(profile, words, lives_s, sums):
    """Run a command and kill it after so long, every other time beside a desk that logs.

    Returns:
        What it had told by then; None if it had done its work before.
    """
    before = ids(profile)
    beside = sums["lives"] % 2
    sums["lives"] += 1
    began = time.monotonic()
    child = started(profile, words)
    with a_desk_beside(profile) if beside else contextlib.nullcontext() as log:
        noted = set()
        while time.monotonic() - began < lives_s and child.poll() is None:
            if log is not None:
                noted.add(log())
            time.sleep(0.005)  # noqa: TID251 - a random moment is what is wanted
        child.kill()
        told, _ = child.communicate()
        if log is not None:
            # Whatever it held, it holds no more.
            noted.add(log())
    if child.returncode not in {0, -signal.SIGKILL}:
        message = f"{words[0]} ended by itself with {child.returncode}"
        raise SystemExit(message)
    sums["noted"] += len(noted)
    killed = child.returncode != 0
    sums["kills"] += killed
    look_at(profile, before | noted, sums)
    if sums["lives"] % FOLDED_EVERY == 0:
        sums["folded_otherwise"] += folded_otherwise(profile)
    return told.splitlines() if killed else None


@contextlib.contextmanager
def a_desk_beside(profile):
    """A desk with a customer open; gives what logs one more note and returns its id."""
    with a_ledger(profile) as store:
        desk = a_desk(store, SystemClock())
        customer_id = desk.customers.find(desk.me, "noor", 1)[0].customer_id
        here = desk.interactions.open(desk.me, customer_id)
        yield lambda: desk.interactions.note(desk.me, here.interaction_id, "said").entry_id
        # Beside nobody the next one works faster, and so gets further in its time.
        with store.write() as db:
            db.exec_driver_sql("DELETE FROM open_here")


def killed_tidying(profile, lives_s, sums):
    """Fork a process that tidies, and kill it so long after it began."""
    ears, mouth = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ears)
        try:
            store = Store(profile / "ledger.db", KEY)
            with store.read():
                pass
            os.write(mouth, b"begun\n")
            store.tidy()
            os.write(mouth, b"done\n")
            signal.pause()
        finally:
            os._exit(3)
    os.close(mouth)
    with os.fdopen(ears, "rb") as heard:
        heard.readline()
        time.sleep(lives_s)  # noqa: TID251 - a random moment is what is wanted
        os.kill(child, signal.SIGKILL)
        done = heard.read() == b"done\n"
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        message = f"a checkpoint ended by itself: {status}"
        raise SystemExit(message)
    sums["kills"] += 1
    sums["midway"] += not done


def ended_in_s(profile):
    """Seconds of the same checkpoint when nobody kills it."""
    with a_ledger(profile) as store:
        began = time.monotonic()
        store.tidy()
        return time.monotonic() - began


def working_time(profile, words):
    """Seconds from a command to the first it writes, and to its end."""
    log = profile / "ledger.db-wal"
    began = time.monotonic()
    child = started(profile, words)
    while child.poll() is None and not (log.exists() and log.stat().st_size):
        time.sleep(0.002)  # noqa: TID251 - another process is waited for
    first_s = time.monotonic() - began
    child.communicate()
    return first_s, time.monotonic() - began


def finish(profile, words):
    """Run a command to its end."""
    child = started(profile, words)
    child.communicate()
    if child.returncode:
        message = f"{words[0]} ended with {child.returncode}"
        raise SystemExit(message)


def started(profile, words):
    """The product's own command on a profile, with its key handed over."""
    child = subprocess.Popen(
        [sys.executable, "-m", "agent_desk", "--data-dir", str(profile), "--key-stdin", *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    child.stdin.write(KEY.hex().encode() + b"\n")
    child.stdin.flush()
    return child


# Profiles and what is in them


def new_profile(folder):
    """A profile with one agent and one customer."""
    folder.mkdir()
    with a_ledger(folder) as store:
        desk = a_desk(store, SystemClock())
        desk.customers.add(desk.me, "Noor Haddad")
    return folder


def copied(profile, to):
    """The profile once more, as it lies on the disk."""
    shutil.rmtree(to, ignore_errors=True)
    to.mkdir()
    for name in ("ledger.db", "ledger.db-wal"):
        if (profile / name).exists():
            shutil.copyfile(profile / name, to / name)
    return to


def look_at(profile, saved, sums):
    """Whether the file is whole, has all that was saved, and numbers it without a hole."""
    with a_ledger(profile) as store:
        sums["damaged"] += len(store.problems())
        with store.read() as db:
            here = db.execute(sa.select(entry.c.id)).scalars().all()
            sent = db.execute(sa.select(outbox).order_by(outbox.c.site_seq)).all()
    sums["lost"] += len(saved - set(here))
    sums["doubled"] += len(here) - len(set(here))
    numbers, queued = [row.site_seq for row in sent], [row.entry_id for row in sent]
    sums["holes"] += numbers != list(range(1, len(here) + 1)) or set(queued) != set(here)


def ids(profile):
    """Every entry's."""
    with a_ledger(profile) as store, store.read() as db:
        return set(db.execute(sa.select(entry.c.id)).scalars())


def imported(profile):
    """All that an import wrote: also what it says only where it found something known."""
    with a_ledger(profile) as store, store.read() as db:
        rows = db.execute(sa.select(*CONTENT).where(entry.c.agent_id.is_(None))).all()
    return {tuple(row) for row in rows if row.kind != "agent.added"}


def folded_otherwise(profile):
    """Whether the views differ from those folded from nothing."""
    folder = profile.with_name("folded")
    with a_ledger(profile) as store:
        found = views(store)
    copied(profile, folder)
    with a_ledger(folder) as store:
        with store.write() as db:
            db.execute(sa.update(desk_table).values(projection_version=-1))
        migrate(store, "bremen")
        return views(store) != found


if __name__ == "__main__":
    main(*sys.argv[1:])
