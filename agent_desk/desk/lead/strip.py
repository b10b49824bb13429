"""A figure as a picture: how much of all it is, and each day of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.desk.look import Look
    from agent_desk.desk.theme import Token

_BAR, _DAYS, _GAP, _WIDEST_DAY = 8, 36, 6, 18
"""px at 100 %."""


class Strip(QWidget):
    """A bar that is filled as far as the share goes, and a small bar for each day below it.

    What it shows is said in words beside it, so it is never read aloud.
    """

    def __init__(
        self, look: Look, share: float | None, days: Sequence[float | None] = ()
    ) -> None:
        """Paint a figure.

        Args:
            look: What it is drawn with.
            share: From 0 to 1; None where it is no share of anything.
            days: A value for each day in order; None where there is none to show.
        """
        super().__init__()
        self._look = look
        self._share = share
        known = [one for one in days if one is not None]
        self._days = tuple(days) if len(days) > 1 and any(known) else ()
        self._most = max(known, default=0.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # Shown while it has no parent yet, it would be a window of its own.
        if share is None and not self._days:
            self.hide()
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Override QWidget.sizeHint."""
        px = self._look.px
        parts = [px(_BAR)] * (self._share is not None) + [px(_DAYS)] * bool(self._days)
        return QSize(px(240), sum(parts) + px(_GAP) * max(0, len(parts) - 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            top = 0.0
            if self._share is not None:
                self._paint_share(painter, self._share)
                top += self._look.px(_BAR + _GAP)
            if self._days:
                self._paint_days(painter, top)

    def _paint_share(self, painter: QPainter, share: float) -> None:
        height = self._look.px(_BAR)
        self._paint(painter, QRectF(0, 0, self.width(), height), "sunk")
        filled = self.width() * min(max(share, 0.0), 1.0)
        if filled:
            self._paint(painter, QRectF(0, 0, max(filled, height), height), "accent")

    def _paint_days(self, painter: QPainter, top: float) -> None:
        step = min(self.width() / len(self._days), self._look.px(_WIDEST_DAY))
        gap = min(self._look.px(3), step / 3)
        room = self._look.px(_DAYS)
        for place, value in enumerate(self._days):
            left = place * step
            floor = QRectF(left, top + room - 2, step - gap, 2)
            self._paint(painter, floor, "line")
            if value and self._most:
                height = max(2.0, room * value / self._most)
                bar = QRectF(left, top + room - height, step - gap, height)
                self._paint(painter, bar, "accent")

    def _paint(self, painter: QPainter, at: QRectF, token: Token) -> None:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            at.moveLeft(self.width() - at.left() - at.width())
        painter.setBrush(self._look.colour(token))
        radius = min(at.height(), at.width(), self._look.px(4)) / 2
        painter.drawRoundedRect(at, radius, radius)
