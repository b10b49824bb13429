"""Shares beside the desk: ``agent-desk sync --follow`` as a child; no wait is felt here.

A hub that hangs keeps the child waiting and nobody else. The child ends when its standard input
does, so it never outlives the desk, and it is begun again, ever later, where it ends by itself.
"""

from __future__ import annotations

import json
import logging
from dataclasses import fields
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from agent_desk.domain.sharing import Came, State, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from agent_desk.desk.child import Child
    from agent_desk.desk.work import Work

log = logging.getLogger(__name__)

_SOON_MS = 20
"""What is saved in one go is shared in one go."""

_EXPECTING_MS = 2_000
_FIRST_WAIT_MS, _LONGEST_WAIT_MS = 1_000, 60_000
_LAST_WAIT_MS = 500
_LONGEST_LINE = 256 * 1024


class Shares(Protocol):
    """Who knows whether and how this profile shares."""

    def share_command(self) -> Child | None:
        """How to share; None where the profile joined no hub. Runs on the store's thread."""

    def when_queued(self, then: Callable[[], None]) -> None:
        """Call ``then``, on any thread, when something is saved that others are to get."""


class Following(QObject):
    """The child, from when the desk has settled until it closes.

    Signals:
        told: How sharing stands. Carries a Status.
        came: Others shared something that is in the file now. Carries a Came.
    """

    told = Signal(object)
    came = Signal(object)
    _queued = Signal()

    def __init__(self, shares: Shares, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shares = shares
        self._work = work
        self._child: QProcess | None = None
        self._rest = b""
        self._wait_ms = _FIRST_WAIT_MS
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._look)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.wake)
        self._expecting = QTimer(self, interval=_EXPECTING_MS)
        self._expecting.timeout.connect(self.wake)
        self._queued.connect(self._wake_soon)

    def begin(self) -> None:
        """Share from now on, if this profile does; if not, look again from time to time."""
        self._shares.when_queued(self._queued.emit)
        self._look()

    def expect(self, *, something: bool) -> None:
        """Read often while somebody here can be asked for something, at the usual pace else."""
        if something:
            self._expecting.start()
        else:
            self._expecting.stop()

    def wake(self) -> None:
        """Let the next round begin at once; after a failure it waits all the same."""
        if self._child is not None and self._child.state() is QProcess.ProcessState.Running:
            self._child.write(b"\n")

    def end(self) -> None:
        """Let the child end, and end it where it hangs: what it has not sent is kept."""
        for timer in (self._again, self._soon, self._expecting):
            timer.stop()
        child, self._child = self._child, None
        if child is None:
            return
        child.blockSignals(True)  # noqa: FBT003  Qt's
        child.closeWriteChannel()
        if not child.waitForFinished(_LAST_WAIT_MS):
            child.kill()
            child.waitForFinished(_LAST_WAIT_MS)

    def _wake_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _look(self) -> None:
        self._work.run(
            self._shares.share_command, owner=self, then=self._start, failed=self._not_known
        )

    def _not_known(self, error: Exception) -> None:
        log.warning("how to share is not known: %s", type(error).__name__)
        self._again.start(_LONGEST_WAIT_MS)

    def _start(self, command: Child | None) -> None:
        if command is None:
            self._again.start(_LONGEST_WAIT_MS)
            return
        child = self._child = QProcess(self)
        self._rest = b""
        child.setStandardErrorFile(QProcess.nullDevice())
        child.readyReadStandardOutput.connect(self._read)
        child.finished.connect(self._ended)
        child.errorOccurred.connect(self._failed)
        child.start(command.program, list(command.arguments))
        if command.first_line:
            child.write(command.first_line)

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._ended()

    def _ended(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        log.info("sharing ended with %s; again in %s ms", child.exitCode(), self._wait_ms)
        child.deleteLater()
        self._again.start(self._wait_ms)
        self._wait_ms = min(2 * self._wait_ms, _LONGEST_WAIT_MS)

    def _read(self) -> None:
        if self._child is None:
            return
        *lines, self._rest = (self._rest + self._child.readAllStandardOutput().data()).split(
            b"\n"
        )
        self._rest = self._rest[-_LONGEST_LINE:]
        for line in lines:
            self._hear(line)

    def _hear(self, line: bytes) -> None:
        try:
            told = json.loads(line)
            status, came = _status(told), _came(told)
        except (ValueError, TypeError, KeyError):
            log.warning("sharing said something that is not understood")
            return
        if status.state is State.SHARED:
            self._wait_ms = _FIRST_WAIT_MS
        self.told.emit(status)
        if came.entries:
            self.came.emit(came)


def _status(told: Mapping[str, object]) -> Status:
    values = {field.name: told[field.name] for field in fields(Status)}
    return Status(**{**values, "state": State(str(told["state"]))})  # type: ignore[arg-type]


def _came(told: Mapping[str, object]) -> Came:
    customers = told["customers"]
    named = tuple(map(str, customers)) if isinstance(customers, list) else None
    return Came(entries=int(str(told["received"])), customers=named)
