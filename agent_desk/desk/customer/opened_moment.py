"""One moment opened where it stands: all of its text, and what else is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal

from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.card import Card
from agent_desk.desk.fields import LineField
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.scroll import Scroll

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from agent_desk.desk.look import Look
    from agent_desk.desk.row_list import RowList

_LEAST_HEIGHT = 64
_PAGES: dict[int, int] = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class OpenedMoment(Card):
    """Lies over the rows beside the one it belongs to, so that no row moves.

    Signals:
        set_right: How it really was. Carries what was written.
    """

    set_right = Signal(str)

    def __init__(self, look: Look, beside: RowList, name: str) -> None:
        super().__init__(look, name, padding=0, parent=beside.viewport())
        self._look = look
        self._beside = beside
        self._known = ""
        self._scroll = Scroll(look, margin=16)
        self._text = Label(look)
        self._details = Label(look, role=Role.CAPTION, colour="ink2")
        self._before = Label(look, role=Role.CAPTION, colour="ink2")
        self._correct = ActionButton(
            look, self.tr("Correct it"), command="correct", icon="pencil"
        )
        self._field = LineField(
            look,
            self.tr("How it really was"),
            hint=self.tr("Enter sets it right. What was written before stays with it."),
        )
        for part in (self._text, self._details, self._before, self._correct, self._field):
            self._scroll.body.addWidget(part)
        self._scroll.body.addStretch(1)
        self.body.addWidget(self._scroll)
        self.hide()
        self._correct.clicked.connect(self.write)
        self._field.entered.connect(self._enter)
        beside.verticalScrollBar().valueChanged.connect(self._follow)
        look.changed.connect(self._follow)

    def open(self, text: str, details: str, *, before: str = "", correct: bool = False) -> None:
        """Show this beside the row with the cursor.

        Args:
            text: What is known of it.
            details: What else is.
            before: What it said before it was set right.
            correct: Whether it can be set right.
        """
        self._known = text
        self._text.setText(text)
        self._details.setText(details)
        self._text.show()
        self._details.show()
        self._before.setText(before)
        self._before.setVisible(bool(before))
        self._correct.setVisible(correct)
        self._field.hide()
        self._scroll.verticalScrollBar().setValue(0)
        self.show()
        self._follow()

    def write(self) -> None:
        """Let the agent write how it really was."""
        # The field says it: with large text there is room for no more.
        for part in (self._text, self._details, self._before, self._correct):
            part.hide()
        self._field.set_text(" ".join(self._known.split()))
        self._field.show_problem("")
        self._field.show()
        self._field.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        # Chosen as a whole, it would be gone at the next letter.
        self._field.edit.end(False)  # noqa: FBT003 - Qt's
        self._follow()

    def is_writing(self) -> bool:
        """Whether the agent writes how it really was."""
        return self.isVisible() and self._field.isVisibleTo(self)

    def show_problem(self, problem: str) -> None:
        """Say why it is not set right; what is written stays."""
        self._field.show_problem(problem)
        self._follow()

    def turn_page(self, event: QKeyEvent) -> bool:
        """Read on in a long text; whether the key was one for that."""
        pages = _PAGES.get(event.key(), 0)
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())
        return pages != 0

    def follow(self) -> None:
        """Stay with the row when the list has another size."""
        self._follow()

    def _enter(self) -> None:
        self.set_right.emit(self._field.text())

    def _follow(self) -> None:
        if not self.isVisible():
            return
        row = self._beside.visualRect(self._beside.currentIndex())
        room = self._beside.viewport().rect()
        inset = self._look.px(2)
        width = room.width() - 2 * inset
        needed = self._scroll.body.totalHeightForWidth(width)
        wanted = max(needed, self._look.px(_LEAST_HEIGHT))
        below, above = room.bottom() - row.bottom() - inset, row.top() - inset
        under = wanted <= below or below >= above
        height = min(wanted, max(below if under else above, self._look.px(_LEAST_HEIGHT)))
        top = row.bottom() if under else row.top() - height
        self.setGeometry(QRect(inset, top, width, height))
        self.raise_()
