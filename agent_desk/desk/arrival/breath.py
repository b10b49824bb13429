"""A ring that breathes, slower than people in a hurry do. Never needed, never counted."""

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_desk.desk.fonts import Role
from agent_desk.desk.look import Look

_IN_MS, _OUT_MS = 4_000, 6_000
_BREATHS = 6
"""Then it rests: nothing on a screen moves for ever."""

_FRAME_MS = 40
_AT_REST = 0.63
"""Part of the ring shown where nothing may move."""

_SIDE, _LINE = 124, 3
_SIXTEENTHS = 16
_TOP = 90


class Breath(QWidget):
    """The ring. A screen reader does not read it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._since = QElapsedTimer()
        self._frames = QTimer(self)
        self._frames.setInterval(_FRAME_MS)
        self._frames.timeout.connect(self._breathe)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    def rest(self) -> None:
        """Stop moving."""
        self._frames.stop()
        self.update()

    def moves(self) -> bool:
        """Say whether it moves now."""
        return self._frames.isActive()

    def sizeHint(self) -> QSize:
        """Override QWidget.sizeHint."""
        side = self._look.px(_SIDE)
        return QSize(side, side)

    def showEvent(self, event: QShowEvent) -> None:
        """Override QWidget.showEvent."""
        super().showEvent(event)
        if self._look.moves:
            self._since.start()
            self._frames.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Override QWidget.hideEvent."""
        super().hideEvent(event)
        self._frames.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        part, breathing_in = self._now()
        line = self._look.px(_LINE)
        ring = QRectF(self.rect()).adjusted(line, line, -line, -line)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.colour("line"), line))
            painter.drawEllipse(ring)
            pen = QPen(self._look.colour("accent"), line)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(ring, _TOP * _SIXTEENTHS, round(-part * 360 * _SIXTEENTHS))
            painter.setPen(self._look.colour("ink2"))
            painter.setFont(self._look.font(Role.BODY))
            said = self.tr("Breathe in") if breathing_in else self.tr("Breathe out")
            painter.drawText(
                ring, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, said
            )

    def _now(self) -> tuple[float, bool]:
        """Say how much of the ring is drawn, and whether the breath goes in."""
        if not self.moves():
            return _AT_REST, False
        passed = self._since.elapsed() % (_IN_MS + _OUT_MS)
        if passed < _OUT_MS:
            return 1 - passed / _OUT_MS, False
        return (passed - _OUT_MS) / _IN_MS, True

    def _breathe(self) -> None:
        if self._since.elapsed() >= _BREATHS * (_IN_MS + _OUT_MS):
            self._frames.stop()
        self.update()

    def _restyle(self) -> None:
        if not self._look.moves:
            self._frames.stop()
        self.updateGeometry()
        self.update()
