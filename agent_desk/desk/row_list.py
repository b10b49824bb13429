"""Lists of rows: one painted list, which a screen reader walks row by row.

All rows of a list are equally high, so that a hundred thousand cost no more than ten.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QWidget

from agent_desk.desk import theme
from agent_desk.desk.look import Look
from agent_desk.desk.row_model import Row, RowModel
from agent_desk.desk.row_painter import MEASURED, RowPainter

_NEAR_END = 30
"""Rows left below the last visible one when more are asked for."""

_KEYS = Qt.Key
_CURSOR_KEYS = (
    _KEYS.Key_Up,
    _KEYS.Key_Down,
    _KEYS.Key_PageUp,
    _KEYS.Key_PageDown,
    _KEYS.Key_Home,
    _KEYS.Key_End,
)


class RowList(QListView):
    """A list of rows.

    Signals:
        opened: Return, the forward arrow, a click on the current row, a double click; the key.
        left: Up from the first row: the focus may go where it came from.
        more_wanted: The end comes near and there is more; once for each set or appended part.
    """

    opened = Signal(object)
    left = Signal()
    more_wanted = Signal()

    def __init__(
        self,
        look: Look,
        name: str,
        *,
        lines: int = 2,
        digits: bool = False,
        frame: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Build an empty list.

        Args:
            look: What it is drawn with.
            name: What a screen reader calls it.
            lines: Most lines a row's text may have.
            digits: Whether the first nine rows show the digit that opens them. The page takes
                the digit; this shows it.
            frame: Whether it has the surface and edge of a card.
            parent: Its parent.
        """
        super().__init__(parent)
        self._look = look
        self._more = False
        self._pressed_open = False
        self._most: int | None = None
        self._rows = RowModel(self)
        self._painter = RowPainter(look, self._rows.at, lines=lines, digits=digits, parent=self)
        self.setModel(self._rows)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self._framed = frame
        self.setProperty("framed", "true" if frame else "false")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        # Asked for the one Qt made, PySide looks through all classes of widgets for its kind.
        self.setViewport(QWidget())
        self.verticalScrollBar().valueChanged.connect(self._ask_for_more)
        look.changed.connect(self._restyle)
        self._restyle()

    def rows(self) -> list[Row]:
        """Give all rows, from the top."""
        return list(self._rows.rows)

    def current(self) -> Row | None:
        """Give the row with the cursor."""
        index = self.currentIndex()
        return self._rows.rows[index.row()] if index.isValid() else None

    def set_current(self, key: object) -> None:
        """Put the cursor on a row; an unknown key changes nothing."""
        place = self._rows.place(key)
        if place is not None:
            self.setCurrentIndex(self._rows.index(place))

    def set_rows(
        self, rows: Sequence[Row], *, more: bool = False, like: Sequence[Row] = ()
    ) -> None:
        """Show other rows; the cursor stays on its row if that is still there.

        Args:
            rows: From the top.
            more: Whether more can be asked for.
            like: Rows such as may be added later: there is room for them from the beginning,
                so that nothing moves when they come.
        """
        if not rows and not self._rows.rows:
            return
        held = self.current()
        self._rows.set_rows(rows)
        self._painter.measure([*rows, *like])
        self._grown(more=more)
        if held is not None:
            self.set_current(held.key)

    def append_rows(self, rows: Sequence[Row], *, more: bool = False) -> None:
        """Add rows at the end."""
        self._rows.insert(len(self._rows.rows), rows)
        self._painter.measure_more(rows)
        self._grown(more=more)

    def put_first(self, row: Row) -> None:
        """Add a row at the top."""
        self._rows.insert(0, [row])
        self._painter.measure_more([row])
        self._grown(more=self._more)

    def replace(self, key: object, row: Row) -> None:
        """Show another row in the place of one."""
        self._rows.replace(key, row)

    def remove(self, key: object) -> None:
        """Take a row away."""
        self._rows.remove(key)
        self._painter.measure(self._rows.rows[:MEASURED])
        self._grown(more=self._more)

    def fit_rows(self, most: int) -> None:
        """Be as high as the rows, at most as ``most`` of them; for short lists."""
        self._most = most
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fit()

    def sizeHint(self) -> QSize:
        """Override QListView.sizeHint."""
        if self._most is None:
            return super().sizeHint()
        count = min(self._most, len(self._rows.rows))
        return QSize(self._look.px(320), self.height_of(count))

    def height_of(self, count: int) -> int:
        """Say how high the list is that shows so many rows, also before it is shown, px."""
        around = theme.list_margin(self._look.theme, self._look.scale) if self._framed else 0
        return self._painter.row_height(self.viewport().width()) * count + 2 * around

    def minimumSizeHint(self) -> QSize:
        """Override QListView.minimumSizeHint."""
        height = self._painter.row_height(self.viewport().width()) + self._look.px(16)
        return QSize(self._look.px(200), self.sizeHint().height() if self._most else height)

    def show_cursor_always(self) -> None:
        """Show the current row also while the focus is elsewhere, as in a field above."""
        self._painter.always_shows_cursor = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QListView.keyPressEvent: digits, letters and Escape belong to the page."""
        row = self.currentIndex().row()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        onward = Qt.Key.Key_Left if mirrored else Qt.Key.Key_Right
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and row >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, onward):
            self._open(row)
        elif plain and event.key() == Qt.Key.Key_Up and row <= 0:
            self.left.emit()
        elif event.key() in _CURSOR_KEYS:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Override QListView.mousePressEvent: a click on the current row opens it."""
        index = self.indexAt(event.position().toPoint())
        again = index.isValid() and index == self.currentIndex() and self.hasFocus()
        super().mousePressEvent(event)
        self._pressed_open = again and event.button() == Qt.MouseButton.LeftButton
        if self._pressed_open:
            self._open(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Override QListView.mouseDoubleClickEvent: opens, unless its first half has."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and not self._pressed_open:
            self._open(index.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QListView.focusInEvent: the cursor is on a row at once."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._rows.rows:
            self.setCurrentIndex(self._rows.index(0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QListView.resizeEvent: a narrow list breaks its rows otherwise."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Override QListView.changeEvent."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._restyle()
            self.viewport().update()

    def _fit(self) -> None:
        # With a grid Qt lays rows out without asking the model for each of them.
        width = self.viewport().width()
        self.setGridSize(QSize(width, self._painter.row_height(width)))
        if self._most is not None:
            self.updateGeometry()

    def _restyle(self) -> None:
        self._painter.forget()
        self.scheduleDelayedItemsLayout()
        self._fit()

    def _open(self, row: int) -> None:
        self.opened.emit(self._rows.rows[row].key)

    def _grown(self, *, more: bool) -> None:
        self._more = more
        self.scheduleDelayedItemsLayout()
        self._fit()
        # Rows are laid out when control returns to the loop; only then the end is known.
        if more:
            QTimer.singleShot(0, self, self._ask_for_more)

    def _ask_for_more(self) -> None:
        if not self._more or not self.isVisible():
            return
        bottom = self.indexAt(self.viewport().rect().bottomLeft())
        last = bottom.row() if bottom.isValid() else len(self._rows.rows)
        if last + _NEAR_END >= len(self._rows.rows):
            self._more = False
            self.more_wanted.emit()
