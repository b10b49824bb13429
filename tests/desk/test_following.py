"""The child that shares, as a real process: woken, begun again, never waited for."""

import json
import sys
import threading
from dataclasses import asdict

import pytest

from agent_desk.desk.child import Child
from agent_desk.desk.following import Following
from agent_desk.desk.work import Work
from agent_desk.domain.sharing import State, Status

STATUS = Status(
    state=State.SHARED, waiting=0, moments=0, since=None, shared_at=1, trouble="", set_aside=0
)
SHARED = json.dumps({**asdict(STATUS), "received": -1, "customers": ["6161"]}).replace(
    "-1", "%d"
)
# Says what it reads first as a number of entries, then an entry more for each line.
ECHO = f"""
import sys
count = len(sys.stdin.readline())
while True:
    print('''{SHARED}''' % count, flush=True)
    count += 1
    if not sys.stdin.readline():
        break
"""
SILENT = "import time; time.sleep(600)"
ODD = f"print('no JSON'); print('[]'); print('''{SHARED}''' % 3)"


class Profile:
    """How the child is started, and who is told of what is saved."""

    def __init__(self, *programs, first_line=b"key\n"):
        self.programs = list(programs)
        self.first_line = first_line
        self.asked = 0
        self.saved = None

    def share_command(self):
        self.asked += 1
        program = self.programs.pop(0) if len(self.programs) > 1 else self.programs[0]
        if program is None:
            return None
        return Child(
            program=sys.executable, arguments=("-c", program), first_line=self.first_line
        )

    def when_queued(self, then):
        self.saved = then


@pytest.fixture
def follow(qapp):
    made = []

    def begin(profile):
        work = Work()
        following = Following(profile, work)
        made.append((following, work))
        following.begin()
        return following

    yield begin
    for following, work in made:
        following.end()
        work.stop()


def test_it_tells_how_sharing_stands_and_what_came(follow, qtbot):
    following = follow(Profile(ECHO))
    heard = []
    for signal in (following.told, following.came):
        signal.connect(heard.append)
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=20_000)
    status, came = heard
    assert status.state is State.SHARED
    assert (came.entries, came.customers) == (len("key\n"), ("6161",))


def test_what_is_saved_wakes_it_once_however_much_it_is(follow, qtbot):
    profile = Profile(ECHO)
    following = follow(profile)
    with qtbot.waitSignal(following.told, timeout=20_000):
        pass
    with qtbot.waitSignal(following.came, timeout=20_000) as heard:
        # The ledger tells it from the thread that wrote.
        writer = threading.Thread(target=lambda: [profile.saved() for _ in range(50)])
        writer.start()
        writer.join()
    assert heard.args[0].entries == len("key\n") + 1
    with qtbot.waitSignal(following.came, timeout=300, raising=False) as more:
        pass
    assert not more.signal_triggered


def test_while_something_is_expected_it_reads_again_by_itself(follow, qtbot):
    following = follow(Profile(ECHO))
    with qtbot.waitSignal(following.told, timeout=20_000):
        pass
    following.expect(something=True)
    with qtbot.waitSignal(following.came, timeout=20_000):
        pass
    following.expect(something=False)


def test_one_that_dies_is_begun_again(follow, qtbot):
    following = follow(Profile("raise SystemExit(2)", ECHO))
    with qtbot.waitSignal(following.told, timeout=30_000):
        pass


def test_what_it_should_not_say_is_passed_over(follow, qtbot, caplog):
    caplog.set_level("CRITICAL", "agent_desk.desk.following")
    following = follow(Profile(ODD, SILENT))
    with qtbot.waitSignal(following.came, timeout=20_000) as heard:
        pass
    assert heard.args[0].entries == 3


def test_a_profile_without_a_hub_starts_nothing(follow, qtbot):
    profile = Profile(None)
    following = follow(profile)
    qtbot.waitUntil(lambda: profile.asked == 1)
    profile.saved()
    following.wake()
    with qtbot.waitSignal(following.told, timeout=200, raising=False) as heard:
        pass
    assert not heard.signal_triggered


def test_one_that_hangs_does_not_keep_the_desk_from_closing(follow, qtbot):
    profile = Profile(SILENT)
    following = follow(profile)
    qtbot.waitUntil(lambda: following._child is not None)
    child = following._child
    assert child.waitForStarted(20_000)
    following.end()
    assert child.state() is child.ProcessState.NotRunning
