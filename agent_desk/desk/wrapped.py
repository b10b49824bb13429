"""Text laid out in lines: broken between words, inside one where it must, cut after so many.

Letters are shaped once, when a text is laid out. Painting only copies their glyphs: Qt's
drawText would shape them anew each time, four times as slow.
"""

from dataclasses import dataclass
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGlyphRun,
    QPainter,
    QTextLayout,
    QTextLine,
    QTextOption,
)

_MOST_LINES = 10_000
_ANY_WIDTH = 1_000_000.0
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Line:
    """One line, shaped.

    Attributes:
        glyphs: What is painted; their places are from the line's start on its baseline.
        advance: How wide it is, px.
    """

    text: str
    glyphs: tuple[QGlyphRun, ...]
    advance: float

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Paint it from ``at`` on the baseline, with the painter's pen."""
        for run in self.glyphs:
            painter.drawGlyphRun(at, run)


_NO_LINE = Line("", (), 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrapped:
    """Lines ready to be painted.

    Attributes:
        direction: The screen's.
        ascent: From the top of a line to its baseline, px.
        width: Of the widest line, px.
        cut: Whether something was left out; the last line then ends in an ellipsis.
    """

    shaped: tuple[Line, ...]
    direction: Qt.LayoutDirection
    line_height: float
    ascent: float
    width: float
    cut: bool

    @property
    def lines(self) -> tuple[str, ...]:
        """The words of each line."""
        return tuple(line.text for line in self.shaped)

    @property
    def height(self) -> float:
        """Height of all lines, px."""
        return self.line_height * len(self.shaped)

    def paint(
        self, painter: QPainter, at: QRectF, colour: QColor, *, centred: bool = False
    ) -> None:
        """Paint the lines from the top of ``at``, at the leading edge of the screen.

        The words of a line go the way of their own script, whatever the screen's is.
        """
        painter.setPen(colour)
        mirrored = self.direction == Qt.LayoutDirection.RightToLeft
        baseline = at.top() + self.ascent
        for line in self.shaped:
            spare = at.width() - line.advance
            start = spare / 2 if centred else spare if mirrored else 0.0
            line.paint(painter, QPointF(at.left() + start, baseline))
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


def one_line(text: str, font: QFont, width: float) -> tuple[Line, bool]:
    """Shape ``text`` as one line no wider than ``width`` px; give it and whether it was cut."""
    # Hardly a letter is narrower than two px: what cannot be seen need not be measured.
    seen = text[: int(width / 2) + 8]
    line = _shaped(seen, font)
    if line.advance <= width and len(seen) == len(text):
        return line, False
    elided = QFontMetricsF(font).elidedText(seen, Qt.TextElideMode.ElideRight, width)
    if len(seen) < len(text) and not elided.endswith(_ELLIPSIS):
        elided += _ELLIPSIS
    return _shaped(elided, font), True


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
    if most_lines == 1 and "\n" not in text:
        line, cut = one_line(text, font, width)
        lines = [line]
    else:
        lines, cut = _paragraphs(text, font, width, direction, most_lines)
    return Wrapped(
        shaped=tuple(lines),
        direction=direction,
        line_height=float(max(metrics.height(), metrics.lineSpacing())),
        ascent=float(metrics.ascent()),
        width=max((line.advance for line in lines), default=0.0),
        cut=cut,
    )


def _shaped(text: str, font: QFont) -> Line:
    """Shape a line of any width."""
    layout = QTextLayout(text, font)
    layout.setTextOption(_option(script_direction(text, Qt.LayoutDirection.LeftToRight)))
    layout.beginLayout()
    line = layout.createLine()
    if not line.isValid():
        layout.endLayout()
        return _NO_LINE
    line.setLineWidth(_ANY_WIDTH)
    advance = _set_on_baseline(line)
    layout.endLayout()
    return Line(text, tuple(line.glyphRuns()), advance)


def _paragraphs(
    text: str, font: QFont, width: float, direction: Qt.LayoutDirection, most_lines: int
) -> tuple[list[Line], bool]:
    """Break every paragraph; give the lines and whether something was left out."""
    script = script_direction(text, direction)
    lines: list[Line] = []
    for paragraph in text.split("\n"):
        if len(lines) >= most_lines:
            return lines, True
        more, left = _broken(paragraph, font, width, script, most_lines - len(lines))
        lines.extend(more)
        if left:
            last = lines[-1].text.rstrip() + " " + left
            lines[-1] = one_line(last, font, width)[0]
            return lines, True
    return lines, False


def _broken(
    text: str, font: QFont, width: float, script: Qt.LayoutDirection, most: int
) -> tuple[list[Line], str]:
    """Break one paragraph; give its lines and what did not fit any more."""
    # A space after the last word would count, in Hebrew as one before the line.
    text = text.rstrip()
    if not text:
        return [_NO_LINE], ""
    layout = QTextLayout(text, font)
    layout.setTextOption(_option(script))
    layout.beginLayout()
    made: list[tuple[QTextLine, str, float]] = []
    end = 0
    utf16 = text.encode("utf-16-le", "surrogatepass")
    while len(made) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1.0))
        start, end = line.textStart(), line.textStart() + line.textLength()
        words = utf16[start * 2 : end * 2].decode("utf-16-le", "replace").rstrip()
        made.append((line, words, _set_on_baseline(line)))
    layout.endLayout()
    lines = [Line(words, tuple(line.glyphRuns()), advance) for line, words, advance in made]
    return lines, utf16[end * 2 :].decode("utf-16-le", "replace")


def _option(script: Qt.LayoutDirection) -> QTextOption:
    edge = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
    option = QTextOption(edge)
    option.setTextDirection(script)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _set_on_baseline(line: QTextLine) -> float:
    """Place a line so that its glyphs are told from its baseline; give its width, px."""
    line.setPosition(QPointF(0, -line.ascent()))
    return float(line.naturalTextWidth())
