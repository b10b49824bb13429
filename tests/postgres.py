"""A PostgreSQL of the tests' own: Debian's programs, and data in a temporary folder.

PostgreSQL refuses to run as root; there it runs as the user "postgres" the package makes.
"""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

ADMIN = "admin"
PASSWORD = "the administrator's own"
# Quick and forgetful: these servers do not outlive the tests.
FORGETFUL = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
START_S, STOP_S = 60, 20
SIGNALS = {"smart": signal.SIGTERM, "fast": signal.SIGINT, "immediate": signal.SIGQUIT}
ENVIRONMENT = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8", "TZ": "UTC"}
RUNNING = {}


@dataclass(frozen=True)
class Server:
    """A running server.

    Attributes:
        folder: Its data.
        sockets: The folder of its socket.
    """

    folder: Path
    sockets: Path
    port: int

    def url(self, database="postgres", user=ADMIN, password=PASSWORD, host="127.0.0.1", **more):
        """The address of a database, for a user, over loopback."""
        from psycopg.conninfo import make_conninfo

        return make_conninfo(
            "", host=host, port=self.port, dbname=database, user=user, password=password, **more
        )


def programs():
    """The folder of the newest installed server's programs; None if there is none."""
    named = os.environ.get("POSTGRES_BIN")
    if named:
        return Path(named)
    folders = Path("/usr/lib/postgresql").glob("*/bin/postgres")
    newest = max(folders, key=lambda file: int(file.parts[-3]), default=None)
    if newest is not None:
        return newest.parent
    found = shutil.which("postgres")
    return Path(found).resolve().parent if found else None


def lacking():
    """Why no server can be started here; empty if one can."""
    if os.name != "posix":
        return "these tests start PostgreSQL on POSIX systems alone"
    if programs() is None:
        return "PostgreSQL is not installed; packaging/prepare test installs it"
    if os.geteuid() == 0 and not _user():
        return "running as root, and there is no user postgres for the server to run as"
    return ""


def _user():
    import pwd  # there is none on Windows

    try:
        return pwd.getpwnam("postgres")
    except KeyError:
        return None


def as_user():
    if os.geteuid():
        return {}
    user = _user()
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def run(program, *arguments, check=True):
    """Run one of the server's programs, never as root."""
    done = subprocess.run(
        [str(programs() / program), *map(str, arguments)],
        cwd="/",
        env=ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        **as_user(),
    )
    if check and done.returncode:
        raise RuntimeError(f"{program} failed:\n{done.stdout[-2000:]}")
    return done


@contextmanager
def place():
    """A short temporary folder (a socket's path has 107 bytes) the server's user may enter."""
    folder = Path(tempfile.mkdtemp(prefix="desk-pg-"))
    try:
        give(folder)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def give(path):
    """Let the server's user own it."""
    if os.geteuid() == 0:
        os.chown(path, _user().pw_uid, _user().pw_gid)


@contextmanager
def server(*settings):
    """Start a server of its own and stop it afterwards, whatever happens.

    Args:
        settings: Lines for its configuration, as in ``"max_connections=300"``.
    """
    with place() as folder:
        data = folder / "data"
        secret = folder / "password"
        secret.write_text(PASSWORD)
        give(secret)
        run(
            "initdb", "-D", data, "-U", ADMIN, f"--pwfile={secret}", "-A", "scram-sha-256",
            "--no-sync", "-E", "UTF8", "--locale=C.UTF-8",
        )  # fmt: skip
        started = Server(folder=data, sockets=folder, port=free_port())
        configure(started, *FORGETFUL, *settings)
        try:
            start(started)
            yield started
        finally:
            stop(started)


@contextmanager
def standby(primary, followed):
    """A standby that follows its primary at this address, started from a copy of it."""
    with place() as folder:
        run("pg_basebackup", "-D", folder / "data", "-d", followed, "-R", "-c", "fast")
        started = replace(primary, folder=folder / "data", sockets=folder, port=free_port())
        configure(started)
        try:
            start(started)
            yield started
        finally:
            stop(started)


def configure(server, *settings):
    """Append lines to a server's configuration; the last of a name holds."""
    lines = (
        f"port={server.port}",
        f"unix_socket_directories='{server.sockets}'",
        "listen_addresses='127.0.0.1'",
        "max_connections=300",
        "shared_buffers=64MB",
        "log_min_messages=fatal",
        *settings,
    )
    with (server.folder / "postgresql.conf").open("a") as file:
        file.write("\n".join(("", *lines, "")))


def start(server):
    """Start it and wait until it answers. It ends with the thread that started it."""
    tied = ["setpriv", "--pdeathsig", "QUIT"] if shutil.which("setpriv") else []
    with (server.folder / "log").open("a") as log:
        running = subprocess.Popen(
            [*tied, str(programs() / "postgres"), "-D", str(server.folder)],
            cwd="/",
            env=ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            process_group=0,  # Ctrl+C at the tests is not for the server
            **as_user(),
        )
    RUNNING[server.folder] = running
    pause = threading.Event()
    for _ in range(START_S * 50):
        if running.poll() is not None:
            break
        if _is_ready(server):
            return
        pause.wait(0.02)
    stop(server)
    raise RuntimeError(
        f"PostgreSQL did not start:\n{(server.folder / 'log').read_text()[-2000:]}"
    )


def _is_ready(server):
    try:
        lines = (server.folder / "postmaster.pid").read_text().splitlines()
    except OSError:
        return False
    return len(lines) > 7 and lines[7].strip() in {"ready", "standby"}


def stop(server, mode="immediate"):
    """Stop it: "smart", "fast", or "immediate", which is how it is after a crash."""
    running = RUNNING.pop(server.folder, None)
    if running is None:
        return
    if running.poll() is None:
        running.send_signal(SIGNALS[mode])
    try:
        running.wait(STOP_S)
    except subprocess.TimeoutExpired:
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()


def at_port(server, port):
    """The same server, reached at another port."""
    return replace(server, port=port)


def kill(server):
    """Kill its first process, whose others then end by themselves, some a little later."""
    running = RUNNING.pop(server.folder)
    running.kill()
    running.wait()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
