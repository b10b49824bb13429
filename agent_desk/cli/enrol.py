"""``agent-desk enrol``: a desk joins its hub with a one-time code."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from agent_desk.cli.printed import printed
from agent_desk.domain.errors import FileError

if TYPE_CHECKING:
    from agent_desk.sync.codes import Code
    from agent_desk.sync.credential import Kept

_LONGEST = 20_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.description = (
        "Join a hub with the one-time code its administrator gave (agent-desk hub add-desk)."
        " Cut off, it goes on with the same code. Without CODE it is read from standard input,"
        " where other users of this machine cannot see it; with --key-stdin from the line after"
        " the key. Ends with 0 if the desk has joined, 2 if not."
    )
    given = parser.add_mutually_exclusive_group()
    given.add_argument("code", nargs="?", default="-", metavar="CODE", help="the code")
    given.add_argument("--file", type=Path, metavar="FILE", help="the file the code is in")
    parser.add_argument("--json", action="store_true", help="tell it as one JSON object")


def code(options: argparse.Namespace) -> "Code":
    """The code asked for, typed, piped or in a file. Raises WorldError."""
    from agent_desk.sync import codes

    if options.file is not None:
        return codes.read(_of_file(options.file))
    if options.code != "-":
        return codes.read(options.code)
    if sys.stdin.isatty():
        print("The code, then Enter:", file=sys.stderr)
    return codes.read(sys.stdin.buffer.readline(_LONGEST).decode("ascii", "replace"))


def tell(joined: "Kept", *, as_json: bool) -> int:
    """Say what was joined.

    Returns:
        The exit code.
    """
    if as_json:
        told = {"host": joined.host, "branch": joined.branch, "role": joined.role}
        print(json.dumps(told, indent=2))
    else:
        where = printed(joined.host or "this machine")
        print(
            f"This desk belongs to the branch {printed(joined.branch)} of the hub at {where}."
        )
    return 0


def _of_file(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            return opened.read(_LONGEST).decode("ascii", "replace")
    except OSError as error:
        raise FileError(
            "{file} cannot be read: {reason}.",
            "Look whether it is there and may be read.",
            file=file,
            reason=(error.strerror or type(error).__name__).lower(),
        ) from None
