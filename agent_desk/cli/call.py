"""``agent-desk call NUMBER``, and what a second start does: hand over, or hold the profile.

``quick`` reads the usual forms of both from the bare arguments, so that a call is with the
running desk before anything else is imported. ``options`` reads every form, and the same way.
"""

import os
from collections.abc import Sequence

from agent_desk.phone import handover, machine

TYPE_CHECKING = False  # typing alone would take longer to import than what it is for here
if TYPE_CHECKING:
    import argparse

    from agent_desk.paths import Paths

_FIELDS = {"number": "number", "--name": "name", "--id": "call_id", "--direction": "direction"}
_DIRECTIONS = ("in", "out")
_LONGEST_TOKEN = 256
# A first start that is still on its way listens well within this.
_PATIENCE_S = 5.0
_PAUSE_S = 0.05


def quick(arguments: Sequence[str]) -> tuple[str, bytes] | None:
    """The profile and the message of a bare start or a call; None for any other form."""
    rest = list(arguments)
    profile = machine.usual_directory()
    if len(rest) > 1 and rest[0] == "--data-dir" and not rest[1].startswith("-"):
        profile = rest[1]
        del rest[:2]
    if not rest:
        return profile, handover.raise_line(_token())
    fields = _call_fields(rest)
    return None if fields is None else (profile, handover.call_line(**fields, token=_token()))


def _call_fields(words: Sequence[str]) -> dict[str, str] | None:
    """What ``call NUMBER [--name N] …`` says; None if it is anything else."""
    values = words[1::2]
    if words[0] != "call" or len(words) % 2 or any(text.startswith("-") for text in values):
        return None
    fields = dict(zip(["number", *words[2::2]], values, strict=True))
    if (
        not fields.keys() <= _FIELDS.keys()
        or fields.get("--direction", "in") not in _DIRECTIONS
    ):
        return None
    return {_FIELDS[name]: text for name, text in fields.items()}


def add_arguments(parser: "argparse.ArgumentParser") -> None:
    """The arguments of the command, for ``--help`` too."""
    parser.description = (
        "Hand a call to the running desk, or start it with the call. While a customer is open,"
        " the call waits and replaces nobody."
    )
    parser.add_argument("number", metavar="NUMBER", help="the other side's number, as it came")
    parser.add_argument("--name", default="", help="who the telephone says it is")
    parser.add_argument(
        "--id", dest="call_id", metavar="CALL_ID", default="", help="the telephone's own word"
    )
    parser.add_argument(
        "--direction", choices=_DIRECTIONS, default="in", help="who called: in (usual) or out"
    )


def message(options: "argparse.Namespace") -> bytes:
    """What to say to a desk that is running already, from `options.Options`."""
    if options.command != "call":
        return handover.raise_line(_token())
    return handover.call_line(
        options.number,
        name=options.name,
        call_id=options.call_id,
        direction=options.direction,
        token=_token(),
    )


def hand_over_or_hold(paths: "Paths", line: bytes) -> machine.Hold | None:
    """Hand the message to the desk of this profile, or become it.

    Of any number that start at the same moment exactly one becomes the desk; the others wait
    until it listens.

    Returns:
        The hold of the profile, to be kept for life; None if a running desk took the message.

    Raises:
        Refused: The running desk says why it did not take it.
        NoAnswer: Somebody holds the profile and does not listen, or does not answer.
        FileError: The profile cannot be made or locked.
    """
    from threading import Event

    from agent_desk.cli import jobs

    paths.make()
    pause = Event()
    for _ in range(int(_PATIENCE_S / _PAUSE_S)):
        if handover.hand_over(str(paths.data), line):
            return None
        if (held := jobs.hold(paths, "desk")) is not None:
            return held
        pause.wait(_PAUSE_S)
    raise handover.NoAnswer


def _token() -> str:
    """The right to come to the front that this start was given, if it looks like one."""
    token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
    return token if token.isprintable() and len(token) <= _LONGEST_TOKEN else ""
