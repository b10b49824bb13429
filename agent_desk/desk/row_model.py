"""What a list holds: its rows from the top, and what is said of each aloud."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from agent_desk.desk.theme import Token

AnyIndex = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Row:
    """One row, ready to be shown.

    Attributes:
        key: What the row stands for; unique in its list.
        text: The sentence of the row.
        date: Before it, in words.
        icon: Lucide's name, or nothing.
        right: A word at the far edge.
        quote: What they said themselves, in a line between.
        detail: A second, smaller line.
        strong: Whether the text is set in bold.
        spoken: What a screen reader says; made of the other parts when empty.
    """

    key: object
    text: str
    date: str = ""
    icon: str = ""
    icon_colour: Token = "ink2"
    right: str = ""
    right_colour: Token = "ink2"
    detail: str = ""
    strong: bool = False
    spoken: str = ""
    quote: str = ""

    def aloud(self) -> str:
        """Say the whole row in one breath."""
        parts = (self.date, self.text, self.quote, self.detail, self.right)
        return self.spoken or ". ".join(part.rstrip(".") for part in parts if part)


class RowModel(QStringListModel):
    """Rows for a list view; it holds values and asks nobody.

    A view asks for the number of rows once for each row it lays out. So Qt's own model counts
    them, with an empty text for each: asked in Python, a long history would stall the screen.

    Attributes:
        rows: From the top.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def at(self, place: int) -> Row | None:
        """Give the row so far from the top; None while Qt asks for one that is gone."""
        return self.rows[place] if 0 <= place < len(self.rows) else None

    def place(self, key: object) -> int | None:
        """Say how far from the top a row is, or None."""
        return next((place for place, row in enumerate(self.rows) if row.key == key), None)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Hold other rows."""
        self.rows = list(rows)
        self.setStringList([""] * len(rows))

    def insert(self, place: int, rows: Sequence[Row]) -> None:
        """Add rows so that the first of them is at ``place``."""
        if not rows:
            return
        self.rows[place:place] = rows
        self.insertRows(place, len(rows))

    def replace(self, key: object, row: Row) -> None:
        """Put another row in the place of one; an unknown key changes nothing."""
        place = self.place(key)
        if place is not None:
            self.rows[place] = row
            index = self.index(place)
            self.dataChanged.emit(index, index)

    def remove(self, key: object) -> None:
        """Take a row away; an unknown key changes nothing."""
        place = self.place(key)
        if place is not None:
            del self.rows[place]
            self.removeRows(place, 1)

    def data(self, index: AnyIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Override QStringListModel.data."""
        # While Qt takes rows away it may still ask for one that is gone here.
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        return row.aloud() if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Override QStringListModel.flags: rows are read, not written."""
        flag = Qt.ItemFlag
        usual = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
        return usual if index.isValid() else flag.NoItemFlags
