"""Arrival: the last call ends, and the next person is the only one."""

from collections.abc import Callable, Sequence
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from agent_desk.desk import commands
from agent_desk.desk.announce import announce
from agent_desk.desk.arrival import offers, partings
from agent_desk.desk.arrival.before import MOST_SHOWN, OTHER_AFTER, Before, Row
from agent_desk.desk.arrival.breath import Breath
from agent_desk.desk.arrival.offers import Offer
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.digits import page_digit_of
from agent_desk.desk.fields import LineField
from agent_desk.desk.flow import Flow
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.look import Look
from agent_desk.desk.middle import Middle

if TYPE_CHECKING:
    from agent_desk.actions.hard_moments import Covered
    from agent_desk.actions.interactions import Closed, Parked

_RING_FROM = 560
"""px at 100 %: on a lower page the ring would push what can be done out of sight."""


class Stage(Enum):
    """Where the agent is between two customers."""

    ARRIVING = auto()
    PAUSING = auto()
    READY = auto()


class ArrivalPage(Middle):
    """Greets, or ends the last call; offers who is on the line; lets the agent come in peace.

    Signals:
        here: "I'm here": the agent is ready.
        pausing: "Two minutes for me".
        offer_taken: A call that was handed over shall be opened. Carries the Offer.
        find_asked: The agent wants to find who is on the line.
    """

    here = Signal()
    pausing = Signal()
    offer_taken = Signal(object)
    find_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, width=720, parent=parent)
        self._stage = Stage.ARRIVING
        self._waiting: list[Offer] = []
        self._rows: tuple[Row, ...] = ()
        self._choice: tuple[Row, ...] = ()
        self._greets = True
        self._ended: Closed | None = None
        self._ring = Breath(look)
        self._title = Label(look, role=Role.NAME)
        self._told = Label(look, role=Role.BODY, colour="ink2")
        for label in (self._title, self._told):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._before = Before(look)
        self._why = LineField(look, "")
        self._why.entered.connect(self._say_why)
        self._why.hide()
        self._told_why: Callable[[str], object] | None = None
        self._here = ActionButton(look, self.tr("I’m here"), kind=Kind.FILLED, command="here")
        self._pause = ActionButton(look, self.tr("Two minutes for me"), command="pause")
        self._find = ActionButton(
            look, self.tr("Find them"), kind=Kind.QUIET, key=commands.key_of("find")
        )
        self._find_now = ActionButton(
            look,
            self.tr("Find who is on the line"),
            kind=Kind.FILLED,
            key=commands.key_of("find"),
            icon="search",
        )
        self._note = Label(look, role=Role.CAPTION, colour="ink2")
        self._note.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._build()
        self._here.clicked.connect(self._be_here)
        self._pause.clicked.connect(self._take_pause)
        for find in (self._find, self._find_now):
            find.clicked.connect(self.find_asked)
        look.changed.connect(self._fit_ring)
        self._show_stage()

    def greet(self, name: str, at: QTime | None = None) -> None:
        """Begin a shift: good morning, by the time of day here. What waits comes later.

        Args:
            name: Of the agent.
            at: The time of day; now if None.
        """
        self._title.setText(partings.greeting((at or QTime.currentTime()).hour(), name))
        self._told.setText(self.tr("For whoever rings first, it is the only call today."))
        self._greets, self._ended = True, None
        self._enter(Stage.ARRIVING)

    def end_call(self, closed: "Closed") -> None:
        """End the last call: say that what is open is kept, and nothing else of them."""
        self._title.setText(self.tr("That call ends here."))
        self._told.setText(partings.kept(closed))
        self._greets, self._ended = False, closed
        self._enter(Stage.ARRIVING)

    def end_parked(self, waiting: "Parked") -> None:
        """Let the last call end for now: its goodbye waits as it was left."""
        self._title.setText(self.tr("The goodbye waits."))
        self._told.setText(partings.waits(waiting.customer_name))
        self._greets, self._ended = False, None
        self._enter(Stage.ARRIVING)

    def end_covered(self, covered: "Covered", *, by_lead: bool = False) -> None:
        """End a call that was ended to protect the agent; a pause is offered.

        Args:
            covered: How it ended.
            by_lead: Whether the agent leads here and what follows is theirs after all.
        """
        self._title.setText(self.tr("That call ends here."))
        self._told.setText(partings.covered(covered, by_lead=by_lead))
        self._greets, self._ended = False, None
        self._enter(Stage.ARRIVING)

    def tell(self, promised: Sequence[str], *, hard: bool) -> None:
        """Say of the call that just ended what was promised, and offer a pause if it was hard.

        Args:
            promised: Each promise with its time.
            hard: Whether the agent marked that call as hard.
        """
        if self._ended is None or self._stage is not Stage.ARRIVING:
            return
        ended = self._ended
        told = [partings.promised(ended, promised) if promised else partings.kept(ended)]
        if hard:
            told.append(partings.pause_is_offered())
        said = "\n".join(told)
        if said != self._told.text():
            self._told.setText(said)
            self._scroll.hold_focus_in_sight()
            announce(self, said)

    def show_waiting(self, rows: Sequence[Row]) -> None:
        """Show what waits for this agent, after who is on the line and at most two in all."""
        self._rows = tuple(rows)
        self._show_stage()

    def ask(self, question: str, rows: Sequence[Row]) -> None:
        """Ask about who is here now, and nothing else until it is answered or left.

        Args:
            question: What is to be known first.
            rows: The answers, the likely one first.
        """
        self._title.setText(question)
        self._enter(Stage.READY, rows)
        self._focus()

    def ask_why(self, label: str, then: Callable[[str], object]) -> None:
        """Ask for a line in a field below what waits; ``then`` gets it, Escape leaves it."""
        self._told_why = then
        self._why.set_label(label)
        self._why.set_text("")
        self._why.show()
        self._why.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_written_in(self) -> bool:
        """Whether a line is being written: nothing may change above it meanwhile."""
        return self._why.isVisible()

    def set_note(self, note: str) -> None:
        """Say something of the data at the foot, as that it is a demonstration."""
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def offer_call(self, offer: Offer) -> None:
        """Offer a call that was handed over; a call offered again is renewed in its place."""
        known = [kept.call_id for kept in self._waiting]
        if offer.call_id in known:
            self._waiting[known.index(offer.call_id)] = offer
        else:
            self._waiting.append(offer)
        self._show_stage()
        announce(self, offers.said(offer))

    def withdraw(self, call_id: str) -> None:
        """Take an offer away: they hung up, or they were opened."""
        self._waiting = [offer for offer in self._waiting if offer.call_id != call_id]
        self._show_stage()

    def offers(self) -> tuple[Offer, ...]:
        """Give every call that waits, oldest first."""
        return tuple(self._waiting)

    def stage(self) -> Stage:
        """Say where the agent is."""
        return self._stage

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent."""
        if self._why.edit.hasFocus():
            if event.key() == Qt.Key.Key_Escape:
                self._leave_why()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._return()
        elif event.key() == Qt.Key.Key_Escape and self._choice:
            self._be_here()
        elif event.key() == Qt.Key.Key_Escape:
            self._ring.rest()
        elif not self._took(page_digit_of(event)):
            super().keyPressEvent(event)

    def _took(self, digit: int) -> bool:
        """Take a digit: the button of a row, its second one, or a pause."""
        acts = {place: row.act for place, row in enumerate(self._before.shown(), start=1)}
        others = {
            place + OTHER_AFTER: row.act_other
            for place, row in enumerate(self._before.shown(), start=1)
            if row.act_other is not None
        }
        act = (acts | others).get(digit)
        if act is not None:
            act()
        elif str(digit) == commands.key_of("pause") and self._stage is Stage.ARRIVING:
            self._take_pause()
        else:
            return False
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Override QWidget.showEvent: Return means the likely thing at once."""
        super().showEvent(event)
        self._focus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Override QWidget.hideEvent: what was asked is answered, or left."""
        super().hideEvent(event)
        self._leave_why()
        if self._choice:
            self._be_here()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._fit_ring()

    def _build(self) -> None:
        self.add_centred(self._ring)
        self.add_gap(16)
        self.column.addWidget(self._title)
        self.column.addWidget(self._told)
        self.add_gap(16)
        self.column.addWidget(self._before)
        self.column.addWidget(self._why)
        self.add_gap(8)
        buttons = QWidget()
        row = Flow(self._look, gap=12, centred=True, parent=buttons)
        row.addWidget(self._here)
        row.addWidget(self._pause)
        row.addWidget(self._find_now)
        self.column.addWidget(buttons)
        self.add_gap(16)
        self._someone = Label(
            self._look, self.tr("Someone on the line?"), role=Role.CAPTION, colour="ink2"
        )
        self._foot = QWidget()
        line = Flow(self._look, gap=8, centred=True, parent=self._foot)
        line.addWidget(self._someone)
        line.addWidget(self._find)
        self.foot.addWidget(self._foot)
        self.foot.addWidget(self._note)
        self._note.hide()

    def _be_here(self) -> None:
        self._title.setText(self.tr("Ready when they ring."))
        self._enter(Stage.READY)
        self.here.emit()

    def _say_why(self) -> None:
        text, then = self._why.text().strip(), self._told_why
        if then is not None and text:
            self._leave_why()
            then(text)

    def _leave_why(self) -> None:
        if self._told_why is not None:
            self._told_why = None
            self._why.set_text("")
            self._why.hide()
            self._focus()

    def _take_pause(self) -> None:
        self._title.setText(self.tr("Two minutes for you."))
        self._told.setText(
            self.tr("Nobody is told and nothing is counted. Come when you want.")
        )
        self._enter(Stage.PAUSING)
        self.pausing.emit()

    def _return(self) -> None:
        if self._stage is not Stage.READY:
            self._be_here()
        elif self._choice:
            self._choice[0].act()
        elif self._waiting:
            self.offer_taken.emit(self._waiting[0])
        else:
            self.find_asked.emit()

    def _enter(self, stage: Stage, choice: Sequence[Row] = ()) -> None:
        self._stage, self._choice = stage, tuple(choice)
        self._show_stage()
        announce(self, f"{self._title.text()} {self._told.text()}")

    def _show_stage(self) -> None:
        ready = self._stage is Stage.READY
        self._fit_ring()
        if ready:
            self._told.setText("" if self._choice else self._what_waits())
        self._here.setVisible(not ready)
        self._pause.setVisible(self._stage is Stage.ARRIVING)
        # One filled button: "I'm here", and once that is said, the way to the caller.
        offered = ready and bool(self._waiting or self._choice)
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._before.show_rows(self._shown_rows(), likely=offered, titled=not self._choice)
        self._find_now.setVisible(ready)
        self._find_now.set_kind(Kind.OUTLINE if offered else Kind.FILLED)
        self._foot.setVisible(not ready)
        if had_focus:
            self._focus()
        # Rows that come later push down what has it.
        self._scroll.hold_focus_in_sight()

    def _shown_rows(self) -> tuple[Row, ...]:
        """Who is on the line first; what waits never with the greeting, nor in a pause."""
        if self._choice:
            return self._choice
        calls = [offers.row(one, partial(self.offer_taken.emit, one)) for one in self._waiting]
        ended = self._stage is Stage.ARRIVING and not self._greets
        waits = self._rows if ended or self._stage is Stage.READY else ()
        # However many ring, a goodbye that waits is not pushed out of sight.
        if waits and waits[0].stays:
            calls = calls[: MOST_SHOWN - 1]
        return (*calls, *waits)

    def _what_waits(self) -> str:
        if self._rows:
            return self.tr("What waits for you is below, for when nobody rings.")
        return self.tr("Nothing else is in your way.")

    def _fit_ring(self) -> None:
        """Show the ring where there is room: what can be done comes before it."""
        room = self.height() >= self._look.px(_RING_FROM)
        self._ring.setVisible(self._stage is not Stage.READY and room)

    def _focus(self) -> None:
        if self._stage is Stage.READY and (self._waiting or self._choice):
            self._before.take_focus()
            return
        button = self._find_now if self._stage is Stage.READY else self._here
        button.setFocus(Qt.FocusReason.OtherFocusReason)
