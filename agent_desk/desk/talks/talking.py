"""Somebody reads what is sealed to them and answers: what is asked for on the page, done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from agent_desk.desk import commands, keycap, words
from agent_desk.desk.talks.page import TalksPage
from agent_desk.domain.agents import Role
from agent_desk.domain.errors import WorldError
from agent_desk.domain.talks import Ended

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from agent_desk.actions.signing_in import PrivateKey
    from agent_desk.actions.talk_changes import Change
    from agent_desk.actions.talks import OpenTalk, Talks, TalkWith
    from agent_desk.desk.look import Look
    from agent_desk.desk.work import Work
    from agent_desk.domain.agents import Agent
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.ids import Id

translate = QCoreApplication.translate


class Talking(QObject):
    """Turns what somebody does on the page into an action; holds their key while they may.

    What is written and not sent is held in memory alone, for whoever wrote it: a draft in the
    file would be in clear.
    """

    def __init__(self, look: Look, talks: Talks, work: Work, clock: Clock) -> None:
        super().__init__()
        self.page = TalksPage(look)
        self._talks = talks
        self._work = work
        self._clock = clock
        self._agent: Agent | None = None
        self._key: PrivateKey | None = None
        self._opened: OpenTalk | None = None
        self._sent: list[Id] = []
        self._about: Id | None = None
        self._unsent: dict[tuple[Id, Id | None], str] = {}
        # What is to be done once the PIN is given.
        self._then: Callable[[], None] = self._list
        self._join()

    def begin(self, agent: Agent) -> None:
        """This person turned to the page. The key they opened before still holds."""
        self._agent = agent
        self._then = self._list
        self._sent.clear()
        self._hold_unsent()
        self._opened = None
        if self._key is None:
            self.page.ask_pin(has_pin=agent.has_pin)
            self.page.take_focus()

    def end(self) -> None:
        """A customer is open, or nobody is here: the key is gone, and the words with it."""
        self._hold_unsent()
        self._agent = self._key = self._opened = None
        self._sent.clear()
        self.page.close_all()

    def read(self, talk_id: Id | None = None) -> None:
        """Show their talks, with this one opened if one is given."""
        self._once_open(partial(self._list, talk_id))

    def ask_about(self, customer_id: Id, name: str, likely: Collection[str]) -> None:
        """Ask with whom they talk through what happened with this customer."""
        self._once_open(partial(self._ask_partner, customer_id, name, likely))

    def look_again(self) -> None:
        """Something came from another desk: show it; what is being written stays."""
        if self._key is not None and self._agent is not None:
            listed = partial(self._talks.listed, self._agent.agent_id)
            self._work.run(listed, owner=self, then=self._show_again)

    def _join(self) -> None:
        page = self.page
        page.pin_given.connect(self._prove)
        page.wanted.connect(self._choose)
        page.begin_asked.connect(partial(self._ask_partner, None, "", ()))
        page.beginning.begun.connect(self._begin)
        page.opened.answered.connect(self._answer)
        page.opened.end_asked.connect(self._ask_end)
        page.ending.ended.connect(self._end_talk)
        page.ending.left.connect(self._leave_question)
        page.beginning.left.connect(self._leave_question)
        page.undo_asked.connect(self._take_back)

    # The key

    def _once_open(self, act: Callable[[], None]) -> None:
        self._then = act
        if self._key is not None:
            act()

    def _prove(self, pin: str) -> None:
        if self._agent is not None:
            self._work.run(
                partial(self._talks.open_key, self._agent.agent_id, pin),
                owner=self,
                then=self._have_key,
                failed=self._refuse(self.page.pin.show_problem),
            )

    def _have_key(self, key: PrivateKey) -> None:
        # Meanwhile a customer may have been opened, or somebody else be here.
        if self._agent is not None and self._agent.agent_id == key.agent_id:
            self._key = key
            self.page.pin.begin()
            self._then()

    # Reading

    def _list(self, talk_id: Id | None = None) -> None:
        agent = self._agent
        if agent is None:
            return

        def show(found: tuple[TalkWith, ...]) -> None:
            if self._key is None:
                return
            self.page.show_talks(found, self._clock.now())
            first = talk_id or next((one.talk.talk_id for one in found), None)
            if first is not None:
                self._open(first)
            else:
                self.page.take_focus()

        self._work.run(partial(self._talks.listed, agent.agent_id), owner=self, then=show)

    def _show_again(self, found: tuple[TalkWith, ...]) -> None:
        if self._key is None:
            return
        self.page.show_talks(found, self._clock.now())
        opened = self._opened
        if opened is not None and opened.told not in found:
            read = partial(self._talks.read, self._key, opened.told.talk.talk_id)
            self._work.run(read, owner=self, then=self._put)

    def _choose(self, talk_id: Id) -> None:
        self.page.tell("")
        self._open(talk_id)

    def _open(self, talk_id: Id) -> None:
        if self._key is not None:
            self._work.run(
                partial(self._talks.read, self._key, talk_id),
                owner=self,
                then=self._show_opened,
            )

    def _show_opened(self, talk: OpenTalk) -> None:
        self._hold_unsent()
        self._leave_begun()
        self.page.opened.sent()
        self._put(talk)
        if self._agent is not None:
            place = self._agent.agent_id, talk.told.talk.talk_id
            self.page.opened.write(self._unsent.get(place, ""))
        self.page.set_current(talk.told.talk.talk_id)
        self.page.take_focus()
        # It is new no longer.
        self.look_again()

    def _hold_unsent(self) -> None:
        agent, opened, page = self._agent, self._opened, self.page
        if agent is None or self._key is None:
            return
        if not page.beginning.isHidden():
            self._unsent[agent.agent_id, None] = page.beginning.written()
        elif opened is not None:
            self._unsent[agent.agent_id, opened.told.talk.talk_id] = page.opened.written()

    def _put(self, talk: OpenTalk) -> None:
        if self._key is not None and self._agent is not None:
            leads = Role.LEAD in self._agent.roles
            self._opened = talk
            self.page.opened.show_talk(talk, self._clock.now(), leads=leads)

    # Writing

    def _ask_partner(self, customer_id: Id | None, name: str, likely: Collection[str]) -> None:
        agent = self._agent
        if agent is None or self._key is None:
            return
        self._about, by = customer_id, agent.agent_id

        def show(found: tuple[tuple[TalkWith, ...], tuple[Agent, ...]]) -> None:
            listed, partners = found
            if self._key is None:
                return
            self.page.tell("")
            self.page.show_talks(listed, self._clock.now())
            self.page.beginning.ask(partners, name, likely)
            self.page.beginning.write(self._unsent.get((by, None), ""))
            self.page.ask_below(self.page.beginning)
            self.page.beginning.take_focus()

        self._work.run(
            lambda: (self._talks.listed(by), self._talks.partners(by)), owner=self, then=show
        )

    def _begin(self, with_id: Id, text: str) -> None:
        if self._key is not None:
            self._work.run(
                partial(self._talks.begin, self._key, with_id, text, self._about),
                owner=self,
                then=self._was_sent,
                failed=self._refuse(self.page.beginning.show_problem),
            )

    def _answer(self, text: str) -> None:
        if self._key is not None and self._opened is not None:
            self._work.run(
                partial(self._talks.answer, self._key, self._opened.told.talk.talk_id, text),
                owner=self,
                then=self._was_sent,
                failed=self._refuse(self.page.opened.show_problem),
            )

    def _was_sent(self, talk: OpenTalk) -> None:
        self._sent.append(talk.words[-1].entry_id)
        said = translate("Talks", "Sent, sealed to {name}. {key} takes it back.")
        key = keycap.shown(commands.key_of("undo"))
        self.page.tell(said.format(name=words.isolated(talk.told.other), key=key))
        self._show_done(talk)

    def _take_back(self) -> None:
        if self._key is not None and self._sent:
            self._work.run(
                partial(self._talks.take_back, self._key, self._sent.pop()),
                owner=self,
                then=self._was_taken_back,
            )

    def _was_taken_back(self, talk: OpenTalk) -> None:
        self.page.tell(translate("Talks", "This is taken back: nobody reads it any more."))
        self._show_done(talk)

    # Its end

    def _ask_end(self) -> None:
        agent, opened = self._agent, self._opened
        if agent is None or opened is None:
            return

        def show(found: tuple[Change, ...]) -> None:
            if self._opened is opened:
                self.page.tell("")
                self.page.ask_below(self.page.ending)
                self.page.ending.ask(found, leads=Role.LEAD in agent.roles)

        changes = partial(self._talks.changes, agent.agent_id, opened.told.talk.talk_id)
        self._work.run(changes, owner=self, then=show)

    def _end_talk(self, how: Ended, changed_id: Id | None, text: str) -> None:
        if self._key is None or self._opened is None:
            return
        talk_id = self._opened.told.talk.talk_id
        if how is Ended.THANKS:
            act = partial(self._talks.thank, self._key, talk_id, text)
        else:
            act = partial(self._talks.end, self._key, talk_id, how, text, changed_id)
        self._work.run(
            act,
            owner=self,
            then=self._was_ended,
            failed=self._refuse(self.page.ending.show_problem),
        )

    def _was_ended(self, talk: OpenTalk) -> None:
        self.page.tell(translate("Talks", "Both of you see how it ended."))
        self._show_done(talk)

    def _show_done(self, talk: OpenTalk) -> None:
        """Something was done: the list is shown with it, and has the focus."""
        self._leave_begun()
        self.page.opened.sent()
        self._put(talk)
        agent = self._agent
        if agent is None:
            return
        for talk_id in (talk.told.talk.talk_id, None):
            self._unsent.pop((agent.agent_id, talk_id), None)

        def show(found: tuple[TalkWith, ...]) -> None:
            self._show_again(found)
            self.page.take_list(talk.told.talk.talk_id)

        self._work.run(partial(self._talks.listed, agent.agent_id), owner=self, then=show)

    def _leave_question(self) -> None:
        self._leave_begun()
        if self._opened is not None:
            self._put(self._opened)
        self.page.take_focus()

    def _leave_begun(self) -> None:
        self._about = None
        self.page.beginning.clear()
        self.page.ending.clear()
        self.page.ask_below(None)

    def _refuse(self, show: Callable[[str], None]) -> Callable[[Exception], None]:
        """Say what stands against it where it was asked."""

        def refuse(error: Exception) -> None:
            if isinstance(error, WorldError):
                show(" ".join(words.error(error)).strip())
            else:
                show("")
                self._work.failed.emit(error)

        return refuse
