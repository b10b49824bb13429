"""How a cell of a table is painted and edited: its text, and what is wrong below it."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from agent_desk.desk.fields import LineEdit
from agent_desk.desk.fonts import Role
from agent_desk.desk.look import Look
from agent_desk.desk.tables.table_model import PROBLEM_ROLE, AnyIndex

LINES = 3
_AROUND, _ICON, _WIDEST_EDITOR = 10, 16, 560


class CellPainter(QStyledItemDelegate):
    """Cells with room for three lines; the last of them is for what is wrong."""

    def __init__(self, look: Look, aloud: Callable[[AnyIndex], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._aloud = aloud

    def row_height(self) -> int:
        """Say how high every row is, px."""
        line = QFontMetrics(self._look.font(Role.BODY)).lineSpacing()
        return LINES * line + self._look.px(_AROUND)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Override QStyledItemDelegate.paint."""
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        problem = str(index.data(PROBLEM_ROLE) or "")
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen or problem:
            painter.fillRect(box, self._look.colour("accent_soft" if chosen else "owed_soft"))
        inner = box.adjusted(*self._inset())
        if problem:
            inner = self._paint_problem(painter, inner, problem)
        self._paint_text(painter, inner, str(index.data() or ""))
        if chosen and state & QStyle.StateFlag.State_Active:
            width = 2 * self._look.theme.edge_px
            painter.setPen(QPen(self._look.colour("accent"), width))
            painter.drawRect(box.adjusted(1, 1, -width, -width))
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """Override QStyledItemDelegate.sizeHint."""
        return QSize(self._look.px(120), self.row_height())

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        """Override QStyledItemDelegate.createEditor."""
        return LineEdit(self._look, self._aloud(index), parent=parent)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: AnyIndex
    ) -> None:
        """Override QStyledItemDelegate.updateEditorGeometry: room for a whole sentence."""
        box: QRect = option.rect
        around = editor.parentWidget()
        room = around.width() if around is not None else box.width()
        wanted = max(box.width(), min(self._look.px(_WIDEST_EDITOR), room))
        height = max(editor.sizeHint().height(), self._look.px(36))
        left = min(box.left(), room - wanted)
        editor.setGeometry(max(left, 0), box.top(), wanted, height)

    def _paint_text(self, painter: QPainter, inner: QRect, text: str) -> None:
        font = self._look.font(Role.BODY)
        metrics, wrap = QFontMetrics(font), int(Qt.TextFlag.TextWordWrap)
        painter.setFont(font)
        painter.setPen(self._look.colour("ink"))
        flags = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop) | wrap
        painter.setClipRect(inner)
        painter.drawText(inner, flags, _fitting(metrics, inner, wrap, text))
        painter.setClipping(False)

    def _paint_problem(self, painter: QPainter, inner: QRect, problem: str) -> QRect:
        """Paint what is wrong at the lower edge; return what is left above it."""
        font, size = self._look.font(Role.CAPTION), self._look.px(_ICON)
        metrics = QFontMetrics(font)
        line = max(metrics.height(), size)
        below = QRect(inner.left(), inner.bottom() - line + 1, inner.width(), line)
        mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ratio = painter.device().devicePixelRatio()
        icon = self._look.pixmap("triangle-alert", "owed", size, ratio)
        at = below.right() - size + 1 if mirrored else below.left()
        painter.drawPixmap(at, below.top() + (line - size) // 2, icon)
        gap = size + self._look.px(6)
        told = below.adjusted(0, 0, -gap, 0) if mirrored else below.adjusted(gap, 0, 0, 0)
        painter.setFont(font)
        painter.setPen(self._look.colour("owed"))
        elided = metrics.elidedText(problem, Qt.TextElideMode.ElideRight, told.width())
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(told, int(flags), elided)
        return inner.adjusted(0, 0, 0, -line)

    def _inset(self) -> tuple[int, int, int, int]:
        side, top = self._look.px(_AROUND), self._look.px(_AROUND) // 2
        return side, top, -side, -top


def _fitting(metrics: QFontMetrics, inner: QRect, wrap: int, text: str) -> str:
    """As much of a text as its box holds, with a sign where something is left out."""
    if metrics.boundingRect(inner, wrap, text).height() <= inner.height():
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = metrics.boundingRect(inner, wrap, f"{text[:middle]}…").height() <= inner.height()
        low, high = (middle, high) if fits else (low, middle - 1)
    return f"{text[:low].rstrip()}…"
