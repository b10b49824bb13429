"""One job of a kind on a profile: two imports at once would only stand in each other's way."""

from __future__ import annotations

from contextlib import contextmanager

from agent_desk.phone import machine

TYPE_CHECKING = False  # typing would take longer to import than a handover takes
if TYPE_CHECKING:
    from collections.abc import Iterator

    from agent_desk.paths import Paths


@contextmanager
def alone(paths: Paths, job: str) -> Iterator[None]:
    """Be the only ``job`` of this profile, for as long as the block lasts.

    Raises:
        BusyError: Another process is at it.
        FileError: The profile cannot be made or locked.
    """
    from agent_desk.domain.errors import BusyError

    held = hold(paths.make(), job)
    if held is None:
        raise BusyError(
            "Another agent-desk {job} is at work on this profile.",
            "Wait until it has ended, then start this one again. Nothing was changed.",
            job=job,
        )
    try:
        yield
    finally:
        held.release()


def hold(paths: Paths, job: str) -> machine.Hold | None:
    """Take the lock file of a job; None if another process has it. Raises FileError."""
    file = paths.runtime / f"{job}.lock"
    try:
        return machine.hold(str(file))
    except OSError as problem:
        from agent_desk.domain.errors import FileError

        raise FileError(
            "{file} cannot be locked: {reason}.",
            "Give it to this user, or name a directory on a local disk with --data-dir.",
            file=file,
            reason=problem.strerror or type(problem).__name__,
        ) from problem
