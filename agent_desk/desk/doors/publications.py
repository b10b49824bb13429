"""The ways to prompts, contact codes, moments and cases: for leads, between customers alone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction

from agent_desk.desk.at_hand import OFFER
from agent_desk.domain.agents import Role
from agent_desk.domain.publications import Topic

if TYPE_CHECKING:
    from agent_desk.desk.cases.page import CasesPage
    from agent_desk.desk.doings import Doings
    from agent_desk.desk.look import Look
    from agent_desk.desk.window import Window
    from agent_desk.desk.work import Work
    from agent_desk.domain.agents import Agent
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.errors import RuleError
    from agent_desk.domain.ids import Id

CASES = "cases"


class _Page(Protocol):
    """What stands behind an offer."""

    left: SignalInstance

    def begin(self, by: Id) -> None:
        """Show it to a lead."""


class PublicationsDoor(QObject):
    """Stands in the list of what can be done; makes each page when it is first wanted.

    Signals:
        left: The lead goes back to between customers.
        published: Something else is in force.
    """

    left = Signal()
    published = Signal()

    def __init__(
        self, window: Window, look: Look, doings: Doings, work: Work, clock: Clock
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._doings = doings
        self._work = work
        self._clock = clock
        self._agent: Agent | None = None
        self._pages: dict[str, _Page] = {}
        self._cases: CasesPage | None = None
        self._titles = {
            Topic.PROMPTS.value: self.tr("Prompts"),
            Topic.CODES.value: self.tr("Contact codes"),
            Topic.MOMENTS.value: self.tr("Moments"),
            CASES: self.tr("Cases"),
        }
        self._offers = [self._offer(name, title) for name, title in self._titles.items()]

    def begin(self, agent: Agent) -> None:
        """This person is between two customers."""
        self._agent = agent
        self._let_act(may=Role.LEAD in agent.roles)

    def end(self) -> None:
        """A customer is open, or nobody is here: nothing of others is kept on a page."""
        self._agent = None
        self._let_act(may=False)
        if self._cases is not None:
            self._cases.end()

    def open(self, name: str) -> None:
        """Turn to one of the pages."""
        if not self._leads():
            return
        # What a page needs may take long to load: it is loaded beside the screen.
        if name == CASES:
            self._work.run(self._load_cases, owner=self, then=self._show_cases)
        else:
            before = self._doings.publications.names
            self._work.run(before, owner=self, then=partial(self._show, name))

    def tell_ringing(self) -> None:
        """Somebody rings while a page is shown: say so, and leave what is typed alone."""
        if self._window.shown_page() in self._titles:
            self._window.notices.say(
                self.tr("Somebody is on the line."),
                self.tr("Esc goes to them. What you changed stays here."),
            )

    def look_again(self) -> None:
        """Something came from another desk: a case may wait."""
        shown = self._window.shown_page() == CASES
        if shown and self._cases is not None and self._agent is not None:
            self._cases.begin(self._agent.agent_id)

    def _load_cases(self) -> RuleError | None:
        self._doings.cases()
        return self._doings.customers.why_hidden()

    def _show_cases(self, why: RuleError | None) -> None:
        """Past its lease a desk names no customer, and a case names one."""
        if why is not None:
            self._window.notices.show_error(why)
        else:
            self._show(CASES, None)

    def _show(self, name: str, _loaded: object) -> None:
        # Meanwhile a customer may have been opened.
        if self._agent is None or not self._leads():
            return
        if name not in self._pages:
            self._pages[name] = self._make_cases() if name == CASES else self._make(Topic(name))
            self._pages[name].left.connect(self.left)
        self._window.show_page(name, self._titles[name])
        self._pages[name].begin(self._agent.agent_id)

    def _make(self, topic: Topic) -> _Page:
        from agent_desk.desk.publications.page import PublicationPage

        page = PublicationPage(
            self._look, self._doings.publications, topic, self._work, self._clock
        )
        page.published.connect(self._window.notices.say)
        page.published.connect(lambda _said: self.published.emit())
        self._window.add_page(topic.value, page)
        return page

    def _make_cases(self) -> _Page:
        from agent_desk.desk.cases.page import CasesPage

        self._cases = CasesPage(self._look, self._doings.cases(), self._work, self._clock)
        self._window.add_page(CASES, self._cases)
        return self._cases

    def _offer(self, name: str, title: str) -> QAction:
        offer = QAction(title, self._window)
        offer.setObjectName(OFFER)
        offer.triggered.connect(lambda: self.open(name))
        offer.setEnabled(False)
        return offer

    def _let_act(self, *, may: bool) -> None:
        for offer in self._offers:
            offer.setEnabled(may)

    def _leads(self) -> bool:
        return self._agent is not None and Role.LEAD in self._agent.roles
