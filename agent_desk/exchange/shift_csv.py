"""The shift log as CSV (RFC 4180), in UTF-8 with the mark by which spreadsheets know it."""

import csv
from pathlib import Path

from agent_desk.exchange.shift_sheets import CONTACTS, ShiftSheets

# A spreadsheet takes a cell that begins so for a formula, whoever typed it.
# Source: OWASP, "CSV Injection".
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(sheets: ShiftSheets, file: Path) -> None:
    """Write every contact; why somebody is unhappy stands with each."""
    with file.open("w", encoding="utf-8-sig", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(sheets.heads(CONTACTS))
        rows.writerows([guarded(cell) for cell in row] for row in sheets.contacts())


def guarded(cell: str) -> str:
    """The cell, begun with an apostrophe if a spreadsheet would compute it."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
