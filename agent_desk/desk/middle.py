"""Pages with one column in the middle, which scroll where the window is too low for them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.desk.labels import Beside
from agent_desk.desk.look import Look
from agent_desk.desk.scroll import Scroll


class Middle(QWidget):
    """A page with its parts one below the other in the middle.

    Attributes:
        column: Layout for the parts.
        foot: Layout for what stands at the lower edge.
    """

    def __init__(self, look: Look, *, width: int = 720, parent: QWidget | None = None) -> None:
        """Build an empty page.

        Args:
            look: What it is drawn with.
            width: Of the column at most, px at 100 %.
            parent: Its parent.
        """
        super().__init__(parent)
        self._look = look
        self._width = width
        self._scroll = Scroll(look)
        self._held = QWidget()
        self.column = QVBoxLayout(self._held)
        self.foot = QVBoxLayout()
        self._gaps: list[tuple[QWidget, int]] = []
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._held, 1000)
        row.addStretch(1)
        self._scroll.body.addStretch(2)
        self._scroll.body.addLayout(row)
        self._scroll.body.addStretch(3)
        self._scroll.body.addLayout(self.foot)
        look.changed.connect(self._restyle_column)
        self._restyle_column()

    def add_centred(self, part: QWidget) -> None:
        """Add a part in the middle of the column."""
        self.column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)

    def add_beside(self, part: QWidget) -> None:
        """Add a part in line with the answers of a question, whose bar hangs before them."""
        self.column.addWidget(Beside(self._look, part))

    def add_gap(self, height: int) -> None:
        """Leave more room before the next part; ``height`` in px at 100 %."""
        gap = QWidget()
        self._gaps.append((gap, height))
        self.column.addWidget(gap)
        self._restyle_column()

    def _restyle_column(self) -> None:
        px = self._look.px
        self._held.setMaximumWidth(px(self._width))
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(8))
        for gap, height in self._gaps:
            gap.setFixedHeight(px(height))
        self.foot.setSpacing(px(8))
