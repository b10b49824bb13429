"""The program's log: levels, ids and counts; never names, numbers or words of customers.

Nothing that identifies a customer is to be passed to a logger. In case it happens all the same,
for one in the text of somebody else's exception, e-mail addresses and long runs of digits are
taken out before a line is written.
"""

import faulthandler
import logging
import logging.handlers
import os
import re
import time
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path

_BYTES = 1_000_000
_OLDER_FILES = 4

_LONGEST_RECORD = 20_000

# Bounded and possessive: what is looked through may be long and hostile.
_EMAIL = re.compile(r"[^\s@'\"<>]{1,64}@[^\s@'\"<>]{1,250}\.\w{1,60}")
_DIGITS = re.compile(r"(?<![0-9A-Za-z])\+?\d(?:[ ()/.\-]{0,2}\d){6,}+(?![0-9A-Za-z])")


def start(directory: Path, process: str = "desk", level: int = logging.INFO) -> Path:
    """Write the log into this directory from now on, and crashes of the machine code.

    A second start for the same file changes nothing but the level.

    Args:
        directory: Where; it has to be there.
        process: Which process writes. Each has its own file: two that turn over one file
            would lose each other's lines.
        level: The least level that is written.

    Returns:
        The log file.

    Raises:
        OSError: The file cannot be opened.
    """
    file = directory / f"{process}.log"
    root = logging.getLogger()
    root.setLevel(level)
    if all(Path(handler.baseFilename) != file.absolute() for handler in _ours(root)):
        root.addHandler(_PrivateFile(file))
    return file


def stop() -> None:
    """Close the log: what is logged from now on is not written."""
    root = logging.getLogger()
    for handler in _ours(root):
        root.removeHandler(handler)
        handler.close()


def without_customers(text: str) -> str:
    """The text without e-mail addresses and without numbers of seven digits and more."""
    return _DIGITS.sub("[number]", _EMAIL.sub("[e-mail]", text))


def take_out(directory: Path, names: Callable[[str], bool]) -> int:
    """Overwrite every line of the logs that names somebody; returns how many there were.

    In place and as long as before: another process may be writing the same file.
    """
    count = 0
    for file in directory.glob("*.log*"):
        with file.open("r+b") as written:
            while line := written.readline():
                if names(line.decode("utf-8", "replace")):
                    count += 1
                    end = written.tell()
                    written.seek(end - len(line))
                    written.write(b"-" * len(line.rstrip(b"\n")))
                    written.seek(end)
    return count


class _Discreet(logging.Formatter):
    """One line per record in UTC; tracebacks follow it indented by their own form."""

    def __init__(self) -> None:
        super().__init__("%(levelname)-7s %(threadName)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        stamp = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
        stamp = f"{stamp}.{int(record.msecs):03}Z"
        return f"{stamp} {without_customers(super().format(record)[:_LONGEST_RECORD])}"


class _PrivateFile(logging.handlers.RotatingFileHandler):
    """A file that turns over at a megabyte, and beside it one for crashes; both this user's."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file, maxBytes=_BYTES, backupCount=_OLDER_FILES, encoding="utf-8", errors="replace"
        )
        self.setFormatter(_Discreet())
        # faulthandler writes to a descriptor when nothing else works, so it stays open.
        self._crashes = _opened(file.with_suffix(".crashes.log"))
        faulthandler.enable(self._crashes)

    def close(self) -> None:
        """Close both files."""
        super().close()
        if not self._crashes.closed:
            faulthandler.disable()
            self._crashes.close()

    def _open(self) -> TextIOWrapper:
        return _opened(Path(self.baseFilename))


def _opened(file: Path) -> TextIOWrapper:
    def private(path: str, flags: int) -> int:
        return os.open(path, flags, 0o600)

    return open(file, "a", encoding="utf-8", errors="replace", opener=private)


def _ours(root: logging.Logger) -> list[_PrivateFile]:
    return [handler for handler in root.handlers if isinstance(handler, _PrivateFile)]
