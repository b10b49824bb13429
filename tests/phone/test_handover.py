import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from agent_desk.phone import handover, machine

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="speaks to the socket itself")


@pytest.fixture
def answering(tmp_path):
    """A desk that answers each message with these bytes, or with nothing for None."""
    profile = str(tmp_path / "desk")
    threads, ends = [], []

    def start(answer):
        assert machine.make_ground(machine.address(profile))
        end = socket.socket(socket.AF_UNIX)
        end.bind(machine.address(profile))
        end.listen()
        ends.append(end)

        def serve():
            speaker, _ = end.accept()
            with speaker:
                speaker.recv(5000)
                if answer is not None:
                    speaker.sendall(answer)
                else:
                    speaker.recv(1)

        threads.append(threading.Thread(target=serve))
        threads[-1].start()
        return profile

    yield start
    for thread in threads:
        thread.join()
    for end in ends:
        end.close()


def test_a_desk_that_says_yes_has_taken_it(answering):
    assert handover.hand_over(answering(handover.answer_line()), b"x\n") is True


def test_a_desk_that_says_no_is_heard(answering):
    with pytest.raises(handover.Refused, match="no room"):
        handover.hand_over(answering(handover.answer_line("no room")), b"x\n")


def test_a_desk_that_hangs_up_is_no_desk(answering):
    assert handover.hand_over(answering(b""), b"x\n") is False


@pytest.mark.parametrize("answer", [b"rubbish\n", b"[]\n", b'{"v":2,"ok":true}\n', b"y" * 9000])
def test_somebody_else_on_the_line_is_no_answer(answering, answer):
    with pytest.raises(handover.NoAnswer):
        handover.hand_over(answering(answer), b"x\n")


def test_a_desk_that_is_silent_is_given_up_in_time(answering, monkeypatch):
    monkeypatch.setattr(handover, "TIME_LIMIT_S", 0.1)
    with pytest.raises(handover.NoAnswer):
        handover.hand_over(answering(None), b"x\n")


def test_a_message_too_long_is_not_sent():
    with pytest.raises(handover.Refused):
        handover.hand_over("/nowhere", b"x" * 5000)


def test_a_profile_has_one_address_however_it_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "link").symlink_to(tmp_path)
    written = ["desk", f"{tmp_path}/desk", f"{tmp_path}/link/desk", "./x/../desk"]
    assert len({machine.address(profile) for profile in written}) == 1


def test_a_directory_of_another_user_is_never_used(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 4711)
    where = machine.address(str(tmp_path / "desk"))
    Path(where).parent.mkdir(parents=True, mode=0o700)
    assert not machine.make_ground(where)
    assert machine.ask(where, b"x\n", 10, 0.1) is None


def test_a_link_in_the_place_of_the_directory_is_never_followed(tmp_path):
    where = machine.address(str(tmp_path / "desk"))
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    Path(where).parent.parent.mkdir()
    Path(where).parent.symlink_to(tmp_path / "elsewhere")
    assert not machine.make_ground(where)


HOLDER = """
import sys
from agent_desk.phone import machine
hold = machine.hold(sys.argv[1])
print("held" if hold else "taken", flush=True)
sys.stdin.read()
"""


def test_of_many_that_start_at_once_one_holds_and_a_killed_one_holds_no_more(tmp_path):
    lock = str(tmp_path / "desk.lock")
    starts = [
        subprocess.Popen(
            [sys.executable, "-c", HOLDER, lock], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        for _ in range(6)
    ]
    said = [start.stdout.readline().strip() for start in starts]
    assert sorted(said) == [b"held"] + [b"taken"] * 5
    assert machine.hold(lock) is None
    starts[said.index(b"held")].kill()
    for start in starts:
        start.communicate()
    again = machine.hold(lock)
    assert again is not None
    again.release()
    again.release()


def test_a_lock_is_released_when_asked(tmp_path):
    lock = str(tmp_path / "desk.lock")
    hold = machine.hold(lock)
    assert machine.hold(lock) is None
    hold.release()
    machine.hold(lock).release()


def test_handing_over_loads_next_to_nothing():
    program = (
        "import sys; before = set(sys.modules); import agent_desk.phone.handover;"
        "print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    heavy = {"asyncio", "typing", "dataclasses", "pathlib", "logging", "argparse", "PySide6"}
    assert not loaded & heavy
    assert {name for name in loaded if name.startswith("agent_desk")} == {
        "agent_desk",
        "agent_desk.phone",
        "agent_desk.phone.handover",
        "agent_desk.phone.machine",
    }
