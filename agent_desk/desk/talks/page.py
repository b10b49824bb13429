"""What somebody talks through with another: their talks at the left, the opened one right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import commands
from agent_desk.desk.announce import announce
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.columns import Columns
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.pin_question import PinQuestion
from agent_desk.desk.row_list import RowList
from agent_desk.desk.scroll import Scroll
from agent_desk.desk.talks import talk_words
from agent_desk.desk.talks.beginning import Beginning
from agent_desk.desk.talks.ending import Ending
from agent_desk.desk.talks.opened import OpenedTalk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from agent_desk.actions.talks import TalkWith
    from agent_desk.desk.look import Look

translate = QCoreApplication.translate

_LIST_WIDTH, _MOST_SHOWN = 400, 8


class TalksPage(QWidget):
    """Holds the parts; it decides nothing. Nothing of a talk is shown before the PIN is given.

    Attributes:
        opened: The talk that is read.
        beginning: With whom one is begun.
        ending: What it ended in.

    Signals:
        pin_given: Carries the PIN that opens what is sealed.
        pin_wanted: They have none and want to set one.
        wanted: A talk is to be opened. Carries its id.
        begin_asked: One is to be begun.
        undo_asked: What was just sent is to be taken back.
        left: Back to Arrival.
    """

    pin_given = Signal(str)
    pin_wanted = Signal()
    wanted = Signal(object)
    begin_asked = Signal()
    undo_asked = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._title = Label(look, translate("Talks", "Talk it through"), role=Role.TITLE)
        self._told = Label(look, colour="ink2")
        self._list = RowList(look, translate("Talks", "Talk it through"), lines=2)
        self._list.show_cursor_always()
        self._begin = ActionButton(look, translate("Talks", "Begin one"), icon="plus")
        self._set_pin = ActionButton(
            look, translate("Talks", "Set your PIN"), kind=Kind.FILLED, command="pin"
        )
        self._said = Label(look, colour="ink2")
        self.pin = PinQuestion(look, translate("Talks", "Open what is sealed to me"))
        self.opened = OpenedTalk(look)
        self.beginning = Beginning(look)
        self.ending = Ending(look)
        leading, trailing = QWidget(), QWidget()
        left, right = QVBoxLayout(leading), QVBoxLayout(trailing)
        for over in (self._title, self._told, self._list):
            left.addWidget(over)
        for button in (self._begin, self._set_pin):
            left.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        for part in (self.pin, self.opened, self.beginning, self.ending, self._said):
            right.addWidget(part)
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
            column.addStretch(1)
        self._spaced = (left, right)
        self._scroll = Scroll(look)
        self._scroll.body.addWidget(
            Columns(look, leading, trailing, narrow=leading, width=_LIST_WIDTH), 1
        )
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)
        self.pin.given.connect(self.pin_given)
        self._list.opened.connect(self.wanted)
        self._begin.clicked.connect(self.begin_asked)
        self._set_pin.clicked.connect(self.pin_wanted)
        commands.bind("undo", self, self.undo_asked.emit)
        commands.bind("finish", self._list, self.opened.send)
        look.changed.connect(self._fit)
        self._fit()
        self.close_all()

    def ask_pin(self, *, has_pin: bool) -> None:
        """Ask for what opens it; whoever has no PIN is told how to set one."""
        self.close_all()
        if has_pin:
            said = translate("Talks", "What the two of you write is sealed; your PIN opens it.")
            self._told.setText(said)
            self.pin.show()
            self.pin.begin()
            return
        said = translate(
            "Talks",
            "What two people talk through is sealed with their PINs, and you have none yet.",
        )
        self._told.setText(said)
        self._set_pin.show()

    def show_talks(self, found: Sequence[TalkWith], now: int) -> None:
        """Show these, once the PIN was given."""
        self.pin.hide()
        chosen = self._list.current()
        self._told.setText(
            translate("Talks", "It ends in a change, or in thanks.")
            if found
            else translate("Talks", "Nothing is talked through now.")
        )
        self._list.set_rows([talk_words.row(one, now) for one in found])
        if chosen is not None:
            self._list.set_current(chosen.key)
        self._list.setVisible(bool(found))
        self._begin.show()
        self._fit()

    def set_current(self, talk_id: bytes) -> None:
        """Let this one have the cursor of the list."""
        self._list.set_current(talk_id)

    def ask_below(self, asking: QWidget | None) -> None:
        """Show what is asked; None shows the opened talk with its line again."""
        self.beginning.setVisible(asking is self.beginning)
        self.ending.setVisible(asking is self.ending)
        if asking is self.beginning:
            self.opened.hide()
        self.opened.let_write(may=asking is None)

    def tell(self, said: str) -> None:
        """Say what was done."""
        self._said.setText(said)
        self._said.setVisible(bool(said))
        announce(self, said)

    def close_all(self) -> None:
        """Keep nothing of anybody on the screen."""
        for part in (self.opened, self.beginning, self.ending):
            part.clear()
        self._list.set_rows([])
        for hidden in (self._list, self._begin, self._set_pin, self.pin):
            hidden.hide()
        self.tell("")

    def take_list(self, talk_id: bytes) -> None:
        """Go to the list, where a key takes the last step back; a field has its own undo."""
        if not self._list.isHidden():
            self._list.set_current(talk_id)
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Begin with what is there to do."""
        reason = Qt.FocusReason.OtherFocusReason
        if not self.pin.isHidden():
            self.pin.take_focus()
        elif not self.opened.isHidden():
            self.opened.take_focus()
        elif not self._list.isHidden():
            self._list.setFocus(reason)
        elif not self._begin.isHidden():
            self._begin.setFocus(reason)
        else:
            self._set_pin.setFocus(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for column in self._spaced:
            column.setSpacing(self._look.px(14))
        self._list.fit_rows(_MOST_SHOWN)
        self._list.setMinimumHeight(self._list.sizeHint().height())
