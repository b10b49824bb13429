"""What lies on the page just above the line: ways to go on, and what the line means.

It is there only while the cursor is in the line, so it never covers the row that has the focus.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)

from agent_desk.desk.announce import announce
from agent_desk.desk.card import Card
from agent_desk.desk.labels import Label
from agent_desk.desk.moment_line import echo
from agent_desk.desk.row_list import RowList
from agent_desk.desk.row_model import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from agent_desk.desk.look import Look
    from agent_desk.reading.line_steps import Candidate

_MOST_ROWS = 8
_GAP = 6
_WIDEST = 720
_TOP = 64
"""px at 100 % kept free at the top of the window: the header stays in sight."""

_SAID_AFTER_MS = 700
"""A screen reader is not spoken into while keys are pressed."""


class Above(Card):
    """A card over the page.

    Signals:
        chosen: A way to go on was clicked. Carries the Candidate.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, line: QWidget) -> None:
        super().__init__(look, "", padding=12, parent=line)
        self._line = line
        self._offered: tuple[Candidate, ...] = ()
        self._said = Label(look)
        self._list = RowList(
            look,
            QCoreApplication.translate("MomentLine", "Ways to go on"),
            lines=1,
            frame=False,
        )
        self._list.show_cursor_always()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.hide()
        self._aloud = QTimer(self, singleShot=True, interval=_SAID_AFTER_MS)
        self._aloud.timeout.connect(self._speak)
        self._list.clicked.connect(self._choose)
        self.body.addWidget(self._list)
        self.body.addWidget(self._said)
        self.setAccessibleName(QCoreApplication.translate("MomentLine", "What the line means"))
        self.hide()

    def offer(self, ways: Sequence[Candidate], *, first: bool) -> None:
        """Show ways to go on, the cursor on the first of them or on none."""
        if tuple(ways) != self._offered:
            self._offered = tuple(ways)
            self._list.set_rows([])
            self._list.set_rows([_row(way) for way in ways])
        index = self._list.model().index(0, 0) if first and ways else QModelIndex()
        self._list.setCurrentIndex(index)
        self._list.setVisible(bool(ways))

    def say(self, text: str, *, wrong: bool = False, at_once: bool = False) -> None:
        """Say one sentence; aloud when typing pauses, or at once."""
        self._said.set_colour("owed" if wrong else "ink")
        self._said.setText(text)
        self._said.setVisible(bool(text))
        if at_once:
            self._aloud.stop()
            announce(self._line, text)
        elif text:
            self._aloud.start()
        else:
            self._aloud.stop()

    def text(self) -> str:
        """What is said."""
        return self._said.text()

    def offered(self) -> tuple[Candidate, ...]:
        """The ways to go on that are shown."""
        return self._offered

    def current(self) -> Candidate | None:
        """The way to go on with the cursor on it."""
        row = self._list.currentIndex().row()
        return self._offered[row] if 0 <= row < len(self._offered) else None

    def walk(self, by: int) -> None:
        """Put the cursor on the next way or the one before, and round the ends."""
        row = self._list.currentIndex().row()
        if row < 0 and by < 0:
            row = 0
        to = self._list.model().index((row + by) % len(self._offered), 0)
        self._list.setCurrentIndex(to)
        self._list.scrollTo(to)
        announce(self._line, _row(self._offered[to.row()]).aloud())

    def place(self, foot: QRect, field: QRect) -> None:
        """Lie above the foot, as wide as the field; both in the window's coordinates."""
        if not (self._offered or self._said.text()):
            self.hide()
            return
        width = min(field.width(), self._look.px(_WIDEST))
        height = self._height(width, foot.top() - self._look.px(_TOP))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = field.right() + 1 - width if mirrored else field.left()
        top = foot.top() - height - self._look.px(_GAP)
        self.setGeometry(QRect(QPoint(left, top), QSize(width, height)))
        self.show()
        self.raise_()

    def _height(self, width: int, room: int) -> int:
        """How high it is with as many rows as there is room for; they scroll."""
        around = self.body.contentsMargins()
        inner = width - around.left() - around.right()
        said = self._said.heightForWidth(inner) if self._said.text() else 0
        rest = around.top() + around.bottom() + said
        if not self._offered:
            return rest
        rest += self.body.spacing() if said else 0
        self._list.resize(inner, self._list.height())
        most = max(1, (room - rest) // max(1, self._list.height_of(1)))
        self._list.fit_rows(min(_MOST_ROWS, most))
        return rest + self._list.sizeHint().height()

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self._offered[index.row()])

    def _speak(self) -> None:
        if self.isVisible():
            announce(self._line, self._said.text())


def _row(way: Candidate) -> Row:
    if way.word is None:
        return Row(way, way.name)
    return Row(way, echo.meaning(way.word), date=f"/{way.name}")
