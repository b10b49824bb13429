"""The rules of conftest.py and pyproject.toml catch what they are there to catch."""

import os
import shutil
import subprocess
import sys

import pytest

PLANTED = """
import atexit, logging, os, threading, warnings
from pathlib import Path
import pytest
from hypothesis import given, strategies

END = threading.Event()
KEPT = []

def test_leaves_a_thread():
    threading.Thread(target=END.wait, daemon=True, name="forgotten").start()

def test_leaves_a_timer(qapp):
    from PySide6.QtCore import QTimer
    timer = QTimer()
    timer.start(60_000)
    KEPT.append(timer)

def test_leaves_a_qt_thread(qapp):
    from PySide6.QtCore import QThread
    thread = QThread()
    thread.start()
    KEPT.append(thread)
    atexit.register(lambda: (thread.quit(), thread.wait()))

def test_logs_a_warning():
    logging.getLogger("agent_desk.store").warning("the file is old")

def test_says_a_qt_warning(qapp):
    from PySide6.QtCore import qWarning
    qWarning("odd")

def test_warns():
    warnings.warn("old", DeprecationWarning)

@pytest.mark.expects_log
def test_fine_logs_on_purpose():
    logging.getLogger("agent_desk.store").warning("the file is old")

def test_fine_stops_what_it_starts(qtbot):
    from PySide6.QtCore import QThread, QTimer
    from PySide6.QtWidgets import QWidget
    widget = QWidget()
    qtbot.addWidget(widget)
    QTimer(widget).start(60_000)
    thread = QThread()
    thread.start()
    thread.quit()
    assert thread.wait(5000)
    ends = threading.Thread(target=int)
    ends.start()

@given(strategies.integers())
def test_fine_property(number):
    assert number == number

def test_fine_has_a_home_of_its_own(home, tmp_path):
    assert Path.home() == home == tmp_path / "home"
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"

@pytest.mark.long
def test_skipped_long():
    pass
"""


@pytest.fixture(scope="module")
def outcome(repository, tmp_path_factory):
    """What pytest said of each planted test: its name and how it ended."""
    folder = tmp_path_factory.mktemp("planted")
    shutil.copy(repository / "tests" / "conftest.py", folder)
    (folder / "test_planted.py").write_text(PLANTED)
    settings = ["-c", str(repository / "pyproject.toml"), "--rootdir", str(folder)]
    quiet = ["-q", "-rA", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *settings, *quiet, str(folder)],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    return done.stdout + done.stderr


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("leaves_a_thread", "left running: forgotten"),
        ("leaves_a_timer", "left running: <PySide6.QtCore.QTimer"),
        ("leaves_a_qt_thread", "left running: <PySide6.QtCore.QThread"),
        ("logs_a_warning", "logged: agent_desk.store: the file is old"),
        ("says_a_qt_warning", "Qt messages with level WARNING or above emitted"),
        ("warns", "DeprecationWarning: old"),
    ],
)
def test_a_planted_leak_or_warning_fails(outcome, name, reason):
    ended = [line for line in outcome.splitlines() if f"::test_{name}" in line]
    assert any(line.startswith(("ERROR", "FAILED")) for line in ended), outcome
    assert reason in outcome


def test_what_is_well_behaved_passes_and_what_is_long_waits(outcome):
    bad = [line for line in outcome.splitlines() if line.startswith(("ERROR", "FAILED"))]
    assert not [line for line in bad if "test_fine" in line], outcome
    assert "takes minutes: runs with --all" in outcome
    assert (
        sum(line.startswith("PASSED") and "test_fine" in line for line in outcome.splitlines())
        == 4
    )
