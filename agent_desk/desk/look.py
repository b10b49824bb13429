"""How the desk looks to this person now: colours, text size and whether things may move.

It is made once and given to every control, which listens to ``changed``.
"""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette, QPixmap

from agent_desk.desk import fonts, theme
from agent_desk.desk.fonts import Role
from agent_desk.desk.theme import Scheme, Theme, Token


class Look(QObject):
    """What every control is drawn with.

    Attributes:
        theme: The colours in use.
        scale: Text size, 0.8 to 2.0; every length goes with it.
        scheme: What the person asked for; SYSTEM follows the system.

    Signals:
        changed: Colours, text size or motion are others now.
    """

    changed = Signal()

    def __init__(
        self, *, system: QPalette | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._system = system or QPalette(QGuiApplication.palette())
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._motion = True
        self.scale = 1.0
        self.scheme = Scheme.SYSTEM
        self.theme: Theme = self._wanted()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    @property
    def moves(self) -> bool:
        """Say whether anything may move: off by hand, or asked for by the system."""
        hints = QGuiApplication.styleHints().accessibility()
        # Qt < 6.12 cannot say what the system asks for; re-test when Qt is raised.
        reduced = getattr(hints, "motionPreference", lambda: None)()
        return self._motion and not (reduced is not None and int(reduced.value) != 0)

    def font(self, role: Role) -> QFont:
        """Give the font for a role at this person's text size."""
        return fonts.font(role, self.scale)

    def colour(self, token: Token) -> QColor:
        """Give a colour of the theme by name."""
        return self.theme.colour(token)

    def px(self, length: float) -> int:
        """Turn a length drawn at 100 % into pixels at this text size."""
        return round(length * self.scale)

    def pixmap(self, icon: str, token: Token, size_px: int, ratio: float) -> QPixmap:
        """Give an icon in a colour of the theme."""
        colour = self.colour(token)
        key = (icon, colour.name(), size_px, ratio)
        if key not in self._pixmaps:
            # The first frame has no icon, and does not wait for Qt's SVG.
            from agent_desk.desk import icons

            self._pixmaps[key] = icons.pixmap(icon, colour, size_px, ratio)
        return self._pixmaps[key]

    def set_scheme(self, scheme: Scheme) -> None:
        """Take other colours, or follow the system again."""
        self.scheme = scheme
        hints = QGuiApplication.styleHints()
        if scheme in (Scheme.LIGHT, Scheme.DARK):
            dark = scheme is Scheme.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        else:
            hints.unsetColorScheme()
        self._follow()

    def set_scale(self, scale: float) -> None:
        """Take another text size, kept within 80 and 200 %."""
        kept = min(max(round(scale, 2), fonts.SMALLEST), fonts.LARGEST)
        if kept != self.scale:
            self.scale = kept
            self._pixmaps.clear()
            self.changed.emit()

    def larger(self) -> None:
        """Make text one step larger."""
        self.set_scale(self.scale + fonts.STEP)

    def smaller(self) -> None:
        """Make text one step smaller."""
        self.set_scale(self.scale - fonts.STEP)

    def usual_size(self) -> None:
        """Go back to the usual text size."""
        self.set_scale(1.0)

    def set_motion(self, *, allowed: bool) -> None:
        """Let things move, or stop all that does."""
        self._motion = allowed
        self.changed.emit()

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted != self.theme:
            self.theme = wanted
            self._pixmaps.clear()
            self.changed.emit()

    def _wanted(self) -> Theme:
        hints = QGuiApplication.styleHints()
        more = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        if self.scheme is Scheme.CONTRAST or (self.scheme is Scheme.SYSTEM and more):
            return theme.contrast_theme(self._system)
        if self.scheme is Scheme.SYSTEM:
            return theme.DARK if self._system_is_dark() else theme.LIGHT
        return theme.DARK if self.scheme is Scheme.DARK else theme.LIGHT

    def _system_is_dark(self) -> bool:
        """Ask the system; one that does not say is asked for its window's colour."""
        scheme = QGuiApplication.styleHints().colorScheme()
        if scheme == Qt.ColorScheme.Unknown:
            return theme.is_dark(self._system.color(QPalette.ColorRole.Window))
        return scheme == Qt.ColorScheme.Dark
