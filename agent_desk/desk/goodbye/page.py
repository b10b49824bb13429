"""Goodbye: does the person have what they needed, how do they leave, what stays."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.desk import commands, words
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.columns import BAR, SIDE, Columns, inset
from agent_desk.desk.digits import digit_of
from agent_desk.desk.goodbye import outcome
from agent_desk.desk.goodbye.kept import Kept
from agent_desk.desk.goodbye.questions import Questions
from agent_desk.desk.goodbye.still_open import StillOpen
from agent_desk.desk.labels import Label
from agent_desk.desk.scroll import Scroll
from agent_desk.desk.told import RING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from agent_desk.actions.customers import CustomerPage
    from agent_desk.actions.interactions import Closed, Interactions, OpenHere
    from agent_desk.desk.drafts import Drafts
    from agent_desk.desk.look import Look
    from agent_desk.desk.work import Work
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.interactions import Outcome

_WIDTH_OF_KEPT = 443


class GoodbyePage(QWidget):
    """Asks what it was like for them, and finishes.

    Signals:
        closed: The contact has ended and is in the file. Carries the Closed.
        left: Back to the customer; everything chosen is kept.
    """

    closed = Signal(object)
    left = Signal()

    def __init__(
        self,
        look: Look,
        interactions: Interactions,
        work: Work,
        *,
        clock: Clock,
        drafts: Drafts,
        log_first: Callable[[Callable[[], None]], None],
        parent: QWidget | None = None,
    ) -> None:
        """Build the page.

        Args:
            look: What it is drawn with.
            interactions: What is done with a contact.
            work: Runs it.
            clock: What time it is.
            drafts: Keeps what is chosen and typed until it is logged.
            log_first: Logs what still stands in the Moment line, then calls what it is given.
            parent: Its parent.
        """
        super().__init__(parent)
        self._look = look
        self._interactions = interactions
        self._work = work
        self._drafts = drafts
        self._log_first = log_first
        self._here: OpenHere | None = None
        self._questions = Questions(look)
        self._still_open = StillOpen(look, clock)
        self._kept = Kept(look, interactions, work)
        self._build()
        self._join()

    def begin(self, opened: OpenHere) -> None:
        """Ask about the customer who is open, as far as it was answered before a restart."""
        self.end()
        self._here = opened
        self._questions.restore(opened.drafts)
        self._kept.begin(opened)

    def show_customer(self, page: CustomerPage) -> None:
        """Say who is with us and what is open with them."""
        name = words.isolated(page.customer.name)
        self._questions.name(name)
        self._finish.setText(self.tr("Finish with {name}").format(name=name))
        self._kept.set_name(page.customer.name)
        self._still_open.show_matters(page.open_matters)

    def end(self) -> None:
        """Nobody is with us: nothing of them stays."""
        self._here = None
        self._questions.clear()
        self._kept.end()
        self._still_open.show_matters(())
        self._finish.setText(self.tr("Finish"))
        self._finish.setEnabled(True)

    def refresh(self) -> None:
        """Show the notes as they are now: something was logged or taken back."""
        self._kept.refresh()

    def focus_choices(self) -> None:
        """Go to the first question that is open."""
        self._questions.focus_open()

    def _build(self) -> None:
        self._finish = ActionButton(
            self._look, "", kind=Kind.FILLED, key=commands.key_of("finish"), icon="check"
        )
        self._back = ActionButton(self._look, self.tr("Back"), kind=Kind.QUIET, command="back")
        # The bar of a question hangs in the margin: the words stand in line with the header.
        scroll = Scroll(self._look, margin=SIDE - BAR)
        scroll.body.addWidget(
            Columns(
                self._look,
                self._leading(),
                self._kept,
                narrow=self._kept,
                width=_WIDTH_OF_KEPT,
            )
        )
        scroll.body.addStretch(1)
        scroll.body.addLayout(self._foot())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _leading(self) -> QWidget:
        leading, open_row = QWidget(), QHBoxLayout()
        inset(open_row, leading=self._look.px(BAR - RING))
        open_row.addWidget(self._still_open)
        column = QVBoxLayout(leading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(16))
        column.addWidget(self._questions)
        column.addLayout(open_row)
        column.addStretch(1)
        return leading

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        inset(row, leading=self._look.px(BAR))
        row.setSpacing(self._look.px(24))
        row.addWidget(self._finish)
        row.addWidget(self._back)
        row.addWidget(Label(self._look, self.tr("Take the time you need."), colour="ink2"), 1)
        return row

    def _join(self) -> None:
        self._questions.changed.connect(self._drafts.keep)
        self._questions.done.connect(self._finish.setFocus)
        self._finish.clicked.connect(self._finish_with_them)
        self._back.clicked.connect(self.left)
        commands.bind(
            "finish",
            self,
            self._finish_with_them,
            context=Qt.ShortcutContext.WindowShortcut,
        )

    def _finish_with_them(self) -> None:
        if self._here is None or not self._finish.isEnabled():
            return
        made = outcome.of(self._questions.answers())
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
            partial(self._interactions.close, here.agent.agent_id, here.interaction_id, made),
            owner=self,
            then=self._was_closed,
            failed=self._was_not_closed,
        )

    def _was_closed(self, closed: Closed) -> None:
        self.end()
        self.closed.emit(closed)

    def _was_not_closed(self, error: Exception) -> None:
        self._finish.setEnabled(True)
        for field, value in self._questions.values():
            self._drafts.keep(field, value)
        self._work.failed.emit(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Esc steps back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif digit_of(event):
            # A digit that no answer has chooses nothing; it must not be written either.
            event.accept()
        else:
            super().keyPressEvent(event)
