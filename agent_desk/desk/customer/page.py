"""The customer: who is with us, what is owed and open, and every moment we had with them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from agent_desk.desk import commands
from agent_desk.desk.announce import announce
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.columns import BAR, SIDE, Columns, inset
from agent_desk.desk.customer.doing import Doing
from agent_desk.desk.customer.first_read import Facts, FirstRead, facts_of, first_read
from agent_desk.desk.customer.history import MomentHistory
from agent_desk.desk.customer.memories import Memories
from agent_desk.desk.customer.open_matters import OpenMatters
from agent_desk.desk.customer.showing import Showing
from agent_desk.desk.customer.still_ours import StillOurs
from agent_desk.desk.customer.unread import Unread
from agent_desk.desk.customer.who import Who
from agent_desk.desk.labels import Label
from agent_desk.desk.scroll import Scroll
from agent_desk.desk.told import RING
from agent_desk.domain.moments import Moment

if TYPE_CHECKING:
    from agent_desk.actions import customers
    from agent_desk.actions.interactions import OpenHere, Step
    from agent_desk.actions.presence import PresencePage
    from agent_desk.desk.customer.acts import Acts
    from agent_desk.desk.look import Look
    from agent_desk.desk.work import Work
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.ids import Id

_WIDTH_OF_WHO = 426
_WHO, _HISTORY = "who", "history"
_NO_MATTER = b"", ""


class CustomerPage(QWidget):
    """Everything about the one person who is with us, and nothing about anybody else.

    Signals:
        stepped: A step was taken here, and is in the file. Carries the Step.
        shown: Who is with us stands on the page now. Carries the actions' CustomerPage.
        filled: All that one came for stands on the page, or that it could not be read.
        decide_asked: What may be decided for them is to be seen.
        corrected: A moment was set right: what other pages say of it is another now.
    """

    stepped = Signal(object)
    shown = Signal(object)
    filled = Signal()
    decide_asked = Signal()
    corrected = Signal()

    def __init__(
        self,
        look: Look,
        acts: Acts,
        work: Work,
        *,
        clock: Clock,
        showing: Showing | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._acts = acts
        self._work = work
        self._here: OpenHere | None = None
        self._matter_id: Id | None = None
        self._awaited: set[str] = set()
        self._expected: Id | None = None
        self._doing = Doing(acts, work, self)
        self._who = Who(look, clock, showing or Showing())
        self._memories = Memories(look, clock, showing or Showing())
        self._unread = Unread(look, self.tr("What we know of them could not be read."))
        self._owed_unread = Unread(look, self.tr("What we owe them could not be read."))
        self._still_ours = StillOurs(look, clock)
        self._open_matters = OpenMatters(look, clock)
        self._nothing = Label(look, self.tr("Nothing is open between us."))
        self._history = MomentHistory(look, acts.customers, acts.corrections, work, clock=clock)
        self._decidable = ActionButton(look, "", kind=Kind.QUIET, key=commands.key_of("decide"))
        self._build()
        self._join()
        self.end()

    def begin(self, opened: OpenHere) -> None:
        """Show the customer who is open; ``filled`` says when."""
        if self._here is not None:
            self.end()
        self._here = opened
        self._doing.begin(opened)
        self._matter_id = opened.matter_id
        self._still_ours.begin(opened.agent.agent_id)
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
        acts = self._acts
        self._work.run(
            partial(first_read, acts.customers, acts.presence, agent_id, customer_id),
            owner=self,
            then=partial(self._take, customer_id),
        )

    def end(self) -> None:
        """Nobody is with us: nothing of them stays."""
        self._here = None
        self._doing.begin(None)
        self._matter_id = None
        self._awaited.clear()
        self._who.clear()
        self._memories.clear()
        self._still_ours.end()
        self._open_matters.show_matters((), {}, None)
        for part in (self._nothing, self._unread, self._owed_unread, self._decidable):
            part.hide()
        self._history.end()
        self._scroll.verticalScrollBar().setValue(0)

    def add(self, step: Step) -> None:
        """Show what was just logged: a note at the top, anything else where it belongs."""
        here = self._here
        if here is None:
            return
        if step.kind != "interaction.noted":
            self._renew(step)
            return
        self._history.put_first(
            Moment(
                entry_id=step.entry_id,
                at=step.at,
                kind=step.kind,
                text=step.text,
                agent_name=here.agent.name,
                interaction_id=here.interaction_id,
            )
        )

    def take_back(self, step: Step) -> None:
        """Show that a step no longer stands."""
        self._renew(step)

    def redo(self, step: Step) -> None:
        """Show that a step stands again."""
        self._renew(step)

    def read_again(self) -> bool:
        """Show what other desks wrote; False if not in the history yet: it is being read."""
        if self._here is None:
            return True
        self._read()
        if self._history.is_being_read():
            return False
        self._history.refresh()
        return True

    def show_decidable(self, now: int, once_known: int) -> None:
        """Say how much may be decided for them now, or once more is known."""
        if now:
            said = QCoreApplication.translate(
                "CustomerPage", "You may decide %n thing(s) for them now.", "", now
            )
        else:
            said = QCoreApplication.translate(
                "CustomerPage", "You may decide %n thing(s) once more is known.", "", once_known
            )
        self._decidable.setText(said)
        self._decidable.setVisible(self._here is not None and bool(now or once_known))

    def focus_choices(self) -> None:
        """Go to what digits choose here, or to the moments where there is nothing to choose."""
        if not self._still_ours.take_focus():
            self._focus_matters()

    def _build(self) -> None:
        leading, trailing = QWidget(), QWidget()
        left, right = QVBoxLayout(leading), QVBoxLayout(trailing)
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(self._look.px(20))
        inset(right, trailing=self._look.px(BAR))
        self._two, self._one = right, QVBoxLayout()
        inset(self._one, trailing=self._look.px(BAR))
        for place in (self._told(self._unread, self._who), self._one):
            left.addLayout(place)
        left.addLayout(self._told(self._memories))
        decidable = QVBoxLayout()
        # A quiet button has room at its sides: its words stand in line.
        inset(decidable, leading=self._look.px(BAR - 4))
        decidable.addWidget(self._decidable)
        left.addLayout(decidable)
        left.addStretch(1)
        nothing = QVBoxLayout()
        inset(nothing, leading=self._look.px(BAR))
        for part in (self._nothing, self._owed_unread):
            nothing.addWidget(part)
        right.addWidget(self._still_ours)
        right.addWidget(self._open_matters)
        right.addLayout(nothing)
        right.addWidget(self._history, 1)
        # Bars and the ring of the focus hang in the margin: all words stand in line.
        self._scroll = Scroll(self._look, margin=SIDE - BAR)
        columns = Columns(self._look, leading, trailing, narrow=leading, width=_WIDTH_OF_WHO)
        columns.turned.connect(self._place_owed)
        self._scroll.body.addWidget(columns)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def _told(self, *parts: QWidget) -> QVBoxLayout:
        """Parts that are only read, their words in line with those of the groups."""
        column = QVBoxLayout()
        inset(column, leading=self._look.px(BAR - RING))
        for part in parts:
            column.addWidget(part)
        return column

    def _place_owed(self, one: bool) -> None:  # noqa: FBT001  a signal's
        """What is owed stands first: beside who they are, or right below it."""
        held = QApplication.focusWidget()
        if one:
            self._one.addWidget(self._still_ours)
        else:
            self._two.insertWidget(0, self._still_ours)
        if held is not None and self._still_ours.isAncestorOf(held):
            held.setFocus(Qt.FocusReason.OtherFocusReason)

    def _join(self) -> None:
        self._still_ours.owning.connect(self._doing.own)
        self._still_ours.keeping.connect(self._doing.keep)
        self._still_ours.parting.connect(self._doing.part)
        self._doing.kept.connect(self._still_ours.was_kept)
        self._doing.done.connect(self._was_done)
        self._still_ours.passed.connect(self._focus_matters)
        self._open_matters.chosen.connect(self._doing.join)
        self._open_matters.passed.connect(self._history.take_focus)
        self._open_matters.left.connect(partial(self._still_ours.take_focus, last=True))
        self._history.left.connect(self._focus_last_choice)
        self._unread.again.connect(self._read)
        self._owed_unread.again.connect(self._read)
        self._history.read.connect(partial(self._fill, _HISTORY))
        self._history.corrected.connect(self._read)
        self._history.corrected.connect(self.corrected)
        self._decidable.clicked.connect(self.decide_asked)
        window = Qt.ShortcutContext.WindowShortcut
        commands.bind("memory", self, self._turn_arithmetic, context=window)

    def _focus_matters(self) -> None:
        if not self._open_matters.take_focus():
            self._history.take_focus()

    def _focus_last_choice(self) -> None:
        if not self._open_matters.take_focus(last=True):
            self._still_ours.take_focus(last=True)

    def _turn_arithmetic(self) -> None:
        self._memories.turn_arithmetic()
        announce(self, self._memories.arithmetic.text())
        self._scroll.ensureWidgetVisible(self._memories.arithmetic)

    # Reading: all in one go where it can be, so that nothing moves when the rest comes.

    def _read(self) -> None:
        here = self._here
        if here is None:
            return
        acts = self._acts
        self._work.run(
            partial(
                facts_of, acts.customers, acts.presence, here.agent.agent_id, here.customer_id
            ),
            owner=self,
            then=partial(self._show, here),
        )

    def _take(self, customer_id: Id, read: FirstRead) -> None:
        here = self._here
        # Nobody was opened after all: nothing of them is shown.
        if here is None or here.customer_id != customer_id:
            self._expected = None
            return
        self._show(here, read.facts)
        self._history.take_first(read.history)

    def _show(self, here: OpenHere, facts: Facts) -> None:
        if here is not self._here:
            return
        for read, unread in ((facts.page, self._unread), (facts.presence, self._owed_unread)):
            unread.setVisible(isinstance(read, Exception))
        presence = None if isinstance(facts.presence, Exception) else facts.presence
        if presence is not None:
            self._still_ours.show_owed(presence.owed, presence.names)
        if not isinstance(facts.page, Exception):
            self._show_page(facts.page, presence)
            self.shown.emit(facts.page)
        self._fill(_WHO)
        failed = [read for read in (facts.page, facts.presence) if isinstance(read, Exception)]
        for error in failed[:1]:
            self._work.failed.emit(error)

    def _show_page(self, page: customers.CustomerPage, presence: PresencePage | None) -> None:
        self._who.show_customer(page, presence, self._matter(page))
        self._memories.show_customer(page, presence)
        times = presence.matters if presence else {}
        self._open_matters.show_matters(page.open_matters, times, self._matter_id)
        owed = presence is None or bool(presence.owed)
        self._nothing.setVisible(not owed and not page.open_matters)

    def _matter(self, page: customers.CustomerPage) -> tuple[Id, str]:
        """What this contact is about, if that is one of those that are open."""
        about = (one for one in page.open_matters if one.matter_id == self._matter_id)
        return next(((one.matter_id, one.text) for one in about), _NO_MATTER)

    def _fill(self, part: str) -> None:
        if part in self._awaited:
            self._awaited.remove(part)
            if not self._awaited:
                self._scroll.settle()
                self.filled.emit()

    def _was_done(self, step: Step, said: str) -> None:
        announce(self, said)
        self._renew(step)
        self.stepped.emit(step)

    def _renew(self, step: Step) -> None:
        """Show what a step left of what we know, owe and had with them."""
        self._matter_id = step.matter_id
        self._open_matters.mark(step.matter_id)
        self._history.refresh()
        self._read()
