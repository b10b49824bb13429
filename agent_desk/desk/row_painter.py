"""Paints the rows of a list: date, icon, sentence and the word at the far edge.

Where the list is narrow or the letters are large, the sentence goes below the date.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from agent_desk.desk import commands, keycap
from agent_desk.desk.fonts import Role
from agent_desk.desk.look import Look
from agent_desk.desk.row_model import AnyIndex, Row
from agent_desk.desk.theme import Token
from agent_desk.desk.wrapped import Line, Wrapped, one_line, wrapped

MEASURED = 200
"""Rows that decide how high all are: more would be slow, and nobody sees them at once."""

_KEPT = 4_000
_DIGITS = 9
_SMALLEST_TARGET = 24
_NARROW = 240
"""px at 100 %: with less room for its text beside the rest a row is broken into two parts."""


class RowPainter(QStyledItemDelegate):
    """Paints rows, all equally high."""

    def __init__(
        self,
        look: Look,
        row_at: Callable[[int], Row | None],
        *,
        lines: int,
        digits: bool,
        parent: QWidget,
    ) -> None:
        """Build a painter.

        Args:
            look: What it paints with.
            row_at: Gives the row at a place from the top; asked directly, since a value on its
                way through Qt's model costs as much as painting it.
            lines: Most lines a row's text may have.
            digits: Whether the first nine rows show their digit.
            parent: The list.
        """
        super().__init__(parent)
        self._row_at = row_at
        self._list = parent
        self._look = look
        self._lines = lines
        self._digits = digits
        self._digits_act_anywhere = commands.single_keys()
        self._measured: list[Row] = []
        self._date_width = self._right_width = 0.0
        self._heights: dict[int, int] = {}
        self._kept: dict[tuple[str, bool, int], Wrapped] = {}
        self._kept_lines: dict[tuple[str, Role, int], Line] = {}
        self._icons = self._heads = self._details = self._quotes = False
        self._digit_size = keycap.size(look, "9")
        self._pens: dict[Role, tuple[QFont, QFontMetricsF]] = {}
        self.always_shows_cursor = False

    def measure(self, rows: Sequence[Row]) -> None:
        """Take these rows as the measure of all; with none everything of those before goes."""
        self._measured = list(rows)
        if rows:
            self._measure_anew()
        else:
            self.forget()

    def measure_more(self, rows: Sequence[Row]) -> None:
        """Let more rows have a say; what is laid out stays unless they need more room."""
        before = self._room_taken()
        measured = rows[: max(0, MEASURED - len(self._measured))]
        self._measured.extend(measured)
        self._take_room(measured)
        if self._room_taken() != before or self._lines > 1:
            self._heights.clear()

    def forget(self) -> None:
        """Measure again: letters or rows are others now."""
        self._pens.clear()
        self._kept.clear()
        self._kept_lines.clear()
        self._digit_size = keycap.size(self._look, "9")
        self._measure_anew()

    def _measure_anew(self) -> None:
        self._heights.clear()
        self._date_width = self._right_width = 0.0
        self._icons = self._heads = self._details = self._quotes = False
        self._take_room(self._measured)

    def _take_room(self, rows: Sequence[Row]) -> None:
        caption, strong = self._metrics(Role.CAPTION), self._metrics(Role.LABEL)
        dates = [caption.horizontalAdvance(date) for date in {row.date for row in rows}]
        words = [strong.horizontalAdvance(word) for word in {row.right for row in rows}]
        self._date_width = max([self._date_width, *dates])
        self._right_width = max([self._right_width, *words])
        self._icons = self._icons or any(row.icon for row in rows)
        self._heads = self._heads or any(row.date or row.icon or row.right for row in rows)
        self._details = self._details or any(row.detail for row in rows)
        self._quotes = self._quotes or any(row.quote for row in rows)

    def _room_taken(self) -> tuple[float | bool, ...]:
        return (
            self._date_width, self._right_width, self._icons, self._heads, self._details,
            self._quotes,
        )  # fmt: skip

    def row_height(self, width: int) -> int:
        """Say how high every row is in a list ``width`` px wide."""
        if width not in self._heights:
            self._heights[width] = self._height(width)
        return self._heights[width]

    def sizeHint(self, option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """Override QStyledItemDelegate.sizeHint."""
        view = option.widget.viewport()  # type: ignore[attr-defined]  # a list view, always
        return QSize(0, self.row_height(view.width()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Override QStyledItemDelegate.paint."""
        row = self._row_at(index.row())
        if row is None:
            return
        painter.save()
        try:
            self._paint_row(painter, option, index, row)
        finally:
            # A painter left open would take the whole program with it.
            painter.restore()

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, row: Row
    ) -> None:
        box = QRectF(option.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_cursor(painter, option, index, box)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        row_pen = _RowPen(self._look, self._line, painter, box, mirrored=mirrored)
        start = float(self._look.px(12))
        if self._digits:
            start = self._paint_digit(row_pen, index.row() + 1, start)
        if self._is_narrow(box.width()):
            self._paint_narrow(row_pen, row, start)
        else:
            self._paint_wide(row_pen, row, start)

    def _paint_wide(self, pen: "_RowPen", row: Row, start: float) -> None:
        px = self._look.px
        top, body = float(px(8)), self._metrics(Role.BODY)
        base = top + body.ascent()
        if self._date_width:
            width = self._date_width + 2
            pen.line(row.date, Role.CAPTION, "ink2", start=start, width=width, baseline=base)
            start += self._date_width + px(22)
        if self._icons:
            pen.icon(row.icon, row.icon_colour, start, top + (body.height() - px(20)) / 2)
            start += px(20) + px(16)
        end = pen.width - px(12)
        if self._right_width:
            self._paint_right(pen, row, end, self._right_width + 2, base)
            end -= self._right_width + 2 + px(16)
        self._paint_text(pen, row, start, end - start, top)

    def _paint_narrow(self, pen: "_RowPen", row: Row, start: float) -> None:
        px, caption = self._look.px, self._metrics(Role.CAPTION)
        top, x, end = float(px(8)), start, pen.width - px(12)
        if self._heads:
            base = top + caption.ascent()
            if row.icon:
                pen.icon(row.icon, row.icon_colour, x, top + (caption.height() - px(20)) / 2)
                x += px(20) + px(8)
            word = min(self._right_width + 2, (end - x) / 2)
            width = end - x - word - px(8)
            pen.line(row.date, Role.CAPTION, "ink2", start=x, width=width, baseline=base)
            self._paint_right(pen, row, end, word, base)
            top += max(caption.height(), px(20)) + px(3)
        self._paint_text(pen, row, start, end - start, top)

    def _paint_right(
        self, pen: "_RowPen", row: Row, end: float, width: float, baseline: float
    ) -> None:
        role = Role.LABEL if row.right_colour == "owed" else Role.CAPTION
        pen.line(
            row.right, role, row.right_colour, start=end - width, width=width,
            baseline=baseline, far=True,
        )  # fmt: skip

    def _paint_text(
        self, pen: "_RowPen", row: Row, start: float, width: float, top: float
    ) -> None:
        bottom = pen.lines(self._text(row, width), start, width, top)
        if row.quote:
            body = self._metrics(Role.BODY)
            base = bottom + body.ascent()
            pen.line(row.quote, Role.BODY, "ink", start=start, width=width, baseline=base)
            bottom += body.lineSpacing()
        if row.detail:
            base = bottom + self._look.px(2) + self._metrics(Role.CAPTION).ascent()
            pen.line(row.detail, Role.CAPTION, "ink2", start=start, width=width, baseline=base)

    def _paint_digit(self, pen: "_RowPen", number: int, start: float) -> float:
        size = self._digit_size
        # Where digits alone do nothing they choose here only with the focus.
        if number <= _DIGITS and (self._digits_act_anywhere or self._list.hasFocus()):
            pen.keycap(str(number), start, (pen.height - size.height()) / 2)
        return start + size.width() + self._look.px(12)

    def _paint_cursor(
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, box: QRectF
    ) -> None:
        view = option.widget
        here = view.currentIndex() == index  # type: ignore[attr-defined]  # a list view, always
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if not here or not (focused or self.always_shows_cursor):
            return
        painter.setPen(QPen(self._look.colour("accent"), 2.0))
        painter.setBrush(self._look.colour("accent_soft"))
        radius = self._look.px(6)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)

    def _height(self, width: int) -> int:
        px = self._look.px
        caption = self._metrics(Role.CAPTION).height()
        narrow = self._is_narrow(width)
        room = self._text_width(width, narrow=narrow)
        # One line is one line, whatever it says; only more of them have to be laid out.
        measured = self._measured if self._lines > 1 else ()
        needed = max((len(self._text(row, room).shaped) for row in measured), default=1)
        height = 2 * px(8) + self._metrics(Role.BODY).lineSpacing() * needed
        if narrow and self._heads:
            height += max(caption, px(20)) + px(3)
        if self._quotes:
            height += self._metrics(Role.BODY).lineSpacing()
        if self._details:
            height += px(2) + caption
        return max(height.__ceil__(), _SMALLEST_TARGET)

    def _text_width(self, width: float, *, narrow: bool) -> float:
        px = self._look.px
        room = width - 2 * px(12)
        if self._digits:
            room -= self._digit_size.width() + px(12)
        if narrow:
            return room
        if self._date_width:
            room -= self._date_width + px(22)
        if self._icons:
            room -= px(20) + px(16)
        if self._right_width:
            room -= self._right_width + 2 + px(16)
        return room

    def _text(self, row: Row, width: float) -> Wrapped:
        key = (row.text, row.strong, int(width))
        if key not in self._kept:
            if len(self._kept) > _KEPT:
                self._kept.clear()
            direction = self._list.layoutDirection()
            self._kept[key] = wrapped(
                row.text, self._font(row), max(width, 1.0), direction, most_lines=self._lines
            )
        return self._kept[key]

    def _line(self, text: str, role: Role, width: float) -> Line:
        key = (text, role, int(width))
        if key not in self._kept_lines:
            if len(self._kept_lines) > _KEPT:
                self._kept_lines.clear()
            self._kept_lines[key] = one_line(text, self._pen_of(role)[0], width)[0]
        return self._kept_lines[key]

    def _font(self, row: Row) -> QFont:
        return self._pen_of(Role.STRONG if row.strong else Role.BODY)[0]

    def _metrics(self, role: Role) -> QFontMetricsF:
        return self._pen_of(role)[1]

    def _pen_of(self, role: Role) -> tuple[QFont, QFontMetricsF]:
        """Give a font and its measures, made once: a list is painted often."""
        if role not in self._pens:
            font = self._look.font(role)
            self._pens[role] = (font, QFontMetricsF(font))
        return self._pens[role]

    def _is_narrow(self, width: float) -> bool:
        return self._text_width(width, narrow=False) < self._look.px(_NARROW)


class _RowPen:
    """Writes into one row, from its leading edge."""

    def __init__(
        self,
        look: Look,
        line_of: Callable[[str, Role, float], Line],
        painter: QPainter,
        box: QRectF,
        *,
        mirrored: bool,
    ) -> None:
        self._look = look
        self._line_of = line_of
        self._painter = painter
        self._box = box
        self._mirrored = mirrored
        self.width = box.width()
        self.height = box.height()

    def line(
        self, text: str, role: Role, colour: Token, *, start: float, width: float,
        baseline: float, far: bool = False,
    ) -> None:  # fmt: skip
        """Write one line, cut where there is no room; ``far``: at the far edge of its room."""
        if not text:
            return
        line = self._line_of(text, role, width)
        at = self._at(start + width - line.advance if far else start, line.advance)
        self._painter.setPen(self._look.colour(colour))
        line.paint(self._painter, QPointF(at, self._box.top() + baseline))

    def lines(self, text: Wrapped, start: float, width: float, top: float) -> float:
        """Write wrapped text; give where it ends."""
        at = QRectF(self._at(start, width), self._box.top() + top, width, text.height)
        text.paint(self._painter, at, self._look.colour("ink"))
        return top + text.height

    def icon(self, name: str, colour: Token, start: float, top: float) -> None:
        """Paint an icon; nothing where the row has none."""
        if not name:
            return
        side = self._look.px(20)
        ratio = self._painter.device().devicePixelRatioF()
        made = self._look.pixmap(name, colour, side, ratio)
        at = round(self._at(start, side)), round(self._box.top() + top)
        self._painter.drawPixmap(*at, made)

    def keycap(self, key: str, start: float, top: float) -> None:
        """Paint a keycap."""
        size = keycap.size(self._look, key)
        at = QRectF(
            self._at(start, size.width()), self._box.top() + top, size.width(), size.height()
        )
        keycap.paint(self._painter, self._look, key, at)

    def _at(self, start: float, width: float) -> float:
        inner = self.width - start - width if self._mirrored else start
        return self._box.left() + inner
