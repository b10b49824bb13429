"""Whether a window can be shown at all: Qt ends the whole process where it cannot."""

import os
import sys

from agent_desk.domain.errors import WorldError

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def require() -> None:
    """Raise WorldError where no screen is known of."""
    if sys.platform in {"win32", "darwin"} or any(os.environ.get(name) for name in _SCREENS):
        return
    raise WorldError(
        "There is no screen to show a window on.",
        "Start Agent Desk from a desktop. The tour alone needs none: begin it with"
        " QT_QPA_PLATFORM=offscreen.",
    )
