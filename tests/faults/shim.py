"""Builds disk.c, and speaks to it from a process it was loaded into."""

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).with_name("disk.c")
KINDS = ("write", "sync", "truncate")


def lacking():
    """Why it cannot be built here; empty if it can."""
    if sys.platform != "linux":
        return "the shim under the C library is for Linux"
    if not _compiler():
        return "there is no C compiler; packaging/prepare test installs one"
    return ""


def _compiler():
    return shutil.which("cc") or shutil.which("gcc")


def built(folder):
    """The library, built into ``folder``."""
    library = folder / "disk.so"
    flags = ["-Wall", "-Wextra", "-Werror", "-O1", "-shared", "-fPIC"]
    subprocess.run([_compiler(), *flags, "-o", library, SOURCE, "-ldl"], check=True)
    return library


def environment(library, under, log=None):
    """What a process is started with to have it loaded, watching files below a folder."""
    places = {"LD_PRELOAD": str(library), "DISK_UNDER": str(under)}
    return {**os.environ, **places, **({"DISK_LOG": str(log)} if log else {})}


class Shim:
    """The library in this process."""

    def __init__(self):
        self._library = ctypes.CDLL(None)

    def mark(self, said):
        """Note among what is recorded that this was said to be saved."""
        self._library.disk_mark(said.encode())

    def fail(self, kind, nth, error, *, for_ever):
        """Let the ``nth`` call of a kind from now on fail, or all from there; none for zero."""
        self._library.disk_fail(KINDS.index(kind), nth, error, int(for_ever))

    def calls(self, kind):
        """How many of a kind there were since."""
        return self._library.disk_calls(KINDS.index(kind))

    @property
    def failures(self):
        """How many failed since."""
        return self._library.disk_failures()
