"""The customer: who is with us, what is open, and every moment we had with them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk.announce import announce
from agent_desk.desk.columns import BAR, SIDE, Columns, inset
from agent_desk.desk.customer.first_read import FirstRead, first_read
from agent_desk.desk.customer.history import MomentHistory
from agent_desk.desk.customer.open_matters import OpenMatters
from agent_desk.desk.customer.unread import Unread
from agent_desk.desk.customer.who import Who
from agent_desk.desk.scroll import Scroll
from agent_desk.desk.told import RING
from agent_desk.domain.moments import Moment

if TYPE_CHECKING:
    from agent_desk.actions import customers
    from agent_desk.actions.interactions import Interactions, OpenHere, Step
    from agent_desk.desk.look import Look
    from agent_desk.desk.work import Work
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.ids import Id

_WIDTH_OF_WHO = 426
_WHO, _HISTORY = "who", "history"


class CustomerPage(QWidget):
    """Everything about the one person who is with us, and nothing about anybody else.

    Signals:
        joined: It was said what this contact is about. Carries the Step.
        shown: Who is with us stands on the page now. Carries the actions' CustomerPage.
        filled: All that one came for stands on the page, or that it could not be read.
    """

    joined = Signal(object)
    shown = Signal(object)
    filled = Signal()

    def __init__(
        self,
        look: Look,
        customers: customers.Customers,
        interactions: Interactions,
        work: Work,
        *,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._customers = customers
        self._interactions = interactions
        self._work = work
        self._here: OpenHere | None = None
        self._matter_id: Id | None = None
        self._awaited: set[str] = set()
        self._expected: Id | None = None
        self._who = Who(look, clock)
        self._unread = Unread(look, self.tr("What we know of them could not be read."))
        self._open_matters = OpenMatters(look, clock)
        self._history = MomentHistory(look, customers, work, clock)
        self._build()

    def begin(self, opened: OpenHere) -> None:
        """Show the customer who is open; ``filled`` says when."""
        if self._here is not None:
            self.end()
        self._here = opened
        self._matter_id = opened.matter_id
        self._awaited = {_WHO, _HISTORY}
        if self._expected == opened.customer_id:
            self._history.await_first(opened)
        else:
            self._read()
            self._history.begin(opened)
        self._expected = None

    def expect(self, agent_id: Id, customer_id: Id) -> None:
        """Read of a customer right behind the step that opens them, before ``begin``."""
        self._expected = customer_id
        self._work.run(
            partial(first_read, self._customers, agent_id, customer_id),
            owner=self,
            then=partial(self._take, customer_id),
        )

    def end(self) -> None:
        """Nobody is with us: nothing of them stays."""
        self._here = None
        self._matter_id = None
        self._awaited.clear()
        self._who.clear()
        self._open_matters.show_matters(())
        self._open_matters.hide()
        self._unread.hide()
        self._history.end()
        self._scroll.verticalScrollBar().setValue(0)

    def add(self, step: Step) -> None:
        """Show a note that was just logged at the top."""
        here = self._here
        if here is not None:
            self._history.put_first(
                Moment(
                    entry_id=step.entry_id,
                    at=step.at,
                    kind="interaction.noted",
                    text=step.text,
                    agent_name=here.agent.name,
                    interaction_id=here.interaction_id,
                )
            )

    def take_back(self, step: Step) -> None:
        """Show that a step no longer stands."""
        self._mark(step.matter_id)
        self._history.refresh()

    def redo(self, step: Step) -> None:
        """Show that a step stands again."""
        self._mark(step.matter_id)
        self._history.refresh()

    def focus_choices(self) -> None:
        """Go to what digits choose here, or to the moments where there is nothing to choose."""
        if not self._open_matters.take_focus():
            self._history.take_focus()

    def _build(self) -> None:
        leading, trailing = QWidget(), QWidget()
        left, right = QVBoxLayout(leading), QVBoxLayout(trailing)
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(self._look.px(20))
        inset(left, leading=self._look.px(BAR - RING))
        inset(right, trailing=self._look.px(BAR))
        left.addWidget(self._unread)
        left.addWidget(self._who)
        left.addStretch(1)
        right.addWidget(self._open_matters)
        right.addWidget(self._history, 1)
        # Bars and the ring of the focus hang in the margin: all words stand in line.
        self._scroll = Scroll(self._look, margin=SIDE - BAR)
        self._scroll.body.addWidget(
            Columns(self._look, leading, trailing, narrow=leading, width=_WIDTH_OF_WHO)
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self._open_matters.chosen.connect(self._join)
        self._open_matters.passed.connect(self._history.take_focus)
        self._history.left.connect(lambda: self._open_matters.take_focus(last=True))
        self._unread.again.connect(self._read)
        self._history.read.connect(partial(self._fill, _HISTORY))
        self.end()

    def _read(self) -> None:
        here = self._here
        if here is None:
            return
        self._unread.hide()
        self._work.run(
            partial(self._customers.page, here.agent.agent_id, here.customer_id),
            owner=self,
            then=partial(self._show, here),
            failed=partial(self._say_unread, here),
        )

    def _take(self, customer_id: Id, read: FirstRead) -> None:
        here = self._here
        # Nobody was opened after all: nothing of them is shown.
        if here is None or here.customer_id != customer_id:
            self._expected = None
            return
        if isinstance(read.page, Exception):
            self._say_unread(here, read.page)
        else:
            self._show(here, read.page)
        self._history.take_first(read.history)

    def _show(self, here: OpenHere, page: customers.CustomerPage) -> None:
        if here is not self._here:
            return
        self._who.show_customer(page)
        self._open_matters.show_matters(page.open_matters)
        self._open_matters.mark(self._matter_id)
        self._open_matters.show()
        self.shown.emit(page)
        self._fill(_WHO)

    def _fill(self, part: str) -> None:
        if part in self._awaited:
            self._awaited.remove(part)
            if not self._awaited:
                self.filled.emit()

    def _say_unread(self, here: OpenHere, error: Exception) -> None:
        if here is self._here:
            self._unread.show()
            self._fill(_WHO)
        self._work.failed.emit(error)

    def _join(self, matter_id: Id) -> None:
        here = self._here
        if here is None:
            return
        self._work.run(
            partial(
                self._interactions.join, here.agent.agent_id, here.interaction_id, matter_id
            ),
            owner=self,
            then=partial(self._was_joined, here),
            failed=partial(self._was_not_joined, here),
        )

    def _was_joined(self, here: OpenHere, step: Step) -> None:
        if here is not self._here:
            return
        self._mark(step.matter_id)
        announce(self, self.tr("Saved here. This contact is about it."))
        self.joined.emit(step)

    def _mark(self, matter_id: Id | None) -> None:
        self._matter_id = matter_id
        self._open_matters.mark(matter_id)

    def _was_not_joined(self, here: OpenHere, error: Exception) -> None:
        if here is self._here:
            self._open_matters.mark(self._matter_id)
        self._work.failed.emit(error)
