"""What is written about a mistake of our own: enough to mend it, nothing about a customer."""

import platform
import traceback

from PySide6.QtCore import qVersion

from agent_desk import __version__

_MOST_CAUSES = 8


def report(error: BaseException) -> str:
    """Write where an error came from: kinds of errors, files and lines.

    The words of errors and the values in a program can hold what a customer said; neither is
    in the report.
    """
    lines = [
        f"Agent Desk {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}",
    ]
    cause: BaseException | None = error
    for _ in range(_MOST_CAUSES):
        if cause is None:
            break
        lines += ["", f"{type(cause).__module__}.{type(cause).__qualname__}"]
        lines += [
            f"  {_short(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(cause.__traceback__, limit=-30)
        ]
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines)


def _short(filename: str) -> str:
    """Keep the end of a path: its start may hold the name of a person."""
    parts = filename.replace("\\", "/").split("/")
    return "/".join(parts[-3:])
