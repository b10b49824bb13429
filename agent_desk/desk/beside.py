"""What stands beside the agent in a contact: the presence line and "Stand by me"."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.actions.customers import CustomerPage
    from agent_desk.actions.interactions import OpenHere, Step
    from agent_desk.actions.private import Private
    from agent_desk.desk.moment_line.line import MomentLine
    from agent_desk.desk.presence_line import PresenceLine
    from agent_desk.desk.stand_by.strip import StandBy
    from agent_desk.desk.window import Window
    from agent_desk.desk.work import Work


class Beside(QObject):
    """Joins both to the window, and keeps for the agent alone that a call is hard.

    Attributes:
        presence: The presence line.
        stand_by: The strip.
    """

    def __init__(
        self,
        window: Window,
        *,
        presence: PresenceLine,
        stand_by: StandBy,
        private: Private,
        work: Work,
        line: MomentLine,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._private = private
        self._work = work
        self._here: OpenHere | None = None
        self.presence = presence
        self.stand_by = stand_by
        window.set_head(self.presence, self.stand_by)
        window.stand_by_asked.connect(self.stand_by.come)
        window.hard_asked.connect(self._mark_hard)
        self.stand_by.hard_asked.connect(self._mark_hard)
        # One thing at a time: nothing else is asked of the agent meanwhile.
        self.stand_by.come_up.connect(self.presence.hide)
        self.stand_by.left.connect(self._step_back)
        self._line = line

    def begin(self, here: OpenHere) -> None:
        """A customer is open, and is turned to now."""
        self._here = here
        self.stand_by.begin(here)
        self.presence.setVisible(self.stand_by.isHidden())

    def painted(self, shift_began_at: int) -> None:
        """Their page can be seen: only now is there time to choose a sentence."""
        if self._here is not None:
            self.presence.begin(self._here, self._window.shown_page(), shift_began_at)

    def know(self, facts: CustomerPage) -> None:
        """Who they are has been read."""
        self.stand_by.speak_to(facts.customer.language)

    def logged(self, step: Step) -> None:
        """A step was logged, or taken back, or done again."""
        self.presence.logged(step.kind)

    def end(self) -> None:
        """Nobody is open any more."""
        self._here = None
        self.presence.end()
        self.stand_by.end()

    def _step_back(self) -> None:
        self.presence.show()
        self._line.take_focus()

    def _mark_hard(self) -> None:
        self._keep(self._private.mark_hard, self._say_that_it_is_kept)

    def _unmark_hard(self) -> None:
        self._keep(self._private.unmark_hard, lambda _: None)

    def _keep(self, act: Callable[[bytes, bytes], None], then: Callable[[None], None]) -> None:
        here = self._here
        if here is not None:
            self._work.run(
                partial(act, here.agent.agent_id, here.interaction_id), owner=self, then=then
            )

    def _say_that_it_is_kept(self, _: None) -> None:
        self._window.notices.say(
            self.tr("That this call is hard is kept for you alone."),
            self.tr("After it, two minutes are offered. Nobody else can read it."),
            self.tr("It is not, after all"),
            self._unmark_hard,
        )
