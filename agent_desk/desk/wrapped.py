"""Text laid out in lines: broken between words, inside one where it must, cut after so many."""

from dataclasses import dataclass
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

_MOST_LINES = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrapped:
    """Lines ready to be painted.

    Attributes:
        direction: The screen's.
        script_direction: The text's own.
        ascent: From the top of a line to its baseline, px.
        advances: How wide each line is, px.
        width: Of the widest line, px.
        cut: Whether something was left out; the last line then ends in an ellipsis.
    """

    lines: tuple[str, ...]
    font: QFont
    direction: Qt.LayoutDirection
    script_direction: Qt.LayoutDirection
    line_height: float
    ascent: float
    advances: tuple[float, ...]
    width: float
    cut: bool

    @property
    def height(self) -> float:
        """Height of all lines, px."""
        return self.line_height * len(self.lines)

    def paint(
        self, painter: QPainter, at: QRectF, colour: QColor, *, centred: bool = False
    ) -> None:
        """Paint the lines from the top of ``at``, at the leading edge of the screen.

        The words of a line go the way of their own script, whatever the screen's is.
        """
        painter.setFont(self.font)
        painter.setPen(colour)
        painter.setLayoutDirection(self.script_direction)
        mirrored = self.direction == Qt.LayoutDirection.RightToLeft
        baseline = at.top() + self.ascent
        # By baseline: drawing into a box lays every line out anew, ten times as slow.
        for line, advance in zip(self.lines, self.advances, strict=True):
            spare = at.width() - advance
            start = spare / 2 if centred else spare if mirrored else 0.0
            painter.drawText(QPointF(at.left() + start, baseline), line)
            baseline += self.line_height


def alignment(direction: Qt.LayoutDirection, *, centred: bool = False) -> Qt.AlignmentFlag:
    """Give the alignment of a line on a screen that is read in ``direction``."""
    if centred:
        return Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
    mirrored = direction == Qt.LayoutDirection.RightToLeft
    edge = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    return edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop


def script_direction(text: str, otherwise: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """Say which way a text is read: the way of its first letter that has one."""
    for character in text:
        kind = bidirectional(character)
        if kind in ("R", "AL"):
            return Qt.LayoutDirection.RightToLeft
        if kind == "L":
            return Qt.LayoutDirection.LeftToRight
    return otherwise


def wrapped(
    text: str,
    font: QFont,
    width: float,
    direction: Qt.LayoutDirection,
    *,
    most_lines: int = _MOST_LINES,
) -> Wrapped:
    """Lay ``text`` out in lines no wider than ``width`` px.

    Args:
        text: Plain text; line breaks in it are kept.
        font: What it is written in.
        width: Room for a line, px.
        direction: Of the surrounding screen: decides which edge lines begin at.
        most_lines: After so many the rest is cut.
    """
    metrics = QFontMetricsF(font)
    lines: list[str] = []
    cut = False
    for paragraph in text.split("\n"):
        if len(lines) >= most_lines:
            cut = True
            break
        more, left = _broken(paragraph, font, width, most_lines - len(lines))
        lines.extend(more)
        if left:
            cut = True
            lines[-1] = metrics.elidedText(
                lines[-1].rstrip() + " " + left, Qt.TextElideMode.ElideRight, width
            )
            break
    advances = tuple(float(metrics.horizontalAdvance(line)) for line in lines)
    return Wrapped(
        lines=tuple(lines),
        font=font,
        direction=direction,
        script_direction=script_direction(text, direction),
        line_height=float(max(metrics.height(), metrics.lineSpacing())),
        ascent=float(metrics.ascent()),
        advances=advances,
        width=max(advances, default=0.0),
        cut=cut,
    )


def _broken(text: str, font: QFont, width: float, most: int) -> tuple[list[str], str]:
    """Break one paragraph; give its lines and what did not fit any more."""
    if not text:
        return [""], ""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    end = 0
    utf16 = text.encode("utf-16-le", "surrogatepass")
    while len(lines) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0, 0))
        start, end = line.textStart(), line.textStart() + line.textLength()
        lines.append(utf16[start * 2 : end * 2].decode("utf-16-le", "replace").rstrip())
    layout.endLayout()
    return lines, utf16[end * 2 :].decode("utf-16-le", "replace")
