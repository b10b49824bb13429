import json
import os
import socket
import stat
import subprocess
import sys
import threading
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from agent_desk.desk import line as line_module
from agent_desk.desk.line import Line
from agent_desk.domain.errors import BusyError, FileError
from agent_desk.phone import handover, machine
from agent_desk.phone.calls import Call

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="speaks to the socket itself")


@pytest.fixture
def profile(tmp_path):
    return str(tmp_path / "desk")


@pytest.fixture
def line(qtbot, profile):
    made = Line(profile)
    made.listen()
    yield made
    made.close()


@pytest.fixture
def beside(qtbot):
    """Run something that waits on the desk on another thread; the desk goes on meanwhile."""

    def run(function, *arguments):
        results = []

        def work():
            try:
                results.append(function(*arguments))
            except (handover.Refused, handover.NoAnswer) as problem:
                results.append(problem)

        thread = threading.Thread(target=work)
        thread.start()
        qtbot.waitUntil(lambda: bool(results), timeout=10_000)
        thread.join()
        return results[0]

    return run


def speak(profile, said, wait_s=10):
    """Say these bytes as any program of this user could, and hear all there is to hear."""
    with socket.socket(socket.AF_UNIX) as end:
        end.settimeout(wait_s)
        end.connect(machine.address(profile))
        heard = b""
        try:
            end.sendall(said)
            while part := end.recv(5000):
                heard += part
        except ConnectionError:
            pass
        return heard


def test_a_call_handed_over_arrives(qtbot, line, profile, beside):
    with qtbot.waitSignal(line.called) as arrived:
        taken = beside(handover.hand_over, profile, handover.call_line("+44 20 7946 0018"))
    assert taken is True
    assert arrived.args == [Call(number="+44 20 7946 0018")]


def test_a_second_start_raises_the_desk_and_passes_its_right_to_the_front(
    qtbot, line, profile, beside, monkeypatch
):
    name = "XDG_ACTIVATION_TOKEN"
    monkeypatch.setenv(name, "")
    with qtbot.waitSignal(line.raised):
        assert beside(handover.hand_over, profile, handover.raise_line("given")) is True
    assert os.environ[name] == "given"


def test_without_a_desk_nothing_is_handed_over(profile):
    assert handover.hand_over(profile, handover.raise_line()) is False


def test_a_closed_line_is_no_desk(line, profile):
    line.close()
    assert handover.hand_over(profile, handover.raise_line()) is False


def test_a_refusal_says_why(qtbot, line, profile, beside):
    with qtbot.assertNotEmitted(line.called):
        refused = beside(handover.hand_over, profile, handover.call_line(" "))
    assert isinstance(refused, handover.Refused)
    assert str(refused) == "it has no number"


@pytest.mark.parametrize("said", [b"GET / HTTP/1.1\r\n\r\n", b"\0\xff\n", b"{}\n", b"x" * 6000])
def test_rubbish_is_answered_with_a_reason_and_hung_up_on(qtbot, line, profile, beside, said):
    with qtbot.assertNotEmitted(line.called), qtbot.assertNotEmitted(line.raised):
        answer = json.loads(beside(speak, profile, said))
    assert answer["ok"] is False
    assert answer["why"]


def test_who_says_nothing_is_hung_up_on(line, profile, beside, monkeypatch):
    monkeypatch.setattr(line_module, "TIME_LIMIT_MS", 50)
    assert json.loads(beside(speak, profile, b'{"v":1'))["why"] == "nothing came in time"


def test_those_who_hold_the_line_do_not_keep_others_out_for_long(
    qtbot, line, profile, beside, monkeypatch
):
    # However long a busy machine takes to speak, they are held until it has.
    monkeypatch.setattr(line_module, "TIME_LIMIT_MS", 600_000)
    with ExitStack() as silent:
        for _ in range(line_module.MOST_CONNECTIONS):
            end = silent.enter_context(socket.socket(socket.AF_UNIX))
            end.connect(machine.address(profile))
        qtbot.waitUntil(lambda: len(line._hearings) == line_module.MOST_CONNECTIONS)
        assert json.loads(beside(speak, profile, b""))["why"] == "too many speak at once"
        for hearing in tuple(line._hearings):
            assert hearing._patience.isActive()
            hearing._patience.start(1)
        qtbot.waitUntil(lambda: not line._hearings)
    assert beside(handover.hand_over, profile, handover.raise_line()) is True


def test_who_hangs_up_midway_leaves_nothing(qtbot, line, profile):
    with socket.socket(socket.AF_UNIX) as end:
        end.connect(machine.address(profile))
        end.sendall(b'{"v":1')
        qtbot.waitUntil(lambda: bool(line._hearings))
    qtbot.waitUntil(lambda: not line._hearings)


def test_only_its_user_can_reach_the_line(line, profile):
    where = Path(machine.address(profile))
    assert stat.S_IMODE(where.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(where.stat().st_mode) & 0o077 == 0


def test_a_directory_left_open_is_closed_before_anybody_can_speak(qtbot, profile):
    (Path(profile) / "run").mkdir(parents=True, mode=0o755)
    made = Line(profile)
    made.listen()
    assert machine.is_private(str(Path(profile) / "run"))
    made.close()


def test_nobody_speaks_into_a_directory_others_can_write_to(line, profile):
    Path(machine.address(profile)).parent.chmod(0o777)
    assert handover.hand_over(profile, handover.raise_line()) is False


def test_a_very_long_path_has_a_line_too(qtbot, tmp_path, beside):
    profile = str(tmp_path / ("a long name " * 10) / ("and another " * 10))
    assert len(machine.address(profile)) <= machine.LONGEST_ADDRESS
    made = Line(profile)
    made.listen()
    with qtbot.waitSignal(made.raised):
        assert beside(handover.hand_over, profile, handover.raise_line()) is True
    made.close()
    with suppress(OSError):  # another profile's socket may be there
        Path(machine.address(profile)).parent.rmdir()


def test_two_profiles_do_not_hear_each_other(line, tmp_path):
    assert handover.hand_over(str(tmp_path / "other"), handover.raise_line()) is False


def test_a_living_line_is_never_taken_away(qtbot, line, profile, beside):
    with pytest.raises(BusyError):
        Line(profile).listen()
    assert beside(handover.hand_over, profile, handover.raise_line()) is True


KILLED = """
import os, sys
from PySide6.QtCore import QCoreApplication
from agent_desk.desk.line import Line
app = QCoreApplication([])
line = Line(sys.argv[1])
line.listen()
os.kill(os.getpid(), 9)
"""


def test_the_socket_of_a_killed_desk_is_no_desk_and_does_not_stop_the_next(qtbot, profile):
    subprocess.run([sys.executable, "-c", KILLED, profile], check=False, timeout=60)
    assert Path(machine.address(profile)).exists()
    assert handover.hand_over(profile, handover.raise_line()) is False
    made = Line(profile)
    made.listen()
    made.close()


def test_a_place_where_nobody_can_listen_is_told(qtbot, tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FileError, match="cannot listen for calls"):
        Line(str(tmp_path / "file")).listen()
