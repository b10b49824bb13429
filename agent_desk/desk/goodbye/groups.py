"""Everything Goodbye asks, shows and proposes, in the order of the keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimeZone, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.actions.promises import Due
from agent_desk.desk import words
from agent_desk.desk.columns import BAR, Columns, inset
from agent_desk.desk.goodbye import outcome, sentences
from agent_desk.desk.goodbye.codes import CodeFields
from agent_desk.desk.goodbye.kept import Kept
from agent_desk.desk.goodbye.looking_back import LookingBack
from agent_desk.desk.goodbye.made_good import KEPT, MadeGood
from agent_desk.desk.goodbye.next_step import LEAVE, TAKE, NextStep
from agent_desk.desk.goodbye.outcome import Answers
from agent_desk.desk.goodbye.promised import Promised
from agent_desk.desk.goodbye.questions import Questions
from agent_desk.desk.goodbye.steps import due_in
from agent_desk.desk.goodbye.still_open import StillOpen
from agent_desk.desk.told import RING
from agent_desk.domain.codes import SaidCodes
from agent_desk.domain.next_moments import NextMoment, NextWhy, next_moment
from agent_desk.domain.what_stays import what_stays

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from agent_desk.actions.customers import CustomerPage
    from agent_desk.actions.goodbye import Parting
    from agent_desk.desk.goodbye.steps import PartingSteps
    from agent_desk.desk.look import Look
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.ids import Id
    from agent_desk.domain.look_back import LookBackAnswer
    from agent_desk.domain.mistakes import Mistake

_WIDTH_OF_KEPT = 443
_MISTAKE, _NEXT = "mistake.", "next_moment"


class Groups(QWidget):
    """The groups, in two columns. It knows what was answered; nothing of it is the end yet.

    Signals:
        answered: Carries the name of a draft and the answer.
        promise_asked: A promise is to be written in the Moment line.
        grew: A part became larger and may be out of sight. Carries the widget.
        done: The last group was answered by a digit or Enter.
    """

    answered = Signal(str, str)
    promise_asked = Signal()
    grew = Signal(object)
    done = Signal()

    def __init__(
        self,
        look: Look,
        steps: PartingSteps,
        *,
        clock: Clock,
        language: str,
        zone: str = "",
    ) -> None:
        """Build the groups.

        Args:
            look: What they are drawn with.
            steps: Logs what is logged at once.
            clock: What time it is.
            language: Of the codes, and of times that are typed.
            zone: Whose clock is meant; this computer's if empty.
        """
        super().__init__()
        self._look = look
        self._steps = steps
        self._clock = clock
        self._language = language
        self._zone = zone or _zone_here()
        self._me: Id = b""
        self._parting: Parting | None = None
        self._drafts: dict[str, str] = {}
        self.questions = Questions(look)
        self._promised = Promised(look, clock)
        self._made_good = MadeGood(look)
        self._next = NextStep(look, clock)
        self._codes = CodeFields(look, language)
        self._still_open = StillOpen(look, clock)
        self._kept = Kept(look)
        self._looking_back = LookingBack(look)
        self._build()
        self._join()

    def begin(self, me: Id, drafts: Mapping[str, str]) -> None:
        """Begin as far as it was answered before; ``me`` is the agent."""
        self._me, self._drafts = me, dict(drafts)
        self.questions.restore(drafts)

    def show_customer(self, page: CustomerPage) -> None:
        """Say who is with us and what is open with them."""
        self.questions.name(words.isolated(page.customer.name))
        self._kept.set_name(page.customer.name)
        self._still_open.show_matters(page.open_matters)

    def show_parting(self, parting: Parting) -> None:
        """Show what the call told and left; where the agent answered otherwise, that stands."""
        first = self._parting is None
        self._parting = parting
        self.questions.fill(parting.told)
        self._promised.show_promises(parting, self._me)
        shown = (mistake.mistake_id for mistake in parting.mistakes)
        kept = [one for one in shown if self._drafts.get(_MISTAKE + one.hex())]
        self._made_good.show_mistakes(parting.mistakes, kept)
        if first:
            self._codes.offer(parting.offered)
            self._show_codes(parting.codes)
            self._looking_back.ask(parting.look_back, parting.look_back_answer)
        self._tell()

    def end(self) -> None:
        """Nothing of anybody stays."""
        self._me, self._parting, self._drafts = b"", None, {}
        self.questions.clear()
        self._promised.end()
        self._made_good.end()
        self._next.propose(None, in_writing=False, answer="")
        self._codes.show_codes(SaidCodes())
        self._still_open.show_matters(())
        self._kept.end()
        self._looking_back.end()

    def answers(self) -> Answers:
        """What is answered so far."""
        said = self._codes.said()
        return Answers(**dict(self.questions.values()), reason=said.reason, result=said.result)

    def drafts(self) -> Mapping[str, str]:
        """Every answer with the name of its draft, those of the call too."""
        return {**self._drafts, **dict(self.questions.values())}

    def says_time(self) -> bool:
        """Promise the next moment at the time that stands typed; whether one does."""
        return self._next.says_time()

    def focus_codes(self) -> None:
        """Go to why they were in touch."""
        self._codes.focus_first()

    def _build(self) -> None:
        trailing = self._column(20, self._kept, self._looking_back)
        leading = self._column(
            16,
            self.questions,
            self._in_line(self._promised),
            self._made_good,
            self._next,
            self._codes,
            self._in_line(self._still_open),
        )
        columns = Columns(self._look, leading, trailing, narrow=trailing, width=_WIDTH_OF_KEPT)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(columns)

    def _column(self, gap: int, *parts: QWidget) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(gap))
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        return made

    def _in_line(self, part: QWidget) -> QWidget:
        """The part, in line with the words of the groups, whose bars hang before them."""
        made = QWidget()
        row = QHBoxLayout(made)
        inset(row, leading=self._look.px(BAR - RING))
        row.addWidget(part)
        return made

    def _join(self) -> None:
        self.questions.changed.connect(self._keep)
        self.questions.done.connect(self._after_words)
        self._promised.another.connect(self.promise_asked)
        self._made_good.answered.connect(self._answer_mistake)
        self._made_good.moved_on.connect(self._after_mistakes)
        self._next.taken.connect(self._take_next)
        self._next.time_said.connect(self._take_next_at)
        self._next.left.connect(self._leave_next)
        self._next.moved_on.connect(self._after_next)
        self._steps.promised.connect(self._was_promised)
        self._steps.refused.connect(self._next.refuse_time)
        self._codes.chosen.connect(self._keep)
        self._codes.grew.connect(partial(self.grew.emit, self._codes))
        self._codes.done.connect(self.done)
        self._looking_back.answered.connect(self._look_back)
        self._looking_back.moved_on.connect(self.done)

    # What follows from what is known

    def _show_codes(self, proposed: SaidCodes) -> None:
        self._codes.show_codes(
            SaidCodes(
                reason=self._drafts.get("reason") or proposed.reason,
                result=self._drafts.get("result") or proposed.result,
            )
        )

    def _tell(self) -> None:
        """Say what stays with them and what may follow, as it is answered now."""
        parting = self._parting
        if parting is None:
            return
        answers, now = self.questions.answers(), self._clock.now()
        told = what_stays(
            parting.log,
            promises=parting.promises,
            mistakes=parting.mistakes,
            need_met=outcome.need_met(answers),
            feeling=outcome.feeling(answers),
        )
        self._kept.show_sentences([sentences.told(one, now) for one in told])
        left = self._drafts.get(_NEXT) == LEAVE
        answer = TAKE if self._taken() else LEAVE if left else ""
        self._next.propose(self._moment(), in_writing=parting.do_not_call, answer=answer)

    def _taken(self) -> int:
        """When the next moment that was taken is; 0 if none was, or it was taken back."""
        promised = self._parting.promised_here() if self._parting else ()
        due = self._drafts.get(_NEXT, "")
        return next((one.due_at for one in promised if str(one.due_at) == due), 0)

    def _moment(self) -> NextMoment | None:
        parting = self._parting
        if parting is None or parting.clock_is_wrong:
            return None
        if taken := self._taken():
            return NextMoment(why=NextWhy.UNHAPPY, at=taken, zone=self._zone)
        answers = self.questions.answers()
        return next_moment(
            need_met=outcome.need_met(answers),
            feeling=outcome.feeling(answers),
            promised=parting.promised_here(),
            now=self._clock.now(),
            zone=self._zone,
        )

    def _keep(self, field: str, value: str) -> None:
        self._drafts[field] = value
        self.answered.emit(field, value)
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
            self.done.emit()
        else:
            self._codes.focus_first()

    # What is logged at once

    def _answer_mistake(self, mistake: Mistake, made_good: bool) -> None:  # noqa: FBT001 - a signal's
        if made_good:
            said = self.questions.answers().words.strip()
            self._steps.clear(mistake.mistake_id, said or self.tr("They see it as made good."))
            return
        self._keep(_MISTAKE + mistake.mistake_id.hex(), KEPT)
        if mistake.owner_id != self._me:
            self._steps.own(mistake.mistake_id)

    def _take_next(self) -> None:
        moment = self._moment()
        if moment is not None and not self._taken():
            self._promise(moment.why, lambda: Due(at=moment.at, zone=moment.zone))

    def _take_next_at(self, typed: str) -> None:
        moment = self._moment()
        if moment is not None:
            now, zone, language = self._clock.now(), self._zone, self._language
            self._promise(
                moment.why, partial(due_in, typed, now=now, zone=zone, language=language)
            )

    def _promise(self, why: NextWhy, due: Callable[[], Due]) -> None:
        if self._parting is not None:
            self._steps.promise(sentences.step(why, in_writing=self._parting.do_not_call), due)

    def _was_promised(self, due: Due) -> None:
        self._keep(_NEXT, str(due.at))
        self._after_next()

    def _leave_next(self) -> None:
        if self._taken():
            self._tell()  # what is promised is taken back with Ctrl+Z, not by the way
        else:
            self._keep(_NEXT, LEAVE)

    def _look_back(self, answer: LookBackAnswer) -> None:
        if self._parting is not None:
            self._steps.look_back(self._parting.look_back, answer)


def _zone_here() -> str:
    return bytes(QTimeZone.systemTimeZoneId().data()).decode() or "UTC"
