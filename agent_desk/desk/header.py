"""The header: where one is, whether what was done is saved, and who one is."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from agent_desk.desk import commands, keycap
from agent_desk.desk.buttons import ActionButton, AsideButton, Kind
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Icon, Label
from agent_desk.desk.look import Look
from agent_desk.desk.theme import Token

_LEAST_OF_A_NAME = 56
"""px at 100 %: as much of a name as still says who it is."""


class Tab(ActionButton):
    """A place that is reached by its key; the one shown is underlined and bold."""

    def __init__(self, look: Look, text: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(look, text, kind=Kind.QUIET, parent=parent)
        self._tab_key, self._words = key, text
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleDescription(keycap.spoken(key))

    def show_words(self, *, shown: bool) -> None:
        """Show the words, or the key alone where there is little room."""
        self.setText(self._words if shown else "")
        self.setAccessibleName(self._words)

    def sizeHint(self) -> QSize:
        """Override ActionButton.sizeHint."""
        hint = super().sizeHint()
        cap = keycap.size(self._look, self._tab_key)
        return QSize(hint.width() + cap.width() + self._look.px(10), self._look.px(52))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override ActionButton.paintEvent."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_box(painter)
            cap = keycap.size(self._look, self._tab_key)
            start = float(self._padding())
            at = self._mirrored(start, cap.width())
            top = (self.height() - cap.height()) / 2
            keycap.paint(
                painter,
                self._look,
                self._tab_key,
                QRectF(at.x(), top, cap.width(), cap.height()),
            )
            start += cap.width() + self._look.px(10)
            words = self._mirrored(start, self.width() - start - self._padding())
            self._paint_text(painter, words)
            if self.isChecked():
                thick = self._look.px(3)
                line = QRectF(words.x(), self.height() - thick, words.width(), thick)
                painter.fillRect(line, self._look.colour("accent"))

    def _text_font(self) -> QFont:
        return self._look.font(Role.STRONG if self.isChecked() else Role.BODY)

    def _ink(self) -> Token:
        return "ink" if self.isChecked() else "ink2"


class Header(QWidget):
    """The top of every page.

    Signals:
        page_asked: A tab was chosen; carries "customer", "decide" or "goodbye".
        stand_by_asked: The agent wants somebody beside them.
        fix_asked: What keeps sharing from going on is to be told.
    """

    page_asked = Signal(str)
    stand_by_asked = Signal()
    fix_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._name = self._saved_words = self._saved_short = ""
        self._fixes = False
        self._title = Label(look, colour="ink2", wrap=False)
        self._tabs = {
            "customer": Tab(look, self.tr("The customer"), commands.key_of("customer")),
            "decide": Tab(look, self.tr("Decide"), commands.key_of("decide")),
            "goodbye": Tab(look, self.tr("Goodbye"), commands.key_of("goodbye")),
        }
        self._stand_by = AsideButton(
            look, self.tr("Stand by me"), key=commands.key_of("stand_by"), icon="shield"
        )
        self._stand_by.clicked.connect(self.stand_by_asked)
        self._saved_icon = Icon(look, "circle-check", size=18)
        self._saved = Label(look, role=Role.CAPTION, colour="ink2", wrap=False)
        self._fix = AsideButton(look, self.tr("Fix it"))
        self._fix.clicked.connect(self.fix_asked)
        self._agent_icon = Icon(look, "user", size=18)
        self._agent = Label(look, role=Role.CAPTION, colour="ink2", wrap=False)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._title)
        for page, tab in self._tabs.items():
            self._row.addWidget(tab)
            tab.clicked.connect(lambda _checked=False, page=page: self.page_asked.emit(page))
        self._row.addStretch(1)
        self._between, self._after_stand_by = QWidget(), QWidget()
        self._row.addWidget(self._stand_by)
        self._row.addWidget(self._after_stand_by)
        self._row.addWidget(self._saved_icon)
        self._row.addWidget(self._saved)
        self._row.addWidget(self._fix)
        self._row.addWidget(self._between)
        self._row.addWidget(self._agent_icon)
        self._row.addWidget(self._agent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_customer_open(customer_open=False)
        self.set_saved("")
        self.set_agent("")
        look.changed.connect(self._restyle)
        self._restyle()

    def set_title(self, title: str) -> None:
        """Say where one is while nobody is open."""
        self._title.setText(title)

    def set_customer_open(self, *, customer_open: bool) -> None:
        """Show the tabs while a customer is open, else the title."""
        self._title.setVisible(not customer_open)
        for tab in self._tabs.values():
            tab.setVisible(customer_open)
        for part in (self._stand_by, self._after_stand_by):
            part.setVisible(customer_open)
        self._fit()

    def set_page(self, page: str) -> None:
        """Underline the tab of the page shown."""
        if page in self._tabs:
            self._tabs[page].setChecked(True)
            for tab in self._tabs.values():
                tab.updateGeometry()
            self._fit()

    def set_saved(
        self, text: str, short: str = "", icon: str = "circle-check", *, fix: bool = False
    ) -> None:
        """Say in words whether what was done is saved and shared.

        Args:
            text: All there is to say.
            short: What is said where there is no room for it; nothing if empty.
            icon: What stands before it.
            fix: Whether somebody can do something about it.
        """
        told = (text, short, fix)
        self._saved_icon.set_icon(icon, "ink2")
        if told == (self._saved_words, self._saved_short, self._fixes):
            return
        self._saved_words, self._saved_short, self._fixes = told
        self._saved.setAccessibleName(text)
        self._saved.setToolTip(text)
        self._fit()

    def set_agent(self, name: str) -> None:
        """Say who is at this desk."""
        self._name = name
        self._agent.setAccessibleName(name)
        self._agent.setToolTip(name)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget.resizeEvent: where there is no room for all, places come first."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Override QWidget.minimumSizeHint: it gives way, see ``_fit``."""
        return QSize(0, self._look.px(53))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.colour("surface"))
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.colour("line"))

    def _fit(self) -> None:
        """Give way in order: the end of the name, what is saved, words beside a sign."""
        self._say_all(shown=True)
        self._saved.setText(self._saved_words)
        self._fix.setVisible(self._fixes)
        for icon, label, text in (
            (self._agent_icon, self._agent, self._name),
            (self._saved_icon, self._saved, self._saved_words),
        ):
            for shown in (icon, label):
                shown.setVisible(bool(text))
        self._write_name(self._look.px(_LEAST_OF_A_NAME))
        if self._spare() < 0 and self._saved_short:
            self._saved.setText(self._saved_short)
        parts: tuple[QWidget, ...] = (self._saved, self._saved_icon, self._fix)
        for part in parts:
            if self._spare() < 0:
                part.hide()
        if self._spare() < 0:
            self._say_all(shown=False)
        if self._spare() < 0:
            self._agent_icon.hide()
            self._agent.hide()
        else:
            self._write_name(self._agent.sizeHint().width() + self._spare())

    def _say_all(self, *, shown: bool) -> None:
        """Say everything, or where one is alone, with a key for the rest."""
        self._stand_by.show_words(shown=shown)
        crowded = not shown and self._spare() < 0
        for tab in self._tabs.values():
            tab.show_words(shown=not crowded or tab.isChecked())

    def _spare(self) -> int:
        return self.width() - self._row.sizeHint().width()

    def _write_name(self, room: int) -> None:
        metrics = QFontMetrics(self._agent.font())
        elided = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        self._agent.setText(elided)

    def _restyle(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(24, 0, 28, 0)
        self._row.setSpacing(px(10))
        for gap in (self._between, self._after_stand_by):
            gap.setFixedWidth(px(8))
        self.setFixedHeight(px(53))
