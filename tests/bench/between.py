"""sync.between: how long until what is saved at one desk is in the file of another.

Two profiles, each with the child a desk shares through, a hub between them, and the other one
expecting something, as any desk does between two customers. What is written comes at any moment
of the other's two seconds.
"""

import contextlib
import random
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QTimer

from agent_desk import paths
from agent_desk.desk.child import Child
from agent_desk.desk.following import Following
from agent_desk.desk.work import Work
from agent_desk.store import key
from agent_desk.store.connection import Store
from agent_desk.store.key import Protection
from agent_desk.store.migrations import migrate
from agent_desk.sync import enrolment
from agent_desk.sync.codes import Code
from tests import postgres
from tests.bench.figures import Figure, median
from tests.bench.screen import Waiting, the_application
from tests.ledgers import a_desk
from tests.sync.conftest import a_hub

_BRANCH = "bench"
_TIMES = 40
_AT_ANY_MOMENT_S = 2.0
_SEED = 3


def measure(run):
    """The row; none where no server can be started."""
    if reason := postgres.lacking():
        run.remarks.append(f"sync.between: {reason}.")
        return
    chance = random.Random(_SEED)  # noqa: S311 - moments, not secrets
    with contextlib.ExitStack() as closing:
        server = closing.enter_context(postgres.server())
        shared = closing.enter_context(a_hub(server))
        folder = Path(closing.enter_context(tempfile.TemporaryDirectory()))
        waiting = Waiting(the_application())
        one, other = (
            closing.enter_context(_Desk(folder / name, shared)) for name in ("one", "other")
        )
        other.following.expect(something=True)
        waiting.until(lambda: one.is_shared and other.is_shared)
        took = [
            _seconds(one, other, waiting, chance.uniform(0, _AT_ANY_MOMENT_S))
            for _ in range(run.samples(_TIMES))
        ]
    yield Figure(
        name="sync.between",
        value=median(took),
        unit="s",
        goal=3.0,
        note=f"median of {len(took)}, the longest {max(took):.1f} s",
    )


def _seconds(one, other, waiting, moment_s):
    moment = QTimer(singleShot=True, interval=round(moment_s * 1e3))
    moment.start()
    waiting.until(lambda: not moment.isActive())
    had = other.received
    one.desk.customers.add(one.desk.me, "Noor Haddad")
    began = time.perf_counter()
    waiting.until(lambda: other.received > had)
    return time.perf_counter() - began


class _Desk:
    """A profile that has joined the hub, and what shares beside it."""

    def __init__(self, folder, shared):
        found = paths.under(folder).make()
        secret = key.create(key.choose(found, Protection.KEY_FILE))
        self._folder = folder
        self._store = Store(found.ledger, secret)
        migrate(self._store, _BRANCH)
        self.desk = a_desk(self._store)
        added = shared.add(_BRANCH)
        code = Code(
            host="127.0.0.1", port=str(shared.server.port), database=shared.database,
            role=added.role, branch=_BRANCH, secret=added.secret,
        )  # fmt: skip
        enrolment.enrol(found, code)
        self.received, self.is_shared = 0, False
        self.following = Following(self, Work())
        self.following.came.connect(self._take)
        self.following.told.connect(self._hear)

    def __enter__(self):
        self.following.begin()
        return self

    def __exit__(self, *_error):
        self.following.end()
        self._store.close()

    def share_command(self):
        """How to share."""
        return Child(program=sys.executable, arguments=tuple(self._words()))

    def when_queued(self, then):
        """Call ``then`` when something is saved."""
        self._store.when_queued(then)

    def _words(self):
        return ["-m", "agent_desk", "--data-dir", str(self._folder), "sync", "--follow"]

    def _take(self, came):
        self.received += came.entries

    def _hear(self, status):
        self.is_shared = status.state == "shared"
