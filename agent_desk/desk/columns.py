"""Two columns that become one where there is no room for both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from agent_desk.desk.look import Look

NARROWEST_FOR_TWO = 1040
LARGEST_TEXT_FOR_TWO = 1.4
SIDE = 28
"""px at 100 %: from the edge of the window to the words of every page."""

BAR = 17
"""px at 100 %: how far a group stands behind its bar. The bars hang in the margin."""

_SIDES = 2 * SIDE
_GAP = 36
_MOST_FOR_THE_NARROW = 0.4
_ANY_WIDTH = 16_777_215  # QWIDGETSIZE_MAX, which Qt does not lend to Python


def inset(layout: QLayout, *, leading: int = 0, trailing: int = 0, below: int = 0) -> None:
    """Leave room round a layout, px. Qt mirrors what stands in it, but not its margins."""
    mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left, right = (trailing, leading) if mirrored else (leading, trailing)
    layout.setContentsMargins(left, 0, right, below)


class Columns(QWidget):
    """A leading and a trailing column; one of them is narrow, the other takes the rest.

    Under 1040 px, or with text above 140 %, the leading one stands over the trailing one.

    Signals:
        turned: They are one column now, or two. Carries whether it is one.
    """

    turned = Signal(bool)

    def __init__(
        self, look: Look, leading: QWidget, trailing: QWidget, *, narrow: QWidget, width: int
    ) -> None:
        super().__init__()
        self._look = look
        self._narrow = narrow
        self._narrow_width = width
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for column in (leading, trailing):
            self._row.addWidget(column, 0 if column is narrow else 1)
        look.changed.connect(self._reflow)

    def is_one(self) -> bool:
        """Whether the two stand one over the other now."""
        return self._row.direction() is QBoxLayout.Direction.TopToBottom

    def _reflow(self) -> None:
        small = self.width() < NARROWEST_FOR_TWO - _SIDES
        one = small or self._look.scale > LARGEST_TEXT_FOR_TWO
        direction = QBoxLayout.Direction
        if one != self.is_one():
            self._row.setDirection(direction.TopToBottom if one else direction.LeftToRight)
            self.turned.emit(one)
        self._row.setSpacing(self._look.px(24) if one else self._look.px(_GAP))
        most = round(self.width() * _MOST_FOR_THE_NARROW)
        width = min(self._look.px(self._narrow_width), most)
        self._narrow.setMinimumWidth(0 if one else width)
        self._narrow.setMaximumWidth(_ANY_WIDTH if one else width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent."""
        super().resizeEvent(event)
        self._reflow()
