"""Keeps some of the disk for the day it is full, so that a call can still be logged then.

A file of nothing lies beside the ledger. When a step could not be saved for want of room it
goes, and the same step finds room; a start that finds the disk far from full lays it again.
"""

import contextlib
import os
import shutil
from pathlib import Path

# A step takes some fifty kilobytes of the log until that is moved into the file in a pause, and
# one or two for good.
BYTES = 20 * 1024 * 1024
_PIECE = 1024 * 1024
# A disk with less room than so many is not to be filled by us.
_TIMES_FREE = 5


def beside(ledger: Path) -> Path:
    """Where it lies."""
    return ledger.with_name("ballast")


def lay(file: Path) -> bool:
    """Take the room, unless it is taken or the disk has little. Returns whether it is there."""
    with contextlib.suppress(OSError):
        if file.exists() and file.stat().st_size >= BYTES:
            return True
        if shutil.disk_usage(file.parent).free < _TIMES_FREE * BYTES:
            return False
        with file.open("wb") as lying:
            for _ in range(BYTES // _PIECE):
                # A file system that compresses would give no room to zeros.
                lying.write(os.urandom(_PIECE))
        return True
    release(file)
    return False


def release(file: Path) -> bool:
    """Give the room back. Returns whether there was any."""
    try:
        file.unlink()
    except OSError:
        return False
    return True


def is_wanted(file: Path) -> bool:
    """Whether the disk has less room left than this would give."""
    try:
        return shutil.disk_usage(file.parent).free < BYTES
    except OSError:
        return False
