"""Kills a logging desk again and again, and checks after each time what is in the file.

Run as a program: ``killed_desk FOLDER KILLS SEED``. It forks a desk that logs notes, takes some
back, closes and opens, and says through a pipe what it was told is saved; then sends SIGKILL at
a random moment. One JSON object with the sums goes to standard output.
"""

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from functools import partial
from pathlib import Path

from agent_desk.domain.clock import SystemClock
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome
from agent_desk.store import projections
from agent_desk.store.connection import Store
from tests.ledgers import KEY, a_desk, a_ledger, views

LONGEST_LIFE_S = 0.15
LEFT_GLAD = Outcome(
    need_met=NeedMet.NOT_YET, feeling=Feeling.GLAD, source=FeelingSource.OUR_IMPRESSION
)


def main(folder, kills, seed):
    chance = random.Random(seed)  # noqa: S311 - moments to die at, not secrets
    with a_ledger(folder) as store:
        desk = a_desk(store, SystemClock())
        desk.customers.add(desk.me, "Ayşe Demir")
    sums = Counter()
    for number in range(kills):
        said = one_life(folder, number, chance.random() * LONGEST_LIFE_S)
        sums += check(folder, said)
        sums["kills"] += 1
    with a_ledger(folder) as store:
        before = views(store)
        projections.rebuild(store, lambda _done, _all: None)
        sums["rebuilt_otherwise"] = int(views(store) != before)
        sums["damaged"] = len(store.problems())
    print(json.dumps(sums))


def one_life(folder, number, life_s):
    """Fork a desk, let it say at least one thing, kill it; returns what it said."""
    ears, mouth = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ears)
        try:
            store = Store(Path(folder) / "ledger.db", KEY)
            log_for_ever(a_desk(store, SystemClock()), number, partial(tell, mouth))
        finally:
            os._exit(3)
    os.close(mouth)
    with os.fdopen(ears, "rb") as heard:
        said = [heard.readline()]
        time.sleep(life_s)  # noqa: TID251 - a random moment is what is wanted
        os.kill(child, signal.SIGKILL)
        said += heard.readlines()
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        message = f"life {number} ended by itself: {status}, {said}"
        raise SystemExit(message)
    # The last line may be cut: then the desk had not finished telling anybody.
    return [json.loads(line) for line in said if line.endswith(b"\n")]


def log_for_ever(desk, number, tell, between_s=0.0):
    """Note, take back, close and open, telling each as it is saved; ``number`` is in each."""
    here = desk.interactions.opened()
    customer_id = desk.customers.find(desk.me, "ayse", 1)[0].customer_id
    for step in range(1_000_000):
        if here is None:
            here = desk.interactions.open(desk.me, customer_id)
        time.sleep(between_s)  # noqa: TID251 - as somebody who types
        text = f"said {number}.{step}"
        desk.interactions.keep_draft("moment", text)
        tell(draft=text)
        note = desk.interactions.note(desk.me, here.interaction_id, text)
        tell(note=note.entry_id.hex())
        if step % 5 == 1:
            desk.interactions.undo(desk.me, here.interaction_id)
            tell(undone=note.entry_id.hex())
        if step % 7 == 6:
            desk.interactions.close(desk.me, here.interaction_id, LEFT_GLAD)
            tell(closed=here.interaction_id.hex())
            desk.store.tidy()
            here = None


def tell(mouth, **saved):
    """Say through a pipe what is saved."""
    os.write(mouth, json.dumps(saved).encode() + b"\n")


def check(folder, said, typed_since=()):
    """What of ``said`` is missing or doubled in the file, as sums.

    Of ``typed_since`` nobody was told that it is kept; it may be, instead of what was before.
    """
    sums = Counter(said=len(said))
    with a_ledger(folder) as store, store.read() as db:
        every = db.exec_driver_sql("SELECT lower(hex(id)), kind FROM entry").all()
        ids = Counter(row[0] for row in every)
        pairs = {
            (kind, about)
            for kind, about in db.exec_driver_sql(
                "SELECT kind, lower(hex(about_id)) FROM entry WHERE about_id IS NOT NULL"
            )
        }
        numbers = db.exec_driver_sql("SELECT site_seq FROM outbox ORDER BY 1").scalars().all()
        draft = db.exec_driver_sql("SELECT text FROM draft").scalar()
        noted = db.exec_driver_sql("SELECT text FROM entry WHERE moment = 1").scalars().all()
    sums["doubled"] = sum(1 for count in ids.values() if count > 1)
    sums["holes"] = int(numbers != list(range(1, len(every) + 1)))
    for line in said:
        lost = (
            ("note" in line and line["note"] not in ids)
            or ("undone" in line and ("entry.undone", line["undone"]) not in pairs)
            or ("closed" in line and ("interaction.closed", line["closed"]) not in pairs)
        )
        sums["lost"] += int(lost)
    typed = [line["draft"] for line in said if "draft" in line]
    # What was being typed is still being typed, or has become a note nobody was told of.
    kept = not typed or typed[-1] in {draft, *noted} or draft in typed_since
    sums["lost"] += int(not kept)
    return sums


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
