"""How long something took, in words."""

from PySide6.QtCore import QCoreApplication

_SECOND, _MINUTE, _HOUR, _DAY = 1_000_000, 60, 3600, 86_400


def waited(microseconds: int) -> str:
    """Say a wait to the second: "6 min 10 s"."""
    minutes, seconds = divmod(round(microseconds / _SECOND), _MINUTE)
    hours, minutes = divmod(minutes, 60)
    if hours:
        said = QCoreApplication.translate("Lead", "{hours} h {minutes} min")
    elif minutes:
        said = QCoreApplication.translate("Lead", "{minutes} min {seconds} s")
    else:
        said = QCoreApplication.translate("Lead", "{seconds} s")
    return said.format(hours=hours, minutes=minutes, seconds=seconds)


def late(microseconds: int) -> str:
    """Say for how long a promise is late: "Our promise is 2 hours late"."""
    seconds = microseconds // _SECOND
    if seconds >= 2 * _DAY:
        days = seconds // _DAY
        return QCoreApplication.translate("Lead", "Our promise is %n day(s) late", "", days)
    if seconds >= _HOUR:
        hours = seconds // _HOUR
        return QCoreApplication.translate("Lead", "Our promise is %n hour(s) late", "", hours)
    minutes = max(1, seconds // _MINUTE)
    return QCoreApplication.translate("Lead", "Our promise is %n minute(s) late", "", minutes)
