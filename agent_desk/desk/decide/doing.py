"""What is done on the page: shown as done only once it is in the file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.actions.interactions import OpenHere, Step
    from agent_desk.actions.situations import Asking
    from agent_desk.desk.decide.choosing import Choosing
    from agent_desk.desk.decide.steps import Deciding
    from agent_desk.desk.work import Work
    from agent_desk.domain.ids import Id


class Doing(QObject):
    """One thing at a time: a key pressed twice does one thing once.

    Signals:
        done: Carries the steps that are in the file.
        changed: Something is being done, or no longer.
        failed: It is not done. Carries why.
    """

    done = Signal(object)
    changed = Signal()
    failed = Signal(object)

    def __init__(self, choosing: Choosing, acts: Deciding, work: Work) -> None:
        super().__init__(choosing)
        self._choosing, self._decisions, self._work = choosing, acts.decisions, work
        self.doing = False

    def end(self) -> None:
        """Nobody is with us."""
        self.doing = False

    def do(self) -> None:
        """Decide everything that is chosen, or nothing of it."""
        chosen = tuple(self._choosing.wishes.chosen.values())
        self._run(
            lambda by, call, asking: self._decisions.do(by, call, chosen, asking),
            self._choosing.were_done,
        )

    def refuse(self, mistake_id: Id | None) -> None:
        """Say no to what is opened, by its rule."""
        kind = self._choosing.opened
        self._run(
            lambda by, call, asking: (
                self._decisions.refuse(by, call, kind, asking, mistake_id=mistake_id),
            )
        )

    def decline(self) -> None:
        """They do not want what is opened."""
        kind = self._choosing.opened
        self._run(
            lambda by, call, asking: (self._decisions.decline(by, call, kind, asking),),
            partial(self._choosing.leave, kind),
        )

    def carry_out(self, decision_id: Id, reference: str) -> None:
        """It is done in the other system."""
        self._run(
            lambda by, call, _asking: (
                self._decisions.carry_out(by, call, decision_id, reference),
            )
        )

    def not_our_mistake(self, mistake_id: Id, rule: str) -> None:
        """It was not our mistake, by this rule, and they were told so."""
        self._run(
            lambda by, call, _asking: (
                self._decisions.not_our_mistake(by, call, mistake_id, rule),
            )
        )

    def _run(
        self,
        act: Callable[[Id, Id, Asking], tuple[Step, ...]],
        then: Callable[[], None] = lambda: None,
    ) -> None:
        here, known = self._choosing.here, self._choosing.known
        if here is None or known is None or self.doing:
            return
        asking = self._choosing.wishes.asking(known.page.in_force.policy)
        self._set(doing=True)
        self._work.run(
            partial(act, here.agent.agent_id, here.interaction_id, asking),
            owner=self,
            then=partial(self._was_done, here, then),
            failed=self._was_not_done,
        )

    def _was_done(
        self, here: OpenHere, then: Callable[[], None], done: tuple[Step, ...]
    ) -> None:
        self._set(doing=False)
        if here is self._choosing.here:
            then()
            self.done.emit(done)

    def _was_not_done(self, error: Exception) -> None:
        self._set(doing=False)
        self.failed.emit(error)
        self._choosing.read_again()

    def _set(self, *, doing: bool) -> None:
        self.doing = doing
        self.changed.emit()
