"""The whole program in a window of its own, driven by the keys of an X server."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time

import pytest

from agent_desk import paths
from agent_desk.actions.agents import Agents
from agent_desk.actions.customers import Customers
from agent_desk.actions.desk import Desk
from agent_desk.actions.interactions import Interactions
from agent_desk.actions.upkeep import Upkeep
from agent_desk.domain.clock import SystemClock
from agent_desk.store import key
from agent_desk.store.connection import Store

PATIENCE_S = 40.0
SEARCHES, SEARCH_AGAIN_S = 5, 0.2


class Ledger:
    """What the program has written, read beside it."""

    def __init__(self, store):
        clock = SystemClock()
        self.agents = Agents(store, clock)
        self.customers = Customers(store, clock, "US")
        self.interactions = Interactions(store, clock)
        self.upkeep = Upkeep(store)
        self.count = Desk(store).status().customers

    def me(self):
        return self.agents.listed()[0].agent_id

    def drafts(self):
        opened = self.interactions.opened()
        return None if opened is None else opened.drafts

    def noted(self, opened):
        return self.interactions.logged(self.me(), opened.interaction_id)

    def kinds(self, opened):
        """What was written in this contact, in order."""
        written = self.upkeep.written_here()
        return [one.kind for one in written if one.interaction_id == opened.interaction_id]

    def history(self, opened):
        return self.customers.history(self.me(), opened.customer_id, None, 50).moments


class Program:
    """``agent-desk`` as a person starts it, on a profile of the test's own."""

    def __init__(self, profile, repository, home):
        self.profile = profile
        self._repository = repository
        self._environment = {
            **os.environ,
            "HOME": str(home),
            "DISPLAY": os.environ["DISPLAY"],
            "QT_QPA_PLATFORM": "xcb",
        }
        self._process = None
        self._window = ""

    def start(self, *arguments):
        """Start it and wait for its window."""
        command = [sys.executable, "-m", "agent_desk", "--data-dir", str(self.profile)]
        self._process = subprocess.Popen(
            [*command, *arguments], cwd=self._repository, env=self._environment
        )
        self._window = self._found_window()
        self._xdotool("windowfocus", "--sync", self._window)

    def _found_window(self):
        """Its window. xdotool fails where another, of a program just killed, goes meanwhile."""
        search = "search", "--sync", "--onlyvisible", "--pid", str(self._process.pid)
        for _ in range(SEARCHES - 1):
            with contextlib.suppress(subprocess.CalledProcessError):
                return self._xdotool(*search).split()[0]
            time.sleep(SEARCH_AGAIN_S)  # noqa: TID251 - another process is waited for
        return self._xdotool(*search).split()[0]

    def keys(self, *names):
        """Press keys, one after the other, by the names X gives them."""
        self._xdotool("key", "--delay", "40", *names)

    def type(self, text):
        self._xdotool("type", "--delay", "15", text)

    def kill(self):
        """End it as a power cut would."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    def stop(self):
        if self._process is not None and self._process.poll() is None:
            self.kill()

    def _title(self):
        return self._xdotool("getwindowname", self._window)

    def call(self, number):
        """Hand it a call, as a telephone does."""
        command = [sys.executable, "-m", "agent_desk", "--data-dir", str(self.profile)]
        subprocess.run(
            [*command, "call", number],
            cwd=self._repository,
            env=self._environment,
            timeout=60,
            check=True,
        )

    def until_shown(self, title, press=""):
        """Wait until the window says that this page is there, pressing a key meanwhile."""
        end = time.monotonic() + PATIENCE_S
        while not (shown := self._title()).startswith(title):
            assert time.monotonic() < end, f"{title!r} was not shown in time, but {shown!r}"
            if press:
                self.keys(press)
            time.sleep(0.2)  # noqa: TID251 - another process is waited for

    def until_left(self, title):
        """Wait until the window no longer says that this page is there."""
        end = time.monotonic() + PATIENCE_S
        while self._title().startswith(title):
            assert time.monotonic() < end, f"{title!r} was not left in time"
            time.sleep(0.1)  # noqa: TID251 - another process is waited for

    def until_taken(self, opened, finding):
        """Press Enter on Arrival until who is on the line is open.

        One that comes before they are offered looks for somebody; Escape leaves that.
        """
        end = time.monotonic() + PATIENCE_S
        while not (title := self._title()).startswith(opened):
            assert time.monotonic() < end, f"{opened!r} was not shown in time"
            self.keys("Escape" if title.startswith(finding) else "Return")
            time.sleep(0.3)  # noqa: TID251 - another process is waited for

    def until_said_again(self, words, title):
        """Type words and Enter, again and again, until a page is there.

        A field that has just refused something is not ready at once, and shows no title.
        """
        end = time.monotonic() + PATIENCE_S
        while not self._title().startswith(title):
            assert time.monotonic() < end, f"{title!r} was not shown in time"
            self.keys("ctrl+a")
            self.type(words)
            self.keys("Return")
            time.sleep(2)  # noqa: TID251 - another process is waited for

    def until(self, what):
        """Wait until ``what``, asked of the actions on the ledger, is true; give it back."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            if self._process.poll() is not None:
                pytest.fail(f"the program ended by itself with {self._process.returncode}")
            found = self._asked(what)
            if found:
                return found
            time.sleep(0.05)  # noqa: TID251 - another process is waited for
        return pytest.fail("it did not happen in time")

    def _asked(self, what):
        places = paths.under(self.profile)
        if not places.ledger.exists():
            return None
        store = Store(places.ledger, key.load(key.recorded(places)))
        try:
            with store.read() as db:
                made = "SELECT count(*) FROM sqlite_schema WHERE name = 'customer_search'"
                if not db.exec_driver_sql(made).scalar():
                    return None
            return what(Ledger(store))
        finally:
            store.close()

    def _xdotool(self, *arguments):
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        return done.stdout


@pytest.fixture
def a_program(repository, home):
    """Make a program on a profile of its own in a folder; who makes it ends it."""
    if not os.environ.get("DISPLAY"):
        pytest.skip("needs an X server: packaging/test starts one")
    if shutil.which("xdotool") is None:
        pytest.skip("needs xdotool")
    return lambda folder: Program(folder / "profile", repository, home)


@pytest.fixture
def program(a_program, tmp_path):
    made = a_program(tmp_path)
    yield made
    made.stop()
