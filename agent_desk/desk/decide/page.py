"""Decide: what may be decided for this customer now, what to say, and what follows."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.actions.decisions import Chosen
from agent_desk.desk import commands, words
from agent_desk.desk.announce import announce
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.card import Card, CardKind
from agent_desk.desk.columns import BAR, LARGEST_TEXT_FOR_TWO, SIDE, Columns, inset
from agent_desk.desk.decide import particulars, steps, wishes
from agent_desk.desk.decide.before import Before
from agent_desk.desk.decide.beyond import Beyond
from agent_desk.desk.decide.detail import Detail
from agent_desk.desk.decide.done_here import DoneHere
from agent_desk.desk.decide.going_beyond import GoingBeyond
from agent_desk.desk.decide.options import Options
from agent_desk.desk.decide.subject import Subject
from agent_desk.desk.decide.verdict_words import Speaking
from agent_desk.desk.decide.wishes import Wishes
from agent_desk.desk.digits import digit_of
from agent_desk.desk.flow import Flow
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.scroll import Scroll
from agent_desk.desk.told import Told
from agent_desk.domain.errors import WorldError
from agent_desk.policy.known_from import CONTACTS, MISTAKE, SINCE, SPEAKER
from agent_desk.policy.policies import Word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from agent_desk.actions.customers import CustomerPage
    from agent_desk.actions.interactions import OpenHere, Step
    from agent_desk.desk.decide.steps import Deciding, Read
    from agent_desk.desk.drafts import Drafts
    from agent_desk.desk.look import Look
    from agent_desk.desk.work import Work
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.ids import Id
    from agent_desk.policy.verdicts import Verdict

translate = QCoreApplication.translate

_WIDTH_OF_BESIDE = 540
_DRAFT = "decide"
_OF_CUSTOMER = frozenset({SPEAKER, MISTAKE, SINCE, CONTACTS})


class DecidePage(QWidget):
    """Read while the customer's page is shown, so that it is there with the key.

    Signals:
        stepped: Something was decided, refused or asked for, and is in the file. The Step.
        read: What may be decided was read anew. Carries how many may be, and how many may be
            once more is known.
        stand_by_asked: Somebody is wanted beside the agent.
        left: Back to the customer; everything chosen is kept.
    """

    stepped = Signal(object)
    read = Signal(int, int)
    stand_by_asked = Signal()
    left = Signal()

    def __init__(
        self,
        look: Look,
        acts: Deciding,
        work: Work,
        *,
        clock: Clock,
        drafts: Drafts,
        log_first: Callable[[Callable[[], None]], None],
        language: str = "en",
        parent: QWidget | None = None,
    ) -> None:
        """Build the page.

        Args:
            look: What it is drawn with.
            acts: What is read and done.
            work: Runs it.
            clock: What time it is.
            drafts: Keeps what is looked up and chosen until it is logged.
            log_first: Logs what still stands in the Moment line, then calls what it is given.
            language: Of the policy's words, and of amounts that are typed.
            parent: Its parent.
        """
        super().__init__(parent)
        self._look, self._acts, self._work, self._drafts = look, acts, work, drafts
        self._log_first, self._language = log_first, language
        self._here: OpenHere | None = None
        self._read: Read | None = None
        self._wishes = Wishes()
        self._looked_at = self._explained = self._arranged_for = ""
        self._doing = self._go_on = self._do_when_read = self._is_stale = False
        self._detail = Detail(look)
        self._subject, self._options = Subject(look), Options(look, self._detail)
        self._before, self._beyond = Before(look, clock), Beyond(look)
        self._done_here = DoneHere(look)
        self._going_beyond = GoingBeyond(self, self._beyond, acts, work)
        self._build()
        self._join()
        self.end()

    def begin(self, opened: OpenHere) -> None:
        """Read for the customer who is open, as far as it was looked up before a restart."""
        self.end()
        self._here = opened
        self._wishes = wishes.read(opened.drafts.get(_DRAFT, ""))
        self._read_again()

    def show_customer(self, page: CustomerPage) -> None:
        """Say who is with us."""
        self._name.setText(page.customer.name)

    def end(self) -> None:
        """Nobody is with us: nothing of them stays."""
        self._here, self._read, self._wishes = None, None, Wishes()
        self._looked_at = self._explained = self._arranged_for = ""
        self._doing = self._go_on = self._do_when_read = self._is_stale = False
        self._name.setText("")
        self._need.setText("")
        self._detail.clear()
        self._subject.clear()
        self._options.clear()
        self._before.clear()
        self._beyond.end()
        self._going_beyond.end()
        self._done_here.show_decided(())
        self._say_it("")
        self._count()

    def refresh(self) -> None:
        """Show it as it is now: something was logged or taken back."""
        self._is_stale = True
        if self.isVisible():
            self._read_again()

    def focus_choices(self) -> None:
        """Go to what is asked first: what it is about, else what can be decided."""
        unsaid = self._read is not None and self._read.wishes.subject is None
        if unsaid and self._subject.take_focus():
            return
        self._options.take_focus(self._looked_at)

    # What the other parts of the page ask for

    def opened(self) -> OpenHere | None:
        """Give who is open."""
        return self._here

    def known(self) -> Read | None:
        """Give what was read last."""
        return self._read

    def chosen_for_a_yes(self) -> Chosen | None:
        """Give what a lead can be asked for: what is looked at, else the first that asks."""
        found = self._read
        if found is None:
            return None
        kinds = [self._looked_at, *self._wishes.chosen, *self._options.kinds()]
        for kind in kinds:
            verdict, said = found.verdict(kind), found.to_say.get(kind)
            asks = verdict is not None and verdict.word is Word.ASK
            if asks or (said is not None and said.ask):
                return self._wishes.chosen.get(kind, Chosen(kind=kind))
        return Chosen(kind=self._looked_at) if self._looked_at else None

    def take_yes(self, chosen: Chosen) -> None:
        """Somebody said yes to it, or nobody waits any longer: it can be done."""
        self._looked_at = chosen.kind
        self._change(self._wishes.choose(chosen))
        self._options.take_focus(chosen.kind)

    def was_done(self, step: Step) -> None:
        """Something is in the file."""
        self.stepped.emit(step)
        self._read_again()

    # The page

    def _build(self) -> None:
        look = self._look
        self._head = Told(look, translate("Decide", "Who it is for"))
        self._name = Label(look, role=Role.TITLE, wrap=False)
        self._need = Label(look, colour="ink2")
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(look.px(14))
        head.addWidget(self._name, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._need, 1, Qt.AlignmentFlag.AlignVCenter)
        leading = self._column(16, self._in_line(self._head), self._subject, self._options)
        trailing = self._column(
            20, self._done_here, self._before, self._said_to_them(), self._beyond
        )
        columns = Columns(look, leading, trailing, narrow=trailing, width=_WIDTH_OF_BESIDE)
        self._scroll = Scroll(look, margin=SIDE - BAR)
        self._scroll.body.addWidget(columns)
        self._scroll.body.addStretch(1)
        self._foot = QWidget()
        self._round_foot = QVBoxLayout(self._foot)
        self._do = ActionButton(
            look, "", kind=Kind.FILLED, key=commands.key_of("finish"), icon="check"
        )
        self._foot_note = Label(look, colour="ink2")
        buttons = QWidget()
        row = Flow(look, gap=24, parent=buttons)
        row.addWidget(self._do)
        row.addWidget(self._foot_note)
        self._round_foot.addWidget(buttons)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._scroll, 1)
        self._place_foot()

    def _said_to_them(self) -> QWidget:
        self._say = Told(self._look, translate("Decide", "Say it to them"))
        title = Label(
            self._look, translate("Decide", "Say it to them"), role=Role.LABEL, colour="ink2"
        )
        self._say_card = Card(self._look, "", kind=CardKind.SUNK, padding=16)
        self._sentence = Label(self._look)
        self._say_card.body.addWidget(self._sentence)
        column = QVBoxLayout(self._say)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(8))
        column.addWidget(title)
        column.addWidget(self._say_card)
        return self._say

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
        inset(row, leading=self._look.px(BAR))
        row.addWidget(part)
        return made

    def _place_foot(self) -> None:
        """Keep what does it in sight; with large text there is no room: it ends the page."""
        px = self._look.px
        large = self._look.scale > LARGEST_TEXT_FOR_TWO
        (self._scroll.body if large else self._whole).addWidget(self._foot)
        side = px(BAR if large else SIDE)
        self._round_foot.setContentsMargins(side, px(12), side, px(16))

    def _join(self) -> None:
        self._look.changed.connect(self._place_foot)
        self._subject.chosen.connect(self._take_subject)
        self._subject.moved_on.connect(self._options.take_focus)
        self._options.pressed.connect(self._press)
        self._options.looked_at.connect(self._look_at)
        self._options.explained.connect(self._explain)
        self._options.left.connect(self._subject.take_focus)
        self._detail.answered.connect(self._answer)
        self._detail.said.connect(lambda chosen: self._change(self._wishes.choose(chosen)))
        self._detail.done.connect(self._do.setFocus)
        self._detail.refused.connect(self._refuse)
        self._detail.wished.connect(self._wish)
        self._detail.declined.connect(self._decline)
        self._done_here.carried_out.connect(self._carry_out)
        self._beyond.stand_by_asked.connect(self.stand_by_asked)
        self._do.clicked.connect(self._do_these)
        for command, slot in (
            ("finish", self._do_these),
            ("explain", lambda: self._explain(self._looked_at)),
            ("yes", self._going_beyond.ask_for_yes),
            ("hand_over", self._going_beyond.ask_to_hand_over),
        ):
            commands.bind(command, self, slot, context=Qt.ShortcutContext.WindowShortcut)

    # Reading

    def _read_again(self) -> None:
        here = self._here
        if here is None:
            return
        self._is_stale = False
        self._work.run(
            partial(
                steps.read,
                self._acts,
                here.agent.agent_id,
                here.interaction_id,
                self._wishes,
                self._looked_at,
            ),
            owner=self,
            then=partial(self._show, here, self._wishes),
            failed=self._not_read,
        )

    def _show(self, here: OpenHere, asked: Wishes, found: Read) -> None:
        if here is not self._here or asked is not self._wishes:
            return
        self._wishes, self._read = found.wishes, found
        policy = found.page.in_force.policy
        speaking = Speaking(policy, self._language)
        self._need.setText(_need(found))
        self._subject.show_records(found.page.records, found.wishes.subject)
        if not self._options.kinds() or self._arranged_for != (found.wishes.subject or ""):
            self._arranged_for = found.wishes.subject or ""
            self._options.arrange(found.page.verdicts)
        self._options.show_read(found, speaking, self._looked_at)
        self._show_detail(found, speaking)
        chosen = (found.to_say.get(kind) for kind in self._wishes.chosen)
        self._say_it(" ".join(one.say for one in chosen if one and one.say))
        self._done_here.show_decided(found.page.decided)
        self._going_beyond.show_read(found)
        self._count()
        self._tell_how_many(found)
        if self._do_when_read:
            self._do_when_read = False
            self._do_these()

    def _show_detail(self, found: Read, speaking: Speaking) -> None:
        verdict = found.verdict(self._looked_at)
        if verdict is None:
            self._detail.clear()
            self._before.clear()
            return
        self._detail.show_read(verdict, found, speaking, why=self._explained == self._looked_at)
        self._before.show_precedents(self._looked_at, found.precedents, speaking)
        if self._go_on:
            self._go_on = False
            self._after_answer(verdict, found)

    def _after_answer(self, verdict: Verdict, found: Read) -> None:
        """One fact more is known: the next question, or what follows from all of them."""
        if verdict.word.permits and verdict.kind not in self._wishes.chosen:
            self._change(self._wishes.choose(Chosen(kind=verdict.kind)))
            self._go_on = particulars.needed(verdict, self._speaking(found))
            if not self._go_on:
                self._options.take_focus(verdict.kind)
        elif not self._detail.take_focus():
            self._options.take_focus(verdict.kind)

    def _speaking(self, found: Read) -> Speaking:
        return Speaking(found.page.in_force.policy, self._language)

    def _not_read(self, error: Exception) -> None:
        self._go_on = self._do_when_read = False
        if isinstance(error, WorldError) and self._detail.holds_question():
            self._detail.show_problem(" ".join(words.error(error)).strip())
        else:
            self._work.failed.emit(error)

    def _tell_how_many(self, found: Read) -> None:
        may = sum(one.word.permits for one in found.page.verdicts)
        once = sum(one.word is Word.NEEDS_A_FACT for one in found.page.verdicts)
        self.read.emit(may, once)

    # Choosing

    def _change(self, wished: Wishes) -> None:
        self._wishes = wished
        self._drafts.keep(_DRAFT, wishes.written(wished))
        self._read_again()

    def _take_subject(self, number: str) -> None:
        found = self._read
        if found is None:
            return
        facts = found.page.in_force.policy.facts
        lasting = {name for name, fact in facts.items() if fact.known_from in _OF_CUSTOMER}
        self._explained = ""
        self._change(self._wishes.about(number, lasting))

    def _look_at(self, kind: str) -> None:
        if kind != self._looked_at:
            self._looked_at = kind
            self._explained = ""
            self._read_again()

    def _explain(self, kind: str) -> None:
        if not kind:
            return
        self._explained = "" if self._explained == kind else kind
        self._looked_at = kind
        self._read_again()

    def _press(self, kind: str) -> None:
        """Choose it or leave it; where something stands before it, go there."""
        found = self._read
        verdict = found.verdict(kind) if found else None
        if found is None or verdict is None:
            return
        self._looked_at = kind
        if kind in self._wishes.chosen:
            self._options.take_focus(kind)
            self._change(self._wishes.leave(kind))
            return
        self._go_on = True
        if verdict.word.permits:
            self._options.take_focus(kind)
            self._change(self._wishes.choose(Chosen(kind=kind)))
        else:
            self._options.take_focus(kind)
            self._change(replace(self._wishes, wished=self._wishes.wished | _asked(verdict)))

    def _answer(self, fact: str, value: object) -> None:
        self._go_on = True
        before = self._wishes
        self._wishes = before.check(fact, value)
        self._change(self._wishes)

    def _wish(self) -> None:
        self._go_on = True
        self._change(self._wishes.wish(self._looked_at))

    def _say_it(self, sentence: str) -> None:
        quoted = translate("Decide", "“{words}”").format(words=sentence)
        self._sentence.setText(quoted if sentence else "")
        self._say.setVisible(bool(sentence))
        self._say.tell()

    def _count(self) -> None:
        """Say on the button how many there are to do."""
        chosen = len(self._wishes.chosen)
        self._do.setEnabled(chosen > 0 and not self._doing)
        self._do.setText(
            translate("Decide", "Do these %n for them", "", chosen)
            if chosen
            else translate("Decide", "Choose what you do for them")
        )
        self._foot_note.setText(
            translate("Decide", "You can undo this until you finish with them.")
            if chosen
            else translate("Decide", "All of this is logged with its rule. Undo takes it back.")
        )

    # Doing: shown as done only once it is in the file.

    def _do_these(self) -> None:
        found = self._read
        if self._here is None or found is None or self._doing or not self._wishes.chosen:
            return
        if found.wishes is not self._wishes:
            self._do_when_read = True
            return
        for kind, chosen in self._wishes.chosen.items():
            decision = found.page.in_force.policy.decisions.get(kind)
            if decision is not None and decision.case and not chosen.why.strip():
                self._looked_at = kind
                self._detail.go_to_missing()
                return
        self._log_first(partial(self._do_now, self._here, self._wishes))

    def _do_now(self, here: OpenHere, wished: Wishes) -> None:
        if here is not self._here or self._doing:
            return
        policy = self._read.page.in_force.policy if self._read else None
        if policy is None:
            return
        self._set_doing(doing=True)
        self._run(
            lambda: self._acts.decisions.do(
                here.agent.agent_id,
                here.interaction_id,
                tuple(wished.chosen.values()),
                wished.asking(policy),
            ),
            self._were_done,
        )

    def _were_done(self, done: tuple[Step, ...]) -> None:
        self._set_doing(doing=False)
        self._forget_chosen()
        announce(self, translate("Decide", "Saved here. Ctrl+Z takes it back."))
        for step in done:
            self.stepped.emit(step)
        self._options.take_focus(self._looked_at)

    def _forget_chosen(self) -> None:
        self._wishes = replace(self._wishes, chosen={})
        self._drafts.keep(_DRAFT, wishes.written(self._wishes))
        self._read_again()

    def _refuse(self, mistake_id: Id | None) -> None:
        here, found, kind = self._here, self._read, self._looked_at
        if here is None or found is None or self._doing:
            return
        asking = self._wishes.asking(found.page.in_force.policy)
        self._set_doing(doing=True)
        self._run(
            lambda: self._acts.decisions.refuse(
                here.agent.agent_id, here.interaction_id, kind, asking, mistake_id=mistake_id
            ),
            self._was_logged,
        )

    def _decline(self) -> None:
        here, found, kind = self._here, self._read, self._looked_at
        if here is None or found is None or self._doing:
            return
        asking = self._wishes.asking(found.page.in_force.policy)
        self._set_doing(doing=True)
        self._wishes = self._wishes.leave(kind)
        self._run(
            lambda: self._acts.decisions.decline(
                here.agent.agent_id, here.interaction_id, kind, asking
            ),
            self._was_logged,
        )

    def _carry_out(self, decision_id: Id, reference: str) -> None:
        here = self._here
        if here is None or self._doing:
            return
        self._set_doing(doing=True)
        self._run(
            lambda: self._acts.decisions.carry_out(
                here.agent.agent_id, here.interaction_id, decision_id, reference
            ),
            self._was_logged,
        )

    def _was_logged(self, step: Step) -> None:
        self._set_doing(doing=False)
        announce(self, translate("Decide", "Saved here. Ctrl+Z takes it back."))
        self.was_done(step)
        self._options.take_focus(self._looked_at)

    def _run(self, act: Callable[[], object], then: Callable[..., None]) -> None:
        here = self._here

        def arrived(result: object) -> None:
            if here is self._here:
                then(result)

        self._work.run(act, owner=self, then=arrived, failed=self._not_done)

    def _not_done(self, error: Exception) -> None:
        self._set_doing(doing=False)
        self._work.failed.emit(error)
        self._read_again()

    def _set_doing(self, *, doing: bool) -> None:
        self._doing = doing
        self._count()

    def showEvent(self, event: QShowEvent) -> None:
        """Override QWidget.showEvent: what was logged meanwhile is read now."""
        super().showEvent(event)
        if self._is_stale:
            self._read_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Esc steps back, from a part to its row first."""
        if event.key() == Qt.Key.Key_Escape:
            if self._detail.isAncestorOf(self.window().focusWidget()):
                self._options.take_focus(self._looked_at)
            else:
                self.left.emit()
        elif digit_of(event):
            # A digit that no answer has chooses nothing; it must not be written either.
            event.accept()
        else:
            super().keyPressEvent(event)


def _need(found: Read) -> str:
    """What it is about, in the line of the record."""
    records = (one for one in found.page.records if one.number == found.wishes.subject)
    return next((one.text for one in records), "")


def _asked(verdict: Verdict) -> frozenset[str]:
    """Who wants to find out about it was asked for it: what is offered only then may follow."""
    return frozenset({verdict.kind}) if verdict.word is Word.NEEDS_A_FACT else frozenset()
