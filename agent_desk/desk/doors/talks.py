"""The way to what two people talk through: between customers alone, and with a PIN."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.actions.talks import Talks
    from agent_desk.desk.look import Look
    from agent_desk.desk.talks.talking import Talking
    from agent_desk.desk.window import Window
    from agent_desk.desk.work import Work
    from agent_desk.domain.agents import Agent
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.ids import Id
    from agent_desk.domain.shift_story import Story

_PAGE = "talks"


class TalkDoor(QObject):
    """Binds the key; makes the page when it is first wanted; has old words deleted.

    Signals:
        left: Back to between customers.
        pin_wanted: Whoever is here has no PIN and wants to set one.
    """

    left = Signal()
    pin_wanted = Signal()

    def __init__(
        self,
        window: Window,
        look: Look,
        talks: Talks,
        work: Work,
        clock: Clock,
        *,
        is_free: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._talks = talks
        self._work = work
        self._clock = clock
        self._is_free = is_free
        self._agent: Agent | None = None
        self._talking: Talking | None = None
        window.bind("talks", self.open)

    def begin(self, agent: Agent) -> None:
        """Arrival is shown to this person, who may turn to the page from it."""
        if self._agent == agent:
            return
        self.end()
        self._agent = agent
        # What is over goes, whether or not anybody looks at the page.
        self._work.run(
            partial(self._talks.tidy, agent.agent_id), owner=self, then=lambda _gone: None
        )

    def end(self) -> None:
        """A customer is open, or nobody is here: nothing sealed stays open."""
        self._agent = None
        if self._talking is not None:
            self._talking.end()

    def open(self, talk_id: Id | None = None) -> None:
        """Turn to the page, with this talk if one is given."""
        if self._turned() and self._talking is not None:
            self._talking.read(talk_id)

    def begin_about(self, story: Story) -> None:
        """Turn to the page to begin one about somebody of the shift."""
        if self._turned() and self._talking is not None:
            names = {one.with_name for one in story.parts if one.with_name}
            self._talking.ask_about(story.customer_id, story.name, names)

    def tell_ringing(self) -> None:
        """Somebody rings while the page is shown: say so; nothing is taken away."""
        if self._window.shown_page() == _PAGE:
            self._window.notices.say(
                self.tr("Somebody is on the line."), self.tr("Esc goes to them.")
            )

    def look_again(self) -> None:
        """Something came from another desk: it may be for whoever reads here."""
        if self._talking is not None and self._window.shown_page() == _PAGE:
            self._talking.look_again()

    def _turned(self) -> bool:
        if self._agent is None or not self._is_free():
            return False
        if self._talking is None:
            self._talking = self._made()
        self._window.show_page(_PAGE, self.tr("Talk it through"))
        self._talking.begin(self._agent)
        return True

    def _made(self) -> Talking:
        from agent_desk.desk.talks.talking import Talking

        made = Talking(self._look, self._talks, self._work, self._clock)
        made.setParent(self)
        made.page.left.connect(self.left)
        made.page.pin_wanted.connect(self.pin_wanted)
        self._window.add_page(_PAGE, made.page)
        return made
