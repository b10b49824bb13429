"""Taking the last logged step back, and doing it again after all."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from agent_desk.desk.moment_line import echo

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.actions.interactions import Interactions, OpenHere, Step
    from agent_desk.desk.work import Work


class TakingBack(QObject):
    """Steps back and forth in the contact that is open.

    Signals:
        told: What became of it, in one sentence.
        taken_back: The last step is undone. Carries the Step.
        redone: A step taken back stands again. Carries the Step.
    """

    told = Signal(str)
    taken_back = Signal(object)
    redone = Signal(object)

    def __init__(self, interactions: Interactions, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._interactions = interactions
        self._work = work
        self._opened: OpenHere | None = None

    def begin(self, opened: OpenHere | None) -> None:
        """Step in this contact from now on; None: nobody is open."""
        self._opened = opened

    def undo(self) -> None:
        """Take the last step back."""
        self._step(self._interactions.undo, self._was_taken_back)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._step(self._interactions.redo, self._was_redone)

    def _step(
        self,
        action: Callable[[bytes, bytes], Step | None],
        then: Callable[[Step | None], None],
    ) -> None:
        opened = self._opened
        if opened is not None:
            self._work.run(
                partial(action, opened.agent.agent_id, opened.interaction_id),
                owner=self,
                then=then,
            )

    def _was_taken_back(self, undone: Step | None) -> None:
        if undone is None:
            self.told.emit(
                QCoreApplication.translate("MomentLine", "There is nothing to take back.")
            )
            return
        self.told.emit(echo.taken_back(undone))
        self.taken_back.emit(undone)

    def _was_redone(self, undone: Step | None) -> None:
        if undone is None:
            self.told.emit(
                QCoreApplication.translate("MomentLine", "There is nothing to do again.")
            )
            return
        self.told.emit(echo.done_again(undone))
        self.redone.emit(undone)
