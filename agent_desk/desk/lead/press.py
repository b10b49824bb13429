"""Where the log of a shift is printed: the usual printer, or a file where there is none."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QStandardPaths
from PySide6.QtGui import QPdfWriter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from agent_desk.desk.lead import paper
from agent_desk.domain.errors import FileError

if TYPE_CHECKING:
    from agent_desk.actions.next_shift import NextShift
    from agent_desk.exchange.shift_sheets import ShiftSheets

_MS = 1_000
_DOTS_PER_INCH = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Out:
    """Where it went: to a printer, by its name, or into a file."""

    printer: str = ""
    file: Path | None = None


def put_on_paper(sheets: ShiftSheets, handover: NextShift | None, now: int) -> Out:
    """Print it; touches no screen.

    Args:
        sheets: What is printed.
        handover: The page for the next shift instead of the log.
        now: UTC microseconds.

    Raises:
        GivenUpError: It was stopped; no file is there.
        FileError: The printer took nothing, or the file could not be written.
    """
    usual = QPrinterInfo.defaultPrinter()
    title = sheets.words.say("title" if handover is None else "handover_title")
    if usual.isNull():
        return _written(sheets, handover, title, now)
    printer = QPrinter(usual, QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    named = usual.description() or usual.printerName()
    try:
        paper.write(sheets, printer, handover)
    except BaseException:
        printer.abort()
        raise
    if printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
        raise FileError(
            "{printer} did not print it.",
            "Look at the printer, then print again.",
            printer=named,
        )
    return Out(printer=named)


def place_for(kind: str, now: int) -> Path:
    """A file of this kind that is not there yet, in the folder of documents.

    Raises:
        FileError: There is no such folder, and it cannot be made.
    """
    named = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(named)
    at = QDateTime.fromMSecsSinceEpoch(now // _MS).toString("yyyy-MM-dd HHmm")
    names = (f"shift {at}.{kind}", *(f"shift {at} {more}.{kind}" for more in range(2, 100)))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return next(folder / name for name in names if not (folder / name).exists())
    except OSError as error:
        raise _unwritable(folder) from error


def _written(sheets: ShiftSheets, handover: NextShift | None, title: str, now: int) -> Out:
    """Write it as PDF, whole or not at all."""
    place = place_for("pdf", now)
    part = place.with_name(f"{place.name}.part")
    try:
        part.touch()
        device = QPdfWriter(str(part))
        device.setResolution(_DOTS_PER_INCH)
        device.setTitle(title)
        paper.write(sheets, device, handover)
        part.replace(place)
    except OSError as error:
        raise _unwritable(place.parent) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return Out(file=place)


def _unwritable(folder: Path) -> FileError:
    return FileError(
        "It could not be written into {folder}.",
        "Make room there, or let yourself write there, then try again.",
        folder=folder,
    )
