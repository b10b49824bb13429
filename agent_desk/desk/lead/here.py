"""Whose clock and whose words are meant at this desk."""

from PySide6.QtCore import QLocale, QTimeZone


def zone() -> str:
    """The zone of this desk's clock, such as ``Europe/Berlin``."""
    return bytes(QTimeZone.systemTimeZoneId().data()).decode()


def languages() -> tuple[str, ...]:
    """Whose words are understood, the likeliest first."""
    return ("de", "en") if QLocale().name()[:2] == "de" else ("en",)
