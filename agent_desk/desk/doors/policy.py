"""The way to the policy's page: offered to leads alone, between customers alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QAction

from agent_desk.desk.at_hand import OFFER
from agent_desk.domain.agents import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.actions.policies import Policies
    from agent_desk.desk.look import Look
    from agent_desk.desk.policy.page import PolicyPage
    from agent_desk.desk.window import Window
    from agent_desk.desk.work import Work
    from agent_desk.domain.agents import Agent

_PAGE = "policy"


class PolicyDoor(QObject):
    """Stands in the list of what can be done; makes the page when it is first wanted.

    Signals:
        left: The lead goes back to between customers.
    """

    left = Signal()

    def __init__(
        self, window: Window, look: Look, policies: Callable[[], Policies], work: Work
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._policies = policies
        self._work = work
        self._agent: Agent | None = None
        self._page: PolicyPage | None = None
        self._offer = QAction(self.tr("Policy"), window)
        self._offer.setObjectName(OFFER)
        self._offer.triggered.connect(self._open)
        self._offer.setEnabled(False)

    def begin(self, agent: Agent) -> None:
        """This person is between two customers."""
        self._agent = agent
        self._offer.setEnabled(Role.LEAD in agent.roles)

    def end(self) -> None:
        """A customer is open: rules are not changed now."""
        self._agent = None
        self._offer.setEnabled(False)

    def tell_ringing(self) -> None:
        """Somebody rings while the policy is shown: say so, and leave what is typed alone."""
        if self._window.shown_page() == _PAGE:
            self._window.notices.say(
                self.tr("Somebody is on the line."),
                self.tr("Esc goes to them. What you changed stays here."),
            )

    def _open(self) -> None:
        self._work.run(self._policies, owner=self, then=self._show)

    def _show(self, policies: Policies) -> None:
        # Meanwhile a customer may have been opened.
        if self._agent is None or Role.LEAD not in self._agent.roles:
            return
        if self._page is None:
            self._page = self._made(policies)
        self._window.show_page(_PAGE, self.tr("Policy"))
        self._page.begin(self._agent.agent_id)

    def _made(self, policies: Policies) -> PolicyPage:
        from agent_desk.desk.policy.page import PolicyPage

        page = PolicyPage(self._look, policies, self._work, QLocale().name()[:2])
        page.left.connect(self.left)
        page.published.connect(self._window.notices.say)
        self._window.add_page(_PAGE, page)
        return page
