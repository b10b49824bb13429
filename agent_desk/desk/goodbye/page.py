"""Goodbye: does the person have what they needed, how do they leave, what stays and follows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimeZone, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.actions.promises import Due
from agent_desk.desk import commands, words
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.columns import BAR, SIDE, Columns, inset
from agent_desk.desk.digits import digit_of
from agent_desk.desk.flow import Flow
from agent_desk.desk.goodbye import outcome, sentences
from agent_desk.desk.goodbye.codes import CodeFields
from agent_desk.desk.goodbye.kept import Kept
from agent_desk.desk.goodbye.looking_back import LookingBack
from agent_desk.desk.goodbye.made_good import KEPT, MadeGood
from agent_desk.desk.goodbye.next_step import LEAVE, TAKE, NextStep
from agent_desk.desk.goodbye.promised import Promised
from agent_desk.desk.goodbye.questions import Questions
from agent_desk.desk.goodbye.still_open import StillOpen
from agent_desk.desk.labels import Label
from agent_desk.desk.scroll import Scroll
from agent_desk.desk.told import RING
from agent_desk.domain.codes import SaidCodes
from agent_desk.domain.errors import BadInputError, RuleError
from agent_desk.domain.next_moments import NextMoment, NextWhy, next_moment
from agent_desk.domain.what_stays import what_stays
from agent_desk.reading import spoken_times

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from agent_desk.actions.customers import CustomerPage
    from agent_desk.actions.goodbye import Goodbye, Parting
    from agent_desk.actions.interactions import Closed, Interactions, OpenHere, Parked
    from agent_desk.actions.mistakes import Mistakes
    from agent_desk.actions.private import Private
    from agent_desk.actions.promises import Promises
    from agent_desk.actions.steps import Step
    from agent_desk.desk.drafts import Drafts
    from agent_desk.desk.look import Look
    from agent_desk.desk.work import Work
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.interactions import Outcome
    from agent_desk.domain.look_back import LookBackAnswer
    from agent_desk.domain.mistakes import Mistake

_WIDTH_OF_KEPT = 443
_MISTAKE, _NEXT = "mistake.", "next_moment"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartingDoings:
    """What is done while parting."""

    interactions: Interactions
    goodbye: Goodbye
    promises: Promises
    mistakes: Mistakes
    private: Private


class GoodbyePage(QWidget):
    """Asks what it was like for them, proposes what follows, and finishes, now or later.

    Signals:
        closed: The contact has ended and is in the file. Carries the Closed.
        parked: It waits; the desk is free. Carries the Parked.
        stepped: A step was logged from here. Carries the Step.
        promise_asked: A promise is to be written in the Moment line.
        left: Back to the customer; everything chosen is kept.
    """

    closed = Signal(object)
    parked = Signal(object)
    stepped = Signal(object)
    promise_asked = Signal()
    left = Signal()

    def __init__(
        self,
        look: Look,
        doings: PartingDoings,
        work: Work,
        *,
        clock: Clock,
        drafts: Drafts,
        log_first: Callable[[Callable[[], None]], None],
        language: str = "en",
        zone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Build the page.

        Args:
            look: What it is drawn with.
            doings: What is done while parting.
            work: Runs it.
            clock: What time it is.
            drafts: Keeps what is chosen and typed until it is logged.
            log_first: Logs what still stands in the Moment line, then calls what it is given.
            language: Of the codes, and of times that are typed.
            zone: Whose clock is meant; this computer's if empty.
            parent: Its parent.
        """
        super().__init__(parent)
        self._look = look
        self._doings = doings
        self._work = work
        self._clock = clock
        self._drafts = drafts
        self._log_first = log_first
        self._language = language
        self._zone = zone or _zone_here()
        self._here: OpenHere | None = None
        self._parting: Parting | None = None
        self._answered: dict[str, str] = {}
        self._is_stale = False
        self._finish_when_read = False
        self._on_the_line = False
        self._questions = Questions(look)
        self._promised = Promised(look, clock)
        self._made_good = MadeGood(look)
        self._next = NextStep(look, clock)
        self._codes = CodeFields(look, doings.goodbye.codes, language)
        self._still_open = StillOpen(look, clock)
        self._kept = Kept(look)
        self._looking_back = LookingBack(look)
        self._build()
        self._join()

    # Who it is about

    def begin(self, opened: OpenHere) -> None:
        """Ask about the customer who is open, as far as it was answered before a restart."""
        self.end()
        self._here = opened
        self._answered = dict(opened.drafts)
        self._questions.restore(opened.drafts)
        self._read()

    def show_customer(self, page: CustomerPage) -> None:
        """Say who is with us and what is open with them."""
        name = words.isolated(page.customer.name)
        self._questions.name(name)
        self._finish.setText(self.tr("Finish with {name}").format(name=name))
        self._kept.set_name(page.customer.name)
        self._still_open.show_matters(page.open_matters)

    def end(self) -> None:
        """Nobody is with us: nothing of them stays."""
        self._here, self._parting = None, None
        self._answered = {}
        self._is_stale = self._finish_when_read = False
        self._questions.clear()
        self._promised.end()
        self._made_good.end()
        self._next.propose(None, in_writing=False, answer="")
        self._codes.show_codes(SaidCodes())
        self._kept.end()
        self._looking_back.end()
        self._still_open.show_matters(())
        self._finish.setText(self.tr("Finish"))
        self._finish.setEnabled(True)

    def refresh(self) -> None:
        """Show it as it is now: something was logged or taken back."""
        self._is_stale = True
        if self.isVisible():
            self._read()

    def tell_waiting(self, *, on_the_line: bool) -> None:
        """Say whether somebody is on the line; then any goodbye may wait."""
        self._on_the_line = on_the_line
        self._foot_note.setText(
            self.tr("Somebody is on the line. Finish later keeps this as it is.")
            if on_the_line
            else self.tr("Take the time you need.")
        )

    def focus_choices(self) -> None:
        """Go to the first question that is open."""
        self._questions.focus_open()

    # How it looks

    def _build(self) -> None:
        self._finish = ActionButton(
            self._look, "", kind=Kind.FILLED, key=commands.key_of("finish"), icon="check"
        )
        self._later = ActionButton(
            self._look, self.tr("Finish later"), kind=Kind.QUIET, command="finish_later"
        )
        # The bar of a question hangs in the margin: the words stand in line with the header.
        scroll = Scroll(self._look, margin=SIDE - BAR)
        trailing = self._trailing()
        scroll.body.addWidget(
            Columns(
                self._look, self._leading(), trailing, narrow=trailing, width=_WIDTH_OF_KEPT
            )
        )
        scroll.body.addStretch(1)
        foot = QHBoxLayout()
        inset(foot, leading=self._look.px(BAR))
        foot.addWidget(self._foot())
        scroll.body.addLayout(foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _leading(self) -> QWidget:
        leading = QWidget()
        column = QVBoxLayout(leading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(16))
        column.addWidget(self._questions)
        column.addLayout(self._in_line(self._promised))
        for part in (self._made_good, self._next, self._codes):
            column.addWidget(part)
        column.addLayout(self._in_line(self._still_open))
        column.addStretch(1)
        return leading

    def _in_line(self, part: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        inset(row, leading=self._look.px(BAR - RING))
        row.addWidget(part)
        return row

    def _trailing(self) -> QWidget:
        trailing = QWidget()
        column = QVBoxLayout(trailing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(20))
        column.addWidget(self._kept)
        column.addWidget(self._looking_back)
        column.addStretch(1)
        return trailing

    def _foot(self) -> QWidget:
        self._foot_note = Label(self._look, self.tr("Take the time you need."), colour="ink2")
        foot = QWidget()
        row = Flow(self._look, gap=24, parent=foot)
        for part in (self._finish, self._later, self._foot_note):
            row.addWidget(part)
        return foot

    def _join(self) -> None:
        self._questions.changed.connect(self._keep)
        self._questions.done.connect(self._after_words)
        self._promised.another.connect(self.promise_asked)
        self._made_good.answered.connect(self._answer_mistake)
        self._made_good.moved_on.connect(self._after_mistakes)
        self._next.taken.connect(self._take_next)
        self._next.time_said.connect(self._take_next_at)
        self._next.left.connect(self._leave_next)
        self._next.moved_on.connect(self._after_next)
        self._codes.chosen.connect(self._keep)
        self._codes.done.connect(self._finish.setFocus)
        self._looking_back.answered.connect(self._look_back)
        self._looking_back.moved_on.connect(self._finish.setFocus)
        self._finish.clicked.connect(self._finish_with_them)
        self._later.clicked.connect(self._finish_later)
        window = Qt.ShortcutContext.WindowShortcut
        commands.bind("finish", self, self._finish_with_them, context=window)
        commands.bind("finish_later", self, self._finish_later, context=window)
        commands.bind("codes", self, self._codes.focus_first, context=window)

    # What is known of it

    def _read(self) -> None:
        here = self._here
        if here is None:
            return
        self._is_stale = False
        self._work.run(
            partial(self._doings.goodbye.parting, here.agent.agent_id, here.interaction_id),
            owner=self,
            then=partial(self._show_parting, here),
        )

    def _show_parting(self, here: OpenHere, parting: Parting) -> None:
        if here is not self._here:
            return
        first = self._parting is None
        self._parting = parting
        self._questions.fill(parting.told)
        self._promised.show_promises(parting, here.agent.agent_id)
        kept = [
            mistake.mistake_id
            for mistake in parting.mistakes
            if self._answered.get(_MISTAKE + mistake.mistake_id.hex())
        ]
        self._made_good.show_mistakes(parting.mistakes, kept)
        if first:
            self._show_codes(parting.codes)
            self._looking_back.ask(parting.look_back, parting.look_back_answer)
        self._tell()
        if self._finish_when_read:
            self._finish_when_read = False
            self._finish_with_them()

    def _show_codes(self, proposed: SaidCodes) -> None:
        kept = self._answered
        self._codes.show_codes(
            SaidCodes(
                reason=kept.get("reason") or proposed.reason,
                result=kept.get("result") or proposed.result,
            )
        )

    def _tell(self) -> None:
        """Say what stays with them and what may follow, as it is answered now."""
        if self._parting is None:
            return
        answers, now = self._questions.answers(), self._clock.now()
        told = what_stays(
            self._parting.log,
            promises=self._parting.promises,
            mistakes=self._parting.mistakes,
            need_met=outcome.need_met(answers),
            feeling=outcome.feeling(answers),
        )
        self._kept.show_sentences([sentences.told(one, now) for one in told])
        taken = self._taken(self._parting)
        answer = TAKE if taken else LEAVE if self._answered.get(_NEXT) == LEAVE else ""
        self._next.propose(self._moment(), in_writing=self._parting.do_not_call, answer=answer)

    def _taken(self, parting: Parting) -> int:
        """When the next moment that was taken is; 0 if none was, or it was taken back."""
        due = self._answered.get(_NEXT, "")
        known = {str(promise.due_at): promise.due_at for promise in parting.promised_here()}
        return known.get(due, 0)

    def _moment(self) -> NextMoment | None:
        parting = self._parting
        if parting is None or parting.clock_is_wrong:
            return None
        taken = self._taken(parting)
        if taken:
            return NextMoment(why=NextWhy.UNHAPPY, at=taken, zone=self._zone)
        answers = self._questions.answers()
        return next_moment(
            need_met=outcome.need_met(answers),
            feeling=outcome.feeling(answers),
            promised=parting.promised_here(),
            now=self._clock.now(),
            zone=self._zone,
        )

    def _keep(self, field: str, value: str) -> None:
        self._answered[field] = value
        self._drafts.keep(field, value)
        self._tell()

    # From one group to the next

    def _after_words(self) -> None:
        if not self._made_good.focus_open():
            self._after_mistakes()

    def _after_mistakes(self) -> None:
        if not self._next.focus_open():
            self._after_next()

    def _after_next(self) -> None:
        if self._codes.is_said():
            self._finish.setFocus()
        else:
            self._codes.focus_first()

    # Steps that are logged at once

    def _answer_mistake(self, mistake: Mistake, made_good: bool) -> None:  # noqa: FBT001 - a signal's
        here = self._here
        if here is None:
            return
        by, contact, wrong = here.agent.agent_id, here.interaction_id, mistake.mistake_id
        if made_good:
            said = self._questions.answers().words or self.tr("They see it as made good.")
            self._log(partial(self._doings.mistakes.clear, by, contact, wrong, said))
            return
        self._keep(_MISTAKE + wrong.hex(), KEPT)
        if mistake.owner_id != by:
            self._log(partial(self._doings.mistakes.own, by, contact, wrong))

    def _take_next(self) -> None:
        moment = self._moment()
        if moment is not None and not (self._parting and self._taken(self._parting)):
            self._promise(moment.why, lambda: Due(at=moment.at, zone=moment.zone))

    def _take_next_at(self, typed: str) -> None:
        moment = self._moment()
        if moment is not None:
            now, zone, language = self._clock.now(), self._zone, self._language
            self._promise(moment.why, lambda: _due(typed, now, zone, language))

    def _promise(self, why: NextWhy, due: Callable[[], Due]) -> None:
        """Promise the next moment. The worker reads the time: the first takes long."""
        here, parting = self._here, self._parting
        if here is None or parting is None:
            return
        text = sentences.step(why, in_writing=parting.do_not_call)
        by, contact, make = here.agent.agent_id, here.interaction_id, self._doings.promises.make

        def act() -> tuple[Due, Step]:
            when = due()
            return when, make(by, contact, text, when)

        self._work.run(
            act,
            owner=self,
            then=partial(self._was_promised, here),
            failed=self._was_not_promised,
        )

    def _was_promised(self, here: OpenHere, made: tuple[Due, Step]) -> None:
        if here is self._here:
            due, step = made
            self._keep(_NEXT, str(due.at))
            self._was_logged(here, step)
            self._after_next()

    def _was_not_promised(self, error: Exception) -> None:
        if isinstance(error, BadInputError | RuleError):
            self._next.refuse_time(" ".join(words.error(error)).strip())
        else:
            self._work.failed.emit(error)

    def _leave_next(self) -> None:
        if self._parting is not None and self._taken(self._parting):
            self._tell()  # what is promised is taken back with Ctrl+Z, not by the way
        else:
            self._keep(_NEXT, LEAVE)

    def _log(self, act: Callable[[], Step]) -> None:
        here = self._here
        if here is not None:
            self._work.run(
                act,
                owner=self,
                then=partial(self._was_logged, here),
                failed=self._was_not_logged,
            )

    def _was_logged(self, here: OpenHere, step: Step) -> None:
        if here is self._here:
            self.stepped.emit(step)
            self._read()

    def _was_not_logged(self, error: Exception) -> None:
        self._read()
        self._work.failed.emit(error)

    def _look_back(self, answer: LookBackAnswer) -> None:
        here, parting = self._here, self._parting
        if here is None or parting is None:
            return
        by, contact = here.agent.agent_id, here.interaction_id
        self._work.run(
            partial(self._doings.private.look_back, by, contact, parting.look_back, answer),
            owner=self,
            then=lambda _nothing: None,
        )

    # The end, now or later

    def _finish_with_them(self) -> None:
        if self._here is None or not self._finish.isEnabled():
            return
        if self._parting is None:
            self._finish_when_read = True
            return
        said = self._codes.said()
        answers = outcome.Answers(
            **dict(self._questions.values()), reason=said.reason, result=said.result
        )
        made = outcome.of(answers, plain=self._parting.is_plain(outcome.need_met(answers)))
        if isinstance(made, outcome.Missing):
            sentence = " ".join(words.error(made.error)) if made.error else ""
            self._questions.show_problem(made.field, sentence)
            return
        self._questions.show_problem("", "")
        self._log_first(partial(self._close, self._here, made))

    def _close(self, here: OpenHere, made: Outcome) -> None:
        if here is not self._here or not self._finish.isEnabled():
            return
        self._finish.setEnabled(False)
        # A draft that is saved after the end would be the next customer's.
        self._drafts.forget()
        self._work.run(
            partial(
                self._doings.interactions.close,
                here.agent.agent_id,
                here.interaction_id,
                made,
            ),
            owner=self,
            then=self._was_closed,
            failed=partial(self._was_not_closed, made),
        )

    def _was_closed(self, closed: Closed) -> None:
        self.end()
        self.closed.emit(closed)

    def _was_not_closed(self, made: Outcome, error: Exception) -> None:
        self._finish.setEnabled(True)
        for field, value in self._answered.items():
            if field != "moment":
                self._drafts.keep(field, value)
        if isinstance(error, RuleError) and made.feeling is None:
            # Something was logged meanwhile, so it must be said after all.
            self._questions.show_problem("feeling", "")
        else:
            self._work.failed.emit(error)

    def _finish_later(self) -> None:
        here = self._here
        if here is None or not self.isVisible() or not self._finish.isEnabled():
            return
        self._finish.setEnabled(False)
        # The one worker keeps the order: what is typed is in the file before it waits there.
        self._drafts.flush()
        self._work.run(
            partial(
                self._doings.interactions.park,
                here.agent.agent_id,
                here.interaction_id,
                for_call=self._on_the_line,
            ),
            owner=self,
            then=self._was_parked,
            failed=self._was_not_parked,
        )

    def _was_parked(self, waiting: Parked) -> None:
        self.end()
        self.parked.emit(waiting)

    def _was_not_parked(self, error: Exception) -> None:
        self._finish.setEnabled(True)
        self._work.failed.emit(error)

    def showEvent(self, event: QShowEvent) -> None:
        """Override QWidget.showEvent: what was logged meanwhile is read now."""
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Esc steps back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif digit_of(event):
            # A digit that no answer has chooses nothing; it must not be written either.
            event.accept()
        else:
            super().keyPressEvent(event)


def _due(typed: str, now: int, zone: str, language: str) -> Due:
    """The time that was typed. Raises BadInputError if it is none, or has passed."""
    languages = tuple(dict.fromkeys((language, "en")))
    read = spoken_times.read(typed, now=now, zone=zone, languages=languages)
    if read is None or read.rest.strip():
        raise BadInputError("This time is not understood.", "Say it as in “tomorrow 9:00”.")
    return Due(at=read.at, zone=read.zone, whole_day=read.whole_day)


def _zone_here() -> str:
    return bytes(QTimeZone.systemTimeZoneId().data()).decode() or "UTC"
