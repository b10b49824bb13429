"""One table for a view: what stands in each cell, and what is wrong with it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from agent_desk.policy.grid import Grid, GridRow

AnyIndex = QModelIndex | QPersistentModelIndex
PROBLEM_ROLE = int(Qt.ItemDataRole.UserRole)
_NOWHERE = QModelIndex()
_ROLE = Qt.ItemDataRole


class TableModel(QAbstractTableModel):
    """Holds a table as values; what is typed is asked for, not done.

    Signals:
        typed: Somebody wrote something else in a cell. Carries row, column and text.
    """

    typed = Signal(object, str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.grid = Grid(name="", file="", columns=(), rows=())
        self._headings: Sequence[str] = ()
        self._problems: Mapping[tuple[str, str], str] = {}

    def show(
        self, grid: Grid, headings: Sequence[str], problems: Mapping[tuple[str, str], str]
    ) -> bool:
        """Show a table.

        Args:
            grid: The table.
            headings: Of its columns.
            problems: What is wrong, by row and column; by "" with a row as a whole.

        Returns:
            Whether rows or columns are others now, so that the place in it is lost.
        """
        same = self._shape(grid) == self._shape(self.grid)
        if not same:
            self.beginResetModel()
        self.grid, self._headings, self._problems = grid, headings, problems
        if not same:
            self.endResetModel()
        elif grid.rows and grid.columns:
            last = self.index(len(grid.rows) - 1, len(grid.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(grid.rows) - 1)
        return not same

    def row_at(self, index: AnyIndex) -> GridRow | None:
        """Give the row of a cell."""
        return self.grid.rows[index.row()] if index.isValid() else None

    def place(self, row: str, column: str) -> QModelIndex:
        """Say where a cell is; its first column where there is none of that name."""
        rows = [one.id for one in self.grid.rows]
        if row not in rows:
            return QModelIndex()
        columns = self.grid.columns
        return self.index(rows.index(row), columns.index(column) if column in columns else 0)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Override QAbstractTableModel.rowCount."""
        return 0 if parent.isValid() else len(self.grid.rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Override QAbstractTableModel.columnCount."""
        return 0 if parent.isValid() else len(self.grid.columns)

    def data(self, index: AnyIndex, role: int = int(_ROLE.DisplayRole)) -> object:
        """Override QAbstractTableModel.data."""
        row = self.row_at(index)
        if row is None:
            return None
        column = self.grid.columns[index.column()]
        problem = self._problems.get((row.id, column), "")
        if role == PROBLEM_ROLE:
            return problem
        text = self.grid.text(row, column)
        if role in (_ROLE.DisplayRole, _ROLE.EditRole):
            return text
        if role == _ROLE.ToolTipRole:
            return "\n".join(part for part in (text, problem) if part)
        if role == _ROLE.AccessibleTextRole:
            return self._aloud(row.id, self._headings[index.column()], text, problem)
        return None

    def setData(self, index: AnyIndex, value: object, role: int = int(_ROLE.EditRole)) -> bool:
        """Override QAbstractTableModel.setData: ask for it."""
        row = self.row_at(index)
        if row is None or role != _ROLE.EditRole:
            return False
        column = self.grid.columns[index.column()]
        if str(value) != self.grid.text(row, column):
            self.typed.emit(row, column, str(value))
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Override QAbstractTableModel.flags."""
        flag = Qt.ItemFlag
        row = self.row_at(index)
        if row is None:
            return flag.NoItemFlags
        usual = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
        named = self.grid.columns[index.column()] == "id" and not self.grid.can_name(row)
        return usual if named or not self.grid.editable else usual | flag.ItemIsEditable

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(_ROLE.DisplayRole),
    ) -> object:
        """Override QAbstractTableModel.headerData: columns by name, rows by id."""
        if role == _ROLE.TextAlignmentRole:
            flag = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            return int(flag) | int(Qt.TextFlag.TextWordWrap)
        if orientation == Qt.Orientation.Horizontal:
            return self._headings[section] if role == _ROLE.DisplayRole else None
        row = self.grid.rows[section].id
        problem = self._problems.get((row, ""), "")
        if role == _ROLE.DisplayRole:
            # The mark is in the text too: a header's icon is read by nobody.
            return f"\N{WARNING SIGN}\N{VARIATION SELECTOR-15} {row}" if problem else row
        if role == _ROLE.ToolTipRole:
            return problem or row
        return None

    def _aloud(self, row: str, heading: str, text: str, problem: str) -> str:
        parts = (f"{row}, {heading}", text or "-", problem)
        return ". ".join(part.rstrip(".") for part in parts if part)

    def _shape(self, grid: Grid) -> tuple[object, ...]:
        return grid.name, grid.columns, tuple(row.id for row in grid.rows)
