"""The Qt application: its name, its letters, its look and its language."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from agent_desk import __version__, resources
from agent_desk.desk import fonts, theme
from agent_desk.desk.fonts import Role
from agent_desk.desk.look import Look

DESKTOP_ID = "org.agentdesk.AgentDesk"
LANGUAGES = ("en", "de")


def dress(app: QApplication, look: Look) -> None:
    """Give the application the look, now and whenever it changes.

    Called before any page is made, so that the palette is right before controls repaint.
    """

    def put_on() -> None:
        app.setPalette(theme.palette(look.theme))
        app.setFont(look.font(Role.BODY))
        app.setStyleSheet(theme.style_sheet(look.theme, look.scale))

    put_on()
    look.changed.connect(put_on)


def made(arguments: list[str]) -> QApplication:
    """Make the application with its names and letters, before anything is shown."""
    QGuiApplication.setDesktopFileName(DESKTOP_ID)
    # Set later, PySide would load all it knows of styles before the first frame.
    app = QApplication([*arguments, "-style", "Fusion"])
    app.setApplicationName("agent-desk")
    app.setApplicationDisplayName("Agent Desk")
    app.setApplicationVersion(__version__)
    icon = resources.path("icons/app.svg")
    if icon.is_file():
        app.setWindowIcon(QIcon(str(icon)))
    fonts.load()
    return app


def speak(app: QApplication, language: str = "") -> str:
    """Load the words of a language; the system's where none is named.

    Args:
        app: The application.
        language: A code such as "de"; other languages than ours fall back to English, which has
            words of its own for plurals.

    Returns:
        The code of the language spoken from now on.
    """
    asked = language or QLocale.system().name()
    code = asked.split("_")[0].split("-")[0]
    code = code if code in LANGUAGES else LANGUAGES[0]
    # Dates as this person writes them, but in the words of the language on the screen.
    same = QLocale.system().language() == QLocale(code).language()
    QLocale.setDefault(QLocale.system() if same else QLocale(code))
    ours, qts = QTranslator(app), QTranslator(app)
    if ours.load(f"agent_desk_{code}.qm", str(resources.path("i18n"))):
        app.installTranslator(ours)
    if qts.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qts)
    app.setLayoutDirection(QLocale(code).textDirection())
    return code
