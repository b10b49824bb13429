"""The product itself, started as it always is, telling when its first frame stood.

``python -m tests.bench.started_desk ARGUMENTS`` takes the product's own arguments. Once the
shift has begun it signs in and types one letter into Find by key events, then opens who was
found. Then it serves until its input ends.
"""

import sys
import threading
import time

_OURS = ("agent_desk", "tests", "__main", "shibokensupport")


def main(arguments):
    """Run the product with a look at its first frame."""
    from agent_desk.__main__ import main as product
    from agent_desk.app import desk

    made = desk.program

    def watched(found, language):
        from PySide6.QtWidgets import QApplication

        from tests.bench.first_frame import FirstFrame, say

        program = made(found, language)
        run = program.run
        frame = FirstFrame(
            QApplication.instance(), program.window, lambda: say(painted=time.monotonic())
        )
        program.run = lambda opened: (frame, run(lambda: (opened(), _settle(program))))[1]
        return program

    desk.program = watched
    return product(arguments)


def _settle(program):
    """Find somebody by keys; everything is loaded once the answer is painted."""
    from PySide6.QtCore import QObject, QTimer

    class Keys(QObject):
        def __init__(self):
            super().__init__(program.window)
            self.steps = _steps(program)
            self.timer = QTimer(self, interval=0)
            self.timer.timeout.connect(self.beat)
            self.timer.start()

        def beat(self):
            # Each step says whether the next may come.
            if next(self.steps, None) is None:
                self.timer.stop()

    program.bench_keys = Keys()


def _steps(program):
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from agent_desk.desk.find.page import FindPage
    from agent_desk.desk.shift import Shift
    from agent_desk.desk.signin.page import SigninPage
    from tests.bench.first_frame import say, weight_mb

    def press(key, modifier=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(QApplication.focusWidget() or program.window, key, modifier)

    window = program.window
    shift, find, signin = (window.findChild(kind) for kind in (Shift, FindPage, SigninPage))
    while not signin._list.isVisible():
        yield True
    press(Qt.Key.Key_Return)
    while window.shown_page() != "arrival":
        yield True
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_A)
    while not (find._answered and program.work.is_idle()):
        yield True
    window.repaint()
    loaded = sorted(
        name for name in sys.modules if not name.startswith(("agent_desk", "tests"))
    )
    say(settled=time.monotonic(), modules=loaded)
    press(Qt.Key.Key_Return)
    while not (shift.contact.name and program.work.is_idle()):
        yield True
    window.repaint()
    say(memory=weight_mb())
    threading.Thread(target=_serve, args=[QApplication.instance()], daemon=True).start()


def _serve(app):
    """End the desk when whoever started it lets go of it."""
    from PySide6.QtCore import QMetaObject, Qt

    sys.stdin.read()
    # Twice, as a person does: a customer is open.
    for _ in range(2):
        QMetaObject.invokeMethod(app, "quit", Qt.ConnectionType.QueuedConnection)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
