"""Whoever is at this desk, from signing in to signing out: the lock, a PIN, the people."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from agent_desk.desk.lock.locking import Locking
from agent_desk.desk.who_is_here import WhoIsHere
from agent_desk.domain.agents import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.desk.doings import Doings
    from agent_desk.desk.look import Look
    from agent_desk.desk.people.looking_after import LookingAfter
    from agent_desk.desk.signin.page import SigninPage
    from agent_desk.desk.window import Window
    from agent_desk.desk.work import Work
    from agent_desk.domain.agents import Agent
    from agent_desk.domain.clock import Clock

_ASIDE = ("people", "pin")


class AtTheDesk(QObject):
    """Joins signing in, the lock and what is done between customers about people.

    Signals:
        came: Somebody signed in. Carries the Agent.
        changed: Whoever is here is known better, as by their PIN. Carries the Agent.
        went: Nobody is here.
        arrival_asked: Back to between customers.
        focus_asked: The screen is unlocked, and nothing of it had the focus.
    """

    came = Signal(object)
    changed = Signal(object)
    went = Signal()
    arrival_asked = Signal()
    focus_asked = Signal()

    def __init__(
        self,
        window: Window,
        signin: SigninPage,
        look: Look,
        doings: Doings,
        work: Work,
        *,
        clock: Clock,
        is_free: Callable[[], bool],
        lock_after: int,
    ) -> None:
        """Join them to the window.

        Args:
            window: Where the pages stand.
            signin: Asks who is here; it is in the window already.
            look: What all are drawn with.
            doings: What can be done.
            work: Runs it.
            clock: What time it is.
            is_free: Says whether nobody is open; if somebody is, it tells the agent so.
            lock_after: Minutes without a key; 0 for never.
        """
        super().__init__(window)
        self._window = window
        self._look = look
        self._doings = doings
        self._work = work
        self._clock = clock
        self._is_free = is_free
        self._agent: Agent | None = None
        self._people: LookingAfter | None = None
        self._who = WhoIsHere(
            window, signin, look, work, agents=doings.agents, signing_in=doings.signing_in
        )
        self._locking = Locking(window, look, doings.signing_in, work, after_minutes=lock_after)
        self._join()

    def ask(self) -> None:
        """Ask who is here."""
        self._who.ask()

    def look_again(self) -> None:
        """Something came from another desk: who is asked who they are may be shown others."""
        if self._agent is None:
            self._who.look_again()

    def resume(self, agent: Agent) -> None:
        """Go on with whoever was here, once they prove it: anybody can start a desk again."""
        self._know(agent)
        if agent.has_pin:
            self._locking.lock()

    def end_shift(self) -> None:
        """Sign out while the window closes; nobody waits for it."""
        if self._agent is not None:
            self._work.run(
                partial(self._doings.signing_in.sign_out, self._agent.agent_id),
                owner=self,
                then=lambda _nothing: None,
            )

    def tell_waiting(self) -> None:
        """Say that a call waits, where Arrival with it is not seen."""
        self._locking.tell_waiting()
        if self._window.shown_page() in _ASIDE and self._agent is not None:
            self._window.notices.say(
                self.tr("Somebody is on the line."), self.tr("Esc goes to them.")
            )

    def _join(self) -> None:
        self._who.signed_in.connect(self._come)
        self._who.pin_kept.connect(self._keep_pin)
        self._who.pin_left.connect(self.arrival_asked)
        self._locking.switch_asked.connect(self._sign_out)
        self._locking.opened_again.connect(self._go_on)
        for command_id, slot in (
            ("sign_out", self._sign_out),
            ("pin", self.ask_pin),
            ("people", self._ask_people),
        ):
            self._window.bind(command_id, partial(self._if_free, slot))

    def _if_free(self, slot: Callable[[], object]) -> None:
        if self._agent is not None and self._is_free():
            slot()

    def _come(self, agent: Agent) -> None:
        self._know(agent)
        self.came.emit(agent)

    def _know(self, agent: Agent) -> None:
        self._agent = agent
        self._window.header.set_agent(agent.name)
        self._window.set_lead(lead=Role.LEAD in agent.roles)
        self._locking.begin(agent)
        self.changed.emit(agent)

    def _sign_out(self) -> None:
        if self._agent is not None:
            self._who.sign_out(self._agent.agent_id, self._forget)

    def _forget(self) -> None:
        self._agent = None
        self._locking.end()
        self._window.header.set_agent("")
        self._window.set_lead(lead=False)
        self.went.emit()

    def ask_pin(self) -> None:
        """Let whoever is here set their PIN."""
        if self._agent is not None:
            self._who.set_pin(self._agent)

    def _keep_pin(self, agent: Agent) -> None:
        self._know(agent)
        self._window.notices.say(self.tr("Your PIN is set."))
        self.arrival_asked.emit()

    def _ask_people(self) -> None:
        if self._people is None:
            from agent_desk.desk.people.looking_after import LookingAfter

            self._people = LookingAfter(
                self._window,
                self._look,
                self._work,
                agents=self._doings.agents,
                people=self._doings.people,
                clock=self._clock,
            )
            self._people.left.connect(self.arrival_asked)
        if self._agent is not None:
            self._people.begin(self._agent)

    def _go_on(self, focus_is_back: bool) -> None:  # noqa: FBT001 - a signal's
        if not focus_is_back:
            self.focus_asked.emit()
