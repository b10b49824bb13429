"""Keycaps: the key that does a thing, shown beside it.

They are decoration: a screen reader is told the key by the control it belongs to.
"""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_desk.desk.fonts import Role
from agent_desk.desk.look import Look
from agent_desk.desk.wrapped import one_line

_MINUS = "\N{MINUS SIGN}"
_SIGNS = {
    "Return": "⏎", "Enter": "⏎", "Down": "↓", "Up": "↑", "Left": "←", "Right": "→", "Plus": "+",
    "Minus": _MINUS,
}  # fmt: skip


def shown(key: str) -> str:
    """Say a portable key as it stands on a keycap: "Ctrl+Return" is "Ctrl ⏎"."""
    native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key
    if native.endswith("++"):
        native = native[:-1] + "Plus"
    parts = [part for part in native.split("+") if part]
    parts = [_SIGNS.get(part, _MINUS if part == "-" else part) for part in parts]
    last = _SIGNS.get(key.rsplit("+", 1)[-1])
    # Systems in other languages write their own word for Return; the sign says it in all.
    return " ".join([*parts[:-1], last or parts[-1]]) if parts else ""


def spoken(key: str) -> str:
    """Say a portable key in words, for a screen reader."""
    if not key:
        return ""
    native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key
    return QCoreApplication.translate("Keycap", "Key: {key}").format(key=native)


def size(look: Look, key: str) -> QSize:
    """Give the size of a keycap, px."""
    metrics = QFontMetricsF(look.font(Role.KEY))
    height = round(metrics.height()) + look.px(5)
    width = round(metrics.horizontalAdvance(shown(key))) + look.px(14)
    return QSize(max(width, height), height)


def paint(
    painter: QPainter, look: Look, key: str, at: QRectF, *, ink: QColor | None = None
) -> None:
    """Paint a keycap into ``at``; with ``ink`` its outline and sign alone."""
    box = at.adjusted(0.5, 0.5, -0.5, -0.5)
    radius = look.px(4)
    painter.setPen(QPen(ink or look.colour("line"), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush if ink else look.colour("sunk"))
    painter.drawRoundedRect(box, radius, radius)
    painter.setPen(ink or look.colour("ink2"))
    font = look.font(Role.KEY)
    metrics = QFontMetricsF(font)
    line, _cut = one_line(shown(key), font, at.width())
    baseline = at.top() + (at.height() - metrics.height()) / 2 + metrics.ascent()
    line.paint(painter, QPointF(at.left() + (at.width() - line.advance) / 2, baseline))


class Keycap(QWidget):
    """A key beside something that is no button."""

    def __init__(self, look: Look, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def set_key(self, key: str) -> None:
        """Show another key."""
        self._key = key
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Override QWidget.sizeHint."""
        return size(self._look, self._key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint(painter, self._look, self._key, QRectF(self.rect()))
