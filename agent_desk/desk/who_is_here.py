"""Who works at this desk: signing in and out, somebody new, one's own PIN."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from agent_desk.actions.agents import Agents
from agent_desk.actions.signing_in import SigningIn
from agent_desk.desk import words
from agent_desk.desk.look import Look
from agent_desk.desk.signin.page import SigninPage
from agent_desk.desk.window import Window
from agent_desk.desk.work import Work
from agent_desk.domain.agents import Agent, Role
from agent_desk.domain.errors import BadInputError, RuleError, WorldError
from agent_desk.domain.ids import Id

if TYPE_CHECKING:
    from agent_desk.desk.signin.own_pin import OwnPinPage


class WhoIsHere(QObject):
    """Turns what is said on the sign-in page into an agent whose shift has begun.

    Signals:
        signed_in: Somebody is here now. Carries the Agent.
        pin_kept: Who is here has set their PIN. Carries the Agent.
        pin_left: Who is here has set none after all.
    """

    signed_in = Signal(object)
    pin_kept = Signal(object)
    pin_left = Signal()

    def __init__(
        self,
        window: Window,
        page: SigninPage,
        look: Look,
        work: Work,
        *,
        agents: Agents,
        signing_in: SigningIn,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._page = page
        self._look = look
        self._agents = agents
        self._signing_in = signing_in
        self._work = work
        self._own: OwnPinPage | None = None
        self._agent: Agent | None = None
        self._not_now: Callable[[], object] = self.pin_left.emit
        self._then: Callable[[Agent, str], None] = self._tell_kept
        page.chosen.connect(self._choose)
        page.pin_given.connect(self._prove)
        page.first_named.connect(self._add_first)
        page.colleague_named.connect(self._add_colleague)

    def ask(self) -> None:
        """Turn to the page and ask."""
        self._work.run(self._agents.listed, owner=self, then=self._show)

    def look_again(self) -> None:
        """Something came from another desk: perhaps the people who work here."""
        if self._window.shown_page() == "signin":
            self._work.run(self._agents.listed, owner=self, then=self._renew)

    def _renew(self, listed: tuple[Agent, ...]) -> None:
        if self._window.shown_page() == "signin":
            self._page.renew(listed)

    def sign_out(self, by: Id, then: Callable[[], object]) -> None:
        """End the shift, then ask who is here."""
        self._work.run(
            partial(self._signing_in.sign_out, by),
            owner=self,
            then=lambda _nothing: self._ask_after(then),
        )

    def set_pin(self, agent: Agent) -> None:
        """Ask who is here for a PIN of their own."""
        self._ask_own(agent, not_now=self.pin_left.emit, then=self._tell_kept)

    def _ask_after(self, then: Callable[[], object]) -> None:
        then()
        self.ask()

    def _show(self, listed: tuple[Agent, ...]) -> None:
        self._page.show_agents(listed, may_add=not self._signing_in.pin_required)
        self._window.show_page("signin", self.tr("Sign in"))

    # Signing in

    def _choose(self, agent: Agent) -> None:
        if agent.pin_once:
            self._ask_own(agent, not_now=self.ask, then=self._sign_in)
        elif agent.has_pin:
            self._page.ask_pin(agent)
        elif self._signing_in.pin_required:
            self._work.run(
                partial(self._signing_in.first_pin_refused, agent.agent_id),
                owner=self,
                then=partial(self._begin_own, agent),
            )
        else:
            self._sign_in(agent)

    def _begin_own(self, agent: Agent, refused: RuleError | None) -> None:
        if refused is None:
            self._ask_own(agent, not_now=self.ask, then=self._sign_in)
        else:
            self._window.notices.show_error(refused)

    def _prove(self, agent: Agent, pin: str) -> None:
        self._sign_in(agent, pin, failed=self._refuse)

    def _sign_in(
        self, agent: Agent, pin: str = "", failed: Callable[[Exception], None] | None = None
    ) -> None:
        self._work.run(
            partial(self._signing_in.sign_in, agent.agent_id, pin),
            owner=self,
            then=self.signed_in.emit,
            failed=failed,
        )

    # Somebody new

    def _add_first(self, name: str) -> None:
        self._work.run(
            partial(self._agents.add, name, frozenset({Role.AGENT, Role.LEAD}), None),
            owner=self,
            then=self._offer_pin,
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

    # One's own PIN

    def _offer_pin(self, agent: Agent) -> None:
        required = self._signing_in.pin_required
        not_now = self.ask if required else partial(self._sign_in, agent)
        self._ask_own(agent, not_now=not_now, then=self._sign_in, may_leave=not required)

    def _ask_own(
        self,
        agent: Agent,
        *,
        not_now: Callable[[], object],
        then: Callable[[Agent, str], None],
        may_leave: bool = True,
    ) -> None:
        self._agent, self._not_now, self._then = agent, not_now, then
        page = self._own_page()
        page.begin(agent, may_leave=may_leave)
        self._window.show_page("pin", self.tr("PIN"))
        page.take_focus()

    def _own_page(self) -> "OwnPinPage":
        if self._own is None:
            from agent_desk.desk.signin.own_pin import OwnPinPage

            self._own = OwnPinPage(self._look)
            self._window.add_page("pin", self._own)
            self._own.chosen.connect(self._keep_pin)
            self._own.left.connect(self._leave_pin)
        return self._own

    def _keep_pin(self, pin: str, before: str) -> None:
        agent = self._agent
        if agent is not None:
            self._work.run(
                partial(self._signing_in.set_pin, agent.agent_id, pin, before),
                owner=self,
                then=lambda kept: self._then(kept, pin),
                failed=self._refuse_pin,
            )

    def _leave_pin(self) -> None:
        self._not_now()

    def _tell_kept(self, agent: Agent, _pin: str) -> None:
        self.pin_kept.emit(agent)

    def _refuse_pin(self, error: Exception) -> None:
        page = self._own_page()
        if isinstance(error, WorldError):
            new = isinstance(error, BadInputError)
            said = " ".join(words.error(error)).strip()
            page.show_problem(said, of_the_one_before=not new)
        else:
            page.show_problem("", of_the_one_before=False)
            self._window.notices.show_error(error)
