"""What holds for every test: a home of its own, nothing left running, nothing logged unseen."""

import gc
import logging
import os
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Before anything makes a QApplication. The journeys are given an X server by packaging/test.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The same examples each time, so that a red run is about the change at hand. Time is no
# measure on a shared machine: neither a deadline nor "too slow" fails a property.
settings.register_profile(
    "ci", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "long", settings.get_profile("ci"), derandomize=False, max_examples=2000
)

THREAD_GRACE_S = 2.0


def pytest_addoption(parser):
    parser.addoption("--all", action="store_true", help="also run what takes minutes")
    parser.addoption(
        "--histories", type=int, default=0, help="how many histories of sharing to simulate"
    )


def pytest_configure(config):
    settings.load_profile("long" if config.getoption("--all") else "ci")


def pytest_collection_modifyitems(config, items):
    if config.getoption("--all"):
        return
    later = pytest.mark.skip(reason="takes minutes: runs with --all")
    for item in items:
        if item.get_closest_marker("long"):
            item.add_marker(later)


@pytest.fixture(scope="session")
def qapp_args():
    """Every test in the style the desk has, whatever the system's is."""
    return ["agent-desk", "-style", "Fusion"]


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """A home folder of this test's own; the system keyring is out of reach."""
    folder = tmp_path / "home"
    places = {
        "HOME": folder,
        "USERPROFILE": folder,
        "APPDATA": folder / "roaming",
        "LOCALAPPDATA": folder / "local",
        "XDG_CONFIG_HOME": folder / "config",
        "XDG_DATA_HOME": folder / "data",
        "XDG_STATE_HOME": folder / "state",
        "XDG_CACHE_HOME": folder / "cache",
        "XDG_RUNTIME_DIR": folder / "run",
    }
    for name, place in places.items():
        place.mkdir(parents=True, exist_ok=True)
        monkeypatch.setenv(name, str(place))
    places["XDG_RUNTIME_DIR"].chmod(0o700)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    return folder


@pytest.fixture(autouse=True)
def _nothing_left_running(request):
    """Fail a test that leaves a thread, a running QThread or an active QTimer behind."""
    before = set(threading.enumerate())
    uses_qt = not {"qapp", "qtbot"}.isdisjoint(request.fixturenames)
    running_before = _running_qt() if uses_qt else set()
    yield
    left = [str(running) for running in _running_qt() - running_before] if uses_qt else []
    left += [thread.name for thread in _threads_since(before)]
    assert not left, f"left running: {', '.join(sorted(left))}"


@pytest.fixture(autouse=True)
def _nothing_logged_unseen(request, caplog):
    """Fail a test that logs a warning it did not announce with the mark expects_log."""
    yield
    if request.node.get_closest_marker("expects_log"):
        return
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    unseen = [record for record in records if record.levelno >= logging.WARNING]
    assert not unseen, "logged: " + "; ".join(f"{r.name}: {r.getMessage()}" for r in unseen)


def _threads_since(before):
    """Threads that did not end within the grace; those Qt lent to Python are Qt's to count."""
    new = [
        thread
        for thread in threading.enumerate()
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]
    for thread in new:
        thread.join(THREAD_GRACE_S / len(new))
    return [thread for thread in new if thread.is_alive()]


def _running_qt():
    """Active timers and running threads of Qt that Python knows, after pending deletes."""
    if "PySide6.QtCore" not in sys.modules:
        return set()
    from PySide6.QtCore import QCoreApplication, QEvent, QThread, QTimer
    from shiboken6 import isValid

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    # By type, not isinstance: that would wake lazy proxies of other libraries.
    known = [o for o in gc.get_objects() if issubclass(type(o), QTimer | QThread)]
    return {
        o
        for o in known
        if isValid(o) and (o.isActive() if isinstance(o, QTimer) else _runs_beside(o, QThread))
    }


def _runs_beside(thread, kind):
    return thread.isRunning() and thread is not kind.currentThread()


@pytest.fixture(scope="session")
def repository():
    """The checkout these tests lie in."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture
def shared_data(repository):
    """The folder of a public data set; skips where the sets are not beside the repository."""

    def folder(name):
        found = repository.parent / "shared" / "data" / name
        if not found.is_dir():
            pytest.skip(f"needs ../shared/data/{name}")
        return found

    return folder
