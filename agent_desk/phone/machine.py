"""What each operating system does in its own way for one desk per profile.

The address of the desk, one question and one answer there, a lock that ends with its process,
directories for one user alone, a process that lets others go first, and whether the session is
locked. Every call that one system alone has is in this file. It is part of what a second start
imports, so it stays light.
"""

# pathlib would take longer to import than the whole handover takes.
# ruff: noqa: PTH101, PTH102, PTH103, PTH111, PTH117, PTH118, PTH120, PTH123

import os
import sys

# sockaddr_un holds 108 bytes on Linux and 104 elsewhere; one is the closing NUL, and the desk's
# side binds a name beside this one, a little longer, before it moves it here.
LONGEST_ADDRESS = 96


class Hold:
    """A lock this process has until it releases it or ends, however it ends."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def release(self) -> None:
        """Let another have it."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def hold(file: str) -> Hold | None:
    """Take this lock file. It is never removed: then two could hold it.

    Returns:
        The hold; None if another process has it.

    Raises:
        OSError: The file cannot be made, or lies where nothing can be locked.
    """
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _lock(descriptor)
    except BaseException as problem:
        os.close(descriptor)
        if isinstance(problem, _HELD):
            return None
        raise
    return Hold(descriptor)


def usual_directory() -> str:
    """The usual profile's data directory; ``paths.usual`` decides, this is the quick answer.

    Where the two differ, the first try finds nobody and the second one asks ``paths``.
    """
    set_by_user = os.environ.get("XDG_DATA_HOME", "").strip()
    if sys.platform == "win32":
        ground = os.environ.get("LOCALAPPDATA", "")
    elif os.path.isabs(set_by_user):
        ground = set_by_user
    elif sys.platform == "darwin":
        ground = os.path.expanduser("~/Library/Application Support")
    else:
        ground = os.path.expanduser("~/.local/share")
    return os.path.join(ground, "agent-desk")


def _real(profile: str) -> str:
    """One spelling for each directory."""
    return os.path.normcase(os.path.realpath(os.path.expanduser(profile)))


def _short(profile: str) -> str:
    import hashlib

    return hashlib.sha256(os.fsencode(profile)).hexdigest()[:32]


if sys.platform == "win32":
    import msvcrt
    import threading

    # EACCES: another has the bytes.
    _HELD = PermissionError
    _BELOW_NORMAL = 0x4000  # BELOW_NORMAL_PRIORITY_CLASS

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def address(profile: str) -> str:
        """The pipe on which the desk of this profile listens."""
        return rf"\\.\pipe\agent-desk-{_short(_real(profile))}"

    def ask(where: str, message: bytes, longest: int, time_limit_s: float) -> bytes | None:
        """Say one line and hear one; empty if they hung up, None if nobody listens.

        Raises:
            TimeoutError: Somebody is there, and there was no answer in time.
        """
        answers: list[bytes | None] = []

        def speak() -> None:
            try:
                with open(where, "r+b", buffering=0) as pipe:
                    pipe.write(message)
                    answers.append(pipe.readline(longest))
            except FileNotFoundError:
                answers.append(None)
            except OSError:
                answers.append(b"")

        # A read of a pipe has no time limit of its own.
        speaking = threading.Thread(target=speak, name="handover", daemon=True)
        speaking.start()
        speaking.join(time_limit_s)
        if not answers:
            raise TimeoutError
        return answers[0]

    def make_ground(where: str) -> bool:
        """Make what an address lies in: a pipe lies nowhere, and has its own access list."""
        return bool(where)

    def give_way() -> None:
        """Let other programs go first, for as long as this process lives."""
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)

else:
    import socket
    import stat
    import time

    _HELD = BlockingIOError
    _NICER = 10

    def _lock(descriptor: int) -> None:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def address(profile: str) -> str:
        """The socket on which the desk of this profile listens.

        It lies in the profile's own directory ``run``, the same for every start whatever its
        environment says; where that path is too long, in a directory of this user's, under a
        short name made from it.
        """
        profile = _real(profile)
        path = os.path.join(profile, "run", "desk.sock")
        if len(os.fsencode(path)) <= LONGEST_ADDRESS:
            return path
        return f"/tmp/agent-desk-{os.geteuid()}/{_short(profile)}"  # noqa: S108  see make_ground

    def ask(where: str, message: bytes, longest: int, time_limit_s: float) -> bytes | None:
        """Say one line and hear one; empty if they hung up, None if nobody listens.

        Raises:
            TimeoutError: Somebody is there, and there was no answer in time.
        """
        if not is_private(os.path.dirname(where)):
            return None  # not our directory, not our desk
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(time_limit_s)
            try:
                line.connect(where)
            except BlockingIOError:  # all who may wait are waiting
                raise TimeoutError from None
            except TimeoutError:
                raise
            except OSError:
                return None
            return _heard(line, message, longest, time_limit_s)

    def _heard(line: socket.socket, message: bytes, longest: int, time_limit_s: float) -> bytes:
        ends_at = time.monotonic() + time_limit_s
        answer = b""
        try:
            line.sendall(message)
            while b"\n" not in answer and len(answer) < longest:
                line.settimeout(max(ends_at - time.monotonic(), 0.001))
                part = line.recv(longest)
                if not part:
                    break
                answer += part
        except TimeoutError:
            raise
        except OSError:  # they hung up meanwhile; an answer before that counts
            pass
        return answer.partition(b"\n")[0]

    def make_ground(where: str) -> bool:
        """Make the directory an address lies in, closed to all but this user.

        Returns:
            False if it is there and not this user's.

        Raises:
            OSError: It cannot be made.
        """
        directory = os.path.dirname(where)
        os.makedirs(os.path.dirname(directory), exist_ok=True)
        try:
            os.mkdir(directory, 0o700)
        except FileExistsError:
            if _is_mine(directory):
                os.chmod(directory, 0o700)
        return is_private(directory)

    def give_way() -> None:
        """Let other programs go first, for as long as this process lives."""
        os.nice(_NICER)

    def is_private(directory: str) -> bool:
        """Whether nobody else can enter: a real directory, this user's, mode 0700 or less."""
        return _is_mine(directory) and not os.lstat(directory).st_mode & 0o077

    def _is_mine(directory: str) -> bool:
        try:
            found = os.lstat(directory)
        except OSError:
            return False
        return stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid()


# Written against the documentation and checked by types; not run on Windows yet. Sources:
# learn.microsoft.com, "WTSRegisterSessionNotification function", "WM_WTSSESSION_CHANGE".

if sys.platform == "win32":

    def hear_session(window: int) -> bool:
        """Let Windows tell a window of its session. Whether it will."""
        import ctypes

        this_session = 0  # NOTIFY_FOR_THIS_SESSION
        told = ctypes.windll.wtsapi32.WTSRegisterSessionNotification(window, this_session)
        return bool(told)

    def tells_session_lock(message: int) -> bool:
        """Whether the message of Windows at this address says that the session is locked."""
        import ctypes.wintypes

        change, lock = 0x02B1, 0x7  # WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK
        told = ctypes.wintypes.MSG.from_address(message)
        return bool(told.message == change and told.wParam == lock)

else:

    def hear_session(window: int) -> bool:
        """Nobody tells a window here."""
        del window
        return False

    def tells_session_lock(message: int) -> bool:
        """There is no such message here."""
        del message
        return False
