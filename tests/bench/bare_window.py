"""The floor of a start: a bare window, then the bare imports of what the desk needs.

``python -m tests.bench.bare_window`` paints a window and says when; every line it is given is a
module to import. At the empty line it says when and what it weighs, and ends.
"""

import importlib
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.first_frame import FirstFrame, say, weight_mb


def main():
    """Paint, import, say, end."""
    app = QApplication(sys.argv[:1])
    window = QWidget()
    window.resize(1280, 800)

    def go_on():
        say(painted=time.monotonic())
        for line in sys.stdin:
            if not line.strip():
                break
            _import(line.strip())
        say(settled=time.monotonic(), memory=weight_mb())
        QTimer.singleShot(0, app.quit)

    FirstFrame(app, window, go_on)
    window.show()
    return app.exec()


def _import(module):
    try:
        importlib.import_module(module)
    except Exception:  # noqa: BLE001 - some are made by others, not imported
        say(missing=module)


if __name__ == "__main__":
    sys.exit(main())
