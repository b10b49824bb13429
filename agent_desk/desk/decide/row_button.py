"""A row that does one thing: icon, what it is, a second line, and its key."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_desk.desk import keycap
from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.fonts import Role
from agent_desk.desk.look import Look
from agent_desk.desk.theme import Token
from agent_desk.desk.wrapped import Wrapped, wrapped

_ICON, _GAP, _DIGIT = 20, 12, 24
_PADDING, _PLAIN_PADDING = 14, 4
_BETWEEN = 2
_NARROWEST = 160
WORDS_OF_ROW = _PADDING + _DIGIT + _GAP + _ICON + _GAP
"""px at 100 %: where the words of a numbered row begin."""


class RowButton(ActionButton):
    """One of a column of rows. Framed it is an option, which can be chosen; else a way on."""

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        note: str = "",
        icon: str = "",
        digit: int = 0,
        command: str = "",
        key: str = "",
        framed: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Build a row.

        Args:
            look: What it is drawn with.
            text: What it does.
            note: What is to be known of it.
            icon: Lucide's name.
            digit: Chooses it while its group has the bar; 0 for none.
            command: The command it does, where the page takes the key itself.
            key: As it is pressed, where something else binds it.
            framed: Whether it stands on a surface of its own.
            parent: Its parent.
        """
        self._note, self._digit, self._framed = note, digit, framed
        self._digit_shown = False
        self._icon_colour: Token = "ink2"
        self._closed = False
        self._laid: dict[tuple[str, str, int], tuple[Wrapped, Wrapped]] = {}
        super().__init__(look, text, command=command, key=key, icon=icon, parent=parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCheckable(framed)
        self._describe()

    def tell(self, text: str, note: str, icon: str, colour: Token = "ink2") -> None:
        """Say something else."""
        told = (text, note, icon, colour)
        if told == (self.text(), self._note, self._icon, self._icon_colour):
            return
        self._icon_colour, self._note, self._icon = colour, note, icon
        self.setText(text)
        self._restyle()
        self._describe()

    def set_closed(self, *, closed: bool) -> None:
        """Step back behind what can be done, or forward again."""
        self._closed = closed
        self.update()

    def note(self) -> str:
        """Give the second line."""
        return self._note

    def show_digit(self, *, shown: bool) -> None:
        """Show or hide the digit that chooses it now; the room for it stays."""
        self._digit_shown = shown and self._digit > 0
        self._describe()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Override QWidget.hasHeightForWidth."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Override QWidget.heightForWidth."""
        around = self._look.px(22 if self._framed else 12)
        return round(self._height_of_words(width)) + around

    def sizeHint(self) -> QSize:
        """Override ActionButton.sizeHint."""
        width = self._look.px(420)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Override ActionButton.minimumSizeHint."""
        return QSize(self._look.px(_NARROWEST), self._look.px(38))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override ActionButton.paintEvent."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            self._paint_surface(painter)
            self._paint_digit(painter)
            self._paint_words(painter)
            self._paint_key(painter)

    def _describe(self) -> None:
        key = str(self._digit) if self._digit_shown else self._key
        said = (self._note.rstrip("."), keycap.spoken(key))
        self.setAccessibleDescription(". ".join(part for part in said if part))

    def _paint_surface(self, painter: QPainter) -> None:
        chosen, focused = self.isChecked(), self.hasFocus()
        if not self._framed and not focused:
            return
        width = 2 * self._edge_px() if chosen or focused else self._edge_px()
        hovered = self.underMouse() and self.isEnabled()
        edge: Token = "line" if self._closed else "edge"
        if chosen or focused or hovered:
            edge = "accent"
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(self._look.colour(edge), width))
        if self._framed:
            fill: Token = "bg" if self._closed else "surface"
            painter.setBrush(self._look.colour("accent_soft" if chosen else fill))
        painter.drawRoundedRect(box, self._look.px(8), self._look.px(8))
        if focused and chosen:
            self._paint_inner_ring(painter, "accent")

    def _paint_digit(self, painter: QPainter) -> None:
        if not self._digit_shown:
            return
        size = keycap.size(self._look, str(self._digit))
        at = self._mirrored(self._padding(), size.width())
        top = (self.height() - size.height()) / 2
        where = QRectF(at.x(), top, size.width(), size.height())
        keycap.paint(painter, self._look, str(self._digit), where)

    def _paint_words(self, painter: QPainter) -> None:
        title, note = self._lines(self.width())
        top = (self.height() - self._height_of_words(self.width())) / 2
        if self._icon:
            side = self._look.px(_ICON)
            at = self._mirrored(self._before_icon(), side)
            made = self._look.pixmap(
                self._icon, self._icon_colour, side, self.devicePixelRatioF()
            )
            painter.drawPixmap(round(at.x()), round(top + (title.line_height - side) / 2), made)
        at = self._mirrored(self._before_words(), self._room(self.width()))
        ink: Token = "ink2" if self._closed else "ink"
        words = QRectF(at.x(), top, at.width(), title.height)
        title.paint(painter, words, self._look.colour(ink))
        between = self._look.px(_BETWEEN)
        below = QRectF(at.x(), top + title.height + between, at.width(), note.height)
        note.paint(painter, below, self._look.colour("ink2"))

    def _paint_key(self, painter: QPainter) -> None:
        if not self._key:
            return
        size = keycap.size(self._look, self._key)
        at = self._mirrored(self.width() - self._padding() - size.width(), size.width())
        top = (self.height() - size.height()) / 2
        where = QRectF(at.x(), top, size.width(), size.height())
        keycap.paint(painter, self._look, self._key, where)

    def _height_of_words(self, width: int) -> float:
        title, note = self._lines(width)
        return title.height + (note.height + self._look.px(_BETWEEN) if self._note else 0)

    def _lines(self, width: int) -> tuple[Wrapped, Wrapped]:
        """Lay out both lines; a layout asks for the same widths again and again."""
        room, direction = self._room(width), self.layoutDirection()
        asked = (self.text(), self._note, room)
        if asked not in self._laid:
            look = self._look
            self._laid[asked] = (
                wrapped(self.text(), look.font(Role.STRONG), room, direction),
                wrapped(self._note, look.font(Role.CAPTION), room, direction),
            )
        return self._laid[asked]

    def _padding(self) -> int:
        return self._look.px(_PADDING if self._framed else _PLAIN_PADDING)

    def _before_icon(self) -> int:
        px = self._look.px
        return self._padding() + (px(_DIGIT) + px(_GAP) if self._digit else 0)

    def _before_words(self) -> int:
        icon = self._look.px(_ICON) + self._look.px(_GAP) if self._icon else 0
        return self._before_icon() + icon

    def _room(self, width: int) -> int:
        key = keycap.size(self._look, self._key).width() + self._look.px(10) if self._key else 0
        return max(width - self._before_words() - self._padding() - key, 1)

    def _restyle(self) -> None:
        self._laid = {}
        super()._restyle()
