"""Writes the shift log to one file, whole or not at all."""

import contextlib
import os
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path

from agent_desk.actions.next_shift import NextShift
from agent_desk.domain.errors import BadInputError, FileError
from agent_desk.exchange import shift_csv, shift_html, shift_pdf, shift_xlsx
from agent_desk.exchange.shift_sheets import ShiftSheets


class Format(StrEnum):
    """What a shift log can be written as."""

    PDF = "pdf"
    HTML = "html"
    XLSX = "xlsx"
    CSV = "csv"


_WRITERS: Mapping[Format, Callable[[ShiftSheets, Path], frozenset[str] | None]] = {
    Format.PDF: shift_pdf.write,
    Format.HTML: shift_html.write,
    Format.XLSX: shift_xlsx.write,
    Format.CSV: shift_csv.write,
}
_PAGES: Mapping[Format, Callable[[ShiftSheets, NextShift, Path], frozenset[str] | None]] = {
    Format.PDF: shift_pdf.write_handover,
    Format.HTML: shift_html.write_handover,
}


def write(
    sheets: ShiftSheets, file: Path, kind: Format, handover: NextShift | None = None
) -> frozenset[str]:
    """Write the log, or instead of it the page for the next shift.

    Returns:
        Characters the file could not be given: there is no font for them here.

    Raises:
        GivenUpError: It was stopped; no file is there that was not there before.
        FileError: The file cannot be written.
        BadInputError: The page for the next shift is no table.
    """
    if handover is not None and kind not in _PAGES:
        raise BadInputError(
            "The page for the next shift is written as PDF or HTML.", "Choose one of these."
        )
    with _whole(file) as part:
        if handover is not None:
            missing = _PAGES[kind](sheets, handover, part)
        else:
            missing = _WRITERS[kind](sheets, part)
    return missing or frozenset()


@contextlib.contextmanager
def _whole(file: Path) -> Iterator[Path]:
    """A file beside it to write to, which takes its place when it is whole."""
    part = file.with_name(f"{file.name}.part")
    try:
        part.touch()
        yield part
        # On the disk before it has the name: a power cut leaves the old file or the new one.
        with part.open("r+b") as written:
            os.fsync(written.fileno())
        part.replace(file)
    except OSError as error:
        raise FileError(
            "{file} cannot be written: {reason}.",
            "Name another file.",
            file=file,
            reason=(error.strerror or type(error).__name__).lower(),
        ) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
