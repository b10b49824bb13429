"""Words, icons, quotations and lines that are looked at, not pressed."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from agent_desk.desk.fonts import Role
from agent_desk.desk.look import Look
from agent_desk.desk.theme import Token
from agent_desk.desk.wrapped import Wrapped, wrapped

_BAR, _GAP = 3, 14
_WIDEST = 640
"""px at 100 %: a line longer than about ninety letters is hard to follow."""


class Label(QLabel):
    """Plain text in one of the roles. It wraps, inside a word too where it must; never cut."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        *,
        role: Role = Role.BODY,
        colour: Token = "ink",
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._role = role
        self._colour: Token = colour
        self._said: tuple[object, ...] = ()
        self._laid: dict[int, Wrapped] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFont(look.font(role))
        self.setText(text)
        self.setWordWrap(wrap)
        look.changed.connect(self._restyle)

    def set_colour(self, colour: Token) -> None:
        """Write it in another colour of the theme."""
        self._colour = colour
        self.update()

    def set_role(self, role: Role) -> None:
        """Write it in another size."""
        if role is not self._role:
            self._role = role
            self._restyle()

    def heightForWidth(self, width: int) -> int:
        """Override QLabel.heightForWidth."""
        return self._laid_out(width).height.__ceil__() if self.wordWrap() else -1

    def sizeHint(self) -> QSize:
        """Override QLabel.sizeHint."""
        if not self.text():
            return QSize(0, 0)
        widest = self._look.px(_WIDEST) if self.wordWrap() else 1_000_000
        laid = self._laid_out(widest)
        return QSize(laid.width.__ceil__() + 1, laid.height.__ceil__())

    def minimumSizeHint(self) -> QSize:
        """Override QLabel.minimumSizeHint."""
        hint = self.sizeHint()
        if not self.wordWrap() or not self.text():
            return hint
        line = QFontMetricsF(self.font()).lineSpacing().__ceil__()
        return QSize(min(hint.width(), self._look.px(96)), line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QLabel.paintEvent."""
        with QPainter(self) as painter:
            laid = self._laid_out(self.width())
            spare = (
                0.0
                if self.alignment() & Qt.AlignmentFlag.AlignTop
                else self.height() - laid.height
            )
            at = QRectF(self.rect()).adjusted(0, max(0.0, spare / 2), 0, 0)
            centred = bool(self.alignment() & Qt.AlignmentFlag.AlignHCenter)
            laid.paint(painter, at, self._look.colour(self._colour), centred=centred)

    def _laid_out(self, width: int) -> Wrapped:
        """Lay the text out; a layout asks for the same widths again and again."""
        said = (self.text(), self.font().key(), self.layoutDirection())
        if said != self._said:
            self._said = said
            self._laid.clear()
        room = width if self.wordWrap() else 1_000_000
        if room not in self._laid:
            self._laid[room] = wrapped(self.text(), self.font(), room, self.layoutDirection())
        return self._laid[room]

    def _restyle(self) -> None:
        self.setFont(self._look.font(self._role))
        self.updateGeometry()
        self.update()


class Icon(QWidget):
    """An icon beside words that say the same; never read aloud."""

    def __init__(
        self,
        look: Look,
        name: str,
        *,
        colour: Token = "ink2",
        size: int = 20,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._name = name
        self._colour: Token = colour
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def set_icon(self, name: str, colour: Token = "ink2") -> None:
        """Show another icon."""
        self._name, self._colour = name, colour
        self.update()

    def sizeHint(self) -> QSize:
        """Override QWidget.sizeHint."""
        side = self._look.px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        side = self._look.px(self._size)
        with QPainter(self) as painter:
            made = self._look.pixmap(self._name, self._colour, side, self.devicePixelRatioF())
            painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, made)


class Barred(QWidget):
    """Holds what has a bar at its leading edge: a quotation, or the group digits choose in.

    Attributes:
        body: Layout for what it holds.
    """

    def __init__(
        self,
        look: Look,
        *,
        colour: Token = "edge",
        gap: int = _GAP,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._colour: Token = colour
        self._gap = gap
        self._barred = True
        self.body = QVBoxLayout(self)
        self._restyle()
        look.changed.connect(self._restyle)

    def set_barred(self, *, barred: bool) -> None:
        """Show or hide the bar; nothing else moves."""
        self._barred = barred
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget.paintEvent: style sheets do not mirror a border at one side."""
        if not self._barred:
            return
        width = self._look.px(_BAR)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - width if mirrored else 0
        with QPainter(self) as painter:
            painter.fillRect(left, 0, width, self.height(), self._look.colour(self._colour))

    def _restyle(self) -> None:
        self.body.setSpacing(self._look.px(4))
        self._set_apart(0)

    def _set_apart(self, above: int) -> None:
        """Leave room for the bar. Qt mirrors a layout, but not its margins."""
        room = self._look.px(_BAR + self._gap)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.body.setContentsMargins(
            0 if mirrored else room, above, room if mirrored else 0, above
        )
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Override QWidget.changeEvent."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._restyle()


class Beside(QWidget):
    """Holds a part in line with what is inside a ``Barred`` of the usual gap."""

    def __init__(self, look: Look, part: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.addWidget(part)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        room = self._look.px(_BAR + _GAP)
        self._column.setContentsMargins(room, 0, room, 0)


class Quote(Barred):
    """What somebody said, and when they said it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._words = Label(look, role=Role.LEAD)
        self._said = Label(look, colour="ink2")
        self.body.addWidget(self._words)
        self.body.addWidget(self._said)

    def set_words(self, words: str, said: str) -> None:
        """Show words and below them when they were said; an empty part is not shown."""
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._said.setText(said)
        self._said.setVisible(bool(said))


class Rule(QWidget):
    """A hair line between two things."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedHeight(1)
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.colour("line"))
