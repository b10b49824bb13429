"""Make a checkout ready to run or to test; the standard library alone.

System packages (Debian, Ubuntu and what follows them), .venv, the locked packages, the project
itself, its translations. Whatever is there already is left alone: .venv/prepared says what was
done, and a set-up that was interrupted is begun again.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections import deque
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from runpy import run_path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOCK = ROOT / "requirements.lock"
DONE = VENV / "prepared"
BEGUN = VENV / "preparing"
LOG = VENV / "prepare.log"

# What Qt's libraries open, and one font. Where time_t became 64 bits wide (Debian 13,
# Ubuntu 24.04) libglib2.0-0 has another name; any one of a line will do.
RUN = (
    ("libgl1",),
    ("libegl1",),
    ("libglib2.0-0t64", "libglib2.0-0"),
    ("libdbus-1-3",),
    ("libfontconfig1",),
    ("libxkbcommon0",),
    ("libxkbcommon-x11-0",),
    ("libxcb-cursor0",),
    ("libxcb-icccm4",),
    ("libxcb-keysyms1",),
    ("libxcb-shape0",),
    ("libxcb-xkb1",),
    ("fonts-dejavu-core",),
)
# An X server of the journeys' own and hands for it, a real keyring on a real session bus, and
# PostgreSQL's programs: the tests start a server of their own, not the one Debian sets up. The
# compiler is for the shim under which power fails and disks break (tests/faults/disk.c).
TEST = (
    *RUN,
    ("xvfb",),
    ("xauth",),
    ("xdotool",),
    ("dbus-daemon",),
    ("gnome-keyring",),
    ("postgresql",),
    ("pgbouncer",),
    ("gcc",),
    ("libc6-dev",),
)
# What "packaging/test --all" needs besides: machines that take over from each other, and an
# office that opens what is exported, to see that it does without a warning.
ALL = (
    *TEST,
    ("patroni",),
    ("etcd-server",),
    ("libreoffice-calc-nogui",),
    ("libreoffice-writer-nogui",),
)
# Each purpose covers those before it.
PURPOSES = {"run": RUN, "test": TEST, "all": ALL}
# Debian starts these; the tests start their own, and the ports are somebody else's. Patroni
# does not start before it is told of what.
SERVICES = {"pgbouncer": "pgbouncer", "etcd-server": "etcd"}

INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")


class NotPreparedError(Exception):
    """Set-up cannot go on; the message says what to do."""


def main(words: list[str]) -> int:
    """Prepare for the purpose named on the command line."""
    if len(words) != 1 or words[0] not in PURPOSES:
        print("usage: packaging/prepare run|test|all", file=sys.stderr)
        return 2
    try:
        prepare(words[0])
    except NotPreparedError as reason:
        print(reason, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. Run it again to go on.", file=sys.stderr)
        return 130
    return 0


def prepare(purpose: str) -> None:
    """Bring .venv and the system to where this purpose can run."""
    with Path(__file__).open() as turn:
        _take_turn(turn.fileno())
        state = fingerprint()
        done = DONE.read_text().split() if DONE.exists() and PYTHON.exists() else []
        if not ready(done, state, purpose):
            _say("Setting up Agent Desk; this happens once.")
            system_packages(PURPOSES[purpose])
            if state not in done:
                environment()
                done = [state]
            DONE.write_text(" ".join([*done, purpose]))
        translations()


def fingerprint() -> str:
    """What a set-up depends on: lock, settings, system packages, this Python, this place."""
    parts = [LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes()]
    parts += [
        part.encode() for part in (str(PURPOSES), sys.version, sys.base_prefix, str(ROOT))
    ]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def ready(done: list[str], state: str, purpose: str) -> bool:
    """Whether nothing is to be done; what is prepared for its tests is prepared to run."""
    wider = list(PURPOSES)[list(PURPOSES).index(purpose) :]
    return state in done and not set(wider).isdisjoint(done)


def _take_turn(handle: int) -> None:
    """Let one set-up at a time touch .venv."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        _say("Another set-up of this checkout is running; waiting for it.")
        fcntl.flock(handle, fcntl.LOCK_EX)


# ---- the system


def system_packages(needs: Iterable[tuple[str, ...]]) -> None:
    """Install what is missing by apt, or say the line that would."""
    needs = [*needs, *venv_package()]
    if shutil.which("dpkg-query") is None:
        _say("  system packages: not a Debian or Ubuntu; taken as they are")
        return
    there = installed(name for names in needs for name in names)
    lacking = [names for names in needs if there.isdisjoint(names)]
    if not lacking:
        return
    command = [*as_root(), *INSTALL]
    if os.geteuid() and len(command) == len(INSTALL):
        names = " ".join(choose(lacking))
        raise NotPreparedError(
            "System packages are missing, and installing them needs root. Run\n"
            f"    sudo apt-get update && sudo {' '.join(INSTALL)} {names}\n"
            "then this again."
        )
    _say("  system packages: reading the lists")
    try:
        _run([*as_root(), "apt-get", "update"], "apt-get could not read its lists.")
    except NotPreparedError:
        # One list that cannot be had, of another program's say, need not be one of ours.
        _say("  system packages: not all lists could be read; going on with those there are")
    chosen = choose(lacking)
    _say(f"  system packages: {' '.join(chosen)}")
    _run([*command, *chosen], "apt-get could not install them.")
    for name in chosen:
        if service := SERVICES.get(name):
            _run([*as_root(), "service", service, "stop"], f"{service} could not be stopped.")
            disabling = [*as_root(), "update-rc.d", service, "disable"]
            _run(disabling, f"{service} could not be kept from starting.")


def venv_package() -> list[tuple[str, ...]]:
    """Debian keeps the part of Python that makes environments in a package of its own."""
    if find_spec("ensurepip"):
        return []
    return [(f"python3.{sys.version_info.minor}-venv",)]


def installed(names: Iterable[str]) -> set[str]:
    """Those of the Debian packages that are installed."""
    asked = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\\n", *names],
        capture_output=True,
        text=True,
        check=False,  # it fails when one is unknown, and still names the others
    )
    lines = (line.split() for line in asked.stdout.splitlines())
    return {name for name, status in lines if status == "installed"}


def choose(lacking: Iterable[tuple[str, ...]]) -> list[str]:
    """For each need the first name apt knows here; the last, the oldest, when it knows none."""
    return [next((n for n in names[:-1] if _known(n)), names[-1]) for names in lacking]


def _known(name: str) -> bool:
    shown = subprocess.run(["apt-cache", "show", name], capture_output=True, check=False)
    return shown.returncode == 0


def as_root() -> list[str]:
    """What to put before a command that needs root: nothing as root, or without a way to it."""
    if os.geteuid() == 0 or shutil.which("sudo") is None:
        return []
    quiet = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    if quiet.returncode == 0:
        return ["sudo", "-n"]
    return ["sudo"] if sys.stdin and sys.stdin.isatty() else []


# ---- the environment


def environment() -> None:
    """Make .venv hold what the lock says, and the project; a half-made one is made anew."""
    if BEGUN.exists() or not usable():
        _say(f"  .venv: a new one, Python {sys.version.split()[0]}")
        shutil.rmtree(VENV, ignore_errors=True)
        VENV.mkdir()
        BEGUN.touch()
        # Not sys.executable: that may be the python of the .venv just removed.
        python = getattr(sys, "_base_executable", sys.executable)
        _run([python, "-m", "venv", str(VENV)], "Python could not make .venv.")
    BEGUN.touch()
    DONE.unlink(missing_ok=True)
    total = sum("==" in line for line in LOCK.read_text().splitlines())
    _say(f"  Python packages: up to {total}, as locked")
    _pip(["--require-hashes", "-r", str(LOCK)], total)
    _say("  Agent Desk itself")
    _pip(["--no-deps", "--no-build-isolation", "-e", str(ROOT)], 0)
    BEGUN.unlink()


def usable() -> bool:
    """Whether .venv is whole, and of this very Python."""
    if not PYTHON.exists():
        return False
    ask = "import pip, sys; print(sys.version, sys.base_prefix)"
    told = subprocess.run([PYTHON, "-c", ask], capture_output=True, text=True, check=False)
    return told.stdout.strip() == f"{sys.version} {sys.base_prefix}"


def _pip(arguments: list[str], total: int) -> None:
    """Run pip, saying how far it is; all it says goes to the log.

    pip's own settings (index, certificate, proxy) hold, as the environment has them.
    """
    command = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check"]
    last: deque[str] = deque(maxlen=15)
    seen = 0
    with (
        LOG.open("a", buffering=1, encoding="utf-8") as log,
        subprocess.Popen(
            [*command, "--progress-bar", "off", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        ) as pip,
    ):
        for line in pip.stdout or ():
            log.write(line)
            last.append(line)
            seen += line.startswith("Collecting ")
            if line.startswith("Collecting ") and seen % 10 == 0:
                _say(f"    {seen} of {total} fetched")
            elif total and line.startswith("Installing collected"):
                _say("    installing")
    if pip.returncode:
        raise NotPreparedError(
            f"{''.join(last)}\n"
            "pip could not install what is locked; its last words are above, the rest in\n"
            f"    {LOG}\n"
            "With the network back, or pip's index set, run this again."
        )


def translations() -> None:
    """Compile the translations that changed; nothing is started when none did."""
    script = ROOT / "packaging" / "translations.py"
    if run_path(str(script))["stale"](ROOT / "resources" / "i18n"):
        _run([str(PYTHON), str(script), "build"], "The translations could not be compiled.")


def _run(command: list[str], failing: str) -> None:
    """Run a command; what it says is shown only if it fails, and then its end."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        command,
        env=quiet,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        end = "\n".join(done.stdout.splitlines()[-15:])
        raise NotPreparedError(f"{end}\n{failing} (The command was: {' '.join(command)})")


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
