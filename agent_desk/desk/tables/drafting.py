"""A draft while a lead changes it: what they did, checked behind them, and published."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from agent_desk.desk.work import Work
from agent_desk.domain.ids import Id
from agent_desk.policy.draft import Draft, begun
from agent_desk.policy.edits import Edit

_QUIET_MS = 250
"""So long nobody types before it is checked."""


class Publishing(Protocol):
    """What a draft is read from, checked by and published with; all runs beside the screen."""

    def in_force(self) -> Any:
        """What holds now; its ``files`` are where a draft begins."""

    def checked(self, draft: Draft, now: Any) -> Any:
        """What was found in a draft; it names the ``draft``."""

    def publish(self, by: Id, draft: Draft, reason: str, now: Any) -> Any:
        """Put it in force, unless another is by now; gives what is in force as ``now``."""


class Drafting(QObject):
    """Holds the draft; every change can be taken back. What is undone is gone.

    Signals:
        begun: What is in force was read, and is carried.
        changed: The draft is another now.
        checked: It was checked as it is now. Carries what was found.
        published: It is in force. Carries what publishing gave.
        refused: It could not be published. Carries the error.
    """

    begun = Signal(object)
    changed = Signal()
    checked = Signal(object)
    published = Signal(object)
    refused = Signal(object)

    def __init__(
        self, publishing: Publishing, work: Work, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._publishing = publishing
        self._work = work
        self._now: Any = None
        self._before: list[Draft] = []
        self._is_publishing = False
        self.draft = begun({})
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self._check)

    def begin(self) -> None:
        """Read what is in force; a draft with changes in it stays."""
        self._work.run(self._publishing.in_force, owner=self, then=self._begin)

    def can_undo(self) -> bool:
        """Say whether there is a change to take back."""
        return bool(self._before)

    def change(self, *edits: Edit) -> None:
        """Change the draft."""
        self._before.append(self.draft)
        self._turn_to(self.draft.plus(*edits))

    def begin_with(self, files: Mapping[str, str]) -> None:
        """Go on from other files; taking that back brings back what was there."""
        self._before.append(self.draft)
        self._turn_to(begun(files))

    def undo(self) -> None:
        """Take the last change back."""
        if self._before:
            self._turn_to(self._before.pop())

    def publish(self, by: Id, reason: str) -> None:
        """Put the draft in force; nothing is lost if that cannot be done."""
        if self._is_publishing or self._now is None:
            return
        self._is_publishing = True
        self._work.run(
            partial(self._publishing.publish, by, self.draft, reason, self._now),
            owner=self,
            then=self._is_published,
            failed=self._is_refused,
        )

    def _begin(self, now: Any) -> None:
        self._now = now
        if not self._before:
            self.draft = begun(now.files)
        self.begun.emit(now)
        self.changed.emit()
        self._check()

    def _turn_to(self, draft: Draft) -> None:
        self.draft = draft
        self.changed.emit()
        self._quiet.start()

    def _check(self) -> None:
        if self._now is not None:
            self._work.run(
                partial(self._publishing.checked, self.draft, self._now),
                owner=self,
                then=self._tell,
            )

    def _tell(self, checked: Any) -> None:
        # Somebody who types on is told of what they typed last.
        if checked.draft is self.draft:
            self.checked.emit(checked)

    def _is_published(self, done: Any) -> None:
        self._is_publishing = False
        self._before.clear()
        self._begin(done.now)
        self.published.emit(done)

    def _is_refused(self, error: Exception) -> None:
        self._is_publishing = False
        self.refused.emit(error)
        # It may be that another one is in force by now.
        self._work.run(self._publishing.in_force, owner=self, then=self._compare_with)

    def _compare_with(self, now: Any) -> None:
        self._now = now
        self._check()
