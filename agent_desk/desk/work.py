"""Work off the screen: actions run one after the other on one thread, results come back here.

Only values cross: an action gets none of the screen, and what it gives back is frozen.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was asked for, on its way to the worker and back."""

    owner: QObject
    then: Callable[[Any], None]
    failed: Callable[[Exception], None] | None
    answer: "Future[Any]"


class Work(QObject):
    """Runs actions on the store's thread, in the order they were asked for.

    Signals:
        idle: Nothing is waiting any more.
        failed: An action raised and its page has nothing better to say; carries the error.
    """

    idle = Signal()
    failed = Signal(object)
    _done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._waiting = 0
        self._stopped = False
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def is_idle(self) -> bool:
        """Say whether nothing is waiting."""
        return self._waiting == 0

    def run(
        self,
        action: Callable[[], Result],
        *,
        owner: QObject,
        then: Callable[[Result], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run ``action`` on the worker, then ``then`` with its result on the GUI thread.

        Args:
            action: Touches no part of the screen.
            owner: Who wants the result. Once it is destroyed the result is dropped.
            then: Takes the result.
            failed: Takes the error, where the owner knows something better than a notice.
        """
        if self._stopped:
            return
        self._waiting += 1
        answer = self._worker.submit(action)
        asked = _Asked(owner, then, failed, answer)
        answer.add_done_callback(lambda _answer: self._done.emit(asked))

    def stop(self) -> None:
        """Finish what was asked for, deliver nothing more, and end the thread."""
        self._stopped = True
        self._worker.shutdown(wait=True)

    def _deliver(self, asked: _Asked) -> None:
        self._waiting -= 1
        try:
            if not self._stopped and isValid(asked.owner):
                self._hand_over(asked)
        finally:
            # Also when the owner's own code raised: that is told through the exception hook.
            if self._waiting == 0 and not self._stopped:
                self.idle.emit()

    def _hand_over(self, asked: _Asked) -> None:
        error = asked.answer.exception()
        if error is None:
            asked.then(asked.answer.result())
        elif not isinstance(error, Exception):
            raise error
        elif asked.failed is not None:
            asked.failed(error)
        else:
            self.failed.emit(error)
