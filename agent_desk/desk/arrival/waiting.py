"""What waits for an agent between two customers, in the order it should be looked at."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from agent_desk.actions.arrival import PassedOn, TakenOver
from agent_desk.desk import due_time, words
from agent_desk.desk.arrival import asked, offers
from agent_desk.desk.arrival.before import Row
from agent_desk.domain.promises import is_late

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from agent_desk.actions.answers import Answers
    from agent_desk.actions.arrival import Arrival, Arriving, CaseTold
    from agent_desk.actions.colleagues import Asked, Asks
    from agent_desk.actions.private import Private
    from agent_desk.desk.arrival.page import ArrivalPage
    from agent_desk.desk.work import Work
    from agent_desk.domain.errors import RuleError
    from agent_desk.domain.ids import Id
    from agent_desk.domain.mistakes import Mistake
    from agent_desk.domain.promises import Promise

_SOON = 2 * 3600 * 1_000_000
"""A promise comes up this long before it is due; one for a whole day, on that day."""

_LOOKS_AGAIN_MS = 60_000


class Waiting(QObject):
    """Reads what waits and gives it to the page, again every minute while the page is seen.

    Signals:
        customer_asked: Somebody shall be opened; carries their id.
        ring_asked: Somebody is rung now; carries their id.
        parked_asked: A goodbye that waits shall be finished; carries the Parked.
        talk_asked: What somebody wrote to them alone shall be opened; carries its id.
        torn: Whether two desks said different things of a promise of theirs.
    """

    customer_asked = Signal(object)
    ring_asked = Signal(object)
    parked_asked = Signal(object)
    talk_asked = Signal(object)
    torn = Signal(bool)

    def __init__(
        self,
        page: ArrivalPage,
        arrival: Arrival,
        private: Private,
        work: Work,
        answers: Callable[[], Answers],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._arrival = arrival
        self._private = private
        self._answers = answers
        self._work = work
        self._agent_id: Id | None = None
        self._ended: Id | None = None
        self._again = QTimer(self, interval=_LOOKS_AGAIN_MS)
        self._again.timeout.connect(self._look_again)

    def read(self, agent_id: Id, ended: Id | None = None) -> None:
        """Read for this agent, after the contact that just ended if there was one."""
        self._agent_id, self._ended = agent_id, ended
        self._page.show_waiting(())
        self._again.start()
        self._read()

    def look_again(self) -> None:
        """Something came from another desk: it may wait for this agent."""
        self._look_again()

    def stop(self) -> None:
        """A customer is open: nothing of another is read or kept on the page."""
        self._agent_id = None
        self._again.stop()
        self._page.show_waiting(())

    def _read(self) -> None:
        if self._agent_id is not None:
            self._work.run(
                partial(self._arrival.read, self._agent_id, self._ended),
                owner=self,
                then=partial(self._show, self._agent_id),
            )

    def _look_again(self) -> None:
        if self._page.isVisible() and not self._page.is_written_in():
            self._read()

    def _show(self, agent_id: Id, arriving: Arriving) -> None:
        if agent_id == self._agent_id and not self._page.is_written_in():
            self.torn.emit(bool(arriving.torn))
            self._page.show_waiting(tuple(self._rows(arriving)))
            self._page.tell(promised(arriving), hard=arriving.offers_pause)

    def _rows(self, arriving: Arriving) -> Iterator[Row]:
        if arriving.hidden is not None:
            yield _of_hidden(arriving.hidden, self._read)
        if arriving.parked is not None:
            take = partial(self.parked_asked.emit, arriving.parked)
            yield offers.parked_row(
                arriving.parked.customer_name, take, instead_of=arriving.parked.instead_of
            )
        yield from self._asked_rows(arriving.asked)
        yield from self._promise_rows(arriving)
        for told in arriving.talks:
            yield asked.of_talk(told, partial(self.talk_asked.emit, told.talk.talk_id))
        yield from self._mistake_rows(arriving)
        yield from self._news_rows(arriving)

    def _mistake_rows(self, arriving: Arriving) -> Iterator[Row]:
        names = arriving.customers
        for mistake in (one for one in arriving.mistakes if one.customer_id in names):
            name = words.isolated(names[mistake.customer_id])
            yield _of_mistake(mistake, name, self._opens(mistake.customer_id))

    def _news_rows(self, arriving: Arriving) -> Iterator[Row]:
        """What others did, in their order: what is read is so up to its time."""
        news: list[TakenOver | PassedOn] = [*arriving.taken_over, *arriving.passed_on]
        for one in sorted(news, key=lambda told: told.at):
            read = partial(self._read_of, one.at)
            if isinstance(one, TakenOver):
                yield _of_taken(one, arriving, read)
            else:
                yield asked.of_passed_on(one, arriving.customers, read)
        for case in arriving.cases:
            yield asked.of_case(case, arriving, partial(self._hear, case))

    def _promise_rows(self, arriving: Arriving) -> Iterator[Row]:
        named = arriving.customers
        for promise in (one for one in arriving.torn if one.customer_id in named):
            name = words.isolated(named[promise.customer_id])
            yield _of_torn(promise, name, self._opens(promise.customer_id))
        for promise in (one for one in arriving.promises if one.customer_id in named):
            if comes_up(promise, arriving.now):
                name = words.isolated(named[promise.customer_id])
                ring = partial(self.ring_asked.emit, promise.customer_id)
                yield _of_promise(promise, name, arriving.now, ring)

    def _asked_rows(self, waits: Asked) -> Iterator[Row]:
        """Those who wait with a customer beside them, the most pressing first."""
        for one in waits.stand_by:
            yield asked.of_stand_by(one, partial(self._stand_by, one))
        for one in waits.yeses:
            yield asked.of_yes(one, partial(self._say_yes, one), partial(self._ask_why, one))
        for one in waits.handovers:
            yield asked.of_handover(one, partial(self._take_over, one))

    def _stand_by(self, one: Asks) -> None:
        self._answer(lambda by: self._answers().stand_by(by, one.subject_id))

    def _say_yes(self, one: Asks) -> None:
        self._answer(lambda by: self._answers().say_yes(by, one.subject_id))

    def _ask_why(self, one: Asks) -> None:
        def say_no(why: str) -> None:
            self._answer(lambda by: self._answers().say_no(by, one.subject_id, why))

        self._page.ask_why(asked.why_not(one), say_no)

    def _take_over(self, one: Asks) -> None:
        self._answer(
            lambda by: self._answers().take_over(by, one.subject_id),
            self._opens(one.customer_id),
        )

    def _hear(self, one: CaseTold) -> None:
        self._answer(lambda by: self._answers().hear(by, one.answer.decision_id))

    def _answer(
        self, act: Callable[[Id], object], then: Callable[[], object] | None = None
    ) -> None:
        if self._agent_id is not None:
            self._work.run(
                partial(act, self._agent_id),
                owner=self,
                then=lambda _: self._was_answered(then),
                failed=self._not_answered,
            )

    def _was_answered(self, then: Callable[[], object] | None) -> None:
        if then is not None:
            then()
        else:
            self._read()

    def _not_answered(self, error: Exception) -> None:
        """Another may have answered meanwhile: say so, and show what still waits."""
        self._work.failed.emit(error)
        self._read()

    def _opens(self, customer_id: Id) -> Callable[[], None]:
        return partial(self.customer_asked.emit, customer_id)

    def _read_of(self, at: int) -> None:
        if self._agent_id is not None:
            told = partial(self._private.told, self._agent_id, at)
            self._work.run(told, owner=self, then=lambda _: self._read())


def _of_hidden(why: RuleError, look_again: Callable[[], object]) -> Row:
    said, what_to_do = words.error(why)
    return Row(
        icon="eye-off",
        colour="ink2",
        said=said,
        told=what_to_do,
        does=QCoreApplication.translate("Waiting", "Look again"),
        act=look_again,
    )


def comes_up(promise: Promise, now: int) -> bool:
    """Whether a promise is to be seen to now, ``now`` in UTC microseconds."""
    if is_late(promise, now) or promise.due_at - now <= _SOON:
        return True
    return promise.whole_day and words.day(_last_of(promise), now) == words.day(now, now)


def promised(arriving: Arriving) -> tuple[str, ...]:
    """Each promise of the call that just ended, with its time.

    One the customer told us of was given elsewhere and before.
    """
    given = (one for one in arriving.promised if not one.as_told)
    return tuple(_with_its_time(one, arriving.now) for one in given)


def _with_its_time(promise: Promise, now: int) -> str:
    what, day = words.isolated(promise.text), words.day(_last_of(promise), now)
    if promise.whole_day:
        said = QCoreApplication.translate("Waiting", "“{what}”: {day}")
        return said.format(what=what, day=day)
    said = QCoreApplication.translate("Waiting", "“{what}”: {day}, {time}")
    return said.format(what=what, day=day, time=due_time.clock(promise.due_at))


def _last_of(promise: Promise) -> int:
    """A moment of the day it is due."""
    return due_time.within(promise.due_at, whole_day=promise.whole_day, zone=promise.zone)


def _of_promise(promise: Promise, name: str, now: int, act: Callable[[], object]) -> Row:
    if promise.as_told:
        told = QCoreApplication.translate("Waiting", "“{what}”. This desk has not seen it.")
    else:
        told = QCoreApplication.translate("Waiting", "Promised: “{what}”")
    return Row(
        icon="clock-alert",
        colour="owed",
        said=_who_waits(promise, now).format(
            name=name,
            day=words.day(_last_of(promise), now),
            time=due_time.clock(promise.due_at),
        ),
        told=told.format(what=words.isolated(promise.text)),
        does=QCoreApplication.translate("Waiting", "Ring them now"),
        does_icon="phone-outgoing",
        act=act,
    )


def _who_waits(promise: Promise, now: int) -> str:
    if promise.as_told:
        return QCoreApplication.translate(
            "Waiting", "As {name} tells it, this was promised for {day}"
        )
    today = words.day(_last_of(promise), now) == words.day(now, now)
    if promise.whole_day:
        if is_late(promise, now):
            return QCoreApplication.translate("Waiting", "{name} has been waiting since {day}")
        return QCoreApplication.translate("Waiting", "{name} is waiting for you today")
    if is_late(promise, now):
        if today:
            return QCoreApplication.translate("Waiting", "{name} has been waiting since {time}")
        return QCoreApplication.translate(
            "Waiting", "{name} has been waiting since {day}, {time}"
        )
    return QCoreApplication.translate("Waiting", "{name} is waiting for you before {time}")


def _of_torn(promise: Promise, name: str, act: Callable[[], object]) -> Row:
    said = QCoreApplication.translate(
        "Waiting", "Two desks said different things of a promise to {name}"
    )
    return Row(
        icon="triangle-alert",
        colour="owed",
        said=said.format(name=name),
        told=words.isolated(promise.text),
        does=QCoreApplication.translate("Waiting", "Open them"),
        act=act,
    )


def _of_mistake(mistake: Mistake, name: str, act: Callable[[], object]) -> Row:
    said = QCoreApplication.translate("Waiting", "A mistake with {name} is yours to clear")
    return Row(
        icon="triangle-alert",
        colour="owed",
        said=said.format(name=name),
        told=words.isolated(mistake.text),
        does=QCoreApplication.translate("Waiting", "Open them"),
        act=act,
    )


def _of_taken(taken: TakenOver, arriving: Arriving, act: Callable[[], object]) -> Row:
    colleague = arriving.colleagues.get(taken.owner_id or b"", "")
    name = arriving.customers.get(taken.customer_id, "")
    if colleague and name:
        said = QCoreApplication.translate(
            "Waiting", "{colleague} now sees to this for {name}; it is off your mind"
        )
    else:
        said = QCoreApplication.translate("Waiting", "A colleague now sees to this")
    return Row(
        icon="handshake",
        colour="ink2",
        said=said.format(colleague=words.isolated(colleague), name=words.isolated(name)),
        told=words.isolated(taken.text),
        does=QCoreApplication.translate("Waiting", "I have read it"),
        does_icon="check",
        act=act,
    )
