"""Where the half page goes: the printer that is usual here, or a file where there is none."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QDateTime, QIODevice, QStandardPaths
from PySide6.QtGui import QPdfWriter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from agent_desk.desk.turned import paper
from agent_desk.domain.errors import FileError

if TYPE_CHECKING:
    from agent_desk.actions.turned import TurnedPage

_MS = 1_000
_DOTS_PER_INCH = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """Where it went: to a printer, by its name, or into a file."""

    printer: str = ""
    file: Path | None = None


def put_on_paper(page: TurnedPage, now: int) -> Printed:
    """Print it, or write it as PDF into the folder of documents; touches no screen.

    Args:
        page: Whose it is, and what was promised.
        now: UTC microseconds.

    Raises:
        FileError: The printer took nothing, or the file could not be written.
    """
    usual = QPrinterInfo.defaultPrinter()
    if usual.isNull():
        return Printed(file=_kept(_pdf(page, now), now))
    printer = QPrinter(usual, QPrinter.PrinterMode.HighResolution)
    printer.setDocName(paper.title(page))
    paper.write(page, now, printer)
    if printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
        raise FileError(
            "{printer} did not print it.",
            "Look at the printer, then print again.",
            printer=usual.description() or usual.printerName(),
        )
    return Printed(printer=usual.description() or usual.printerName())


def _pdf(page: TurnedPage, now: int) -> bytes:
    written = QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QPdfWriter(written)
    device.setPageSize(paper.half_sheet())
    device.setResolution(_DOTS_PER_INCH)
    device.setTitle(paper.title(page))
    paper.write(page, now, device)
    return bytes(written.data().data())


def _kept(pdf: bytes, now: int) -> Path:
    """Write it beside those written before; named without who it is for."""
    named = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(named)
    at = QDateTime.fromMSecsSinceEpoch(now // _MS).toString("yyyy-MM-dd HHmm")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        names = (f"promised {at}.pdf", *(f"promised {at} {more}.pdf" for more in range(2, 100)))
        place = next(folder / name for name in names if not (folder / name).exists())
        with place.open("xb") as file:
            file.write(pdf)
    except OSError as error:
        raise FileError(
            "The PDF could not be written into {folder}.",
            "Make room there, or let yourself write there, then print again.",
            folder=folder,
        ) from error
    return place
