"""The screen turned: what a customer who stands here may read, in words for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import commands, due_time, words
from agent_desk.desk.announce import announce
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.card import Card
from agent_desk.desk.columns import inset
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.middle import Middle
from agent_desk.desk.told import RING, Told, refill

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from agent_desk.actions.turned import Open, Promised, TurnedPage
    from agent_desk.desk.look import Look
    from agent_desk.domain.clock import Clock

_MS = 1_000
_SCROLLING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class TurnedScreen(Middle):
    """Shows one customer to themselves; every key but those that turn it back does nothing.

    Signals:
        left: The screen is turned back.
    """

    left = Signal()

    def __init__(self, look: Look, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(look, width=720, parent=parent)
        self._clock = clock
        self._name = Label(look, role=Role.NAME)
        self._promised = _Part(look, self.tr("What we promised you"))
        self._open = _Part(look, self.tr("What is open with you"))
        self._nothing = Label(look, self.tr("Nothing is open between you and us."))
        self._back = ActionButton(
            look, self.tr("Turn back"), kind=Kind.QUIET, key=commands.key_of("turned")
        )
        self._back.clicked.connect(self.left)
        self.setAccessibleName(self.tr("For the customer to read"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        named = QVBoxLayout()
        inset(named, leading=look.px(RING))
        named.addWidget(self._name)
        self.column.addLayout(named)
        for part in (self._promised, self._open, self._nothing):
            self.add_gap(12)
            self.column.addWidget(part)
        self.foot.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTrailing)
        self.clear()

    def show_page(self, page: TurnedPage) -> None:
        """Show this customer, and nothing of anybody else."""
        now = self._clock.now()
        self._name.setText(page.name)
        self._promised.show_lines((one.text, _due(one)) for one in page.promised)
        self._open.show_lines((_what(one), _since(one, now)) for one in page.open)
        self._nothing.setVisible(not page.promised and not page.open)
        announce(self, page.name)

    def clear(self) -> None:
        """Show nobody."""
        self._name.setText("")
        self._promised.show_lines(())
        self._open.show_lines(())
        self._nothing.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Esc turns it back, arrows scroll."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _SCROLLING:
            QCoreApplication.sendEvent(self._scroll.verticalScrollBar(), event)
        event.accept()

    def showEvent(self, event: QShowEvent) -> None:
        """Override QWidget.showEvent."""
        super().showEvent(event)
        # Not the button: who goes on typing would press it with a space.
        self.setFocus(Qt.FocusReason.OtherFocusReason)


class _Part(QWidget):
    """A title and lines of two voices on a card; absent while there is nothing in it."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self._look = look
        self._title = QVBoxLayout()
        self._title.addWidget(Label(look, title, role=Role.STRONG, colour="ink2"))
        self._card = Card(look, "")
        self._told = Told(look, title)
        self._around = QVBoxLayout(self._told)
        self._around.addWidget(self._card)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._title)
        self._column.addWidget(self._told)
        look.changed.connect(self._dress)
        self._dress()

    def show_lines(self, lines: Iterable[tuple[str, str]]) -> None:
        """Show what, and by or since when."""
        made = [self._line(*line) for line in lines]
        refill(self._card.body, made)
        self.setVisible(bool(made))
        self._told.tell()

    def _line(self, what: str, when: str) -> QWidget:
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, self._look.px(4), 0, self._look.px(4))
        column.setSpacing(self._look.px(2))
        column.addWidget(Label(self._look, what, role=Role.LEAD))
        if when:
            column.addWidget(Label(self._look, when, colour="ink2"))
        return line

    def _dress(self) -> None:
        around = self._look.px(RING)
        inset(self._title, leading=around)
        self._around.setContentsMargins(around, around, around, around)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)


def _what(one: Open) -> str:
    if one.text:
        return one.text
    if one.ours:
        return QCoreApplication.translate("TurnedScreen", "Something we have to put right")
    return QCoreApplication.translate("TurnedScreen", "Something you asked us for")


def _since(one: Open, now: int) -> str:
    if not one.since_at:
        return ""
    said = QCoreApplication.translate("TurnedScreen", "Since {day}")
    return said.format(day=words.day(one.since_at, now))


def _due(one: Promised) -> str:
    within = due_time.within(one.due_at, whole_day=one.whole_day, zone=one.zone)
    due = QDateTime.fromMSecsSinceEpoch(within // _MS)
    pattern = QCoreApplication.translate("TurnedScreen", "dddd, d MMMM", "day of a promise")
    day = QLocale().toString(due.date(), pattern)
    if one.whole_day:
        return QCoreApplication.translate("TurnedScreen", "By {day}").format(day=day)
    said = QCoreApplication.translate("TurnedScreen", "By {day}, {time}")
    return said.format(day=day, time=due_time.clock(one.due_at))
