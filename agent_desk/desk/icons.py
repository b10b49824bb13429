"""Icons: Lucide's lines in a colour of the theme, made for the pixels they are shown on."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from agent_desk import resources

_LINE_WIDTH = "1.75"


@lru_cache(maxsize=128)
def _drawing(name: str) -> str:
    """Read the drawing of an icon; an unknown name is our own mistake and raises."""
    text = resources.path(f"icons/{name}.svg").read_text(encoding="utf-8")
    return text.replace('stroke-width="2"', f'stroke-width="{_LINE_WIDTH}"')


def pixmap(name: str, colour: QColor, size_px: int, ratio: float) -> QPixmap:
    """Draw an icon ``size_px`` high and wide, for ``ratio`` device pixels to one."""
    drawing = _drawing(name).replace("currentColor", colour.name())
    side = max(1, round(size_px * ratio))
    made = QPixmap(QSize(side, side))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made
