"""A whole call through the real window, by real key events, with a picture of each step."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEvent, QLocale, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from agent_desk.desk.window import Window
from agent_desk.desk.work import Work

_BEAT_MS = 20
_SETTLED_BEATS = 4
_PATIENCE_BEATS = 1500
_REST_MS = 3_500
_SIZE = 1389, 868
_CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

_PIN = "604183"

_LINES = {
    QLocale.Language.English: {
        "promise": "/promise tomorrow 9:00 call about the charger",
        "mistake": "/mistake The charger was not in the parcel.",
        "words": "/words I need it for my trip.",
        "good": "/good They thank us for picking up so fast.",
        "know": "/know Works nights; best rung after noon.",
        "phone": "/phone +1 303 555 0187",
    },
    QLocale.Language.German: {
        "promise": "/versprechen morgen 9 Uhr wegen des Ladegeräts anrufen",
        "mistake": "/fehler Das Ladegerät lag nicht im Paket.",
        "words": "/worte Ich brauche es für meine Reise.",
        "good": "/gut Danke, dass so schnell jemand abgehoben hat.",
        "know": "/wissen Arbeitet nachts; am besten nach Mittag anrufen.",
        "phone": "/telefon +1 303 555 0187",
    },
}

_PAGES = {
    QLocale.Language.English: {
        "prompts": "prompts",
        "contact-codes": "contact codes",
        "moments": "moments",
        "cases": "cases",
    },
    QLocale.Language.German: {
        "prompts": "hinweise",
        "contact-codes": "kontaktcodes",
        "moments": "momente",
        "cases": "fälle",
    },
}

Step = Callable[[], None]


class Tour(QObject):
    """Walks one step after the other, each when the screen has come to rest.

    What is typed goes where a person's keys would go: to whatever has the focus.

    Attributes:
        broken: Why the walk ended early; empty if it did not.
    """

    def __init__(self, window: Window, work: Work, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._work = work
        self._folder = folder
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._calm = 0
        self._beats = 0
        self._number = 0
        self.broken = ""
        window.resize(*_SIZE)

    def begin(self) -> None:
        """Begin to walk; the window closes at the end."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._steps = self._walk()
        # Not every platform makes the first window active; keys go nowhere until one is.
        self._window.activateWindow()
        self._timer.start()

    def _beat(self) -> None:
        """Go on once nothing has been waiting for some beats."""
        self._beats += 1
        self._calm = self._calm + 1 if self._work.is_idle() else 0
        if self._beats > _PATIENCE_BEATS:
            self._end("The tour waited too long for the screen to come to rest.")
        elif self._calm >= _SETTLED_BEATS:
            self._calm = self._beats = 0
            self._go_on()

    def _go_on(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self._end()
        except LookupError as error:
            self._end(f"The tour is lost: {error}")

    def _end(self, broken: str = "") -> None:
        self.broken = broken
        self._timer.stop()
        self._steps = iter(())
        # Lost on the way a customer may be open: then it quits only when asked twice.
        self._window.quit()
        if self._window.isVisible():
            self._window.quit()

    def _walk(self) -> Iterator[None]:
        yield from self._arrive()
        yield from self._press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        yield from self._type("har")
        yield from self._picture("find")
        yield from self._press(Qt.Key.Key_Return)
        yield from self._picture("customer")
        yield from self._rest()
        yield from self._picture("presence-line")
        yield from self._press(Qt.Key.Key_R, _CONTROL_SHIFT)
        yield from self._picture("worked-out")
        yield from self._press(Qt.Key.Key_R, _CONTROL_SHIFT)
        yield from self._type("The order came without the charger.")
        yield from self._picture("writing")
        yield from self._press(Qt.Key.Key_Return)
        yield from self._type("They need it before the weekend.")
        yield from self._press(Qt.Key.Key_Return)
        yield from self._type("Wrong line")
        yield from self._press(Qt.Key.Key_Return)
        yield from self._press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        yield from self._picture("noted")
        yield from self._lock()
        yield from self._press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        yield from self._picture("everything-at-hand")
        yield from self._press(Qt.Key.Key_Escape)
        yield from self._press(Qt.Key.Key_F7)
        yield from self._picture("screen-turned")
        yield from self._press(Qt.Key.Key_F7)
        yield from self._press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
        yield from self._picture("stand-by-me")
        yield from self._press(Qt.Key.Key_Escape)
        yield from self._steps_of_the_line()
        yield from self._deciding()
        yield from self._press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
        yield from self._picture("goodbye")
        for digit in (Qt.Key.Key_2, Qt.Key.Key_4, Qt.Key.Key_1):
            yield from self._press(digit)
        yield from self._type("Good that somebody writes it down.")
        yield from self._picture("goodbye-answered")
        yield from self._press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        yield from self._picture("that-call-ends-here")
        yield from self._press(Qt.Key.Key_Return)
        yield from self._picture("ready")
        yield from self._press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        yield from self._type("har")
        yield from self._press(Qt.Key.Key_Return)
        yield from self._press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
        yield from self._press(Qt.Key.Key_1)
        yield from self._picture("ended-and-covered")
        yield from self._shift()
        yield from self._talks()

    def _shift(self) -> Iterator[None]:
        yield from self._press(Qt.Key.Key_D, _CONTROL_SHIFT)
        yield from self._picture("the-shift")
        yield from self._press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        yield from self._picture("out-on-paper")
        yield from self._press(Qt.Key.Key_Escape)
        yield from self._administering()

    def _arrive(self) -> Iterator[None]:
        yield from self._picture("who-are-you")
        yield from self._type("Mira Hansen")
        yield from self._press(Qt.Key.Key_Return)
        yield from self._picture("your-pin")
        yield from self._type(_PIN)
        yield from self._press(Qt.Key.Key_Return)
        yield from self._type(_PIN)
        yield from self._press(Qt.Key.Key_Return)
        yield from self._picture("arrival")
        yield from self._press(Qt.Key.Key_P, _CONTROL_SHIFT)
        yield from self._picture("people")
        yield from self._press(Qt.Key.Key_Escape)
        yield from self._press(Qt.Key.Key_Return)

    def _talks(self) -> Iterator[None]:
        yield from self._press(Qt.Key.Key_T, _CONTROL_SHIFT)
        yield from self._picture("sealed")
        yield from self._type(_PIN)
        yield from self._press(Qt.Key.Key_Return)
        yield from self._picture("talk-it-through")

    def _lock(self) -> Iterator[None]:
        yield from self._press(Qt.Key.Key_L, _CONTROL_SHIFT)
        yield from self._picture("locked")
        yield from self._type(_PIN)
        yield from self._press(Qt.Key.Key_Return)

    def _rest(self) -> Iterator[None]:
        """Touch no key for so long that the presence line may speak."""
        rested = QElapsedTimer()
        rested.start()
        while rested.elapsed() < _REST_MS:
            yield

    def _steps_of_the_line(self) -> Iterator[None]:
        yield from self._type("/")
        yield from self._picture("slash")
        yield from self._press(Qt.Key.Key_Backspace)
        for name, line in _LINES[QLocale().language()].items():
            yield from self._type(line)
            yield from self._picture(name)
            yield from self._press(Qt.Key.Key_Return)
        yield from self._picture("changed")

    def _deciding(self) -> Iterator[None]:
        yield from self._press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        yield from self._picture("decide")
        for _ in range(3):
            yield from self._press(Qt.Key.Key_1)
        yield from self._picture("not-checked")
        yield from self._press(Qt.Key.Key_1)
        yield from self._picture("chosen")
        yield from self._press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
        yield from self._picture("why")

    def _administering(self) -> Iterator[None]:
        """What a lead publishes, and the cases, each by its name in the list of all."""
        for name, title in _PAGES[QLocale().language()].items():
            yield from self._press(Qt.Key.Key_Escape)
            yield from self._press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
            yield from self._type(title)
            yield from self._press(Qt.Key.Key_Return)
            yield from self._picture(name)

    def _type(self, text: str) -> Iterator[None]:
        for character in text:
            # QTest knows the keys of ASCII alone.
            key = ord(character.upper()) if character.isascii() else 0
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                pressed = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, character)
                QApplication.sendEvent(self._focused(), pressed)
        yield

    def _press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> Iterator[None]:
        QTest.keyClick(self._focused(), key, modifier)
        yield

    def _focused(self) -> QWidget:
        focused = QApplication.focusWidget()
        if focused is None:
            message = "nothing on the screen has the focus"
            raise LookupError(message)
        return focused

    def _picture(self, name: str) -> Iterator[None]:
        self._number += 1
        file = self._folder / f"{self._number:02}-{name}.png"
        # A cursor that blinks would make two walks differ.
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit):
            focused.setCursorPosition(len(focused.text()))
        if not self._window.grab().save(str(file)):
            message = f"{file} cannot be written"
            raise LookupError(message)
        yield
