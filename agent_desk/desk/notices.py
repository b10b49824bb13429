"""The one place that shows a message: a bar under the header, never in the way."""

import logging
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from agent_desk.desk import words
from agent_desk.desk.announce import announce
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.flow import Flow
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Icon, Label
from agent_desk.desk.look import Look
from agent_desk.domain.errors import WorldError

log = logging.getLogger(__name__)

_NARROW = 720


class Notices(QWidget):
    """A bar with what happened, what to do, and a button that does it where there is one.

    It shows one message at a time; the newest. It never takes the focus.

    Signals:
        put_away: The message is gone, or another stands in its place.
    """

    put_away = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._then: Callable[[], object] | None = None
        self._report = ""
        self._icon = Icon(look, "info")
        self._message = Label(look, role=Role.STRONG)
        self._remedy = Label(look, colour="ink2")
        self._act = ActionButton(look, "")
        self._copy = ActionButton(look, self.tr("Copy the report"), icon="copy")
        self._away = ActionButton(look, self.tr("Put away"), kind=Kind.QUIET)
        self._build()
        self._act.clicked.connect(self._do)
        self._copy.clicked.connect(self._copy_report)
        self._away.clicked.connect(self.clear)
        look.changed.connect(self._restyle)
        self.hide()

    def show_error(
        self, error: BaseException, again: Callable[[], object] | None = None
    ) -> None:
        """Show an error: the world's in words, ours as a report to copy.

        Args:
            error: What was raised.
            again: Does it again, where trying again may help.
        """
        if isinstance(error, WorldError):
            self._show_worlds(error, again)
        else:
            self._show_ours(error)

    def say(
        self,
        message: str,
        remedy: str = "",
        action: str = "",
        then: Callable[[], object] | None = None,
    ) -> None:
        """Show a message that is no error, with a button if ``action`` names one."""
        self._show("info", message, remedy)
        self._offer(action, then)

    def text(self) -> str:
        """Give what is shown, or nothing."""
        if self.isHidden():
            return ""
        return " ".join(part for part in (self._message.text(), self._remedy.text()) if part)

    def clear(self) -> None:
        """Put the message away."""
        if self.isHidden():
            return
        self._then = None
        self.hide()
        self.put_away.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Escape on one of its buttons puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent: buttons go below the words where it is narrow."""
        super().resizeEvent(event)
        self._restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.colour("surface"))
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.colour("line"))

    def _show_worlds(self, error: WorldError, again: Callable[[], object] | None) -> None:
        log.info("shown: %s", error.code)
        message, remedy = words.error(error)
        self._show("triangle-alert", message, remedy)
        if again is not None:
            self._offer(self.tr("Try again"), again)
        else:
            self._offer("", None)

    def _show_ours(self, error: BaseException) -> None:
        from agent_desk.desk.report import report  # may never be needed

        self._report = report(error)
        log.error("a mistake of our own\n%s", self._report)
        self._show(
            "file-warning",
            self.tr("Agent Desk itself made a mistake."),
            self.tr(
                "What was saved is kept, and you can go on. Copy the report for whoever looks "
                "after this program; it holds nothing about a customer."
            ),
        )
        self._offer("", None)
        self._copy.setText(self.tr("Copy the report"))
        self._copy.show()

    def _show(self, icon: str, message: str, remedy: str) -> None:
        if not self.isHidden():
            self.put_away.emit()
        self._icon.set_icon(icon, "ink2" if icon == "info" else "owed")
        self._message.setText(message)
        self._remedy.setText(remedy)
        self._remedy.setVisible(bool(remedy))
        self._copy.hide()
        self.setAccessibleName(message)
        self.setAccessibleDescription(remedy)
        self.show()
        announce(self, f"{message} {remedy}".strip())

    def _offer(self, action: str, then: Callable[[], object] | None) -> None:
        self._then = then
        self._act.setText(action)
        self._act.setVisible(bool(action))

    def _do(self) -> None:
        then = self._then
        self.clear()
        if then is not None:
            then()

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self._copy.setText(self.tr("Copied"))
        announce(self, self.tr("Copied"))

    def _build(self) -> None:
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(self._message)
        told.addWidget(self._remedy)
        buttons = QWidget()
        row = Flow(self._look, parent=buttons)
        for button in (self._act, self._copy, self._away):
            row.addWidget(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        facts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        facts.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        facts.addLayout(told, 1)
        self._row.addLayout(facts, 1)
        self._row.addWidget(buttons)
        self._restyle()

    def _restyle(self) -> None:
        px = self._look.px
        narrow = self.width() < px(_NARROW)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._row.setContentsMargins(28, px(10), 28, px(11))
        self._row.setSpacing(px(12))
