"""Hearing that the system's own screen is locked, or that the machine goes to sleep.

On Linux the session bus says the first (the freedesktop and the GNOME screen saver), and logind
on the system bus both; a session without D-Bus says nothing. On Windows the window is told of
its session. On macOS nothing is heard: there the key and the rest are what locks.

Sources:
    freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html;
    specifications.freedesktop.org/idle-inhibit-spec, org.freedesktop.ScreenSaver;
    learn.microsoft.com, "WM_WTSSESSION_CHANGE message".
"""

import os
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    SLOT,
    QAbstractNativeEventFilter,
    QCoreApplication,
    QObject,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QWidget

from agent_desk.phone import machine

_SCREEN_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")
_LOGIND, _PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
# The stubs of 6.11 ask for bytes here, which it then refuses.
_CHANGED: Any = SLOT("changed(bool)")
_ASKED: Any = SLOT("asked()")


class SystemLock(QObject):
    """Tells when the system locks.

    Signals:
        locked: It does.
    """

    locked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._filter: _SessionFilter | None = None
        self._listens = False

    def listen(self) -> None:
        """Begin to hear. Connecting to a bus takes a moment, so this comes after signing in."""
        if self._listens:
            return
        self._listens = True
        if sys.platform == "win32":
            self._listen_to_windows()
        elif sys.platform != "darwin":
            self._listen_to_buses()

    @Slot(bool)
    def changed(self, active: bool) -> None:  # noqa: FBT001 - a signal's
        """The screen saver came or went, or the machine goes to sleep or wakes."""
        if active:
            self.locked.emit()

    @Slot()
    def asked(self) -> None:
        """This session is to lock, says logind."""
        self.locked.emit()

    def _listen_to_buses(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        session, system = QDBusConnection.sessionBus(), QDBusConnection.systemBus()
        for saver in _SCREEN_SAVERS:
            # Whoever keeps the name, and at whatever path: desktops differ.
            session.connect("", "", saver, "ActiveChanged", self, _CHANGED)
        manager = f"{_LOGIND}.Manager"
        system.connect(_LOGIND, _PATH, manager, "PrepareForSleep", self, _CHANGED)
        own = _own_session()
        if own:
            system.connect(_LOGIND, own, f"{_LOGIND}.Session", "Lock", self, _ASKED)

    def _listen_to_windows(self) -> None:
        app = QCoreApplication.instance()
        if app is not None and machine.hear_session(int(self._window.winId())):
            self._filter = _SessionFilter(self.locked.emit)
            app.installNativeEventFilter(self._filter)


class _SessionFilter(QAbstractNativeEventFilter):
    """Looks through what Windows tells the program."""

    def __init__(self, locked: Callable[[], None]) -> None:
        super().__init__()
        self._locked = locked

    def nativeEventFilter(self, _kind: object, message: int) -> object:
        """Override QAbstractNativeEventFilter.nativeEventFilter."""
        if machine.tells_session_lock(int(message)):
            self._locked()
        return False, 0


def _own_session() -> str:
    """The path of this session at logind; empty where it has none."""
    name = os.environ.get("XDG_SESSION_ID", "")
    # Escaped as logind does: what is no letter or digit, and a digit in the first place.
    plain = (
        one if one.isascii() and one.isalnum() and (place or not one.isdigit()) else None
        for place, one in enumerate(name)
    )
    escaped = "".join(p or f"_{ord(one):02x}" for p, one in zip(plain, name, strict=True))
    return f"{_PATH}/session/{escaped}" if name else ""
