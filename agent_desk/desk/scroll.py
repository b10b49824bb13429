"""Pages that are taller than the window: they scroll, and the focus is never out of sight."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from agent_desk.desk.look import Look


class Scroll(QScrollArea):
    """Holds a page; scrolls up and down only.

    Attributes:
        body: Layout for the page, with the side margins of every page.
    """

    def __init__(self, look: Look, *, margin: int = 28, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._margin = margin
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = QWidget()
        self.body = QVBoxLayout(self._inner)
        self.setWidget(self._inner)
        self._restyle()
        look.changed.connect(self._restyle)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._keep_in_sight)

    def settle(self) -> None:
        """Lay the page out before it is shown, so that it is painted once.

        Qt asks a hidden widget for its new size only when it is shown, one level at a time.
        """
        for _part in self.settling():
            pass

    def settling(self) -> Iterator[None]:
        """The same part by part, for a page nobody sees yet."""
        for part in reversed(self._inner.findChildren(QWidget)):
            layout = part.layout()
            if layout is not None:
                layout.activate()
                yield
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def hold_focus_in_sight(self) -> None:
        """Show what has the focus once the page is laid out again: something before it grew."""
        QTimer.singleShot(0, self, self._show_focused)

    def _keep_in_sight(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._inner.isAncestorOf(new):
            # Once more when the page is laid out again: the focus itself may show digits or a
            # sentence, and move what is below it.
            self._show_focused()
            self.hold_focus_in_sight()

    def _show_focused(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self._inner.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, self._look.px(24))

    def _restyle(self) -> None:
        side, top = self._look.px(self._margin), self._look.px(16)
        self.body.setContentsMargins(side, top, side, top)
        self.body.setSpacing(self._look.px(12))
