"""A command that failed: words on standard error; of our own mistakes, details in the log."""

import logging
import sys

from agent_desk import logs
from agent_desk.domain.errors import BadInputError, BusyError, WorldError
from agent_desk.paths import Paths
from agent_desk.phone import handover

WRONG, OURS = 2, 70

log = logging.getLogger(__name__)


def tell(problem: Exception, paths: Paths) -> int:
    """Say what went wrong and what to do.

    Args:
        problem: What ended the command.
        paths: The profile whose log takes the details.

    Returns:
        The exit code.
    """
    told = _of_world(problem)
    if told is not None:
        print(f"agent-desk: {told}", file=sys.stderr)
        return WRONG
    kind = type(problem).__name__
    print(
        f"agent-desk: Something went wrong in Agent Desk itself ({kind}).",
        "What was saved is kept.",
        _logged(problem, paths),
        file=sys.stderr,
    )
    return OURS


def _of_world(problem: Exception) -> WorldError | None:
    """The problem as the world's; None if it is ours."""
    if isinstance(problem, WorldError):
        return problem
    if isinstance(problem, handover.Refused):
        return BadInputError(
            "The running desk did not take this: {reason}.",
            "agent-desk call --help says what can be handed over.",
            reason=str(problem),
        )
    if isinstance(problem, handover.NoAnswer):
        return BusyError(
            "Agent Desk is open on this profile and does not answer.",
            "Look at its window. If it hangs, end it and start it again; nothing is lost.",
        )
    return None


def _logged(problem: Exception, paths: Paths) -> str:
    """Write the details to the log; say where they are."""
    try:
        file = logs.start(paths.make().logs, "commands")
    except (OSError, WorldError) as unwritable:
        return f"The log cannot be written either: {unwritable}"
    log.critical("a command failed", exc_info=problem)
    logs.stop()
    return f"The details are in {file}."
