"""One desk per profile, with real processes and the real window."""

import os
import signal
import subprocess
import sys
import threading

import pytest

from agent_desk.phone import handover

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="stops processes by signals"),
]

LONGEST_S = 30


@pytest.fixture
def start(tmp_path):
    """Start Agent Desk on a profile as a person would; what still runs is ended."""
    started = []

    def start(*arguments, profile="desk", python=()):
        directory = ["--data-dir", str(tmp_path / profile)]
        process = subprocess.Popen(
            [sys.executable, *python, "-m", "agent_desk", *directory, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def profile(tmp_path):
    return str(tmp_path / "desk")


def ended(process):
    """The exit code and what was said, once it has ended."""
    out, err = process.communicate(timeout=LONGEST_S)
    return process.returncode, out, err


def listening(process, profile):
    """Wait until this process is the desk of the profile."""
    pause = threading.Event()
    for _ in range(LONGEST_S * 20):
        if process.poll() is not None:
            pytest.fail(f"ended with {process.returncode}: {process.communicate()[1]}")
        if handover.hand_over(profile, handover.raise_line()):
            return process
        pause.wait(0.05)
    pytest.fail("does not listen")


def test_of_starts_at_the_same_moment_one_is_the_desk_and_the_others_raise_it(start, profile):
    starts = [start() for _ in range(4)]
    pause = threading.Event()
    for _ in range(LONGEST_S * 20):
        if sum(process.poll() is None for process in starts) == 1:
            break
        pause.wait(0.05)
    (desk,) = [process for process in starts if process.poll() is None]
    for process in starts:
        if process is not desk:
            assert ended(process) == (0, "", "")
    listening(desk, profile)


def test_a_second_start_raises_the_desk_without_loading_qt(start, profile):
    desk = listening(start(), profile)
    code, _, loaded = ended(start(python=("-X", "importtime")))
    assert code == 0
    assert "agent_desk.phone.handover" in loaded
    for heavy in ("PySide6", "argparse", "dataclasses", "pathlib"):
        assert f" {heavy}\n" not in loaded
    assert desk.poll() is None


def test_a_call_is_handed_to_the_running_desk(start, profile):
    desk = listening(start(), profile)
    call = ("call", "+44 20 7946 0018", "--name", "Zoë", "--id", "7", "--direction", "in")
    assert ended(start(*call)) == (0, "", "")
    assert desk.poll() is None


def test_a_call_the_desk_does_not_take_is_told(start, profile):
    listening(start(), profile)
    code, out, err = ended(start("call", " "))
    assert (code, out) == (2, "")
    assert "it has no number" in err


def test_a_call_without_a_desk_opens_one(start, profile):
    listening(start("call", "+44 20 7946 0018"), profile)


def test_a_desk_killed_in_the_middle_is_followed_by_the_next_at_once(start, profile):
    first = listening(start(), profile)
    first.send_signal(signal.SIGKILL)
    first.wait(LONGEST_S)
    second = listening(start(), profile)
    assert ended(start()) == (0, "", "")
    assert second.poll() is None


def test_a_desk_that_hangs_is_told_of_and_is_not_opened_twice(start, profile):
    desk = listening(start(), profile)
    desk.send_signal(signal.SIGSTOP)
    try:
        code, out, err = ended(start("call", "1"))
    finally:
        desk.send_signal(signal.SIGCONT)
    assert (code, out) == (2, "")
    assert "does not answer" in err
    listening(desk, profile)


def test_two_profiles_have_two_desks(start, tmp_path):
    one = listening(start(profile="one"), str(tmp_path / "one"))
    other = listening(start(profile="other"), str(tmp_path / "other"))
    assert one.poll() is None
    assert other.poll() is None
