"""Decide: what may be decided for this customer now, what to say, and what follows."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import commands, words
from agent_desk.desk.announce import announce
from agent_desk.desk.columns import BAR, SIDE, Columns, inset
from agent_desk.desk.decide import particulars
from agent_desk.desk.decide.choosing import Choosing
from agent_desk.desk.decide.clearing import Clearing
from agent_desk.desk.decide.doing import Doing
from agent_desk.desk.decide.foot import Foot
from agent_desk.desk.decide.going_beyond import GoingBeyond
from agent_desk.desk.decide.verdict_words import Speaking
from agent_desk.desk.digits import digit_of
from agent_desk.desk.in_pieces import InPieces
from agent_desk.desk.scroll import Scroll
from agent_desk.desk.systems import known_of
from agent_desk.domain.errors import WorldError
from agent_desk.policy.policies import Word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from agent_desk.actions.customers import CustomerPage
    from agent_desk.actions.decisions import Chosen
    from agent_desk.actions.interactions import OpenHere, Step
    from agent_desk.desk.decide.parts import Parts
    from agent_desk.desk.decide.steps import Deciding, Read
    from agent_desk.desk.drafts import Drafts
    from agent_desk.desk.look import Look
    from agent_desk.desk.work import Work
    from agent_desk.policy.verdicts import Verdict

translate = QCoreApplication.translate

_WIDTH_OF_BESIDE = 540


class DecidePage(QWidget):
    """Read while the customer's page is shown, so that it is there with the key.

    Signals:
        told: Somebody at another desk answered. Carries it as a sentence.
        stepped: Something was decided, refused or asked for, and is in the file. The Step.
        counted: What may be decided was read anew. Carries how many may be, and how many may
            be once more is known.
        stand_by_asked: Somebody is wanted beside the agent.
        left: Back to the customer; everything chosen is kept.
    """

    told = Signal(str)
    stepped = Signal(object)
    counted = Signal(int, int)
    stand_by_asked = Signal()
    left = Signal()

    def __init__(
        self,
        look: Look,
        parts: Parts,
        acts: Deciding,
        work: Work,
        *,
        drafts: Drafts,
        log_first: Callable[[Callable[[], None]], None],
        language: str = "en",
        parent: QWidget | None = None,
    ) -> None:
        """Build the page.

        Args:
            look: What it is drawn with.
            parts: What it consists of.
            acts: What is read and done.
            work: Runs it.
            drafts: Keeps what is looked up and chosen until it is logged.
            log_first: Logs what still stands in the Moment line, then calls what it is given.
            language: Of the policy's words, and of amounts that are typed.
            parent: Its parent.
        """
        super().__init__(parent)
        self._look, self._work = look, work
        self._log_first, self._language = log_first, language
        self._arranged_for: str | None = None
        self._go_on = self._do_when_read = self._is_stale = self._carry_out = False
        self._focus_when_read = False
        self._filling = InPieces(self)
        self._choosing = Choosing(acts, work, drafts, self)
        self._doing = Doing(self._choosing, acts, work)
        self._who, self._subject = parts.who, parts.subject
        self._first, self._detail = parts.first, parts.detail
        self._options, self._not_ours = parts.options, parts.not_ours
        self._done_here, self._before = parts.done_here, parts.before
        self._say_it, self._beyond = parts.say_it, parts.beyond
        self._going_beyond = GoingBeyond(self._choosing, self._beyond, acts, work)
        Clearing(self._choosing, self._before, acts, work)
        self._build()
        self._join()
        self.end()

    def begin(self, opened: OpenHere) -> None:
        """Read for the customer who is open, as far as it was looked up before a restart."""
        self.end()
        self._choosing.begin(opened)

    def show_customer(self, page: CustomerPage) -> None:
        """Say who is with us."""
        self._who.name(page.customer.name)
        self._done_here.know(known_of(page))

    def end(self) -> None:
        """Nobody is with us: nothing of them stays."""
        self._filling.stop()
        self._choosing.end()
        self._doing.end()
        self._arranged_for = None
        self._go_on = self._do_when_read = self._is_stale = self._carry_out = False
        self._focus_when_read = False
        for part in (self._who, self._subject, self._first, self._detail, self._options):
            part.clear()
        self._before.clear()
        self._not_ours.clear()
        self._beyond.end()
        self._going_beyond.end()
        self._done_here.show_decided(())
        self._done_here.know({})
        self._say_it.say("")
        self._count()

    def refresh(self) -> None:
        """Show it as it is now: something was logged or taken back."""
        self._is_stale = True
        if self.isVisible():
            self._read_again()

    def look_again(self) -> None:
        """Something came from another desk: perhaps the answer somebody waits for."""
        self._going_beyond.look_again()

    def focus_choices(self) -> None:
        """Go to what is asked first: what it is about, a fact, else what can be decided.

        Whoever is faster than what is read is taken there once it is.
        """
        self._focus_when_read = self._choosing.known is None
        unsaid = self._choosing.wishes.subject is None
        if unsaid and self._subject.take_focus():
            return
        self._focus_decisions()

    # The page

    def _build(self) -> None:
        look = self._look
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        # The bar of a group hangs in the margin: the words stand in line with the header.
        self._scroll = Scroll(look, margin=SIDE - BAR)
        self._whole.addWidget(self._scroll, 1)
        leading, trailing = QWidget(), QWidget()
        columns = Columns(look, leading, trailing, narrow=trailing, width=_WIDTH_OF_BESIDE)
        self._scroll.body.addWidget(columns)
        self._scroll.body.addStretch(1)
        # The parts come last: wherever they are moved, Qt dresses all of them anew.
        self._fill(
            leading, 16, self._who, self._subject, self._first, self._options, self._not_ours
        )
        self._beside = self._fill(
            trailing, 20, self._done_here, self._before, self._say_it, self._beyond
        )
        columns.turned.connect(self._place_beside)
        self._foot = Foot(look, self._scroll.body, self._whole)

    def _fill(self, column_of: QWidget, gap: int, *parts: QWidget) -> QVBoxLayout:
        column = QVBoxLayout(column_of)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(gap))
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        return column

    def _place_beside(self, one: bool) -> None:  # noqa: FBT001  a signal's
        """Below the other column its words stand in line with those of the groups above."""
        inset(self._beside, leading=self._look.px(BAR) if one else 0)

    def _join(self) -> None:
        choosing, doing, detail = self._choosing, self._doing, self._detail
        choosing.read.connect(self._show)
        choosing.not_read.connect(self._not_read)
        self._subject.chosen.connect(choosing.decide_on)
        self._subject.more.connect(self._show_all_records)
        self._subject.moved_on.connect(self._focus_decisions)
        self._first.answered.connect(self._answer_first)
        self._options.pressed.connect(self._press)
        self._options.looked_at.connect(choosing.look_at)
        self._options.explained.connect(choosing.explain)
        self._options.left.connect(self._focus_above)
        detail.answered.connect(self._answer)
        detail.said.connect(lambda chosen: choosing.change(choosing.wishes.choose(chosen)))
        detail.done.connect(self._foot.do.setFocus)
        detail.refused.connect(doing.refuse)
        detail.wished.connect(self._wish)
        detail.declined.connect(doing.decline)
        doing.done.connect(self._were_done)
        doing.changed.connect(self._count)
        doing.failed.connect(self._work.failed)
        self._not_ours.said.connect(doing.not_our_mistake)
        self._done_here.carried_out.connect(doing.carry_out)
        self._beyond.stand_by_asked.connect(self.stand_by_asked)
        self._going_beyond.stepped.connect(self._was_logged)
        self._going_beyond.chosen.connect(self._take_yes)
        self._going_beyond.told.connect(self.told)
        self._going_beyond.left.connect(self._focus_decisions)
        self._foot.do.clicked.connect(self._do_these)
        for command, slot in (
            ("finish", self._do_these),
            ("explain", lambda: choosing.explain(choosing.looked_at)),
            ("yes", self._going_beyond.ask_for_yes),
            ("hand_over", self._going_beyond.ask_to_hand_over),
        ):
            commands.bind(command, self, slot, context=Qt.ShortcutContext.WindowShortcut)

    def _show_all_records(self) -> None:
        known = self._choosing.known
        if known is not None:
            self._subject.show_records(known.page.records, known.wishes.subject)
            self._subject.take_focus()

    def _focus_decisions(self) -> None:
        if not self._first.take_focus():
            self._options.take_focus(self._choosing.looked_at)

    def _focus_above(self) -> None:
        if not self._first.take_focus():
            self._subject.take_focus()

    # What was read

    def _read_again(self) -> None:
        self._is_stale = False
        self._choosing.read_again()

    def _show(self, found: Read) -> None:
        """Show it at once; behind another page in pieces, which do not hold that one up."""
        if self.isVisible():
            self._filling.stop()
            for _piece in self._shown(found):
                pass
        else:
            self._filling.begin(chain(self._shown(found), self._settled()))

    def _shown(self, found: Read) -> Iterator[None]:
        speaking = Speaking(found.page.in_force.policy, self._language)
        subject = found.wishes.subject
        self._who.asks(found.page.need)
        self._subject.show_records(found.page.records, subject)
        self._first.show_fact(found.first_fact(), speaking)
        self._tell_how_many(found)
        yield
        if self._arranged_for != (subject or ""):
            self._arranged_for = subject or ""
            self._options.arrange(found.page.verdicts)
        self._options.show_read(found, speaking, self._choosing.opened)
        yield
        self._show_opened(found, speaking)
        self._before.show_precedents(self._choosing.looked_at, found.precedents, speaking)
        self._say_it.say(" ".join(found.sentences()))
        self._done_here.show_decided(found.page.decided)
        self._not_ours.show_mistakes(found.page.mistakes)
        self._beyond.name_lead(found.leads)
        self._going_beyond.show_read(found)
        self._count()
        if self._focus_when_read and self.isVisible():
            self.focus_choices()
        if self._do_when_read:
            self._do_when_read = False
            self._do_these()
        if self._carry_out:
            self._carry_out = False
            self._done_here.take_focus()

    def _settled(self) -> Iterator[None]:
        """Lay the page out before it is turned to: then turning is painting alone."""
        yield
        stack = self.parentWidget()
        if stack is not None and not self.isVisible():
            self.resize(stack.size())
            yield from self._scroll.settling()

    def _show_opened(self, found: Read, speaking: Speaking) -> None:
        verdict = found.verdict(self._choosing.opened)
        asked_above = bool(verdict and verdict.needs[:1] == (found.first_fact(),))
        if verdict is None or asked_above:
            self._detail.clear()
            if self._go_on and asked_above:
                self._first.take_focus()
            self._go_on = False
            return
        self._detail.show_read(verdict, found, speaking, why=self._choosing.why)
        if self._choosing.why:
            # Once it is laid out: it is higher than before.
            QTimer.singleShot(0, self, self._show_whole_detail)
        if self._go_on:
            self._go_on = False
            self._after_answer(verdict, found, speaking)

    def _after_answer(self, verdict: Verdict, found: Read, speaking: Speaking) -> None:
        """One fact more is known: the next question, or what follows from all of them."""
        choosing = self._choosing
        if verdict.word.permits and verdict.kind not in choosing.wishes.chosen:
            begun = particulars.begun(verdict, found.page)
            self._go_on = particulars.unsaid(verdict, begun, speaking)
            choosing.change(choosing.wishes.choose(begun))
            self._options.take_focus(verdict.kind)
            return
        chosen = choosing.wishes.chosen.get(verdict.kind)
        said = chosen is not None and not particulars.unsaid(verdict, chosen, speaking)
        if said or not self._detail.take_focus():
            self._options.take_focus(verdict.kind)

    def _show_whole_detail(self) -> None:
        self._scroll.ensureWidgetVisible(self._detail, 0, self._look.px(24))

    def _not_read(self, error: Exception) -> None:
        self._go_on = self._do_when_read = False
        if isinstance(error, WorldError) and self._detail.holds_question():
            self._detail.show_problem(" ".join(words.error(error)).strip())
        else:
            self._work.failed.emit(error)

    def _tell_how_many(self, found: Read) -> None:
        may = sum(one.word.permits for one in found.page.verdicts)
        once = sum(one.word is Word.NEEDS_A_FACT for one in found.page.verdicts)
        self.counted.emit(may, once)

    # Choosing

    def _press(self, kind: str) -> None:
        """Choose it or leave it; where something stands before it, go there."""
        self._options.take_focus(kind)
        if kind in self._choosing.wishes.chosen:
            self._choosing.leave(kind)
        else:
            self._go_on = True
            self._choosing.open(kind)

    def _answer(self, fact: str, value: object) -> None:
        self._go_on = True
        self._choosing.change(self._choosing.wishes.check(fact, value))

    def _answer_first(self, fact: str, value: object) -> None:
        if self._choosing.opened:
            self._answer(fact, value)
        else:
            self._choosing.change(self._choosing.wishes.check(fact, value))
            self._options.take_focus(self._choosing.looked_at)

    def _wish(self) -> None:
        self._go_on = True
        self._choosing.change(self._choosing.wishes.wish(self._choosing.opened))

    def _take_yes(self, chosen: Chosen) -> None:
        self._choosing.take_yes(chosen)
        self._options.take_focus(chosen.kind)

    def _count(self) -> None:
        """Say on the button how many there are to do."""
        self._foot.count(len(self._choosing.wishes.chosen), doing=self._doing.doing)

    # Doing

    def _do_these(self) -> None:
        choosing, known = self._choosing, self._choosing.known
        if known is None or self._doing.doing or not choosing.wishes.chosen:
            return
        if not choosing.is_known():
            self._do_when_read = True
            return
        for kind, chosen in choosing.wishes.chosen.items():
            decision = known.page.in_force.policy.decisions.get(kind)
            without_why = decision is not None and decision.case and not chosen.why.strip()
            if without_why or not known.may_be_done(kind):
                self._go_to_missing(kind)
                return
        self._log_first(self._doing.do)

    def _go_to_missing(self, kind: str) -> None:
        if self._choosing.opened == kind:
            self._detail.go_to_missing()
        else:
            self._go_on = True
            self._choosing.open(kind)

    def _were_done(self, done: tuple[Step, ...]) -> None:
        announce(self, translate("Decide", "Saved here. Ctrl+Z takes it back."))
        # What is to be carried out elsewhere is next, as long as it is in mind.
        self._carry_out = any(step.kind == "decision.taken" for step in done)
        for step in done:
            self._was_logged(step)
        self._options.take_focus(self._choosing.looked_at)

    def _was_logged(self, step: Step) -> None:
        self.stepped.emit(step)
        self._read_again()

    def showEvent(self, event: QShowEvent) -> None:
        """Override QWidget.showEvent: what was logged meanwhile is read now."""
        super().showEvent(event)
        self._filling.finish()
        if self._is_stale:
            self._read_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Esc steps back, from a part to its row first."""
        if event.key() == Qt.Key.Key_Escape:
            if self._options.has_focus() or not self._options.take_focus(
                self._choosing.looked_at
            ):
                self.left.emit()
        elif digit_of(event):
            # A digit that no answer has chooses nothing; it must not be written either.
            event.accept()
        else:
            super().keyPressEvent(event)
