"""What one click or digit does on the customer's page; shown as done once it is in the file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.actions.interactions import OpenHere, Step
    from agent_desk.desk.customer.acts import Acts
    from agent_desk.desk.work import Work
    from agent_desk.domain.ids import Id
    from agent_desk.domain.owed import Owed


class Doing(QObject):
    """Owns mistakes, keeps promises and joins matters of who is open.

    Signals:
        kept: A promise was kept. Carries its id; ``done`` follows.
        done: It is in the file. Carries the Step, and what to say of it.
    """

    kept = Signal(object)
    done = Signal(object, str)

    def __init__(self, acts: Acts, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._acts = acts
        self._work = work
        self._here: OpenHere | None = None
        self._under_way: set[Id] = set()

    def begin(self, here: OpenHere | None) -> None:
        """Do it in this contact from now on; None: nobody is open."""
        self._here = here

    def own(self, owed: Owed) -> None:
        """Take a mistake over."""
        self._do(
            owed.subject_id,
            lambda here: self._acts.mistakes.own(
                here.agent.agent_id, here.interaction_id, owed.subject_id
            ),
            QCoreApplication.translate("CustomerPage", "Saved here. You own it now."),
        )

    def keep(self, owed: Owed) -> None:
        """Keep a promise now."""
        self._do(
            owed.subject_id,
            lambda here: self._acts.promises.keep(
                here.agent.agent_id, here.interaction_id, owed.subject_id
            ),
            QCoreApplication.translate("CustomerPage", "Saved here. The promise is kept."),
            lambda: self.kept.emit(owed.subject_id),
        )

    def part(self, promise_id: Id) -> None:
        """Say that one they told us of is another promise than the one it was taken for."""
        self._do(
            promise_id,
            lambda here: self._acts.promises.part(
                here.agent.agent_id, here.interaction_id, promise_id
            ),
            QCoreApplication.translate("CustomerPage", "Saved here. They are two promises."),
        )

    def join(self, matter_id: Id) -> None:
        """Let this contact be about a matter."""
        self._do(
            matter_id,
            lambda here: self._acts.interactions.join(
                here.agent.agent_id, here.interaction_id, matter_id
            ),
            QCoreApplication.translate("CustomerPage", "Saved here. This contact is about it."),
        )

    def _do(
        self,
        subject_id: Id,
        act: Callable[[OpenHere], Step],
        said: str,
        then: Callable[[], None] = lambda: None,
    ) -> None:
        here = self._here
        # A key pressed twice does one thing once.
        if here is None or subject_id in self._under_way:
            return
        self._under_way.add(subject_id)
        self._work.run(
            partial(act, here),
            owner=self,
            then=partial(self._was_done, here, subject_id, said, then),
            failed=partial(self._was_not_done, subject_id),
        )

    def _was_not_done(self, subject_id: Id, error: Exception) -> None:
        self._under_way.discard(subject_id)
        self._work.failed.emit(error)

    def _was_done(
        self,
        here: OpenHere,
        subject_id: Id,
        said: str,
        then: Callable[[], None],
        step: Step,
    ) -> None:
        self._under_way.discard(subject_id)
        if here is self._here:
            then()
            self.done.emit(step, said)
