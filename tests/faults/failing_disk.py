"""Lets calls to the disk fail under a desk, each in its turn: what does it say and keep?

Run as a program with disk.c loaded: ``failing_disk FOLDER RUNS SEED``. In each run a desk logs,
and the N-th write, sync or truncation fails, for want of room or broken, once or from then on.
The agent does again what was not saved. One JSON object with the sums goes to standard output.
"""

import errno
import itertools
import json
import os
import random
import shutil
import sys
import traceback
from collections import Counter
from pathlib import Path

from agent_desk.domain.clock import SystemClock
from agent_desk.domain.errors import FileError
from agent_desk.store.connection import Store
from tests.faults import shim
from tests.faults.killed_desk import check, log_for_ever
from tests.ledgers import KEY, a_desk, a_ledger

ERRORS = (errno.EIO, errno.ENOSPC)
WAYS = tuple(itertools.product(shim.KINDS, ERRORS, (False, True)))
# How many things a desk says in a run, and how often it does again what was not saved.
SAID, AGAIN = 24, 4


def main(folder, runs, seed):
    folder, disk = Path(folder), shim.Shim()
    chance = random.Random(int(seed))  # noqa: S311 - calls to fail, not secrets
    begun = folder / "begun"
    begun.mkdir()
    with a_ledger(begun) as store:
        desk = a_desk(store, SystemClock())
        desk.customers.add(desk.me, "Ayşe Demir")
    calls = {kind: one_run(begun, folder / "whole", disk)[1][kind] for kind in shim.KINDS}
    sums = Counter()
    for number in range(int(runs)):
        kind, error, for_ever = WAYS[number % len(WAYS)]
        nth = chance.randint(1, max(calls[kind], 1))
        fault = (kind, nth, error)
        said, told = one_run(begun, folder / "one", disk, fault, for_ever=for_ever)
        sums += look_at(folder / "one", said, told, for_ever=for_ever)
        if told["ours"]:
            print(kind, nth, errno.errorcode[error], for_ever, told["ours"], file=sys.stderr)
        sums["runs"] += 1
    print(json.dumps(sums))


def one_run(begun, profile, disk, fault=(), **how):
    """A desk's life on a copy of the profile, ended as a kill would; what it said, and sums."""
    shutil.rmtree(profile, ignore_errors=True)
    shutil.copytree(begun, profile)
    ears, mouth = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ears)
        try:
            said, told = life(profile, disk, fault, **how)
            with os.fdopen(mouth, "w") as telling:
                json.dump([said, told], telling)
        finally:
            os._exit(0)
    os.close(mouth)
    with os.fdopen(ears) as heard:
        told = heard.read()
    os.waitpid(child, 0)
    return json.loads(told)


class Ended(Exception):  # noqa: N818 - it is the end of a life, not an error
    """This life has said enough."""


def life(profile, disk, fault, *, for_ever=False):
    """Log until enough is said or nothing can be; gives what was said, and sums."""
    said, told, typed = [], Counter(ours=0), []
    store = Store(profile / "ledger.db", KEY)
    desk = a_desk(store, SystemClock())

    def tell(**saved):
        said.append(saved)
        typed.clear()
        told["after"] += bool(told["not_saved"])
        if len(said) % 8 == 0:
            store.tidy()
        if len(said) >= SAID:
            raise Ended

    disk.fail(*(fault or ("write", 0, 0)), for_ever=for_ever)
    for attempt in range(AGAIN):
        typed.append(f"said {attempt}.0")
        try:
            log_for_ever(desk, attempt, tell)
        except Ended:
            break
        except FileError:
            told["not_saved"] += 1
        except BaseException:  # noqa: BLE001 - whatever is not in words
            told["ours"] = traceback.format_exc()
            break
    told.update({kind: disk.calls(kind) for kind in shim.KINDS})
    told["failed"], told["typed"] = disk.failures, typed
    return said, told


def look_at(profile, said, told, *, for_ever):
    """What is wrong with what a life left, as sums."""
    try:
        sums = check(profile, said, told["typed"])
        with a_ledger(profile) as store:
            sums["damaged"] = len(store.problems())
    except Exception as error:  # noqa: BLE001 - whatever keeps it from being read
        print(f"unreadable: {error!r}", file=sys.stderr)
        sums = Counter(damaged=1)
    sums["failed"] = int(told["failed"] > 0)
    sums["not_saved"] = int(told.get("not_saved", 0) > 0)
    sums["not_in_words"] = int(bool(told["ours"]))
    # What failed once is over: the same step again is saved.
    sums["stuck"] = int(not for_ever and bool(told.get("not_saved")) and not told.get("after"))
    return sums


if __name__ == "__main__":
    main(*sys.argv[1:])
