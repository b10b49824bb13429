"""start.killed: from the command to a find that answers, after a job was killed in the middle.

An import or a rebuild is ended by SIGKILL at a random moment, and what it left in the log has
to be read by the next start. The floor is the same start of a desk that was left in peace.
"""

import random
import subprocess
import tempfile
import time
from pathlib import Path

from tests.bench import importing, starting
from tests.bench.figures import Figure, median

_KILLS = 10
_ROWS = 20_000
_SEED = 19
# When to kill, in seconds: at work already, also on a busy machine, and not done yet.
_LIVES_S = (3.0, 9.0)
_SHORT_LIVES_S = (1.0, 2.0)


def measure(run):
    """The one row: killed and clean starts by turns."""
    chance = random.Random(_SEED)  # noqa: S311 - moments to die at, not secrets
    desk = ["tests.bench.started_desk", "--data-dir", str(run.profile.folder)]
    lives_s = _LIVES_S if run.profile.sizes.thorough else _SHORT_LIVES_S
    starting._start(desk)
    clean, killed, logs = [], [], []
    with tempfile.TemporaryDirectory(dir=run.profile.folder) as folder:
        for number in range(run.samples(_KILLS)):
            starting._end_contact(run.profile)
            clean.append(starting._start(desk)["settle"])
            starting._end_contact(run.profile)
            words = importing.written(Path(folder), f"kill{number}", _ROWS)
            job = words if number % 2 == 0 else ["rebuild"]
            logs.append(_killed(run.profile, job, chance.uniform(*lives_s)))
            killed.append(starting._start(desk)["settle"])
    starting._end_contact(run.profile)
    yield Figure(
        name="start.killed",
        value=median(killed) * 1e3,
        unit="ms",
        floor=median(clean) * 1e3,
        goal=1.5,
        note=f"median of {len(killed)}, the longest {max(killed) * 1e3:,.0f} ms to"
        f" {max(clean) * 1e3:,.0f}; logs left up to {max(logs) / 1e6:.0f} MB",
    )


def _killed(profile, words, lives_s):
    """Kill a job in the middle; the bytes of the log it left."""
    child = subprocess.Popen(
        importing.command(profile, words), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(lives_s)  # noqa: TID251 - a random moment is what is wanted
    child.kill()
    child.wait()
    log = profile.ledger.with_name("ledger.db-wal")
    return log.stat().st_size if log.exists() else 0
