"""Everything that can be done now, in one list inside the window; typing makes it shorter."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from agent_desk.desk import focus, keycap
from agent_desk.desk.announce import announce
from agent_desk.desk.at_hand import AtHand, at_hand
from agent_desk.desk.card import Card
from agent_desk.desk.fields import LineEdit
from agent_desk.desk.labels import Label
from agent_desk.desk.look import Look
from agent_desk.desk.row_list import RowList
from agent_desk.desk.row_model import Row
from agent_desk.reading import search_words

_WIDEST, _FROM_TOP, _AROUND = 640, 72, 28
_MOST_ROWS = 9
_VEIL = 0.72
"""How much of the page shows less while the list lies over it."""

_WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Palette(QWidget):
    """Lies over the window while it is asked; the focus goes back where it came from.

    The field keeps the focus; arrows walk the rows, Return does one, Esc does nothing.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._found: tuple[AtHand, ...] = ()
        self._give_back = focus.held()
        self.setAccessibleName(self.tr("Everything that can be done now"))
        self._card = Card(look, self.tr("Everything that can be done now"), parent=self)
        self._edit = LineEdit(
            look, self.tr("What to do"), placeholder=self.tr("Type what you want to do")
        )
        self._list = RowList(look, self.tr("What can be done now"), lines=1, frame=False)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.show_cursor_always()
        self._nothing = Label(look, self.tr("Nothing here is called that."), colour="ink2")
        for part in (self._edit, self._list, self._nothing):
            self._card.body.addWidget(part)
        self._edit.textChanged.connect(self._show_rows)
        self._edit.installEventFilter(self)
        self._list.clicked.connect(self._do_at)
        window.installEventFilter(self)
        look.changed.connect(self._fit)
        self.hide()

    def ask(self, *, customer_open: bool) -> None:
        """Show what can be done now."""
        self._found = at_hand(self.window(), customer_open=customer_open)
        self._give_back = focus.held()
        self._edit.setText("")
        self.raise_()
        self.show()
        self._show_rows()
        # As a menu would: a field that loses the focus to one keeps what is marked in it.
        self._edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Go away; the focus goes back."""
        if not self.isHidden():
            self._found = ()
            # First the focus: hidden with it, Qt would give it to whoever comes next.
            self._give_back()
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: keys of the field, the size of the window."""
        if watched is self._edit:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._took(event)
            if event.type() == QEvent.Type.FocusOut:
                self._lost_focus()
        elif event.type() == QEvent.Type.Resize and not self.isHidden():
            self._fit()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: what the field does not want is nobody else's."""
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Override QWidget.mousePressEvent: beside the card is out of it."""
        if not self._card.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        with QPainter(self) as painter:
            painter.setOpacity(_VEIL)
            painter.fillRect(self.rect(), self._look.colour("bg"))

    def _took(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            current = self._list.current()
            if current is not None and not event.isAutoRepeat():
                self._do(current)
        elif event.key() in _WALKING:
            QApplication.sendEvent(self._list, event)
            self._say_current()
        else:
            return False
        return True

    def _do_at(self, index: QModelIndex) -> None:
        self._do(self._list.rows()[index.row()])

    def _do(self, row: Row) -> None:
        chosen = row.key
        self.leave()
        if isinstance(chosen, AtHand):
            chosen.do()

    def _show_rows(self) -> None:
        typed = self._edit.text()
        rows = [
            _row(one)
            for one in self._found
            if search_words.begins_with(f"{one.text} {one.english}", typed)
        ]
        self._list.set_rows([])
        self._list.set_rows(rows)
        if rows:
            self._list.set_current(rows[0].key)
        self._list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self._fit()
        if not self.isHidden():
            self._say_current()

    def _say_current(self) -> None:
        current = self._list.current()
        announce(self._edit, current.aloud() if current else self._nothing.text())

    def _lost_focus(self) -> None:
        """Go away when the focus went elsewhere, as by a key; it stays there."""
        inside = QApplication.focusWidget()
        if inside is not None and not self.isAncestorOf(inside):
            self.hide()

    def _fit(self) -> None:
        window, px = self.parentWidget(), self._look.px
        if window is None:
            return
        self.setGeometry(window.rect())
        width = min(px(_WIDEST), self.width() - 2 * _AROUND)
        top = min(px(_FROM_TOP), self.height() // 8)
        # First the width: how high a row is hangs on it.
        self._card.resize(width, self.height() - 2 * top)
        self._card.body.activate()
        self._list.fit_rows(self._rows_that_fit(self._card.height()))
        self._card.body.activate()
        self._card.resize(width, self._card.body.totalSizeHint().height())
        self._card.move((self.width() - width) // 2, top)

    def _rows_that_fit(self, room: int) -> int:
        around = self._edit.sizeHint().height() + 2 * self._look.px(28)
        row = max(1, self._list.height_of(1))
        return min(max((room - around) // row, 1), _MOST_ROWS)


def _row(one: AtHand) -> Row:
    spoken = f"{one.text}. {keycap.spoken(one.key)}" if one.key else one.text
    return Row(one, one.text, right=keycap.shown(one.key) if one.key else "", spoken=spoken)
