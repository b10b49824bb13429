"""Goodbye: does the person have what they needed, how do they leave, what stays and follows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import commands, words
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.columns import BAR, LARGEST_TEXT_FOR_TWO, SIDE
from agent_desk.desk.digits import digit_of
from agent_desk.desk.flow import Flow
from agent_desk.desk.goodbye import outcome
from agent_desk.desk.goodbye.groups import Groups
from agent_desk.desk.goodbye.steps import PartingSteps
from agent_desk.desk.labels import Label
from agent_desk.desk.scroll import Scroll
from agent_desk.domain.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from agent_desk.actions.customers import CustomerPage
    from agent_desk.actions.goodbye import Goodbye, Parting
    from agent_desk.actions.interactions import Closed, Interactions, OpenHere, Parked
    from agent_desk.actions.mistakes import Mistakes
    from agent_desk.actions.private import Private
    from agent_desk.actions.promises import Promises
    from agent_desk.desk.drafts import Drafts
    from agent_desk.desk.look import Look
    from agent_desk.desk.work import Work
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.interactions import Outcome


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
            parent: Its parent.
        """
        super().__init__(parent)
        self._look = look
        self._interactions = doings.interactions
        self._goodbye = doings.goodbye
        self._work = work
        self._drafts = drafts
        self._log_first = log_first
        self._here: OpenHere | None = None
        self._parting: Parting | None = None
        self._is_stale = self._finish_when_read = self._on_the_line = False
        self._steps = PartingSteps(doings.promises, doings.mistakes, doings.private, work, self)
        self._groups = Groups(look, self._steps, clock=clock, language=language)
        self._build()
        self._join()

    def begin(self, opened: OpenHere) -> None:
        """Ask about the customer who is open, as far as it was answered before a restart."""
        self.end()
        self._here = opened
        self._steps.begin(opened)
        self._groups.begin(opened.agent.agent_id, opened.drafts)
        self._read()

    def show_customer(self, page: CustomerPage) -> None:
        """Say who is with us and what is open with them."""
        name = words.isolated(page.customer.name)
        self._finish.setText(self.tr("Finish with {name}").format(name=name))
        self._groups.show_customer(page)

    def end(self) -> None:
        """Nobody is with us: nothing of them stays."""
        self._here, self._parting = None, None
        self._is_stale = self._finish_when_read = False
        self._steps.begin(None)
        self._groups.end()
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
        self._groups.questions.focus_open()

    def _build(self) -> None:
        self._finish = ActionButton(
            self._look, "", kind=Kind.FILLED, key=commands.key_of("finish"), icon="check"
        )
        self._later = ActionButton(
            self._look, self.tr("Finish later"), kind=Kind.QUIET, command="finish_later"
        )
        self._foot_note = Label(self._look, self.tr("Take the time you need."), colour="ink2")
        buttons = QWidget()
        row = Flow(self._look, gap=24, parent=buttons)
        for part in (self._finish, self._later, self._foot_note):
            row.addWidget(part)
        self._foot = QWidget()
        self._round_foot = QVBoxLayout(self._foot)
        self._round_foot.addWidget(buttons)
        # The bar of a question hangs in the margin: the words stand in line with the header.
        self._scroll = Scroll(self._look, margin=SIDE - BAR)
        self._scroll.body.addWidget(self._groups)
        self._scroll.body.addStretch(1)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._scroll, 1)
        self._place_foot()

    def _place_foot(self) -> None:
        """Keep what finishes in sight; with large text there is no room: it ends the page."""
        px = self._look.px
        large = self._look.scale > LARGEST_TEXT_FOR_TWO
        (self._scroll.body if large else self._whole).addWidget(self._foot)
        side = px(BAR if large else SIDE)
        self._round_foot.setContentsMargins(side, px(12), side, px(16))

    def _join(self) -> None:
        self._look.changed.connect(self._place_foot)
        self._groups.answered.connect(self._drafts.keep)
        self._groups.promise_asked.connect(self.promise_asked)
        self._groups.grew.connect(self._show_whole)
        self._groups.done.connect(self._finish.setFocus)
        self._steps.logged.connect(self.stepped)
        self._steps.logged.connect(self._read)
        self._steps.not_logged.connect(self._read)
        self._finish.clicked.connect(self._finish_with_them)
        self._later.clicked.connect(self._finish_later)
        for command, slot in (
            ("finish", self._finish_with_them),
            ("finish_later", self._finish_later),
            ("codes", self._groups.focus_codes),
        ):
            commands.bind(command, self, slot, context=Qt.ShortcutContext.WindowShortcut)

    def _show_whole(self, part: QWidget) -> None:
        self._scroll.ensureWidgetVisible(part, 0, self._look.px(24))

    def _read(self) -> None:
        here = self._here
        if here is None:
            return
        self._is_stale = False
        self._work.run(
            partial(self._goodbye.parting, here.agent.agent_id, here.interaction_id),
            owner=self,
            then=partial(self._show_parting, here),
        )

    def _show_parting(self, here: OpenHere, parting: Parting) -> None:
        if here is not self._here:
            return
        self._parting = parting
        self._groups.show_parting(parting)
        if self._finish_when_read:
            self._finish_when_read = False
            self._finish_with_them()

    # The end, now or later

    def _finish_with_them(self) -> None:
        if self._here is None or not self._finish.isEnabled():
            return
        if self._parting is None:
            self._finish_when_read = True
            return
        if self._groups.says_time():
            return  # what is promised is seen before they are finished with
        answers = self._groups.answers()
        made = outcome.of(answers, plain=self._parting.is_plain(outcome.need_met(answers)))
        if isinstance(made, outcome.Missing):
            sentence = " ".join(words.error(made.error)) if made.error else ""
            self._groups.questions.show_problem(made.field, sentence)
            return
        self._groups.questions.show_problem("", "")
        self._log_first(partial(self._close, self._here, made))

    def _close(self, here: OpenHere, made: Outcome) -> None:
        if here is not self._here or not self._finish.isEnabled():
            return
        self._finish.setEnabled(False)
        # A draft that is saved after the end would be the next customer's.
        self._drafts.forget()
        by, contact = here.agent.agent_id, here.interaction_id
        self._work.run(
            partial(self._interactions.close, by, contact, made),
            owner=self,
            then=self._was_closed,
            failed=partial(self._was_not_closed, made),
        )

    def _was_closed(self, closed: Closed) -> None:
        self.end()
        self.closed.emit(closed)

    def _was_not_closed(self, made: Outcome, error: Exception) -> None:
        self._finish.setEnabled(True)
        for field, value in self._groups.drafts().items():
            if field != "moment":  # the line keeps its own
                self._drafts.keep(field, value)
        if isinstance(error, RuleError) and made.feeling is None:
            # Something was logged meanwhile, so it must be said after all.
            self._groups.questions.show_problem("feeling", "")
        else:
            self._work.failed.emit(error)

    def _finish_later(self) -> None:
        here = self._here
        if here is None or not self.isVisible() or not self._finish.isEnabled():
            return
        self._finish.setEnabled(False)
        # The one worker keeps the order: what is typed is in the file before it waits there.
        self._drafts.flush()
        by, contact = here.agent.agent_id, here.interaction_id
        self._work.run(
            partial(self._interactions.park, by, contact, for_call=self._on_the_line),
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
