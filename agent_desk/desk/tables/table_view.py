"""A table on the screen: walked by arrows, edited in place."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView

from agent_desk.desk.fonts import Role
from agent_desk.desk.look import Look
from agent_desk.desk.tables.cell_painter import CellPainter
from agent_desk.desk.tables.table_model import TableModel
from agent_desk.policy.grid import form_of
from agent_desk.policy.inline import Form

_WIDE = (
    "text.",
    "evidence",
    "say.",
    "confirm.",
    "duty.",
    "internal.",
    "find_out.",
    "promise.what.",
    "title.",
)
_WIDTHS = {Form.CELL: 180, Form.NAMES: 170, Form.FLAG: 100, Form.DAY: 120, Form.AMOUNT: 140}
_TEXT_WIDTH, _SENTENCE_WIDTH, _HEADING, _ROW_NAME = 140, 300, 52, 150
_FEWEST_ROWS, _MOST_ROWS = 3, 5
_EDIT = QAbstractItemView.EditTrigger


class TableView(QTableView):
    """One table; letters, F2 and Return write in the cell, every other key is the page's."""

    def __init__(
        self, look: Look, name: str, model: TableModel, took: Callable[[QKeyEvent], bool]
    ) -> None:
        """Build an empty table.

        Args:
            look: What it is drawn with.
            name: What a screen reader calls it.
            model: What stands in it.
            took: Is asked first about each key; what scrolls below would take Alt and Up.
        """
        super().__init__()
        self._look = look
        self._took = took
        self._table = model
        self._painter = CellPainter(
            look, lambda index: str(index.data(int(Qt.ItemDataRole.AccessibleTextRole))), self
        )
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(_EDIT.DoubleClicked | _EDIT.EditKeyPressed | _EDIT.AnyKeyPressed)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
            header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.modelReset.connect(self._fit)
        look.changed.connect(self._restyle)
        self._restyle()

    def go_to(self, index: QModelIndex) -> None:
        """Put the cursor on a cell, in sight."""
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QTableView.keyPressEvent."""
        if self._took(event):
            return
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.state() != QAbstractItemView.State.EditingState:
                self.edit(self.currentIndex())
            return
        shifted = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if plain or (shifted and event.text().isprintable() and event.text()):
            super().keyPressEvent(event)
            if event.key() == Qt.Key.Key_Escape:
                event.ignore()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QTableView.focusInEvent: the cursor is on a cell at once."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._table.grid.rows:
            self.setCurrentIndex(self._table.index(0, 0))

    def _fit(self) -> None:
        px = self._look.px
        for place, column in enumerate(self._table.grid.columns):
            width = _SENTENCE_WIDTH if column.startswith(_WIDE) else _TEXT_WIDTH
            self.setColumnWidth(place, px(_WIDTHS.get(form_of(column), width)))
        rows = min(max(len(self._table.grid.rows), _FEWEST_ROWS), _MOST_ROWS)
        around = self.horizontalScrollBar().sizeHint().height() + 2
        self.setFixedHeight(px(_HEADING) + rows * self._painter.row_height() + around)

    def _restyle(self) -> None:
        px = self._look.px
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setFont(self._look.font(Role.LABEL))
        down.setFont(self._look.font(Role.LABEL))
        across.setFixedHeight(px(_HEADING))
        down.setFixedWidth(px(_ROW_NAME))
        down.setDefaultSectionSize(self._painter.row_height())
        self._fit()
