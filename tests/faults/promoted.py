"""Promotes a standby that lacks what its primary had acknowledged, in the middle of pushes.

Run as a program: ``promoted FOLDER``. Desks log and share through a primary; its standby is
held back, so that it lacks what the desks were told is there; the primary is killed and the
standby promoted, which the desks find by themselves. One JSON object with the sums goes to
standard output.
"""

import json
import sys
import time
from collections import Counter
from pathlib import Path

from tests import postgres
from tests.faults.chaos import DESKS, a_profile, a_shared_hub, look_at, share_to_the_end
from tests.faults.proxy import Proxy
from tests.sync.conftest import Hub

# So many entries of all desks before the standby is held back, so many that it lacks, and so
# many that come after it was promoted.
BEFORE, LACKED, AFTERWARDS = 60, 60, 60
LONGEST_S = 300
WAKES_EVERY_S = 0.05


def main(folder):
    with a_shared_hub() as shared, Proxy(shared.server.port, 0) as line:
        followed = postgres.at_port(shared.server, line.port).url()
        with postgres.standby(shared.server, followed) as standby:
            ports = shared.server.port, standby.port
            desks = [a_profile(Path(folder) / str(n), n, shared, *ports) for n in range(DESKS)]
            sums = fail_over(desks, shared, line, standby)
            promoted = Hub(standby, shared.database)
            sums["rounds"] = share_to_the_end(desks)
            sums += look_at(desks, promoted)
    print(json.dumps(sums))


def fail_over(desks, shared, line, standby):
    """Let them share, hold the standby back, kill the primary, promote; what it lacked."""
    promoted = Hub(standby, shared.database)
    try:
        for desk in desks:
            desk.start_desk()
            desk.start_sync()
        until(desks, lambda: count(shared) > BEFORE)
        line.hold()
        held_at = count(shared)
        until(desks, lambda: count(shared) > held_at + LACKED)
        acknowledged = count(shared)
        postgres.kill(shared.server)
        there = count(promoted)
        postgres.run("pg_ctl", "promote", "-w", "-D", standby.folder)
        began = time.monotonic()
        until(desks, lambda: count(promoted) > there)
        went_on_s = time.monotonic() - began
        until(desks, lambda: count(promoted) > acknowledged + AFTERWARDS)
    finally:
        for desk in desks:
            desk.end()
    return Counter(lacked=acknowledged - there, went_on_ms=round(went_on_s * 1e3))


def until(desks, reached):
    """Let the desks log and share until then."""
    began = time.monotonic()
    while not reached():
        for desk in desks:
            desk.hear()
            desk.wake()
        if time.monotonic() - began > LONGEST_S:
            message = f"nothing more came in {LONGEST_S} s"
            raise SystemExit(message)
        time.sleep(WAKES_EVERY_S)  # noqa: TID251 - other processes are waited for


def count(shared):
    """How many entries a hub has."""
    with shared.admin() as db:
        return db.execute("SELECT count(*) FROM agent_desk.entry").fetchone()[0]


if __name__ == "__main__":
    main(*sys.argv[1:])
