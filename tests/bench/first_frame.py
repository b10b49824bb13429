"""When a window's first frame stands, and how a started child tells of itself."""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer

_STATUS = Path("/proc/self/status")


class FirstFrame(QObject):
    """Calls ``then`` once the window has been painted for the first time.

    It looks through the application's filter, so that it comes before the product's own.
    """

    def __init__(self, app, window, then):
        super().__init__(app)
        self._app, self._window, self._then = app, window, then
        app.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched is self._window:
            self._app.removeEventFilter(self)
            QTimer.singleShot(0, self, self._then)
        return False


def say(**told):
    """Tell the parent, one object a line."""
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


def weight_mb():
    """Resident memory in MB; None where the system does not say so."""
    if not _STATUS.exists():
        return None
    lines = _STATUS.read_text("ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))
