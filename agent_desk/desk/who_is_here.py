"""Who works at this desk: signing in, the first person of an empty desk, a new colleague."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from agent_desk.actions.agents import Agents
from agent_desk.desk import words
from agent_desk.desk.signin.page import SigninPage
from agent_desk.desk.window import Window
from agent_desk.desk.work import Work
from agent_desk.domain.agents import Agent, Role
from agent_desk.domain.errors import WorldError
from agent_desk.domain.ids import Id


class WhoIsHere(QObject):
    """Turns what is said on the sign-in page into an agent.

    Signals:
        signed_in: Somebody is here now. Carries the Agent.
    """

    signed_in = Signal(object)

    def __init__(self, window: Window, page: SigninPage, agents: Agents, work: Work) -> None:
        super().__init__(window)
        self._window = window
        self._page = page
        self._agents = agents
        self._work = work
        page.chosen.connect(self.signed_in)
        page.first_named.connect(self._add_first)
        page.colleague_named.connect(self._add_colleague)

    def ask(self) -> None:
        """Turn to the page and ask."""
        self._work.run(self._agents.listed, owner=self, then=self._show)

    def _show(self, listed: tuple[Agent, ...]) -> None:
        self._page.show_agents(listed)
        self._window.show_page("signin", self.tr("Sign in"))

    def _add_first(self, name: str) -> None:
        self._work.run(
            partial(self._agents.add, name, frozenset({Role.AGENT, Role.LEAD}), None),
            owner=self,
            then=self.signed_in.emit,
            failed=self._refuse,
        )

    def _add_colleague(self, name: str, is_lead: bool, by: Id) -> None:  # noqa: FBT001 - a signal's
        roles = {Role.AGENT, Role.LEAD} if is_lead else {Role.AGENT}
        self._work.run(
            partial(self._agents.add, name, frozenset(roles), by),
            owner=self,
            then=lambda _agent: self.ask(),
            failed=self._refuse,
        )

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._page.show_problem(" ".join(words.error(error)).strip())
        else:
            self._page.show_problem("")
            self._window.notices.show_error(error)
