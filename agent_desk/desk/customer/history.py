"""Our moments with them: every one, newest first, a page at a time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk.announce import announce
from agent_desk.desk.columns import BAR, inset
from agent_desk.desk.customer.correcting import Correcting
from agent_desk.desk.customer.moment_rows import details, older_rows, row_of, told
from agent_desk.desk.customer.opened_moment import OpenedMoment
from agent_desk.desk.customer.set_right import SetRight, can_be_set_right
from agent_desk.desk.customer.unread import Unread
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.row_list import RowList

if TYPE_CHECKING:
    from agent_desk.actions.corrections import Corrections
    from agent_desk.actions.customers import Customers, History, HistoryKey
    from agent_desk.actions.interactions import OpenHere
    from agent_desk.desk.look import Look
    from agent_desk.desk.row_model import Row
    from agent_desk.desk.work import Work
    from agent_desk.domain.clock import Clock
    from agent_desk.domain.ids import Id
    from agent_desk.domain.moments import Moment

PAGE = 50
# An answer sooner than this needs no word that it is on its way; a flash would only disturb.
_PATIENCE_MS = 250
_ALL = 1000
_LEAST_HEIGHT = 220
_ANY_HEIGHT = 16_777_215  # QWIDGETSIZE_MAX, which Qt does not lend to Python


class MomentHistory(QWidget):
    """The painted list of moments, with what to say while it is empty, late or unreadable.

    Signals:
        left: Up from the first moment.
        read: The newest moments stand here now, or that they could not be read.
        corrected: One was set right, and other places may say the same.
    """

    left = Signal()
    read = Signal()
    corrected = Signal()

    def __init__(
        self,
        look: Look,
        customers: Customers,
        corrections: Corrections,
        work: Work,
        *,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._customers = customers
        self._work = work
        self._clock = clock
        self._here: OpenHere | None = None
        self._moments: dict[Id, Moment] = {}
        self._set_right = SetRight()
        self._next: HistoryKey | None = None
        self._era = 0
        self._older = older_rows(clock.now())
        self._build()
        self._correcting = Correcting(corrections, work, self._opened, self)
        self._correcting.corrected.connect(self._show_corrected)

    def begin(self, opened: OpenHere) -> None:
        """Show the moments of the customer who is open; until then the page shows nobody's."""
        self.await_first(opened)
        self._read(None)

    def await_first(self, opened: OpenHere) -> None:
        """Show their moments as soon as ``take_first`` brings them."""
        self._here = opened
        self._late.start()

    def take_first(self, read: History | Exception) -> None:
        """Show the newest moments, or that they could not be read."""
        if isinstance(read, Exception):
            self._say_unread(self._era, None, read)
        else:
            self._show(self._era, True, read)  # noqa: FBT003  bound by partial elsewhere

    def end(self) -> None:
        """Show nobody's moments."""
        self._era += 1
        self._here = None
        self._moments.clear()
        self._set_right.clear()
        self._next = None
        self._hide_opened()
        self._late.stop()
        self._list.set_rows([])
        self._say("")

    def refresh(self) -> None:
        """Read the newest page again: something was taken back or stands again."""
        self._era += 1
        self._read(None)

    def is_being_read(self) -> bool:
        """Whether somebody is in it: rows that come would move what they look at."""
        return self._list.hasFocus() or self._opened.isVisible()

    def put_first(self, moment: Moment) -> None:
        """Show a moment that was just logged."""
        self._moments[moment.entry_id] = moment
        self._list.put_first(self._row(moment))
        self._say("")

    def take_focus(self) -> None:
        """Go to the list, or to what can be done where there is none."""
        target = self._unread if self._unread.isVisible() else self._list
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _build(self) -> None:
        self._list = RowList(self._look, self.tr("Our moments with them"), lines=1)
        self._list.setAccessibleDescription(self.tr("Right opens a moment, left shuts it."))
        self._list.setMinimumHeight(self._look.px(_LEAST_HEIGHT))
        self._opened = OpenedMoment(self._look, self._list, self.tr("The opened moment"))
        self._said = Label(self._look, colour="ink2")
        self._unread = Unread(self._look, "")
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_PATIENCE_MS)
        column = QVBoxLayout(self)
        # In line with what is open above, which has room for its bar.
        inset(column, leading=self._look.px(BAR))
        column.setSpacing(self._look.px(8))
        title = Label(
            self._look, self.tr("Our moments with them"), role=Role.LABEL, colour="ink2"
        )
        column.addWidget(title)
        column.addWidget(self._said)
        column.addWidget(self._unread)
        column.addWidget(self._list, _ALL)
        column.addStretch(1)
        self._list.opened.connect(self._open)
        self._list.selectionModel().currentChanged.connect(self._shut)
        for changed in (self._list.model().rowsInserted, self._list.model().modelReset):
            changed.connect(self._fit)
        self._list.installEventFilter(self)
        self._list.left.connect(self.left)
        self._list.more_wanted.connect(self._read_on)
        self._unread.again.connect(self._try_again)
        self._late.timeout.connect(partial(self._say, self.tr("Bringing up their moments…")))
        self._say("")

    # Reading: a page by key, from where the last one ended.

    def _read_on(self) -> None:
        if self._next is not None:
            self._read(self._next)

    def _read(self, before: HistoryKey | None) -> None:
        here = self._here
        if here is None:
            return
        self._work.run(
            partial(
                self._customers.history, here.agent.agent_id, here.customer_id, before, PAGE
            ),
            owner=self,
            then=partial(self._show, self._era, before is None),
            failed=partial(self._say_unread, self._era, before),
        )

    def _show(self, era: int, first: bool, page: History) -> None:  # noqa: FBT001  bound by partial
        if era != self._era:
            return
        self._late.stop()
        if first:
            self._moments.clear()
            self._set_right.clear()
        moments = self._set_right.take_out(page.moments)
        self._moments.update((moment.entry_id, moment) for moment in moments)
        self._next = page.next
        rows = [self._row(moment) for moment in moments]
        if first:
            older = page.next is not None
            self._list.set_rows(rows, more=older, like=self._older if older else ())
        else:
            self._list.append_rows(rows, more=page.next is not None)
        self._say("" if self._moments else self.tr("This is the first moment with them."))
        if first:
            self.read.emit()

    def _say_unread(self, era: int, before: HistoryKey | None, error: Exception) -> None:
        if era == self._era:
            self._late.stop()
            self._next = before
            missing = (
                self.tr("Their moments could not be read. What you log is kept.")
                if before is None
                else self.tr("Their older moments could not be read.")
            )
            self._say("")
            self._unread.say(missing)
            self._unread.show()
            self.read.emit()
        self._work.failed.emit(error)

    def _try_again(self) -> None:
        self._say("")
        self._late.start()
        self._read(self._next)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))
        self._unread.hide()

    # Opening one moment in place.

    def _open(self, entry_id: Id) -> None:
        moment = self._moments.get(entry_id)
        if moment is None:
            return
        text, more = told(self._set_right.as_known(moment)), details(moment)
        before = self._set_right.before(moment, self._clock.now())
        here = self._here.interaction_id if self._here else None
        correct = can_be_set_right(moment, here)
        self._list.setMaximumHeight(_ANY_HEIGHT)
        self._opened.open(text, more, before=before, correct=correct)
        self._correcting.let(self._here, entry_id if correct else None)
        announce(self._list, "\n".join(part for part in (text, more, before) if part))

    def _reopen(self) -> None:
        row = self._list.current()
        if row is not None and isinstance(row.key, bytes):
            self._open(row.key)

    def _shut(self) -> None:
        self._hide_opened()
        self._fit()

    def _hide_opened(self) -> None:
        if self._opened.is_writing():
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._opened.hide()
        self._correcting.let(None, None)

    def _show_corrected(self, correction: Moment) -> None:
        moment = self._moments.get(correction.corrects or b"")
        if moment is None:
            return
        self._set_right.keep(correction)
        self.corrected.emit()
        self._list.replace(moment.entry_id, self._row(moment))
        current = self._list.current()
        if current is not None and current.key == moment.entry_id:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._open(moment.entry_id)

    def _fit(self) -> None:
        """Let the card of a short history end with its last row."""
        rows = self._list.height_of(self._list.model().rowCount())
        least = self._look.px(_LEAST_HEIGHT)
        self._list.setMaximumHeight(min(max(rows, least), _ANY_HEIGHT))

    def _row(self, moment: Moment) -> Row:
        here = self._here.interaction_id if self._here else None
        return row_of(self._set_right.as_known(moment), now=self._clock.now(), with_us=here)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Shut or turn the opened moment by the keys of the list it lies over."""
        if event.type() == QEvent.Type.Resize:
            self._opened.follow()
            if not self._opened.isVisible():
                self._fit()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._opened.isVisible() and self._took(event)
        return super().eventFilter(watched, event)

    def _took(self, event: QKeyEvent) -> bool:
        if self._opened.is_writing():
            # What the field does not take is not meant for the list below it.
            if event.key() == Qt.Key.Key_Escape:
                self._list.setFocus(Qt.FocusReason.OtherFocusReason)
                self._reopen()
            return True
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        back = Qt.Key.Key_Right if mirrored else Qt.Key.Key_Left
        if event.key() in (back, Qt.Key.Key_Escape):
            self._shut()
            return True
        return self._opened.turn_page(event)
