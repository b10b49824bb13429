"""Buttons: icon, words and the key that does the same, painted as one thing and read as one."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from agent_desk.desk import commands, keycap
from agent_desk.desk.fonts import Role
from agent_desk.desk.look import Look
from agent_desk.desk.theme import Token
from agent_desk.desk.wrapped import one_line

SMALLEST_TARGET = 24
"""px, at every text size: WCAG 2.2, 2.5.8."""

BUTTON_HANGS = 4
"""px at 100 %: from the words of a quiet button to its edge, which only the focus shows."""


class Kind(Enum):
    """How loud a button is. One FILLED to a page."""

    FILLED = "filled"
    OUTLINE = "outline"
    QUIET = "quiet"


class ActionButton(QAbstractButton):
    """Does one thing. It shows its key; ``commands.bind`` or the page binds it.

    A screen reader says the words as its name and the key as its description.

    Attributes:
        command: The command it does, where the page takes the key itself; else empty.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        kind: Kind = Kind.OUTLINE,
        key: str = "",
        command: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.command = command
        self._look = look
        self._kind = kind
        self._key = ""
        self._icon = icon
        self.setText(text)
        self.set_key(commands.key_of(command) if command else key)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self._restyle)

    def set_key(self, key: str) -> None:
        """Show another key, or none."""
        self._key = key
        self.setAccessibleDescription(keycap.spoken(key))
        self._restyle()

    def kind(self) -> Kind:
        """Say how loud it is."""
        return self._kind

    def set_kind(self, kind: Kind) -> None:
        """Make it louder or quieter."""
        self._kind = kind
        self._restyle()

    def set_icon(self, name: str) -> None:
        """Show another icon, or none."""
        self._icon = name
        self._restyle()

    def setText(self, text: str) -> None:  # noqa: N802  Qt's name, where the class overrides it
        """Override QAbstractButton.setText: an ampersand is a letter here, not a mnemonic."""
        super().setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Override QAbstractButton.sizeHint."""
        px, metrics = self._look.px, QFontMetricsF(self._text_font())
        width = metrics.horizontalAdvance(self.text()).__ceil__() + 1
        if self._icon:
            width += px(18) + px(10)
        if self._key:
            width += keycap.size(self._look, self._key).width() + px(10)
        width += self._trailing_width() + 2 * self._padding()
        height = metrics.height().__ceil__() + px(6 if self._kind is Kind.QUIET else 19)
        return QSize(max(width, SMALLEST_TARGET), max(height, SMALLEST_TARGET))

    def minimumSizeHint(self) -> QSize:
        """Override QAbstractButton.minimumSizeHint."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._look.px(120)), hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QAbstractButton.keyPressEvent: Return presses what has the focus."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QAbstractButton.paintEvent."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            self._paint_box(painter)
            self._paint_content(painter)

    def _text_font(self) -> QFont:
        loud = self._kind in (Kind.FILLED, Kind.QUIET)
        return self._look.font(Role.STRONG if loud else Role.BUTTON)

    def _ink(self) -> Token:
        if not self.isEnabled():
            return "ink2"
        return {Kind.FILLED: "on_accent", Kind.OUTLINE: "ink", Kind.QUIET: "accent"}[self._kind]  # type: ignore[return-value]  # each is a token

    def _padding(self) -> int:
        return self._look.px(BUTTON_HANGS if self._kind is Kind.QUIET else 14)

    def _trailing_width(self) -> int:
        return 0

    def _fill(self) -> QColor:
        if self._kind is Kind.FILLED and self.isEnabled():
            return self._look.colour("accent")
        return self._look.colour("sunk" if self.isDown() else "surface")

    def _edge(self) -> tuple[Token, float]:
        """Name the colour of the edge and its width, px."""
        focused = self.hasFocus()
        if self._kind is Kind.FILLED:
            return ("ink", 2 * self._edge_px()) if focused else ("accent", 1.0)
        hovered = self.underMouse() and self.isEnabled()
        if focused:
            return "accent", 2 * self._edge_px()
        return "accent" if hovered else "edge", self._edge_px()

    def _edge_px(self) -> float:
        return float(self._look.theme.edge_px)

    def _paint_box(self, painter: QPainter) -> None:
        token, width = self._edge()
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        radius = self._look.px(6)
        if self._kind is Kind.QUIET:
            if self.hasFocus():
                painter.setPen(QPen(self._look.colour("accent"), width))
                painter.drawRoundedRect(box, radius, radius)
            return
        painter.setPen(QPen(self._look.colour(token), width))
        painter.setBrush(self._fill())
        painter.drawRoundedRect(box, radius, radius)
        if self.hasFocus() and self._kind is Kind.FILLED:
            self._paint_inner_ring(painter, "on_accent")

    def _paint_inner_ring(self, painter: QPainter, colour: Token) -> None:
        """Tell a button with the focus from the same without where the edge cannot."""
        inset = 2 * self._edge_px() + 1.5
        inner = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(self._look.colour(colour), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inner, self._look.px(4), self._look.px(4))

    def _paint_content(self, painter: QPainter) -> None:
        px, x = self._look.px, float(self._padding())
        if self._icon:
            self._paint_icon(
                painter, self._icon, self._ink(), self._mirrored(x, px(18)), px(18)
            )
            x += px(18) + px(10)
        end = float(self.width() - self._padding() - self._trailing_width())
        key_size = keycap.size(self._look, self._key)
        if self._key:
            end -= key_size.width() + px(10)
        self._paint_text(painter, self._mirrored(x, end - x))
        if self._key:
            at = self._mirrored(end + px(10), key_size.width())
            at = QRectF(
                at.x(), (self.height() - key_size.height()) / 2, at.width(), key_size.height()
            )
            filled = self._kind is Kind.FILLED and self.isEnabled()
            ink = self._look.colour(self._ink()) if filled else None
            keycap.paint(painter, self._look, self._key, at, ink=ink)

    def _paint_text(self, painter: QPainter, at: QRectF) -> None:
        font = self._text_font()
        line, _cut = one_line(self.text(), font, at.width() + 1)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        metrics = QFontMetricsF(font)
        start = at.right() - line.advance if mirrored else at.left()
        baseline = at.top() + (at.height() - metrics.height()) / 2 + metrics.ascent()
        painter.setPen(self._look.colour(self._ink()))
        line.paint(painter, QPointF(start, baseline))

    def _paint_icon(
        self, painter: QPainter, name: str, colour: Token, at: QRectF, side: int
    ) -> None:
        made = self._look.pixmap(name, colour, side, self.devicePixelRatioF())
        painter.drawPixmap(round(at.x()), (self.height() - side) // 2, made)

    def _mirrored(self, x: float, width: float) -> QRectF:
        """Place a part that begins ``x`` px from the leading edge."""
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.width() - x - width
        return QRectF(x, 0, width, self.height())

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class AsideButton(ActionButton):
    """At hand at the edge of things, and never loud."""

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        key: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, kind=Kind.QUIET, key=key, icon=icon, parent=parent)
        self._words = text

    def show_words(self, *, shown: bool) -> None:
        """Show the words, or the icon and key alone where there is little room."""
        self.setText(self._words if shown else "")
        self.setAccessibleName(self._words)

    def _text_font(self) -> QFont:
        return self._look.font(Role.CAPTION)

    def _ink(self) -> Token:
        return "ink2"


class ChoiceButton(ActionButton):
    """One of several answers. Chosen is a check mark and a bold word, not a colour alone."""

    def __init__(
        self, look: Look, text: str, *, digit: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, text, parent=parent)
        self._digit = digit
        self._digit_shown = False
        self.setCheckable(True)
        self.toggled.connect(self._restyle)

    def show_digit(self, *, shown: bool) -> None:
        """Show or hide the digit that chooses it now."""
        self._digit_shown = shown and self._digit > 0
        self.setAccessibleDescription(
            keycap.spoken(str(self._digit)) if self._digit_shown else ""
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Override ActionButton.sizeHint."""
        hint = super().sizeHint()
        return QSize(hint.width() + self._digit_width(), hint.height())

    def _text_font(self) -> QFont:
        return self._look.font(Role.STRONG if self.isChecked() else Role.BUTTON)

    def _trailing_width(self) -> int:
        return self._look.px(28) if self.isChecked() else 0

    def _digit_width(self) -> int:
        if not self._digit_shown:
            return 0
        return keycap.size(self._look, str(self._digit)).width() + self._look.px(8)

    def _fill(self) -> QColor:
        return self._look.colour("accent_soft") if self.isChecked() else super()._fill()

    def _edge(self) -> tuple[Token, float]:
        token, width = super()._edge()
        return ("accent", 2.0) if self.isChecked() else (token, width)

    def _paint_content(self, painter: QPainter) -> None:
        start = float(self._padding())
        if self._digit_shown:
            size = keycap.size(self._look, str(self._digit))
            at = self._mirrored(start, size.width())
            at = QRectF(
                at.x(), (self.height() - size.height()) / 2, size.width(), size.height()
            )
            keycap.paint(painter, self._look, str(self._digit), at)
            start += self._digit_width()
        end = self.width() - self._padding() - self._trailing_width()
        self._paint_text(painter, self._mirrored(start, end - start))
        if self.isChecked():
            side = self._look.px(18)
            at = self._mirrored(self.width() - self._padding() - side, side)
            self._paint_icon(painter, "check", "accent", at, side)
        if self.hasFocus() and self.isChecked():
            self._paint_inner_ring(painter, "accent")
