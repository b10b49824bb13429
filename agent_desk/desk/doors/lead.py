"""The way to the shift's page: for leads alone, between customers alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from agent_desk.domain.agents import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.desk.lead.doings import LeadDoings
    from agent_desk.desk.lead.leading import Leading
    from agent_desk.desk.look import Look
    from agent_desk.desk.window import Window
    from agent_desk.desk.work import Work
    from agent_desk.domain.agents import Agent
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.errors import RuleError

_PAGE = "shift"


class LeadDoor(QObject):
    """Binds the key; makes the page when it is first wanted.

    Signals:
        left: The lead goes back to between customers.
        ring_asked: The lead rings somebody now. Carries the customer's id.
        talk_asked: The lead talks it through with somebody. Carries the Story.
    """

    left = Signal()
    ring_asked = Signal(object)
    talk_asked = Signal(object)

    def __init__(
        self,
        window: Window,
        look: Look,
        doings: Callable[[], LeadDoings],
        work: Work,
        clock: Clock,
        *,
        why_hidden: Callable[[], RuleError | None],
        is_free: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._doings = doings
        self._work = work
        self._clock = clock
        self._is_free = is_free
        self._why_hidden = why_hidden
        self._agent: Agent | None = None
        self._leading: Leading | None = None
        window.bind("shift", self._open)

    def begin(self, agent: Agent) -> None:
        """Arrival is shown to this person, who may turn to the page from it."""
        self._agent = agent
        if self._leading is not None:
            self._leading.end()

    def end(self) -> None:
        """A customer is open, or nobody is here: nothing of others is shown."""
        self._agent = None
        if self._leading is not None:
            self._leading.end()

    def tell_ringing(self) -> None:
        """Somebody rings while the page is shown: say so; nothing is taken away."""
        if self._window.shown_page() == _PAGE:
            self._window.notices.say(
                self.tr("Somebody is on the line."), self.tr("Esc goes to them.")
            )

    def look_again(self) -> None:
        """Something came from another desk: it may stand in the shift that is shown."""
        if self._leading is not None:
            self._leading.look_again()

    def _open(self) -> None:
        if self._is_free() and self._leads():
            self._work.run(self._why_hidden, owner=self, then=self._begin)

    def _begin(self, why: RuleError | None) -> None:
        """Past its lease a desk names no customer, on this page least of all."""
        if why is not None:
            self._window.notices.show_error(why)
        else:
            self._work.run(self._doings, owner=self, then=self._show)

    def _show(self, doings: LeadDoings) -> None:
        # Meanwhile a customer may have been opened.
        if self._agent is None or not self._leads():
            return
        if self._leading is None:
            self._leading = self._made(doings)
        self._window.show_page(_PAGE, self.tr("The shift, person by person"))
        self._leading.begin(self._agent.agent_id)

    def _leads(self) -> bool:
        return self._agent is not None and Role.LEAD in self._agent.roles

    def _made(self, doings: LeadDoings) -> Leading:
        from agent_desk.desk.lead.leading import Leading

        made = Leading(self._look, doings, self._work, self._clock)
        made.setParent(self)
        made.page.left.connect(self.left)
        made.ring_asked.connect(self.ring_asked)
        made.talk_asked.connect(self.talk_asked)
        self._window.add_page(_PAGE, made.page)
        return made
