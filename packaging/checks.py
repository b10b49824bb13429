"""Run every check, tell how each went and how long it took; fail at the end if any did."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
JOURNEYS = "tests/journeys"
MOST_AT_ONCE = 4  # tests start databases and desks of their own: more would wait for the disk
NO_TESTS = 5  # pytest's exit code when nothing was there to run
SCREEN = "1920x1200x24"

STEPS = (
    ("style", ["ruff", "check", "--quiet"]),
    ("format", ["ruff", "format", "--check", "--quiet"]),
    ("types", ["mypy"]),
    # A cache of its own: one cache would be thrown away at each change of platform.
    ("types on Windows", ["mypy", "--platform", "win32", "--cache-dir", ".mypy_cache/win32"]),
)


def main(arguments: list[str]) -> int:
    """Run the steps in order, tests last; every step runs whatever came before."""
    failed = [name for name, command in STEPS if _timed(name, partial(_quiet, command))]
    codes = [
        _timed("tests", partial(_pytest, widgets(arguments))),
        _timed("journeys", partial(_on_a_screen, journeys(arguments))),
    ]
    failed += [
        name
        for name, code in zip(("tests", "journeys"), codes, strict=True)
        if code not in (0, NO_TESTS)
    ]
    if set(codes) == {NO_TESTS}:
        failed.append("tests (there were none to run)")
    print(f"Failed: {', '.join(failed)}" if failed else "All checks passed.", flush=True)
    return 1 if failed else 0


def widgets(arguments: list[str]) -> list[str] | None:
    """pytest's arguments for the run without a screen; None if only journeys were named."""
    named = paths(arguments)
    if not named:
        beside = f"--numprocesses={min(os.cpu_count() or 1, MOST_AT_ONCE)}"
        return [beside, "--dist=loadscope", f"--ignore={JOURNEYS}", *arguments]
    if all(path.startswith(JOURNEYS) for path in named):
        return None
    return [a for a in arguments if not a.startswith(JOURNEYS)]


def journeys(arguments: list[str]) -> list[str] | None:
    """pytest's arguments for the run on a screen; None if only other tests were named."""
    named = paths(arguments)
    if not named:
        return [*arguments, JOURNEYS]
    if not any(path.startswith(JOURNEYS) for path in named):
        return None
    return [a for a in arguments if a not in named or a.startswith(JOURNEYS)]


def paths(arguments: list[str]) -> list[str]:
    """Those arguments that name a file, a folder or a test in one."""
    return [
        a for a in arguments if not a.startswith("-") and (ROOT / a.partition("::")[0]).exists()
    ]


def _timed(name: str, step: Callable[[], int]) -> int:
    began = time.monotonic()
    code = step()
    if code != NO_TESTS:
        word = "failed" if code else "passed"
        print(f"{name}: {word}, {time.monotonic() - began:.1f} s", flush=True)
    return code


def _quiet(command: list[str]) -> int:
    """Run a checker; its words matter only when it found something."""
    done = subprocess.run(
        [str(BIN / command[0]), *command[1:]],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if done.returncode:
        sys.stdout.buffer.write(done.stdout)
    return done.returncode


def _pytest(arguments: list[str] | None, **screen: str) -> int:
    if arguments is None:
        return NO_TESTS
    places = {"QT_QPA_PLATFORM": "offscreen", **screen}
    return subprocess.run(
        [sys.executable, "-m", "pytest", *arguments],
        cwd=ROOT,
        env={**os.environ, **places},
        check=False,
    ).returncode


def _on_a_screen(arguments: list[str] | None) -> int:
    if arguments is None or not any((ROOT / JOURNEYS).glob("test_*.py")):
        return NO_TESTS
    if sys.platform != "linux":
        return _pytest(arguments, QT_QPA_PLATFORM="")
    with _x_server() as display:
        return _pytest(arguments, DISPLAY=display, QT_QPA_PLATFORM="xcb")


@contextmanager
def _x_server() -> Iterator[str]:
    """An X server of our own on a free display number, ended afterwards."""
    program = shutil.which("Xvfb")
    if program is None:
        raise SystemExit("Xvfb is missing; packaging/prepare test installs it.")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise SystemExit("Xvfb did not start; run Xvfb :99 by hand to see why.")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
