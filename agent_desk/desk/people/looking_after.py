"""A lead looks after the people of the branch: the page, what it asks for, and the way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimeZone, Signal

from agent_desk.desk import commands, keycap, words
from agent_desk.desk.people.day import back_on
from agent_desk.desk.people.page import PeoplePage
from agent_desk.desk.people.question import Answer, What
from agent_desk.domain.agents import Role
from agent_desk.domain.errors import WorldError

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.actions.agents import Agents
    from agent_desk.actions.people import Change, GivenPin, People, Person
    from agent_desk.desk.look import Look
    from agent_desk.desk.window import Window
    from agent_desk.desk.work import Work
    from agent_desk.domain.agents import Agent
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.ids import Id


class LookingAfter(QObject):
    """Turns what a lead asks for on the page into an action.

    Signals:
        left: Back to Arrival.
    """

    left = Signal()

    def __init__(
        self,
        window: Window,
        look: Look,
        work: Work,
        *,
        agents: Agents,
        people: People,
        clock: Clock,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._work = work
        self._agents = agents
        self._people = people
        self._clock = clock
        self._lead: Agent | None = None
        self._done: list[Change] = []
        self._page = PeoplePage(look)
        window.add_page("people", self._page)
        self._page.answered.connect(self._answer)
        self._page.lead_asked.connect(self._set_lead)
        self._page.pin_asked.connect(self._give_pin)
        self._page.pin_reset_asked.connect(self._reset_pin)
        self._page.return_asked.connect(self._return)
        self._page.undo_asked.connect(self._take_back)
        self._page.left.connect(self.left)

    def begin(self, lead: Agent) -> None:
        """Turn to the page, for this lead."""
        self._lead = lead
        self._done.clear()
        self._page.tell("")
        self._read(lambda: self._window.show_page("people", self.tr("People")))

    def _read(self, then: Callable[[], object] = lambda: None) -> None:
        if self._lead is None:
            return

        def show(people: tuple[Person, ...]) -> None:
            self._page.show_people(people, self._clock.now())
            then()

        self._work.run(partial(self._people.listed, self._lead.agent_id), owner=self, then=show)

    def _answer(self, answer: Answer) -> None:
        lead, person = self._lead, self._page.chosen()
        if lead is None or person is None:
            return
        if answer.what is What.ADD:
            roles = {Role.AGENT, Role.LEAD} if answer.leads else {Role.AGENT}
            self._work.run(
                partial(self._agents.add, answer.text, frozenset(roles), lead.agent_id),
                owner=self,
                then=self._was_added,
                failed=self._refuse,
            )
            return
        self._do(partial(self._changed, answer, lead.agent_id, person.agent.agent_id))

    def _changed(self, answer: Answer, by: Id, agent_id: Id) -> Change:
        """Runs beside the screen."""
        if answer.what is What.RENAME:
            return self._people.rename(by, agent_id, answer.text)
        if answer.what is What.LEFT:
            return self._people.left(by, agent_id, answer.hands_to)
        until = back_on(
            answer.text,
            now=self._clock.now(),
            zone=bytes(QTimeZone.systemTimeZoneId().data()).decode(),
            language=QLocale().name()[:2],
        )
        return self._people.absent(by, agent_id, until, answer.hands_to)

    def _set_lead(self, lead: bool) -> None:  # noqa: FBT001 - a signal's
        self._for_chosen(partial(self._people.set_lead, lead=lead))

    def _reset_pin(self) -> None:
        said = self.tr(
            "{name} has no PIN now. What was sealed to them does not open with another one. "
            "{key} takes it back."
        )
        self._for_chosen(self._people.reset_pin, said)

    def _give_pin(self) -> None:
        lead, person = self._lead, self._page.chosen()
        if lead is not None and person is not None:
            self._work.run(
                partial(self._people.give_pin, lead.agent_id, person.agent.agent_id),
                owner=self,
                then=self._pin_was_given,
                failed=self._refuse,
            )

    def _pin_was_given(self, given: GivenPin) -> None:
        self._done.append(given.change)
        said = self.tr("Tell {name} this PIN: {pin}. It is shown once; they set their own.")
        name = words.isolated(given.change.agent.name)
        self._page.tell(said.format(name=name, pin=words.isolated(given.pin)))
        self._read()

    def _return(self) -> None:
        self._for_chosen(self._people.returned)

    def _for_chosen(self, act: Callable[[Id, Id], Change], said: str = "") -> None:
        lead, person = self._lead, self._page.chosen()
        if lead is not None and person is not None:
            self._do(partial(act, lead.agent_id, person.agent.agent_id), said)

    def _do(self, act: Callable[[], Change], said: str = "") -> None:
        said = said or self.tr("{name}: this is saved. {key} takes it back.")
        done = partial(self._was_done, said)
        self._work.run(act, owner=self, then=done, failed=self._refuse)

    def _was_done(self, said: str, change: Change) -> None:
        self._done.append(change)
        key = keycap.shown(commands.key_of("undo"))
        name = words.isolated(change.agent.name)
        self._page.tell(said.format(name=name, key=key))
        self._read()

    def _was_added(self, agent: Agent) -> None:
        said = self.tr("{name} works here now.")
        self._page.tell(said.format(name=words.isolated(agent.name)))
        self._read()

    def _take_back(self) -> None:
        if self._lead is not None and self._done:
            self._work.run(
                partial(self._people.take_back, self._lead.agent_id, self._done.pop()),
                owner=self,
                then=self._was_taken_back,
                failed=self._refuse,
            )

    def _was_taken_back(self, agent: Agent) -> None:
        said = self.tr("{name}: this is taken back.")
        self._page.tell(said.format(name=words.isolated(agent.name)))
        self._read()

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._page.show_problem(" ".join(words.error(error)).strip())
        else:
            self._page.show_problem("")
            self._work.failed.emit(error)
