"""Keeping what is being typed, so that a power cut costs no word.

Of each field only the newest text matters. One save is under way at a time; what is typed
meanwhile waits, replaced by what is typed after it, and goes out next.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.desk.work import Work

_LONG_MS = 3_600_000


class Drafts(QObject):
    """The texts not yet logged, on their way to the file."""

    def __init__(
        self, keep: Callable[[str, str], None], work: Work, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._keep = keep
        self._work = work
        self._waiting: dict[str, str] = {}
        self._saving = False
        self._era = 0
        self._typed = QElapsedTimer()

    def keep(self, field: str, text: str) -> None:
        """Save the text of one field, soon; a newer text of the same field replaces it."""
        self._waiting[field] = text
        self._typed.start()
        self._save_next()

    def quiet_ms(self) -> int:
        """How long nothing was typed."""
        return self._typed.elapsed() if self._typed.isValid() else _LONG_MS

    def forget(self, field: str = "") -> None:
        """Save no more of what waits: of one field, or of all because this customer is left."""
        if field:
            self._waiting.pop(field, None)
        else:
            self._waiting.clear()
            self._era += 1

    def flush(self) -> None:
        """Hand everything that waits to the worker at once, before the desk closes."""
        for field, text in self._waiting.items():
            self._work.run(partial(self._keep, field, text), owner=self, then=_nothing)
        self.forget()

    def _save_next(self) -> None:
        if self._saving or not self._waiting:
            return
        field = next(iter(self._waiting))
        text = self._waiting.pop(field)
        self._saving = True
        self._work.run(
            partial(self._keep, field, text),
            owner=self,
            then=self._saved,
            failed=partial(self._not_saved, self._era, field, text),
        )

    def _saved(self, _: object) -> None:
        self._saving = False
        self._save_next()

    def _not_saved(self, era: int, field: str, text: str, error: Exception) -> None:
        # It goes out with the next change; trying again at once would fail again at once. What
        # belonged to the customer before must not turn up with this one.
        self._saving = False
        if era == self._era:
            self._waiting.setdefault(field, text)
        self._work.failed.emit(error)


def _nothing(_: object) -> None:
    """There is nothing left to do after the last save."""
