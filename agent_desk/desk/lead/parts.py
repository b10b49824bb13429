"""The parts of a story, painted as one widget: time, icon, sentence, and what more there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from agent_desk.desk.fonts import Role
from agent_desk.desk.wrapped import Wrapped, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from agent_desk.desk.lead.story_words import Told
    from agent_desk.desk.look import Look

_ICON, _GAP, _APART = 20, 14, 12
_NARROWEST = 160
_WIDEST = 720
"""px at 100 %."""


class Parts(QWidget):
    """One part below the other; what is ours is in bold, its icon in the owed colour."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._told: tuple[Told, ...] = ()
        self._laid: dict[int, list[tuple[Wrapped, ...]]] = {}
        look.changed.connect(self._restyle)

    def show_parts(self, told: Sequence[Told]) -> None:
        """Show these."""
        self._told = tuple(told)
        self._restyle()

    def hasHeightForWidth(self) -> bool:
        """Override QWidget.hasHeightForWidth."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Override QWidget.heightForWidth."""
        heights = [sum(lines.height for lines in part) for part in self._laid_out(width)]
        return (sum(heights) + max(0, len(heights) - 1) * self._look.px(_APART)).__ceil__()

    def sizeHint(self) -> QSize:
        """Override QWidget.sizeHint."""
        width = self._look.px(_WIDEST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint."""
        return QSize(self._look.px(_NARROWEST), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent: a box layout in a box layout forgets the width."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        caption = QFontMetricsF(self._look.font(Role.CAPTION))
        top = 0.0
        with QPainter(self) as painter:
            for part, lines in zip(self._told, self._laid_out(self.width()), strict=True):
                self._paint_part(painter, part, lines, top, caption)
                top += sum(one.height for one in lines) + self._look.px(_APART)

    def _paint_part(
        self,
        painter: QPainter,
        part: Told,
        lines: tuple[Wrapped, ...],
        top: float,
        caption: QFontMetricsF,
    ) -> None:
        px = self._look.px
        sentence = lines[0]
        time = self._time(part)
        base = top + sentence.ascent - caption.ascent()
        time.paint(painter, self._at(0, base, self._time_width()), self._look.colour("ink2"))
        side = px(_ICON)
        ratio = self.devicePixelRatioF()
        made = self._look.pixmap(part.icon, "owed" if part.ours else "ink2", side, ratio)
        icon = self._at(self._time_width() + px(_GAP), top, side)
        middle = round(icon.top() + (sentence.line_height - side) / 2)
        painter.drawPixmap(round(icon.left()), middle, made)
        start = self._text_start()
        for number, laid in enumerate(lines):
            at = self._at(start, top, self.width() - start)
            laid.paint(painter, at, self._look.colour("ink2" if number else "ink"))
            top += laid.height

    def _laid_out(self, width: int) -> list[tuple[Wrapped, ...]]:
        """Lay the parts out; a layout asks for the same widths again and again."""
        if width not in self._laid:
            room = max(1.0, width - self._text_start())
            self._laid[width] = [self._lay_out(part, room) for part in self._told]
        return self._laid[width]

    def _lay_out(self, part: Told, room: float) -> tuple[Wrapped, ...]:
        font, direction = self._look.font, self.layoutDirection()
        role = Role.STRONG if part.ours else Role.BODY
        return (
            wrapped(part.sentence, font(role), room, direction),
            *(wrapped(one, font(Role.CAPTION), room, direction) for one in part.details),
        )

    def _time(self, part: Told) -> Wrapped:
        font = self._look.font(Role.CAPTION)
        return wrapped(part.time, font, 1_000_000, self.layoutDirection())

    def _time_width(self) -> float:
        metrics = QFontMetricsF(self._look.font(Role.CAPTION))
        times = {part.time for part in self._told}
        return max((metrics.horizontalAdvance(time) for time in times), default=0.0) + 2

    def _text_start(self) -> float:
        return self._time_width() + self._look.px(_GAP) * 2 + self._look.px(_ICON)

    def _at(self, start: float, top: float, width: float) -> QRectF:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - start - width if mirrored else start
        return QRectF(left, top, width, self.height())

    def _restyle(self) -> None:
        self._laid.clear()
        self.setMinimumHeight(self.heightForWidth(self.width()) if self.width() else 0)
        self.updateGeometry()
        self.update()
