"""The real desk on a ledger, driven by key events; a bare list that paints the same rows."""

import time
from itertools import count

from PySide6.QtCore import QEvent, QEventLoop, QObject, QStringListModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView

from agent_desk.actions.agents import Agents
from agent_desk.actions.customers import Customers
from agent_desk.actions.interactions import Interactions
from agent_desk.actions.publications import shipped
from agent_desk.app.doings import doings
from agent_desk.desk import application
from agent_desk.desk.look import Look
from agent_desk.desk.shift import Shift
from agent_desk.desk.signin.page import SigninPage
from agent_desk.desk.theme import Scheme
from agent_desk.desk.window import Window
from agent_desk.desk.work import Work
from agent_desk.domain.clock import SystemClock
from agent_desk.domain.publications import Topic
from agent_desk.phone.calls import Call
from agent_desk.settings import Settings


def _without_codes(topic):
    """What comes with the program; a call is timed without its two lists of codes."""
    return {} if topic is Topic.CODES else shipped(topic)


_PATIENCE_S = 20.0
_LOOK_AGAIN_MS = 200
_CONTROL = Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier


def the_application():
    """Qt's application, made as the product makes it."""
    app = QApplication.instance()
    if app is None:
        app = application.made(["agent-desk"])
        application.speak(app, "en")
    return app


class Painted(QObject):
    """Sees a widget being painted while a condition holds."""

    def __init__(self, widgets, condition):
        super().__init__()
        self._condition = condition
        self.seen = False
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not self.seen:
            self.seen = bool(self._condition())
        return super().eventFilter(watched, event)


class Waiting:
    """Runs Qt's loop until something is so, asleep between events as a desk is."""

    def __init__(self, app):
        self._app = app
        # Without it a wait for what never comes would not end.
        self._timer = QTimer()
        self._timer.start(_LOOK_AGAIN_MS)

    def until(self, condition):
        """Wait; what is so is looked at after each turn of the loop."""
        give_up_at = time.monotonic() + _PATIENCE_S
        while not condition():
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if time.monotonic() > give_up_at:
                raise TimeoutError(f"{QApplication.focusWidget()} has the focus")

    def stop(self):
        """Wait no more."""
        self._timer.stop()


class Screen:
    """One desk from the window to the ledger, as the program builds it."""

    def __init__(self, store):
        self.app = the_application()
        self.waiting = Waiting(self.app)
        self.look = Look()
        self.look.set_scheme(Scheme.LIGHT)
        self.look.set_motion(allowed=False)
        application.dress(self.app, self.look)
        self.clock = SystemClock()
        self.store = store
        self.agents = Agents(store, self.clock)
        self.customers = Customers(store, self.clock)
        self.interactions = Interactions(store, self.clock)
        self.me = self.agents.listed()[0].agent_id
        self.window = Window(self.look)
        self.work = Work(self.window)
        self.failures = []
        self.work.failed.connect(self.failures.append)
        signin = SigninPage(self.look)
        self.window.add_page("signin", signin)
        self.window.show_page("signin")
        made = doings(store, self.clock, Settings(), _without_codes)
        self.shift = Shift(self.window, signin, self.look, made, self.work, clock=self.clock)
        self.find_page = self.shift._find
        self.line = self.shift.contact.line
        self.history = self.shift.contact.customer._history._list
        self._calls = count()
        self.window.resize(1280, 800)
        self.window.show()
        self.window.activateWindow()
        self.waiting.until(self.window.isActiveWindow)
        self.shift.begin()
        self.rest()
        self.press(Qt.Key.Key_Return)
        self.rest()

    def rest(self):
        """Wait until nothing is on its way."""
        for _ in range(2):
            self.waiting.until(self.work.is_idle)
            self.app.processEvents()
        if self.failures:
            raise self.failures[0]

    def press(self, key, modifier=_NONE):
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def type(self, character):
        """Type one character where the focus is, in any script."""
        target = QApplication.focusWidget() or self.window
        key = ord(character.upper()) if character.isascii() else 0
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key, _NONE, character))

    # Find

    def begin_find(self):
        """Turn to Find, with nothing typed."""
        if self.window.shown_page() != "find":
            self.press(Qt.Key.Key_N, _CONTROL)
        self.find_page._edit.setText("")
        self.rest()

    def painted_find(self, typed):
        """A watch for the painted answer to ``typed``."""
        page = self.find_page
        return Painted(
            [page._list.viewport(), page._said], lambda: page._answered == typed.strip()
        )

    def type_and_wait(self, character):
        """Seconds from a key to its painted answer; None where the question stays the same."""
        page = self.find_page
        before = page._typed()
        wanted = (page._edit.text() + character).strip()
        if wanted == before:
            self.type(character)
            self.rest()
            return None
        painted = self.painted_find(wanted)
        began = time.perf_counter()
        self.type(character)
        # "Nobody found" after "nobody found" changes nothing on the screen.
        self.waiting.until(
            lambda: painted.seen or (page._answered == wanted and page._list.isHidden())
        )
        took = time.perf_counter() - began
        self.rest()
        return took

    # A customer

    def open_by_call(self, number):
        """Seconds from a call's number to the customer's painted page."""
        self.leave_find()
        history, shift = self.history, self.shift
        painted = Painted(
            [history.viewport()], lambda: history.model().rowCount() and shift.contact.name
        )
        call_id = f"bench-{next(self._calls)}"
        began = time.perf_counter()
        shift.take_call(Call(number=number, call_id=call_id))
        self.waiting.until(shift._arrival.offers)
        self.press(Qt.Key.Key_1)
        self.waiting.until(lambda: painted.seen)
        took = time.perf_counter() - began
        self.rest()
        return took

    def leave_find(self):
        """Be between customers."""
        if self.window.shown_page() == "find":
            self.press(Qt.Key.Key_Escape)
            self.rest()

    def say_goodbye(self):
        """End the contact that is open, by keys."""
        for key, modifier in (
            (Qt.Key.Key_3, _CONTROL),
            (Qt.Key.Key_1, _NONE),
            (Qt.Key.Key_6, _NONE),
            (Qt.Key.Key_Return, _CONTROL),
        ):
            self.press(key, modifier)
            self.rest()
        if self.window.shown_page() != "arrival":
            raise LookupError(self.window.shown_page())

    def close(self):
        """Put the desk away."""
        self.work.stop()
        self.waiting.stop()
        self.window._quit_agreed = True
        self.window.close()
        self.window.deleteLater()
        self.app.processEvents()


class BareList:
    """Qt's own list with the same texts, in a window of the same size."""

    def __init__(self, size):
        self._waiting = Waiting(the_application())
        self.view = QListView()
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._model = QStringListModel()
        self.view.setModel(self._model)
        self.view.resize(size)
        # Keys go on to the desk.
        self.view.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.view.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        before = QApplication.activeWindow()
        self.view.show()
        self.paint(["one row"])
        if before is not None:
            before.activateWindow()
            self._waiting.until(before.isActiveWindow)

    def paint(self, texts):
        """Seconds from the texts to their painted rows."""
        painted = Painted([self.view.viewport()], lambda: True)
        began = time.perf_counter()
        self._model.setStringList(texts)
        self.view.viewport().update()
        self._waiting.until(lambda: painted.seen)
        return time.perf_counter() - began

    def close(self):
        """Put it away."""
        self._waiting.stop()
        self.view.close()
        self.view.deleteLater()


def words_of(rows):
    """Rows as a bare list shows them."""
    return [
        "\n".join(filter(None, (f"{row.date}  {row.text}  {row.right}".strip(), row.detail)))
        for row in rows
    ]
